import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CorpusError } from './corpus-error.ts';
import type { CorpusFile } from './corpus-file.ts';
import { questionFile } from './questions.ts';
import { subjectFile } from './subjects.ts';

/** Reads the Markdown, CSV, thesaurus, subject index and question files below a folder, sorted by path. Hidden files and folders are not corpus. */
export function readCorpusFiles(folder: string): CorpusFile[] {
  const paths: string[] = [];
  const below = (path: string): string => relative(folder, path).split(sep).join('/');
  const walk = (directory: string): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(directory, { withFileTypes: true });
    } catch (error) {
      throw new CorpusError([
        { file: directory, line: null, field: null, what: `The corpus folder cannot be read (${reason(error)}).` },
      ]);
    }
    for (const entry of entries) {
      const path = join(directory, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) walk(path);
      else if (
        /\.(md|csv)$/i.test(entry.name) ||
        /^thesaurus\.ya?ml$/.test(entry.name) ||
        subjectFile.test(below(path)) ||
        questionFile.test(below(path))
      )
        paths.push(path);
    }
  };
  walk(folder);
  return paths.sort().map((path) => {
    const name = below(path);
    try {
      return { path: name, bytes: readFileSync(path) };
    } catch (error) {
      throw new CorpusError([
        { file: name, line: null, field: null, what: `The file cannot be read (${reason(error)}).` },
      ]);
    }
  });
}

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
