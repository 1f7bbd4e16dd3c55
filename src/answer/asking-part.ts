import type { Span } from '../corpus/document.ts';

/**
 * The sentence of a text that asks, where what stands before or behind it only leads to it; all of the text where no sentence
 * has a question mark, or several have one.
 *
 * @example askingPart('Congo signed it in 2000. Did it ratify?') // { start: 24, end: 39 }
 */
export function askingPart(text: string): Span {
  const asking = [...text.matchAll(/[^.?!;]+(?:[.?!;]+|$)/gu)].filter(([part]) => part.includes('?'));
  const [only, another] = asking;
  return only && !another ? { start: only.index, end: only.index + only[0].length } : { start: 0, end: text.length };
}
