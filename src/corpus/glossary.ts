import type { Block } from './blocks.ts';
import { CorpusError } from './corpus-error.ts';
import type { CrossReference, Document, GlossaryEntry, Passage } from './document.ts';
import { type PassageCollector, slug } from './passages.ts';
import { parseCrossReferences } from './place.ts';
import { isWebAddress } from './web-address.ts';

/** The `name: value` lines that an item of a glossary carries below it. */
export const glossaryFields = ['also', 'pair', 'source', 'refs'];

/**
 * Reads the body of a glossary: under each heading, which is the term, one item that says what it means, with other words
 * for the term (`also:`), its sources (`source:`) and the places of the shelf where it works (`refs:`). A heading with
 * `pair:` tells two terms from each other.
 *
 * @throws CorpusError for an item above the first heading, and for a field that cannot be read
 */
export function glossaryBlocks(
  blocks: readonly Block[],
  collector: PassageCollector,
  text: string,
  source: { readonly file: string; readonly lineAt: (offset: number) => number },
): GlossaryEntry[] {
  const entries: GlossaryEntry[] = [];
  let term = '';
  for (const block of blocks) {
    if (block.kind === 'heading') {
      term = text.slice(block.start, block.end);
      continue;
    }
    const refuse = (at: number, field: string | null, what: string): never => {
      throw new CorpusError([{ file: source.file, line: source.lineAt(at), field, what }]);
    };
    if (term === '') refuse(block.start, null, 'This item stands under no term; write "## Term" above it.');
    const values = (name: string, mark: RegExp): string[] =>
      block.fields
        .filter((field) => field.name === name)
        .flatMap((field) => field.value.split(mark))
        .map((value) => value.trim())
        .filter((value) => value !== '');
    const sources = values('source', /\s+;\s+/);
    const sides = values('pair', /;/).map((side) => side.split(',').map((name) => name.trim()));
    const [one, other, third] = sides;
    for (const field of block.fields) {
      if (field.name === 'source' && sources.some((address) => !isWebAddress(address)))
        refuse(field.start, 'source', `must be http or https addresses separated by " ; " (it is "${field.value}").`);
      if (field.name === 'pair' && (!one || !other || third))
        refuse(field.start, 'pair', `must be two terms separated by ";" (it is "${field.value}").`);
    }
    const refs = block.fields
      .filter(({ name }) => name === 'refs')
      .flatMap(
        (field) =>
          parseCrossReferences(field.value, '') ??
          refuse(field.start, 'refs', `"${field.value}" cannot be read; write "untoc 16(4); uncac 44".`),
      );
    const passage = collector.add({
      path: slug(term),
      locator: term,
      heading: term,
      start: block.start,
      end: block.end,
      sources,
      refs,
    });
    entries.push({
      passage,
      names: [term, ...values('also', /,/)],
      pair: one && other ? [one, other] : null,
    });
  }
  return entries;
}

/** The passages that a reference leads to: those of its place, in order, or the overview of a whole treaty. */
export function passagesAt(document: Document, { place }: CrossReference): Passage[] {
  if (!place) return document.passages.filter(({ locator }) => locator === 'Overview').slice(0, 1);
  return document.passages.filter(
    (passage) =>
      passage.place?.article === place.article &&
      place.path.every((step, depth) => passage.place?.path[depth] === step),
  );
}
