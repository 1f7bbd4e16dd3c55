import type { Span } from './document.ts';
import { readLabel } from './official-labels.ts';
import { romanValue } from './roman.ts';

/** What a line of a treaty's text is. */
export type LineKind =
  | 'blank'
  | 'article'
  /** A chapter's or part's heading, or any other heading that is not an article's. */
  | 'heading'
  /** Where the articles end: an annex, a schedule, "IN WITNESS WHEREOF". */
  | 'after'
  /** Page numbers, running headers, rules, lines of a table of contents: no part of the text. */
  | 'page'
  | 'text';

/** A line without the white space and heading marks around it. */
export interface Line extends Span {
  readonly kind: LineKind;
  readonly words: string;
  /** 1 to 6 for a Markdown heading, else 0. */
  readonly level: number;
  readonly article: ArticleHeading | null;
}

/** `Article 14 bis — Technical assistance`: its number as the desk writes it, and what else stands on its line. */
export interface ArticleHeading {
  /** `16`, `14 bis`. */
  readonly number: string;
  /** What stands behind the number, from its first letter; empty if nothing does. */
  readonly rest: string;
  /** Whether the rest is the article's title, not the beginning of its text. */
  readonly titled: boolean;
}

const heading =
  /^[*_]*(?:(?:ARTICLE|Article)\s+|(?:ART|Art)\.\s*)([0-9]{1,3}|[IVXLC]{1,8})(?:\s*[-–]?\s*[*_]*(bis|ter|quater|quinquies|BIS|TER|QUATER)\b[*_]*)?\b(.*)$/;
const force = /\b(?:shall|must|may|means)\b/;
const contents = /(?:\.\s?){4,}\s*\d*$|(?:\s{3,}|\t)\d{1,3}$/;
const pageNumber = /^[-–—\s]*(?:[Pp]age\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?[-–—\s]*$/;
const rule = /^(?:[=_*~-]{3,}|<!--.*-->|\|[\s|:-]*)$/;
const chapterWord =
  /^[*_]*(?:CHAPTER|Chapter|PART|Part|TITLE|Title|SECTION|Section)\s+(?:[IVXLC]+|\d{1,2}|[A-Z])\b(.*)$/;
const afterword =
  /^[*_]*(?:IN (?:WITNESS|FAITH) WHEREOF|In (?:witness|faith) whereof|DONE (?:AT|IN|THIS|at|in|this)\b|Done (?:at|in|this)\b)/;
const annex =
  /^[*_\s]*(?:(?:REVISED|Revised)\s+)?(?:ANNEX(?:ES)?|Annex(?:es)?|SCHEDULES?|Schedules?|APPENDI(?:X|CES)|Appendi(?:x|ces)|TABLES?|Tables?|LISTS? OF|Lists? of)\b(.*)$/;
/** A line that ends so goes on in the next: what follows is no heading, even if it begins with "Article". */
const open =
  /(?:[,(–—]|\b(?:of|in|with|under|and|or|to|by|the|from|see|per|article|articles|paragraph|paragraphs|this))$/i;

/** Cuts a text into lines and says what each is. Linear in its length. */
export function readLines(text: string): Line[] {
  const lines = rawLines(text);
  const headers = runningHeaders(lines);
  lines.forEach((line, index) => {
    if (line.words === '') return;
    const above = lines[index - 1]?.words ?? '';
    const below = lines[index + 1]?.words ?? '';
    line.article = articleHeading(line, above, below);
    line.kind = line.article ? 'article' : kindOf(line, above === '', below === '', headers);
  });
  return lines;
}

type RawLine = { -readonly [field in keyof Line]: Line[field] };

function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  for (let at = 0; at <= text.length; ) {
    const stop = text.indexOf('\n', at);
    const next = stop < 0 ? text.length : stop;
    const whole = text.slice(at, next).trimEnd();
    const marks = whole.includes('#') ? /^\s*(#{1,6})(?:\s+|$)/.exec(whole) : null;
    const lead = marks?.[0].length ?? whole.length - whole.trimStart().length;
    lines.push({
      start: at + lead,
      end: at + whole.length,
      words: whole.slice(lead),
      level: marks?.[1]?.length ?? 0,
      kind: whole.length === lead ? 'blank' : 'text',
      article: null,
    });
    at = next + 1;
  }
  return lines;
}

function kindOf({ words, level }: RawLine, apart: boolean, alone: boolean, headers: ReadonlySet<string>): LineKind {
  if (pageNumber.test(words) || rule.test(words)) return 'page';
  if (words.length < 200 && /^[*_]*A/.test(words) && heading.test(words) && contents.test(words)) return 'page';
  if (afterword.test(words)) return 'after';
  const tail = annex.exec(words)?.[1];
  if (tail !== undefined && words.length <= 140 && (level > 0 || (apart && alone && isTitle(tail)))) return 'after';
  if (level > 0) return 'heading';
  const name = chapterWord.exec(words)?.[1];
  if (name !== undefined && words.length <= 140 && (apart || alone) && isTitle(name) && !/^\s+[a-z(]/.test(name))
    return 'heading';
  if (apart && alone && headers.has(headerKey(words))) return 'page';
  return 'text';
}

/** Reads a line as an article's heading; null for running text that happens to begin so. */
function articleHeading({ words, level }: RawLine, above: string, below: string): ArticleHeading | null {
  const match = heading.exec(words);
  if (!match || contents.test(words)) return null;
  const [, digits = '', suffix, tail = ''] = match;
  const value = /^\d/.test(digits) ? Number(digits) : romanValue(digits.toLowerCase());
  if (value === null || value === 0) return null;
  if (level === 0 && open.test(above)) return null;
  const number = `${value}${suffix === undefined ? '' : ` ${suffix.toLowerCase()}`}`;
  // "Article 4 (Article IV)" numbers it twice.
  const after = tail.replace(/^\s*\((?:Article|ARTICLE|Art\.)\s+[0-9IVXLC]+\)/, '').replace(/[\s*_#†]+$/, '');
  const [, mark = '', rest = ''] = /^[\s*_]*([.:–—―‒-]*)[\s*_]*(.*)$/.exec(after) ?? [];
  if (rest === '') {
    // "… in accordance with⏎Article 16⏎of this Convention"
    if (level === 0 && /^[a-z]/.test(below) && readLabel(below) === null) return null;
    return { number, rest: '', titled: false };
  }
  const titled = isTitle(rest);
  const bracket = /^\(([A-Z][A-Za-z\s,’'-]{2,})\)$/.exec(rest);
  if (bracket) return { number, rest: bracket[1] ?? '', titled: true };
  if (/^\(/.test(rest)) return null;
  if (level > 0) return { number, rest, titled };
  if (!/^[A-Z“"‘]/.test(rest) || (mark === '' && !titled)) return null;
  return { number, rest, titled };
}

/** Whether words are a heading's, not a sentence's: short, no full stop or verb of force. */
export function isTitle(words: string): boolean {
  return words.length <= 200 && !/[;:,]$|[^.]\.\s+[A-Z]/.test(words) && !(force.test(words) && /\.$|.{60}/.test(words));
}

/** Lines of one wording (page numbers aside) that stand alone three times or more: what a printer sets above each page. */
function runningHeaders(lines: readonly RawLine[]): Set<string> {
  const counts = new Map<string, number>();
  lines.forEach(({ words, level }, index) => {
    if (words.length < 8 || words.length > 140 || level > 0 || lines[index - 1]?.words || lines[index + 1]?.words)
      return;
    if (!/^[A-Z\d].*\s.*[^.;:,”"’)]$/.test(words)) return;
    const key = headerKey(words);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return new Set([...counts].filter(([, count]) => count >= 3).map(([words]) => words));
}

function headerKey(words: string): string {
  return words.replace(/\d+/g, '').trim();
}
