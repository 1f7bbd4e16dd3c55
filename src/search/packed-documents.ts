import type { Article, Document, Passage, Place, Span } from '../corpus/document.ts';

/**
 * Documents as they are kept on disk: passages by column instead of one by one. Thousands of small objects took most of the time
 * that reading them back needs. Plain data.
 */
export interface PackedDocument {
  readonly rest: Omit<Document, 'passages' | 'articles'>;
  /** Joined texts, one per passage. */
  readonly columns: Readonly<Record<'id' | 'locator' | 'heading' | 'place', string>>;
  /** Start and end of every passage. */
  readonly spans: Uint32Array;
  /** How many sentences every passage has. */
  readonly counts: Uint16Array;
  /** Start and end of every sentence. */
  readonly sentences: Uint32Array;
  /** What few passages have, by the number of the passage. */
  readonly rare: ReadonlyMap<number, Rare>;
  readonly articles: readonly (Omit<Article, 'passages'> & { readonly passages: readonly number[] })[];
}

type Rare = Pick<Passage, 'refs' | 'applies' | 'sources' | 'date'>;

const nothing: Rare = { refs: [], applies: [], sources: [], date: null };
/** Between texts, and between the steps of a place: no file of a corpus may hold them. */
const between = '\u0000';
const step = '\u0001';

/** @throws RangeError for a passage with one of the two characters that part the texts */
export function packDocument({ passages, articles, ...rest }: Document): PackedDocument {
  const number = new Map(passages.map((passage, at) => [passage, at]));
  const numberOf = (passage: Passage): number => {
    const at = number.get(passage);
    if (at === undefined) throw new RangeError(`${passage.id} stands in an article, and not in its document.`);
    return at;
  };
  return {
    rest,
    columns: {
      id: joined(passages.map(({ id }) => id)),
      locator: joined(passages.map(({ locator }) => locator)),
      heading: joined(passages.map(({ heading }) => heading)),
      place: joined(passages.map(({ place }) => (place ? [place.article, ...place.path].join(step) : ''))),
    },
    spans: numbers(passages),
    counts: Uint16Array.from(passages, ({ sentences }) => sentences.length),
    sentences: numbers(passages.flatMap(({ sentences }) => sentences)),
    rare: new Map(
      passages.flatMap(({ refs, applies, sources, date }, at): [number, Rare][] =>
        refs.length + applies.length + sources.length > 0 || date !== null
          ? [[at, { refs, applies, sources, date }]]
          : [],
      ),
    ),
    articles: articles.map((article) => ({ ...article, passages: article.passages.map(numberOf) })),
  };
}

/** The document that was packed. */
export function unpackDocument({ rest, columns, spans, counts, sentences, rare, articles }: PackedDocument): Document {
  const [ids, locators, headings, places] = [columns.id, columns.locator, columns.heading, columns.place].map(
    (column) => column.split(between),
  );
  let sentence = 0;
  const passages = Array.from(counts, (count, at): Passage => {
    const { refs, applies, sources, date } = rare.get(at) ?? nothing;
    const from = sentence;
    sentence += count;
    return {
      id: textOf(ids, at),
      documentId: rest.id,
      locator: textOf(locators, at),
      heading: textOf(headings, at),
      place: placeOf(textOf(places, at)),
      start: numberAt(spans, 2 * at),
      end: numberAt(spans, 2 * at + 1),
      sentences: Array.from({ length: count }, (_, number) => ({
        start: numberAt(sentences, 2 * (from + number)),
        end: numberAt(sentences, 2 * (from + number) + 1),
      })),
      refs,
      applies,
      sources,
      date,
    };
  });
  return {
    ...rest,
    passages,
    articles: articles.map((article) => ({
      ...article,
      passages: article.passages.map((at) => {
        const passage = passages[at];
        if (!passage) throw new RangeError(`${rest.id} has no passage ${at}.`);
        return passage;
      }),
    })),
  };
}

function joined(texts: readonly string[]): string {
  if (texts.some((text) => text.includes(between))) throw new RangeError('A passage holds a character of value 0.');
  return texts.join(between);
}

function numbers(spans: readonly Span[]): Uint32Array {
  return Uint32Array.from(spans.flatMap(({ start, end }) => [start, end]));
}

function placeOf(text: string): Place | null {
  if (text === '') return null;
  const [article = '', ...path] = text.split(step);
  return { article, path };
}

function textOf(texts: readonly string[] | undefined, at: number): string {
  const text = texts?.[at];
  if (text === undefined) throw new RangeError(`A column of passages ends before number ${at}.`);
  return text;
}

function numberAt(numbers: Uint32Array, at: number): number {
  const number = numbers[at];
  if (number === undefined) throw new RangeError(`A list of places ends before number ${at}.`);
  return number;
}
