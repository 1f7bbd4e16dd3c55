import type { Features } from '../../src/answer/features.ts';

/**
 * The sentence weights fitted before bench/train.ts was written, on the tuning half alone. The weights in use lie between
 * these and a fresh fit: both were fitted on few questions, and their mean errs less than either (bench/NOTES.md).
 */
export const earlierWeights: Readonly<Record<keyof Features, number>> = {
  passageScore: 0.97,
  passageShare: 0.94,
  inSentence: 2.3,
  inPassage: 0.89,
  inTitle: 0.41,
  inNeighbours: 0.35,
  order: 1.21,
  density: 0.95,
  fits: 1.29,
  fitsDate: 0.47,
  fitsNumber: 1.8,
  fitsName: 0.14,
  length: 0.44,
  missingNames: -0.35,
  namesElsewhere: 0.56,
  exactForm: 2.13,
  pairs: 2.13,
  first: 0.07,
  rarestMissing: -0.43,
  missingNumbers: -1.26,
  inSentenceSquared: 1.98,
  inSentenceLong: 2.21,
  behind: -0.22,
  bySubject: 0,
  asked: 8,
};
