import type { Document, DocumentKind, Passage, Span } from '../corpus/document.ts';
import type { Citation, CitationKind } from './answer.ts';

const kinds: Readonly<Record<DocumentKind, CitationKind>> = {
  'press-release': 'press-release',
  treaty: 'summary',
  facts: 'facts',
  glossary: 'document',
  register: 'register',
  official: 'official',
  document: 'document',
};

/** What a quote of a kind of document is signed as. */
export function citationKind(kind: DocumentKind): CitationKind {
  return kinds[kind];
}

/** A citation of a slice of a passage (all of it where no slice is given). */
export function cite(document: Document, passage: Passage, span: Span = passage): Citation {
  return {
    documentId: document.id,
    passageId: passage.id,
    title: document.title,
    kind: kinds[document.kind],
    verbatim: isVerbatim(document, passage, span),
    locator: passage.locator,
    quote: document.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    url: passage.sources[0] ?? document.url,
    asOf: asOf(document, passage),
  };
}

/** Our summaries and facts are our words, but for what stands inside a pair of quotation marks. */
function isVerbatim(document: Document, passage: Passage, span: Span): boolean {
  if (document.kind === 'facts' || document.kind === 'glossary') return false;
  if (document.kind !== 'treaty') return true;
  const before = document.text.slice(passage.start, span.start);
  const quote = document.text.slice(span.start, span.end);
  return before.lastIndexOf('“') > before.lastIndexOf('”') && !/[“”]/.test(quote);
}

/** Counts of a treaty change; their date is that of the counts. A press release, fact or register row is as of its own date. */
function asOf(document: Document, passage: Passage): string | null {
  if (passage.date !== null) return passage.date;
  // What a word means is not of a day.
  if (document.kind === 'glossary') return null;
  if (document.treaty) return passage.locator === 'Key facts' ? document.treaty.countsAsOf : null;
  return document.date;
}
