import { citationKind } from '../answer/cite.ts';
import type { Corpus, Document, Passage, Span } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import { articleTitle, itemBlocks, pageHolding } from './article-message.ts';
import { accent, type Block, button, linkButton, rows, text } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { escapeMarkdown, shorten } from './escape.ts';
import { footer } from './footer.ts';
import type { Message } from './message.ts';
import { pageOf } from './pager.ts';
import { isPartOfSentence, signature } from './signature.ts';

export interface ContextView {
  readonly document: Document;
  readonly passage: Passage;
  /** The quote, in offsets of the document's text. */
  readonly quote: Span;
  /** The first page is 0; left out: the page on which the quote stands. */
  readonly page?: number;
}

/**
 * The whole passage that a quote was taken from, with its neighbours: in a treaty the whole article, elsewhere one passage
 * before and after. Which sentence was cited is said above it; nothing is marked inside a quote.
 */
export function contextMessage(view: ContextView, corpus: Corpus, words: Language): Message {
  const { document, passage, quote } = view;
  const shown = neighbourhood(document, passage);
  const head = [text(`## ${title(document, passage, words)}\n-# ${escapeMarkdown(citedLine(passage, quote, words))}`)];
  const blocks = itemBlocks(document, shown, words, (item) => (item.id === passage.id ? words.context.here : ''));
  const foot = [
    text(`-# ${escapeMarkdown(signedAs(document, shown, passage, corpus, words))}`),
    ...contextButtons(document, passage, words),
    ...footer(corpus, words),
  ];
  const from = quote.start - passage.start;
  const to = quote.end - passage.start;
  const first = itemBlocks(document, shown.slice(0, shown.indexOf(passage)), words).length;
  return pageOf(
    {
      colour: accent.context,
      head,
      blocks,
      foot,
      turn: (page) => encodeCustomId('ask', 'turn', passage.id, from, to, page),
    },
    view.page ?? pageHolding(first, blocks, head, foot),
    words,
  );
}

function neighbourhood(document: Document, passage: Passage): readonly Passage[] {
  const article = document.articles.find(({ number }) => number === passage.place?.article);
  if (article?.passages.includes(passage)) return article.passages;
  const at = document.passages.indexOf(passage);
  return document.passages.slice(Math.max(0, at - 1), at + 2);
}

function title(document: Document, passage: Passage, words: Language): string {
  const article = document.articles.find(({ number }) => number === passage.place?.article);
  if (article) return articleTitle(document, article, words);
  const name = shorten(document.short, 150);
  return escapeMarkdown(passage.heading === '' ? name : `${name} — ${shorten(passage.heading, 100)}`);
}

/** `cited: Article 16(4), sentence 1 of 2`; a quote shorter than its sentence is called a part. */
function citedLine(passage: Passage, quote: Span, words: Language): string {
  const touched = passage.sentences.flatMap(({ start, end }, index) =>
    start < quote.end && end > quote.start ? [index + 1] : [],
  );
  const total = passage.sentences.length;
  const first = touched[0];
  const place =
    total > 1 && first !== undefined && touched.length < total
      ? `${passage.locator}, ${words.context.sentence(first, touched.at(-1) ?? first, total)}`
      : passage.locator;
  return words.context.cited(place, isPartOfSentence(quote, passage));
}

/** The signature of the whole view: the document's, without a locator of one passage. */
function signedAs(
  document: Document,
  shown: readonly Passage[],
  passage: Passage,
  corpus: Corpus,
  words: Language,
): string {
  const whole: Span = { start: passage.start, end: passage.end };
  const kind = citationKind(document.kind);
  const locator =
    passage.place === null
      ? words.context.range(shown[0]?.locator ?? '', shown.at(-1)?.locator ?? '')
      : words.answer.article(passage.place.article);
  const signed = signature(
    {
      documentId: document.id,
      passageId: '',
      title: document.title,
      kind,
      verbatim: kind !== 'summary',
      locator,
      quote: '',
      ...whole,
      url: null,
      asOf: null,
    },
    corpus,
    words,
  );
  return kind === 'summary' ? `${signed} · ${words.signature.ownWords}` : signed;
}

function contextButtons(document: Document, passage: Passage, words: Language): Block[] {
  const article = document.articles.find(({ number }) => number === passage.place?.article);
  const open = article ? encodeCustomId('article', 'show', document.id, article.number) : null;
  const about = document.treaty ? encodeCustomId('treaty', 'show', document.id) : null;
  return rows(
    article === undefined || open === null ? null : button(words.button.wholeArticle(article.number), open),
    about === null ? null : button(shorten(words.button.wholeTreaty(document.short), 80), about),
    document.treaty || document.kind === 'official'
      ? linkButton(words.button.official(''), document.treaty?.officialText ?? document.url)
      : linkButton(words.button.source(''), document.url ?? passage.sources[0] ?? null),
  );
}
