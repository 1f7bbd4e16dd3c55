import { letterBits, wordDistance } from '../corpus/word-distance.ts';
import type { Analyser } from './analyser.ts';

/** The terms that a corpus uses: how rare each is, and which one a mistyped word stands for. */
export interface Vocabulary {
  /** Index terms of a text, stop words left out. Remembers the words, so that typing errors can be mended later. */
  terms(text: string): string[];
  /** Counts the terms of one passage; call once for each passage, with all of its fields. */
  count(...fields: (readonly string[])[]): void;
  /** Number of passages that hold a term. */
  frequency(term: string): number;
  /** Inverse document frequency, as BM25 uses it: ln(1 + (N - n + 0.5) / (n + 0.5)). Above 0; highest for an unknown term. */
  idf(term: string): number;
  /** The known word that a word is most likely a typing error for; null if the word is known or nothing is near. */
  correct(word: string): string | null;
  /** What was counted so far, as plain data. */
  readonly counts: VocabularyCounts;
}

/** How many passages hold a term, how often a word was seen, and how many passages were counted. Plain data. */
export interface VocabularyCounts {
  readonly frequencies: Map<string, number>;
  readonly words: Map<string, number>;
  passages: number;
}

/** A vocabulary; empty, or going on from what was counted before. */
export function createVocabulary(
  analyser: Analyser,
  counts: VocabularyCounts = { frequencies: new Map(), words: new Map(), passages: 0 },
): Vocabulary {
  const { frequencies, words } = counts;
  // The letters of all words are looked at when the first unknown word comes: most questions have none.
  let spellings: readonly Spelling[] | null = null;
  const frequency = (term: string): number => frequencies.get(term) ?? 0;
  return {
    counts,
    terms(text) {
      const terms: string[] = [];
      for (const token of analyser.tokens(text)) {
        if (token.stop) continue;
        terms.push(token.term);
        if (token.word.length > 2) words.set(token.word, (words.get(token.word) ?? 0) + 1);
      }
      return terms;
    },
    count(...fields) {
      counts.passages++;
      const seen = new Set<string>();
      for (const terms of fields) for (const term of terms) seen.add(term);
      for (const term of seen) frequencies.set(term, frequency(term) + 1);
    },
    frequency,
    idf: (term) => Math.log(1 + (counts.passages - frequency(term) + 0.5) / (frequency(term) + 0.5)),
    correct(word) {
      // Numbers and references are never "nearly" another one; very long words are no words.
      if (word.length < 4 || word.length > 24 || !/^\p{L}+$/u.test(word) || frequency(analyser.term(word)) > 0)
        return null;
      spellings ??= [...words].map(([word, count]) => ({ word, count, bits: letterBits(word) }));
      const limit = word.length < 8 ? 1 : 2;
      const bits = letterBits(word);
      let best: { word: string; distance: number; count: number } | null = null;
      for (const { word: other, count, bits: otherBits } of spellings) {
        // The first letter is right, or it is the one that is wrong.
        const most = other.charCodeAt(0) === word.charCodeAt(0) ? limit : 1;
        if (Math.abs(other.length - word.length) > most || differing(bits ^ otherBits) > 2 * most) continue;
        const distance = wordDistance(word, other, most);
        if (distance > most) continue;
        if (!best || distance < best.distance || (distance === best.distance && count > best.count))
          best = { word: other, distance, count };
      }
      return best?.word ?? null;
    },
  };
}

interface Spelling {
  readonly word: string;
  readonly count: number;
  readonly bits: number;
}

/** How many bits are set. */
function differing(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
