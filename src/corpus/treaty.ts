import type { Block } from './blocks.ts';
import { CorpusError, type CorpusProblem } from './corpus-error.ts';
import type { Article, CrossReference, Passage, Place } from './document.ts';
import type { PassageCollector } from './passages.ts';
import { parseCrossReferences, placeId, placeLocator } from './place.ts';

const articleHeading = /^Article\s+(\d+)(\s*bis)?(?:\s*(?:[—–:-]|\s)\s*(.+))?$/i;
const label = /^((?:\([0-9a-z]+\))+)[ \t]+/;

/**
 * Reads the body of a treaty summary: overview, key facts, and articles with one passage per item.
 *
 * @throws CorpusError for text outside any section, an unreadable cross-reference, or an article that appears twice
 */
export function treatyBlocks(
  blocks: readonly Block[],
  collector: PassageCollector,
  text: string,
  source: { readonly file: string; readonly id: string; readonly lineAt: (offset: number) => number },
): Article[] {
  const articles: (Article & { passages: Passage[]; end: number })[] = [];
  let section = '';
  let chapter: string | null = null;
  let article: (typeof articles)[number] | null = null;
  const refuse = (at: number, field: string | null, what: string): never => {
    throw new CorpusError([{ file: source.file, line: source.lineAt(at), field, what } satisfies CorpusProblem]);
  };
  for (const block of blocks) {
    const words = text.slice(block.start, block.end);
    if (block.kind === 'heading') {
      const match = articleHeading.exec(words);
      if (match) {
        const number = `${match[1] ?? ''}${match[2] ? ' bis' : ''}`;
        if (articles.some((other) => other.number === number))
          refuse(block.start, null, `Article ${number} has a heading already; each article has one.`);
        article = { number, title: match[3] ?? '', chapter, passages: [], start: block.start, end: block.end };
        articles.push(article);
      } else {
        section = words;
        chapter = /^(Chapter|Part|Title)\b/i.test(words) ? words : null;
        article = null;
      }
      continue;
    }
    const references = (name: string): CrossReference[] =>
      block.fields
        .filter((field) => field.name === name)
        .flatMap(
          (field) =>
            parseCrossReferences(field.value, source.id) ??
            refuse(
              field.start,
              name,
              `"${field.value}" cannot be read; write article numbers such as "16(4); untoc 18(3)".`,
            ),
        );
    const draft = { start: block.start, end: block.end, refs: references('refs'), applies: references('applies') };
    if (article) {
      const mark = label.exec(words);
      const path = [...(mark?.[1] ?? '').matchAll(/\(([0-9a-z]+)\)/g)].map((step) => step[1] ?? '');
      const place: Place = { article: article.number, path };
      article.passages.push(
        collector.add({
          ...draft,
          start: block.start + (mark?.[0].length ?? 0),
          path: placeId(place),
          locator: placeLocator(place),
          heading: article.title,
          place,
        }),
      );
      article.end = block.end;
    } else if (/^overview$/i.test(section)) {
      collector.add({ ...draft, path: 'overview', locator: 'Overview', heading: 'Overview' });
    } else if (/^key facts$/i.test(section)) {
      collector.add({ ...draft, path: 'key-facts', locator: 'Key facts', heading: 'Key facts' });
    } else {
      refuse(
        block.start,
        null,
        'This text stands under no heading that a treaty has: "Overview", "Key facts" or "Article N — Title".',
      );
    }
  }
  return articles;
}
