import type { Article } from '../corpus/document.ts';
import type { Analyser } from '../search/analyser.ts';
import type { Query } from '../search/query.ts';
import type { AskedFor } from './asked-for.ts';
import { isNoCount, type SpanRule, spanRules } from './exact-spans.ts';

/** The locator of an article with its title: "Article 18 — Mutual legal assistance". */
export function articleHeadline(article: Article): string {
  return article.title === '' ? `Article ${article.number}` : `Article ${article.number} — ${article.title}`;
}

/**
 * The shortest slice of a quote that answers a question: the date, number or name that stands nearest to the words of the
 * question; null if the question asks for nothing so exact, or the quote does not hold it.
 */
export function exactAnswer(
  asked: AskedFor,
  query: Query,
  quote: string,
  analyser: Analyser,
  names: readonly string[] = [],
): string | null {
  const places = matchPlaces(query, quote, analyser);
  for (const rule of spanRules(query.text, asked)) {
    const masked = rule.kind === 'name' || rule.kind === 'place' ? quote : maskNames(names, quote);
    let best: { text: string; cost: number } | null = null;
    for (const match of masked.matchAll(rule.pattern)) {
      const cost = names.some((name) => rule.kind === 'name' && match[0].includes(name))
        ? null
        : spanCost(rule, match, { query, quote, analyser, places });
      if (cost !== null && (!best || cost < best.cost)) best = { text: match[0], cost };
    }
    if (best) return rule.kind === 'count' ? withNoun(best.text, quote, query) : bare(best.text);
  }
  return null;
}

/** Words that treaties write with a capital, and that name nobody and no place. */
const capitalNouns =
  /^(?:Each |Any |The |An? |Every |All |No )?(?:January|February|March|April|May|June|July|August|September|October|November|December|States?|Part(?:y|ies)|Articles?|Protocols?|Conventions?|Persons?|Members?|Schedules?|Chapters?)\b/u;

/** A name is the answer only near the words of the question: in characters. */
const farthestName = 90;

/** How badly a span answers, in characters from the words of the question; null if it cannot be the answer. */
function spanCost(
  { kind }: SpanRule,
  match: RegExpExecArray,
  { query, quote, analyser, places }: { query: Query; quote: string; analyser: Analyser; places: readonly Place[] },
): number | null {
  const start = match.index;
  const end = start + match[0].length;
  const before = quote.slice(0, start);
  let cost = distance(places, start, end);
  // What the question itself says is no answer to it.
  if (isAsked(match[0], query, analyser)) return null;
  if (kind === 'count') {
    if (isNoCount(quote, start, end)) return null;
    const noun = countedNoun(query);
    const unit = (unitOf.exec(match[0]) ?? unitBehind.exec(quote.slice(end)))?.[1]?.toLowerCase();
    if (noun && unit && /\bhow many\b/i.test(query.text) && !unit.startsWith(noun) && !noun.startsWith(unit))
      return null;
    if (countsAnother(query, quote.slice(end))) return null;
    if (noun && new RegExp(`^[^.;]{0,24}\\b${noun}`, 'i').test(quote.slice(end))) cost -= 60;
  } else if (kind === 'date') {
    if (!/\d{1,2} \p{L}+ \d{4}/u.test(match[0]) && !/[–-]|to/.test(match[0])) cost += 25;
    if (/\b(until|till|by) (when|what|which)\b|\bdeadline\b/i.test(query.text))
      cost -= /\b(until|to|by) $/i.test(before) ? 80 : 0;
  } else if (kind === 'name' || kind === 'place') {
    if (capitalNouns.test(match[0]) || (isSentenceStart(before) && !/\s|\p{Lu}{2}/u.test(match[0]))) return null;
    // "Standard Operating Procedure (SOP)": the question may say the one for the other.
    const short = /^ \(([^() ]{2,12})\)/.exec(quote.slice(end))?.[1];
    if (short !== undefined && isAsked(short, query, analyser)) return null;
    if (kind === 'place') {
      if (!/\b(in|at|from) $/i.test(before)) return null;
    } else if (cost > farthestName) return null;
    if (/\bby (the )?$/i.test(before)) cost -= 30;
  }
  return cost;
}

/** Whether the question itself says every word of a span. */
function isAsked(name: string, query: Query, analyser: Analyser): boolean {
  const said = new Set(query.terms.flatMap(({ term, alternatives }) => [term, ...alternatives.flat()]));
  return analyser.tokens(name).every((token) => token.stop || said.has(token.term));
}

function isSentenceStart(before: string): boolean {
  return before === '' || /[.!?:;“"] ?$/.test(before);
}

/** Without the little word before it, and without the full stop of the sentence that it ends. */
function bare(text: string): string {
  return text.replace(/^(?:The|On|In|As) (?=\p{Lu})/u, '').replace(/(?<=\p{Ll}{2})[.,;:]$/u, '');
}

/** A number in a treaty's own name ("Single Convention 1961") answers nothing: names are blanked, offsets stay. */
function maskNames(names: readonly string[], quote: string): string {
  let masked = quote;
  for (const name of names) masked = masked.replaceAll(name, ' '.repeat(name.length));
  return masked;
}

/** Where the quote says a word of the question, and how much that word tells. */
interface Place {
  readonly at: number;
  readonly weight: number;
}

/** Weighted mean distance in characters of a slice to the words that question and quote share. */
function distance(places: readonly Place[], start: number, end: number): number {
  const total = places.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return start;
  const far = (at: number): number => Math.min(200, at < start ? start - at : Math.max(0, at - end));
  return places.reduce((sum, { at, weight }) => sum + weight * far(at), 0) / total;
}

/** A treaty's or State's name stands in many sentences; what is said of it tells more. */
const nameWeight = 0.3;

function matchPlaces(query: Query, quote: string, analyser: Analyser): Place[] {
  const weights = new Map<string, number>();
  for (const { term, alternatives, named, proper, idf } of query.terms) {
    const weight = idf * (named || proper ? nameWeight : 1);
    for (const said of [term, ...alternatives.flat()]) weights.set(said, Math.max(weight, weights.get(said) ?? 0));
  }
  return analyser.tokens(quote).flatMap((token) => {
    const weight = weights.get(token.term);
    return weight === undefined ? [] : [{ at: token.start, weight }];
  });
}

/** The noun behind "how many": "persons", "States". */
/** `three to five years`: lengths of time and shares count nobody and nothing. */
const unitOf = /\b(year|month|week|day|hour|per cent|percent)s?$/i;
const unitBehind = /^(?: (?:to|or|and) [\p{L}\d]+)?(?: (year|month|week|day|hour|per cent|percent)s?\b)/iu;

/** Whether what stands behind a number are other things than those that "how many" asks for: "7 signatories" are no girls. */
function countsAnother(query: Query, behind: string): boolean {
  const nouns = /\bhow many (\p{L}{3,})(?: (\p{L}{3,}))?/iu.exec(query.text.toLowerCase())?.slice(1, 3) ?? [];
  const counted = /^ (?:\p{Ll}+ )??(\p{Ll}{3,}(?:s|men|ren))\b/u.exec(behind)?.[1];
  if (nouns.length === 0 || counted === undefined) return false;
  if ([...nouns, counted].some((noun) => anybody.test(noun ?? ''))) return false;
  const near = behind.slice(0, 60).toLowerCase();
  const stem = (word: string): string => word.slice(0, 4);
  const said = query.terms.filter(({ word }) => nouns.some((noun) => noun !== undefined && stem(noun) === stem(word)));
  return ![...nouns, ...said.flatMap(({ alternatives }) => alternatives.flat())].some(
    (word) => word !== undefined && near.includes(stem(word)),
  );
}

/** Nouns that count whoever it is. */
const anybody =
  /^(?:people|persons?|members?|individuals|participants|men|women|officials?|officers?|states?|countries|parties|nations|times)$/;

function countedNoun(query: Query): string | null {
  const match = /\bhow (?:many|much)\s+(?:\p{L}+\s+)?(\p{L}{3,})/iu.exec(query.text);
  const stem = match?.[1]?.toLowerCase().replace(/(ies|es|s|y)$/, '');
  return stem ?? null;
}

/** "three" -> "three or more persons" where the quote says so and the question counts persons. */
function withNoun(text: string, quote: string, query: Query): string {
  if (!/^[\p{L} -]+$/u.test(text)) return text;
  const noun = countedNoun(query);
  if (!noun) return text;
  const match = new RegExp(
    `^${text.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')}(?: or more)? \\p{L}*${noun}\\p{L}*`,
    'iu',
  ).exec(quote.slice(quote.indexOf(text)));
  return match?.[0] ?? text;
}
