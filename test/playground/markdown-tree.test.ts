import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockQuote, escapeMarkdown } from '../../src/message/escape.ts';
import { markdownTree } from '../../src/playground/markdown-tree.ts';
import type { MarkdownBlock, MarkdownInline } from '../../src/playground/wire.ts';

const text = (content: string): MarkdownInline => ({ type: 'text', text: content });

/** What a person would read. */
function plain(nodes: readonly (MarkdownBlock | MarkdownInline)[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return '\n';
      if ('text' in node) return node.text;
      if ('children' in node) return plain(node.children);
      return 'blocks' in node ? plain(node.blocks) : node.items.map(plain).join('\n');
    })
    .join('');
}

describe('Discord’s Markdown', () => {
  it.each<[string, string, MarkdownBlock[]]>([
    ['a heading', '## Yes', [{ type: 'heading', level: 2, children: [text('Yes')] }]],
    ['no heading without a space', '##Yes', [{ type: 'paragraph', children: [text('##Yes')] }]],
    ['no heading in a heading', '# # Yes', [{ type: 'heading', level: 1, children: [text('# Yes')] }]],
    [
      'small print below a quote',
      '> On 20 February\n-# ¹ UNODC',
      [
        { type: 'quote', blocks: [{ type: 'paragraph', children: [text('On 20 February')] }] },
        { type: 'subtext', children: [text('¹ UNODC')] },
      ],
    ],
    [
      'lines of one paragraph',
      '**In force:** yes\nno',
      [
        {
          type: 'paragraph',
          children: [{ type: 'strong', children: [text('In force:')] }, text(' yes'), { type: 'break' }, text('no')],
        },
      ],
    ],
    [
      'a list with a list in it',
      '- one\n  - inner\n- two',
      [
        {
          type: 'list',
          ordered: false,
          start: 1,
          items: [
            [
              { type: 'paragraph', children: [text('one')] },
              { type: 'list', ordered: false, start: 1, items: [[{ type: 'paragraph', children: [text('inner')] }]] },
            ],
            [{ type: 'paragraph', children: [text('two')] }],
          ],
        },
      ],
    ],
    [
      'a numbered list from three',
      '3. three',
      [{ type: 'list', ordered: true, start: 3, items: [[{ type: 'paragraph', children: [text('three')] }]] }],
    ],
    [
      'a heading inside a quote',
      '> # big',
      [{ type: 'quote', blocks: [{ type: 'heading', level: 1, children: [text('big')] }] }],
    ],
    ['a block of code', '```ts\n# no\n```', [{ type: 'code', text: '# no' }]],
    [
      'a command name',
      '`/sources` lists',
      [{ type: 'paragraph', children: [{ type: 'code', text: '/sources' }, text(' lists')] }],
    ],
    [
      'a link',
      '[site](https://example.org)',
      [{ type: 'paragraph', children: [{ type: 'link', url: 'https://example.org', children: [text('site')] }] }],
    ],
    ['an emoji', '🟦 party', [{ type: 'paragraph', children: [{ type: 'emoji', text: '🟦' }, text(' party')] }]],
    ['everyone', '@everyone', [{ type: 'paragraph', children: [{ type: 'mention', text: '@everyone' }] }]],
    ['what was escaped', '\\# \\*no\\* \\@everyone', [{ type: 'paragraph', children: [text('# *no* @everyone')] }]],
    ['an escaped list', '1\\. no list', [{ type: 'paragraph', children: [text('1. no list')] }]],
  ])('reads %s', (_name, content, tree) => expect(markdownTree(content)).toEqual(tree));

  const nasty = fc.string({
    unit: fc.constantFrom(...'*_~`|<>[]()#@:-+1.\\/ \nab&é🇧', '](', 'https://', '```', '> ', '-# ', '<@1>', '</a:1>'),
    maxLength: 60,
  });

  it('shows escaped text as that very text, with no mark at work in it', () => {
    fc.assert(
      fc.property(nasty, (typed) => {
        const tree = markdownTree(escapeMarkdown(typed));
        expect(plain(tree)).toBe(typed);
        expect(tree.every(({ type }) => type === 'paragraph')).toBe(true);
      }),
    );
  });

  it('shows a quote’s words and nothing else', () => {
    fc.assert(
      fc.property(nasty, (quote) => {
        const [shown, ...others] = markdownTree(blockQuote(quote));
        expect(others).toEqual([]);
        expect(plain(shown?.type === 'quote' ? shown.blocks : [])).toBe(quote);
      }),
    );
  });
});
