import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/corpus/sentences.ts';

const cut = (text: string, dateline = false): string[] =>
  sentences(text, { start: 0, end: text.length }, dateline).map(({ start, end }) => text.slice(start, end));

describe('text is cut into sentences', () => {
  it.each<[string, string[]]>([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['  One.\n\nTwo.  ', ['One.', 'Two.']],
    ['He said "Stop." Then he left.', ['He said "Stop."', 'Then he left.']],
    ['It ended (at last.) It was late.', ['It ended (at last.)', 'It was late.']],
    ['Two States signed. 17 did not.', ['Two States signed.', '17 did not.']],
    ['It grew. “We know,” they said.', ['It grew.', '“We know,” they said.']],
    ['Really?! Yes.', ['Really?!', 'Yes.']],
    ['', []],
    ['   ', []],
  ])('%j', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });
});

describe('a full stop ends no sentence', () => {
  it.each([
    ['after an abbreviation', 'See Art. 16 and para. 4 of vol. 2.'],
    ['in a Latin abbreviation', 'It covers weapons, e.g. Rifles and i.e. Guns.'],
    ['after a title', 'Mr. Tobgay met Dr. Wangmo.'],
    ['after an initial', 'J. Smith wrote it.'],
    ['in abbreviated capitals', 'The U.S. Senate agreed.'],
    ['before a lower-case word', 'The firm acme.com. is gone.'],
    ['inside a number or an address', 'It costs 3.50 at unodc.org today.'],
    ['in a month cut short', 'It met on 3 Sept. 2003.'],
  ])('%s', (_, text) => {
    expect(cut(text)).toEqual([text]);
  });

  it('but a question mark does, whatever stands before it', () => {
    expect(cut('Which para? Four.')).toEqual(['Which para?', 'Four.']);
  });
});

describe('a press dateline', () => {
  const text = 'Thimphu, Bhutan/20 February 2023: Bhutan acceded. It was glad.';

  it('is left out where one may stand', () => {
    expect(cut(text, true)).toEqual(['Bhutan acceded.', 'It was glad.']);
  });

  it('is text elsewhere', () => {
    expect(cut(text)).toEqual(['Thimphu, Bhutan/20 February 2023: Bhutan acceded.', 'It was glad.']);
  });

  it('is not seen in a text that has none', () => {
    expect(cut('Bhutan acceded on 20 February 2023: the day was fine.', true)).toEqual([
      'Bhutan acceded on 20 February 2023: the day was fine.',
    ]);
  });
});

describe('of any text', () => {
  it('the sentences are in order, do not overlap, and leave out nothing but white space', () => {
    const piece = fc.constantFrom('One', ' ', '. ', '.', '! ', '?', '”', ' Art. ', '\n', 'U.S.', 'é', '(', ') ', '7');
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anyText, fc.nat(9), fc.nat(9), (text, before, after) => {
        const span = {
          start: Math.min(before, text.length),
          end: Math.max(Math.min(before, text.length), text.length - after),
        };
        let last = span.start;
        for (const { start, end } of sentences(text, span)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
        expect(last).toBeLessThanOrEqual(span.end);
        expect(text.slice(last, span.end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
