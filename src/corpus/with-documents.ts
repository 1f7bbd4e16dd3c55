import { createHash } from 'node:crypto';
import { CorpusError } from './corpus-error.ts';
import type { Corpus, Document } from './document.ts';

/**
 * A corpus with further documents at its end. Its version tells it from the corpus without them.
 *
 * @throws CorpusError if a document has the id of another
 */
export function withDocuments(corpus: Corpus, documents: readonly Document[]): Corpus {
  if (documents.length === 0) return corpus;
  const byId = new Map(corpus.byId);
  const passageById = new Map(corpus.passageById);
  const hash = createHash('sha256').update(corpus.version);
  for (const document of documents) {
    const other = byId.get(document.id);
    if (other) {
      const what = `"${document.id}" is the id of ${other.file} too; each document needs its own.`;
      throw new CorpusError([{ file: document.file, line: null, field: null, what }]);
    }
    byId.set(document.id, document);
    for (const passage of document.passages) passageById.set(passage.id, passage);
    hash.update('\0').update(document.id).update('\0').update(document.text);
  }
  const version = corpus.version.replace(/[0-9a-f]{4}$/, hash.digest('hex').slice(0, 4));
  return { ...corpus, documents: [...corpus.documents, ...documents], byId, passageById, version };
}
