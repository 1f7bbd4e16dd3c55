import { searchTerms } from '../search/query.ts';
import { answer, ways } from './ask.ts';
import { rankCandidates, threshold } from './by-passage.ts';
import { featureNames } from './features.ts';
import { read } from './follow-up.ts';
import type { RankedSentence } from './ranked-sentence.ts';
import type { ReadingRoom } from './reading-room.ts';
import { sentenceWeights } from './weights.ts';

/** Why a question was answered as it was; plain JSON, for those who mend the corpus or the weights. */
export interface Explanation {
  readonly status: 'answered' | 'not-found';
  /** The way of answering that took the question: `article`, `status`, `definition`, `passage` … */
  readonly route: string;
  readonly confidence: number;
  /** What the way `passage` must reach; the others decide by what is on file. */
  readonly threshold: number;
  /** The content words as the index knows them, each with its rarity (idf) and other ways to say it. */
  readonly terms: readonly string[];
  readonly hits: readonly { readonly passageId: string; readonly score: number }[];
  /** The best sentences; value times weight over all features gives the score. */
  readonly candidates: readonly {
    readonly passageId: string;
    readonly quote: string;
    readonly score: number;
    readonly features: Readonly<Record<string, { readonly value: number; readonly weight: number }>>;
  }[];
}

const mostHits = 16;
const mostCandidates = 8;

/** Explains the answer to a question, as `answer` would give it without a context. */
export function explainQuestion(room: ReadingRoom, text: string): Explanation {
  const question = read(room, text.normalize('NFC'));
  const { status, confidence } = answer(room, text);
  const way = ways.find((tried) => tried(room, question) !== null);
  const { terms } = question.query;
  return {
    status,
    route: (way?.name ?? '').replace(/^answerBy/, '').toLowerCase(),
    confidence,
    threshold,
    terms: terms.map(({ term, idf, corrected, alternatives }) =>
      [
        `${term} ${idf.toFixed(1)}`,
        ...(corrected === null ? [] : [`mended to ${corrected}`]),
        // Several entries of the thesaurus may lead to the same words.
        ...new Set(alternatives.map((words) => `or ${words.join(' ')}`)),
      ].join(', '),
    ),
    hits: room.index
      .candidates(searchTerms(question.query), { limit: mostHits })
      .map(({ passage, score }) => ({ passageId: passage.id, score })),
    candidates: rankCandidates(room, question).slice(0, mostCandidates).map(candidate),
  };
}

function candidate({ document, passage, span, score, features }: RankedSentence): Explanation['candidates'][number] {
  const weighed = featureNames.map((name) => [name, { value: features[name], weight: sentenceWeights[name] }] as const);
  const sum = weighed.reduce((total, [, { value, weight }]) => total + value * weight, 0);
  return {
    passageId: passage.id,
    quote: document.text.slice(span.start, span.end),
    score,
    // What is added for the form of the corpus, beyond the words.
    features: { ...Object.fromEntries(weighed), preference: { value: score - sum, weight: 1 } },
  };
}
