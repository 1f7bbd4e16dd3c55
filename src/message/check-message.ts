import type { Statement } from '../claim/check.ts';
import type { Corpus } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import { carriedText } from './carry.ts';
import { accent, type Block, messageOf, text } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { escapeMarkdown, oneLine, shorten } from './escape.ts';
import { footer } from './footer.ts';
import type { Message } from './message.ts';
import { pageOf, pagesOf } from './pager.ts';
import { quoteText } from './quote.ts';
import { signature } from './signature.ts';

/** Where the checked text stands in the message, for its pages. */
export const checkSlot = 901;
/** Most characters of a text that `/check` takes: it must be carried in the message. */
export const longestCheck = 1000;
/** Quotes below one statement: the first settles it. */
const mostQuotes = 2;

export interface CheckView {
  readonly text: string;
  readonly statements: readonly Statement[];
  /** The first page is 0. */
  readonly page?: number;
}

/** The statements of a text, each with its verdict and the quotes that settle it. */
export function checkMessage(
  { text: typed, statements, page = 0 }: CheckView,
  corpus: Corpus,
  words: Language,
): Message {
  const { check } = words;
  if (statements.length === 0)
    return messageOf(accent.notFound, [text(`## ${check.headline}\n${check.none}`), ...footer(corpus, words)]);
  const count = (wanted: Statement['verdict']): number => statements.filter(({ verdict }) => verdict === wanted).length;
  const open = count('not-in-corpus');
  const counts = check.counts(count('supported'), count('contradicted'), open);
  const paged = {
    colour: count('contradicted') > 0 ? accent.refused : count('supported') > 0 ? accent.answer : accent.notFound,
    head: [text(`## ${check.headline}\n-# ${counts}`)],
    blocks: statements.flatMap((statement) => statementBlocks(statement, corpus, words)),
    foot: [...(open > 0 ? [text(`-# ${check.explained}`)] : []), ...footer(corpus, words)],
    turn: (to: number) => encodeCustomId('check', 'page', to),
  };
  // The text is shown by its statements; it stands again only where there are several pages to turn.
  if (pagesOf(paged).length === 1) return pageOf(paged, 0, words);
  const carried = carriedText(checkSlot, shorten(oneLine(typed), longestCheck));
  return pageOf({ ...paged, head: [...paged.head, carried] }, page, words);
}

function statementBlocks(statement: Statement, corpus: Corpus, words: Language): Block[] {
  const { check } = words;
  const stated = escapeMarkdown(shorten(oneLine(statement.text), 500));
  const head = `### ${check.verdict[statement.verdict]}\n${stated}`;
  const quotes = statement.citations
    .slice(0, mostQuotes)
    .map(
      (citation) => `${quoteText(citation, corpus, words)}\n-# ${escapeMarkdown(signature(citation, corpus, words))}`,
    );
  const [first, ...others] = quotes;
  if (first === undefined) return [text(head)];
  return [text(`${head}\n-# ${check.sources}\n${first}`), ...others.map((quote) => text(quote))];
}
