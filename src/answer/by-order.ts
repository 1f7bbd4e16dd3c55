import type { Document } from '../corpus/document.ts';
import { answerWords } from '../language/answer-words.ts';
import type { TreatyStanding } from '../register/standing.ts';
import { readAct } from './acts.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import { inOrder, type ReadingRoom } from './reading-room.ts';
import { isAboutMore, participantsIn } from './status-reading.ts';
import { inVersion, rowCitation } from './status-row.ts';

const words = answerWords.status;
/** Who of several came before the others, or after them. */
const before = /\b(?:first|earlier|earliest|before|sooner|older|oldest|preceded|ahead|quickest|fastest)\b/i;
const after = /\b(?:last|later|latest|after|newer|newest|slowest|most recent(?:ly)?)\b/i;
const superlative = /\b(?:first|last|latest|earliest|newest|oldest|slowest|quickest|fastest)\b/i;
const whichOf = /\b(?:who|which|what|whose|were|was|did|or)\b/i;

/**
 * Answers which of several States, or of the members of a group, joined (or signed) a treaty first or last: "Who ratified UNTOC
 * first, India or Nepal?". The rows of all that are in stand below, in the order that is asked for.
 */
export function answerByOrder(room: ReadingRoom, question: Question): Outcome | null {
  const [treaty] = question.treaties.filter((document) => room.registers.of(document.id).length > 0);
  const { text } = question;
  const latest = !before.test(text) && after.test(text);
  if (
    !treaty ||
    (!latest && !before.test(text)) ||
    (!whichOf.test(text) && !superlative.test(text)) ||
    question.references.length > 0
  )
    return null;
  if (/reason|manner|article/.test(question.asked)) return null;
  const found = participantsIn(room, question);
  const members = membersAsked(room, question, treaty, found);
  if (members.length < 2 || isAboutMore(question, found, false)) return null;
  const day = readAct(text) === 'signature' ? 'signature' : 'consentDate';
  const dated = members.flatMap(({ name, standing }) => {
    const date = standing.row?.row[day] ?? null;
    return standing.row === null || date === null ? [] : [{ name, standing, row: standing.row, date }];
  });
  const sorted = dated.sort((one, other) => (latest ? -1 : 1) * inOrder(one.date, other.date));
  const [first] = sorted;
  if (!first) return null;
  const missing = members.filter(({ name }) => !sorted.some((other) => other.name === name)).map(({ name }) => name);
  const same = sorted.filter(({ date }) => date === first.date);
  const { register } = first.standing;
  return {
    found: true,
    headline: same.length === 1 ? first.row.row.participant : words.date(first.date),
    note: words.inOrder(
      sorted.map(({ name, date }) => ({ name, day: words.date(date) })),
      missing,
      treaty.short,
      words.date(register.facts.asOf),
      register.facts.complete,
    ),
    confidence: 0.95,
    citations: sorted.map(({ standing, row }) => rowCitation(standing, row)),
    context: { treaties: [treaty.id], participants: [] },
  };
}

interface Member {
  readonly name: string;
  readonly standing: TreatyStanding;
}

/** The States that are named, or the members of the group that is; where each stands in the treaty. */
function membersAsked(
  room: ReadingRoom,
  question: Question,
  treaty: Document,
  found: ReturnType<typeof participantsIn>,
): Member[] {
  const group = found.find((match) => match.kind === 'group');
  if (group?.kind === 'group')
    return (room.registers.group({ group: group.group.key, treaty: treaty.id })?.standings ?? []).map((standing) => ({
      name: standing.participant.name,
      standing,
    }));
  const named = found.flatMap((match) => (match.kind === 'participant' ? match.participants : []));
  return [...new Map(named.map((participant) => [participant.code, participant])).values()].flatMap((participant) => {
    const result = room.registers.status({ participant: participant.code, treaty: treaty.id });
    if (result.kind !== 'status') return [];
    const standing = inVersion(question, result.standings) ?? result.standings[0];
    return standing ? [{ name: participant.name, standing }] : [];
  });
}
