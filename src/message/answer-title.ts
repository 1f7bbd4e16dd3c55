import type { Answer, Citation } from '../answer/answer.ts';
import type { Corpus } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import { oneLine, shorten } from './escape.ts';

/** Longer words of a definition are no title. UTF-16 code units. */
const longestTitle = 90;

/**
 * What stands in large letters above an answer, as plain text: the exact answer where there is one (a count with what is
 * counted; of a long definition its term), else what the first quote is about.
 *
 * @example '20 February 2023', '190 parties', 'Article 24(1) — Protection of witnesses'
 */
export function answerTitle({ headline, citations, context }: Answer, corpus: Corpus, words: Language): string {
  const exact = oneLine(headline ?? '');
  // Of a chain the rule at its end, not what leads to it.
  const main = context.topic === 'chain' ? (citations[1] ?? citations[0]) : citations[0];
  if (exact === '') return placeTitle(main, corpus) || words.answer.headline;
  // The quote below gives the long words that define; above it stands the term.
  const term =
    exact.length > longestTitle ? /^“([^“”]+)” (?:means?|includes?)\b/.exec(main?.quote ?? '')?.[1] : undefined;
  if (term !== undefined) return term;
  const counted = /^\D*\d+$/.test(exact) ? words.answer.counted.get(context.topic ?? '') : undefined;
  const title = counted === undefined ? exact : counted(exact);
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}

/** A place of a treaty by locator and title; what a section of a summary is of; a passage of another document by its heading. */
function placeTitle(citation: Citation | undefined, corpus: Corpus): string {
  if (citation === undefined) return '';
  const passage = corpus.passageById.get(citation.passageId);
  const document = corpus.byId.get(citation.documentId);
  const heading = passage?.heading ?? '';
  const title = shorten(document?.title ?? citation.title, 200);
  if (passage !== undefined && passage.place !== null)
    return heading === '' ? citation.locator : `${citation.locator} — ${shorten(heading, 200)}`;
  if (citation.kind === 'register') return citation.locator.replace(/^row /, '');
  if (citation.kind === 'press-release') return `${shorten(document?.short ?? title, 200)}, ${citation.locator}`;
  return citation.kind === 'summary' || heading === '' ? title : shorten(heading, 200);
}
