import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyser, fold } from '../../src/search/analyser.ts';

const analyser = createAnalyser();
const terms = (text: string): string[] => analyser.tokens(text).map(({ term }) => term);
const content = (text: string): string[] =>
  analyser
    .tokens(text)
    .filter(({ stop }) => !stop)
    .map(({ word }) => word);

describe('folding', () => {
  it.each([
    ['Türkiye', 'turkiye'],
    ['CÔTE D’IVOIRE', "cote d'ivoire"],
    ['ＵＮＴＯＣ', 'untoc'],
    ['São Tomé', 'sao tome'],
    ['plain', 'plain'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('of what is folded changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('words that mean the same have one term:', () => {
  it.each([
    ['trafficking', 'trafficked'],
    ['victims', 'victim'],
    ['victim’s', 'victims'],
    ["States'", 'State'],
    ['extraditing', 'extradited'],
    ['UNTOC', 'untoc'],
    ['U.N.', 'UN'],
    ['organised', 'organized'],
    ['criminalisation', 'criminalization'],
    ['offence', 'offense'],
    ['offences', 'offenses'],
    ['labour', 'labor'],
    ['defence', 'defense'],
    ['licences', 'licenses'],
    ['programme', 'program'],
    ['honoured', 'honored'],
    ['10,000', '10000'],
  ])('%s and %s', (one, other) => {
    expect(terms(one)).toEqual(terms(other));
    expect(terms(one)).toHaveLength(1);
  });

  it.each([
    ['trafficking', 'traffic light'],
    ['smuggling', 'trafficking'],
    ['16', '18'],
    ['convention', 'protocol'],
  ])('but not %s and %s', (one, other) => {
    expect(terms(one)).not.toEqual(terms(other));
  });
});

describe('a legal reference is kept whole', () => {
  it.each([
    ['art. 18', ['art18']],
    ['Art 18', ['art18']],
    ['Article 18', ['art18']],
    ['articles 18', ['art18']],
    ['§ 18', ['art18']],
    ['Article 16(4)', ['art16', 'art16(4)']],
    ['art. 16 (4) (b)', ['art16', 'art16(4)(b)']],
    ['Article 14 bis', ['art14bis']],
    ['Article 14 bis(1)', ['art14bis', 'art14bis(1)']],
  ])('%j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('and stands where it was written', () => {
    const text = 'What does Article 16(4) say?';
    const whole = analyser.tokens(text).find(({ term }) => term === 'art16(4)');
    expect(text.slice(whole?.start, whole?.end)).toBe('Article 16(4)');
  });

  it('without the word "article", a number is only a number', () => {
    expect(terms('18 States')).toEqual(['18', 'state']);
  });
});

describe('stop words', () => {
  it.each([
    ['What is the purpose of the Convention?', ['purpose', 'convention']],
    ['Please tell me which States may extradite', ['states', 'extradite']],
    ['it is what it is', []],
  ])('of %j are marked, and the rest is content', (text, expected) => {
    expect(content(text)).toEqual(expected);
  });
});

describe('of any text', () => {
  it('the tokens stand in order within it', () => {
    const piece = fc.constantFrom('Article 5', '(1)', 'bis', ' ', 'U.N.', '1,000', 'é', '’s', 'word', '§', '.');
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, word } of analyser.tokens(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word).not.toBe('');
          last = start;
        }
      }),
      { numRuns: 500 },
    );
  });
});
