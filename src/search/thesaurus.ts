import type { ThesaurusEntry } from '../corpus/document.ts';
import type { Analyser, Token } from './analyser.ts';

/** Words people use, matched to the terms that the treaties use. */
export interface Thesaurus {
  /**
   * For each position in a row of tokens that belongs to a known way of saying something: the terms that say the same.
   * Words that both ways share need no other way.
   */
  synonyms(tokens: readonly Token[]): ReadonlyMap<number, readonly (readonly string[])[]>;
  /** Whether a term is a word of an entry: then it is no typing error, though no document has it. */
  knows(term: string): boolean;
}

/** Reads thesaurus entries into an index by first term. A way of saying works in both directions. */
export function createThesaurus(entries: readonly ThesaurusEntry[], analyser: Analyser): Thesaurus {
  const content = (text: string): string[] =>
    analyser
      .tokens(text)
      .filter((token) => !token.stop)
      .map((token) => token.term);
  const byFirst = new Map<string, { from: string[]; to: string[] }[]>();
  const terms = new Set<string>();
  const add = (from: string[], to: string[]): void => {
    const [first] = from;
    for (const term of from) terms.add(term);
    if (first === undefined || to.length === 0) return;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { from, to }]);
  };
  for (const { term, words } of entries) {
    const preferred = content(term);
    for (const word of words) {
      add(content(word), preferred);
      add(preferred, content(word));
    }
  }
  return {
    knows: (term) => terms.has(term),
    synonyms(tokens) {
      const spoken = tokens.map((token, position) => ({ ...token, position })).filter((token) => !token.stop);
      const found = new Map<number, string[][]>();
      spoken.forEach((token, at) => {
        for (const { from, to } of byFirst.get(token.term) ?? []) {
          if (!from.every((term, step) => spoken[at + step]?.term === term)) continue;
          from.forEach((term, step) => {
            const position = spoken[at + step]?.position;
            const others = to.filter((other) => !from.includes(other));
            if (position === undefined || to.includes(term) || others.length === 0) return;
            found.set(position, [...(found.get(position) ?? []), others]);
          });
        }
      });
      return found;
    },
  };
}
