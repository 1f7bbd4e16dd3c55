import type { Place, Span } from '../corpus/document.ts';
import { romanValue } from '../corpus/roman.ts';

/** An article named in a question, and where in the question it is named. */
export interface Reference extends Span {
  readonly place: Place;
  /** True if only a number stands there ("UNTOC 16"): it is an article only beside a treaty's name. */
  readonly bare: boolean;
}

const numberWords =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

const keyword = String.raw`(?:\b(?:articles?|arts|art)(?:\b\.?|(?=\d))|§{1,2})`;
const dash = String.raw`[\s\p{Pd}]*`;
const number = String.raw`(\d{1,3}(?!\d)|[ivxlIVXL]{1,7}\b|(?:${numberWords.join('|')})\b)`;
const bis = String.raw`(?:${dash}(bis)\b)?`;
const step = String.raw`(?:\s*[([]\s*[0-9a-z]{1,4}\s*[)\]]|\.\d{1,2}(?!\d)|\s*,?\s*(?:and\s+)?(?:\b(?:sub-?\s?)?para(?:graph)?s?\b\.?|§)\s*[([]?\s*(?:\d{1,2}|[a-z])\b[)\]]?)`;
const path = `((?:${step})*)`;

const lone = /\bpara(?:graph)?s?\b\.?\s*[([]?\s*(?:\d{1,2}|[a-z])\b[)\]]?(?:\s*\(\s*[0-9a-z]{1,4}\s*\))*/giu;
const leading = new RegExp(
  String.raw`\b(?:sub-?\s?)?para(?:graph)?s?\b\.?\s*[([]?\s*(\d{1,2}|[a-z])\s*[)\]]?((?:\s*[([]\s*[a-z]{1,4}\s*[)\]])*)\s*(?:,|of|in|from)?\s*${keyword}${dash}${number}${bis}`,
  'giu',
);
const withKeyword = new RegExp(`${keyword}${dash}${number}${bis}${path}`, 'giu');
const further = new RegExp(String.raw`^\s*(?:,|and|or|&)\s*(?:${keyword}\s*)?(\d{1,3})(?![\d%])${bis}${path}`, 'iu');
const ordinal = new RegExp(String.raw`\b(${ordinals.join('|')}|\d{1,3}(?:st|nd|rd|th))\s+article\b`, 'giu');
const bareWithPath =
  /(?<![\p{L}\p{N}(.,-])(\d{1,3})(?:[\s\p{Pd}]*(bis)\b)?((?:\s?\(\s*[0-9a-z]{1,4}\s*\))+|(?:\.\d{1,2}(?!\d)(?:\([a-z]\))?))/giu;
// Capitals alone, but for numerals that a path or the end makes plain: "I" and "mix" are words.
const bareRoman =
  /(?<![\p{L}\p{N}])(?<!\b(?:[Ss]chedules?|[Tt]ables?|[Aa]nnex(?:es)?|[Cc]hapters?|[Pp]arts?|titles?|sections?|lists?|groups?|volumes?|class)\s)([IVXLC]{2,7}|[VXL]|I(?=[?.!,;]|\s*$)|[ivxlc]{2,7}(?=\s*(?:\(|[?.!,;]|$)))(?![\p{L}\p{N}])(?:[\s\p{Pd}]*(bis)\b)?((?:\s?\(\s*[0-9a-z]{1,4}\s*\))*)/gu;
const bareNumber =
  /(?<![\p{L}\p{N}(.,-])(?<!\b(?:schedules?|tables?|annex(?:es)?|chapters?|parts?|titles?|sections?|lists?|groups?|volumes?|class)\s)(\d{1,3})(?:[\s\p{Pd}]*(bis)\b)?(?![\p{L}\p{N}%]|[.,]\d)/giu;

/**
 * Finds articles as people write them, left to right: `art. 16`, `Art 16`, `§ 18`, `article 16 (4)`, `16.4`, `Article XVI`,
 * `art. 16 para. 4`, `paragraph 4 of article 16`, `articles 16 and 18`, `14 bis`; with any kind of hyphen and space.
 * A number without the word is marked `bare`.
 */
export function findReferences(text: string): Reference[] {
  const found: Reference[] = [];
  const free = (span: Span): boolean => found.every((other) => span.end <= other.start || span.start >= other.end);
  const add = (start: number, end: number, article: string, hasBis: boolean, steps: string, bare = false): void => {
    const value = articleNumber(article);
    if (value === null || !free({ start, end })) return;
    found.push({ start, end, place: { article: `${value}${hasBis ? ' bis' : ''}`, path: pathSteps(steps) }, bare });
  };
  for (const match of text.matchAll(leading)) {
    const [all, first = '', more = '', article = '', hasBis] = match;
    add(match.index, match.index + all.length, article, hasBis !== undefined, `(${first})${more}`);
  }
  for (const match of text.matchAll(withKeyword)) {
    const [all, article = '', hasBis, steps = ''] = match;
    let end = match.index + all.length;
    add(match.index, end, article, hasBis !== undefined, steps);
    for (let next = further.exec(text.slice(end)); next; next = further.exec(text.slice(end))) {
      add(end, end + next[0].length, next[1] ?? '', next[2] !== undefined, next[3] ?? '');
      end += next[0].length;
    }
  }
  for (const match of text.matchAll(ordinal)) {
    const word = (match[1] ?? '').toLowerCase();
    const value = /^\d/.test(word) ? Number.parseInt(word, 10) : ordinals.indexOf(word) + 1;
    add(match.index, match.index + match[0].length, String(value), false, '');
  }
  for (const match of text.matchAll(bareWithPath))
    add(match.index, match.index + match[0].length, match[1] ?? '', match[2] !== undefined, match[3] ?? '', true);
  for (const match of text.matchAll(bareRoman))
    add(match.index, match.index + match[0].length, match[1] ?? '', match[2] !== undefined, match[3] ?? '', true);
  for (const match of text.matchAll(bareNumber))
    add(match.index, match.index + match[0].length, match[1] ?? '', match[2] !== undefined, '', true);
  return found.sort((one, other) => one.start - other.start);
}

/** A paragraph that stands apart from its article: "article 16 of UNTOC, paragraph 4(a)". Its steps, empty where there is none. */
export function loneParagraph(text: string, references: readonly Reference[]): string[] {
  for (const match of text.matchAll(lone)) {
    const inside = references.some(({ start, end }) => match.index < end && match.index + match[0].length > start);
    if (!inside) return pathSteps(match[0]);
  }
  return [];
}

function articleNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text) > 0 ? Number(text) : null;
  const word = numberWords.indexOf(text.toLowerCase());
  return word >= 0 ? word + 1 : romanValue(text.toLowerCase());
}

function pathSteps(steps: string): string[] {
  const labels = [
    ...steps.matchAll(
      /[([]\s*([0-9a-z]{1,4})\s*[)\]]|\.(\d{1,2})|(?:para(?:graph)?s?\b\.?|§)\s*[([]?\s*(\d{1,2}|[a-z])\b/giu,
    ),
  ];
  return labels.map((match) => (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase());
}
