import type { Block } from './blocks.ts';
import { CorpusError } from './corpus-error.ts';
import { isDayMonthOrYear } from './dates.ts';
import type { CrossReference, Passage, Place } from './document.ts';
import { sentences } from './sentences.ts';
import { isWebAddress } from './web-address.ts';

/** Collects the passages of one document and gives each an id of its own. */
export interface PassageCollector {
  readonly passages: Passage[];
  add(passage: PassageDraft): Passage;
}

export interface PassageDraft {
  /** What follows the document id: `16/4`, `key-facts`, `p5`. A second passage of one path becomes `path~2`. */
  readonly path: string;
  readonly locator: string;
  readonly heading: string;
  readonly start: number;
  readonly end: number;
  readonly place?: Place;
  readonly dateline?: boolean;
  readonly refs?: readonly CrossReference[];
  readonly applies?: readonly CrossReference[];
  readonly sources?: readonly string[];
  readonly date?: string | null;
}

/** Longest passage id that the design allows, so that it fits into a button. */
const longestId = 64;

export function collectPassages(documentId: string, text: string): PassageCollector {
  const passages: Passage[] = [];
  const used = new Map<string, number>();
  return {
    passages,
    add(draft) {
      const path = draft.path.slice(0, longestId - documentId.length - 7);
      const nth = (used.get(path) ?? 0) + 1;
      used.set(path, nth);
      const passage: Passage = {
        id: `${documentId}/${path}${nth > 1 ? `~${nth}` : ''}`,
        documentId,
        locator: draft.locator,
        heading: draft.heading,
        place: draft.place ?? null,
        start: draft.start,
        end: draft.end,
        sentences: sentences(text, draft, draft.dateline ?? false),
        refs: draft.refs ?? [],
        applies: draft.applies ?? [],
        sources: draft.sources ?? [],
        date: draft.date ?? null,
      };
      passages.push(passage);
      return passage;
    },
  };
}

/** `Trainings and awareness` -> `trainings-and-awareness`. */
export function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'section';
}

/** Passages of a press release or of any Markdown file: one per paragraph, item, row and code block, numbered through. */
export function proseBlocks(
  blocks: readonly Block[],
  collector: PassageCollector,
  text: string,
  title: string,
  dateline: boolean,
): void {
  let heading = '';
  let number = 0;
  for (const block of blocks) {
    const words = text.slice(block.start, block.end);
    if (block.kind === 'heading') {
      heading = sameWords(words, title) ? '' : words;
      continue;
    }
    // A first paragraph that is the title again heads the text; it says nothing of its own.
    if (number === 0 && sameWords(words, title)) continue;
    number++;
    collector.add({
      path: `p${number}`,
      locator: `paragraph ${number}`,
      heading,
      start: block.start,
      end: block.end,
      dateline: dateline && number === 1,
    });
  }
}

/** Passages of a list of dated facts: one per item, under the slug of its heading, with its date and sources. */
export function factBlocks(
  blocks: readonly Block[],
  collector: PassageCollector,
  text: string,
  file: string,
  lineAt: (offset: number) => number,
): void {
  let heading = 'Facts';
  for (const block of blocks) {
    if (block.kind === 'heading') {
      heading = text.slice(block.start, block.end);
      continue;
    }
    let date: string | null = null;
    const sources: string[] = [];
    for (const field of block.fields) {
      const refuse = (what: string): never => {
        throw new CorpusError([{ file, line: lineAt(field.start), field: field.name, what }]);
      };
      if (field.name === 'date') {
        if (!isDayMonthOrYear(field.value))
          refuse(`must be a day, month or year, written YYYY-MM-DD, YYYY-MM or YYYY (it is "${field.value}").`);
        date = field.value;
      } else if (field.name === 'source') {
        for (const address of field.value.split(/\s+;\s+/)) {
          if (!isWebAddress(address))
            refuse(`must be http or https addresses separated by " ; " (it has "${address}").`);
          sources.push(address);
        }
      }
    }
    collector.add({
      path: slug(heading),
      locator: heading,
      heading,
      start: block.start,
      end: block.end,
      date,
      sources,
    });
  }
}

function sameWords(one: string, other: string): boolean {
  return one.trim().replace(/\s+/g, ' ') === other.trim().replace(/\s+/g, ' ');
}
