import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { CorpusFile } from '../corpus/corpus-file.ts';
import type { Corpus } from '../corpus/document.ts';
import { type PackedDocument, packDocument, unpackDocument } from './packed-documents.ts';
import type { SavedIndex } from './passage-index.ts';

/** What reading a corpus works out; the same files give the same. */
export interface ReadCorpus {
  readonly corpus: Corpus;
  readonly saved: SavedIndex;
}

/** Corpora that stay kept; an edited corpus is another one. */
const corpora = 4;
const kept = /^corpus-[0-9a-f]{32}\.v8$/;

/**
 * What was worked out from these very files before; null if nothing is kept, or it cannot be read.
 *
 * @param folder belongs to this state of the code: what other code worked out is not looked at
 */
export function readKept(folder: string, files: readonly CorpusFile[]): ReadCorpus | null {
  try {
    const { saved, packed, ...plain } = deserialize(readFileSync(keptFile(folder, files)));
    const documents: Corpus['documents'] = packed.map((document: PackedDocument) => unpackDocument(document));
    return {
      saved,
      corpus: {
        ...plain,
        documents,
        byId: new Map(documents.map((document) => [document.id, document])),
        passageById: new Map(documents.flatMap(({ passages }) => passages.map((passage) => [passage.id, passage]))),
      },
    };
  } catch {
    return null;
  }
}

/** Keeps what was worked out; where that is not possible, the next start works it out again. The file is there whole or not at all. */
export function keep(folder: string, files: readonly CorpusFile[], { corpus, saved }: ReadCorpus): void {
  const { byId: _byId, passageById: _passageById, documents, ...plain } = corpus;
  const file = keptFile(folder, files);
  const draft = `${file}.${process.pid}`;
  try {
    try {
      writeFileSync(draft, serialize({ ...plain, packed: documents.map(packDocument), saved }));
      renameSync(draft, file);
    } finally {
      rmSync(draft, { force: true });
    }
    const age = (path: string): number => statSync(path).mtimeMs;
    const all = readdirSync(folder)
      .filter((name) => kept.test(name))
      .map((name) => join(folder, name));
    for (const old of all.sort((one, other) => age(other) - age(one)).slice(corpora)) rmSync(old, { force: true });
  } catch {
    // A full or read-only disk costs the next start a moment, and nothing else.
  }
}

function keptFile(folder: string, files: readonly CorpusFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return join(folder, `corpus-${hash.digest('hex').slice(0, 32)}.v8`);
}
