import type { Span } from '../corpus/document.ts';

/** Where a long sentence may be divided between two blocks, best first. */
const joints = [/\n+/g, /[;:]\s+/g, /,\s+/g, /\s+/g];

/**
 * Cuts a passage into spans of at most `limit` UTF-16 code units: whole sentences together as long as they fit; a sentence
 * that is longer itself is divided at a clause, or between words. Nothing but white space is lost between two pieces.
 */
export function pieces(source: string, span: Span, sentences: readonly Span[], limit = 1100): Span[] {
  if (span.end - span.start <= limit) return [span];
  const made: Span[] = [];
  for (const part of sentences.flatMap((sentence) => divide(source, sentence, limit))) {
    const last = made.at(-1);
    if (last && part.end - last.start <= limit) made[made.length - 1] = { start: last.start, end: part.end };
    else made.push(part);
  }
  return made;
}

function divide(source: string, span: Span, limit: number): Span[] {
  const made: Span[] = [];
  let start = span.start;
  while (span.end - start > limit) {
    const { end, next } = cut(source, start, start + limit);
    made.push({ start, end });
    start = next;
  }
  return start < span.end ? [...made, { start, end: span.end }] : made;
}

/** The last joint before `limit`, of the best kind that there is one of in the second half. */
function cut(source: string, start: number, limit: number): { end: number; next: number } {
  const window = source.slice(start, limit);
  for (const joint of joints) {
    const found = [...window.matchAll(joint)].filter((match) => match.index > window.length / 2).at(-1);
    if (found) {
      const mark = found[0].trim().length;
      return { end: start + found.index + mark, next: start + found.index + found[0].length };
    }
  }
  // One word longer than a block: never between the two halves of a character.
  const half = /[\ud800-\udbff]$/.test(window) ? limit - 1 : limit;
  return { end: half, next: half };
}
