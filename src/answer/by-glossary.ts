import type { Document, GlossaryEntry, Passage } from '../corpus/document.ts';
import { passagesAt } from '../corpus/glossary.ts';
import { fold } from '../search/analyser.ts';
import type { Citation } from './answer.ts';
import { answerByDefinition } from './by-definition.ts';
import { cite } from './cite.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import type { ReadingRoom } from './reading-room.ts';

/** A question for the meaning of one term, with the term. The whole question must be of that form. */
const meaning = [
  /^what does it mean (?:to|if a state|when a state|for a state to) (.+)$/,
  /^what (?:do|are) (.+?) (?:do|for|about)$/,
  /^what is (?:meant by|the (?:meaning|definition) of) (.+)$/,
  /^(?:what (?:exactly )?(?:does|do)) (.+?) (?:actually |exactly )?means?$/,
  /^(?:what is|what are|what was|whats|what s|define|explain|definition of|meaning of|the meaning of) (.+)$/,
  /^(.+?) (?:meaning|definition|explained)$/,
];

/** A question for how two terms differ, with both. */
const difference = [
  /\b(?:difference|differences|distinction)(?: is there)? between (.+?) (?:and|vs|versus) (.+)$/,
  /^(?:how|in what way) (?:does|do|is|are) (.+?) (?:differ(?:ent)?) (?:from|to) (.+)$/,
  /^(?:how|in what way) (?:does|do) (.+?) and (.+?) differ$/,
  /^(?:is|are) (.+?) the same(?: thing)? as (.+)$/,
  /^(.+?) (?:vs|versus) (.+)$/,
];

/** What may follow a term and says only where it is at home. */
const setting =
  / (?:(?:in|under|of|to|by) )?(?:a |an |the |(?<= (?:in|under|of|to|by) ))(?:treat(?:y|ies)|conventions?|international law|treaty law|criminal law|international criminal law|law|legal terms|simple terms|plain english|un treaties)$/;
const lead = /^(?:(?:the )?(?:terms?|words?|phrase|principle|concept)(?: of)? |the |an? |to )+/;
const courtesy = /^(?:please |pls |can you |could you |tell me |hi |hello |so )+|(?: please| pls| thanks)$/g;

/**
 * Answers "What does accession mean?" and "What is the difference between signature and ratification?" from the glossary,
 * then with the clauses of the shelf that it names. A term that a treaty defines is that treaty's to answer.
 */
export function answerByGlossary(room: ReadingRoom, question: Question): Outcome | null {
  if (room.glossaries.length === 0 || question.references.length > 0) return null;
  const asked = plain(question.text).replace(courtesy, '').replace(courtesy, '');
  const [one, other] = captured(difference, asked);
  if (one !== undefined && other !== undefined) return outcome(room, question, pairOf(room, one, other));
  // "The definition of forced labour in the Protocol": there is none, and ours does not stand in for it.
  if (question.treaties.length > 0 && /\bdefin/i.test(question.text)) return null;
  const [term] = captured(meaning, withoutTreaty(question, asked));
  if (term === undefined) return null;
  // "Palermo Protocol" is one of three, to be asked back; "the Palermo Protocols" are all of them.
  if (question.ambiguous && !term.endsWith('s')) return null;
  const found = termOf(room, term);
  // Where the named treaty has no clause on it, ours does not stand in for one.
  const elsewhere =
    question.treaties.length > 0 &&
    !found?.entry.passage.refs.some((ref) => question.treaties.some(({ id }) => id === ref.treaty));
  return found && !elsewhere && !answerByDefinition(room, question) ? outcome(room, question, found) : null;
}

interface Found {
  readonly document: Document;
  readonly entry: GlossaryEntry;
}

function outcome(room: ReadingRoom, question: Question, found: Found | null): Outcome | null {
  if (!found) return null;
  const { document, entry } = found;
  const term = cite(document, entry.passage);
  const further = clauses(room, question, entry);
  // Who names a treaty is answered in that treaty's words first.
  const own = question.treaties.length > 0 && entry.pair === null;
  return {
    found: true,
    headline: own ? null : entry.passage.locator,
    confidence: 0.93,
    citations: own ? [...further, term] : [term, ...further],
  };
}

/** The passage of each place that says the term; of the treaties that the question names, where the entry has any of them. */
function clauses(room: ReadingRoom, question: Question, { passage: { refs }, names }: GlossaryEntry): Citation[] {
  const own = refs.filter((ref) => question.treaties.some(({ id }) => id === ref.treaty));
  return (own.length > 0 ? own : refs).flatMap((ref) => {
    const document = room.corpus.byId.get(ref.treaty);
    const passages = document ? passagesAt(document, ref) : [];
    const says = (passage: Passage): boolean => {
      const words = plain(document?.text.slice(passage.start, passage.end) ?? '');
      return names.some((name) => words.includes(plain(name)));
    };
    const passage = passages.find(says) ?? passages[0];
    return document && passage ? [cite(document, passage)] : [];
  });
}

function termOf({ glossaries }: ReadingRoom, said: string): Found | null {
  const wanted = bare(said);
  return find(glossaries, ({ pair, names }) => !pair && names.some((name) => bare(name) === wanted));
}

function pairOf({ glossaries }: ReadingRoom, one: string, other: string): Found | null {
  const [left, right] = [bare(one), bare(other)];
  const says = (names: readonly string[], said: string): boolean => names.some((name) => bare(name) === said);
  return find(
    glossaries,
    ({ pair }) =>
      pair !== null && ((says(pair[0], left) && says(pair[1], right)) || (says(pair[1], left) && says(pair[0], right))),
  );
}

function find(glossaries: readonly Document[], fits: (entry: GlossaryEntry) => boolean): Found | null {
  for (const document of glossaries) {
    const entry = document.glossary?.find(fits);
    if (entry) return { document, entry };
  }
  return null;
}

/** "Dual criminality under UNTOC": the treaty's name only says whose clause comes first. */
function withoutTreaty({ treaties }: Question, asked: string): string {
  const names = treaties.flatMap(({ short, title, aliases }) => [short, title, ...aliases]).map(plain);
  const name = names.filter((name) => asked.endsWith(` ${name}`)).sort((a, b) => b.length - a.length)[0];
  return name === undefined ? asked : asked.slice(0, -name.length).replace(/ (?:in|under|of|by|to|for)(?: the)? $/, '');
}

function captured(forms: readonly RegExp[], text: string): readonly (string | undefined)[] {
  for (const form of forms) {
    const match = form.exec(text);
    if (match) return match.slice(1);
  }
  return [];
}

/** A term without article, setting and plural. */
function bare(term: string): string {
  return plain(term)
    .replace(setting, '')
    .replace(lead, '')
    .replace(/ (?:mean|means)$/, '')
    .replace(/(?<=[a-rt-z])s$/, '');
}

/** Letters and figures in lower case, one blank between words. */
function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
