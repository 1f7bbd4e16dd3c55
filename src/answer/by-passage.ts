import type { Document, Passage } from '../corpus/document.ts';
import { answerWords } from '../language/answer-words.ts';
import { searchTerms } from '../search/query.ts';
import { cite } from './cite.ts';
import { confidenceOf } from './confidence.ts';
import { saysAll } from './definitions.ts';
import { articleHeadline, exactAnswer } from './headline.ts';
import { keyFactFit } from './key-facts.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import { rankPassages, rankSentences } from './rank.ts';
import type { RankedSentence } from './ranked-sentence.ts';
import type { ReadingRoom } from './reading-room.ts';

/** Below this confidence the desk says that it found nothing. Chosen on the development questions; see bench/NOTES.md. */
export const threshold = 0.4;

/** As many passages are looked at because of questions of the bank. */
const mostAsked = 16;

/** Answers any question by the sentence that fits it best; says so when none fits well enough. */
export function answerByPassage(room: ReadingRoom, question: Question): Outcome {
  const ranked = rankCandidates(room, question);
  const [likeliest] = ranked;
  if (!likeliest) return { found: false, note: answerWords.note.nothing, confidence: 0, citations: [] };
  const headlineOf = (sentence: RankedSentence): string | null => shortAnswer(room, question, sentence);
  const exact = givesExact(room, question, ranked);
  const confidence = confidenceOf(room, question, ranked, exact);
  const ordered = exactFirst(question, pressFirst(ranked.slice(0, 12), headlineOf), headlineOf);
  const [best = likeliest] = ordered;
  const citations = ordered.map(({ document, passage, span }) => cite(document, passage, span));
  const context = best.document.treaty
    ? { treaties: [best.document.id], ...(best.passage.place ? { article: best.passage.place.article } : {}) }
    : {};
  if (confidence < threshold) return { found: false, note: answerWords.note.nothing, confidence, citations, context };
  return {
    found: true,
    headline: headlineOf(best),
    confidence,
    citations,
    context,
  };
}

/** Whether the best sentence, or another one of its paragraph, holds a number or date such as is asked for. */
export function givesExact(room: ReadingRoom, question: Question, ranked: readonly RankedSentence[]): boolean {
  const headlineOf = (sentence: RankedSentence): string | null => shortAnswer(room, question, sentence);
  const [best] = exactFirst(question, ranked.slice(0, 12), headlineOf);
  return best !== undefined && headlineOf(best) !== null;
}

/** The exact answer in a sentence; for "which article …" the article that it stands in. */
function shortAnswer(
  room: ReadingRoom,
  question: Question,
  { document, passage, span }: RankedSentence,
): string | null {
  const article =
    question.asked === 'article' && document.articles.find(({ number }) => number === passage.place?.article);
  if (article) return articleHeadline(article);
  // Nobody is called by the name of a treaty.
  const names = document.kind === 'treaty' ? room.treatyNames : [document.short, document.title, ...room.treatyNames];
  return exactAnswer(
    question.asked,
    question.query,
    document.text.slice(span.start, span.end),
    room.index.analyser,
    names,
  );
}

/** Of the sentences of one paragraph, the one that gives what is asked for goes before one that only speaks of it. */
function exactFirst(
  { asked }: Question,
  ranked: readonly RankedSentence[],
  headlineOf: (sentence: RankedSentence) => string | null,
): readonly RankedSentence[] {
  const [best, ...others] = ranked;
  if (!best?.passage.place || !/number|date/.test(asked) || headlineOf(best) !== null) return ranked;
  const exact = others.find(
    (sentence) =>
      sentence.document === best.document &&
      sentence.passage.locator === best.passage.locator &&
      headlineOf(sentence) !== null,
  );
  return exact ? [exact, ...ranked.filter((sentence) => sentence !== exact)] : ranked;
}

/** Where the press release says the same as the facts that retell it, the press release goes first. */
function pressFirst(
  ranked: readonly RankedSentence[],
  headlineOf: (sentence: RankedSentence) => string | null,
): readonly RankedSentence[] {
  const [best] = ranked;
  if (best?.document.kind !== 'facts') return ranked;
  const headline = headlineOf(best);
  const press = ranked.find(
    (sentence) =>
      sentence.document.kind === 'press-release' &&
      (headline === null
        ? sentence.features.inSentence >= best.features.inSentence
        : headlineOf(sentence)?.toLowerCase() === headline.toLowerCase()),
  );
  return press ? [press, ...ranked.filter((sentence) => sentence !== press)] : ranked;
}

/** The sentences of the best passages; a treaty that the question does not name stays out if it names another. */
export function rankCandidates(room: ReadingRoom, question: Question): RankedSentence[] {
  const named = new Set([...question.treaties, ...(question.ambiguous?.documents ?? []), ...question.sources]);
  const others = room.corpus.documents.filter(
    (document) => document.kind !== 'treaty' || named.size === 0 || isNear(named, document),
  );
  const within = others.length < room.corpus.documents.length ? new Set(others.map(({ id }) => id)) : undefined;
  const before = room.index.questions.askedBefore(searchTerms(question.query), mostAsked).passages;
  const ranked = rankSentences(room.index, room.detailOf, question.query, {
    passages: 16,
    before,
    asked: question.asked,
    ...(within ? { within } : {}),
    boost: (id) => ([...named].some((document) => document.id === id) ? 1.5 : 1),
  });
  const seen = new Set(ranked.map(({ passage }) => passage.id));
  const places = new Map(
    [...likelyPlaces(room, question), ...askedPlaces(room, before, within)].map((place) => [place.passage.id, place]),
  );
  const more = [...places.values()]
    .filter(({ passage }) => !seen.has(passage.id))
    .flatMap(({ document, passage }) =>
      rankPassages(room.detailOf, question.query, document, [passage], question.asked, before),
    );
  const counts = consisting(question.text);
  return [...ranked, ...more]
    .map((sentence) => ({ ...sentence, score: sentence.score + preference(room, question, sentence, counts) }))
    .sort((one, other) => other.score - one.score);
}

/** The passages whose questions in the bank are most like this one. */
function askedPlaces(
  { corpus }: ReadingRoom,
  before: ReadonlyMap<string, number>,
  within: ReadonlySet<string> | undefined,
): { document: Document; passage: Passage }[] {
  return [...before.keys()].flatMap((id) => {
    const passage = corpus.passageById.get(id);
    const document = corpus.byId.get(passage?.documentId ?? '');
    return passage && document && (within?.has(document.id) ?? true) ? [{ document, passage }] : [];
  });
}

/**
 * Passages that the words alone may miss: Key facts of a named treaty on the matter that is asked for, and definitions of a
 * term that stands in the question.
 */
function likelyPlaces(room: ReadingRoom, question: Question): { document: Document; passage: Passage }[] {
  const facts = question.treaties.flatMap((document) =>
    document.passages
      .filter(
        (passage) =>
          passage.locator === 'Key facts' &&
          keyFactFit(question.text, document.text.slice(passage.start, passage.end)).asked > 0,
      )
      .map((passage) => ({ document, passage })),
  );
  const definitions = room.definitions.filter(
    ({ document, terms }) =>
      (question.treaties.length === 0 || question.treaties.includes(document)) && saysAll(question.query, terms),
  );
  return [...facts, ...definitions].slice(0, 24);
}

function isNear(named: ReadonlySet<Document>, document: Document): boolean {
  return [...named].some((other) => other === document || other.kind !== 'treaty');
}

/** What the form of a corpus tells beyond the words: where facts about a treaty stand, which item defines, whose word goes first. */
function preference(
  room: ReadingRoom,
  question: Question,
  { document, passage, span, features }: RankedSentence,
  counts: RegExp | null,
): number {
  const { text, treaties, asked } = question;
  const said = document.text.slice(span.start, span.end);
  if (document.kind === 'press-release') return 2;
  let bonus = counts?.test(said) ? 2.5 : 0;
  const definition = room.definitionOf.get(passage.id);
  if (definition && /definition|number|thing|person/.test(asked) && saysAll(question.query, definition.terms))
    bonus += 2;
  // Overviews speak of everything and settle little.
  if (passage.locator === 'Overview') bonus -= 2;
  // "Who launched it?" is told where it is launched, not where the launch is spoken of.
  const done = asked === 'person' ? /\bwho (?:\p{L}+ly )?(\p{L}{4,}ed)\b/iu.exec(text)?.[1] : undefined;
  if (done !== undefined && new RegExp(`\\b${done}\\b`, 'i').test(said)) bonus += 1.5;
  // A heading that says what the question says tells what the article is about.
  if (passage.place && headingShare(room, question, passage.heading) > 0.6) bonus += 0.5;
  if (passage.locator === 'Key facts' && (treaties.includes(document) || treaties.length === 0)) {
    const fit = keyFactFit(text, said);
    bonus +=
      fit.asked === 0
        ? -0.6
        : treaties.length === 0
          ? 0
          : 3.6 * fit.asked - 0.8 * fit.unasked + (features.fits > 0 ? 0.6 : -0.6);
  }
  return bonus;
}

/** "How many members does the Board have?" is answered by "The Board consists of thirteen members". Null for other questions. */
function consisting(question: string): RegExp | null {
  const noun = /\bhow many (\p{L}{4,})\b.*\b(?:have|has|are (?:in|on|there))\b/iu
    .exec(question)?.[1]
    ?.replace(/s$/, '');
  if (noun === undefined) return null;
  const verb = '(?:consists? of|composed of|made up of|comprises?|has|have)';
  return new RegExp(String.raw`\b${verb}\s+[\p{L}\d,]+\s+${noun}`, 'iu');
}

function headingShare(room: ReadingRoom, { query }: Question, heading: string): number {
  const terms = room.index.analyser
    .tokens(heading)
    .filter((token) => !token.stop)
    .map((token) => token.term);
  const said = terms.filter((word) =>
    query.terms.some(
      (term) => !term.named && (term.term === word || term.alternatives.some((words) => words.includes(word))),
    ),
  );
  return terms.length === 0 ? 0 : said.length / terms.length;
}
