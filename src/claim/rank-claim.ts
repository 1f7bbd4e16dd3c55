import { readAct } from '../answer/acts.ts';
import { pressOn } from '../answer/press-on.ts';
import type { ReadingRoom } from '../answer/reading-room.ts';
import { rowCitation } from '../answer/status-row.ts';
import type { ConsentKind, Document } from '../corpus/document.ts';
import type { Participant } from '../corpus/participants.ts';
import type { Finding } from './finding.ts';
import type { Claim } from './read-claim.ts';
import { saysMore } from './register-claim.ts';

const kinds = ['ratification', 'accession', 'acceptance', 'approval', 'succession'] as const;
const nothing: Finding = { verdict: 'not-in-corpus', citations: [] };

/**
 * Judges the place of a State in the order of joining ("Nigeria was the second State to ratify UNTOC"), and which of two came
 * first ("Sri Lanka joined UNCAC before India did"); null for a claim of another kind.
 */
export function byRank(room: ReadingRoom, claim: Claim): Finding | null {
  const [treaty, another] = claim.treaties;
  if (!treaty || another || claim.unclear || claim.denials.length > 0 || claim.forces.length > 0) return null;
  if (claim.question.references.length > 0 || room.registers.of(treaty.id).length === 0) return null;
  const [one, other, ...more] = claim.participants;
  if (one && other && more.length === 0) return byOrder(room, claim, treaty, one, other);
  return one && !other ? byPlace(room, claim, treaty, one) : null;
}

function byPlace(room: ReadingRoom, claim: Claim, treaty: Document, participant: Participant): Finding | null {
  const ordinals = claim.quantities.flatMap((quantity) =>
    quantity.kind === 'number' && quantity.ordinal ? [quantity.value] : [],
  );
  const rank = ordinals[0] ?? (/\bfirst\b/i.test(claim.text) ? 1 : null);
  const told = /\b(?:state|country|nation|party|one|member)\b|\bfirst to\b/i.test(claim.text);
  if (rank === null || ordinals.length > 1 || !told || saysMore(claim, order)) return null;
  // A date beside the rank is judged by the row alone.
  if (claim.quantities.some(({ kind }) => kind === 'number') && ordinals.length === 0) return null;
  const act = readAct(claim.text);
  const kind = kinds.find((known) => known === act);
  if (act === 'signature' || act === 'entry-into-force' || act === 'ending') return null;
  const places = [undefined, ...(kind === undefined ? [] : [kind])].map((only: ConsentKind | undefined) =>
    room.registers.ranked({ treaty: treaty.id, rank, ...(only === undefined ? {} : { kind: only }) }),
  );
  if (places.some((place) => place === null)) return nothing;
  // Whom a register lacks may have come earlier, not later: it refutes a place too early, and bears out none.
  if (places.some((place) => place?.certain !== true)) {
    const own = room.registers.status({ participant: participant.code, treaty: treaty.id });
    const date = own.kind === 'status' ? (own.standings[0]?.row?.row.consentDate ?? null) : null;
    const [held] = places;
    const tooEarly = date !== null && places.every((place) => date > (place?.row.row.consentDate ?? '9999'));
    return held && tooEarly
      ? {
          verdict: 'contradicted',
          citations: [rowCitation({ register: held.register, asOf: held.register.facts.asOf }, held.row)],
        }
      : nothing;
  }
  const codes = places.flatMap((place) => (place ? [place.row.row.code] : []));
  const beside = places.some((place) => place?.sameDay.some(({ row }) => row.code === participant.code));
  const [place] = places;
  if (!place) return nothing;
  const citations = [
    ...pressOn(room, participant, place.row.row.consentDate ?? '', treaty),
    rowCitation({ register: place.register, asOf: place.register.facts.asOf }, place.row),
  ];
  if (codes.every((code) => code === participant.code) && place.sameDay.length <= 1) {
    const dated = claim.quantities.find((quantity) => quantity.kind === 'date');
    return dated && !sameDay(dated, place.row.row.consentDate ?? '') ? nothing : { verdict: 'supported', citations };
  }
  return beside || codes.includes(participant.code) ? nothing : { verdict: 'contradicted', citations };
}

function sameDay(date: Claim['quantities'][number], iso: string): boolean {
  if (date.kind !== 'date') return false;
  const [year, month, day] = iso.split('-').map(Number);
  return date.year === year && (date.month ?? month) === month && (date.day ?? day) === day;
}

const order = /^(?:earlier|before|sooner|ahead|later|after|than|first|second|third|did|state|one)$/;
const earlier = /\b(?:earlier|sooner)(?: \w+)? than\b|\bbefore\b|\bahead of\b/i;
const later = /\blater(?: \w+)? than\b|\bafter\b/i;

function byOrder(
  room: ReadingRoom,
  claim: Claim,
  treaty: Document,
  one: Participant,
  other: Participant,
): Finding | null {
  const [first, second] = claim.found;
  if (!first || !second || claim.quantities.length > 0 || one.code === other.code || saysMore(claim, order))
    return null;
  const between = claim.text.slice(first.end, second.start);
  const claimed = earlier.test(between) ? -1 : later.test(between) ? 1 : 0;
  if (claimed === 0 || (earlier.test(between) && later.test(between))) return null;
  const day = readAct(claim.text) === 'signature' ? 'signature' : 'consentDate';
  const rows = [one, other].flatMap((participant) => {
    const result = room.registers.status({ participant: participant.code, treaty: treaty.id });
    const standing = result.kind === 'status' ? result.standings.find(({ row }) => row !== null) : undefined;
    const date = standing?.row?.row[day] ?? null;
    return standing?.row && date !== null ? [{ date, citation: rowCitation(standing, standing.row) }] : [];
  });
  const [mine, theirs] = rows;
  if (!mine || !theirs || mine.date === theirs.date) return nothing;
  const holds = (mine.date < theirs.date ? -1 : 1) === claimed;
  return { verdict: holds ? 'supported' : 'contradicted', citations: [mine.citation, theirs.citation] };
}
