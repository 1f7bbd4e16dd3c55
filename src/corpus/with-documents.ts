import { createHash } from 'node:crypto';
import { CorpusError } from './corpus-error.ts';
import type { Corpus, Document, Passage } from './document.ts';

/**
 * A corpus with further documents at its end. Its version tells it from the corpus without them.
 *
 * @throws CorpusError if a document has the id of another
 */
export function withDocuments(corpus: Corpus, documents: readonly Document[]): Corpus {
  if (documents.length === 0) return corpus;
  const byId = new Map(corpus.byId);
  const hash = createHash('sha256').update(corpus.version);
  for (const document of documents) {
    const other = byId.get(document.id);
    if (other) {
      const what = `"${document.id}" is the id of ${other.file} too; each document needs its own.`;
      throw new CorpusError([{ file: document.file, line: null, field: null, what }]);
    }
    byId.set(document.id, document);
    hash.update('\0').update(document.id).update('\0').update(document.text);
  }
  const version = corpus.version.replace(/[0-9a-f]{4}$/, hash.digest('hex').slice(0, 4));
  const passageById = withPassages(corpus.passageById, documents);
  return { ...corpus, documents: [...corpus.documents, ...documents], byId, passageById, version };
}

/** The passages of a corpus and of further documents; one of these is cut only when a passage of it is looked up, or all are. */
function withPassages(
  passages: ReadonlyMap<string, Passage>,
  documents: readonly Document[],
): ReadonlyMap<string, Passage> {
  const owners = new Map(documents.map((document) => [document.id, document]));
  const cut = new Map<string, ReadonlyMap<string, Passage>>();
  const passagesOf = (document: Document): ReadonlyMap<string, Passage> => {
    const known = cut.get(document.id) ?? new Map(document.passages.map((passage) => [passage.id, passage]));
    cut.set(document.id, known);
    return known;
  };
  const get = (id: string): Passage | undefined => {
    const owner = owners.get(id.slice(0, Math.max(0, id.indexOf('/'))));
    return passages.get(id) ?? (owner && passagesOf(owner).get(id));
  };
  const all = (): ReadonlyMap<string, Passage> =>
    new Map([...passages, ...documents.flatMap((document) => [...passagesOf(document)])]);
  return {
    get,
    has: (id) => get(id) !== undefined,
    get size() {
      return documents.reduce((sum, document) => sum + document.passages.length, passages.size);
    },
    forEach: (visit) => all().forEach(visit),
    keys: () => all().keys(),
    values: () => all().values(),
    entries: () => all().entries(),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  };
}
