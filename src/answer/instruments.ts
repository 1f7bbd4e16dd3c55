import type { Document } from '../corpus/document.ts';
import type { Token } from '../search/analyser.ts';
import type { Query } from '../search/query.ts';

/** A treaty spoken of by words that are none of its listed names: "the guns protocol", "Budapest Convention". */
export interface SpokenInstrument {
  /** As the question has it. */
  readonly name: string;
  /** Position of its first token, and of the first token after it. */
  readonly from: number;
  readonly to: number;
  /** The treaties of the shelf that the words fit; empty if it is none of them. */
  readonly documents: readonly Document[];
}

const noun = /^(conventions?|protocols?|treat(y|ies)|statutes?|covenants?|charters?|pacts?|accords?)$/;
const leading = /^(un|united|nations|international|new|optional|additional|main|global|universal|the)$/;
const plain =
  /^(legal|multilateral|bilateral|extradition|assistance|state|states|each|other|two|three|first|second|same|whole|entire|parent|peace|parties|party|supplementing|ratify|ratified|join|signed|sign|accede|acceded|ratification|accession|conference|which|any|related|relevant|domestic|national|mutual|sentenced|tax|investment|trade|existing|applicable|under|these|this|that|those|previous|earlier|later|own|crime|desk)$/;

/** What the words of each treaty's names are, and how people might mistype them. */
export interface TreatyWords {
  readonly document: Document;
  readonly terms: ReadonlySet<string>;
  readonly words: readonly string[];
}

/**
 * Finds treaties spoken of by a noun (convention, protocol, treaty …) and a word or two before or after it, outside the names
 * that are known already. Words fit a treaty if all of them, other ways to say them, or near spellings stand in its names.
 */
export function spokenInstruments(query: Query, treaties: readonly TreatyWords[]): SpokenInstrument[] {
  const { text, tokens } = query;
  const taken = (position: number): boolean => query.mentions.some(({ from, to }) => position >= from && position < to);
  const found: SpokenInstrument[] = [];
  tokens.forEach((token, at) => {
    if (!noun.test(token.word) || taken(at)) return;
    const before = precedingWords(text, tokens, at).filter((position) => !taken(position));
    const after = followingWords(text, tokens, at).filter((position) => !taken(position));
    const words = [...before, ...after].filter((position) => !leading.test(tokens[position]?.word ?? ''));
    const kind = /^(convention|protocol)/.exec(token.word)?.[1];
    const ofKind = treaties.filter(({ document }) => kind === undefined || document.treaty?.type === kind);
    const strict = ofKind.filter(
      (names) => words.length > 0 && words.every((position) => fits(query, position, names)),
    );
    const loose = strict.length === 0 ? looseName(query, at, ofKind, taken) : null;
    if (loose) {
      found.push(loose);
      return;
    }
    if (words.length === 0) return;
    const documents = strict.map(({ document }) => document);
    // Other kinds of treaty than those on the shelf: "rome statute" is a name in small letters too.
    const isName =
      kind === undefined && /^(?:statutes?|covenants?|charters?)$/.test(token.word) && before.length > 0
        ? !before.some((position) => /^(?:limitations?|court)$/.test(tokens[position]?.word ?? ''))
        : words.some((position) => isNameLike(query, position));
    // "Bhutan's treaties" are those it has joined.
    const owned = before.length === 1 && /['’]s$/i.test(text.slice(0, tokens[before[0] ?? 0]?.end));
    if (documents.length === 0 && (!isName || owned)) return;
    const from = Math.min(at, ...before);
    const to = Math.max(at, ...after) + 1;
    found.push({ name: text.slice(tokens[from]?.start, tokens[to - 1]?.end), from, to, documents });
  });
  return found.length > 0 || query.mentions.length > 0 ? found : byYear(query, treaties);
}

const joint = /^(?:on|against|for|about|of|concerning|relating|regarding)$/;

/**
 * A treaty by words of its matter around the noun, as many as fit: "the hanoi cyber crime treaty", "protocol of trafficking
 * persons". A name that fits none ("the OECD anti-bribery convention") makes it another treaty; null then, and where no word fits.
 */
function looseName(
  query: Query,
  at: number,
  treaties: readonly TreatyWords[],
  taken: (position: number) => boolean,
): SpokenInstrument | null {
  const { text, tokens } = query;
  let fitting = treaties;
  let [from, to] = [at, at + 1];
  let matched = 0;
  const take = (position: number): 'fits' | 'name' | 'no' => {
    const token = tokens[position];
    if (!token || taken(position)) return 'no';
    // "Crime" alone names none, with another word it goes along.
    if (
      leading.test(token.word) ||
      (token.word === 'crime' && !fitting.some((names) => fitsJoined(query, position, names)))
    )
      return 'fits';
    if (token.stop || (plain.test(token.word) && token.word !== 'crime') || /^\d/.test(token.word)) return 'no';
    const left = fitting.filter((names) => fits(query, position, names) || fitsJoined(query, position, names));
    if (left.length === 0) return isNameLike(query, position) ? 'name' : 'no';
    fitting = left;
    matched += 1;
    return 'fits';
  };
  for (let position = at - 1; position >= Math.max(0, at - 5); position--) {
    if (gap(text, tokens[position], tokens[position + 1])) break;
    const taking = take(position);
    // "European convention on human rights": what stands right before the noun is of the name.
    const isOfName = position === at - 1 && !tokens[position]?.stop && !plain.test(tokens[position]?.word ?? '');
    if (taking === 'name' || (taking === 'no' && isOfName && !taken(position))) return null;
    if (taking === 'no') break;
    from = position;
  }
  if (joint.test(tokens[at + 1]?.word ?? ''))
    for (let position = at + 2; position < Math.min(tokens.length, at + 10); position++) {
      if (gap(text, tokens[position - 1], tokens[position])) break;
      if (/^(?:of|the|and|in|to)$/.test(tokens[position]?.word ?? '')) continue;
      const taking = take(position);
      if (taking === 'name') return null;
      if (taking === 'no') break;
      to = position + 1;
    }
  if (matched === 0) return null;
  // "The trafficking protocol" is the one that is called so first of all.
  const word = tokens.slice(from, to).find(({ stop, word }) => !stop && !leading.test(word) && !noun.test(word))?.term;
  const [first] = fitting.filter(({ document }) => document.short.toLowerCase().startsWith((word ?? '?').slice(0, 6)));
  const documents = (first && fitting.length > 1 ? [first] : fitting).map(({ document }) => document);
  return documents.length === 1
    ? { name: text.slice(tokens[from]?.start, tokens[to - 1]?.end), from, to, documents }
    : null;
}

/** "cyber crime" is "cybercrime" in a name. */
function fitsJoined({ tokens }: Query, position: number, { words }: TreatyWords): boolean {
  const word = (other: number): string => tokens[other]?.word ?? '?';
  return words.includes(word(position) + word(position + 1)) || words.includes(word(position - 1) + word(position));
}

/** "extradition 1988": a year that a treaty is called by, where it is not the time of something. */
function byYear({ text, tokens }: Query, treaties: readonly TreatyWords[]): SpokenInstrument[] {
  return tokens.flatMap((token, at) => {
    if (
      !/^(19|20)\d\d$/.test(token.word) ||
      /^(in|on|since|by|before|after|from|until|till|during|of|between|and|to|year|early|late|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
        tokens[at - 1]?.word ?? '',
      )
    )
      return [];
    const documents = treaties
      .filter(({ document }) => document.short.endsWith(token.word))
      .map(({ document }) => document);
    return documents.length === 1
      ? [{ name: text.slice(token.start, token.end), from: at, to: at + 1, documents }]
      : [];
  });
}

/** Up to three words that belong to the noun: capitals as far as they go, else the one word right before it. */
function precedingWords(text: string, tokens: readonly Token[], at: number): number[] {
  const words: number[] = [];
  for (let position = at - 1; position >= Math.max(0, at - 4); position--) {
    const token = tokens[position];
    if (!token || token.stop || plain.test(token.word) || gap(text, token, tokens[position + 1])) break;
    const capital = isCapital(text, token) && position > 0;
    if (words.length > 0 && !capital && !leading.test(tokens[position + 1]?.word ?? '')) break;
    words.unshift(position);
  }
  return words;
}

/** The words of "… on the Rights of the Child", "… against corruption". */
function followingWords(text: string, tokens: readonly Token[], at: number): number[] {
  if (!/^(on|against|for|concerning|relating)$/.test(tokens[at + 1]?.word ?? '')) return [];
  const words: number[] = [];
  for (let position = at + 2; position < Math.min(tokens.length, at + 10); position++) {
    const token = tokens[position];
    if (!token || gap(text, tokens[position - 1], token)) break;
    if (token.stop) {
      if (/^(of|the|and|in|to)$/.test(token.word)) continue;
      break;
    }
    if (words.length > 0 && !isCapital(text, token)) break;
    words.push(position);
  }
  return words;
}

function fits(query: Query, position: number, { terms, words }: TreatyWords): boolean {
  const token = query.tokens[position];
  if (!token) return false;
  if (terms.has(token.term)) return true;
  const term = query.terms.find((other) => other.position === position);
  if (term?.alternatives.some((others) => others.every((other) => terms.has(other)))) return true;
  return (
    term !== undefined && !term.known && token.word.length > 4 && words.some((word) => nearlySame(token.word, word))
  );
}

/** At most two letters wrong, swapped, missing or too many, in a word of six letters or more; one in a shorter one. */
function nearlySame(one: string, other: string): boolean {
  const limit = Math.min(one.length, other.length) >= 6 ? 2 : 1;
  if (Math.abs(one.length - other.length) > limit || one.charAt(0) !== other.charAt(0)) return false;
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let left = 1; left <= one.length; left++) {
    const next = [left];
    for (let right = 1; right <= other.length; right++) {
      const change = (row[right - 1] ?? 0) + (one.charAt(left - 1) === other.charAt(right - 1) ? 0 : 1);
      next.push(Math.min(change, (row[right] ?? 0) + 1, (next[right - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? limit + 1) <= limit;
}

/** A capitalised word inside the sentence, or one that no document uses. */
function isNameLike(query: Query, position: number): boolean {
  const token = query.tokens[position];
  if (!token) return false;
  return (
    (position > 0 && isCapital(query.text, token)) ||
    query.terms.some((term) => term.position === position && !term.known)
  );
}

function isCapital(text: string, token: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(token.start, token.start + 2));
}

function gap(text: string, left: Token | undefined, right: Token | undefined): boolean {
  return left === undefined || right === undefined || !/^[\s-]*$/.test(text.slice(left.end, right.start));
}
