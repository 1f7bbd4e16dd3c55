import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../src/answer/references.ts';

const place = (text: string): string[] =>
  findReferences(text)
    .filter(({ bare }) => !bare)
    .map(({ place: { article, path } }) => `${article}${path.map((step) => `(${step})`).join('')}`);

describe('articles as people type them', () => {
  const spellings: [string, string[]][] = [
    ['Article 16', ['16']],
    ['article 16 of UNTOC', ['16']],
    ['art. 16(4)', ['16(4)']],
    ['Art 16', ['16']],
    ['§ 18', ['18']],
    ['article 16 (4)', ['16(4)']],
    ['art. 16.4', ['16(4)']],
    ['Article XVI', ['16']],
    ['art. iv', ['4']],
    ['art.\u00a016', ['16']],
    ['article\u201116', ['16']],
    ['art. 16 para. 4', ['16(4)']],
    ['article 16, paragraph 4', ['16(4)']],
    ['paragraph 4 of article 16', ['16(4)']],
    ['para 1 (a) of article 5', ['5(1)(a)']],
    ['article 5(1)(a)(ii)', ['5(1)(a)(ii)']],
    ['article 14 bis', ['14 bis']],
    ['art. 14bis(1)', ['14 bis(1)']],
    ['articles 16 and 18', ['16', '18']],
    ['the sixteenth article', ['16']],
    ['article sixteen', ['16']],
    ['the particle 16 of dust', []],
    ['party 16', []],
  ];
  it.each(spellings)('%s', (text, expected) => expect(place(text)).toEqual(expected));

  it('marks a number without the word as bare', () => {
    expect(findReferences('UNTOC 16(4)')).toMatchObject([{ bare: true, place: { article: '16', path: ['4'] } }]);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => findReferences(text).length >= 0));
  });
});
