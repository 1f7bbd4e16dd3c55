import { type Act, actWords, readAct } from '../answer/acts.ts';
import type { Citation } from '../answer/answer.ts';
import { cite } from '../answer/cite.ts';
import { pressOn } from '../answer/press-on.ts';
import type { ReadingRoom } from '../answer/reading-room.ts';
import { rowCitation } from '../answer/status-row.ts';
import type { Document } from '../corpus/document.ts';
import type { Participant } from '../corpus/participants.ts';
import type { Finding } from './finding.ts';
import { dateFit, type Fit, numberFit, type StatedDate, type StatedNumber } from './quantities.ts';
import type { Claim } from './read-claim.ts';

/** Judges who did what with a treaty and when, from the registers; null for a claim of another kind. */
export function byRegister(room: ReadingRoom, claim: Claim): Finding | null {
  const act = readAct(claim.text);
  if (claim.treaties.length === 0 || claim.unclear || claim.forces.length > 0 || claim.question.references.length > 0)
    return null;
  const dates = claim.quantities.filter((quantity): quantity is StatedDate => quantity.kind === 'date');
  const numbers = claim.quantities.filter((quantity): quantity is StatedNumber => quantity.kind === 'number');
  if (dates.length > 1 || claim.question.unknownInstrument || claim.question.ambiguous) return null;
  if (claim.participants.length === 0)
    return numbers.length === 1 && numbers[0] && dates[0] ? byCount(room, claim, numbers[0], dates[0]) : null;
  if (act === null || act === 'ending' || claim.quantifiers.length > 0 || saysMore(claim)) return null;
  if (numbers.length > 0) return null;
  const findings = claim.participants.flatMap((participant) =>
    claim.treaties.map((treaty) =>
      judge(room, { act, date: dates[0] ?? null, denied: claim.denials.length > 0 }, participant, treaty),
    ),
  );
  return together(findings);
}

/** Whether words are left over beside State, treaty, act and day (and those of `also`): then the claim is about something else. */
export function saysMore({ content }: Claim, also = /^$/): boolean {
  const light = /^(?:after|before|its|therefore|then|dated|act|acts|way|means)$/;
  return content.some(({ word }) => !actWords.has(word) && !also.test(word) && !light.test(word));
}

/** All must hold; one that is refuted refutes them all. */
function together(findings: readonly Finding[]): Finding {
  const refuted = findings.find(({ verdict }) => verdict === 'contradicted');
  if (refuted) return refuted;
  const verdict = findings.every((finding) => finding.verdict === 'supported') ? 'supported' : 'not-in-corpus';
  return { verdict, citations: verdict === 'supported' ? findings.flatMap(({ citations }) => citations) : [] };
}

interface ClaimedAct {
  readonly act: Act;
  readonly date: StatedDate | null;
  readonly denied: boolean;
}

const nothing: Finding = { verdict: 'not-in-corpus', citations: [] };

function judge(
  room: ReadingRoom,
  { act, date, denied }: ClaimedAct,
  participant: Participant,
  treaty: Document,
): Finding {
  const result = room.registers.status({ participant: participant.code, treaty: treaty.id });
  const standing = result.kind === 'status' ? (result.standings.find(({ row }) => row !== null) ?? null) : null;
  if (!standing?.row) return nothing;
  const { row } = standing;
  const { consentDate, consentKind, signature } = row.row;
  const citation = rowCitation(standing, row);
  const press = consentDate === null ? [] : pressOn(room, participant, consentDate, treaty);
  const found = (fit: Fit, citations: readonly Citation[]): Finding => {
    if (fit === 'unknown' || (denied && date !== null)) return nothing;
    return { verdict: (fit === 'same') === !denied ? 'supported' : 'contradicted', citations };
  };
  if (act === 'signature') {
    if (signature !== null) return found(fitOf(date, signature), [citation]);
    // An instrument of accession is what a State deposits that has not signed.
    if (consentKind !== 'accession' && !standing.register.signaturesComplete) return nothing;
    return denied ? { verdict: 'supported', citations: [citation] } : found('other', [...press, citation]);
  }
  if (consentDate === null || consentKind === null) {
    // Signed, and not known to have consented: refuted, or borne out, only where the register is complete.
    if (standing.conclusive && date === null) return found('other', [citation]);
    // On the day that is said to be that of its ratification it signed.
    const signed = signature !== null && date !== null && date.day !== null && fitOf(date, signature) === 'same';
    // By the day up to which the row is known it had not consented.
    const known = date !== null && date.year !== null && date.role === 'on' && endOf(date) <= standing.asOf;
    if (known && act !== 'entry-into-force' && !denied) return found('other', [citation]);
    return signed && act !== 'entry-into-force' && !denied ? found('other', [citation]) : nothing;
  }
  if (act === 'entry-into-force') {
    if (date === null) return found('same', [...press, citation]);
    if (!row.inForce.computed) return nothing;
    const clause = row.inForce.clause ? [cite(treaty, row.inForce.clause)] : [];
    return found(fitOf(date, row.inForce.day), [citation, ...clause]);
  }
  const cited = [...press, citation];
  if (act === 'join') {
    const fit = fitOf(date, consentDate);
    // "A party since": the day of deposit, or the day the treaty entered into force for it.
    const inForce = row.inForce.computed && date !== null && fitOf(date, row.inForce.day) === 'same';
    return fit === 'other' && inForce ? nothing : found(fit, cited);
  }
  if (consentKind === 'participation')
    return date !== null && fitOf(date, consentDate) === 'other' ? found('other', cited) : nothing;
  // "Bhutan has not ratified": true by the letter, since it acceded, and misleading; so it is left open.
  if (act !== consentKind) return denied ? nothing : found('other', cited);
  return found(fitOf(date, consentDate), cited);
}

/** The last ISO day that a stated date can mean. */
function endOf({ year, month, day }: StatedDate): string {
  const two = (part: number | null, last: number): string => String(part ?? last).padStart(2, '0');
  return `${year}-${two(month, 12)}-${two(day, 31)}`;
}

function fitOf(date: StatedDate | null, iso: string): Fit {
  if (date === null) return 'same';
  const [year, month, day] = iso.split('-').map(Number);
  const source: StatedDate = {
    kind: 'date',
    start: 0,
    end: 0,
    untilDay: null,
    role: 'on',
    year: year ?? null,
    month: month ?? null,
    day: day ?? null,
  };
  if (date.role === 'on' || date.role === 'from') return dateFit(date, source);
  const stated = [date.year ?? 0, date.month ?? 0, date.day ?? 0];
  const actual = [year ?? 0, date.month === null ? 0 : (month ?? 0), date.day === null ? 0 : (day ?? 0)];
  const order = stated.map((part, at) => (actual[at] ?? 0) - part).find((difference) => difference !== 0) ?? 0;
  if (date.year === null) return 'unknown';
  const holds = date.role === 'after' ? order > 0 : date.role === 'before' ? order < 0 : order <= 0;
  return holds ? 'same' : 'other';
}

/** "On 31 December 2005 UNTOC had 116 parties": counted only where the register is complete on that day. */
function byCount(room: ReadingRoom, claim: Claim, number: StatedNumber, date: StatedDate): Finding | null {
  const [treaty] = claim.treaties;
  if (
    !treaty ||
    number.ordinal ||
    date.year === null ||
    date.month === null ||
    date.day === null ||
    claim.content.length > 0
  )
    return null;
  const tail = claim.text.slice(number.end, number.end + 24);
  const kind = /^\W*(?:\w+ )?(?:part(?:y|ies))\b/i.test(tail)
    ? 'party'
    : /^\W*(?:\w+ )?signator/i.test(tail)
      ? 'signatory'
      : null;
  if (kind === null || claim.denials.length > 0) return null;
  const on = [date.year, String(date.month).padStart(2, '0'), String(date.day).padStart(2, '0')].join('-');
  const counted = room.registers.parties({ treaty: treaty.id, kind, on });
  if (counted?.bound !== 'exact' || !counted.completing) return null;
  const fit = numberFit(number, { ...number, value: counted.count, bound: 'exact' });
  if (fit === 'unknown') return null;
  return {
    verdict: fit === 'same' ? 'supported' : 'contradicted',
    citations: [rowCitation({ register: counted.register, asOf: counted.asOf }, counted.completing)],
  };
}
