import type { Participant } from '../corpus/participants.ts';
import { answerWords } from '../language/answer-words.ts';
import type { Act } from './acts.ts';
import { daysAsked } from './day-asked.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import { inOrder, type ReadingRoom } from './reading-room.ts';
import { besideNames } from './status-reading.ts';
import { rowCitation } from './status-row.ts';

const words = answerWords.status;

/** "What has Bhutan joined?", "Which treaties did India sign?", "Bhutan's treaties" */
export function everyTreaty(
  room: ReadingRoom,
  question: Question,
  act: Act | null,
  participant: Participant,
): Outcome | null {
  const days = daysAsked(besideNames(question));
  // What is told in a document is answered from there.
  if (days !== null && isToldOf(room, participant.name)) return null;
  const plural =
    /\b(?:treaties|conventions|protocols|instruments)\b|\b(?:every|each|any) (?:treaty|convention|protocol|instrument)\b/i.test(
      question.text,
    );
  const listed = /\b(which|what|all|list|every|everything)\b/i.test(question.text);
  if (question.ambiguous && !(plural && listed)) return null;
  if (!plural && (act === null || !listed)) return null;
  const result = room.registers.status({ participant: participant.code });
  if (result.kind !== 'status') return null;
  const signed = act === 'signature';
  const dated = result.standings.flatMap((standing) => {
    const { row } = standing;
    if (!row || (!signed && standing.standing !== 'party')) return [];
    const date = signed ? row.row.signature : row.row.consentDate;
    if (date === null || (days !== null && (date < days.from || date > days.to))) return [];
    return [{ standing, row, date }];
  });
  if (dated.length === 0) return null;
  const sorted = dated.sort((one, other) => inOrder(other.date, one.date));
  const list = sorted.map(
    ({ standing, row, date }) =>
      `${standing.register.treaty?.short ?? standing.register.document.title} (${signed ? words.signed : words.kind(row.row.consentKind ?? 'participation')}, ${words.date(date)})`,
  );
  return {
    found: true,
    headline: null,
    note: words.everyTreaty(participant.name, list),
    confidence: 0.9,
    citations: sorted.map(({ standing, row }) => rowCitation(standing, row)),
    context: { participants: [participant.code] },
  };
}

/** Whether the shelf tells more of a State than rows of registers: then a question may be about that. */
export function isToldOf(room: ReadingRoom, name: string): boolean {
  return room.corpus.documents.some(
    ({ kind, text }) => (kind === 'facts' || kind === 'press-release') && text.split(name).length > 5,
  );
}
