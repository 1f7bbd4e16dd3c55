import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../src/corpus/blocks.ts';

const cut = (body: string, fields: readonly string[] = []): [string, string][] =>
  markdownBlocks(body, fields).map(({ kind, level, start, end }) => [
    level > 0 ? `${kind} ${level}` : kind,
    body.slice(start, end),
  ]);

describe('a Markdown body is cut into blocks:', () => {
  it.each<[string, string, [string, string][]]>([
    ['nothing', '', []],
    ['blank lines only', '\n  \n\t\n', []],
    ['a paragraph', 'One line.\n', [['paragraph', 'One line.']]],
    ['a paragraph over two lines', 'One\nparagraph.\n', [['paragraph', 'One\nparagraph.']]],
    [
      'paragraphs parted by a blank line',
      'One.\n\nTwo.',
      [
        ['paragraph', 'One.'],
        ['paragraph', 'Two.'],
      ],
    ],
    [
      'headings, without their marks',
      '# A\n### B ###\n',
      [
        ['heading 1', 'A'],
        ['heading 3', 'B'],
      ],
    ],
    [
      'headings by a line below',
      'A\n===\nB\n---\n',
      [
        ['heading 1', 'A'],
        ['heading 2', 'B'],
      ],
    ],
    ['seven marks, which make no heading', '####### A', [['paragraph', '####### A']]],
    ['a mark without a blank, which makes none', '#hash', [['paragraph', '#hash']]],
    ['a heading without words, which is left out', '##\nText.', [['paragraph', '##\nText.']]],
    [
      'items of every mark',
      '- a\n* b\n+ c\n1. d\n2) e',
      [
        ['item', 'a'],
        ['item', 'b'],
        ['item', 'c'],
        ['item', 'd'],
        ['item', 'e'],
      ],
    ],
    [
      'an item over two lines',
      '- a\n  b\n- c',
      [
        ['item', 'a\n  b'],
        ['item', 'c'],
      ],
    ],
    [
      'items below an item',
      '- a\n  - b',
      [
        ['item', 'a'],
        ['item', 'b'],
      ],
    ],
    [
      'an item below a paragraph',
      'These:\n- a',
      [
        ['paragraph', 'These:'],
        ['item', 'a'],
      ],
    ],
    ['a quotation, without its mark', '> Said.\n', [['paragraph', 'Said.']]],
    [
      'table rows, without the outer bars',
      '| a | b |\n|---|---|\n| c | d |',
      [
        ['row', 'a | b'],
        ['row', 'c | d'],
      ],
    ],
    [
      'fenced code',
      '```js\na\n\n# b\n```\nText.',
      [
        ['code', 'a\n\n# b'],
        ['paragraph', 'Text.'],
      ],
    ],
    ['fenced code that is not closed', '~~~\na\n', [['code', 'a']]],
    [
      'a rule, which is no block',
      'a\n\n***\n\nb',
      [
        ['paragraph', 'a'],
        ['paragraph', 'b'],
      ],
    ],
    ['a comment, which is none', '<!-- a\nb -->\nText.', [['paragraph', 'Text.']]],
    ['inline marks, which stay', 'A **b** [c](d).', [['paragraph', 'A **b** [c](d).']]],
    [
      'blanks at a line end, which do not belong to it',
      'One.  \n\nTwo.\t',
      [
        ['paragraph', 'One.'],
        ['paragraph', 'Two.'],
      ],
    ],
  ])('%s', (_, body, blocks) => {
    expect(cut(body)).toEqual(blocks);
  });

  it('field lines are data of the block above them, if they are asked for', () => {
    const body = '- An item.\n  refs: 1(2)\n- Another.\n  refs:\n';
    const blocks = markdownBlocks(body, ['refs']);
    expect(cut(body, ['refs'])).toEqual([
      ['item', 'An item.'],
      ['item', 'Another.'],
    ]);
    expect(blocks.map(({ fields }) => fields.map(({ name, value }) => [name, value]))).toEqual([
      [['refs', '1(2)']],
      [['refs', '']],
    ]);
    expect(cut(body)[0]).toEqual(['item', 'An item.\n  refs: 1(2)']);
  });

  it('a field line that is not indented, or stands below nothing, is text', () => {
    expect(cut('Text.\nrefs: 1', ['refs'])).toEqual([['paragraph', 'Text.\nrefs: 1']]);
    expect(cut('  refs: 1', ['refs'])).toEqual([['paragraph', 'refs: 1']]);
  });
});

const line = fc.oneof(
  fc.constantFrom(
    '',
    '# A',
    ' ## ##',
    '---',
    '===',
    '- a',
    '  refs: 1',
    '| a | b |',
    '|--|',
    '```',
    '~~~',
    '<!-- a',
    '-->',
    '> q',
    '>',
    '***',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const anyBody = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(line).map((lines) => lines.join('\n')),
);

describe('of any text', () => {
  it('the blocks are in order, do not overlap and hold more than white space', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        let last = 0;
        for (const { start, end } of markdownBlocks(body, ['refs'])) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(body.length);
          expect(body.slice(start, end).trim()).not.toBe('');
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
