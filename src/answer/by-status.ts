import type { Document } from '../corpus/document.ts';
import type { ParticipantMatch } from '../corpus/find-participants.ts';
import type { Participant } from '../corpus/participants.ts';
import { answerWords } from '../language/answer-words.ts';
import type { ProvedRow } from '../register/shelf.ts';
import type { TreatyStanding } from '../register/standing.ts';
import { type Act, actWords, asksWhetherItHappened, readAct } from './acts.ts';
import type { Citation } from './answer.ts';
import { beforeItJoined } from './before-joining.ts';
import { cite } from './cite.ts';
import { daysAsked } from './day-asked.ts';
import type { Outcome } from './outcome.ts';
import { pressOn } from './press-on.ts';
import type { Question } from './question.ts';
import type { ReadingRoom } from './reading-room.ts';
import { actAsked, besideNames, clauseLength, isAboutMore, participantsIn } from './status-reading.ts';

const words = answerWords.status;

/** Answers who did what with a treaty, and since when it binds: "When did Bhutan accede to UNTOC?", "Is Nepal a party?". */
export function answerByStatus(room: ReadingRoom, question: Question): Outcome | null {
  const found = participantsIn(room, question);
  // As it was typed, else as it was mended: "ratifed".
  const spoken = actAsked(question, found) ?? readAct(question.query.tokens.map(({ word }) => word).join(' '));
  const whichAct = asksWhichAct(question, spoken);
  // "By which act did China come to be bound?" asks for the act that came first.
  const act = whichAct && (spoken === null || spoken === 'entry-into-force') ? 'join' : spoken;
  const [first] = found.length > 0 ? found : byCode(room, question);
  const [treaty] = question.treaties.filter((document) => document.kind === 'treaty');
  if (
    act === 'ending' &&
    treaty &&
    asksWhetherItHappened(question.text) &&
    /date|yes-no|thing|person|definition/.test(question.asked)
  ) {
    return first?.kind === 'participant' ? ended(room, question, first.participants[0], treaty) : endedForAll(treaty);
  }
  if (
    act === 'ending' &&
    !treaty &&
    first?.kind === 'participant' &&
    asksWhetherItHappened(question.text) &&
    !isAboutMore(question, found)
  )
    return {
      found: false,
      note: words.noEnding(first.participants[0].name, null, null),
      confidence: 0.1,
      citations: [],
    };
  if (first?.kind === 'territory' && act !== null && treaty && !isAboutMore(question, found))
    return { found: false, note: words.isTerritory(first.territory.name), confidence: 0.1, citations: [] };
  // "After a State deposits its accession, when does it enter into force for that State?" asks for the rule.
  const ofAnyState =
    /\b(?:a|each|any|every|that|the|new|other) (?:state|country|party)\b|\b(?:states|countries|parties) that\b/i;
  if (!first && act !== null && treaty && /date|yes-no/.test(question.asked) && !ofAnyState.test(question.text))
    return unknownState(question, treaty) ?? (isAboutMore(question, found) ? null : whichState(room, act, treaty));
  if (first?.kind !== 'participant' || /reason|person|place|number/.test(question.asked)) return null;
  // "When did it become operative for Sudan, and by what clause?": the clause is quoted beside the day.
  if (question.asked === 'article' && act !== 'entry-into-force') return null;
  if (act === 'signature' && /\bin $/i.test(question.text.slice(0, first.start))) return null;
  // "How did Montenegro become a party?" asks for the act; any other "how" for something else.
  if (question.asked === 'manner' && !whichAct) return null;
  const named = found.length > 0 ? found : [first];
  const told = isToldOf(room, first.participants[0].name);
  if (isAboutMore(question, named, told)) return null;
  if (act === null && told && clauseLength(question, named) > 8) return null;
  if (act === null && /\bwhat (?:did|does|do|has|have|was|were)\b/i.test(question.text)) return null;
  if (first.choose) return choose(question, first);
  const [participant] = first.participants;
  if (!treaty) return question.unknownInstrument ? null : everyTreaty(room, question, act, participant);
  // One State and one treaty are answered; the others that are named become questions of their own.
  const others = [
    ...first.participants.slice(1).map(({ name }) => question.text.replace(first.text, words.state(name))),
    ...otherStates(question.text, found),
    ...question.treaties.slice(1).map(({ short }) => words.question(participant.name, short)),
  ];
  const outcome = oneTreaty(room, question, act, participant, treaty);
  return outcome && { ...outcome, ...(others.length > 0 ? { suggestions: others } : {}) };
}

/** "When was UNTOC ratified?": each State has a date of its own, so none is given before one is named. */
function whichState(room: ReadingRoom, act: Act, treaty: Document): Outcome | null {
  const registers = room.registers.of(treaty.id);
  if (registers.length > 0 && registers.every(({ parties }) => parties.length === 0)) {
    const none = keyFact(treaty, /\bno part(y|ies)\b/);
    if (none.length > 0)
      return { found: true, headline: null, confidence: 0.9, citations: none, context: { treaties: [treaty.id], act } };
  }
  // A treaty is signed as a whole too, at its opening for signature, and enters into force as a whole.
  if (act === 'entry-into-force' || act === 'ending' || act === 'signature') return null;
  return {
    found: false,
    note: words.whichState(treaty.short),
    confidence: 0.1,
    citations: [],
    context: { treaties: [treaty.id], act },
  };
}

/** "Is BTN a party?": a code that is no word of the corpus, in any letters; stop words ("it", "in") are never asked about. */
function byCode(room: ReadingRoom, { query, text }: Question): ParticipantMatch[] {
  const left = query.terms.filter((term) => !term.named && !actWords.has(term.word) && !/^\d/.test(term.word));
  const [only] = left;
  const token = only && query.tokens[only.position];
  if (!token || left.length > 1) return [];
  const typed = text.slice(token.start, token.end);
  const [participant] = /^[a-z]{2,3}$/i.test(typed) ? room.registers.participants.lookup(typed) : [];
  if (!participant) return [];
  const { start, end } = token;
  return [{ kind: 'participant', by: 'code', start, end, text: typed, participants: [participant], choose: false }];
}

/** "How did Montenegro become a party?", "by which act did …", "ratification, approval or accession?": asks which act it was. */
function asksWhichAct({ text }: Question, act: Act | null): boolean {
  const how = /^\W*(?:\w+ )?(?:and |so )?(?:how did|how and when|how has|how have|in what way)\b/i.test(text);
  return (
    (how && (act === 'join' || (act !== null && /\b(?:join|become|became|get|got) |\bparty to\b/i.test(text)))) ||
    /\b(?:which|what)(?: (?:kind|sort|type) of| was the| legal| formal)* (?:acts?|instruments?)\b(?! (?:of|has|have|does|do|needs?|is|are)\b)/i.test(
      text,
    ) ||
    /\b(?:ratif\w+|acce[ds]\w+|approv\w+|accept\w+|succe\w+)(?:,| or|, or)(?: \w+)? (?:or )?(?:ratif|acce[ds]|approv|accept|succe)/i.test(
      text,
    )
  );
}

/** "When did Bhutan and Nepal join?": the question again for each further State. */
function otherStates(text: string, found: readonly ParticipantMatch[]): string[] {
  const states = found.filter((match) => match.kind === 'participant');
  const start = states[0]?.start ?? 0;
  const end = states.at(-1)?.end ?? 0;
  return states.slice(1).map((match) => text.slice(0, start) + match.text + text.slice(end));
}

/** An act of something that is no State: "When did Wakanda accede to UNTOC?". */
function unknownState({ query, text }: Question, treaty: Document): Outcome | null {
  const left = query.terms.filter((term) => !term.named && !actWords.has(term.word) && !/^\d/.test(term.word));
  const [only] = left;
  const token = only && query.tokens[only.position];
  if (!token || left.length > 2 || (only.known && !only.proper)) return null;
  return {
    found: false,
    note: words.unknownState(text.slice(token.start, query.tokens[left.at(-1)?.position ?? only.position]?.end), []),
    confidence: 0.05,
    citations: [],
    context: { treaties: [treaty.id] },
  };
}

/** Whether the shelf tells more of a State than rows of registers: then a question may be about that. */
function isToldOf(room: ReadingRoom, name: string): boolean {
  return room.corpus.documents.some(
    ({ kind, text }) => (kind === 'facts' || kind === 'press-release') && text.split(name).length > 5,
  );
}

function oneTreaty(
  room: ReadingRoom,
  question: Question,
  act: Act | null,
  participant: Participant,
  treaty: Document,
): Outcome | null {
  const result = room.registers.status({ participant: participant.code, treaty: treaty.id });
  if (result.kind !== 'status') return null;
  const standing = inVersion(question, result.standings) ?? result.standings[0];
  if (!standing) return null;
  const context = { treaties: [treaty.id], participants: [participant.code], ...(act ? { act } : {}) };
  const { row } = standing;
  if (!row || standing.standing === 'absent' || standing.standing === 'not-on-file')
    return { ...(saidOf(participant, treaty) ?? missing(standing, participant, treaty)), context };
  const citation = rowCitation(standing, row);
  const earlier = beforeItJoined(question, act, standing, row, treaty);
  if (earlier) return { ...earlier, citations: [citation], context };
  if (standing.standing !== 'party' && foretells.test(question.text))
    return { found: false, note: words.foretold, confidence: 0.1, citations: [citation], context };
  if (standing.standing === 'signatory') {
    const signed = row.row.signature ?? '';
    const headline = question.asked === 'date' && act === 'signature' ? words.date(signed) : words.signatory;
    return {
      found: true,
      headline,
      note: words.signedOnly(
        participant.name,
        treaty.short,
        words.date(signed),
        words.date(standing.asOf),
        openRegister(standing),
      ),
      confidence: 0.95,
      citations: [citation],
      context,
    };
  }
  const consent = row.row.consentDate ?? '';
  const kind = row.row.consentKind ?? 'participation';
  const { inForce } = row;
  const computed = inForce.computed
    ? words.computed(participant.name, words.date(inForce.day), inForce.article, inForce.rule, inForce.days)
    : words.notComputed(inForce.reason);
  const did = words.did(participant.name, kind, treaty.short, words.date(consent));
  if (act === 'entry-into-force') {
    const clause = inForce.computed && inForce.clause ? [cite(treaty, inForce.clause)] : [];
    return {
      found: true,
      headline: words.date(inForce.computed ? inForce.day : consent),
      note: `${did}\n${computed}`,
      confidence: 0.95,
      citations: [citation, ...clause],
      context,
    };
  }
  if (act === 'signature') {
    const { signature } = row.row;
    const note = signature ? did : words.wrongAct(participant.name, 'signature', kind, words.date(consent));
    return {
      found: true,
      headline: words.date(signature ?? consent),
      note: `${note}\n${computed}`,
      confidence: 0.95,
      citations: [citation],
      context,
    };
  }
  const press = pressOn(room, participant, consent, treaty);
  const how = question.asked === 'manner' || asksWhichAct(question, act);
  const wrong = !how && act !== null && act !== 'join' && act !== 'ending' && act !== kind;
  const whether = question.asked === 'yes-no' && (act === 'join' || act === null) && press.length === 0;
  // Where the act that was asked for is the act that was done, the headline has said it.
  const what = wrong
    ? [words.wrongAct(participant.name, act, kind, words.date(consent))]
    : act === kind && !how
      ? []
      : [did];
  return {
    found: true,
    headline: how ? words.kind(kind) : whether ? words.party : words.date(consent),
    note: [...what, computed].join('\n'),
    confidence: 0.97,
    citations: [...press, citation],
    context,
  };
}

/** "When will Iran ratify it?" */
const foretells = /\b(?:will|going to|gonna|likely to|plans? to|planning to|expected to|intends? to|about to)\b/i;

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

/** Where the register is silent, a Key fact of the treaty may speak of the very State. */
function saidOf(participant: Participant, treaty: Document): Outcome | null {
  const name = participant.name.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');
  const citations = keyFact(treaty, new RegExp(`\\b${name}\\b.*\\b(sign|ratif|acced|part(y|ies)|signator)`));
  return citations.length > 0 ? { found: true, headline: null, confidence: 0.9, citations } : null;
}

/** Not on file is never "not a party". */
function missing({ register, standing }: TreatyStanding, participant: Participant, treaty: Document): Outcome {
  const { facts } = register;
  const note =
    standing === 'absent'
      ? words.absent(participant.name, treaty.short, words.date(facts.asOf))
      : words.notOnFile(
          participant.name,
          treaty.short,
          words.coverage(facts.coverage),
          facts.published.parties,
          facts.published.asOf ? words.date(facts.published.asOf) : null,
        );
  return { found: false, note, confidence: 0.2, citations: keyFact(treaty, /\b\d+ parties\b/) };
}

/** The first Key fact of a treaty that says something; none if none does. */
function keyFact(treaty: Document, says: RegExp): Citation[] {
  const fact = treaty.passages.find(
    (passage) => passage.locator === 'Key facts' && says.test(treaty.text.slice(passage.start, passage.end)),
  );
  return fact ? [cite(treaty, fact)] : [];
}

function ended(room: ReadingRoom, question: Question, participant: Participant, treaty: Document): Outcome {
  const standing = oneTreaty(room, { ...question, asked: 'date' }, null, participant, treaty);
  const context = { treaties: [treaty.id], participants: [participant.code], act: 'ending' };
  if (!standing?.found)
    return {
      found: false,
      note: words.noEnding(participant.name, treaty.short, null),
      confidence: 0.1,
      citations: standing?.citations ?? [],
      context,
    };
  const did = (standing.note ?? '').split('\n')[0] ?? '';
  const rows = [...standing.citations].sort(
    (one, other) => Number(other.kind === 'register') - Number(one.kind === 'register'),
  );
  return {
    found: false,
    note: words.noEnding(participant.name, treaty.short, did),
    confidence: 0.1,
    citations: rows,
    context,
  };
}

function endedForAll(treaty: Document): Outcome {
  return {
    found: false,
    note: words.noEndingForAll(treaty.short),
    confidence: 0.1,
    citations: keyFact(treaty, /entered into force/),
    context: { treaties: [treaty.id] },
  };
}

/** "Korea": the question again with each State that it may mean. */
function choose({ text }: Question, match: ParticipantMatch & { kind: 'participant' }): Outcome {
  const before = text.slice(0, match.start);
  const named = (name: string): string => (/\bthe $/i.test(before) ? name : words.state(name));
  const suggestions = match.participants.map(({ name }) => before + named(name) + text.slice(match.end));
  return { found: false, note: words.which(match.text), confidence: 0.1, citations: [], suggestions };
}

/** "What has Bhutan joined?", "Which treaties did India sign?", "Bhutan's treaties" */
function everyTreaty(room: ReadingRoom, question: Question, act: Act | null, participant: Participant): Outcome | null {
  const days = daysAsked(besideNames(question));
  // What is told in a document is answered from there.
  if (days !== null && isToldOf(room, participant.name)) return null;
  const plural = /\b(treaties|conventions|protocols|instruments)\b/i.test(question.text);
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
  const sorted = dated.sort((one, other) => other.date.localeCompare(one.date));
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
