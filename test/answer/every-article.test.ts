import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/ask.ts';
import { openReadingRoom } from '../../src/answer/reading-room.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';
import { isEnglish } from '../../src/search/english-files.ts';

const room = openReadingRoom(loadCorpus(shippedCorpus()), isEnglish);
const treaties = room.corpus.documents.filter(({ kind }) => kind === 'treaty');
const slow = { timeout: 180_000 };

/** `16` → `XVI`, `14 bis` → `XIV bis`. */
function roman(article: string): string {
  const values = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = Number.parseInt(article, 10);
  let numeral = '';
  for (const [value, letters] of values) for (; rest >= value; rest -= value) numeral += letters;
  return numeral + (article.includes('bis') ? ' bis' : '');
}

const spellings: [string, (article: string, short: string, id: string) => string][] = [
  ['What does Article 16 of UNTOC say?', (article, short) => `What does Article ${article} of the ${short} say?`],
  ['art. 16 UNTOC', (article, short) => `art. ${article} ${short}`],
  ['Art 16 of the UNTOC', (article, short) => `Art ${article} of the ${short}`],
  ['§ 16 UNTOC', (article, short) => `§ ${article} ${short}`],
  ['Article XVI of UNTOC', (article, short) => `Article ${roman(article)} of ${short}`],
  ['16 of untoc', (article, short) => `${article} of ${short.toLowerCase()}`],
  ['untoc 16', (article, _short, id) => `${id} ${article}`],
  ['art.\u00a016 UNTOC', (article, short) => `art.\u00a0${article} ${short}`],
  ['article\u201116 of UNTOC', (article, short) => `article\u2011${article} of ${short}`],
  ['UNTOC, article 16', (article, short) => `${short}, article ${article}`],
  ['UNTOC art16', (article, short) => `${short} art${article}`],
  ['ARTICLE 16 UNTOC', (article, short) => `ARTICLE ${article} ${short}`.toUpperCase()],
  ['UNTOC XVI', (article, short) => `${short} ${roman(article)}`],
];

describe('every article of every treaty, asked for by number', () => {
  it.each(spellings)('as in %s', slow, (_example, spell) => {
    const missed = treaties.flatMap((document) =>
      document.articles.flatMap(({ number }) => {
        const question = spell(number, document.short, document.id);
        const [first] = answer(room, question).citations;
        const place = room.corpus.passageById.get(first?.passageId ?? '')?.place;
        return first?.documentId === document.id && place?.article === number ? [] : [question];
      }),
    );
    expect(missed).toEqual([]);
  });

  it.each([
    ['uncac XLVI (9)', 'uncac', 'Article 46(9)'],
    ['article 16 of UNTOC, paragraph 4', 'untoc', 'Article 16(4)'],
    ['UNTOC 18 paragraph 3', 'untoc', 'Article 18(3)'],
    ['UNTOC art 5, para 1(a)', 'untoc', 'Article 5(1)(a)'],
  ])('%s: a paragraph too', (question, documentId, locator) => {
    const [first] = answer(room, question).citations;
    expect(first?.documentId).toBe(documentId);
    expect(first?.locator.startsWith(locator)).toBe(true);
  });

  it.each(['UNTOC I think', 'What is in Schedule II of the Single Convention 1961?', 'Chapter 2 of UNCAC'])(
    'a number that is no article is none: %s',
    (question) => expect(answer(room, question).headline ?? '').not.toMatch(/^Article [12] /),
  );
});

describe('every definition, asked for by its term', () => {
  // "1961 Convention" in the 1988 Convention: a term that is another treaty's name asks for that treaty.
  const terms = room.definitions.filter(({ name }) => room.names.lookup(name).length === 0 && !/^\d/.test(name));

  it.each([
    ['Define … in …', (term: string, short: string) => `Define ${term} in ${short}`],
    ['What does “…” mean in the …?', (term: string, short: string) => `What does “${term}” mean in the ${short}?`],
  ])('%s', slow, (_example, spell) => {
    const missed = terms.flatMap(({ name, document }) => {
      const question = spell(name, document.short);
      const [first] = answer(room, question).citations;
      const same = room.definitions.some(
        (other) => other.passage.id === first?.passageId && other.name.toLowerCase() === name.toLowerCase(),
      );
      return first?.documentId === document.id && same ? [] : [question];
    });
    expect(terms.length).toBeGreaterThan(100);
    expect(missed).toEqual([]);
  });
});

describe('how many', () => {
  it.each([
    [
      'Does the trafficking protocol have 30 articles?',
      '20',
      'Not 30: the Trafficking in Persons Protocol has 20 articles.',
    ],
    ['does untoc have 41 articles?', '41', null],
    ['How many members does the INCB have', 'thirteen members', null],
  ])('%s', (question, headline, note) => expect(answer(room, question)).toMatchObject({ headline, note }));
});

describe('any text', () => {
  const text = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 0, maxLength: 10_000, size: 'max' }) },
    fc
      .tuple(
        fc.constantFrom(
          'my friend ',
          'is a ',
          'what is ',
          'and who is ',
          'para 3 ',
          '16(4) ',
          'XVI ',
          '中文和',
          '“a” ',
          '1. ',
          '?\n',
          'UNTOC 16 ',
        ),
        fc.nat({ max: 3_000 }),
      )
      .map(([unit, times]) => unit.repeat(times).slice(0, 10_000)),
  );

  it('never throws, gives the same answer again, and quotes exact slices', slow, () => {
    fc.assert(
      fc.property(text, (question) => {
        const given = answer(room, question);
        expect(answer(room, question)).toEqual(given);
        for (const { documentId, start, end, quote } of [...given.citations, ...given.nearest])
          expect(room.corpus.byId.get(documentId)?.text.slice(start, end)).toBe(quote);
      }),
      { numRuns: 40 },
    );
  });
});
