import type { Span } from './document.ts';

/** Longest quote that an answer may show, in UTF-16 code units. */
export const longestQuote = 500;

/**
 * Parts of a sentence that are short enough to be quoted, in order: the sentence itself where it is, else unbroken slices
 * that each end at a clause (semicolon, colon, comma, dash, closing bracket), and only where there is none at a word.
 *
 * @param limit most UTF-16 code units of a part, 2 or more: a character may have two
 */
export function quotableParts(text: string, sentence: Span, limit = longestQuote): Span[] {
  const parts: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > limit) {
    const window = text.slice(start, start + limit);
    const cut = lastClause(window) || lastWord(window) || safeCut(window);
    let end = start + cut;
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    if (end > start) parts.push({ start, end });
    start += cut;
    while (start < sentence.end && /\s/.test(text.charAt(start))) start++;
  }
  if (start < sentence.end) parts.push({ start, end: sentence.end });
  return parts;
}

/** Where the last clause of a window ends; 0 if that would leave less than a third of the window. */
function lastClause(window: string): number {
  let best = { end: 0, score: 0 };
  for (const match of window.matchAll(/[;:,)\]”–—](?=\s)/g)) {
    const end = match.index + match[0].length;
    // A semicolon or colon parts a sentence better than a comma some words later.
    const score = end + (/[;:]/.test(match[0]) ? 80 : 0);
    if (end > window.length / 3 && score >= best.score) best = { end, score };
  }
  return best.end;
}

function lastWord(window: string): number {
  return window.lastIndexOf(' ') + 1;
}

/** A slice must not end between the two halves of a character. */
function safeCut(window: string): number {
  const last = window.charCodeAt(window.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? window.length - 1 : window.length;
}
