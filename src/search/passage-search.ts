import { isDeclarations } from '../corpus/declarations-document.ts';
import type { Document } from '../corpus/document.ts';
import { treatyOfOfficial } from '../corpus/official-id.ts';
import type { Names } from './mentions.ts';
import { buildPassageIndex, type Candidate, type PassageIndex } from './passage-index.ts';
import { analyseQuery, type Query, searchTerms } from './query.ts';
import type { Thesaurus } from './thesaurus.ts';

/**
 * Search over all documents, or within one: passages by BM25+, best first, those of a document that the query names before
 * others. The words of official texts are counted apart, and only when needed: where one is searched by name, and for a word
 * that no other document has (the summaries have nearly all that the treaties have). Then an official paragraph is added
 * where no passage of its place is found already.
 */
export function passageSearch(
  index: PassageIndex,
  names: Names,
  thesaurus: Thesaurus,
): (text: string, limit: number, only: Document | null) => Candidate[] {
  let made: PassageIndex | null = null;
  const official = (): PassageIndex => {
    made ??= buildPassageIndex(index.corpus, { official: true, isEnglish: index.isEnglish });
    return made;
  };
  const added = index.corpus.documents.some(({ kind }) => kind === 'official');
  const found = (inside: PassageIndex, query: Query, limit: number, only: Document | null): Candidate[] => {
    const named = new Set(query.mentions.flatMap(({ documents }) => documents.map(({ id }) => id)));
    return inside.candidates(searchTerms(query), {
      limit,
      ...(only ? { within: new Set([only.id]) } : {}),
      ...(named.size > 0 ? { boost: (id: string) => (named.has(treatyOfOfficial(id) ?? id) ? 1.5 : 1) } : {}),
    });
  };
  return (text, limit, only) => {
    const read = (inside: PassageIndex): Query => analyseQuery(inside, names, thesaurus, text);
    // What States declared is no ordinary passage; whoever names that document searches it alone.
    if (only && isDeclarations(only, index.corpus)) {
      const alone = buildPassageIndex(
        { ...index.corpus, documents: [only], byId: new Map() },
        { isEnglish: index.isEnglish },
      );
      return found(alone, read(alone), limit, only);
    }
    if (only?.kind === 'official') return found(official(), read(official()), limit, only);
    const query = read(index);
    const hits = found(index, query, limit, only);
    if (only || !added || query.terms.every(({ known, corrected }) => known && corrected === null)) return hits;
    const places = new Set(hits.map(placeOf));
    const more = found(official(), read(official()), limit, null).filter((hit) => !places.has(placeOf(hit)));
    return [...hits, ...more].sort((one, other) => other.score - one.score).slice(0, limit);
  };
}

/** `untoc Article 16(4)`, of the summary and of the official text alike. */
function placeOf({ document, passage }: Candidate): string {
  return `${treatyOfOfficial(document.id) ?? document.id} ${passage.locator}`;
}
