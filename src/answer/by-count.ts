import type { Document } from '../corpus/document.ts';
import type { ParticipantMatch } from '../corpus/find-participants.ts';
import { answerWords } from '../language/answer-words.ts';
import type { PartyKind } from '../register/parties.ts';
import type { ProvedRow, ShelvedRegister } from '../register/shelf.ts';
import { cite } from './cite.ts';
import { citation, context } from './counted-rows.ts';
import { type DaysAsked, daysAsked } from './day-asked.ts';
import { groupIn } from './in-group.ts';
import { foretells } from './one-treaty.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import type { ReadingRoom } from './reading-room.ts';
import { besideNames, isAboutMore, participantsIn } from './status-reading.ts';
import { counting, kindIn, rankIn } from './whom-counted.ts';

const words = answerWords.status;
const who = /\b(part(y|ies)|states?|countr(y|ies)|nations|members?|signator(y|ies)|ratifications|governments)\b/i;
const joining =
  /\b((?:re-?)?join\w*|belong\w*|part(y|ies)|ratif\w*|acced\w*|sign(ed|ator\w*)?|members?|bound|became|become|deposit\w*|lodged|c[ao]me in(?:to)?|put in)\b/i;
const rule =
  /\bhow (?:many|much) (?:days|weeks|months|years|time)\b|\b(?:had|have|has) to (?:join|ratify|accede|sign)\b|\b(?:need(?:ed|s)?|required?|requires|necessary|takes?|took)\b.*\bforce\b/i;

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
  if (rank !== null && foretells.test(text) && !isAboutMore(question, found, false))
    return { found: false, note: words.foretold(null), confidence: 0.1, citations: [], context: context(treaty) };
  if (
    rank !== null &&
    (who.test(text) || /\bwho(?:se)?\b/i.test(text) || acts.test(text)) &&
    !counting.test(text) &&
    !isAboutMore(question, found, false)
  )
    return ranked(room, treaty, rank, kindIn(text));
  // As it was typed, else as it was mended: "31 decembber".
  const day = daysAsked(besideNames(question)) ?? daysAsked(mendedText(question));
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
    (counted ||
      /\b(who|which|what|list|names?|any(one|body)?|joiners|newcomers|new (?:parties|members|states))\b/i.test(text)) &&
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

/** A question in its mended words, treaty names left out. */
function mendedText({ query }: Question): string {
  const named = (position: number): boolean => query.mentions.some(({ from, to }) => position >= from && position < to);
  return query.tokens.map(({ word }, position) => (named(position) ? '' : word)).join(' ');
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
