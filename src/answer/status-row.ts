import type { Document } from '../corpus/document.ts';
import { answerWords } from '../language/answer-words.ts';
import type { ProvedRow } from '../register/shelf.ts';
import type { TreatyStanding } from '../register/standing.ts';
import type { Citation } from './answer.ts';
import { cite } from './cite.ts';
import type { Question } from './question.ts';

const words = answerWords.status;

/** Of several registers of one treaty (the Single Convention, and as amended) the one that is asked for, else one that has the State. */
export function inVersion({ text }: Question, standings: readonly TreatyStanding[]): TreatyStanding | undefined {
  const held = standings.filter(({ row }) => row !== null);
  const amended = /\b(?:original|unamended|first) |\bnot amended\b/i.test(text)
    ? false
    : /\bamended\b/i.test(text)
      ? true
      : null;
  return (
    held.find(({ register }) => amended === null || /\bas amended\b/i.test(register.document.title) === amended) ??
    held[0]
  );
}

/** What a register that is not complete leaves open about a signatory; null for a complete one. */
export function openRegister({
  conclusive,
  register,
}: TreatyStanding): { total: number | null; on: string | null } | null {
  const { parties, asOf } = register.facts.published;
  return conclusive ? null : { total: parties, on: asOf === null ? null : words.date(asOf) };
}

/** A row as a citation: its State, and the day at which it is known. */
export function rowCitation({ register, asOf }: Pick<TreatyStanding, 'register' | 'asOf'>, row: ProvedRow): Citation {
  return { ...cite(register.document, row.passage), asOf: row.row.asOf || asOf };
}

/** The first Key fact of a treaty that says something; none if none does. */
export function keyFact(treaty: Document, says: RegExp): Citation[] {
  const fact = treaty.passages.find(
    (passage) => passage.locator === 'Key facts' && says.test(treaty.text.slice(passage.start, passage.end)),
  );
  return fact ? [cite(treaty, fact)] : [];
}
