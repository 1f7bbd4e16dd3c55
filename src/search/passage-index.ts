import MiniSearch from 'minisearch';
import type { Corpus, Document, Passage } from '../corpus/document.ts';
import { noQuestions } from '../corpus/questions.ts';
import { type Analyser, createAnalyser } from './analyser.ts';
import { countWords, indexedPassages } from './counted-words.ts';
import type { IsEnglish } from './english.ts';
import { openPostings, type Postings, postingsOf } from './postings.ts';
import { openQuestions, type QuestionIndex, type SavedQuestions } from './question-index.ts';
import { createVocabulary, type Vocabulary, type VocabularyCounts } from './vocabulary.ts';

/** A passage that the index proposes, with its BM25+ score. */
export interface Candidate {
  readonly passage: Passage;
  readonly document: Document;
  readonly score: number;
}

/** The passages of a corpus, searchable by term. Read-only once built. */
export interface PassageIndex {
  readonly corpus: Corpus;
  readonly analyser: Analyser;
  readonly vocabulary: Vocabulary;
  /** The question bank of the corpus. */
  readonly questions: QuestionIndex;
  readonly isEnglish: IsEnglish;
  /**
   * Passages that hold any of the terms, best first.
   *
   * @param terms index terms with a weight each (1 for a plain query word)
   * @param options.limit at most this many, 1 or more
   * @param options.within only passages of these documents
   * @param options.boost factor for a document's passages (1 where it says nothing)
   */
  candidates(
    terms: ReadonlyMap<string, number>,
    options: { limit: number; within?: ReadonlySet<string>; boost?: (documentId: string) => number },
  ): Candidate[];
  /** The index and the words it was made of, to be opened again without reading a word. */
  saved(): SavedIndex;
}

/** Plain data. */
export interface SavedIndex {
  readonly stems: Map<string, string>;
  readonly vocabulary: VocabularyCounts;
  readonly postings: Postings;
  readonly questions: SavedQuestions;
}

/**
 * BM25+ (Lv & Zhai 2011). Length matters more here than MiniSearch's default of many short messages assumes;
 * measured in bench/NOTES.md.
 */
const bm25 = { k: 1.2, b: 0.7, d: 0.5 };

const fieldOptions = {
  fields: ['text', 'heading', 'title', 'aliases', 'subjects'],
  // Fields come as index terms already, parted by spaces.
  tokenize: (terms: string) => (terms === '' ? [] : terms.split(' ')),
  processTerm: (term: string) => term,
};

/** What a match in a field counts. Titles and names tell which document, not which passage. */
const boost = { text: 1, heading: 0.6, title: 0.3, aliases: 0.2, subjects: 0.7 };

/**
 * Builds the index over the passages of a corpus: titles, headings, aliases and text.
 *
 * @param options.saved what the index of this very corpus gave before
 * @param options.isEnglish which words are no slips, though the corpus does not hold them
 * @param options.official the passages of its official texts instead, with words and counts of their own
 */
export function buildPassageIndex(
  corpus: Corpus,
  { saved, official = false, isEnglish }: { saved?: SavedIndex | undefined; official?: boolean; isEnglish: IsEnglish },
): PassageIndex {
  const { fields, ...words } = saved
    ? { stems: saved.stems, vocabulary: saved.vocabulary, fields: [] }
    : countWords(corpus, official);
  const analyser = createAnalyser(words.stems);
  const vocabulary = createVocabulary(analyser, words.vocabulary);
  const entries = indexedPassages(corpus, official);
  // Questions of who is bound, of articles by number and of definitions never come here: the index is made when first searched.
  const build = (): MiniSearch => {
    const made = new MiniSearch(fieldOptions);
    made.addAll(fields);
    return made;
  };
  const searchable = openPostings(saved?.postings ?? build, fieldOptions);
  const entry = (id: number): (typeof entries)[number] => {
    const found = entries[id];
    if (!found) throw new RangeError(`The index has no entry ${id}.`);
    return found;
  };
  const questions = openQuestions(official ? noQuestions : corpus.questions, analyser, saved?.questions);
  return {
    corpus,
    analyser,
    vocabulary,
    questions,
    isEnglish,
    saved: () => ({ ...words, postings: postingsOf(searchable.whole()), questions: questions.saved() }),
    candidates(terms, { limit, within, boost: documentBoost }) {
      const results = searchable.holding(terms.keys()).search([...terms.keys()].join(' '), {
        bm25,
        boost,
        boostTerm: (term) => terms.get(term) ?? 1,
        ...(within ? { filter: (result) => within.has(entry(result.id).document.id) } : {}),
        ...(documentBoost ? { boostDocument: (id) => documentBoost(entry(id).document.id) } : {}),
      });
      return results.slice(0, limit).map((result) => ({ ...entry(result.id), score: result.score }));
    },
  };
}
