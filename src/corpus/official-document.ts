import type { Article, Document, Passage } from './document.ts';
import { type KnownArticles, type OfficialSplit, sameTitle, splitOfficialText } from './official-text.ts';
import { collectPassages } from './passages.ts';
import { placeId, placeLocator } from './place.ts';

const ending = '-official';

/** The id of a treaty's official text: `untoc` → `untoc-official`. */
export function officialId(treaty: string): string {
  return `${treaty}${ending}`;
}

/** The id of the treaty that an official text is of; null for any other id. */
export function treatyOfOfficial(id: string): string | null {
  return id.endsWith(ending) ? id.slice(0, -ending.length) : null;
}

/** Splits a treaty's own text with the help of what its summary knows: *bis* articles and titles. */
export function splitFor(treaty: Document, text: string): OfficialSplit {
  const known: KnownArticles = {
    bis: treaty.treaty?.bis ?? [],
    titles: new Map(treaty.articles.map(({ number, title }) => [number, title])),
  };
  return splitOfficialText(text, known);
}

/**
 * A treaty's own text as a document of the corpus, with a passage for each paragraph and sub-paragraph of its articles:
 * `untoc-official/16/4/a`, Article 16(4)(a). Preamble, annexes and signatures are in its text and in no passage.
 *
 * @param file the path that it was read from
 */
export function officialDocument(treaty: Document, text: string, file: string): Document {
  const id = officialId(treaty.id);
  const collector = collectPassages(id, text);
  const articles = splitFor(treaty, text).articles.map((article): Article => {
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
    passages: collector.passages,
    articles,
    treaty: null,
    register: null,
    file,
  };
}

/** What a text holds, beside the list of articles that the treaty's summary gives. */
export interface OfficialFindings {
  readonly articles: number;
  readonly passages: number;
  /** How many articles the treaty has, *bis* articles included. */
  readonly expected: number;
  readonly missing: readonly string[];
  /** Articles that the treaty does not have. */
  readonly surplus: readonly string[];
  readonly duplicates: OfficialSplit['duplicates'];
  readonly becameBis: readonly string[];
  /** Articles with a heading and no text. */
  readonly empty: readonly string[];
  readonly titles: readonly { readonly number: string; readonly official: string; readonly summary: string }[];
  /** Links and emphasis marks of the source that quotes will show as they stand. */
  readonly marks: number;
}

/** Compares a text with the summary of its treaty. */
export function officialFindings(treaty: Document, text: string): OfficialFindings {
  const { articles, duplicates, becameBis } = splitFor(treaty, text);
  const expected = [
    ...Array.from({ length: treaty.treaty?.articles ?? 0 }, (_none, index) => String(index + 1)),
    ...(treaty.treaty?.bis ?? []),
  ];
  const numbers = articles.map(({ number }) => number);
  const parts = articles.flatMap((article) => article.parts);
  return {
    articles: articles.length,
    passages: parts.length,
    expected: expected.length,
    missing: expected.filter((number) => !numbers.includes(number)),
    surplus: numbers.filter((number) => !expected.includes(number)),
    duplicates,
    becameBis,
    empty: articles.filter((article) => article.parts.length === 0).map(({ number }) => number),
    titles: articles.flatMap(({ number, title: official }) => {
      const summary = treaty.articles.find((article) => article.number === number)?.title;
      return summary === undefined || sameTitle(official, summary) ? [] : [{ number, official, summary }];
    }),
    marks: parts.filter(({ start, end }) =>
      /\]\([^)\s]*\)|(?<![\w*])\*{1,2}\S|\S\*{1,2}(?![\w*])/.test(text.slice(start, end)),
    ).length,
  };
}
