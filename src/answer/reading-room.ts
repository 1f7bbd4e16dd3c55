import type { Corpus, Document, Passage } from '../corpus/document.ts';
import { createRegisters, type Registers } from '../register/registers.ts';
import type { IsEnglish } from '../search/english.ts';
import { documentNames, type Names } from '../search/mentions.ts';
import { type PassageDetail, passageDetails } from '../search/passage-detail.ts';
import { buildPassageIndex, type PassageIndex, type SavedIndex } from '../search/passage-index.ts';
import { createThesaurus, type Thesaurus } from '../search/thesaurus.ts';
import { type Definition, findDefinitions } from './definitions.ts';
import type { TreatyWords } from './instruments.ts';

/** Everything that answering looks things up in, made once from a corpus. */
export interface ReadingRoom {
  readonly corpus: Corpus;
  readonly index: PassageIndex;
  readonly names: Names;
  readonly thesaurus: Thesaurus;
  readonly detailOf: (passage: Passage, document: Document) => PassageDetail;
  readonly definitions: readonly Definition[];
  /** The first definition that a passage gives, by the passage's id. */
  readonly definitionOf: ReadonlyMap<string, Definition>;
  /** Treaties with the best known first: conventions before their protocols, then by date of adoption. */
  readonly treaties: readonly Document[];
  /** What terms mean; looked up by term, never searched. */
  readonly glossaries: readonly Document[];
  readonly registers: Registers;
  /** The words of each treaty's names. */
  readonly treatyWords: readonly TreatyWords[];
  /** The short names and titles of the treaties. */
  readonly treatyNames: readonly string[];
}

/**
 * @param isEnglish which words are no slips, though the corpus does not hold them
 * @param saved what the index of this very corpus gave before
 */
export function openReadingRoom(corpus: Corpus, isEnglish: IsEnglish, saved?: SavedIndex): ReadingRoom {
  const index = buildPassageIndex(corpus, { saved, isEnglish });
  const treaties = shelfOrder(corpus);
  const definitions = findDefinitions(corpus, index);
  return {
    corpus,
    index,
    names: documentNames(corpus, index.analyser),
    thesaurus: createThesaurus(corpus.thesaurus, index.analyser),
    detailOf: passageDetails(index),
    definitions,
    definitionOf: new Map([...definitions].reverse().map((definition) => [definition.passage.id, definition])),
    treaties,
    glossaries: corpus.documents.filter(({ kind }) => kind === 'glossary'),
    registers: createRegisters(corpus),
    treatyWords: treaties.map((document) => treatyWords(index, document)),
    treatyNames: treaties.flatMap(({ short, title }) => [short, title]),
  };
}

/** Documents in the order of the shelf, those that are no treaties last. */
export function bestKnownFirst(
  { treaties }: Pick<ReadingRoom, 'treaties'>,
  documents: readonly Document[],
): Document[] {
  const rank = (document: Document): number =>
    treaties.includes(document) ? treaties.indexOf(document) : treaties.length;
  return [...documents].sort((one, other) => rank(one) - rank(other));
}

function treatyWords({ analyser }: PassageIndex, document: Document): TreatyWords {
  const tokens = analyser
    .tokens([document.title, document.short, ...document.aliases, ...document.sharedAliases].join(' , '))
    .filter((token) => !token.stop);
  return {
    document,
    terms: new Set(tokens.map((token) => token.term)),
    words: [...new Set(tokens.map((token) => token.word).filter((word) => word.length > 4))],
  };
}

/** Families first (a convention with most protocols leads), each convention followed by its protocols; then the others, newest adoption first. */
function shelfOrder(corpus: Corpus): Document[] {
  const treaties = corpus.documents.filter((document) => document.kind === 'treaty');
  const children = (id: string): Document[] => treaties.filter((document) => document.treaty?.parent === id);
  const heads = treaties.filter((document) => !treaties.some((other) => other.id === document.treaty?.parent));
  const adopted = (document: Document): string => document.treaty?.adopted ?? '';
  return heads
    .sort((one, other) => children(other.id).length - children(one.id).length || inOrder(adopted(other), adopted(one)))
    .flatMap((head) => [
      head,
      ...children(head.id).sort((one, other) => inOrder(one.treaty?.untc ?? '', other.treaty?.untc ?? '')),
    ]);
}

/** Compares dates and numbers by their characters: the first comparison by a language's rules would load those, which takes 10 ms. */
export function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
