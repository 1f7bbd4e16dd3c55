import type { Citation } from '../answer/answer.ts';

/** What the corpus says of a statement. */
export type Verdict = 'supported' | 'contradicted' | 'not-in-corpus';

/** A verdict with the quotes that it rests on, best first; none for `not-in-corpus`. */
export interface Finding {
  readonly verdict: Verdict;
  readonly citations: readonly Citation[];
}
