import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CorpusError } from './corpus-error.ts';
import type { CorpusFile } from './corpus-file.ts';

/** The folder of updated registers inside the operator's data folder. */
export function updatedRegistersFolder(data: string): string {
  return join(data, 'status');
}

/**
 * Reads the registers and declarations that an update wrote; none if the folder is not there.
 *
 * @param data the operator's data folder (`DATA_DIR`)
 * @param aside names without ending (`untoc`) of files that are left alone
 * @throws CorpusError if the folder or a file in it cannot be read
 */
export function readUpdatedRegisters(data: string, aside: ReadonlySet<string> = new Set()): CorpusFile[] {
  const folder = updatedRegistersFolder(data);
  const refuse = (file: string, error: unknown): never => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new CorpusError([{ file, line: null, field: null, what: `It cannot be read (${code}).` }]);
  };
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    refuse(folder, error);
  }
  const files = names
    .filter((name) => /^[^.].*\.(md|csv)$/.test(name) && !aside.has(name.replace(/\.(md|csv)$/, '')))
    .sort()
    .map((name): CorpusFile => {
      const path = join(folder, name);
      try {
        return { path, bytes: readFileSync(path) };
      } catch (error) {
        return refuse(path, error);
      }
    });
  // A table without its front matter is an update that was cut off before it was done.
  const has = new Set(names);
  return files.filter(({ path }) => !path.endsWith('.csv') || has.has(basename(path).replace(/\.csv$/, '.md')));
}

/**
 * The files of a corpus with updated registers in place of the shipped ones of the same name.
 *
 * @example buildCorpus(withUpdatedRegisters(readCorpusFiles(corpus), readUpdatedRegisters(data)))
 */
export function withUpdatedRegisters(files: readonly CorpusFile[], updated: readonly CorpusFile[]): CorpusFile[] {
  const names = new Set(updated.map(({ path }) => `status/${basename(path)}`));
  return [...files.filter(({ path }) => !names.has(path)), ...updated];
}
