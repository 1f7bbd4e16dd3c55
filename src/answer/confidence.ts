import type { PassageDetail } from '../search/passage-detail.ts';
import { gatherEvidence } from './evidence.ts';
import { evidenceNames } from './evidence-names.ts';
import type { Question } from './question.ts';
import type { RankedSentence } from './ranked-sentence.ts';
import { plainEvidence, shelfEvidence } from './weights.ts';

/** "How many were arrested in 2015?", but not "how many ratifications were needed?". */
const pastCount =
  /\bhow (?:many|much)\b.*\b(?:were|was|have been|has been|did|got)\b(?! (?:needed|required|necessary))/i;

/**
 * How likely the best sentence answers the question, 0..1: logistic regression on the evidence for and against it, fitted by
 * bench/train.ts, on one shelf of treaties and for plain documents apart: their questions and their traps differ. A question about a treaty that the shelf does not hold stays below the threshold, whatever its words find, and
 * so does one that counts what happened, where an article was found: articles say what must be, and report nothing.
 *
 * @param ranked best first
 * @param detail the passage of the best one, taken apart
 * @param exact whether it holds the number or date that is asked for
 */
export function confidenceOf(
  question: Question,
  ranked: readonly RankedSentence[],
  detail: PassageDetail,
  exact: boolean,
): number {
  const evidence = gatherEvidence(question, ranked, detail, exact);
  const { bias, weights } = ranked[0]?.document.kind === 'document' ? plainEvidence : shelfEvidence;
  const z = evidenceNames.reduce((sum, name) => sum + weights[name] * evidence[name], bias);
  const elsewhere = question.unknownInstrument || (pastCount.test(question.text) && ranked[0]?.passage.place);
  return 1 / (1 + Math.exp(-(elsewhere ? Math.min(z, -2) : z)));
}
