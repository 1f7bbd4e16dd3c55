import { answerWords } from '../language/answer-words.ts';
import { cite } from './cite.ts';
import { type Definition, matchDefinitions } from './definitions.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import type { ReadingRoom } from './reading-room.ts';

/** Answers "define trafficking in persons" from the treaties' definitions, and "what is UNTOC" from a treaty's overview. */
export function answerByDefinition(room: ReadingRoom, question: Question): Outcome | null {
  const rest = question.query.terms.filter((term) => !term.named && !about.has(term.word));
  const [treaty] = question.treaties;
  if (
    treaty &&
    rest.length === 0 &&
    question.references.length === 0 &&
    /definition|thing|person/.test(question.asked)
  ) {
    const overview = treaty.passages.filter(({ locator }) => locator === 'Overview');
    if (overview.length === 0) return null;
    return {
      found: true,
      headline: null,
      confidence: 0.95,
      citations: overview.slice(0, 2).map((passage) => cite(treaty, passage)),
      context: { treaties: [treaty.id] },
    };
  }
  // "What did the Board do?" asks for no meaning.
  if (question.asked !== 'definition' && (question.query.tokens.length > 6 || /\bdid\b/i.test(question.text)))
    return null;
  const matches = matchDefinitions(room.definitions, question.query);
  const enough = question.asked === 'definition' ? 0.6 : 0.99;
  const fitting = matches.filter(
    ({ covered, definition }) =>
      (covered >= enough || saysOnlyItsMatter(room, question, definition)) &&
      covered >= (matches[0]?.covered ?? 1) - 0.01 &&
      inScope(room, question, definition),
  );
  const order = (definition: Definition): number => {
    const named = question.treaties.indexOf(definition.document);
    return named >= 0 ? named - 100 : room.treaties.indexOf(definition.document);
  };
  // "Traffickers" and "trafficking" are one term to the index.
  const asSaid = ({ name }: Definition): number => (question.text.toLowerCase().includes(name.toLowerCase()) ? 0 : 1);
  const sorted = fitting
    .map(({ definition }) => definition)
    .sort(
      (one, other) => other.terms.size - one.terms.size || order(one) - order(other) || asSaid(one) - asSaid(other),
    );
  const [first] = sorted;
  if (!first) return null;
  // A definition in several items: its further items follow, then the same term in other treaties.
  const place = first.passage.place;
  const more = first.document.passages.filter(
    (passage) =>
      passage !== first.passage &&
      passage.locator === first.passage.locator &&
      passage.place?.article === place?.article,
  );
  const others = sorted.filter(
    (definition) => definition.document !== first.document && definition.terms.size === first.terms.size,
  );
  const note =
    treaty && first.document !== treaty ? answerWords.note.fromParent(treaty.short, first.document.short) : null;
  const citations = [
    cite(first.document, first.passage),
    ...more.map((passage) => cite(first.document, passage)),
    ...others.map((other) => cite(other.document, other.passage)),
  ];
  return {
    found: true,
    headline: definingWords(citations[0]?.quote ?? '', longestDefinition) ?? first.name,
    note,
    confidence: 0.93,
    citations,
    context: { treaties: [first.document.id], ...(place ? { article: place.article } : {}) },
  };
}

/** A definition up to this long answers as a whole; of a longer one the headline is the term. UTF-16 code units. */
const longestDefinition = 400;

/** The words that define, if they are short enough for a title. */
export function shortDefinition(quote: string): string | null {
  return definingWords(quote, 90);
}

/** The words of a definition without the term: “…” of `“Firearm” means “…”`; null where they are longer. */
function definingWords(quote: string, longest: number): string | null {
  const words =
    /(?:means|mean|includes)\s+“([^“”]{3,})”\.?$/.exec(quote)?.[1] ??
    /(?:means|mean)\s+([^“”]{3,}?)\.?$/.exec(quote)?.[1];
  return words !== undefined && words.length <= longest ? words : null;
}

/** "Define tracing of guns": beside the term only a word that its treaty is called by. */
function saysOnlyItsMatter({ treatyWords }: ReadingRoom, { query, asked }: Question, definition: Definition): boolean {
  const own = treatyWords.find(({ document }) => document === definition.document)?.terms;
  return (
    asked === 'definition' &&
    query.terms.every(
      ({ term, word, alternatives, named }) =>
        named ||
        /^defin/.test(word) ||
        [[term], ...alternatives].some((words) => words.every((one) => definition.terms.has(one) || own?.has(one))),
    )
  );
}

/** Definitions of the named treaties, and of the convention that a named protocol supplements. */
function inScope(room: ReadingRoom, question: Question, { document }: Definition): boolean {
  if (question.ambiguous) return question.ambiguous.documents.includes(document);
  if (question.treaties.length === 0) return true;
  return question.treaties.some(
    (treaty) => treaty === document || room.corpus.byId.get(treaty.treaty?.parent ?? '') === document,
  );
}

const about = new Set(
  'tell explain summary summarize summarise overview treaty convention protocol instrument info information describe introduction'.split(
    ' ',
  ),
);
