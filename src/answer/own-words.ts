import { quotableParts } from '../corpus/clauses.ts';
import type { Article, Document, Passage, Place, Span } from '../corpus/document.ts';
import { officialId, treatyOfOfficial } from '../corpus/official-id.ts';
import type { Citation } from './answer.ts';
import { shortDefinition } from './by-definition.ts';
import { cite } from './cite.ts';
import { exactAnswer } from './headline.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import type { ReadingRoom } from './reading-room.ts';

/**
 * Quotes the treaty's own words in the place of our summary of them, where the operator has added its official text: the
 * summary finds the paragraph, the paragraph answers. What only the summary has (Key facts, overview) stays, and so does
 * what the official text has no paragraph for.
 */
export function inOwnWords(room: ReadingRoom, question: Question, outcome: Outcome): Outcome {
  if (!outcome.found) return outcome;
  const exact = outcome.headline && !/^Article /.test(outcome.headline) ? outcome.headline : null;
  const quoted: Citation[] = [];
  for (const [at, citation] of outcome.citations.entries())
    quoted.push(ownWords(room, question, citation, { exact: at === 0 ? exact : null, before: quoted }));
  const [found, ...others] = quoted;
  if (found?.kind !== 'official') return { ...outcome, citations: found ? [found, ...others] : [] };
  // Who asks for several articles is shown them all; else a list item is read with the words that it hangs from.
  const several = question.references.length > 1 || question.asked === 'article' || outcome.context?.topic === 'chain';
  const answers = ({ quote }: Citation): boolean =>
    exact !== null && shortestAnswer(room, question, exact, quote) !== null;
  const openings = several ? [] : openingsOf(room, found, answers);
  // Our items stand alone and say again what theirs hang from: there the answer may be.
  const first = answers(found) ? found : (openings.findLast(answers) ?? found);
  return {
    ...outcome,
    headline: exact
      ? shortestAnswer(room, question, exact, first.quote)
      : withOwnTitle(room, outcome.headline ?? null, first),
    citations: [first, ...[found, ...openings].filter((citation) => citation !== first), ...others],
  };
}

/** The passages of a place in a treaty's official text, else those below it; null without an official text that has the place. */
export function officialPlace(
  room: ReadingRoom,
  treaty: string,
  { article: number, path }: Place,
): { official: Document; article: Article; passages: readonly Passage[] } | null {
  const official = room.corpus.byId.get(officialId(treaty));
  const article = official?.articles.find((other) => other.number === number);
  if (!official || !article) return null;
  const below = article.passages.filter(({ place }) => path.every((step, depth) => place?.path[depth] === step));
  return below.length === 0 ? null : { official, article, passages: below };
}

function ownWords(
  room: ReadingRoom,
  question: Question,
  citation: Citation,
  { exact, before }: { exact: string | null; before: readonly Citation[] },
): Citation {
  const place = room.corpus.passageById.get(citation.passageId)?.place;
  if (!place || citation.kind !== 'summary') return citation;
  // A sub-paragraph that the official text does not set apart stands in the paragraph that holds it.
  for (let { path } = place; ; path = path.slice(0, -1)) {
    const found = officialPlace(room, citation.documentId, { ...place, path });
    const exactly = found?.passages.filter((passage) => passage.place?.path.length === path.length) ?? [];
    const passages = exactly.length > 0 ? exactly : (found?.passages ?? []);
    if (found && passages.length > 0) {
      const summary = citation.quote;
      const best = closest(room, question, found.official, passages, { summary, exact });
      // Two of our items may be of one paragraph: the second stands for its own sentence, not for the first again.
      const again =
        best !== null && before.some(({ passageId, start }) => passageId === best.passageId && start === best.start);
      const nothingAsked = { ...question, query: { ...question.query, terms: [] } };
      return (
        (again ? closest(room, nothingAsked, found.official, passages, { summary, exact: null }) : best) ?? citation
      );
    }
    if (path.length < 2) return citation;
  }
}

/**
 * Of some passages the sentence (or the quotable part of a long one) that says most of what was asked, and of what the
 * summary says there; the first of equals.
 */
export function closest(
  room: ReadingRoom,
  { query, asked }: Question,
  document: Document,
  passages: readonly Passage[],
  { summary, exact }: { summary: string; exact: string | null } = { summary: '', exact: null },
): Citation | null {
  const { analyser, vocabulary } = room.index;
  const said = new Map<string, number>();
  for (const { stop, term } of analyser.tokens(summary)) if (!stop) said.set(term, vocabulary.idf(term));
  const wanted = new Map(query.terms.filter(({ named }) => !named).map(({ term, idf }) => [term, idf]));
  let best: { passage: Passage; span: Span; score: number } | null = null;
  for (const passage of passages)
    for (const { span, terms } of room.detailOf(passage, document).sentences) {
      const quote = document.text.slice(span.start, span.end);
      const answers = exact !== null && (sliceOf(quote, exact) ?? exactAnswer(asked, query, quote, analyser)) !== null;
      const score = share(said, terms) + 2 * share(wanted, terms) + (answers ? 1 : 0);
      if (!best || score > best.score) best = { passage, span, score };
    }
  return best && cite(document, best.passage, best.span);
}

/** How much of some terms, by rarity, a sentence holds: 0..1. */
function share(wanted: ReadonlyMap<string, number>, terms: ReadonlySet<string>): number {
  let held = 0;
  let total = 0;
  for (const [term, idf] of wanted) {
    total += idf;
    if (terms.has(term)) held += idf;
  }
  return total === 0 ? 0 : held / total;
}

/**
 * The words that a list item hangs from ("Each State Party shall:"), the outermost first; none for a sentence of its own. Of
 * an opening of several sentences the one that answers, else the last.
 */
function openingsOf(
  room: ReadingRoom,
  { documentId, passageId }: Citation,
  answers: (citation: Citation) => boolean,
): Citation[] {
  const official = room.corpus.byId.get(documentId);
  const place = room.corpus.passageById.get(passageId)?.place;
  const article = official?.articles.find(({ number }) => number === place?.article);
  if (!official || !place || !article) return [];
  const facts = room.corpus.byId.get(treatyOfOfficial(documentId) ?? '')?.treaty;
  const defines = facts?.roles.definitions.includes(place.article) ?? false;
  return place.path.flatMap((_step, depth) => {
    const above = String(place.path.slice(0, depth));
    const opening = article.passages.find((passage) => String(passage.place?.path) === above);
    const parts = (opening?.sentences ?? [])
      .flatMap((sentence) => quotableParts(official.text, sentence))
      .map((span) => opening && cite(official, opening, span))
      .filter((part) => part !== undefined);
    const last = parts.at(-1);
    if (!last) return [];
    const words = last.quote;
    // A paragraph that ends in a full stop stands for itself, and no definition needs "for the purposes of this Convention".
    const open = !/(?<!\bviz)[.;]\W*$/.test(words) && (!defines || /[“"]/.test(words));
    return open ? [parts.find(answers) ?? last] : [];
  });
}

/** The exact answer as the treaty has it, a slice of the quote; null where the quote has none. */
function shortestAnswer(room: ReadingRoom, { query, asked }: Question, exact: string, quote: string): string | null {
  return sliceOf(quote, exact) ?? exactAnswer(asked, query, quote, room.index.analyser) ?? shortDefinition(quote);
}

function sliceOf(quote: string, words: string): string | null {
  const at = quote.toLowerCase().indexOf(words.toLowerCase());
  return at < 0 ? null : quote.slice(at, at + words.length);
}

/** `Article 6 — Mutual legal assistance`: the official title, but in the summary's letters where they differ in capitals alone. */
function withOwnTitle(room: ReadingRoom, headline: string | null, { documentId, passageId }: Citation): string | null {
  const [locator = '', title] = (headline ?? '').split(' — ');
  const number = room.corpus.passageById.get(passageId)?.place?.article;
  const own = room.corpus.byId.get(documentId)?.articles.find((article) => article.number === number)?.title ?? '';
  if (title === undefined || own === '' || own.toLowerCase() === title.toLowerCase()) return headline;
  return `${locator} — ${own}`;
}
