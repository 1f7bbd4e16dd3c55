import type { QuestionBank } from '../corpus/document.ts';
import { linesOf } from '../corpus/questions.ts';
import type { Analyser } from './analyser.ts';

/** What was asked before that is most like a question. */
export interface AskedBefore {
  /** Passage id -> 0..1, how like its three likest questions are, best first. */
  readonly passages: ReadonlyMap<string, number>;
  /** 0..1: the likest near miss, a question that sounds alike and has no answer. */
  readonly miss: number;
}

/** The question bank by its words. Plain data: typed arrays, quick to keep and to open again. */
export interface SavedQuestions {
  /** Term -> its row in `starts`. */
  readonly terms: Map<string, number>;
  /** Where in `numbers` the questions of a term begin; one more than there are terms. */
  readonly starts: Uint32Array;
  /** Numbers of questions, term by term. Near misses come after the questions. */
  readonly numbers: Uint32Array;
  /** Of each term its squared rarity; of each question the root of the sum of its terms'. */
  readonly weights: Float32Array;
  readonly lengths: Float32Array;
  readonly passages: readonly string[];
  /** Three for each question: place in `passages` and one more; 0 for none. */
  readonly targets: Uint32Array;
}

/** A question bank that can be asked. */
export interface QuestionIndex {
  /** The likest questions to these terms, each with a weight (1 for a word that was typed). */
  askedBefore(terms: ReadonlyMap<string, number>, limit: number): AskedBefore;
  /** Whether a question of the bank has this term: then it is no typing error. */
  knows(term: string): boolean;
  saved(): SavedQuestions;
}

const most = 3;
/** What a question counts for the first, second and third passage that it names. */
const ofPlace = [1, 0.92, 0.86];

/** Opens the bank: from what was kept, or else by reading its words when first asked. */
export function openQuestions(bank: QuestionBank, analyser: Analyser, kept: SavedQuestions | undefined): QuestionIndex {
  let opened = kept ?? null;
  const data = (): SavedQuestions => {
    opened ??= readWords(bank, analyser);
    return opened;
  };
  return {
    saved: data,
    knows: (term) => data().terms.has(term),
    askedBefore: (terms, limit) => likest(data(), terms, limit),
  };
}

/**
 * Cosine over squared rarity: sum of the shared terms' weights over the roots of both sums. A passage scores the mean of its
 * three likest questions, so that one chance likeness does not carry it.
 */
function likest(
  { terms, starts, numbers, weights, lengths, passages, targets }: SavedQuestions,
  asked: ReadonlyMap<string, number>,
  limit: number,
): AskedBefore {
  const count = lengths.length;
  const shared = new Float32Array(count);
  let own = 0;
  // A word that no question has is as rare as can be: it makes every question less like.
  const unknown = Math.log(1 + count) ** 2;
  for (const [term, weight] of asked) {
    const row = terms.get(term);
    const rarity = row === undefined ? unknown : at(weights, row);
    if (weight >= 1) own += row === undefined ? rarity / 2 : rarity;
    if (row === undefined) continue;
    for (let place = at(starts, row), end = at(starts, row + 1); place < end; place++) {
      const number = at(numbers, place);
      shared[number] = at(shared, number) + rarity * weight;
    }
  }
  const length = Math.sqrt(own > 0 ? own : 1);
  const answered = targets.length / most;
  const best = new Float32Array(passages.length * most);
  let miss = 0;
  for (let number = 0; number < count; number++) {
    const sum = at(shared, number);
    if (sum === 0) continue;
    const likeness = sum / (length * at(lengths, number));
    if (number >= answered) {
      if (likeness > miss) miss = likeness;
      continue;
    }
    for (let place = 0; place < most; place++) {
      const target = at(targets, number * most + place);
      if (target === 0) break;
      enter(best, (target - 1) * most, likeness * (ofPlace[place] ?? 0));
    }
  }
  const scored: [string, number][] = [];
  passages.forEach((id, place) => {
    const sum = at(best, place * most) + at(best, place * most + 1) + at(best, place * most + 2);
    if (sum > 0) scored.push([id, sum / most]);
  });
  scored.sort(([, one], [, other]) => other - one);
  return { passages: new Map(scored.slice(0, limit)), miss: Math.min(1, miss) };
}

/** Puts a value among the three best that begin at a place. */
function enter(best: Float32Array, from: number, value: number): void {
  let rest = value;
  for (let place = from; place < from + most; place++) {
    const held = at(best, place);
    if (rest > held) {
      best[place] = rest;
      rest = held;
    }
  }
}

function readWords(bank: QuestionBank, analyser: Analyser): SavedQuestions {
  const termsOf = (text: string): Set<string> =>
    new Set(
      analyser
        .tokens(text)
        .filter((token) => !token.stop)
        .map(({ term }) => term),
    );
  const questions = [...linesOf(bank.texts), ...linesOf(bank.misses)].map(termsOf);
  const byTerm = new Map<string, number[]>();
  questions.forEach((set, number) => {
    for (const term of set) {
      const known = byTerm.get(term);
      if (known) known.push(number);
      else byTerm.set(term, [number]);
    }
  });
  const terms = new Map([...byTerm.keys()].map((term, row) => [term, row]));
  const starts = new Uint32Array(terms.size + 1);
  const weights = new Float32Array(terms.size);
  const numbers = new Uint32Array(questions.reduce((sum, { size }) => sum + size, 0));
  let end = 0;
  [...byTerm.values()].forEach((held, row) => {
    numbers.set(held, end);
    end += held.length;
    starts[row + 1] = end;
    weights[row] = Math.log(1 + questions.length / held.length) ** 2;
  });
  const lengths = Float32Array.from(questions, (set) =>
    Math.sqrt(
      Math.max(
        1,
        [...set].reduce((sum, term) => sum + at(weights, terms.get(term) ?? 0), 0),
      ),
    ),
  );
  const named = linesOf(bank.passages).map((line) => line.split(' '));
  const passages = [...new Set(named.flat())];
  const place = new Map(passages.map((id, number) => [id, number + 1]));
  const targets = new Uint32Array(named.length * most);
  named.forEach((ids, number) => {
    ids.slice(0, most).forEach((id, step) => {
      targets[number * most + step] = place.get(id) ?? 0;
    });
  });
  return { terms, starts, numbers, weights, lengths, passages, targets };
}

function at(values: Uint32Array | Float32Array, place: number): number {
  return values[place] ?? 0;
}
