import { gatherEvidence } from './evidence.ts';
import { evidenceNames } from './evidence-names.ts';
import { outOfReach } from './out-of-reach.ts';
import type { Question } from './question.ts';
import type { RankedSentence } from './ranked-sentence.ts';
import type { ReadingRoom } from './reading-room.ts';
import { plainEvidence, shelfEvidence } from './weights.ts';

/**
 * How likely the best sentence answers the question, 0..1: logistic regression on the evidence for and against it, fitted by
 * bench/train.ts, for a shelf of treaties and for plain documents apart: their questions and their traps differ. A question
 * about a treaty that the shelf does not hold stays below the threshold, whatever its words find, and so does one that asks
 * for what the passage cannot give.
 *
 * @param ranked best first, at least one
 * @param exact whether it holds the number or date that is asked for
 */
export function confidenceOf(
  room: ReadingRoom,
  question: Question,
  ranked: readonly RankedSentence[],
  exact: boolean,
): number {
  const [best] = ranked;
  if (!best) throw new RangeError('Nothing was ranked.');
  const detail = room.detailOf(best.passage, best.document);
  const evidence = gatherEvidence(room, question, ranked, exact);
  const { bias, weights } = best.document.kind === 'document' ? plainEvidence : shelfEvidence;
  const z = evidenceNames.reduce((sum, name) => sum + weights[name] * evidence[name], bias);
  const elsewhere = question.unknownInstrument || outOfReach(room, question, detail);
  return 1 / (1 + Math.exp(-(elsewhere ? Math.min(z, -2) : z)));
}
