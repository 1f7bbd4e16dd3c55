import type { Article, Document, Passage } from './document.ts';
import { officialId } from './official-id.ts';
import { type KnownArticles, type OfficialSplit, sameTitle, splitOfficialText } from './official-text.ts';
import { collectPassages } from './passages.ts';
import { placeId, placeLocator } from './place.ts';

/** Splits a treaty's own text with the help of what its summary knows: *bis* articles and titles. */
export function splitFor(treaty: Document, text: string): OfficialSplit {
  const known: KnownArticles = {
    bis: treaty.treaty?.bis ?? [],
    titles: new Map(treaty.articles.map(({ number, title }) => [number, title])),
  };
  return splitOfficialText(text, known);
}

/** The numbers of a treaty's articles as its front matter has them, *bis* articles last. */
function articleNumbers({ treaty }: Document): string[] {
  const plain = Array.from({ length: treaty?.articles ?? 0 }, (_none, index) => String(index + 1));
  return [...plain, ...(treaty?.bis ?? [])];
}

/**
 * A treaty's own text as a document of the corpus, with a passage for each paragraph and sub-paragraph of its articles:
 * `untoc-official/16/4/a`, Article 16(4)(a). Preamble, annexes, signatures and articles that the treaty does not have are in
 * its text and in no passage. It is cut when its passages or articles are first asked for: most answers need one text of many.
 *
 * @param file the path that it was read from
 */
export function officialDocument(treaty: Document, text: string, file: string): Document {
  const id = officialId(treaty.id);
  let kept: OfficialPassages | null = null;
  const cut = (): OfficialPassages => {
    kept ??= officialPassages(treaty, id, text);
    return kept;
  };
  return {
    id,
    kind: 'official',
    title: treaty.title,
    short: `${treaty.short} (official text)`,
    aliases: [],
    sharedAliases: [],
    publisher: null,
    place: null,
    date: null,
    url: treaty.treaty?.officialText ?? treaty.url,
    text,
    get passages() {
      return cut().passages;
    },
    get articles() {
      return cut().articles;
    },
    treaty: null,
    register: null,
    file,
  };
}

type OfficialPassages = Pick<Document, 'passages' | 'articles'>;

function officialPassages(treaty: Document, id: string, text: string): OfficialPassages {
  const collector = collectPassages(id, text);
  const numbers = new Set(articleNumbers(treaty));
  const found = splitFor(treaty, text).articles.filter(({ number }) => numbers.has(number));
  const articles = found.map((article): Article => {
    const { number, title, chapter, start, end } = article;
    const passages = article.parts.map((part): Passage => {
      const place = { article: number, path: part.path };
      return collector.add({
        path: placeId(place),
        locator: placeLocator(place),
        heading: title,
        start: part.start,
        end: part.end,
        place,
      });
    });
    return { number, title, chapter, start, end, passages };
  });
  return { passages: collector.passages, articles };
}

/** What a text holds, beside the list of articles that the treaty has. */
export interface OfficialFindings {
  /** How many of the treaty's articles it holds, and their passages. */
  readonly articles: number;
  readonly passages: number;
  /** How many articles the treaty has, *bis* articles included. */
  readonly expected: number;
  readonly missing: readonly string[];
  /** Articles that the treaty does not have; they are left out. */
  readonly surplus: readonly string[];
  readonly duplicates: OfficialSplit['duplicates'];
  readonly becameBis: readonly string[];
  /** Articles with a heading and no text. */
  readonly empty: readonly string[];
  /** Articles whose title is not the summary's, those without a title left out. */
  readonly titles: readonly { readonly number: string; readonly official: string; readonly summary: string }[];
  /** Articles that the summary has a title for and the text has none. */
  readonly untitled: readonly string[];
  /** Of how many titles that both have at least half of the words are the same. */
  readonly alike: { readonly titles: number; readonly of: number };
  /** The first line with control characters or marks that turn the direction of writing, from 1; null if there is none. */
  readonly controls: number | null;
  /** Passages with links or emphasis marks of the file's source, which quotes will show as they stand. */
  readonly marked: number;
}

const marks = /\]\([^)\s]*\)|(?<![\w*])\*{1,2}\S|\S\*{1,2}(?![\w*])/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Whether two titles share half of the words of the shorter one; a title that a copy has cut short is still itself. */
function alike(one: string, other: string): boolean {
  const wordsOf = (title: string): string[] => title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const [words, others] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const shared = [...words].filter((word) => others.has(word)).length;
  return sameTitle(one, other) || (shared > 0 && 2 * shared >= Math.min(words.size, others.size));
}

/** Fewer titles than this settle nothing. */
const fewTitles = 10;

/** Whether the titles of a text say that it is another treaty's: less than half of ten or more are like the summary's. */
export function isOfAnotherTreaty({ alike }: OfficialFindings): boolean {
  return alike.of >= fewTitles && 2 * alike.titles < alike.of;
}

/** Compares a text with what the summary of its treaty says. */
export function officialFindings(treaty: Document, text: string): OfficialFindings {
  const { articles: found, duplicates, becameBis } = splitFor(treaty, text);
  const expected = articleNumbers(treaty);
  const articles = found.filter(({ number }) => expected.includes(number));
  const numbers = new Set(articles.map(({ number }) => number));
  const parts = articles.flatMap((article) => article.parts);
  const titled = articles.flatMap(({ number, title: official }) => {
    const summary = treaty.articles.find((article) => article.number === number)?.title ?? '';
    return summary === '' ? [] : [{ number, official, summary }];
  });
  const both = titled.filter(({ official }) => official !== '');
  const control = text.search(controls);
  return {
    articles: articles.length,
    passages: parts.length,
    expected: expected.length,
    missing: expected.filter((number) => !numbers.has(number)),
    surplus: found.map(({ number }) => number).filter((number) => !numbers.has(number)),
    duplicates,
    becameBis,
    empty: articles.filter((article) => article.parts.length === 0).map(({ number }) => number),
    titles: both.filter(({ official, summary }) => !sameTitle(official, summary)),
    untitled: titled.filter(({ official }) => official === '').map(({ number }) => number),
    alike: { titles: both.filter(({ official, summary }) => alike(official, summary)).length, of: both.length },
    controls: control < 0 ? null : text.slice(0, control).split('\n').length,
    marked: parts.filter(({ start, end }) => marks.test(text.slice(start, end))).length,
  };
}
