import type { Citation } from '../answer/answer.ts';
import { citationKind } from '../answer/cite.ts';
import type { Corpus, Document, Passage, Span } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import { carriedText } from './carry.ts';
import { accent, type Block, button, messageOf, section, text } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { escapeMarkdown, oneLine, shorten } from './escape.ts';
import { footer } from './footer.ts';
import type { Message } from './message.ts';
import { pageOf } from './pager.ts';
import { quoteText } from './quote.ts';
import { signature } from './signature.ts';

/** Where the search words stand in the message when a `custom_id` is too short for them. */
export const searchSlot = 900;
/** Quotes on a page: what a person reads before turning or asking again. */
const perPage = 5;

export interface SearchView {
  readonly query: string;
  /** The document searched in; null for all. */
  readonly within: Document | null;
  /** Best first. */
  readonly passages: readonly Passage[];
  /** Whether there are more than these. */
  readonly capped?: boolean;
  /** The first page is 0. */
  readonly page?: number;
}

/** Passages as short verbatim quotes with their signatures, each to be opened in its context. */
export function searchMessage(view: SearchView, corpus: Corpus, words: Language): Message {
  const query = shorten(oneLine(view.query), 500);
  const where =
    view.within === null ? words.search.everywhere : words.search.inDocument(shorten(view.within.short, 100));
  const total = view.passages.length;
  const found = view.capped === true ? words.search.best(total) : words.search.found(total);
  const lead = words.search.lead(where, found);
  const head = [carriedText(searchSlot, query, { heading: words.search.headline, lead })];
  if (total === 0) return messageOf(accent.notFound, [...head, text(words.search.none), ...footer(corpus, words)]);
  const within = view.within?.id ?? '';
  return pageOf(
    {
      colour: accent.search,
      head,
      blocks: view.passages.flatMap((passage) => hitBlock(passage, query, corpus, words) ?? []),
      foot: footer(corpus, words),
      perPage,
      turn: (page) =>
        encodeCustomId('search', 'page', within, page, query) ?? encodeCustomId('search', 'carried', within, page),
    },
    view.page ?? 0,
    words,
  );
}

function hitBlock(passage: Passage, query: string, corpus: Corpus, words: Language): Block | null {
  const document = corpus.byId.get(passage.documentId);
  if (document === undefined) return null;
  const span = bestSentence(passage, query, document.text);
  const kind = citationKind(document.kind);
  const quote = document.text.slice(span.start, span.end);
  const citation: Citation = {
    documentId: document.id,
    passageId: passage.id,
    title: document.title,
    kind,
    verbatim: kind !== 'summary' && kind !== 'facts',
    locator: passage.locator,
    quote,
    ...span,
    url: null,
    asOf: null,
  };
  const signed = signature(citation, corpus, words);
  const heading = passage.heading === '' || signed.includes(passage.heading) ? '' : ` · ${passage.heading}`;
  const shown = `${quoteText(citation, corpus, words)}\n-# ${escapeMarkdown(`${signed}${heading}`)}`;
  const id = encodeCustomId('ask', 'context', passage.id, span.start - passage.start, span.end - passage.start);
  return id === null || kind === 'register' ? text(shown) : section(shown, button(words.button.open, id));
}

/** The sentence that holds most of the words looked for, by their first five letters; the first of equals. At most 500 characters. */
export function bestSentence(passage: Passage, query: string, source: string): Span {
  const stems = [...new Set(stemsOf(query))];
  const [first = { start: passage.start, end: passage.end }] = passage.sentences;
  let best: { span: Span; found: number } = { span: first, found: -1 };
  for (const span of passage.sentences) {
    const held = new Set(stemsOf(source.slice(span.start, span.end)));
    const found = stems.filter((stem) => held.has(stem)).length;
    if (found > best.found) best = { span, found };
  }
  return atMost(best.span, source, 500);
}

function stemsOf(words: string): string[] {
  return (
    words
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu) ?? []
  ).map((word) => word.slice(0, 5));
}

/** A span of at most `limit` characters that begins as it did and ends at a clause, else between words. */
function atMost(span: Span, source: string, limit: number): Span {
  if (span.end - span.start <= limit) return span;
  const window = source.slice(span.start, span.start + limit);
  const clause = Math.max(window.lastIndexOf(', '), window.lastIndexOf('; '), window.lastIndexOf(': '));
  const end = clause > 0 ? clause + 1 : window.lastIndexOf(' ') > 0 ? window.lastIndexOf(' ') : limit;
  return { start: span.start, end: span.start + end };
}
