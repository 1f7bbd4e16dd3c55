import { quotableParts } from '../corpus/clauses.ts';
import type { Article, Document, Span } from '../corpus/document.ts';
import type { Citation } from './answer.ts';
import { cite } from './cite.ts';
import { type Force, forces, mainModal, softenersIn } from './force.ts';

/** One sentence of an article with the force of its own verb. Spans count in the document's text. */
export interface Duty {
  readonly citation: Citation;
  readonly force: Force;
  /** Where the words of force stand: `must`, `must, subject to its constitution …, consider`. */
  readonly says: Span;
  /** Words inside the quote that soften it: "subject to the basic concepts of its legal system". */
  readonly softeners: readonly Span[];
}

/** The duties of one article. */
export interface ArticleDuties {
  readonly article: Article;
  /** By force, the strongest first; in the order of the article within one force. Forces without a line are left out. */
  readonly groups: readonly { readonly force: Force; readonly lines: readonly Duty[] }[];
  /** Sentences that carry no verb of force (definitions, purposes). */
  readonly others: number;
}

/** The duties of a treaty's text, or of one article of it. */
export interface Duties {
  readonly document: Document;
  readonly articles: readonly ArticleDuties[];
}

/**
 * Sorts the sentences of a treaty by their own force. What an item that begins "must" says is not weighed or explained:
 * its words are shown, with the softeners among them.
 *
 * @param number only this article (`20`, `14 bis`); null if the treaty has none of that number
 */
export function dutiesOf(document: Document, number?: string): Duties | null {
  const wanted = number?.trim().toLowerCase();
  const articles = document.articles.filter(
    (article) => wanted === undefined || article.number.toLowerCase() === wanted,
  );
  if (wanted !== undefined && articles.length === 0) return null;
  return { document, articles: articles.map((article) => articleDuties(document, article)) };
}

function articleDuties(document: Document, article: Article): ArticleDuties {
  const lines: Duty[] = [];
  let others = 0;
  for (const passage of article.passages) {
    for (const sentence of passage.sentences) {
      const duty = dutyIn(document, sentence);
      if (duty) lines.push({ ...duty, citation: cite(document, passage, duty.quoted) });
      else others++;
    }
  }
  const groups = forces
    .map((force) => ({ force, lines: lines.filter((line) => line.force === force) }))
    .filter((group) => group.lines.length > 0);
  return { article, groups, others };
}

/** The force of a sentence and the part of it that can be quoted; null if it carries no verb of force. */
export function dutyIn(document: Document, sentence: Span): (Omit<Duty, 'citation'> & { quoted: Span }) | null {
  const modal = mainModal(document.text.slice(sentence.start, sentence.end));
  if (!modal) return null;
  const at = sentence.start + modal.start;
  const quoted = quotableParts(document.text, sentence).find(({ start, end }) => at >= start && at < end) ?? sentence;
  const words = document.text.slice(quoted.start, quoted.end);
  return {
    force: modal.force,
    says: { start: at, end: Math.min(quoted.end, sentence.start + modal.end) },
    softeners: softenersIn(words).map(({ start, end }) => ({ start: quoted.start + start, end: quoted.start + end })),
    quoted,
  };
}
