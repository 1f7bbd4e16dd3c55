import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestQuote, quotableParts } from '../../src/corpus/clauses.ts';

const parts = (text: string, limit?: number): string[] =>
  quotableParts(text, { start: 0, end: text.length }, limit).map(({ start, end }) => text.slice(start, end));

describe('a sentence is cut into parts that can be quoted', () => {
  it.each<[string, string, string[]]>([
    ['not at all where it is short enough', 'Just enough words.', ['Just enough words.']],
    ['at a semicolon', 'lakes are kept clean; boats pay', ['lakes are kept clean;', 'boats pay']],
    ['at a comma', 'lakes are kept clean, boats pay', ['lakes are kept clean,', 'boats pay']],
    ['at a dash', 'lakes are kept clean — boats pay', ['lakes are kept clean —', 'boats pay']],
    ['at a closing bracket', 'lakes (those that are) are clean', ['lakes (those that are)', 'are clean']],
    ['at a semicolon rather than a later comma', 'lakes are; clean, boats pay', ['lakes are;', 'clean, boats pay']],
    [
      'at a word where there is no clause',
      'lakes are kept clean by all of us',
      ['lakes are kept clean by', 'all of us'],
    ],
    [
      'at a word where the clause would be too short',
      'so, lakes are kept clean by boats',
      ['so, lakes are kept clean', 'by boats'],
    ],
    ['anywhere in a word without end', 'a'.repeat(60), ['a'.repeat(25), 'a'.repeat(25), 'a'.repeat(10)]],
    ['never between the halves of a character', '💧'.repeat(20), ['💧'.repeat(12), '💧'.repeat(8)]],
  ])('%s', (_, text, expected) => {
    expect(parts(text, 25)).toEqual(expected);
  });

  it('of at most 500 characters', () => {
    expect(longestQuote).toBe(500);
    expect(parts('a'.repeat(500))).toHaveLength(1);
    expect(parts('a'.repeat(501)).map((part) => part.length)).toEqual([500, 1]);
  });
});

describe('of any text', () => {
  it('the parts are slices in order, at most as long as the limit, and only white space is between them', () => {
    const piece = fc.constantFrom('water', ' ', '; ', ', ', '—', '💧', '\n', 'a'.repeat(30), ') ', 'é');
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 2000 }),
      fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom(2, 7, 40, 500), (text, limit) => {
        const sentence = { start: 0, end: text.trimEnd().length };
        let last = 0;
        for (const { start, end } of quotableParts(text, sentence, limit)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(end - start).toBeLessThanOrEqual(limit);
          expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
