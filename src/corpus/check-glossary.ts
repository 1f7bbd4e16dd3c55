import type { CorpusProblem } from './corpus-error.ts';
import type { Corpus, Document } from './document.ts';
import { passagesAt } from './glossary.ts';
import { placeLocator } from './place.ts';

/**
 * What a glossary must keep to: each term and each pair stands once, under whatever name, every item has a source, and
 * every reference leads to a passage of the shelf.
 */
export function glossaryProblems(
  corpus: Corpus,
  document: Document,
  problem: (at: number, what: string) => CorpusProblem,
): CorpusProblem[] {
  const found: CorpusProblem[] = [];
  const owners = new Map<string, string>();
  for (const { passage, names, pair } of document.glossary ?? []) {
    const where = `${passage.locator}: `;
    const own = (name: string): void => {
      const owner = owners.get(name);
      if (owner !== undefined) found.push(problem(passage.start, `${where}"${name}" is a name under "${owner}" too.`));
      owners.set(name, passage.locator);
    };
    const keys = pair
      ? pair[0].flatMap((one) => pair[1].map((other) => [one, other].sort().join(' / ')))
      : names.map((name) => name.toLowerCase());
    for (const key of new Set(keys)) own(key);
    if (passage.sources.length === 0) found.push(problem(passage.start, `${where}the item has no "source:" line.`));
    for (const reference of passage.refs) {
      const treaty = corpus.byId.get(reference.treaty);
      if (!treaty || passagesAt(treaty, reference).length === 0)
        found.push(
          problem(
            passage.start,
            `${where}it refers to ${reference.treaty}${reference.place ? ` ${placeLocator(reference.place)}` : ''}, which is not on the shelf.`,
          ),
        );
    }
  }
  return found;
}
