import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { CorpusError, type CorpusProblem } from './corpus-error.ts';
import type { CorpusFile } from './corpus-file.ts';
import type { Document } from './document.ts';

/** `subjects/untoc.yaml`: the subject index of the document `untoc`. */
export const subjectFile = /(?:^|\/)subjects\/([a-z0-9-]+)\.ya?ml$/;

/**
 * Reads the subject index of a document: a line for each passage that people ask for in other words than its own,
 * `16/4: extradite without a treaty; convention as legal basis`. Like the index at the back of a handbook it leads to the
 * passage, and is never quoted.
 *
 * @returns passage id -> the words that lead to it
 * @throws CorpusError naming the lines that cannot be used: no YAML, no such document or passage, no words
 */
export function readSubjects(
  { path, bytes }: CorpusFile,
  documents: ReadonlyMap<string, Document>,
): Map<string, string> {
  const fail = (line: number | null, field: string | null, what: string): CorpusProblem => ({
    file: path,
    line,
    field,
    what,
  });
  const id = subjectFile.exec(path)?.[1] ?? '';
  const document = documents.get(id);
  if (!document) throw new CorpusError([fail(null, null, `There is no document "${id}" for this subject index.`)]);
  const entries = parse(path, bytes);
  const lineOf = lineFinder(new TextDecoder().decode(bytes));
  const known = new Set(document.passages.map((passage) => passage.id));
  const problems = entries.flatMap(([suffix, words]) => {
    if (!known.has(`${id}/${suffix}`)) return [fail(lineOf(suffix), suffix, `${id} has no passage "${suffix}".`)];
    if (typeof words !== 'string' || words.trim() === '')
      return [fail(lineOf(suffix), suffix, 'words are needed behind the colon, parted by semicolons.')];
    return [];
  });
  if (problems.length > 0) throw new CorpusError(problems);
  return new Map(entries.map(([suffix, words]) => [`${id}/${suffix}`, String(words)]));
}

function parse(file: string, bytes: Uint8Array): [string, unknown][] {
  try {
    const data: unknown = load(new TextDecoder().decode(bytes), { schema: CORE_SCHEMA }) ?? {};
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return Object.entries(data);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    throw new CorpusError([{ file, line, field: null, what: `not valid YAML: ${error.reason}.` }]);
  }
  throw new CorpusError([{ file, line: null, field: null, what: 'lines of "passage: words; words" are needed.' }]);
}

/** The line, from 1, that begins with a key; null where there is none. */
function lineFinder(text: string): (key: string) => number | null {
  const lines = text.split('\n');
  return (key) => {
    const at = lines.findIndex((line) => line.startsWith(`${key}:`));
    return at < 0 ? null : at + 1;
  };
}
