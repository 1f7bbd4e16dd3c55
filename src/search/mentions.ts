import type { Corpus, Document } from '../corpus/document.ts';
import type { Analyser, Token } from './analyser.ts';

/** A document named in a text: which tokens name it, and which documents go by that name (more than one if the name is shared). */
export interface Mention {
  /** Index of the first token of the name, and of the first token after it. */
  readonly from: number;
  readonly to: number;
  readonly documents: readonly Document[];
}

/** Finds documents by the names people use for them. */
export interface Names {
  /** The longest names in a row of tokens, left to right, none overlapping. */
  mentions(tokens: readonly Token[]): Mention[];
  /** The documents that a text is a name of, as a whole; empty if none. */
  lookup(text: string): readonly Document[];
}

/** A name that more documents than this go by says nothing (a folder of articles that all have one title). */
const tooShared = 3;

/** Collects ids, titles, short names and aliases. Names compare by stem, so "Palermo Conventions" is found too. */
export function documentNames(corpus: Corpus, analyser: Analyser): Names {
  const byName = new Map<string, Document[]>();
  let longest = 0;
  const key = (tokens: readonly Token[]): string => tokens.map((token) => token.term).join(' ');
  for (const document of corpus.documents) {
    // An official text has the names of its treaty, which stands for it.
    if (document.kind === 'official') continue;
    for (const name of [document.id, document.title, document.short, ...document.aliases, ...document.sharedAliases]) {
      const tokens = withoutArticle(analyser.tokens(name));
      if (tokens.length === 0) continue;
      const documents = byName.get(key(tokens)) ?? [];
      if (!documents.includes(document)) byName.set(key(tokens), [...documents, document]);
      longest = Math.max(longest, tokens.length);
    }
  }
  for (const [name, documents] of byName) if (documents.length > tooShared) byName.delete(name);
  return {
    lookup: (text) => byName.get(key(withoutArticle(analyser.tokens(text)))) ?? [],
    mentions(tokens) {
      const found: Mention[] = [];
      for (let from = 0; from < tokens.length; ) {
        let to = Math.min(tokens.length, from + longest);
        let documents: readonly Document[] | undefined;
        while (to > from) {
          documents = byName.get(key(tokens.slice(from, to)));
          if (documents) break;
          to--;
        }
        if (documents) found.push({ from, to, documents });
        from = documents ? to : from + 1;
      }
      return found;
    },
  };
}

function withoutArticle(tokens: readonly Token[]): readonly Token[] {
  return tokens[0]?.word === 'the' ? tokens.slice(1) : tokens;
}
