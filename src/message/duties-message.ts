import type { ArticleDuties, Duties, Duty } from '../answer/duties.ts';
import type { Corpus } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import { accent, type Block, button, linkButton, rows, section, text } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { blockQuote, escapeMarkdown, shorten } from './escape.ts';
import { footer } from './footer.ts';
import type { Message } from './message.ts';
import { pageOf } from './pager.ts';

/** Articles on a page of the overview: each has a button of its own. */
const perPage = 10;

/** The duties of one article, grouped by force; every line a verbatim sentence under its locator, with its softeners. */
export function articleDutiesMessage(
  { document }: Duties,
  { article, groups, others }: ArticleDuties,
  page: number,
  corpus: Corpus,
  words: Language,
): Message {
  const { duties } = words;
  const whole = encodeCustomId('article', 'show', document.id, article.number);
  const all = encodeCustomId('duties', 'all', document.id);
  const foot = [
    ...(others > 0 && groups.length > 0 ? [text(`-# ${duties.others(others)}`)] : []),
    text(`-# ${escapeMarkdown(signatureOf(document.kind === 'official', document.short, article.number, words))}`),
    ...rows(
      whole === null ? null : button(words.button.wholeArticle(article.number), whole),
      all === null ? null : button(words.button.allDuties, all),
      linkButton(words.button.official(''), document.treaty?.officialText ?? document.url),
    ),
    ...footer(corpus, words),
  ];
  const title = shorten(duties.title(document.short, article.number, article.title), 250);
  return pageOf(
    {
      colour: accent.treaty,
      head: [text(`## ${escapeMarkdown(title)}\n-# ${groups.length === 0 ? duties.none : duties.explained}`)],
      blocks: groups.flatMap(({ force, lines }) =>
        lines.map((line, index) => dutyBlock(line, index === 0 ? `### ${duties.force[force]}\n` : '', words)),
      ),
      foot,
      turn: (to) => encodeCustomId('duties', 'page', document.id, article.number, to),
    },
    page,
    words,
  );
}

function dutyBlock({ citation, softeners }: Duty, heading: string, words: Language): Block {
  const phrases = softeners.map(({ start, end }) => citation.quote.slice(start - citation.start, end - citation.start));
  const marked = phrases.length === 0 ? '' : `\n-# ${escapeMarkdown(words.duties.softened(phrases))}`;
  const label = `**${escapeMarkdown(words.article.label(citation.locator))}**`;
  return text(`${heading}${label}\n${blockQuote(citation.quote)}${marked}`);
}

function signatureOf(official: boolean, short: string, number: string, words: Language): string {
  const place = words.answer.article(number);
  if (official) return words.signature.official(short, place);
  return `${words.signature.summary(short, place)} · ${words.signature.ownWords}`;
}

/** Every article of a treaty with how many of its sentences have which force; each opens its duties. */
export function dutiesMessage({ document, articles }: Duties, page: number, corpus: Corpus, words: Language): Message {
  const { duties } = words;
  return pageOf(
    {
      colour: accent.treaty,
      head: [text(`## ${escapeMarkdown(shorten(duties.headline(document.short), 250))}\n-# ${duties.explained}`)],
      blocks: articles.map(({ article, groups }) => {
        const counted = groups.map(({ force, lines }) => ({ force: duties.force[force], lines: lines.length }));
        const title = shorten([article.number, article.title].filter((part) => part !== '').join('. '), 200);
        const line = `**${escapeMarkdown(title)}**\n-# ${escapeMarkdown(duties.counts(counted))}`;
        const id = encodeCustomId('duties', 'show', document.id, article.number);
        return id === null || groups.length === 0 ? text(line) : section(line, button(duties.open, id));
      }),
      perPage,
      foot: footer(corpus, words),
      turn: (to) => encodeCustomId('duties', 'turn', document.id, to),
    },
    page,
    words,
  );
}
