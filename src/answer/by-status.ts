import type { Document } from '../corpus/document.ts';
import type { ParticipantMatch } from '../corpus/find-participants.ts';
import { answerWords } from '../language/answer-words.ts';
import { type Act, actWords, asksWhetherItHappened, readAct } from './acts.ts';
import { everyTreaty, isToldOf } from './every-treaty.ts';
import { ended, endedForAll, oneTreaty } from './one-treaty.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import type { ReadingRoom } from './reading-room.ts';
import { actAsked, clauseLength, isAboutMore, participantsIn } from './status-reading.ts';
import { keyFact } from './status-row.ts';
import { asksWhichAct } from './which-act.ts';

const words = answerWords.status;

/** Answers who did what with a treaty, and since when it binds: "When did Bhutan accede to UNTOC?", "Is Nepal a party?". */
export function answerByStatus(room: ReadingRoom, question: Question): Outcome | null {
  const found = participantsIn(room, question);
  // As it was typed, else as it was mended: "ratifed".
  const spoken = actAsked(question, found) ?? readAct(question.query.tokens.map(({ word }) => word).join(' '));
  const whichAct = asksWhichAct(question, spoken);
  // "By which act did China come to be bound?" asks for the act that came first.
  const asked = whichAct && (spoken === null || spoken === 'entry-into-force') ? 'join' : spoken;
  // "When did its denunciation take effect, before it came back?": the ending is what is asked about.
  const act = /\b(?:denunciation|withdrawal)\b/i.test(question.text) ? 'ending' : asked;
  const [first] = found.length > 0 ? found : byCode(room, question);
  const [treaty] = question.treaties.filter((document) => document.kind === 'treaty');
  const ofState = first?.kind === 'participant' && act === 'ending' && question.asked === 'date';
  if (
    act === 'ending' &&
    treaty &&
    (ofState || asksWhetherItHappened(question.text)) &&
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
    const none = [
      ...(act === 'entry-into-force'
        ? [...keyFact(treaty, /\bnot (?:yet )?in force\b/), ...keyFact(treaty, /\binto force\b/)]
        : []),
      ...keyFact(treaty, /\bno part(y|ies)\b/),
    ];
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

/** "Korea": the question again with each State that it may mean. */
function choose({ text }: Question, match: ParticipantMatch & { kind: 'participant' }): Outcome {
  const before = text.slice(0, match.start);
  const named = (name: string): string => (/\bthe $/i.test(before) ? name : words.state(name));
  const suggestions = match.participants.map(({ name }) => before + named(name) + text.slice(match.end));
  return { found: false, note: words.which(match.text), confidence: 0.1, citations: [], suggestions };
}
