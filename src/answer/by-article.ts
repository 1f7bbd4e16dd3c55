import type { Article, Document, Passage, Place } from '../corpus/document.ts';
import { answerWords } from '../language/answer-words.ts';
import { readAct } from './acts.ts';
import { cite } from './cite.ts';
import { saysAll } from './definitions.ts';
import { exactAnswer } from './headline.ts';
import { measureUnspoken } from './measure-asked.ts';
import { asksWhatHappened } from './out-of-reach.ts';
import type { Outcome } from './outcome.ts';
import { closest, officialPlace } from './own-words.ts';
import type { Question } from './question.ts';
import { rankPassages } from './rank.ts';
import type { ReadingRoom } from './reading-room.ts';
import { participantsIn } from './status-reading.ts';

/** Words of a question about an article that say nothing of its content. */
const plain = new Set(
  'article articles art arts paragraph paragraphs para subparagraph provide provides state states text content contents read reads cover covers covered regulate summary summarize summarise explain quote cite talk talks mention mentions deal deals concern concerns word words wording full open title called name entitled'.split(
    ' ',
  ),
);

/**
 * Answers a question that names an article by its number: "article 16 of UNTOC", "what does Art. 18(3) say on costs".
 * An article that does not exist is refused by name; without a treaty the question is which one is meant.
 */
export function answerByArticle(room: ReadingRoom, question: Question): Outcome | null {
  const [reference] = question.references;
  if (!reference) return null;
  const treaty = question.treaties.find((document) => document.kind === 'treaty') ?? null;
  if (!treaty)
    return reference.bare || question.unknownInstrument || !isOnShelf(room, reference.place)
      ? null
      : whichTreaty(room, question, reference.place);
  // What a State did with an article is no matter of the article: facts and registers may tell.
  if (tellsOfState(room, question, reference.place, treaty)) return null;
  const outcomes = question.references.map(({ place }) => answerPlace(room, question, treaty, place));
  const [first] = outcomes;
  if (!first?.found) return first ?? null;
  const others = outcomes
    .slice(1)
    .filter((outcome) => outcome.found)
    .flatMap((outcome) => outcome.citations.slice(0, 1));
  return { ...first, citations: others.length > 0 ? [...first.citations.slice(0, 1), ...others] : first.citations };
}

/** Whether a question speaks of a State, in the past, or of what is a State's own; the summaries of articles name few. */
function tellsOfState(room: ReadingRoom, question: Question, { article }: Place, treaty: Document): boolean {
  if (!/\b(?:did|has|have|made|named|notified|declared)\b|['’]s\b/i.test(question.text)) return false;
  const passages = treaty.articles.find(({ number }) => number === article)?.passages ?? [];
  const said = passages.map(({ start, end }) => treaty.text.slice(start, end)).join(' ');
  return participantsIn(room, question).some(
    (match) => match.kind === 'participant' && !match.participants.some(({ name }) => said.includes(name)),
  );
}

function answerPlace(room: ReadingRoom, question: Question, document: Document, place: Place): Outcome {
  const facts = document.treaty;
  const own = officialPlace(room, document.id, place);
  const summary = document.articles.find(({ number }) => number === place.article);
  const context = { treaties: [document.id], article: place.article };
  if ((!summary && !own) || !facts) {
    const note = facts?.notCovered.includes(place.article)
      ? answerWords.note.notCovered(document.short, place.article)
      : answerWords.note.noArticle(document.short, facts?.articles ?? document.articles.length, place.article);
    return {
      found: false,
      note,
      confidence: 0.02,
      citations: overview(document),
      context: { treaties: [document.id] },
    };
  }
  const below = (summary?.passages ?? []).filter(({ place: other }) =>
    place.path.every((step, at) => other?.path[at] === step),
  );
  // What the summary leaves out, the official text may have. A paragraph that the summary keeps as one item answers for its sub-paragraphs too.
  const [text, article, above] =
    own && below.length === 0
      ? [own.official, own.article, own.passages]
      : [document, summary, below.length > 0 || !summary ? below : enclosing(summary, place)];
  if (!article || above.length === 0) {
    const label = place.path.map((step) => `(${step})`).join('');
    return {
      found: false,
      note: answerWords.note.noPlace(document.short, place.article, `paragraph ${label}`),
      confidence: 0.05,
      citations: (summary?.passages ?? []).map((passage) => cite(document, passage)),
      context,
    };
  }
  const content = question.query.terms.filter(
    (term) => !term.named && !plain.has(term.word) && !/^art\d/.test(term.term) && !/^\d+$/.test(term.word),
  );
  const ranked =
    content.length > 0 && !asksWhatHappened(question.text)
      ? rankPassages(room.detailOf, { ...question.query, terms: content }, text, above, question.asked)
      : [];
  const best = ranked[0];
  // "Public official in article 8": the item that defines the very term goes first.
  const defining = ranked.filter(({ passage }) =>
    room.definitions.some(
      (definition) =>
        definition.passage === passage &&
        definition.terms.size === content.length &&
        content.every(({ term }) => definition.terms.has(term)),
    ),
  );
  const ordered = [...new Set([...defining, ...ranked])];
  const matched = best && best.features.inSentence > 0.34 ? ordered.slice(0, 3) : [];
  const inOrder =
    matched.length > 0
      ? matched.map(({ passage, span }) => cite(text, passage, span))
      : own
        ? own.passages.slice(0, 3).flatMap((passage) => closest(room, question, own.official, [passage]) ?? [])
        : firstItems(document, above);
  const exactIn = (quote: string): string | null =>
    content.length > 0
      ? exactAnswer(question.asked, question.query, quote, room.index.analyser, [document.short])
      : null;
  if (
    content.length > 0 &&
    isSilentOn(room, question, text, above, (passage) => exactIn(quoteOf(text, passage)) !== null)
  )
    return {
      found: false,
      note: answerWords.note.articleSilent(document.short, placeLabel(place)),
      confidence: 0.2,
      citations: inOrder,
      context,
    };
  // "How long … under article 11(7)": the words may differ, but the place is certain and the period stands there.
  const giving = /number|date/.test(question.asked) ? inOrder.find(({ quote }) => exactIn(quote) !== null) : undefined;
  const citations = giving ? [giving, ...inOrder.filter((other) => other !== giving)] : inOrder;
  const exact = giving || matched.length > 0 ? exactIn(citations[0]?.quote ?? '') : null;
  return { found: true, headline: exact ?? placeHeadline(article, place), confidence: 0.97, citations, context };
}

/** The items of a place, each by its first sentences, in the order of the treaty. */
function firstItems(document: Document, passages: readonly Passage[]): Outcome['citations'] {
  return passages.slice(0, 3).map((passage) => cite(document, passage));
}

/**
 * Whether a question asks of an article what it does not say: what happened, an amount or a day where it gives none, the
 * definition of what it does not define. To show the article as the answer would say that it does.
 */
function isSilentOn(
  room: ReadingRoom,
  { text, asked, query }: Question,
  document: Document,
  passages: readonly Passage[],
  gives: (passage: Passage) => boolean,
): boolean {
  if (asksWhatHappened(text)) return true;
  const quotes = passages.map((passage) => quoteOf(document, passage));
  if (measureUnspoken(text, quotes.join(' '))) return true;
  // An article says what must be, not on which day something was done, unless it gives the day.
  if (onWhichDay.test(text) && readAct(text) === null && !quotes.some((quote) => /\b(?:19|20)\d\d\b/.test(quote)))
    return true;
  if (givenByNumber.test(text) && /number|date/.test(asked)) return !passages.some(gives);
  if (!definitionAsked.test(text)) return false;
  return !room.definitions.some(({ passage, terms }) => passages.includes(passage) && saysAll(query, terms));
}

/** Not "how far" or "how often", which words may answer, and not "when does it apply". */
const givenByNumber =
  /\bhow (?:many|much|long|high|old|deep|large|big)\b|\b(?:what|which) (?:date|day|year|month|percentage|proportion|share|amount|sum|number|minimum|maximum)\b|\b(?:minimum|maximum)\b/i;
const onWhichDay = /\bwhen (?:was|were|did|has|have)\b|\bdate of\b/i;
const definitionAsked = /\bhow (?:does|do|is|are)\b.*\bdefin|\bdefinition of\b/i;

function quoteOf({ text }: Document, { start, end }: Passage): string {
  return text.slice(start, end);
}

/** `16(4)`. */
function placeLabel({ article, path }: Place): string {
  return `${article}${path.map((step) => `(${step})`).join('')}`;
}

/** `Article 16 — Extradition`, `Article 16(4) — Extradition`. */
function placeHeadline(article: Article, place: Place): string {
  const locator = `Article ${placeLabel({ ...place, article: article.number })}`;
  return article.title === '' ? locator : `${locator} — ${article.title}`;
}

function enclosing(article: Article, place: Place): Passage[] {
  for (let depth = place.path.length - 1; depth >= 1; depth--) {
    const found = article.passages.filter(
      ({ place: other }) => other?.path.length === depth && other.path.every((step, at) => place.path[at] === step),
    );
    if (found.length > 0) return found;
  }
  return [];
}

function overview(document: Document): Outcome['citations'] {
  return document.passages
    .filter(({ locator }) => locator === 'Overview')
    .slice(0, 1)
    .map((passage) => cite(document, passage));
}

/** The treaties that have an article of this number, those first whose article fits the other words of the question. */
function whichTreaty(room: ReadingRoom, question: Question, place: Place): Outcome {
  const wanted = question.query.terms.filter((term) => !plain.has(term.word) && !term.number);
  const pool = question.ambiguous ? question.ambiguous.documents : room.treaties;
  const holders = room.treaties
    .filter((document) => pool.includes(document))
    .flatMap((document) =>
      document.articles.filter(({ number }) => number === place.article).map((article) => ({ document, article })),
    )
    .map((holder) => ({ ...holder, fit: titleFit(room, holder.article, wanted) }))
    .sort((one, other) => other.fit - one.fit);
  const number = `${place.article}${place.path.map((step) => `(${step})`).join('')}`;
  return {
    found: false,
    note: answerWords.note.whichArticle(number),
    confidence: 0.1,
    citations: [],
    suggestions: holders.map(({ document }) => answerWords.suggestion.article(number, document.short)),
    context: { article: place.article },
  };
}

function titleFit(room: ReadingRoom, article: Article, wanted: Question['query']['terms']): number {
  const title = new Set(room.index.analyser.tokens(article.title).map((token) => token.term));
  return wanted.filter((term) => title.has(term.term)).length;
}

/** Whether any treaty has an article of this number. On a shelf without treaties a question about an article is one like any other. */
function isOnShelf(room: ReadingRoom, { article }: Place): boolean {
  return room.treaties.some(({ articles }) => articles.some(({ number }) => number === article));
}
