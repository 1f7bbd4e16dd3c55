import type { Question } from './question.ts';
import type { RankedSentence } from './rank.ts';

/**
 * How likely the best sentence answers the question, 0..1: a logistic function of how well it fits and of what it lacks.
 * The weights were set by hand and looked at on the development questions, not fitted: how well it is calibrated is not measured yet.
 */
export function confidenceOf(question: Question, ranked: readonly RankedSentence[]): number {
  const [best] = ranked;
  if (!best) return 0;
  const { features, score } = best;
  const unknown = question.query.terms.filter((term) => !term.known && !term.named);
  const z =
    -3.4 +
    0.45 * score +
    2 * features.inPassage -
    1.2 * features.missingNames -
    1.5 * features.missingNumbers -
    1.3 * unknown.length -
    0.8 * features.rarestMissing;
  const limited = question.unknownInstrument ? Math.min(z, -2) : z;
  return 1 / (1 + Math.exp(-limited));
}
