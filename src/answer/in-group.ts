import type { Document } from '../corpus/document.ts';
import { answerWords } from '../language/answer-words.ts';
import { citation, context } from './counted-rows.ts';
import type { Outcome } from './outcome.ts';
import { inOrder, type ReadingRoom } from './reading-room.ts';
import { counting, kindIn } from './whom-counted.ts';

const words = answerWords.status;

/** Who of a group is in; of those who (only) signed, where the question is about signatures. */
export function groupIn(room: ReadingRoom, treaty: Document, group: string, text: string): Outcome | null {
  const kind = kindIn(text);
  const result = room.registers.group({ group, treaty: treaty.id });
  if (!result) return null;
  const inState = (wanted: string): typeof result.standings =>
    result.standings.filter(({ standing }) => standing === wanted);
  const name = ({ participant }: (typeof result.standings)[number]): string => participant.name;
  const byDay = (standings: typeof result.standings, day: 'consentDate' | 'signature'): typeof result.standings =>
    [...standings].sort((one, other) => inOrder(one.row?.row[day] ?? '', other.row?.row[day] ?? ''));
  const parties = byDay(inState('party'), 'consentDate');
  const missing = [...inState('absent'), ...inState('not-on-file')];
  const signed = byDay(
    kind === 'signed-only' ? inState('signatory') : result.standings.filter(({ row }) => row?.row.signature),
    'signature',
  );
  const counted = kind === 'signed-only' || kind === 'signatory' ? signed : parties;
  const rows = [...counted].reverse().flatMap(({ row }) => (row ? [citation(result.register, row)] : []));
  const note = words.members({
    group: result.group.title,
    asOf: words.date(result.register.facts.asOf),
    parties: parties.map(name),
    signedOnly: inState('signatory').map(name),
    missing: missing.map(name),
    signed: kind === 'signatory' ? signed.map(name) : null,
    onlySigned: kind === 'signed-only',
  });
  const [only, another] = counted;
  // "Which ASEAN State …?" has a name for an answer where there is one.
  const headline =
    only && !another && !counting.test(text)
      ? only.participant.name
      : words.atLeast(counted.length, missing.length > 0 && !result.register.facts.complete ? 'at-least' : 'exact');
  return {
    found: rows.length > 0,
    headline,
    note,
    confidence: rows.length > 0 ? 0.9 : 0.2,
    citations: rows,
    context: context(treaty, counted === parties ? 'party' : kind),
  };
}
