import MiniSearch from 'minisearch';
import type { Corpus, Document, Passage } from '../corpus/document.ts';
import { type Analyser, createAnalyser } from './analyser.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

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
}

/**
 * BM25+ (Lv & Zhai 2011). Length matters more here than MiniSearch's default of many short messages assumes;
 * measured in bench/NOTES.md.
 */
const bm25 = { k: 1.2, b: 0.7, d: 0.5 };

/** What a match in a field counts. Titles and names tell which document, not which passage. */
const boost = { text: 1, heading: 0.6, title: 0.3, aliases: 0.2 };

/** Builds the index over every passage of a corpus: titles, headings, aliases and text. */
export function buildPassageIndex(corpus: Corpus): PassageIndex {
  const analyser = createAnalyser();
  const vocabulary = createVocabulary(analyser);
  const entries: { passage: Passage; document: Document }[] = [];
  const texts: { id: number; text: string; heading: string; title: string; aliases: string }[] = [];
  // All items of an article share its title.
  const headings = new Map<string, string[]>();
  const headingTerms = (heading: string): string[] => {
    const known = headings.get(heading) ?? vocabulary.terms(heading);
    headings.set(heading, known);
    return known;
  };
  for (const document of corpus.documents) {
    // A register is looked up by State and treaty, not by words.
    if (document.kind === 'register') continue;
    const title = vocabulary.terms(document.title);
    // Each term of a document's names once: twenty aliases repeat the same few words for every passage.
    const aliases = [...new Set(vocabulary.terms([document.short, ...document.aliases].join(' ')))].filter(
      (term) => !title.includes(term),
    );
    const names = { title: title.join(' '), aliases: aliases.join(' ') };
    for (const passage of document.passages) {
      const text = vocabulary.terms(document.text.slice(passage.start, passage.end));
      const heading = [...(passage.place ? vocabulary.terms(passage.locator) : []), ...headingTerms(passage.heading)];
      vocabulary.count(text, heading, title, aliases);
      texts.push({
        id: entries.length,
        text: text.join(' '),
        heading: heading.join(' '),
        ...names,
      });
      entries.push({ passage, document });
    }
  }
  // Questions of who is bound, of articles by number and of definitions never come here: the index is made when first searched.
  let made: MiniSearch | null = null;
  const searchable = (): MiniSearch => {
    if (made) return made;
    made = new MiniSearch({
      fields: ['text', 'heading', 'title', 'aliases'],
      // Fields come as index terms already, parted by spaces.
      tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
      processTerm: (term) => term,
    });
    made.addAll(texts);
    texts.length = 0;
    return made;
  };
  const entry = (id: number): (typeof entries)[number] => {
    const found = entries[id];
    if (!found) throw new RangeError(`The index has no entry ${id}.`);
    return found;
  };
  return {
    corpus,
    analyser,
    vocabulary,
    candidates(terms, { limit, within, boost: documentBoost }) {
      const results = searchable().search([...terms.keys()].join(' '), {
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
