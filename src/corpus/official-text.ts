import type { Span } from './document.ts';
import { readLabel } from './official-labels.ts';
import { isTitle, type Line, readLines } from './official-lines.ts';
import { articleParts, type Part } from './official-parts.ts';

/** An article as a treaty's own text gives it. */
export interface OfficialArticle extends Span {
  /** `16`, `14 bis`. */
  readonly number: string;
  readonly title: string;
  /** As headed: `CHAPTER II — PREVENTIVE MEASURES`; null without chapters. */
  readonly chapter: string | null;
  readonly parts: readonly Part[];
  /** Line of its heading, from 1. */
  readonly line: number;
}

export interface OfficialSplit {
  readonly articles: readonly OfficialArticle[];
  /** Headings that repeat a number; their text is under no article. */
  readonly duplicates: readonly { readonly number: string; readonly line: number }[];
  /** Articles whose heading lacks the *bis* that they are. */
  readonly becameBis: readonly string[];
}

/** What is known of the treaty's articles from its summary. */
export interface KnownArticles {
  readonly bis: readonly string[];
  /** Titles by number. */
  readonly titles: ReadonlyMap<string, string>;
}

interface Draft {
  readonly heading: Line;
  readonly number: string;
  readonly line: number;
  readonly chapter: string | null;
  readonly body: Line[];
}

/**
 * Splits a treaty's plain text or Markdown into articles and their paragraphs. Text before the first article, schedules,
 * annexes and closing formulas are under no article. Never throws; a text without articles gives none. Offsets count
 * UTF-16 code units in the text given (LF line ends).
 */
export function splitOfficialText(text: string, known: KnownArticles): OfficialSplit {
  const drafts = withoutContents(draftArticles(readLines(text)));
  return settleNumbers(
    drafts.map((draft) => finish(text, draft, known)),
    known.bis,
  );
}

function draftArticles(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  let current: Draft | null = null;
  let chapter: string | null = null;
  lines.forEach((line, index) => {
    if (line.article) {
      const { number } = line.article;
      // "… under⏎Article 16" inside a paragraph: running text, if it has been headed before.
      const inText = line.level === 0 && seen.has(number) && current !== null && lines[index - 1]?.kind === 'text';
      if (!inText) {
        seen.add(number);
        current = { heading: line, number, line: index + 1, chapter, body: [] };
        drafts.push(current);
        return;
      }
    }
    if (line.kind === 'heading' && current !== null && line.level > current.heading.level) {
      // A heading below the article's own is its title, or divides it.
      if (current.heading.level > 0) {
        if (current.body.every(({ kind }) => kind === 'blank')) current.body.push({ ...line, kind: 'text' });
        else current.body.push({ ...line, kind: 'page' });
        return;
      }
    }
    const named = line.kind === 'heading' ? chapterName(lines, index) : numberedChapter(lines, index);
    if (named !== null) chapter = named;
    if (line.kind === 'heading' || line.kind === 'after' || named !== null) current = null;
    current?.body.push(line.kind === 'article' ? { ...line, kind: 'text' } : line);
  });
  return drafts;
}

const chapterLabel =
  /^((?:(?:CHAPTER|Chapter|PART|Part|TITLE|Title|SECTION|Section)\s+)?(?:[IVXLC]+|\d{1,2}|[A-Z]))\b[\s.:–—-]*(.*)$/;

/** A chapter's heading, its title from the same or the next line: `CHAPTER II — PREVENTIVE MEASURES`; null for other headings. */
function chapterName(lines: readonly Line[], index: number): string | null {
  const words = plain(lines[index]?.words ?? '');
  const match = chapterLabel.exec(words);
  if (!match) return null;
  const [, label = '', title = ''] = match;
  const below = title === '' ? (titlesBelow(lines, index) ?? []) : [title];
  return [label, below.join(' ')].filter((part) => part !== '').join(' — ');
}

/** `II` or `II. Prevention` on a line of its own with an article's heading below it; null for anything else. */
function numberedChapter(lines: readonly Line[], index: number): string | null {
  const line = lines[index];
  if (line?.kind !== 'text' || !/^[IVXLC]{1,6}\.?(?:\s+[A-Z].{0,120})?$/.test(line.words)) return null;
  return titlesBelow(lines, index) === null ? null : chapterName(lines, index);
}

/** Up to two lines of a title between a line and the article's heading below it; null if no article follows them. */
function titlesBelow(lines: readonly Line[], index: number): string[] | null {
  const titles: string[] = [];
  for (const line of lines.slice(index + 1, index + 9)) {
    if (line.kind === 'article') return titles;
    if (line.kind === 'blank' || line.kind === 'page') continue;
    if (line.kind !== 'text' || titles.length === 2 || !isTitle(line.words) || readLabel(line.words)) return null;
    titles.push(plain(line.words));
  }
  return null;
}

/** A table of contents has headings with no more than titles below them, and then the first number comes again. */
function withoutContents(drafts: readonly Draft[]): readonly Draft[] {
  const again = drafts.findIndex(({ number }, index) => index > 2 && number === drafts[0]?.number);
  if (again < 0) return drafts;
  // The last line of the list has the preamble below it.
  const listed = drafts.slice(0, again - 1);
  const titlesOnly = listed.every(({ body }) =>
    body.every(({ kind, words }) => kind !== 'text' || (isTitle(words) && !/[.;:]$/.test(words))),
  );
  const ascending = listed.every(
    ({ number }, index) =>
      index === 0 || Number.parseInt(number, 10) >= Number.parseInt(listed[index - 1]?.number ?? '', 10),
  );
  return titlesOnly && ascending ? drafts.slice(again) : drafts;
}

function finish(text: string, { heading, number, line, chapter, body }: Draft, known: KnownArticles): OfficialArticle {
  const { rest = '', titled = false } = heading.article ?? {};
  const restAt = heading.start + heading.words.lastIndexOf(rest);
  const restLine: Line = { ...heading, kind: 'text', words: rest, start: restAt, end: restAt + rest.length };
  let title = titled ? rest : '';
  let textLines = rest !== '' && !titled ? [{ ...restLine, end: heading.end }, ...body] : body;
  if (rest === '') {
    const count = titleLines(body, known.titles.get(number) ?? '');
    const named = body.filter(({ kind }) => kind === 'text').slice(0, count);
    title = named.map(({ words }) => words).join(' ');
    textLines = named.length === 0 ? body : body.slice(body.indexOf(named[named.length - 1] as Line) + 1);
  }
  let parts = articleParts(text, textLines);
  // "Article 5. The Parties agree." is an article of one sentence, not a title.
  if (parts.length === 0 && /\.$/.test(title)) {
    parts = articleParts(text, rest === '' ? body : [restLine]);
    title = '';
  }
  const end = parts.at(-1)?.end ?? heading.end;
  return { number, title: plain(title).replace(/\.$/, ''), chapter, parts, line, start: heading.start, end };
}

/** How many of the first lines are the article's title. */
function titleLines(body: readonly Line[], summaryTitle: string): number {
  const first = body.findIndex(({ kind }) => kind === 'text');
  if (first < 0) return 0;
  const block: string[] = [];
  for (const { kind, words } of body.slice(first, first + 5)) {
    if (kind !== 'text' || readLabel(words)) break;
    block.push(words);
  }
  const [line = ''] = block;
  for (let count = 1; summaryTitle !== '' && count <= Math.min(3, block.length); count++) {
    const title = block.slice(0, count).join(' ');
    if (Math.abs(title.length - summaryTitle.length) < 20 && sameTitle(title, summaryTitle)) return count;
  }
  const follows = body.slice(first + block.length).some(({ kind }) => kind === 'text');
  const whole = block.join(' ');
  if (block.length <= 3 && isTitle(whole) && !/\.$/.test(whole))
    return follows || block.length === 1 ? block.length : 0;
  const second = block[1] ?? '';
  const own = isTitle(line) && line.length <= 90 && !/\.$|\b(?:of|and|or|the|in|to|for)$/i.test(line);
  return own && /^[A-Z“"]/.test(second) ? 1 : 0;
}

/** Whether two titles differ by no more than capitals, punctuation and spaces. */
export function sameTitle(one: string, other: string): boolean {
  if (one === other) return true;
  const bare = (title: string): string => title.toLowerCase().replace(/[\s!-/:-@[-`{-~–—‘’“”]+/g, '');
  return bare(one) === bare(other);
}

/** One article to a number: of two with text the second is the *bis* that the treaty has, else a duplicate. */
function settleNumbers(found: readonly OfficialArticle[], bis: readonly string[]): OfficialSplit {
  const held = new Set(found.map(({ number }) => number));
  const withText = new Set(found.filter(({ parts }) => parts.length > 0).map(({ number }) => number));
  const articles = new Map<string, OfficialArticle>();
  const duplicates: { number: string; line: number }[] = [];
  const becameBis: string[] = [];
  for (const article of found) {
    const { number, line, parts } = article;
    // An empty heading of an article that has its text elsewhere is a line of a list.
    if (parts.length === 0 && withText.has(number)) continue;
    const second = `${number} bis`;
    if (!articles.has(number)) articles.set(number, article);
    else if (parts.length > 0 && bis.includes(second) && !held.has(second) && !articles.has(second)) {
      articles.set(second, { ...article, number: second });
      becameBis.push(second);
    } else duplicates.push({ number, line });
  }
  return { articles: [...articles.values()], duplicates, becameBis };
}

function plain(words: string): string {
  return words.replace(/[*_]+/g, '').replace(/\s+/g, ' ').trim();
}
