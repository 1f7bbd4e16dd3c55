import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/corpus/document.ts';
import { buildCorpus } from '../../src/corpus/load.ts';
import { parseCrossReferences, parsePlace, placeId, placeLocator } from '../../src/corpus/place.ts';
import { filesOf, lakeTreaty } from './small-corpus.ts';

const place = (article: string, ...path: string[]): Place => ({ article, path });

describe('a place in a treaty', () => {
  it.each<[string, Place, string, string]>([
    ['16', place('16'), 'Article 16', '16'],
    ['16(4)', place('16', '4'), 'Article 16(4)', '16/4'],
    ['Article 16 (4)', place('16', '4'), 'Article 16(4)', '16/4'],
    ['article 5(1)(a)(ii)', place('5', '1', 'a', 'ii'), 'Article 5(1)(a)(ii)', '5/1/a/ii'],
    ['5(1)(A)', place('5', '1', 'a'), 'Article 5(1)(a)', '5/1/a'],
    ['14 bis(1)', place('14 bis', '1'), 'Article 14 bis(1)', '14bis/1'],
    ['14bis', place('14 bis'), 'Article 14 bis', '14bis'],
  ])('written %j is read, and has a locator and an id', (text, expected, locator, id) => {
    expect(parsePlace(text)).toEqual(expected);
    expect(placeLocator(expected)).toBe(locator);
    expect(placeId(expected)).toBe(id);
  });

  it.each(['', 'Article', 'sixteen', '16(', '16()', '16(4', '(4)', '16.4', '-1', '16 ter'])('%j is none', (text) => {
    expect(parsePlace(text)).toBeNull();
  });

  const anyPlace = fc.record({
    article: fc.tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('', ' bis')).map((parts) => parts.join('')),
    path: fc.array(fc.oneof(fc.integer({ min: 1, max: 40 }).map(String), fc.constantFrom('a', 'b', 'ii', 'iv')), {
      maxLength: 4,
    }),
  });

  it('comes back from its locator', () => {
    fc.assert(
      fc.property(anyPlace, (any) => {
        expect(parsePlace(placeLocator(any))).toEqual(any);
      }),
    );
  });

  it('shares locator and id with no other place', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(placeLocator(one) === placeLocator(other)).toBe(same);
        expect(placeId(one) === placeId(other)).toBe(same);
      }),
    );
  });
});

describe('cross-references', () => {
  it.each([
    ['16(5)', [{ treaty: 'lake', place: place('16', '5') }]],
    ['Article 3', [{ treaty: 'lake', place: place('3') }]],
    ['untoc', [{ treaty: 'untoc', place: null }]],
    ['untoc 18(3)', [{ treaty: 'untoc', place: place('18', '3') }]],
    ['lake 2', [{ treaty: 'lake', place: place('2') }]],
    [
      '16(5); untoc 18(3); tip-protocol',
      [
        { treaty: 'lake', place: place('16', '5') },
        { treaty: 'untoc', place: place('18', '3') },
        { treaty: 'tip-protocol', place: null },
      ],
    ],
  ])('%j are read; a bare number is of the own treaty', (value, expected) => {
    expect(parseCrossReferences(value, 'lake')).toEqual(expected);
  });

  it.each(['', '1;', 'see above', 'untoc 18(', '16-18'])('%j cannot be read', (value) => {
    expect(parseCrossReferences(value, 'lake')).toBeNull();
  });

  it('of any text give null or a list, and never throw', () => {
    fc.assert(fc.property(fc.string(), (value) => void parseCrossReferences(value, 'lake')));
  });
});

describe('passage ids', () => {
  it('are unique and at most 64 characters, even of places and headings that stand twice', () => {
    const id = fc.stringMatching(/^[a-z]{1,48}$/);
    const items = fc.array(fc.constantFrom('(1) A.', '(1)(a) B.', '(2) C.', 'D.'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(id, items, fc.string({ unit: 'grapheme', maxLength: 80 }), (name, list, heading) => {
        const treaty = lakeTreaty
          .replace('id: lake', `id: ${name}`)
          .replace('- (2) A', `- ${list.join('\n- ')}\n- (2) A`);
        const head = heading.replace(/\s+/g, ' ');
        const facts = `---\nid: x-facts\nkind: facts\ntitle: Facts\n---\n\n## A ${head}\n\n- One.\n- Two.\n\n## A ${head}\n\n- Three.\n`;
        const { documents } = buildCorpus(filesOf({ 'a.md': treaty, 'b.md': facts }));
        const ids = documents.flatMap(({ passages }) => passages.map((passage) => passage.id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(Math.max(...ids.map((each) => each.length))).toBeLessThanOrEqual(64);
      }),
      { numRuns: 60 },
    );
  });
});
