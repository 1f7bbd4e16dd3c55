import type { Language } from '../language/language.ts';
import { type Block, button, messageOf, rows, text } from './components.ts';
import { limits, sizeOf } from './limits.ts';
import type { Message } from './message.ts';

/** A message that may need several pages. */
export interface Paged {
  readonly colour: number;
  /** On every page, above and below what is paged. */
  readonly head: readonly Block[];
  readonly foot: readonly Block[];
  /** What is paged; a block is never cut, so none may pass what `pieces` allows. */
  readonly blocks: readonly Block[];
  /** At most so many blocks on a page; as many as fit if left out. */
  readonly perPage?: number;
  /** The `custom_id` of the button that turns to a page (0 is the first); null where it cannot be written. */
  readonly turn: (page: number) => string | null;
}

/** Room that the line "page 2 of 5" and the row of two buttons take. */
const pagerSize = { components: 4, characters: 40 };

/** The blocks of each page: as many as fit with head and foot into 40 components and 4,000 characters. At least one page. */
export function pagesOf(paged: Pick<Paged, 'head' | 'foot' | 'blocks' | 'perPage'>): Block[][] {
  const frame = sizeOf([...paged.head, ...paged.foot]);
  const perPage = paged.perPage ?? Number.POSITIVE_INFINITY;
  const all = sizeOf(paged.blocks);
  const free = {
    // One for the container itself.
    components: limits.components - 1 - frame.components,
    characters: limits.characters - frame.characters,
  };
  if (paged.blocks.length <= perPage && all.components <= free.components && all.characters <= free.characters)
    return [[...paged.blocks]];
  free.components -= pagerSize.components;
  free.characters -= pagerSize.characters;
  const pages: Block[][] = [];
  let page: Block[] = [];
  let used = { components: 0, characters: 0 };
  for (const block of paged.blocks) {
    const size = sizeOf([block]);
    const full =
      page.length >= perPage ||
      used.components + size.components > free.components ||
      used.characters + size.characters > free.characters;
    if (full && page.length > 0) {
      pages.push(page);
      page = [];
      used = { components: 0, characters: 0 };
    }
    page.push(block);
    used = { components: used.components + size.components, characters: used.characters + size.characters };
  }
  return page.length > 0 ? [...pages, page] : pages;
}

/** One page of it (the first is 0; a page past the end gives the last), with buttons to turn where there are more. */
export function pageOf(paged: Paged, page: number, words: Language): Message {
  const pages = pagesOf(paged);
  const shown = Math.max(0, Math.min(page, pages.length - 1));
  const blocks = pages[shown] ?? [];
  if (pages.length === 1) return messageOf(paged.colour, [...paged.head, ...blocks, ...paged.foot]);
  const turn = (label: string, to: number) => {
    const id = paged.turn(to);
    return id === null ? null : button(label, id, { disabled: to < 0 || to >= pages.length });
  };
  return messageOf(paged.colour, [
    ...paged.head,
    ...blocks,
    text(`-# ${words.search.page(shown + 1, pages.length)}`),
    ...rows(turn(words.button.previous, shown - 1), turn(words.button.next, shown + 1)),
    ...paged.foot,
  ]);
}
