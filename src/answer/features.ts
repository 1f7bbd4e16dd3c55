import type { PassageDetail, SentenceDetail } from '../search/passage-detail.ts';
import type { Query, QueryTerm } from '../search/query.ts';
import type { AskedFor } from './asked-for.ts';

/** What ranking knows of a candidate sentence, each number from 0 to about 1. Same names as in weights.ts. */
export interface Features {
  /** BM25+ score of its passage, against the rarity of the question's words, and against the best passage. */
  readonly passageScore: number;
  readonly passageShare: number;
  /** Share of the question's words, by rarity, in the sentence (or its heading), the passage, the title, only in neighbours. */
  readonly inSentence: number;
  readonly inPassage: number;
  readonly inTitle: number;
  readonly inNeighbours: number;
  /** Neighbouring question words that stand near each other in the sentence too, in order. */
  readonly order: number;
  /** How densely the found words stand. */
  readonly density: number;
  /** Whether it holds the kind of thing that is asked for; and of those a date, a number, a name. */
  readonly fits: number;
  readonly fitsDate: number;
  readonly fitsNumber: number;
  readonly fitsName: number;
  readonly length: number;
  /** Names in the question that the passage, and that the sentence, does not hold. */
  readonly missingNames: number;
  readonly namesElsewhere: number;
  /** Share of the question's words found in the very form they were typed in. */
  readonly exactForm: number;
  /** Pairs of words, stop words included, that question and sentence share. */
  readonly pairs: number;
  readonly first: number;
  /** The rarest word of the question that the passage lacks, and numbers that it lacks. */
  readonly rarestMissing: number;
  readonly missingNumbers: number;
  readonly inSentenceSquared: number;
  readonly inSentenceLong: number;
  /** Not in the best passage. */
  readonly behind: number;
}

export const featureNames = [
  'passageScore',
  'passageShare',
  'inSentence',
  'inPassage',
  'inTitle',
  'inNeighbours',
  'order',
  'density',
  'fits',
  'fitsDate',
  'fitsNumber',
  'fitsName',
  'length',
  'missingNames',
  'namesElsewhere',
  'exactForm',
  'pairs',
  'first',
  'rarestMissing',
  'missingNumbers',
  'inSentenceSquared',
  'inSentenceLong',
  'behind',
] as const satisfies readonly (keyof Features)[];

/** What the features of all sentences of one question share. */
export interface Scale {
  readonly asked: AskedFor;
  /** Sum of the rarity of all words of the question; above 0. */
  readonly total: number;
  readonly bestScore: number;
}

/** Measures one sentence of a candidate passage against a question. */
export function sentenceFeatures(
  query: Query,
  scale: Scale,
  detail: PassageDetail,
  at: number,
  score: number,
  rank: number,
): Features {
  const sentence = detail.sentences[at];
  if (!sentence) throw new RangeError(`The passage ${detail.passage.id} has no sentence ${at}.`);
  const { terms } = query;
  const share = (holds: (term: QueryTerm) => number): number =>
    terms.reduce((sum, term) => sum + holds(term) * term.idf, 0) / scale.total;
  const named = (term: QueryTerm): boolean =>
    term.named &&
    query.mentions.some(
      ({ from, to, documents }) => term.position >= from && term.position < to && documents.includes(detail.document),
    );
  const within = (term: QueryTerm, ...sets: ReadonlySet<string>[]): number => (named(term) ? 1 : holds(term, sets));
  const neighbours = [detail.sentences[at - 1]?.terms, detail.sentences[at + 1]?.terms].filter(
    (set) => set !== undefined,
  );
  const inSentence = share((term) => within(term, sentence.terms, detail.headingTerms));
  const proper = terms.filter((term) => term.proper && !named(term));
  const lacks = (term: QueryTerm): boolean => within(term, detail.terms, detail.titleTerms, detail.headingTerms) === 0;
  const fits = holdsWhatIsAsked(scale.asked, sentence, terms) ? 1 : 0;
  const { order, density } = arrangement(query, sentence);
  return {
    passageScore: score / (scale.total * 2),
    passageShare: score / scale.bestScore,
    inSentence,
    inPassage: share((term) => within(term, detail.terms, detail.headingTerms)),
    inTitle: share((term) => within(term, detail.titleTerms)),
    inNeighbours: share((term) =>
      within(term, sentence.terms) === 0 && neighbours.some((set) => set.has(term.term)) ? 1 : 0,
    ),
    order,
    density,
    fits,
    fitsDate: scale.asked === 'date' ? fits : 0,
    fitsNumber: scale.asked === 'number' ? fits : 0,
    fitsName: scale.asked === 'person' || scale.asked === 'place' ? fits : 0,
    length: Math.log(sentence.content.length + 1) / 4,
    missingNames: proper.filter(lacks).length,
    namesElsewhere: proper.filter((term) => within(term, sentence.terms) === 0).length,
    exactForm: share((term) => (named(term) || sentence.words.has(term.word) ? 1 : 0)),
    pairs: sharedPairs(query, sentence),
    first: at === 0 ? 1 : 0,
    rarestMissing: Math.max(0, ...terms.filter(lacks).map((term) => term.idf)) / 8,
    missingNumbers: terms.filter((term) => term.number && lacks(term)).length,
    inSentenceSquared: inSentence ** 2,
    inSentenceLong: inSentence * Math.min(1, terms.length / 6),
    behind: rank === 0 ? 0 : 1,
  };
}

/** 1 if a set holds the term itself, 0.9 if it holds all words of another way to say it, else 0. */
function holds(term: QueryTerm, sets: readonly ReadonlySet<string>[]): number {
  if (sets.some((set) => set.has(term.term))) return 1;
  return term.alternatives.some((words) => words.every((word) => sets.some((set) => set.has(word)))) ? 0.9 : 0;
}

function holdsWhatIsAsked(asked: AskedFor, sentence: SentenceDetail, terms: readonly QueryTerm[]): boolean {
  if (asked === 'date') return sentence.hasDate;
  if (asked === 'number') return sentence.hasNumber;
  if (asked === 'person' || asked === 'place')
    return sentence.names.some((name) => !terms.some((term) => term.term === name));
  return asked === 'reason' ? sentence.hasReason : true;
}

function arrangement(query: Query, sentence: SentenceDetail): { order: number; density: number } {
  const places = new Map<string, number[]>();
  sentence.content.forEach(({ term }, place) => {
    const known = places.get(term);
    if (known) known.push(place);
    else places.set(term, [place]);
  });
  let found = 0;
  let possible = 0;
  for (let at = 1; at < query.terms.length; at++) {
    const one = query.terms[at - 1];
    const two = query.terms[at];
    if (!one || !two) continue;
    const weight = one.idf + two.idf;
    possible += weight;
    let best = 0;
    for (const left of places.get(one.term) ?? [])
      for (const right of places.get(two.term) ?? []) best = Math.max(best, closeness(right - left));
    found += weight * best;
  }
  const hits = [...new Set(query.terms.flatMap(({ term }) => places.get(term) ?? []))].sort(
    (one, other) => one - other,
  );
  const width = (hits.at(-1) ?? 0) - (hits[0] ?? 0) + 1;
  return { order: possible > 0 ? found / possible : 0, density: hits.length > 1 ? hits.length / width : 0 };
}

function closeness(distance: number): number {
  if (distance === 1) return 1;
  if (distance === 2) return 0.6;
  if (distance === -1) return 0.5;
  return Math.abs(distance) <= 4 ? 0.3 : 0;
}

function sharedPairs(query: Query, sentence: SentenceDetail): number {
  let shared = 0;
  for (let at = 1; at < query.tokens.length; at++)
    if (sentence.pairs.has(`${query.tokens[at - 1]?.term} ${query.tokens[at]?.term}`)) shared++;
  return shared / Math.max(1, query.tokens.length - 1);
}
