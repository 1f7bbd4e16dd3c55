import type { Span } from '../corpus/document.ts';
import type { ParticipantMatch } from '../corpus/find-participants.ts';
import { type Act, actWords, findAct, readAct } from './acts.ts';
import type { Question } from './question.ts';
import type { ReadingRoom } from './reading-room.ts';
import { otherMatters, talkWords } from './talk-words.ts';

/** States, organizations and groups that a question names, outside longer names of treaties ("SAARC" alone is the group too). */
export function participantsIn(room: ReadingRoom, { text, query }: Question): ParticipantMatch[] {
  const longer = query.mentions.filter(({ from, to }) => to - from > 1);
  const skip = namesIn({ ...query, mentions: longer });
  return room.registers.participants.find(text.slice(0, 2_000), {
    skip,
    known: (word) => room.index.vocabulary.frequency(room.index.analyser.term(word)) > 0,
  });
}

/**
 * Whether a question about an act of a State asks for something else than the act: whether words of matter are left in the
 * clause that speaks of State, treaty and act. What stands in other clauses ("for my moot:", "someone told me so in class")
 * only leads to the question.
 *
 * @param around whether all of the clause counts: for States of which the shelf tells more than a row of a register; else only
 *   from the word that asks to the last of State, act and treaty, for an act told by a verb
 */
export function isAboutMore(question: Question, found: readonly ParticipantMatch[], around = true): boolean {
  const { start, end } = clauseOf(question, found, around);
  const kinds = [...question.text.matchAll(kindOfTreaties)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }));
  const whole = clauseOf(question, found, true);
  if (otherMatters.test(besideNames(question, found).slice(whole.start, whole.end))) return true;
  return question.query.terms.some((term) => {
    const token = question.query.tokens[term.position];
    if (!token || term.named || token.start < start || token.start >= end) return false;
    // As it was typed too: "ever" is no slip of "even".
    const typed = question.text.slice(token.start, token.end).toLowerCase();
    // How an act was done is said by words like "formally".
    const isTalk = [term.word, typed].some((word) => actWords.has(word) || talkWords.has(word));
    if (
      isTalk ||
      readAct(term.word) !== null ||
      /^\d|ly$/.test(term.word) ||
      monthNames.test(typed) ||
      monthNames.test(term.word)
    )
      return false;
    return ![...found, ...kinds].some((span) => token.start < span.end && span.start < token.end);
  });
}

const monthNames =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/i;
/** "these crime and drug treaties": treaties as a kind. */
const kindOfTreaties =
  /\b(?:(?:un|crime|drugs?|narcotics?|trafficking|organi[sz]ed|anti-?\w+|corruption|and|or|those|these)[ ,]+)+(?:treaties|conventions|protocols|instruments)\b/gi;

/** Where a question names treaties and other documents. */
function namesIn({ mentions, tokens }: Question['query']): Span[] {
  return mentions.map(({ from, to }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }));
}

/** What the question says beside names of treaties, and of States where they are given; names are blanked, offsets stay. */
export function besideNames({ text, query }: Question, found: readonly ParticipantMatch[] = []): string {
  const spans = [...found, ...namesIn(query)];
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}

/** Where one clause ends and another begins. */
const breaks = /[,:;?!–—()=+]|\.(?=\s|\.|$)|\s-\s|\s(?=(?:so|because|but|and if)\s)/g;
const asks =
  /\b(?:when|what|which|who|whose|whom|where|why|how|has|have|had|did|does|do|is|are|was|were|can|may|must|will)\b/gi;
/** An act told by a noun: what is said of it stands behind it ("its ratification was followed by …"). */
const noun = /(?:tion|sion|ance|oval|ature|ment|force)s?$/i;

/** How many words there are from the one that asks, or from State and treaty, to the end of their clause. */
export function clauseLength(question: Question, found: readonly ParticipantMatch[]): number {
  const { start, end } = clauseOf(question, found, false);
  return question.query.tokens.filter((token) => token.start >= start && token.start < end).length;
}

/** Where the act stands that is spoken of with State and treaty: in a clause with one of them, else anywhere. */
function actNear(text: string, spans: readonly Span[]): ReturnType<typeof findAct> {
  const ends = [...text.matchAll(breaks)].map(({ index }) => index);
  const edges = [
    0,
    ...ends.filter((index) => !spans.some((span) => span.start <= index && index < span.end)),
    text.length,
  ];
  const clauses = edges.slice(1).map((end, at) => ({ start: edges[at] ?? 0, end }));
  const named = clauses.filter((clause) => spans.some((span) => clause.start <= span.start && span.start < clause.end));
  const asked = [...named].sort((one, other) => asksIn(text, other) - asksIn(text, one));
  for (const { start, end } of asked) {
    const found = findAct(text.slice(start, end));
    if (found) return { act: found.act, start: start + found.start, end: start + found.end };
  }
  return findAct(text);
}

function asksIn(text: string, { start, end }: Span): number {
  return /\?/.test(text.charAt(end)) ||
    /^\W*(?:and |so |but )?(?:when|what|which|who|has|have|did|does|do|is|are|was|were)\b/i.test(text.slice(start, end))
    ? 1
    : 0;
}

/** The act that a question asks about: that of the clause which names State or treaty, the clause that asks first. */
export function actAsked({ text, query }: Question, found: readonly ParticipantMatch[]): Act | null {
  return actNear(text, [...namesIn(query), ...found])?.act ?? null;
}

/** The part of a question that says what is asked about State, act and treaty. */
function clauseOf({ text, query }: Question, found: readonly ParticipantMatch[], around: boolean): Span {
  const names = namesIn(query);
  const act = actNear(text, [...names, ...found]);
  const nearest = (spans: readonly Span[]): Span[] => {
    const at = act?.start ?? spans[0]?.start ?? 0;
    return [...spans].sort((one, other) => Math.abs(one.start - at) - Math.abs(other.start - at)).slice(0, 1);
  };
  const core = [...(act ? [act] : []), ...nearest(found), ...nearest(names)];
  if (core.length === 0) return { start: 0, end: text.length };
  const start = Math.min(...core.map((span) => span.start));
  const end = Math.max(...core.map((span) => span.end));
  // A stop within a name ("St. Lucia") ends nothing.
  const ends = [...text.matchAll(breaks)]
    .map(({ index }) => index)
    .filter((index) => ![...found, ...names].some((span) => span.start <= index && index < span.end));
  const from = ends.filter((index) => index < start).at(-1) ?? 0;
  const to = ends.find((index) => index >= end) ?? text.length;
  if (around) return { start: from, end: to };
  const asking = [...text.slice(from, start).matchAll(asks)].at(-1);
  const told = act === null || noun.test(text.slice(act.start, act.end));
  // "its implementation law": what follows the treaty's name without a break goes with it.
  const next = /^['’]?s?\s+\p{L}+/u.exec(text.slice(end, to))?.[0].length ?? 0;
  return { start: asking ? from + asking.index : start, end: told ? to : end + next };
}
