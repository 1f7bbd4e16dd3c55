import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en.ts';
import { text } from '../../src/message/components.ts';
import { brokenLimits } from '../../src/message/limits.ts';
import { pageOf, pagesOf } from '../../src/message/pager.ts';
import { pieces } from '../../src/message/pieces.ts';

const frame = { head: [text('## Head')], foot: [text('-# Foot')] };

describe('pages', () => {
  it('needs one page, without buttons, for what fits', () => {
    const message = pageOf({ ...frame, colour: 0, blocks: [text('a')], turn: (page) => `a:b:${page}` }, 0, en);
    expect(JSON.stringify(message)).not.toContain('page 1');
  });

  it('keeps every block once, in order, on pages within the limits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3300 }), { maxLength: 90 }), (sizes) => {
        const blocks = sizes.map((size, index) => text(`${index} `.padEnd(size, 'x')));
        const pages = pagesOf({ ...frame, blocks });
        expect(pages.flat()).toEqual(blocks);
        for (const page of pages.keys()) {
          const message = pageOf({ ...frame, colour: 0, blocks, turn: (to) => `a:b:${to}` }, page, en);
          expect(brokenLimits(message)).toEqual([]);
        }
      }),
    );
  });

  it('shows the last page for one past the end', () => {
    const blocks = Array.from({ length: 60 }, (_none, index) => text(`block ${index}`));
    const message = pageOf({ ...frame, colour: 0, blocks, turn: (page) => `a:b:${page}` }, 99, en);
    expect(JSON.stringify(message)).toContain('block 59');
  });
});

describe('pieces', () => {
  it('loses nothing but white space, and holds the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 10, max: 60 }),
        (source, limit) => {
          const whole = { start: 0, end: source.length };
          const made = pieces(source, whole, [whole], limit);
          const joined = made.map(({ start, end }) => source.slice(start, end)).join('');
          expect(joined.replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
          for (const { start, end } of made) expect(end - start).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  it('divides a long sentence at a clause', () => {
    const source = 'Each State Party must do the first thing, and must also do the second thing';
    const cut = pieces(source, { start: 0, end: source.length }, [{ start: 0, end: source.length }], 50);
    expect(cut.map(({ start, end }) => source.slice(start, end))).toEqual([
      'Each State Party must do the first thing,',
      'and must also do the second thing',
    ]);
  });
});
