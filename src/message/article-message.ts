import type { Article, Corpus, Document, Passage } from '../corpus/document.ts';
import { officialId, treatyOfOfficial } from '../corpus/official-id.ts';
import type { Language } from '../language/language.ts';
import { accent, type Block, button, linkButton, rows, text } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { blockQuote, echo, escapeMarkdown, shorten } from './escape.ts';
import { footer } from './footer.ts';
import type { Message } from './message.ts';
import { pageOf, pagesOf } from './pager.ts';
import { pieces } from './pieces.ts';

export interface ArticleView {
  readonly document: Document;
  readonly article: Article;
  /** Only the items at and below this place, `['4', 'a']`; all of the article if empty. */
  readonly path?: readonly string[];
  /** The first page is 0. */
  readonly page?: number;
  /** A line above the items, as plain text. */
  readonly note?: string;
}

/** An article with all its items, each verbatim under its locator, signed once. */
export function articleMessage(view: ArticleView, corpus: Corpus, words: Language): Message {
  const { document, article, path = [] } = view;
  const shown = path.length === 0 ? article.passages : article.passages.filter((passage) => isAtOrBelow(passage, path));
  const reference = `${article.number}${path.map((label) => `(${label})`).join('')}`;
  return pageOf(
    {
      colour: accent.treaty,
      head: [
        text(
          [
            `## ${articleTitle(document, article, words)}`,
            ...(article.chapter === null ? [] : [`-# ${escapeMarkdown(shorten(article.chapter, 200))}`]),
            ...(view.note === undefined ? [] : [echo(view.note, 300)]),
          ].join('\n'),
        ),
      ],
      blocks: itemBlocks(document, shown, words),
      foot: [
        text(`-# ${escapeMarkdown(articleSignature(document, article.number, words))}`),
        ...articleButtons(view, corpus, words),
        ...footer(corpus, words),
      ],
      turn: (page) => encodeCustomId('article', 'page', document.id, reference, page),
    },
    view.page ?? 0,
    words,
  );
}

/** The items under their locators: those of one locator together, a long one in pieces. `mark` may add to a locator's line. */
export function itemBlocks(
  document: Document,
  passages: readonly Passage[],
  words: Language,
  mark: (passage: Passage) => string = () => '',
): Block[] {
  return passages.flatMap((passage, index) => {
    const marked = mark(passage);
    const before = passages[index - 1];
    // A locator stands once above its items, and again where a marked one would else seem to go on.
    const again = before?.locator === passage.locator && marked === '' && mark(before) === '';
    const label = again
      ? ''
      : `**${escapeMarkdown(words.article.label(passage.locator))}**${marked === '' ? '' : ` · ${escapeMarkdown(marked)}`}\n`;
    return pieces(document.text, passage, passage.sentences).map(({ start, end }, piece) =>
      text(`${piece === 0 ? label : ''}${blockQuote(document.text.slice(start, end))}`),
    );
  });
}

/** The page that a passage's block stands on. */
export function pageHolding(
  index: number,
  blocks: readonly Block[],
  head: readonly Block[],
  foot: readonly Block[],
): number {
  const wanted = blocks[index];
  const found = pagesOf({ head, foot, blocks }).findIndex((page) => wanted !== undefined && page.includes(wanted));
  return Math.max(0, found);
}

export function isAtOrBelow(passage: Passage, path: readonly string[]): boolean {
  return path.every((label, index) => passage.place?.path[index]?.toLowerCase() === label.toLowerCase());
}

/** `UNTOC, Article 16 — Extradition`, escaped. */
export function articleTitle(document: Document, article: Pick<Article, 'number' | 'title'>, words: Language): string {
  return escapeMarkdown(shorten(words.article.headline(document.short, article.number, article.title), 250));
}

/** Whose words the article's items are: a summary is never shown as if it were the treaty. */
function articleSignature(document: Document, number: string, words: Language): string {
  const place = words.answer.article(number);
  if (document.kind === 'official') return words.signature.official(document.short, place);
  return `${words.signature.summary(document.short, place)} · ${words.signature.ownWords}`;
}

/** The same treaty's other text on the shelf: of a summary the official text, of an official text the summary; null without one. */
export function otherText(document: Document, corpus: Corpus): Document | null {
  return corpus.byId.get(treatyOfOfficial(document.id) ?? officialId(document.id)) ?? null;
}

function articleButtons({ document, article, path = [] }: ArticleView, corpus: Corpus, words: Language): Block[] {
  const at = document.articles.findIndex(({ number }) => number === article.number);
  const neighbour = (step: number, label: (number: string) => string) => {
    const other = document.articles[at + step];
    const id = other && at + step >= 0 ? encodeCustomId('article', 'turn', document.id, other.number) : null;
    return other === undefined || id === null ? null : button(label(other.number), id);
  };
  const whole = path.length === 0 ? null : encodeCustomId('article', 'turn', document.id, article.number);
  const treaty = document.kind === 'official' ? otherText(document, corpus) : document;
  const about = treaty && encodeCustomId('treaty', 'show', treaty.id);
  return rows(
    otherTextButton({ document, article, path }, corpus, words),
    at > 0 ? neighbour(-1, words.button.previousArticle) : null,
    neighbour(1, words.button.nextArticle),
    whole === null ? null : button(words.button.wholeArticle(article.number), whole),
    treaty === null || about === null ? null : button(shorten(words.button.wholeTreaty(treaty.short), 80), about),
    linkButton(words.button.official(''), document.treaty?.officialText ?? document.url),
  );
}

/** Turns from the summary of an article to the treaty's own words and back; the same paragraph where both number it alike. */
function otherTextButton({ document, article, path = [] }: ArticleView, corpus: Corpus, words: Language) {
  const other = otherText(document, corpus);
  const same = other?.articles.find(({ number }) => number === article.number);
  if (!other || !same || same.passages.length === 0) return null;
  const held = same.passages.some((passage) => isAtOrBelow(passage, path)) ? path : [];
  const reference = `${same.number}${held.map((label) => `(${label})`).join('')}`;
  const id = encodeCustomId('article', 'turn', other.id, reference);
  return id === null ? null : button(other.kind === 'official' ? words.button.treatyWords : words.button.summary, id);
}
