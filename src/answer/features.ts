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
  /** Share of the question's words, by rarity, that only the subject index leads by. */
  readonly bySubject: number;
  /** How like the question is to those of the bank that its passage answers. */
  readonly asked: number;
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
  'bySubject',
  'asked',
] as const satisfies readonly (keyof Features)[];

/** What the features of all sentences of one question share. */
export interface Scale {
  readonly asked: AskedFor;
  /** Sum of the rarity of all words of the question; above 0. */
  readonly total: number;
  readonly bestScore: number;
  /** Neighbouring words of the question, as `SentenceDetail.pairs` writes them. */
  readonly pairs: readonly string[];
  /** Passage id -> how like the question is to those of the bank that it answers. */
  readonly before: ReadonlyMap<string, number>;
}

/** Makes what the sentences of one question share; `bestScore` is the BM25+ score of its best passage. */
export function scaleOf(
  { terms, tokens }: Query,
  asked: AskedFor,
  bestScore: number,
  before: ReadonlyMap<string, number>,
): Scale {
  const total = terms.reduce((sum, term) => sum + term.idf, 0);
  const pairs = tokens.slice(1).map((token, before) => `${tokens[before]?.term} ${token.term}`);
  return { asked, total: total > 0 ? total : 1, bestScore, pairs, before };
}

/**
 * Measures every sentence of a candidate passage against a question, in order.
 *
 * @param score BM25+ score of the passage, and its place among the candidates (0 is the best)
 */
export function passageFeatures(
  query: Query,
  scale: Scale,
  detail: PassageDetail,
  score: number,
  rank: number,
): Features[] {
  const { terms } = query;
  const { total, asked } = scale;
  const share = (holds: (term: QueryTerm, at: number) => number): number => {
    let sum = 0;
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at];
      if (term) sum += holds(term, at) * term.idf;
    }
    return sum / total;
  };
  // The words of a document's name are said by each of its sentences.
  const named = terms.map(
    (term) =>
      term.named &&
      query.mentions.some(
        ({ from, to, documents }) => term.position >= from && term.position < to && documents.includes(detail.document),
      ),
  );
  const found = (...sets: ReadonlySet<string>[]): number[] =>
    terms.map((term, at) => (named[at] ? 1 : holds(term, sets)));
  const inSets = (values: readonly number[]): number => share((_, at) => values[at] ?? 0);
  // What the subject index leads to a passage by, the passage says in other words.
  const { subjectTerms } = detail;
  const led = (values: readonly number[]): readonly number[] =>
    subjectTerms.size === 0
      ? values
      : values.map((value, at) => Math.max(value, subjectTerms.has(terms[at]?.term ?? '') ? ledShare : 0));
  const anywhere = led(found(detail.terms, detail.titleTerms, detail.headingTerms));
  const lacking = terms.filter((_, at) => anywhere[at] === 0);
  const proper = terms.filter((term, at) => term.proper && !named[at]);
  const long = Math.min(1, terms.length / 6);
  const passageScore = score / (total * 2);
  const passageShare = score / scale.bestScore;
  const inPassage = inSets(led(found(detail.terms, detail.headingTerms)));
  const inTitle = inSets(found(detail.titleTerms));
  const missingNames = proper.filter((term) => lacking.includes(term)).length;
  const rarestMissing = lacking.reduce((most, { idf }) => Math.max(most, idf), 0) / 8;
  const missingNumbers = lacking.filter(({ number }) => number).length;
  return detail.sentences.map((sentence, place): Features => {
    const before = detail.sentences[place - 1]?.terms;
    const after = detail.sentences[place + 1]?.terms;
    const here = found(sentence.terms);
    const said = found(sentence.terms, detail.headingTerms);
    const inSentence = inSets(led(said));
    const fits = holdsWhatIsAsked(asked, sentence, terms) ? 1 : 0;
    const { order, density } = arrangement(query, sentence);
    // Written out, not spread: this runs for a hundred sentences a question, and a spread object costs ten times as much.
    return {
      passageScore,
      passageShare,
      inSentence,
      inPassage,
      inTitle,
      inNeighbours: share((term, at) => (here[at] === 0 && (before?.has(term.term) || after?.has(term.term)) ? 1 : 0)),
      order,
      density,
      fits,
      fitsDate: asked === 'date' ? fits : 0,
      fitsNumber: asked === 'number' ? fits : 0,
      fitsName: asked === 'person' || asked === 'place' ? fits : 0,
      length: Math.log(sentence.content.length + 1) / 4,
      missingNames,
      namesElsewhere: terms.filter((term, at) => term.proper && here[at] === 0).length,
      exactForm: share((term, at) => (named[at] || sentence.words.has(term.word) ? 1 : 0)),
      pairs: scale.pairs.filter((pair) => sentence.pairs.has(pair)).length / Math.max(1, scale.pairs.length),
      first: place === 0 ? 1 : 0,
      rarestMissing,
      missingNumbers,
      inSentenceSquared: inSentence ** 2,
      inSentenceLong: inSentence * long,
      behind: rank === 0 ? 0 : 1,
      bySubject: inSentence - inSets(said),
      asked: scale.before.get(detail.passage.id) ?? 0,
    };
  });
}

/** What a word counts that leads to a passage by the subject index, where one that stands in it counts 1. */
const ledShare = 0.8;

/** 1 if a set holds the term itself, 0.9 if it holds all words of another way to say it, else 0. */
function holds(term: QueryTerm, sets: readonly ReadonlySet<string>[]): number {
  for (const set of sets) if (set.has(term.term)) return 1;
  if (term.alternatives.length === 0) return 0;
  return term.alternatives.some((words) => words.every((word) => sets.some((set) => set.has(word)))) ? 0.9 : 0;
}

function holdsWhatIsAsked(asked: AskedFor, sentence: SentenceDetail, terms: readonly QueryTerm[]): boolean {
  if (asked === 'date') return sentence.hasDate;
  if (asked === 'number') return sentence.hasNumber;
  if (asked === 'person' || asked === 'place')
    return sentence.names.some((name) => !terms.some((term) => term.term === name));
  return asked === 'reason' ? sentence.hasReason : true;
}

/** How far the words of the question stand in their order, and how close together. */
function arrangement({ terms }: Query, { places, content }: SentenceDetail): { order: number; density: number } {
  let found = 0;
  let possible = 0;
  let hits = 0;
  let from = content.length;
  let to = -1;
  for (let at = 0; at < terms.length; at++) {
    const two = terms[at];
    const rights = two && places.get(two.term);
    if (rights) {
      hits += rights.length;
      from = Math.min(from, rights[0] ?? from);
      to = Math.max(to, rights.at(-1) ?? to);
    }
    const one = terms[at - 1];
    if (!one || !two) continue;
    const weight = one.idf + two.idf;
    possible += weight;
    const lefts = rights && places.get(one.term);
    let best = 0;
    for (const left of lefts ?? []) for (const right of rights ?? []) best = Math.max(best, closeness(right - left));
    found += weight * best;
  }
  return { order: possible > 0 ? found / possible : 0, density: hits > 1 ? hits / (to - from + 1) : 0 };
}

function closeness(distance: number): number {
  if (distance === 1) return 1;
  if (distance === 2) return 0.6;
  if (distance === -1) return 0.5;
  return Math.abs(distance) <= 4 ? 0.3 : 0;
}
