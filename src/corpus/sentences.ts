import type { Span } from './document.ts';

/** Words that end in a full stop without ending a sentence, lower case. */
const abbreviations = new Set(
  (
    'art arts para paras no nos vol pp p cf e.g i.e etc al ch sec ss fig ed eds resp st mt dr mr mrs ms prof rev hon gen col sgt capt lt gov sen rep ' +
    'jr sr inc ltd co corp dept univ assn bros vs v ca approx est jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n u.s.a d.c a.m p.m b.c a.d'
  ).split(' '),
);

const stop = /[.!?]+["'”’»)\]]*(?=\s)/g;

/**
 * Cuts a slice of text into sentences, in order; white space between them belongs to none.
 * A full stop ends a sentence when white space and then a capital letter, digit, quotation mark or bracket follows,
 * unless it closes an abbreviation, an initial, or a number before a lower-case word.
 *
 * @param dateline whether the slice may begin with a press dateline ("Thimphu, Bhutan/20 February 2023:"), which is no sentence and is left out
 */
export function sentences(text: string, span: Span, dateline = false): Span[] {
  const found: Span[] = [];
  let start = span.start;
  const push = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text.charAt(from))) from++;
    while (to > from && /\s/.test(text.charAt(to - 1))) to--;
    if (to > from) found.push({ start: from, end: to });
    start = end;
  };
  if (dateline) {
    const line = /^[\p{L} ,.'’-]{2,60}[/,(–—-] ?\d{1,2} \p{L}+ \d{4}\)?\s?[:–—-](?=\s)/u.exec(
      text.slice(span.start, Math.min(span.end, span.start + 120)),
    );
    if (line) start += line[0].length;
  }
  stop.lastIndex = start;
  for (let match = stop.exec(text); match && match.index < span.end; match = stop.exec(text)) {
    const end = match.index + match[0].length;
    if (end >= span.end) break;
    if (endsSentence(text, start, match.index, end, span.end)) push(end);
  }
  push(span.end);
  return found;
}

function endsSentence(text: string, start: number, mark: number, end: number, limit: number): boolean {
  let next = end;
  while (next < limit && /\s/.test(text.charAt(next))) next++;
  const following = text.slice(next, next + 2);
  if (!/^["'“‘«([]?[\p{Lu}\p{N}"“‘«([]/u.test(following)) return false;
  if (text.charAt(mark) !== '.') return true;
  const before = /[^\s([“"‘']*$/.exec(text.slice(Math.max(start, mark - 24), mark))?.[0] ?? '';
  if (abbreviations.has(before.toLowerCase())) return false;
  // An initial ("J. Smith", "U.S. Senate"): one capital letter, alone or after another full stop.
  return !/(^|\.)\p{Lu}$/u.test(before);
}
