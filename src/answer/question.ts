import type { Document } from '../corpus/document.ts';
import type { Token } from '../search/analyser.ts';
import type { Mention } from '../search/mentions.ts';
import type { Query } from '../search/query.ts';
import { type AskedFor, askedFor } from './asked-for.ts';
import { spokenInstruments, type TreatyWords } from './instruments.ts';
import { findReferences, loneParagraph, type Reference } from './references.ts';

/** A question, read: what it asks for, and which treaties and articles it names. */
export interface Question {
  readonly text: string;
  readonly query: Query;
  readonly asked: AskedFor;
  /** Treaties it names beyond doubt, in the order of the question. */
  readonly treaties: readonly Document[];
  /** Other documents that it names. */
  readonly sources: readonly Document[];
  /** A name that several documents go by, where nothing else in the question decides. */
  readonly ambiguous: { readonly name: string; readonly documents: readonly Document[] } | null;
  readonly references: readonly Reference[];
  /** The name of a treaty that the shelf does not hold; null if there is none. */
  readonly unknownInstrument: string | null;
}

/** Reads a question that search has taken apart. */
export function readQuestion(query: Query, names: readonly TreatyWords[]): Question {
  const { text, tokens } = query;
  const treaties: Document[] = [];
  const sources: Document[] = [];
  let ambiguous: Question['ambiguous'] = null;
  let unknownInstrument: string | null = null;
  const spoken = spokenInstruments(query, names);
  const mentions: Mention[] = [...query.mentions, ...spoken.filter(({ documents }) => documents.length > 0)]
    .map((mention) => wholeName(mention, query, names))
    .sort((one, other) => one.from - other.from);
  for (const mention of mentions) {
    const documents = mention.documents.length > 1 ? decide(mention, query) : mention.documents;
    const [only] = documents;
    if (only && documents.length === 1) {
      const list = only.kind === 'treaty' ? treaties : sources;
      if (!list.includes(only)) list.push(only);
    } else ambiguous ??= { name: words(text, tokens, mention.from, mention.to), documents };
  }
  for (const { name, documents } of spoken) if (documents.length === 0) unknownInstrument ??= name;
  // The words of a treaty spoken of by other words are its name too; a word that is said once more beside the name is not.
  const inNames = (position: number): boolean => mentions.some(({ from, to }) => position >= from && position < to);
  const named = query.terms.map((term) => {
    if (!inNames(term.position)) return term;
    const again = tokens.findIndex((token, position) => token.term === term.term && !inNames(position));
    return again >= 0 ? { ...term, named: false, position: again } : { ...term, named: true };
  });
  const beside = (reference: Reference): boolean =>
    mentions.some(({ from, to }) => isBeside(text, tokens, from, to, reference));
  const inName = (reference: Reference): boolean =>
    mentions.some(
      ({ from, to }) => reference.start < (tokens[to - 1]?.end ?? 0) && reference.end > (tokens[from]?.start ?? 0),
    );
  const found = findReferences(text).filter(
    (reference) => !inName(reference) && (!reference.bare || reference.place.path.length > 0 || beside(reference)),
  );
  // "article 16 of UNTOC, paragraph 4": the treaty's name stands between the two.
  const [only, ...others] = found;
  const path = only && others.length === 0 && only.place.path.length === 0 ? loneParagraph(text, found) : [];
  const references = only && path.length > 0 ? [{ ...only, place: { ...only.place, path } }] : found;
  return {
    text,
    query: { ...query, terms: named, mentions },
    asked: askedFor(text),
    treaties,
    sources,
    ambiguous: treaties.length > 0 ? null : ambiguous,
    references,
    unknownInstrument: treaties.length > 0 ? null : unknownInstrument,
  };
}

/** What may stand behind a treaty's name as its own longer name: "… as amended by the 1972 Protocol". */
const amended = /^(?:as|amended|modified|by|its|the|in|1972|protocol)$/;
/** "… against illicit drug trafficking" names no other matter than the treaty's own. */
const ofName = /^(?:the|of|and|in|illicit|illegal)$/;

/** Nouns that make a name of what stands before or behind them. */
const treatyNoun = /^(?:conventions?|protocols?|treaty)$/;

/**
 * A mention with all of its name: names are cut short in lists, and people write them out ("the 1961 drug convention as
 * amended in 1972", "the convention against organized crime").
 */
function wholeName(mention: Mention, { tokens }: Query, names: readonly TreatyWords[]): Mention {
  const { documents } = mention;
  let { from, to } = mention;
  const at = (position: number): string => tokens[position]?.word ?? '';
  const terms = new Set(
    names.filter(({ document }) => documents.includes(document)).flatMap((name) => [...name.terms]),
  );
  const own = (position: number): boolean =>
    tokens[position]?.stop === false && terms.has(tokens[position]?.term ?? '');
  const words = tokens.slice(from, to).map(({ word }) => word);
  const isYear = words.length === 1 && /^\d{4}$/.test(words[0] ?? '');
  // "the 1988 drug trafficking convention": only where a year or "the" shows that a name begins there.
  let first = from;
  if (words.some((word) => treatyNoun.test(word))) while (first > 0 && own(first - 1)) first -= 1;
  const hasYear = tokens.slice(first, to).some(({ word }) => /^\d{4}$/.test(word));
  if (hasYear || /^(?:the|this|that)$/.test(at(first - 1))) from = first;
  if (isYear || words.some((word) => /^(?:against|on|concerning)$/.test(word))) while (own(to)) to += 1;
  if (/^(?:against|on|concerning)$/.test(at(to))) {
    let end = to + 1;
    while (own(end) || ofName.test(at(end))) end += 1;
    while (ofName.test(at(end - 1))) end -= 1;
    if (end > to + 1) to = end;
  }
  // "the drugs convention of 1988" is one of several that go by the name.
  const ofYear =
    at(to) === 'of' && /^\d{4}$/.test(at(to + 1)) ? documents.filter(({ short }) => short.endsWith(at(to + 1))) : [];
  if (ofYear.length > 0) to += 2;
  if (at(to) === 'as' && /^(?:amended|modified)$/.test(at(to + 1))) {
    to += 2;
    while (amended.test(at(to))) to += 1;
    // "… in" belongs to what follows: "as amended in force in 2015".
    while (/^(?:in|by|its|the|as)$/.test(at(to - 1))) to -= 1;
  }
  return { documents: ofYear.length > 0 ? ofYear : documents, from, to };
}

/** Of documents that share a name, those whose own names have most of the other words of the question. */
function decide(mention: Mention, query: Query): readonly Document[] {
  const rest = query.terms.filter(({ position }) => position < mention.from || position >= mention.to);
  const scored = mention.documents.map((document) => {
    const title = ` ${[document.title, document.short, ...document.aliases].join(' ').toLowerCase()} `;
    const said = (word: string): boolean => word.length > 3 && title.includes(word.slice(0, 7));
    return {
      document,
      score: rest.filter((term) => said(term.word) || term.alternatives.some((others) => others.every(said))).length,
    };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return best === 0 ? mention.documents : scored.filter(({ score }) => score === best).map(({ document }) => document);
}

/** Whether a bare number stands next to a name: "UNTOC 16", "16 of UNTOC", "UNTOC, 16(4)". */
function isBeside(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  { start, end }: Reference,
): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) return false;
  const between =
    start >= last.end ? text.slice(last.end, start) : end <= first.start ? text.slice(end, first.start) : null;
  return between !== null && /^[\s,:–-]*(?:of|in|the|to|'s|’s)?[\s]*(?:the)?\s*$/i.test(between);
}

function words(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? text.length);
}
