import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';

/** An index taken apart by term, so that one question opens the terms it asks for and no other. Plain data. */
export interface Postings {
  /** All of the index but its terms, as MiniSearch writes it. */
  readonly frame: string;
  /** Of each term the passages that hold it, by field, as MiniSearch writes them. */
  readonly terms: ReadonlyMap<string, string>;
}

/** An index that is opened as far as it is needed. */
export interface SearchableIndex {
  /** An index that finds exactly what the whole one finds for these terms. */
  holding(terms: Iterable<string>): MiniSearch;
  whole(): MiniSearch;
}

/** Takes an index apart. */
export function postingsOf(index: MiniSearch): Postings {
  const { index: terms, ...frame } = index.toJSON();
  return {
    frame: JSON.stringify(frame),
    terms: new Map(terms.map(([term, fields]) => [term, JSON.stringify(fields)])),
  };
}

/**
 * An index over postings that were kept, or one that is built when first needed. Reading all postings takes a tenth of a second,
 * of which a single question on the command line would notice most: the first search reads those of its own terms, the second reads all.
 * Scores are the same: BM25+ looks at the postings of the terms asked for, and at lengths and counts, which stand in the frame.
 */
export function openPostings(kept: Postings | (() => MiniSearch), options: Options): SearchableIndex {
  let made: MiniSearch | null = null;
  let searched = false;
  const open = (terms: Iterable<string>, { frame, terms: all }: Postings): MiniSearch => {
    const index = [...terms].flatMap((term): AsPlainObject['index'] => {
      const fields = all.get(term);
      return fields === undefined ? [] : [[term, JSON.parse(fields)]];
    });
    return MiniSearch.loadJS({ ...JSON.parse(frame), index }, options);
  };
  const whole = (): MiniSearch => {
    made ??= typeof kept === 'function' ? kept() : open(kept.terms.keys(), kept);
    return made;
  };
  return {
    whole,
    holding(terms) {
      if (made || searched || typeof kept === 'function') return whole();
      searched = true;
      return open(terms, kept);
    },
  };
}
