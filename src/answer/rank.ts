import type { Document, Passage } from '../corpus/document.ts';
import type { PassageDetail } from '../search/passage-detail.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { type Query, searchTerms } from '../search/query.ts';
import type { AskedFor } from './asked-for.ts';
import { type Features, featureNames, passageFeatures, type Scale, scaleOf } from './features.ts';
import type { RankedSentence } from './ranked-sentence.ts';
import { sentenceWeights } from './weights.ts';

export interface RankOptions {
  readonly asked: AskedFor;
  /** Only these documents. */
  readonly within?: ReadonlySet<string>;
  /** Factor on the passage score of a document (1 where it says nothing). */
  readonly boost?: (documentId: string) => number;
  /** How many passages are looked at sentence by sentence. */
  readonly passages?: number;
  /** What was asked before: passage id -> likeness. */
  readonly before?: ReadonlyMap<string, number>;
}

const nothing: ReadonlyMap<string, number> = new Map();

/** Looks at the sentences of the best passages for a question; best first. */
export function rankSentences(
  index: PassageIndex,
  detailOf: (passage: Passage, document: Document) => PassageDetail,
  query: Query,
  options: RankOptions,
): RankedSentence[] {
  const candidates = index.candidates(searchTerms(query), {
    limit: options.passages ?? 10,
    ...(options.within ? { within: options.within } : {}),
    ...(options.boost ? { boost: options.boost } : {}),
  });
  const scale = scaleOf(query, options.asked, candidates[0]?.score ?? 1, options.before ?? nothing);
  return candidates
    .flatMap(({ passage, document, score }, rank) => scored(query, scale, detailOf(passage, document), score, rank))
    .sort((one, other) => other.score - one.score);
}

/**
 * Ranks the sentences of given passages of one document, without an index: for questions that say where to look.
 */
export function rankPassages(
  detailOf: (passage: Passage, document: Document) => PassageDetail,
  query: Query,
  document: Document,
  passages: readonly Passage[],
  asked: AskedFor,
  before: ReadonlyMap<string, number> = nothing,
): RankedSentence[] {
  const scale = scaleOf(query, asked, 1, before);
  return passages
    .flatMap((passage) => scored(query, scale, detailOf(passage, document), 0, 0))
    .sort((one, other) => other.score - one.score);
}

function scored(query: Query, scale: Scale, detail: PassageDetail, score: number, rank: number): RankedSentence[] {
  const { passage, document, sentences } = detail;
  return passageFeatures(query, scale, detail, score, rank).flatMap((features, at) => {
    const span = sentences[at]?.span;
    return span ? [{ passage, document, span, features, score: weigh(features) }] : [];
  });
}

function weigh(features: Features): number {
  let sum = 0;
  for (const name of featureNames) sum += features[name] * sentenceWeights[name];
  return sum;
}
