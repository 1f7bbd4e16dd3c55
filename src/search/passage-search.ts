import { isDeclarations } from '../corpus/declarations-document.ts';
import type { Document } from '../corpus/document.ts';
import { treatyOfOfficial } from '../corpus/official-id.ts';
import type { Names } from './mentions.ts';
import { buildPassageIndex, type Candidate, type PassageIndex } from './passage-index.ts';
import { analyseQuery, searchTerms } from './query.ts';
import type { Thesaurus } from './thesaurus.ts';

/**
 * Search over all documents, or within one: passages by BM25+, best first, those of a document that the query names before
 * others. The words of official texts are counted apart, when first searched: an official paragraph is added where no
 * passage of the summary's for that place is found already.
 */
export function passageSearch(
  index: PassageIndex,
  names: Names,
  thesaurus: Thesaurus,
): (text: string, limit: number, only: Document | null) => Candidate[] {
  let made: PassageIndex | null = null;
  const official = (): PassageIndex => {
    made ??= buildPassageIndex(index.corpus, { official: true });
    return made;
  };
  const added = index.corpus.documents.some(({ kind }) => kind === 'official');
  const found = (inside: PassageIndex, text: string, limit: number, only: Document | null): Candidate[] => {
    const query = analyseQuery(inside, names, thesaurus, text);
    const named = new Set(query.mentions.flatMap(({ documents }) => documents.map(({ id }) => id)));
    return inside.candidates(searchTerms(query), {
      limit,
      ...(only ? { within: new Set([only.id]) } : {}),
      ...(named.size > 0 ? { boost: (id: string) => (named.has(treatyOfOfficial(id) ?? id) ? 1.5 : 1) } : {}),
    });
  };
  return (text, limit, only) => {
    // What States declared is no ordinary passage; whoever names that document searches it alone.
    if (only && isDeclarations(only, index.corpus))
      return found(buildPassageIndex({ ...index.corpus, documents: [only], byId: new Map() }), text, limit, only);
    const hits = found(only?.kind === 'official' ? official() : index, text, limit, only);
    if (only || !added) return hits;
    const places = new Set(hits.map(placeOf));
    const more = found(official(), text, limit, null).filter((hit) => !places.has(placeOf(hit)));
    return [...hits, ...more].sort((one, other) => other.score - one.score).slice(0, limit);
  };
}

/** `untoc Article 16(4)`, of the summary and of the official text alike. */
function placeOf({ document, passage }: Candidate): string {
  return `${treatyOfOfficial(document.id) ?? document.id} ${passage.locator}`;
}
