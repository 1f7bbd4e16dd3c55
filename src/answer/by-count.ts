import type { Document } from '../corpus/document.ts';
import type { ParticipantMatch } from '../corpus/find-participants.ts';
import { answerWords } from '../language/answer-words.ts';
import type { PartyKind } from '../register/parties.ts';
import type { ProvedRow, ShelvedRegister } from '../register/shelf.ts';
import { readAct } from './acts.ts';
import type { Context } from './answer.ts';
import { rowCitation } from './by-status.ts';
import { cite } from './cite.ts';
import { type DaysAsked, daysAsked } from './day-asked.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import type { ReadingRoom } from './reading-room.ts';
import { besideNames, isAboutMore, participantsIn } from './status-reading.ts';

const words = answerWords.status;
const counting = /\bhow many\b|\bnumber of\b|\bcount\b|\btotal\b/i;
const who = /\b(part(y|ies)|states?|countr(y|ies)|nations|members?|signator(y|ies)|ratifications|governments)\b/i;
const joining =
  /\b((?:re-?)?join\w*|belong\w*|part(y|ies)|ratif\w*|acced\w*|sign(ed|ator\w*)?|members?|bound|became|become|deposit\w*|lodged|c[ao]me in(?:to)?|put in)\b/i;
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const tens = 'tenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth'.split(' ');

const rule =
  /\bhow (?:many|much) (?:days|weeks|months|years|time)\b|\b(?:need(?:ed|s)?|required?|requires|necessary|takes?|took)\b.*\bforce\b/i;

/** Answers how many and who is in: counts (also on a date), who joined in a year, the first, latest or 40th party, groups of States. */
export function answerByCount(room: ReadingRoom, question: Question): Outcome | null {
  const treaty = question.treaties.find(
    (document) => document.kind === 'treaty' && room.registers.of(document.id).length > 0,
  );
  if (!treaty || question.references.length > 0 || /reason|manner|article/.test(question.asked)) return null;
  // "How many days after deposit …", "how many ratifications were needed …" ask for what the treaty says.
  if (rule.test(question.text)) return null;
  const found = participantsIn(room, question);
  const group = found.find((match) => match.kind === 'group');
  if (group?.kind === 'group' && (joining.test(question.text) || !isAboutMore(question, found)))
    return groupIn(room, treaty, group.group.key, question.text);
  // "After Monaco, who was second?", "… the European Union being counted": a State beside the question is not what it is about.
  const aside = (match: ParticipantMatch): boolean =>
    /\b(?:after|before|since|besides|including|like) (?:the )?$/i.test(question.text.slice(0, match.start)) ||
    /^ (?:being )?(?:counted|included|excluded)\b/i.test(question.text.slice(match.end));
  if (found.some((match) => match.kind === 'participant' && !aside(match))) return null;
  const text = question.text;
  const rank = rankIn(text);
  if (
    rank !== null &&
    (who.test(text) || /\bwho(?:se)?\b/i.test(text) || acts.test(text)) &&
    !counting.test(text) &&
    !isAboutMore(question, found)
  )
    return ranked(room, treaty, rank, kindIn(text));
  const day = daysAsked(besideNames(question));
  // "How many joined after 2016?" counts those who did, not those who were in.
  const since =
    day !== null && (day.open === 'from' || /\b(?:between|during|throughout|in the course of)\b/i.test(text));
  const counted =
    counting.test(text) &&
    (who.test(text) ||
      acts.test(text) ||
      /\bhow many (?:have |had |has )?(?:signed|ratified|joined|acceded)\b/i.test(text));
  const within = /\b(?:states|countries|nations|members)\b(?: (?:are|were))? (?:in|on|of|under)\b/i.test(text);
  if (
    counted &&
    !since &&
    (joining.test(text) || acts.test(text) || day !== null || within) &&
    !isAboutMore(question, found)
  )
    return count(room, treaty, kindIn(text), day);
  if (
    day !== null &&
    (counted || /\b(who|which|what|list|names?|any(one|body)?|joiners|newcomers)\b/i.test(text)) &&
    joining.test(text) &&
    !isAboutMore(question, found)
  )
    return joinedIn(room, treaty, day, kindIn(text));
  const kind = kindIn(text);
  if (
    kind !== 'party' &&
    kind !== 'signatory' &&
    !isAboutMore(question, found) &&
    (kind === 'signed-only' || asksWho(text))
  )
    return list(room, treaty, kind);
  return null;
}

/** Acts of several States, or of one that is sought: "the latest accession". */
const acts =
  /\b(accessions?|ratifications?|acceptances?|approvals?|successions?|signatures?|deposits?|instruments?)\b/i;

function asksWho(text: string): boolean {
  return /\b(who|which|what|list|name)\b/i.test(text);
}

/**
 * Whom a question counts. Who "ratified" a treaty has joined it, by whichever act, as people use the word; the other acts are
 * taken at their word.
 */
function kindIn(text: string): PartyKind {
  if (
    /\bsign\w*\b.*\b(but|and|without)\b.*\b(not|never|n't|yet|ratif|becom)/i.test(text) ||
    /\b(not|never|n['’]t) (yet |ever )?(ratif\w*|joined|become)\b/i.test(text) ||
    /\bnothing more than sign\w*|\bstopped there\b|\bnever (?:went|got) (?:any )?(?:further|beyond)\b|\b(only|just|merely) (?:ever )?sign\w*|\bsign\w*\b.{0,30}\bonly\b|\bsignator\w*\b.*\bnot (yet )?(a )?part(y|ies)\b/i.test(
      text,
    )
  )
    return 'signed-only';
  // "by accession rather than by ratification" is about accessions.
  const act = readAct(
    text.replace(/\b(?:rather than|instead of|not)\s+(?:by\s+)?(?:ratif\w+|acced\w+|accession)/gi, ''),
  );
  if (
    act === 'accession' ||
    act === 'acceptance' ||
    act === 'approval' ||
    act === 'succession' ||
    act === 'formal-confirmation'
  )
    return act;
  return act === 'signature' && !/\bratif|\bpart(y|ies)\b/i.test(text) ? 'signatory' : 'party';
}

function rankIn(text: string): number | null {
  if (/\b(latest|newest|last|most recent)\b/i.test(text)) return -1;
  if (/\b(?:earliest|oldest)\b/i.test(text)) return 1;
  const number = (/\b(\d{1,3})(?:st|nd|rd|th)\b/i.exec(text) ?? /\b(?:nr|no|number)\.? ?(\d{1,3})\b/i.exec(text))?.[1];
  if (number) return Number(number);
  const word = ordinals.findIndex((ordinal) => new RegExp(`\\b${ordinal}\\b`, 'i').test(text));
  if (word >= 0) return word + 1;
  const ten = tens.findIndex((ordinal) => new RegExp(`\\b${ordinal}\\b`, 'i').test(text));
  return ten >= 0 ? 10 * (ten + 1) : null;
}

function ranked(room: ReadingRoom, treaty: Document, rank: number, kind: PartyKind): Outcome | null {
  if (kind === 'signatory' || kind === 'signed-only') return null;
  const result = room.registers.ranked({ treaty: treaty.id, rank, ...(kind === 'party' ? {} : { kind }) });
  if (!result) return null;
  const { row, register, sameDay, certain } = result;
  const others = sameDay.filter((other) => other !== row).map((other) => other.row.participant);
  const note = [
    words.did(row.row.participant, row.row.consentKind ?? '', treaty.short, words.date(row.row.consentDate ?? '')),
    others.length > 0 ? words.sameDay(others) : '',
    certain ? '' : words.uncertain,
    words.counted(treaty.short, words.date(register.facts.asOf), register.facts.complete),
  ];
  return {
    found: true,
    headline: row.row.participant,
    note: note.filter((line) => line !== '').join('\n'),
    confidence: 0.9,
    citations: [row, ...sameDay.filter((other) => other !== row)].map((other) => citation(register, other)),
    context: context(treaty),
  };
}

function count(room: ReadingRoom, treaty: Document, kind: PartyKind, day: DaysAsked | null): Outcome | null {
  const result = room.registers.parties({ treaty: treaty.id, kind, ...(day ? { on: day.to } : {}) });
  if (!result?.completing) return null;
  const { register, completing, bound } = result;
  const row = citation(register, completing);
  const note = words.countedTo(treaty.short, words.date(result.asOf), register.facts.complete);
  // A register that is not complete counts "at least"; what was published for those very days says more.
  const published =
    (kind === 'party' || kind === 'signatory') && (day === null || bound !== 'exact')
      ? publishedCount(treaty, kind, day)
      : null;
  if (published)
    return {
      found: true,
      headline: published.headline,
      note: `${answerWords.note.registerCount(words.atLeast(result.count, bound))}\n${note}`,
      confidence: 0.95,
      citations: [published.citation, row],
      context: context(treaty, kind),
    };
  return {
    found: true,
    headline: words.atLeast(result.count, bound),
    note,
    confidence: 0.95,
    citations: [row],
    context: context(treaty, kind),
  };
}

/** The total that the Key facts give, with its own date; where days are asked about, only one of those days. */
function publishedCount(
  treaty: Document,
  kind: PartyKind,
  days: DaysAsked | null,
): { headline: string; citation: Outcome['citations'][number] } | null {
  const noun = kind === 'party' ? 'parties' : 'signatories';
  for (const passage of treaty.passages) {
    if (passage.locator !== 'Key facts') continue;
    const said = treaty.text.slice(passage.start, passage.end);
    const number = new RegExp(`\\b(\\d+) ${noun}\\b`).exec(said)?.[1];
    const asOf = days === null ? null : daysAsked(said);
    if (days !== null && !(asOf && asOf.from >= days.from && asOf.to <= days.to)) continue;
    if (number) return { headline: number, citation: cite(treaty, passage) };
  }
  return null;
}

function joinedIn(room: ReadingRoom, treaty: Document, { from, to }: DaysAsked, kind: PartyKind): Outcome | null {
  if (kind === 'signed-only' || kind === 'signatory') return null;
  const result = room.registers.joined({ treaty: treaty.id, from, to, ...(kind === 'party' ? {} : { kind }) });
  const register = room.registers.of(treaty.id)[0];
  if (!result || !register) return null;
  if (result.rows.length === 0)
    return {
      found: false,
      note: `${words.nobodyJoined(treaty.short)}\n${words.counted(treaty.short, words.date(register.facts.asOf), register.facts.complete)}`,
      confidence: 0.2,
      citations: [],
      context: context(treaty, kind),
    };
  const [only, another] = result.rows;
  const headline =
    only && !another && result.bound === 'exact'
      ? only.row.participant
      : words.atLeast(result.rows.length, result.bound);
  return rowsOutcome(treaty, register, result.rows, headline, kind);
}

function list(room: ReadingRoom, treaty: Document, kind: PartyKind): Outcome | null {
  const result = room.registers.parties({ treaty: treaty.id, kind });
  const [only, another] = result?.rows ?? [];
  return result && only
    ? rowsOutcome(
        treaty,
        result.register,
        result.rows,
        another ? words.atLeast(result.count, result.bound) : only.row.participant,
        kind,
      )
    : null;
}

/** A count cites the row that completes it, then the others from the latest back. */
function rowsOutcome(
  treaty: Document,
  register: ShelvedRegister,
  rows: readonly ProvedRow[],
  headline: string,
  kind: PartyKind,
): Outcome {
  const names = rows.map(({ row }) => row.participant);
  const note = `${words.listed(names)}\n${words.counted(treaty.short, words.date(register.facts.asOf), register.facts.complete)}`;
  return {
    found: true,
    headline,
    note,
    confidence: 0.9,
    citations: [...rows].reverse().map((row) => citation(register, row)),
    context: context(treaty, kind),
  };
}

/** Who of a group is in; of those who (only) signed, where the question is about signatures. */
function groupIn(room: ReadingRoom, treaty: Document, group: string, text: string): Outcome | null {
  const kind = kindIn(text);
  const result = room.registers.group({ group, treaty: treaty.id });
  if (!result) return null;
  const inState = (wanted: string): typeof result.standings =>
    result.standings.filter(({ standing }) => standing === wanted);
  const name = ({ participant }: (typeof result.standings)[number]): string => participant.name;
  const byDay = (standings: typeof result.standings, day: 'consentDate' | 'signature'): typeof result.standings =>
    [...standings].sort((one, other) => (one.row?.row[day] ?? '').localeCompare(other.row?.row[day] ?? ''));
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

function citation(register: ShelvedRegister, row: ProvedRow): Outcome['citations'][number] {
  return rowCitation({ register, asOf: register.facts.asOf }, row);
}

/** What was counted is told, so that a message can say "190 parties". */
function context(treaty: Document, topic?: PartyKind): Context {
  return { treaties: [treaty.id], ...(topic === undefined ? {} : { topic }) };
}
