import type { Article } from '../corpus/document.ts';
import type { Analyser } from '../search/analyser.ts';
import type { Query } from '../search/query.ts';
import type { AskedFor } from './asked-for.ts';

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const dates = new RegExp(
  String.raw`\b(?:\d{1,2}(?: (?:to|and|or) \d{1,2})? ${month}(?: \d{4})?|${month} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|${month}(?: (?:to|and) ${month})? \d{4}|(?:early |late |mid-)?(?:1[0-9]|20)\d{2}(?:s|[–-]\d{2,4})?|(?:\d{1,2}(?:st|nd|rd|th)|\p{L}+(?:th|st|nd|rd)) century)\b`,
  'gu',
);
const unit = '(?:consecutive |calendar )?(?:years?|months?|weeks?|days?|hours?|per ?cent|persons|members)';
const ordinalWord =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|fifteenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|ninetieth|hundredth)(?: (?:day|instrument))?';
const small =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const numbers = new RegExp(
  String.raw`(?:\b(?:a )?two-thirds(?: majority)?|\b${ordinalWord}\b|(?:\b(?:over|nearly|about|around|approximately|just over|not less than|not more than|no more than|at least|at most|more than|less than|up to|just under|under) )?(?:[$€£] ?)?(?:\b\d{1,3}(?:,\d{3})+|\b\d+(?:\.\d+)?(?:st|nd|rd|th)?|\b(?:${small})(?:-(?:${small}))?|\bhundreds|\btens of thousands|\bthousands)(?: (?:hundred|thousand|million|billion|or more))?(?: ?%| ${unit})?)(?![\p{L}\d/])`,
  'giu',
);

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
  const pattern = asked === 'date' ? dates : asked === 'number' ? numbers : null;
  if (!pattern) return null;
  const masked = maskNames(names, quote);
  const places = matchPlaces(query, quote, analyser);
  const counted = asked === 'number' ? countedNoun(query) : null;
  let best: { text: string; cost: number } | null = null;
  for (const match of masked.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    // A number that the question itself holds, or that belongs to a reference or a date, is no answer to "how many".
    if (query.tokens.some((token) => token.word === match[0].toLowerCase()) && asked === 'number') continue;
    if (asked === 'number' && isNoCount(quote, start, end)) continue;
    let cost = distance(places, start, end);
    if (counted && new RegExp(`^[^.;]{0,24}\\b${counted}`, 'i').test(quote.slice(end))) cost -= 60;
    if (asked === 'date' && !/\d{1,2} \p{L}+ \d{4}/u.test(match[0])) cost += 25;
    if (/\bhow long|\bwithin\b/i.test(query.text) && /(year|month|week|day|hour)s?$/i.test(match[0])) cost -= 80;
    if (!best || cost < best.cost) best = { text: match[0], cost };
  }
  return best ? withNoun(best.text, asked, quote, query) : null;
}

/** A number in a treaty's own name ("Single Convention 1961") answers nothing: names are blanked, offsets stay. */
function maskNames(names: readonly string[], quote: string): string {
  let masked = quote;
  for (const name of names) masked = masked.replaceAll(name, ' '.repeat(name.length));
  return masked;
}

/** Mean distance in characters of a slice to the words that question and quote share. */
function distance(places: readonly number[], start: number, end: number): number {
  if (places.length === 0) return start;
  return (
    places.reduce((sum, place) => sum + Math.min(200, place < start ? start - place : Math.max(0, place - end)), 0) /
    places.length
  );
}

function matchPlaces(query: Query, quote: string, analyser: Analyser): number[] {
  const wanted = new Set(query.terms.map((term) => term.term));
  return analyser
    .tokens(quote)
    .filter((token) => wanted.has(token.term))
    .map((token) => token.start);
}

/** The noun behind "how many": "persons", "States". */
function countedNoun(query: Query): string | null {
  const match = /\bhow (?:many|much)\s+(?:\p{L}+\s+)?(\p{L}{3,})/iu.exec(query.text);
  const stem = match?.[1]?.toLowerCase().replace(/(ies|es|s|y)$/, '');
  return stem ?? null;
}

function isNoCount(quote: string, start: number, end: number): boolean {
  const before = quote.slice(Math.max(0, start - 14), start);
  const after = quote.slice(end, end + 12);
  if (/\b(articles?|paragraphs?|art\.|resolution|volume|page|no\.|number)\s$/i.test(before) || /\($/.test(before))
    return true;
  if (/^\(/.test(after)) return true;
  return new RegExp(`^ (?:${month})`).test(after) || new RegExp(`${month} $`).test(before);
}

/** "three" -> "three or more persons" where the quote says so and the question counts persons. */
function withNoun(text: string, asked: AskedFor, quote: string, query: Query): string {
  if (asked !== 'number' || !/^[\p{L} -]+$/u.test(text)) return text;
  const noun = countedNoun(query);
  if (!noun) return text;
  const match = new RegExp(
    `^${text.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')}(?: or more)? \\p{L}*${noun}\\p{L}*`,
    'iu',
  ).exec(quote.slice(quote.indexOf(text)));
  return match?.[0] ?? text;
}
