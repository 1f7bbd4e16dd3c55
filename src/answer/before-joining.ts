import type { Document } from '../corpus/document.ts';
import { answerWords } from '../language/answer-words.ts';
import type { ProvedRow } from '../register/shelf.ts';
import type { TreatyStanding } from '../register/standing.ts';
import type { Act } from './acts.ts';
import { daysAsked } from './day-asked.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import { besideNames } from './status-reading.ts';

const words = answerWords.status;

/** "Was France a party in 2001?": where it joined only after the days that are asked about, what it was then. */
export function beforeItJoined(
  question: Question,
  act: Act | null,
  { standing }: TreatyStanding,
  { row }: ProvedRow,
  treaty: Document,
): Pick<Outcome, 'found' | 'headline' | 'note' | 'confidence'> | null {
  const days =
    question.asked === 'yes-no' && (act === 'join' || act === null) ? daysAsked(besideNames(question)) : null;
  const { consentDate, consentKind, signature, participant } = row;
  if (standing !== 'party' || consentDate === null || !days || days.open === 'from' || consentDate <= days.to)
    return null;
  const signed = signature !== null && signature <= days.to;
  return {
    found: true,
    headline: signed ? words.signatory : words.notOnFileThen,
    note: words.notYet(
      words.date(days.to),
      words.did(participant, consentKind ?? 'participation', treaty.short, words.date(consentDate)),
      signed ? words.date(signature) : null,
    ),
    confidence: 0.95,
  };
}
