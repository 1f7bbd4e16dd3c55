import type { Corpus, Document, Passage } from '../corpus/document.ts';
import { fold } from '../search/analyser.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { Query } from '../search/query.ts';

/** A term that a treaty defines, and the passage that defines it. */
export interface Definition {
  /** The term as the treaty writes it: "Organized criminal group". */
  readonly name: string;
  readonly terms: ReadonlySet<string>;
  readonly document: Document;
  readonly passage: Passage;
}

// “Freezing” or “seizure” means …; “Child” means …; “Confiscation”, which includes forfeiture where applicable, means …
const defining =
  /^((?:[^“”]{0,40}“[^“”]{2,90}”,?\s*(?:or|and|,)?\s*)+)(?:[^“”.;]{0,90}\s)?(?:means?|includes?|has the meaning|must be understood as|is|refers? to)\b/;

/** Every definition of a corpus, found by the form of its sentence. */
export function findDefinitions(corpus: Corpus, index: PassageIndex): Definition[] {
  const found: Definition[] = [];
  for (const document of corpus.documents) {
    if (document.kind !== 'treaty') continue;
    for (const passage of document.passages) {
      if (!passage.place) continue;
      const head = defining.exec(document.text.slice(passage.start, passage.end))?.[1];
      if (head === undefined) continue;
      // “Confiscation”, “which includes forfeiture where applicable”, means …: a clause is no term.
      for (const [, name = ''] of head.matchAll(/“(?!which\b)([^“”]+)”/g))
        found.push({ name, terms: contentTerms(index, name), document, passage });
    }
  }
  return found;
}

/**
 * The definitions that fit what a question asks about, best first. A definition fits if the question has all words of its
 * term (or other ways to say them); it is better the less of the question is left over.
 *
 * @returns each with the share of the question's own words (treaty names left out) that the defined term covers, 0..1
 */
export function matchDefinitions(
  definitions: readonly Definition[],
  query: Query,
): { definition: Definition; covered: number }[] {
  const asked = query.terms.filter((term) => !term.named && !askingWords.has(term.word));
  // "What is a firearm under the protocol?": the kind of treaty is no word of the term, unless nothing else is said.
  const matter = asked.filter((term) => !/^(?:protocols?|conventions?|treaty|treaties)$/.test(term.word));
  const spoken = matter.length > 0 ? matter : asked;
  if (spoken.length === 0) return [];
  const named = query.terms.filter((term) => term.named);
  const words = new Set([...spoken, ...named, ...query.tokens.filter(({ stop }) => stop)].map(({ word }) => word));
  const said = new Set([...spoken, ...named].map(({ term }) => term));
  const matches = definitions
    .map((definition) => {
      const explains = (term: (typeof spoken)[number]): boolean =>
        definition.terms.has(term.term) ||
        term.alternatives.some((others) => others.every((word) => definition.terms.has(word)));
      const covered = spoken.filter(explains).length / spoken.length;
      // "How does the Trafficking in Persons Protocol define trafficking?": the name may say the rest of the term.
      const complete =
        spoken.some(explains) &&
        [...definition.terms].every((word) =>
          query.terms.some((term) => term.term === word || term.alternatives.some((others) => others.includes(word))),
        );
      return { definition, covered: complete ? covered : 0, nearness: nearness(definition, words, said) };
    })
    .filter(({ covered }) => covered > 0);
  // The term as it was asked for, before the same stem ("traffickers"), before other ways to say it ("seizure").
  const nearest = (covered: number): number =>
    Math.max(...matches.filter((match) => match.covered === covered).map((match) => match.nearness));
  return matches
    .filter((match) => match.nearness === nearest(match.covered))
    .map(({ definition, covered }) => ({ definition, covered }))
    .sort((one, other) => other.covered - one.covered || other.definition.terms.size - one.definition.terms.size);
}

/** Whether a question says every word of a term, or other words for them. */
export function saysAll(query: Query, terms: ReadonlySet<string>): boolean {
  return [...terms].every((word) =>
    query.terms.some((term) => term.term === word || term.alternatives.some((words) => words.includes(word))),
  );
}

/** 2: every word of the term stands in the question; 1: every stem does; 0: by other words. */
function nearness({ name, terms }: Definition, words: ReadonlySet<string>, said: ReadonlySet<string>): number {
  if ((fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => words.has(word) || word.length < 3)) return 2;
  return [...terms].every((term) => said.has(term)) ? 1 : 0;
}

/** Words that ask for a definition and belong to none. */
const askingWords = new Set(
  'define defined defines definition definitions mean means meaning meant explain explained term terms counts according says exactly precisely actually'.split(
    ' ',
  ),
);

function contentTerms(index: PassageIndex, text: string): Set<string> {
  return new Set(
    index.analyser
      .tokens(text)
      .filter((token) => !token.stop)
      .map((token) => token.term),
  );
}
