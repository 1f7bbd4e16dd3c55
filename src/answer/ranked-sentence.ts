import type { Document, Passage, Span } from '../corpus/document.ts';
import type { Features } from './features.ts';

/** A sentence that may answer a question, with the reasons for its rank. */
export interface RankedSentence {
  readonly passage: Passage;
  readonly document: Document;
  readonly span: Span;
  /** Higher is better; comparable between questions too. */
  readonly score: number;
  readonly features: Features;
}
