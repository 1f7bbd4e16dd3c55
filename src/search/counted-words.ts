import { isDeclarations } from '../corpus/declarations-document.ts';
import type { Corpus, Document, DocumentKind, Passage } from '../corpus/document.ts';
import { createAnalyser } from './analyser.ts';
import { createVocabulary, type VocabularyCounts } from './vocabulary.ts';

/** A passage's fields as index terms, parted by spaces. */
export interface IndexedFields {
  /** Place of the passage in `indexedPassages`. */
  readonly id: number;
  readonly text: string;
  readonly heading: string;
  readonly title: string;
  readonly aliases: string;
  /** Words of the subject index that lead to it. */
  readonly subjects: string;
}

/** All that reading the words of a corpus gives. Plain data, so that it can be kept for the next start. */
export interface CountedWords {
  readonly stems: Map<string, string>;
  readonly vocabulary: VocabularyCounts;
  readonly fields: readonly IndexedFields[];
}

/** Kinds that are looked up and not searched. */
const unsearched: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['register', 'official', 'glossary']);

/**
 * The passages that are found by words, in order: those of all documents but registers and declarations, which are looked
 * up by State and treaty, glossaries, which are looked up by term, and official texts, which say again what their summaries
 * say; or those of the official texts alone.
 */
export function indexedPassages(corpus: Corpus, official = false): { passage: Passage; document: Document }[] {
  return corpus.documents
    .filter(({ kind }) => (official ? kind === 'official' : !unsearched.has(kind)))
    .filter((document) => !isDeclarations(document, corpus))
    .flatMap((document) => document.passages.map((passage) => ({ passage, document })));
}

/** Reads every word of a corpus once: index terms of each passage, and how rare each term is. */
export function countWords(corpus: Corpus, official = false): CountedWords {
  const stems = new Map<string, string>();
  const vocabulary = createVocabulary(createAnalyser(stems));
  // All items of an article share its title, all items of a document its names.
  const headings = new Map<string, string[]>();
  const names = new Map<Document, { title: string[]; aliases: string[] }>();
  const fields = indexedPassages(corpus, official).map(({ passage, document }, id): IndexedFields => {
    const { title, aliases } = kept(names, document, () => nameTerms(document, vocabulary.terms));
    const text = vocabulary.terms(document.text.slice(passage.start, passage.end));
    const heading = [
      ...(passage.place ? vocabulary.terms(passage.locator) : []),
      ...kept(headings, passage.heading, () => vocabulary.terms(passage.heading)),
    ];
    const subjects = vocabulary.terms(corpus.subjects.get(passage.id) ?? '');
    vocabulary.count(text, heading, title, aliases, subjects);
    return {
      id,
      text: text.join(' '),
      heading: heading.join(' '),
      title: title.join(' '),
      aliases: aliases.join(' '),
      subjects: subjects.join(' '),
    };
  });
  return { stems, vocabulary: vocabulary.counts, fields };
}

/** Each term of a document's names once: twenty aliases repeat the same few words for every passage. */
function nameTerms(document: Document, terms: (text: string) => string[]): { title: string[]; aliases: string[] } {
  const title = terms(document.title);
  const aliases = [...new Set(terms([document.short, ...document.aliases].join(' ')))];
  return { title, aliases: aliases.filter((term) => !title.includes(term)) };
}

function kept<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}
