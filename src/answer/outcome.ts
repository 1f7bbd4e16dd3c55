import type { Citation, Context } from './answer.ts';

/** What a way of answering found; null from a way that a question is not for. */
export interface Outcome {
  readonly found: boolean;
  readonly headline?: string | null;
  readonly note?: string | null;
  /** 0..1 */
  readonly confidence: number;
  /** The quotes of an answer, or where nothing is found what came nearest; best first. */
  readonly citations: readonly Citation[];
  readonly suggestions?: readonly string[];
  readonly context?: Context;
}

/** Keeps the best citations, none twice, at most `limit`. */
export function distinct(citations: readonly Citation[], limit = 3): Citation[] {
  const kept: Citation[] = [];
  for (const citation of citations) {
    if (kept.length === limit) break;
    if (
      !kept.some(
        (other) => other.documentId === citation.documentId && citation.start < other.end && other.start < citation.end,
      )
    )
      kept.push(citation);
  }
  return kept;
}
