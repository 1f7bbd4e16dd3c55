import type { Answer, Context } from './answer/answer.ts';
import type { Corpus, Document, Passage } from './corpus/document.ts';

/** A passage that search found. */
export interface Hit {
  passageId: string;
  documentId: string;
  /** Comparable within one query only. */
  score: number;
}

/** The front desk: everything that a command, the command line or a library user asks goes through here. Read-only after opening; synchronous. */
export interface Desk {
  readonly corpus: Corpus;
  search(query: string, options?: { limit?: number; in?: string }): Hit[];
  ask(question: string, options?: { context?: Context }): Answer;
  /** A document by its id or any name it is known by (case and accents do not matter); null if the shelf does not hold it. */
  find(name: string): Document | null;
  /** Documents whose id, title, short name or aliases match what was typed so far, best first. */
  complete(typed: string, options?: { kinds?: readonly Document['kind'][]; limit?: number }): Document[];
  passage(id: string): Passage | null;
}
