import type { MarkdownBlock, MarkdownInline } from '../wire.ts';
import { el, safeUrl } from './element.ts';
import { icon } from './icons.ts';

/** A message's Markdown as Discord shows it. */
export function markdown(blocks: readonly MarkdownBlock[]): HTMLElement[] {
  return blocks.map(block);
}

function block(node: MarkdownBlock): HTMLElement {
  switch (node.type) {
    case 'heading':
      // The page has h1 and h2 of its own; Discord's sizes come from the class.
      return el('h3', { class: `md-h${node.level}` }, ...node.children.map(inline));
    case 'subtext':
      return el('small', { class: 'md-subtext' }, ...node.children.map(inline));
    case 'paragraph':
      return el('p', { class: 'md-text' }, ...node.children.map(inline));
    case 'quote':
      return el('blockquote', { class: 'md-quote' }, ...markdown(node.blocks));
    case 'code':
      return el('pre', { class: 'md-code', tabindex: 0 }, el('code', {}, node.text));
    case 'list': {
      const items = node.items.map((item) => el('li', {}, ...markdown(item)));
      return node.ordered
        ? el('ol', { class: 'md-list', start: node.start }, ...items)
        : el('ul', { class: 'md-list' }, ...items);
    }
  }
}

/** Emoji that are drawn by style, some with a sign in them, so that they are seen in Discord's colours also where no font has them. */
const drawn: ReadonlyMap<string, Parameters<typeof icon>[0] | null> = new Map([
  ['🟦', null],
  ['🟧', null],
  ['🟪', null],
  ['🟨', null],
  ['⬜', null],
  ['✅', 'check'],
  ['❌', 'close'],
  ['❔', 'question'],
]);

function inline(node: MarkdownInline): Node {
  switch (node.type) {
    case 'text':
      return document.createTextNode(node.text);
    case 'break':
      return el('br');
    case 'code':
      return el('code', { class: 'md-inline-code' }, node.text);
    case 'mention':
      return el('span', { class: 'md-mention' }, node.text);
    case 'emoji': {
      const sign = drawn.get(node.text);
      if (sign === undefined) return document.createTextNode(node.text);
      const attributes = { class: 'md-emoji', 'data-emoji': node.text, role: 'img', 'aria-label': node.text };
      return el('span', attributes, sign === null ? null : icon(sign));
    }
    case 'strong':
      return el('strong', {}, ...node.children.map(inline));
    case 'em':
      return el('em', {}, ...node.children.map(inline));
    case 'underline':
      return el('u', {}, ...node.children.map(inline));
    case 'strikethrough':
      return el('s', {}, ...node.children.map(inline));
    case 'spoiler':
      return el('span', { class: 'md-spoiler', tabindex: 0 }, ...node.children.map(inline));
    case 'link': {
      const url = safeUrl(node.url);
      if (url === null) return el('span', {}, ...node.children.map(inline));
      return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...node.children.map(inline));
    }
  }
}
