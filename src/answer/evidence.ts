import type { PassageDetail, SentenceDetail } from '../search/passage-detail.ts';
import { type QueryTerm, searchTerms } from '../search/query.ts';
import { saysAll } from './definitions.ts';
import type { Evidence } from './evidence-names.ts';
import { opposites } from './opposites.ts';
import type { Question } from './question.ts';
import type { RankedSentence } from './ranked-sentence.ts';
import type { ReadingRoom } from './reading-room.ts';

const negation =
  /\b(not|never|no|none|neither|nor|without|cannot|unable|fail(s|ed)?|unlike|except|other than|instead of)\b|n['’]t\b/i;
const superlative = /\b(most|least|best|worst|first|last|only|main|\p{L}{3,}est)\b/iu;

/**
 * What speaks for and against the best of the ranked sentences as an answer.
 *
 * @param ranked best first, at least one
 * @param exact whether it holds the number, date or name that is asked for
 */
export function gatherEvidence(
  room: ReadingRoom,
  question: Question,
  ranked: readonly RankedSentence[],
  exact: boolean,
): Evidence {
  const [best] = ranked;
  if (!best) throw new RangeError('Nothing was ranked.');
  const detail = room.detailOf(best.passage, best.document);
  const definition = room.definitionOf.get(best.passage.id);
  const sentence = detail.sentences.find(({ span }) => span.start === best.span.start);
  if (!sentence) throw new RangeError(`The passage ${detail.passage.id} does not hold the best sentence.`);
  const { query, text } = question;
  const { terms } = query;
  const { features } = best;
  const said = (term: QueryTerm, ...sets: ReadonlySet<string>[]): boolean =>
    term.named ||
    sets.some((set) => set.has(term.term)) ||
    term.alternatives.some((words) => words.every((word) => sets.some((set) => set.has(word))));
  const missing = terms.filter((term) => !said(term, sentence.terms, detail.headingTerms, detail.subjectTerms));
  const inPassage = (term: QueryTerm): boolean =>
    said(term, detail.terms, detail.headingTerms, detail.titleTerms, detail.subjectTerms);
  const elsewhere = missing.filter(inPassage);
  const asked = new Set(terms.map(({ term }) => term));
  const unknown = terms.filter((term) => !term.known && !term.named).length;
  const quote = best.document.text.slice(best.span.start, best.span.end);
  const negated = negation.test(text) ? 1 : 0;
  const negatedSource = negation.test(quote) ? 1 : 0;
  const isMissing = (term: QueryTerm): boolean => missing.includes(term);
  const head = headNoun(question);
  const inexact = /number|date/.test(question.asked) && !exact ? 1 : 0;
  const lacksNumbers = missing.filter(({ number }) => number).length;
  const headMissing = head && isMissing(head) ? 1 : 0;
  const missingShare = sum(missing) / Math.max(1, sum(terms));
  const next = ranked.find(({ passage }) => passage !== best.passage);
  const late = terms.slice(-3);
  const { miss } = room.index.questions.askedBefore(searchTerms(query), 1);
  return {
    ...features,
    score: best.score / 10,
    gapPassage: gap(best, next),
    gapSentence: gap(best, ranked[1]),
    close: Math.min(5, ranked.filter(({ score }) => best.score - score < 1).length) / 5,
    terms: Math.min(20, terms.length) / 10,
    matched: Math.min(6, terms.length - missing.length) / 6,
    matchedNames: terms.filter((term) => term.proper && !isMissing(term)).length / 3,
    matchedLate: late.filter((term) => !isMissing(term)).length / Math.max(1, late.length),
    asksDate: question.asked === 'date' ? 1 : 0,
    asksPerson: question.asked === 'person' ? 1 : 0,
    asksDefinition: question.asked === 'definition' ? 1 : 0,
    unknown,
    mended: terms.filter(({ corrected }) => corrected !== null).length,
    missing: missing.length / 5,
    missingShare,
    missingRarest: rarest(missing),
    missingInPassage: terms.filter((term) => !inPassage(term)).length / 5,
    lacksNumbers,
    elsewhere: elsewhere.length / 5,
    elsewhereRarest: rarest(elsewhere),
    headMissing,
    headNowhere: head && !inPassage(head) ? 1 : 0,
    negated,
    negatedAlone: negated * (1 - negatedSource),
    negatedSource: (1 - negated) * negatedSource,
    negatedCopy: negated * features.inSentence,
    superlative: superlative.test(text) ? 1 : 0,
    superlativeAlone: superlative.test(text) && !superlative.test(quote) ? 1 : 0,
    opposite: query.tokens.filter((token) => isOpposed(token.word, sentence)).length,
    ...pairs(question, detail, sentence),
    fresh: Math.min(1, sentence.content.filter(({ term }) => !asked.has(term)).length / 10),
    freshNames: Math.min(1, sentence.names.filter((name) => !asked.has(name)).length / 5),
    inexact,
    exact: /number|date/.test(question.asked) && exact ? 1 : 0,
    defines: question.asked === 'definition' && definition && saysAll(query, definition.terms) ? 1 : 0,
    exactName: /person|place/.test(question.asked) && exact ? 1 : 0,
    miss,
    missAhead: Math.max(0, miss - features.asked),
  };
}

/** How far another candidate lies behind, 0..1; 1 where there is none near. */
function gap(best: RankedSentence, other: RankedSentence | undefined): number {
  return Math.min(1, (best.score - (other?.score ?? 0)) / 8);
}

/** The noun right behind "what" or "which": "which treaty". */
function headNoun({ query }: Question): QueryTerm | undefined {
  const at = query.tokens.findIndex(({ word }) => word === 'what' || word === 'which');
  return at < 0 ? undefined : query.terms.find(({ position }) => position === at + 1);
}

function sum(terms: readonly QueryTerm[]): number {
  return terms.reduce((total, { idf }) => total + idf, 0);
}

/** Rarity of the rarest term, 0 where there is none. */
function rarest(terms: readonly QueryTerm[]): number {
  return terms.reduce((most, { idf }) => Math.max(most, idf), 0) / 8;
}

function isOpposed(word: string, sentence: SentenceDetail): boolean {
  return !sentence.words.has(word) && (opposites.get(word) ?? []).some((other) => sentence.words.has(other));
}

/** How far apart two words may be that still stand together: the next, or with up to two others between. */
const reach = 3;

function pairs(
  { query }: Question,
  detail: PassageDetail,
  sentence: SentenceDetail,
): Pick<Evidence, 'together' | 'torn' | 'lost' | 'looseTogether' | 'looseTorn'> {
  const here = neighbours(sentence);
  const anywhere = new Set(detail.sentences.flatMap((other) => [...(other === sentence ? here : neighbours(other))]));
  const tight = { all: 0, together: 0, torn: 0, lost: 0 };
  const loose = { all: 0, together: 0, torn: 0, lost: 0 };
  const content = query.tokens.map(({ term, stop }, at) => ({ term, stop, at })).filter(({ stop }) => !stop);
  content.slice(1).forEach((two, before) => {
    const one = content[before];
    if (!one || two.at - one.at > reach) return;
    const counts = two.at - one.at === 1 ? tight : loose;
    const pair = `${one.term} ${two.term}`;
    counts.all++;
    if (here.has(pair)) counts.together++;
    if (!detail.terms.has(one.term) || !detail.terms.has(two.term)) counts.lost++;
    else if (!anywhere.has(pair)) counts.torn++;
  });
  return {
    together: tight.all > 0 ? tight.together / tight.all : 0.5,
    torn: Math.min(2, tight.torn) / 2,
    lost: Math.min(3, tight.lost) / 3,
    looseTogether: loose.all > 0 ? loose.together / loose.all : 0.5,
    looseTorn: Math.min(2, loose.torn) / 2,
  };
}

/** Pairs of content words that stand within reach of each other, both ways round. */
function neighbours({ tokens }: SentenceDetail): Set<string> {
  const found = new Set<string>();
  tokens.forEach((token, at) => {
    if (token.stop) return;
    for (let step = 1; step <= reach; step++) {
      const next = tokens[at + step];
      if (next && !next.stop) found.add(`${token.term} ${next.term}`).add(`${next.term} ${token.term}`);
    }
  });
  return found;
}
