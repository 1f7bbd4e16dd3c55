import { fold, type Token } from './analyser.ts';
import type { Mention, Names } from './mentions.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Thesaurus } from './thesaurus.ts';

/** A content word of a question. */
export interface QueryTerm {
  readonly term: string;
  readonly word: string;
  /** How rare it is in the corpus, as idf. */
  readonly idf: number;
  /** Index among the question's tokens. */
  readonly position: number;
  /** Written with a capital inside the sentence: likely a name. */
  readonly proper: boolean;
  readonly number: boolean;
  /** In the corpus' vocabulary, as typed or mended. */
  readonly known: boolean;
  /** What it was mended to, if it was mistyped. */
  readonly corrected: string | null;
  /** Part of a document's name. */
  readonly named: boolean;
  /** Other ways to say it: each a list of terms that stand for it together. */
  readonly alternatives: readonly (readonly string[])[];
}

/** A question as search sees it. */
export interface Query {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly terms: readonly QueryTerm[];
  readonly mentions: readonly Mention[];
}

/** No question carries more content words than this; what comes after is left out, so that work stays bounded. */
const mostTerms = 48;
/** Of these, the rarest are looked up. */
const mostSearched = 32;
/** Nor are more of its words looked up as slips: that is the dearest step, and a text of slips alone is no question. */
const mostMended = 16;
const mostCharacters = 2_000;

/** Reads the words of a question: stop words left out, typing errors mended, names of documents found, synonyms added. */
export function analyseQuery(index: PassageIndex, names: Names, thesaurus: Thesaurus, text: string): Query {
  const { analyser, vocabulary } = index;
  const raw = analyser.tokens(text.slice(0, mostCharacters));
  const mended = new Map<Token, string>();
  let unknown = 0;
  const tokens = raw.map((token) => {
    if (token.stop || vocabulary.frequency(token.term) > 0 || thesaurus.knows(token.term)) return token;
    // What people ask with is no slip, though no passage says it.
    if (index.questions.knows(token.term)) return token;
    if (++unknown > mostMended) return token;
    const word = vocabulary.correct(token.word);
    // A word of the language was meant as it stands, but for one of the same family with another ending.
    if (word !== null && !sameBeginning(word, token.word) && index.isEnglish(token.word)) return token;
    if (word === null || (isCapital(text, token) && token.start > 0 && fold(word).charAt(0) !== token.word.charAt(0)))
      return token;
    const better = { ...token, word, term: analyser.term(word) };
    mended.set(better, word);
    return better;
  });
  const mentions = names.mentions(tokens);
  const inName = (position: number): boolean => mentions.some(({ from, to }) => position >= from && position < to);
  const synonyms = thesaurus.synonyms(tokens);
  const terms = new Map<string, QueryTerm>();
  tokens.forEach((token, position) => {
    // A word of a name that stands outside the name too is asked about: the second place counts.
    const earlier = terms.get(token.term);
    if (token.stop || (earlier && (!earlier.named || inName(position))) || terms.size >= mostTerms) return;
    terms.set(token.term, {
      term: token.term,
      word: token.word,
      idf: vocabulary.idf(token.term),
      position,
      proper: position > 0 && isCapital(text, token),
      number: /\p{N}/u.test(token.word),
      known: vocabulary.frequency(token.term) > 0,
      corrected: mended.get(token) ?? null,
      named: inName(position),
      alternatives: synonyms.get(position) ?? [],
    });
  });
  return { text, tokens, terms: [...terms.values()], mentions };
}

/** The terms to look up, with their weights: synonyms count less than the word itself. */
export function searchTerms(query: Query): Map<string, number> {
  const weights = new Map<string, number>();
  // A common word of a long text says next to nothing of a passage, and stands in thousands of them.
  const telling =
    query.terms.length <= mostSearched
      ? query.terms
      : [...query.terms].sort((one, other) => other.idf - one.idf).slice(0, mostSearched);
  for (const { term, alternatives, named } of telling) {
    // The words of a document's name tell which document, and that is known already.
    weights.set(term, named ? 0.2 : 1);
    for (const other of alternatives.flat()) if (!weights.has(other)) weights.set(other, 0.5);
  }
  return weights;
}

/** Whether two words part only in their last three letters: "criminality" and "criminalize". */
function sameBeginning(one: string, other: string): boolean {
  const length = Math.max(5, Math.max(one.length, other.length) - 3);
  return one.slice(0, length) === other.slice(0, length);
}

function isCapital(text: string, token: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(token.start, token.start + 2));
}
