import { type Features, featureNames } from './features.ts';

/** What confidence is computed from beyond the features of the best sentence. Each number is from 0 to about 1. */
const furtherEvidence = [
  'score',
  // How far the best sentence of another passage, and the next sentence, lie behind; how many lie close.
  'gapPassage',
  'gapSentence',
  'close',
  // Content words of the question, and those that the sentence holds.
  'terms',
  'matched',
  'matchedNames',
  'matchedLate',
  'asksDate',
  'asksPerson',
  'asksDefinition',
  // Words of the question that the corpus does not know, or only after mending.
  'unknown',
  'mended',
  // Words that the sentence lacks: their number, their share, the rarest, names, numbers; those that the whole passage lacks.
  'missing',
  'missingShare',
  'missingRarest',
  'missingInPassage',
  'lacksNumbers',
  // Words that stand in another sentence of the passage only: what is asked may be told of something else there.
  'elsewhere',
  'elsewhereRarest',
  // The noun behind "what" or "which", if the sentence lacks it, or the whole passage does.
  'headMissing',
  'headNowhere',
  // Negation in the question; in it alone; in the sentence alone; in a question that copies the sentence otherwise.
  'negated',
  'negatedAlone',
  'negatedSource',
  'negatedCopy',
  'superlative',
  'superlativeAlone',
  // A word of the question whose opposite stands in the sentence.
  'opposite',
  // Neighbouring words of the question: found together in the sentence; both in the passage, but never together, as when
  // words have changed places; and not both in the passage. Loose pairs have little words between them.
  'together',
  'torn',
  'lost',
  'looseTogether',
  'looseTorn',
  // Words, and names, of the sentence that the question does not hold: an answer has to be among them.
  'fresh',
  'freshNames',
  // A number or a date is asked for, and no sentence of the paragraph gives one.
  'inexact',
  // It is asked for, and given; the same of a name, where a person or a place is asked for.
  'exact',
  'exactName',
  // A definition is asked for, and the passage defines the very term.
  'defines',
  // The likest near miss of the bank, a question that sounds alike and has no answer; how far it is liker than what is answered.
  'miss',
  'missAhead',
] as const;

export const evidenceNames = [...featureNames, ...furtherEvidence] as const;

export type Evidence = Readonly<Record<(typeof furtherEvidence)[number], number>> & Features;
