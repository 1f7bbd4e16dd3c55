import { describe, expect, it } from 'vitest';
import { splitOfficialText } from '../../src/corpus/official-text.ts';

const unknown = { bis: [], titles: new Map<string, string>() };

/** A text's articles as `number | title | (path) words; …`. */
function split(text: string, known = unknown): string[] {
  return splitOfficialText(text, known).articles.map(({ number, title, parts }) => {
    const shown = parts.map(({ start, end, path }) => {
      const place = path.map((label) => `(${label})`).join('');
      return `${place}${place === '' ? '' : ' '}${text.slice(start, end)}`;
    });
    return [number, title, ...shown].join(' | ');
  });
}

describe('headings', () => {
  it.each([
    ['Article 16\nExtradition\n\n1. Text.', '16 | Extradition | (1) Text.'],
    ['Article XVI\n\nExtradition\n\nText.', '16 | Extradition | Text.'],
    ['ARTICLE 16 - Extradition\nText.', '16 | Extradition | Text.'],
    ['ARTICLE XVI – EXTRADITION\n\n1. Text.', '16 | EXTRADITION | (1) Text.'],
    ['## Article 16\n\nExtradition\n\nText.', '16 | Extradition | Text.'],
    ['# Article  16 \n\nExtradition\n\nText.', '16 | Extradition | Text.'],
    ['## Article 16\n### Extradition\nText.', '16 | Extradition | Text.'],
    ['**Article 16: Extradition**\n\nText.', '16 | Extradition | Text.'],
    ['Art. 16. Extradition\n\nText.', '16 | Extradition | Text.'],
    ['Art. 16.\nThe Parties shall extradite.', '16 |  | The Parties shall extradite.'],
    ['Article 16. The Parties shall extradite.', '16 |  | The Parties shall extradite.'],
    ['Article 16. The Parties agree.', '16 |  | The Parties agree.'],
    ['## Article 4 (Article IV)\n\nSCOPE\n\nText.', '4 | SCOPE | Text.'],
    ['Article\u00a016\u2002\nExtradition\n\nText.', '16 | Extradition | Text.'],
    ['Article 14 bis\nAssistance\n\nText.', '14 bis | Assistance | Text.'],
    ['ARTICLE 14 BIS. Assistance\n\nText.', '14 bis | Assistance | Text.'],
    ['Article 5\nA title of two\nlines\n\nText.', '5 | A title of two lines | Text.'],
    [
      'Article 5\nScope\nThis Treaty applies to all,\neverywhere.',
      '5 | Scope | This Treaty applies to all,\neverywhere.',
    ],
    ['Article 5\n\nThe Parties shall meet.', '5 |  | The Parties shall meet.'],
    ['Article 5\nFor this Treaty:\n(a) x;\n(b) y.', '5 |  | For this Treaty: | (a) x; | (b) y.'],
    ['Article 5\n\nScope', '5 | Scope'],
  ])('%j', (text, article) => expect(split(text)).toEqual([article]));

  it('knows a title by the summary where its lines alone do not tell', () => {
    const text = 'Article 5\nCooperation of the\nparties shall be close\n(Friendship)\n1. Text.';
    const titles = new Map([['5', 'Cooperation of the Parties shall be close (friendship)']]);
    expect(split(text, { bis: [], titles })).toEqual([
      '5 | Cooperation of the parties shall be close (Friendship) | (1) Text.',
    ]);
  });

  it.each([
    'Article 1\nScope\n\n1. As set out in accordance with\nArticle 16\nof this Treaty.',
    'Article 1\nScope\n\n1. As set out in\nArticle 16. That is all.',
    'Article 1\nScope\n\n1. As set out there.\nArticle 16 (4) applies.',
    'Article 1\nScope\n\n1. As set out there.\nArticle 16 of this Treaty applies.',
    'Article 1\nScope\n\n1. As set out there.\nArticle 16, paragraph 2, applies.',
    'Article 1\nScope\n\n1. As set out there.\nArticle 16 States Parties shall apply.',
    'Article 1\nScope\n\n1. As set out there.\nArticles 16 and 17 apply.',
  ])('takes no reference in running text for one: %j', (text) => {
    expect(splitOfficialText(text, unknown).articles.map(({ number }) => number)).toEqual(['1']);
  });

  it('gives chapters, from one line or two', () => {
    const text = [
      '# CHAPTER  I  \n\nGENERAL PROVISIONS\n\n## Article 1\n\nOne\n\nText.',
      'II\nPrevention\n\nArticle 2\nTwo\n\nText.',
      'Chapter III. Final provisions\n\nArticle 3\nThree\n\nText.',
    ].join('\n\n');
    const { articles } = splitOfficialText(text, unknown);
    expect(articles.map(({ chapter }) => chapter)).toEqual([
      'CHAPTER I — GENERAL PROVISIONS',
      'II — Prevention',
      'Chapter III — Final provisions',
    ]);
    expect(articles.map(({ parts }) => parts.length)).toEqual([1, 1, 1]);
  });
});

describe('paragraphs', () => {
  it.each([
    ['1. One.\n2. Two.', ['(1) One.', '(2) Two.']],
    ['1 One.\n\n2 Two.', ['(1) One.', '(2) Two.']],
    ['(1) One.\n(2) Two.', ['(1) One.', '(2) Two.']],
    ['1)One.\n2)Two.', ['(1) One.', '(2) Two.']],
    ['1.One.\n2.Two.', ['(1) One.', '(2) Two.']],
    ['**1.** One.\n\n**2.** Two.', ['(1) One.', '(2) Two.']],
    ['- (a) One;\n- (b) Two.', ['(a) One;', '(b) Two.']],
    ['(a)“One” means x;\n\n(b) *“Two”* means y.', ['(a) “One” means x;', '(b) *“Two”* means y.']],
    [
      '1. Each Party shall:\na) act;\nb) report.\n2. Two.',
      ['(1) Each Party shall:', '(1)(a) act;', '(1)(b) report.', '(2) Two.'],
    ],
    ['4. \n(a)\n\n(i)One;\n(ii)Two.\n(b) Three.', ['(4)(a)(i) One;', '(4)(a)(ii) Two.', '(4)(b) Three.']],
    ['1. (a) (i) One;\n(ii) Two.', ['(1)(a)(i) One;', '(1)(a)(ii) Two.']],
    [
      '4. If:\na) x:\n(i)\n1) one, and\n2) two, or\n(ii) three.\n5. Five.',
      ['(4) If:', '(4)(a) x:', '(4)(a)(i)(1) one, and', '(4)(a)(i)(2) two, or', '(4)(a)(ii) three.', '(5) Five.'],
    ],
    ['Chapeau:\n\n(h) eight;', ['Chapeau:', '(h) eight;']],
    ['1. One\n\nFlush words.', ['(1) One', '(1) Flush words.']],
    [
      '1. All:\n(a) one;\n(b) two;\n\nshall be so.\n2. Two.',
      ['(1) All:', '(1)(a) one;', '(1)(b) two;', '(1) shall be so.', '(2) Two.'],
    ],
    // The line break before words that close a list is lost in some copies.
    [
      '(a) All:\n(i) one;\n(ii) two;  Three shall be so;\n(b) Five.',
      ['(a) All:', '(a)(i) one;', '(a)(ii) two;', '(a) Three shall be so;', '(b) Five.'],
    ],
    [
      '1. All:\n(a) one;\n(b) two.   Both are so.\n2. Two.',
      ['(1) All:', '(1)(a) one;', '(1)(b) two.', '(1) Both are so.', '(2) Two.'],
    ],
    [
      '1. All:\n(a) one.  It is so.\n2. Two.   So it is.',
      ['(1) All:', '(1)(a) one.  It is so.', '(2) Two.   So it is.'],
    ],
    ['One.\n\n2. Two.', ['(1) One.', '(2) Two.']],
    ['1. x:\n(iii) three; (iv) four; and (v) five.', ['(1) x:\n(iii) three; (iv) four; and (v) five.']],
    ['1. x:\n(i) one; (ii) two; and (iii) three.', ['(1) x:', '(1)(i) one;', '(1)(ii) two; and', '(1)(iii) three.']],
  ] as [string, string[]][])('%j', (body, parts) => {
    const [article = ''] = split(`Article 1\nScope\n\n${body}`);
    expect(article.split(' | ').slice(2)).toEqual(parts);
  });

  it('tells the letter (i) from the numeral (i) by what follows', () => {
    const letters = 'abcdefgh'.split('').map((letter) => `(${letter}) x;`);
    const paths = (lines: string[]) =>
      splitOfficialText(['Article 1', 'Terms', '', 'Terms:', ...lines].join('\n'), unknown).articles[0]?.parts.map(
        ({ path }) => path.join('/'),
      );
    expect(paths([...letters, '(i) x;', '(j) x.'])?.slice(-2)).toEqual(['i', 'j']);
    expect(paths([...letters, '(i) x;', '(ii) x.'])?.slice(-2)).toEqual(['h/i', 'h/ii']);
  });

  it.each([
    'as in paragraph\n2. of this article.',
    'under paragraph 1 (a) and\n(b) of this article.',
    'under subparagraphs\n(a), (b) and (c) of it.',
    'of the\n1961 Convention.',
    'about\n1.5 per cent of it.',
    'such as, e.g. this.',
  ])('takes no reference that a line begins with for a label: %j', (words) => {
    expect(split(`Article 1\nScope\n\n1. A rule ${words}`)).toEqual([`1 | Scope | (1) A rule ${words}`]);
  });

  it('leaves page numbers and running headers out, and goes on behind them', () => {
    const page = (number: number, above: string, below: string) =>
      `${above}\n\n${number}\n\n\fTreaty of Nowhere ${number + 1}\n\n${below}`;
    const text = [
      'Article 1\nScope\n',
      page(1, '1. A sentence that is not yet', 'at its end.'),
      page(2, '2. Two.', '3. Three,'),
      page(3, 'and more.', '4. Four.'),
    ].join('\n');
    expect(split(text)).toEqual([
      '1 | Scope | (1) A sentence that is not yet | (1) at its end. | (2) Two. | (3) Three,\nand more. | (4) Four.',
    ]);
  });
});

describe('what is no article', () => {
  it.each([
    'IN WITNESS WHEREOF, the undersigned have signed.',
    'DONE at Nowhere, this first day.',
    'Schedules\n\n1. Poppy.\n2. Coca.',
    '# ANNEX  \n\n|\n|Table I |Table II |',
    'Annex I — List of places\n\n(a) Here.',
    'Revised Schedules including all amendments\n\nList of substances in Schedule I\n\n1. One.',
  ])('keeps %j out of the last one', (end) => {
    expect(split(`Article 1\nScope\n\n1. Text.\n\n${end}`)).toEqual(['1 | Scope | (1) Text.']);
  });

  it('keeps preamble and table of contents out', () => {
    const contents = ['Article 1. Scope ........ 3', 'Article 2. Terms\t4', 'Article 3\nDuties'];
    const listed = ['Article 1', 'Scope', 'Article 2', 'Terms', 'Article 3', 'Duties', 'The Parties to this Treaty,'];
    const body = 'Article 1\nScope\n\nText one.\n\nArticle 2\nTerms\n\nText two.\n\nArticle 3\nDuties\n\nText three.';
    const articles = ['1 | Scope | Text one.', '2 | Terms | Text two.', '3 | Duties | Text three.'];
    expect(split(`Preamble The Parties,\n\nHave agreed:\n\n${body}`)).toEqual(articles);
    expect(split(`${contents.join('\n')}\n\n${body}`)).toEqual(articles);
    expect(split(`${listed.join('\n')}\n\n${body}`)).toEqual(articles);
  });

  it.each(['', '\n', 'A text about article 16 and no more.', '# Heading\n\n1. One.'])('finds none in %j', (text) =>
    expect(splitOfficialText(text, unknown).articles).toEqual([]),
  );
});

describe('a second heading of one number', () => {
  const text = 'Article 14\nFirst\n\nOne.\n\nArticle 14\nSecond\n\nTwo.\n\nArticle 15\nThird\n\nThree.';

  it('is the bis article that the treaty has', () => {
    const found = splitOfficialText(text, { ...unknown, bis: ['14 bis'] });
    expect(found.articles.map(({ number, title }) => [number, title])).toEqual([
      ['14', 'First'],
      ['14 bis', 'Second'],
      ['15', 'Third'],
    ]);
    expect(found.becameBis).toEqual(['14 bis']);
    expect(found.duplicates).toEqual([]);
  });

  it('is else named with its line, and its text is under no article', () => {
    const found = splitOfficialText(text, unknown);
    expect(found.articles.map(({ title }) => title)).toEqual(['First', 'Third']);
    expect(found.duplicates).toEqual([{ number: '14', line: 6 }]);
  });
});
