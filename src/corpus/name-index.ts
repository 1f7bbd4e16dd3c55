import type { Span } from './document.ts';
import { letterBits, wordDistance } from './word-distance.ts';

/** A word of a text, as names are compared: accents folded, small letters, apostrophes dropped. */
export interface NameWord extends Span {
  readonly fold: string;
  /** The same without a possessive "s", where it may have one ("Bhutan's", "bhutans"), and where that ends; else null. */
  readonly bare: { readonly fold: string; readonly end: number } | null;
}

/** A name found in a text: the words it covers, and what it stands for. */
export interface NameHit<T> extends Span {
  readonly values: readonly T[];
  /** How many words of the text it covers. */
  readonly words: number;
  readonly typo: boolean;
}

const word = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*|\p{N}+|[,&]/gu;

/** What may stand between two words of one name. */
const withinName = /^[\s\-‐‑–.'’()]{0,3}$/;

/** Words written short in names. */
const short: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ rep: 'republic', dem: 'democratic', st: 'saint', '&': 'and' }),
);

/** Cuts a text into words for the comparison of names. A comma and "&" are words of their own. */
export function nameWords(text: string): NameWord[] {
  const words: NameWord[] = [];
  for (const match of text.matchAll(word)) {
    const [raw] = match;
    const start = match.index;
    const end = start + raw.length;
    const possessive = /(?:['’]|(?<=\p{L}{4}))s$/iu.exec(raw)?.[0].length ?? 0;
    words.push({
      fold: foldWord(raw),
      bare: possessive > 0 ? { fold: foldWord(raw.slice(0, -possessive)), end: end - possessive } : null,
      start,
      end,
    });
  }
  return words;
}

/** A name as names are compared, words joined by one space: `Côte d'Ivoire` -> `cote divoire`. */
export function foldWords(name: string): string {
  return nameWords(name)
    .map(({ fold }) => fold)
    .join(' ');
}

function foldWord(raw: string): string {
  const small = raw.toLowerCase();
  const plain = isAscii(small) ? small : small.normalize('NFKD').replace(/\p{M}/gu, '');
  const fold = plain.replace(/['’]/g, '').replaceAll('ı', 'i');
  return short.get(fold) ?? fold;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  values: T[];
}

interface Spelling<T> {
  readonly words: readonly string[];
  readonly bits: number;
  readonly values: readonly T[];
}

/** Names of one or more words, found in running text in one pass: the longest name that begins at a word wins. */
export interface NameIndex<T> {
  /** Adds a name; a second value for one name stands beside the first. Names with `typos` are found misspelt too. */
  add(name: string, value: T, options?: { typos?: boolean }): void;
  /** What exactly this name stands for; empty if nothing. */
  get(name: string): readonly T[];
  /** The longest name that begins at this word; null if none does. */
  at(text: string, words: readonly NameWord[], index: number): NameHit<T> | null;
  /**
   * The nearest misspelt name that begins at this word; all of them where several are as near; null if none is.
   * Bounded: the first letter is right; words of up to 3 letters are exact but for swapped letters; one edit for a name of 6 to 8 letters, two
   * from 9 on; of a 5-letter name only swapped or doubled letters, since so many ordinary words are near those.
   */
  near(text: string, words: readonly NameWord[], index: number): NameHit<T> | null;
}

/** An empty index of names. */
export function nameIndex<T>(): NameIndex<T> {
  const root: Node<T> = { next: new Map(), values: [] };
  const spellings = new Map<string, Spelling<T>[]>();
  const walk = (name: string): Node<T> | undefined =>
    nameWords(name).reduce<Node<T> | undefined>((node, { fold }) => node?.next.get(fold), root);
  return {
    add(name, value, options) {
      const words = nameWords(name).map(({ fold }) => fold);
      let node = root;
      for (const fold of words) {
        let next = node.next.get(fold);
        if (!next) {
          next = { next: new Map(), values: [] };
          node.next.set(fold, next);
        }
        node = next;
      }
      const fresh = node.values.length === 0;
      if (!node.values.includes(value)) node.values.push(value);
      if (!fresh || !options?.typos || words.join('').length < 5) return;
      const bucket = bucketOf(words);
      const list = spellings.get(bucket) ?? [];
      list.push({ words, bits: letterBits(words.join('')), values: node.values });
      spellings.set(bucket, list);
    },
    get: (name) => walk(name)?.values ?? [],
    at(text, words, index) {
      let node: Node<T> | undefined = root;
      let hit: NameHit<T> | null = null;
      const start = words[index]?.start ?? 0;
      for (let last = index; node && last < words.length; last++) {
        const current = words[last];
        const before = words[last - 1];
        if (!current || (last > index && before && !joined(text, before, current))) break;
        const bare: Node<T> | undefined = current.bare ? node.next.get(current.bare.fold) : undefined;
        if (bare && bare.values.length > 0)
          hit = {
            start,
            end: current.bare?.end ?? current.end,
            values: bare.values,
            words: last - index + 1,
            typo: false,
          };
        node = node.next.get(current.fold);
        if (node && node.values.length > 0)
          hit = { start, end: current.end, values: node.values, words: last - index + 1, typo: false };
      }
      return hit;
    },
    near(text, words, index) {
      const run: string[] = [];
      let best: NameHit<T> | null = null;
      let bits = 0;
      for (let last = index; last < Math.min(words.length, index + 5); last++) {
        const current = words[last];
        const before = words[last - 1];
        if (!current || (last > index && before && !joined(text, before, current))) break;
        const { fold, end } = current.bare ? { ...current.bare } : current;
        run.push(fold);
        bits |= letterBits(fold);
        let nearest = 3;
        let values: T[] = [];
        for (const spelling of spellings.get(bucketOf(run)) ?? []) {
          if (bitCount(bits ^ spelling.bits) > 4) continue;
          const distance = spellingDistance(run, spelling.words);
          if (distance > nearest || distance > 2) continue;
          values = distance < nearest ? [...spelling.values] : [...new Set([...values, ...spelling.values])];
          nearest = distance;
        }
        const first = words[index];
        if (values.length > 0 && first) best = { start: first.start, end, values, words: last - index + 1, typo: true };
      }
      return best;
    },
  };
}

function bucketOf(words: readonly string[]): string {
  return `${words.length}${words[0]?.charAt(0) ?? ''}`;
}

function joined(text: string, one: Span, other: Span): boolean {
  return other.start - one.end <= 3 && withinName.test(text.slice(one.end, other.start));
}

/** The edits between what was typed and a name of as many words; 3 where it is too far. */
function spellingDistance(typed: readonly string[], name: readonly string[]): number {
  let total = 0;
  let letters = 0;
  for (const [at, right] of name.entries()) {
    const wrong = typed[at] ?? '';
    letters += right.length;
    if (wrong === right) continue;
    const distance = wordDistance(wrong, right, 2);
    if (Math.min(wrong.length, right.length) < 4 && !(distance === 1 && sameLetters(wrong, right))) return 3;
    const alone = name.length === 1;
    if (alone && right.length === 5 && !(distance === 1 && swappedOrExtra(wrong, right))) return 3;
    if (distance > (right.length >= 9 ? 2 : 1)) return 3;
    total += distance;
  }
  return total > (letters >= 9 ? 2 : 1) ? 3 : total;
}

/** Whether a misspelling at distance 1 has two letters swapped, or one letter twice. */
function swappedOrExtra(wrong: string, right: string): boolean {
  return sameLetters(wrong, right) || (wrong.length === right.length + 1 && /(.)\1/.test(wrong));
}

function sameLetters(one: string, other: string): boolean {
  return one.length === other.length && [...one].sort().join() === [...other].sort().join();
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
