import type { Corpus, Document, DocumentKind } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import { accent, type Block, text } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { escapeMarkdown, shorten } from './escape.ts';
import { footer } from './footer.ts';
import type { Message } from './message.ts';
import { pageOf } from './pager.ts';

const order: readonly DocumentKind[] = [
  'press-release',
  'treaty',
  'official',
  'register',
  'facts',
  'glossary',
  'document',
];
/** Documents in one block; more of a kind go on in a further block. */
const perBlock = 6;

/** What stands on the shelf, by kind, each with its dates and address. */
export function sourcesMessage(corpus: Corpus, page: number, words: Language): Message {
  return pageOf(
    {
      colour: accent.desk,
      head: [text(`## ${words.sources.headline}\n-# ${words.sources.documents(corpus.documents.length)}`)],
      blocks:
        corpus.documents.length === 0
          ? [text(words.sources.empty)]
          : order.flatMap((kind) => kindBlocks(kind, corpus, words)),
      foot: footer(corpus, words),
      turn: (to) => encodeCustomId('sources', 'page', to),
    },
    page,
    words,
  );
}

function kindBlocks(kind: DocumentKind, corpus: Corpus, words: Language): Block[] {
  const lines = corpus.documents
    .filter((document) => document.kind === kind)
    .map((document) => documentLine(document, words));
  const runs = Array.from({ length: Math.ceil(lines.length / perBlock) }, (_none, run) =>
    lines.slice(run * perBlock, (run + 1) * perBlock),
  );
  return runs.map((run, index) =>
    text([...(index === 0 ? [`### ${words.sources.kind[kind]}`] : []), ...run].join('\n')),
  );
}

function documentLine(document: Document, words: Language): string {
  const title = escapeMarkdown(shorten(document.title, 300));
  const name =
    document.short === document.title ? title : `**${escapeMarkdown(shorten(document.short, 100))}** — ${title}`;
  const { treaty } = document;
  const details = [
    ...(document.publisher === null ? [] : [document.publisher]),
    ...(document.date === null ? [] : [words.date(document.date)]),
    treaty === null
      ? words.sources.passages(document.passages.length)
      : words.sources.articles(treaty.articles, Math.min(treaty.articles, document.articles.length)),
    ...(treaty?.countsAsOf ? [words.sources.countsAsOf(words.date(treaty.countsAsOf))] : []),
  ];
  // An address in full, in angle brackets: it can be read, and Discord shows no preview.
  const address =
    document.url === null || /[\s<>]/.test(document.url) || document.url.length > 300 ? '' : `\n-# <${document.url}>`;
  return `- ${name}\n-# ${escapeMarkdown(details.join(' · '))}${address}`;
}
