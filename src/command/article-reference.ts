import type { Place } from '../corpus/document.ts';
import { romanValue } from '../corpus/roman.ts';

/**
 * Reads an article as people type it; null if it is not a reference by number.
 *
 * @example `16`, `16(4)`, `Art. 16 (4)`, `§ 16`, `art 16.4`, `16 para 4`, `Article XVI`, `14bis`, `16(1)(a)`, `5(1)(a)(ii)`
 */
export function readArticle(typed: string): Place | null {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:articles?|arts?\b\.?|§+)\s*-?\s*/, '');
  const [, number = '', bis, rest = ''] = /^(\d{1,3}|[ivxlc]{1,8})\s*-?\s*(bis\b)?(.*)$/.exec(text) ?? [];
  const value = /^\d/.test(number) ? Number(number) : romanValue(number);
  if (value === null || value === 0) return null;
  const path = readPath(rest);
  return path === null ? null : { article: `${value}${bis === undefined ? '' : ' bis'}`, path };
}

/** `(4)(a)`, `.4`, `, paragraph 4 (a)`, `-4`; null if anything else is left over. */
function readPath(rest: string): string[] | null {
  const path: string[] = [];
  let left = rest;
  while (left.trim() !== '') {
    const step =
      /^[\s,]*(?:(?:sub-?)?para(?:graph)?s?\b\.?\s*)?(?:\(\s*([0-9]{1,2}|[a-z]{1,4})\s*\)|[.-]?\s*([0-9]{1,2})\b|[.]\s*([a-z])\b)/.exec(
        left,
      );
    const label = step?.[1] ?? step?.[2] ?? step?.[3];
    if (step === null || label === undefined) return null;
    path.push(label);
    left = left.slice(step[0].length);
  }
  return path;
}

/** A place as it is typed: `16(4)(a)`. */
export function writeArticle({ article, path }: Place): string {
  return `${article}${path.map((label) => `(${label})`).join('')}`;
}
