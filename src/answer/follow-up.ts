import type { Document, Span } from '../corpus/document.ts';
import { analyseQuery } from '../search/query.ts';
import { readAct } from './acts.ts';
import type { Context } from './answer.ts';
import { mendAskingWords } from './asking-words.ts';
import { saysAll } from './definitions.ts';
import { type Question, readQuestion } from './question.ts';
import type { ReadingRoom } from './reading-room.ts';
import { findReferences } from './references.ts';
import { isAboutMore, participantsIn } from './status-reading.ts';

const lead =
  /^\s*(?:(?:and|also|ok|okay|so|but|now|then|what about|how about|same (?:question )?for|what of)\b[\s,:]*)+(?:(?:for|in|of|to|from|with|under|about|by)\b\s*)?/i;
const asking =
  /\b(when|what|which|who|whom|where|why|how|is|are|was|were|does|do|did|must|may|can|could|should|has|have|define)\b/i;
const pronoun =
  /\b(it|its|they|their|there|this|that|these|those|he|she|the (convention|protocol|treaty|country|state|article))\b/i;

/** "thanks", "ok great": no question, so that what was talked of stays. */
export function isCourtesy(text: string): boolean {
  return /^\W*(?:(?:ok(?:ay)?|great|good|nice|cool|perfect|thanks|thank you|thx|ty|cheers|got it|i see|very much|so much|a lot|a million)\b\W*)+$/i.test(
    text,
  );
}

/** Reads a question in a room. */
export function read(room: ReadingRoom, text: string): Question {
  return readQuestion(analyseQuery(room.index, room.names, room.thesaurus, mendAskingWords(text)), room.treatyWords);
}

/**
 * The full question that a follow-up stands for: "And Nepal?" after "When did Bhutan accede to UNTOC?" is
 * "When did Nepal accede to UNTOC?". A question that needs nothing from the talk comes back as it is.
 */
export function resolveFollowUp(room: ReadingRoom, text: string, context: Context): string {
  const before = context.question;
  if (before === undefined || before === text) return text;
  const last = read(room, before);
  const said = spokenOut(room, text.replace(lead, '').replace(/[?!.\s]+$/, ''), last, context);
  if (said === '') return text;
  if (bareAsking.test(said)) return `${said} ${before.replace(askingPhrase, '')}`;
  const rest = withoutAsking(room, said, before);
  const question = read(room, rest);
  const brief = !asking.test(rest) && question.query.tokens.length <= 8;
  const whole = spokenOut(room, text, last, context);
  return brief ? substitute(room, last, question, context) : complete(room, whole, question, last, context);
}

/**
 * What stands for something by a number or a common noun, spoken out: "paragraph 10" of the article that was talked of,
 * "the smuggling one" for the smuggling protocol, "the UN protocol" for the protocol on what was asked about.
 */
function spokenOut(room: ReadingRoom, text: string, last: Question, context: Context): string {
  const noun = /\b(protocol|convention|treaty)\b/i.exec(last.text)?.[1] ?? 'treaty';
  const named = text
    .replace(/\bthe one (?:on|about|against|for|concerning) (.+)$/i, (whole, matter: string) => {
      const [found] = room.names.lookup(`${matter} ${noun}`);
      return found?.short ?? whole.replace(/\bone\b/i, noun);
    })
    .replace(/\b(the (?!first|second|last|same)\p{L}+(?:[ -]\p{L}+)?) one\b/iu, `$1 ${noun}`)
    .replace(/\bthe (?:un|united nations|international|global) (protocol|convention)\b/i, (whole, kind: string) => {
      const found = last.query.terms
        .filter((term) => !term.named)
        .flatMap(({ word }) => room.names.lookup(`${word} ${kind}`))
        .find((document) => document.kind === 'treaty' && !last.treaties.includes(document));
      return found?.short ?? whole;
    });
  const owner = contextTreaty(room, context);
  if (context.article === undefined || !owner || findReferences(named).some(({ bare }) => !bare)) return named;
  return named.replace(paragraph, (_, label: string, steps: string) => {
    const path = [label, ...(steps.match(/[0-9a-z]+/gi) ?? [])].map((step) => `(${step})`).join('');
    return `Article ${context.article}${path} of ${owner.short}`;
  });
}

const paragraph =
  /\b(?:its |the )?(?:sub-?\s?)?para(?:graph)?\b\.?\s*[([]?\s*(\d{1,2}|[a-z])\b[)\]]?((?:\s*\(\s*[0-9a-z]{1,4}\s*\))*)/i;

/** "when?" asks the question before again. */
const bareAsking = /^(?:when|where|why|who|how many|how much|how long|since when|in what year|what year)$/i;
const askingPhrase = /^\s*(?:when|where|why|who|how (?:many|much|long)|what year|in what year)\b\s*/i;
const elliptic = /^(?:(?:when|where|why|how)\s+)?(?:did|does|do|has|have|is|was|are|were)\s+(.+)$/i;

/** "when did Nepal?" behind "When did Bhutan accede to UNTOC?" says no more than "Nepal?". */
function withoutAsking(room: ReadingRoom, rest: string, before: string): string {
  const names = elliptic.exec(rest)?.[1];
  const first = (text: string): string => (/^\s*(\S+)/.exec(text)?.[1] ?? '').toLowerCase();
  if (names === undefined || first(rest) !== first(before)) return rest;
  const question = read(room, names);
  const states = participantsIn(room, question);
  const says = question.query.mentions.length + states.length > 0;
  return says && readAct(names) === null && !isAboutMore(question, states) ? names : rest;
}

/** Puts the new State, treaty, article, year or term in the place of the old one. */
function substitute(room: ReadingRoom, last: Question, next: Question, context: Context): string {
  const [state] = participantsIn(room, next);
  const [oldState] = participantsIn(room, last);
  const named = next.query.mentions[0];
  const treaty = next.treaties[0] ?? null;
  const [reference] = next.references;
  let result = last.text;
  if (reference && !reference.bare) {
    const owner = treaty ?? last.treaties[0] ?? contextTreaty(room, context);
    return owner ? `${next.text.slice(reference.start, reference.end)} of ${owner.short}` : next.text;
  }
  if (state) result = oldState ? replace(last.text, oldState, state.text) : `${withoutMark(result)} ${state.text}?`;
  if (treaty || named) {
    const name = treaty?.short ?? next.text;
    const place = nameSpan(read(room, result));
    result = place ? replace(result, place, name) : `${withoutMark(result)} of ${name}?`;
  }
  if (state || treaty || named) return result;
  const year = /\b(?:19|20)\d{2}\b/.exec(next.text);
  const oldYear = /\b(?:19|20)\d{2}\b/.exec(last.text);
  if (year && next.query.terms.length <= 2)
    return oldYear ? last.text.replace(oldYear[0], year[0]) : `${withoutMark(last.text)} in ${year[0]}?`;
  // A name that is no State in the place of a State: the question stays one about a State.
  if (oldState && next.query.tokens.length <= 2) return replace(last.text, oldState, next.text);
  const owner = last.treaties[0] ?? contextTreaty(room, context);
  // "and a serious crime?" is a thing of its own, "and smuggling?" a matter in the place of another.
  const isThing = last.asked === 'definition' && /^an? /i.test(next.text);
  const topic = owner && !isThing && speaksOfAnother(room, next, owner) ? ownTopic(room, last, owner) : null;
  if (topic) return replace(last.text, topic, definedName(room, next.text) ?? next.text);
  const kind = last.asked === 'definition' ? 'define ' : last.asked === 'article' ? 'which article covers ' : '';
  return `${kind}${next.text}${owner ? ` in ${owner.short}` : ''}`;
}

/** Adds the treaty and the State that a pronoun, or nothing at all, stands for. */
function complete(room: ReadingRoom, text: string, question: Question, last: Question, context: Context): string {
  const missing: string[] = [];
  const states = participantsIn(room, question);
  const leans = pronoun.test(text) || question.query.tokens.length <= 9;
  if (!leans) return text;
  const code = context.participants?.[0];
  const stateLeft = states.length === 0 && code !== undefined && /\b(it|they|he|she|the (country|state))\b/i.test(text);
  if (stateLeft) missing.push(room.registers.participants.byCode(code)?.name ?? '');
  const owner = contextTreaty(room, context);
  const bareArticle = question.references.length > 0;
  if (
    question.treaties.length === 0 &&
    question.sources.length === 0 &&
    !question.unknownInstrument &&
    owner &&
    (pronoun.test(text) ||
      bareArticle ||
      (isAboutTreaty(text) && !speaksOfAnother(room, question, owner) && !isDefinedElsewhere(room, question, owner)))
  ) {
    missing.push(owner.short);
  }
  // No treaty and no State was talked of: then of what had a name.
  if (missing.length === 0 && !owner && states.length === 0 && question.treaties.length === 0 && pronoun.test(text))
    missing.push(properName(last));
  // "how many persons?" asks on about what the question before was about.
  if (
    whichPlace.test(text) ||
    (missing.length === 0 &&
      question.query.tokens.length <= 4 &&
      states.length + question.treaties.length === 0 &&
      definersOf(room, question).length === 0)
  )
    missing.push(subjectOf(last));
  const added = missing.filter((part) => part !== '');
  return added.length === 0 ? text : `${withoutMark(text)} (${added.join(', ')})?`;
}

/** "which article?" asks where what was talked of stands. */
const whichPlace = /^\W*(?:and )?(?:in |under )?(?:which|what) (?:article|paragraph|provision)\W*$/i;

/** What a question asks about: all of it but its first, asking words. */
function subjectOf({ text }: Question): string {
  return withoutMark(
    text.replace(
      /^\s*(?:(?:what|who|which|where|when|why|how|is|are|was|were|do|does|did|the|an?|many|much|define|article|covers?)\b\s*)+/i,
      '',
    ),
  );
}

/** The first name in a question: words with a capital inside the sentence, and the numbers beside them. Empty if there is none. */
function properName({ text }: Question): string {
  return (
    /(?<=\S\s)\p{Lu}[\p{L}-]+(?:\s+(?:(?:of|on|in|the|for|and)\s+)*(?:\p{Lu}[\p{L}-]+|\d{4}))*/u.exec(text)?.[0] ?? ''
  );
}

function isAboutTreaty(text: string): boolean {
  return /\b(depositary|languages?|adopted|in(to)? force|parties|signator|articles?|secretariat|protocols?|reservations?|denounce|withdraw|amend|definition|define|extradition|assistance|must|may|can|states)\b/i.test(
    text,
  );
}

/** "And who must protect victims of trafficking?" after UNTOC: a word that another treaty is called by, and UNTOC is not. */
function speaksOfAnother({ treatyWords }: ReadingRoom, { query }: Question, owner: Document): boolean {
  const own = treatyWords.find(({ document }) => document === owner)?.terms;
  return query.terms.some(
    ({ term }) => !own?.has(term) && treatyWords.some(({ document, terms }) => document !== owner && terms.has(term)),
  );
}

/** The treaties that define what a question asks to define; none for other questions. */
function definersOf({ definitions }: ReadingRoom, { query, asked }: Question): readonly Document[] {
  return asked === 'definition'
    ? definitions.filter(({ terms }) => saysAll(query, terms)).map(({ document }) => document)
    : [];
}

/** "Define opium" after the Firearms Protocol: a term that other treaties define, and neither this one nor its parent. */
function isDefinedElsewhere(room: ReadingRoom, question: Question, owner: Document): boolean {
  const defining = definersOf(room, question);
  return (
    defining.length > 0 && !defining.some((document) => document === owner || document.id === owner.treaty?.parent)
  );
}

/** Where a question without the treaty's name speaks of its matter: "trafficking in persons". Null if it does not. */
function ownTopic({ treatyWords }: ReadingRoom, last: Question, owner: Document): Span | null {
  const own = treatyWords.find(({ document }) => document === owner)?.terms;
  const words = last.query.terms.filter(({ term, named }) => !named && own?.has(term));
  const places = words.flatMap(({ position }) => last.query.tokens[position] ?? []);
  const [first, end] = [places[0], places.at(-1)];
  return first && end ? { start: first.start, end: end.end } : null;
}

/** "smuggling": the one thing that is defined by a name that begins so. */
function definedName({ definitions }: ReadingRoom, words: string): string | null {
  const names = new Set(
    definitions.flatMap(({ name }) => (name.toLowerCase().startsWith(`${words.toLowerCase()} of `) ? [name] : [])),
  );
  const [only, ...more] = names;
  return more.length === 0 ? (only ?? null) : null;
}

function contextTreaty(room: ReadingRoom, context: Context): Document | null {
  return room.corpus.byId.get(context.treaties?.[0] ?? '') ?? null;
}

/** The treaty's name; "SAARC States" are a group, where there is another name. */
function nameSpan({ query }: Question): Span | null {
  const isGroup = ({ to }: { to: number }): boolean =>
    /^(?:states?|countries|members?|nations|region)$/.test(query.tokens[to]?.word ?? '');
  const mention = query.mentions.find((one) => !isGroup(one)) ?? query.mentions[0];
  const start = mention && query.tokens[mention.from]?.start;
  const end = mention && query.tokens[mention.to - 1]?.end;
  return start === undefined || end === undefined ? null : { start, end };
}

function replace(text: string, { start, end }: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

function withoutMark(text: string): string {
  return text.replace(/[?!.\s]+$/, '');
}
