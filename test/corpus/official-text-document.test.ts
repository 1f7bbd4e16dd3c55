import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { officialDocument, officialFindings } from '../../src/corpus/official-document.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';
import { lighthouseText, lighthouseTreaty } from '../support/small-treaty.ts';

const treaty = lighthouseTreaty();

describe('the official text of a treaty as a document', () => {
  const document = officialDocument(treaty, lighthouseText, 'texts/lighthouse-treaty.md');

  it('is signed as what it is, and leads to the published text', () => {
    expect(document).toMatchObject({
      id: 'lighthouse-treaty-official',
      kind: 'official',
      title: 'Treaty on the Keeping of Lighthouses',
      short: 'Lighthouse Treaty (official text)',
      url: 'https://example.org/lighthouses.pdf',
      text: lighthouseText,
      treaty: null,
    });
  });

  it('has a passage for each paragraph and sub-paragraph, an exact slice without its label', () => {
    expect(
      document.passages.map(({ id, locator, start, end }) => [id, locator, document.text.slice(start, end)]),
    ).toEqual(
      [
        ['1', 'Article 1', 'For the purposes of this Treaty:'],
        ['1/a', 'Article 1(a)', '“Lamp” means any light, whether of oil or\nof gas;'],
        ['1/b', 'Article 1(b)', '“Keeper” means whoever keeps a lamp.'],
        ['2/1', 'Article 2(1)', 'Each keeper shall light the lamp at dusk. The lamp shall burn until dawn.'],
        ['2/2', 'Article 2(2)', 'Each keeper shall also:'],
        ['2/2/a', 'Article 2(2)(a)', 'clean the glass, as laid down in\nArticle 1 of the rules; and'],
        ['2/2/b', 'Article 2(2)(b)', 'keep a log.'],
        ['2bis', 'Article 2 bis', 'Each keeper shall sound the horn in fog.'],
        ['3/1', 'Article 3(1)', 'Keepers shall help each other.'],
        ['3/2', 'Article 3(2)', 'A keeper may ask another for oil.'],
        ['4', 'Article 4', 'Keepers shall settle disputes by talk.'],
        ['5', 'Article 5', 'Keepers shall speak the truth.'],
      ].map(([path, ...rest]) => [`lighthouse-treaty-official/${path}`, ...rest]),
    );
    expect(document.passages[5]).toMatchObject({
      place: { article: '2', path: ['2', 'a'] },
      heading: 'DUTIES OF KEEPERS',
    });
  });

  it('cuts passages into sentences', () => {
    const [first, second] = document.passages[3]?.sentences ?? [];
    expect(first && document.text.slice(first.start, first.end)).toBe('Each keeper shall light the lamp at dusk.');
    expect(second && document.text.slice(second.start, second.end)).toBe('The lamp shall burn until dawn.');
  });

  it('says what was found beside the list of articles that the treaty has', () => {
    expect(officialFindings(treaty, lighthouseText)).toEqual({
      articles: 6,
      passages: 12,
      expected: 7,
      missing: ['6'],
      surplus: ['9'],
      duplicates: [{ number: '4', line: lighthouseText.split('\n').indexOf('Article 4: Arbitration') + 1 }],
      becameBis: ['2 bis'],
      empty: [],
      titles: [
        { number: '3', official: 'Collaboration between lighthouses', summary: 'Cooperation between lighthouses' },
      ],
      untitled: [],
      alike: { titles: 5, of: 5 },
      controls: null,
      marked: 0,
    });
  });

  it('names articles without a title apart from those with another', () => {
    const findings = officialFindings(treaty, 'Article 1\n\nThe Parties shall meet.\n\nArticle 4\nRows\n\nNone.');
    expect(findings.untitled).toEqual(['1']);
    expect(findings.titles).toEqual([{ number: '4', official: 'Rows', summary: 'Settlement of disputes' }]);
    expect(findings.alike).toEqual({ titles: 0, of: 1 });
  });

  it.each(['\u0000', '\u001b[31m', '\u009b', '\u202e'])('finds the line of control characters: %j', (character) => {
    expect(officialFindings(treaty, `${lighthouseText}\n${character}`).controls).toBe(
      lighthouseText.split('\n').length + 1,
    );
  });

  it('takes tabs, form feeds and soft hyphens for what they are in a text', () => {
    expect(officialFindings(treaty, `${lighthouseText}\t\f\u00ad`).controls).toBeNull();
  });

  it('counts passages that hold marks of their source', () => {
    const text =
      'Article 1\n\n(a) “Lamp” means [a light](../lamp.md);\n\n(b) *“Keeper”* means a * b;\n\n(c) “Oil” means 2 * 3.';
    expect(officialFindings(treaty, text).marked).toBe(2);
  });
});

describe('whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        'Article 1',
        'ARTICLE II - Duties',
        '## Article 2',
        'Art. 3. Title',
        'Article 2 bis',
        'Article 1 of it',
        'II',
        'Annex',
      ],
      ...[
        '1.',
        '2. Two.',
        '(a)',
        '(b) x;',
        'a) y,',
        '(i) one; (ii) two',
        '(h)',
        '1) z',
        '- (c) c',
        '3 Three',
        '**4.** Four',
        '(aa) x',
      ],
      ...[
        '',
        '',
        '12',
        '\f',
        '---',
        'Treaty of Nowhere',
        'IN WITNESS WHEREOF',
        '| a | b |',
        'a [link](x) here',
        'Words. More words, and',
        'so on;',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((lines) => ['Article 1', 'Title', '', ...lines].join('\n')),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
  );

  it('every passage is an exact slice, in order, none upon another, its sentences within it', () => {
    let passages = 0;
    fc.assert(
      fc.property(text, (body) => {
        const document = officialDocument(treaty, body, 'x.md');
        expect(document.text).toBe(body);
        passages += document.passages.length;
        checkSpans(document);
      }),
      { numRuns: 2000 },
    );
    expect(passages).toBeGreaterThan(1000);
  });

  it('100,000 characters of one kind, are no trouble', () => {
    for (const unit of ['(a) ', 'Article 1\n', '1.\n', ' \n', '; (b) x', 'II\n', '*_', '. ', '# ', '\f']) {
      checkSpans(officialDocument(treaty, unit.repeat(100_000 / unit.length), 'x.md'));
    }
  });
});

/** What holds for every document that quotes are taken from. */
function checkSpans(document: Document): void {
  const ids = new Set(document.passages.map(({ id }) => id));
  expect(ids.size).toBe(document.passages.length);
  expect(
    document.articles
      .flatMap(({ passages }) => passages)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...ids].sort());
  let last = 0;
  for (const { id, start, end, sentences } of [...document.passages].sort((one, other) => one.start - other.start)) {
    expect(id.length).toBeLessThanOrEqual(64);
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(document.text.length);
    expect(document.text.slice(start, end)).toBe(document.text.slice(start, end).trim());
    let at = start;
    for (const sentence of sentences) {
      expect(sentence.start).toBeGreaterThanOrEqual(at);
      at = sentence.end;
    }
    expect(at).toBeLessThanOrEqual(end);
    last = end;
  }
}

const folder = fileURLToPath(new URL('../../../shared/reference/treaty-texts/', import.meta.url));
const held = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

describe.skipIf(held.length === 0)(
  'nine treaties in full (../shared/reference/treaty-texts; skipped without it)',
  () => {
    const corpus = loadCorpus(shippedCorpus());
    it.each(held.map((name) => name.replace('.txt', '')))('finds every article and paragraph of %s', (id) => {
      const text = readFileSync(`${folder}${id}.txt`, 'utf8');
      const summary = corpus.byId.get(id);
      if (!summary) throw new Error(`no summary of ${id}`);
      expect(officialFindings(summary, text)).toMatchObject({ missing: [], surplus: [], duplicates: [], empty: [] });
      const document = officialDocument(summary, text, `${id}.md`);
      checkSpans(document);
      const lost: string[] = [];
      for (const [number, paragraphs] of paragraphsOf(text)) {
        const article = document.articles.find((candidate) => candidate.number === number);
        if (!article) lost.push(`Article ${number}`);
        for (const [label, words] of paragraphs) {
          const own = article?.passages.filter(({ place }) => label === '' || place?.path[0] === label) ?? [];
          const quotes = own.map(({ start, end }) => bare(text.slice(start, end)));
          const whole = bare(words);
          // Labels, and the heading of a chapter that comes next, are in the paragraph's lines and in no quote.
          const left = whole.length - quotes.join('').length;
          const ends = whole.includes(quotes.at(-1) ?? '?');
          if (!ends || left > 80 + whole.length / 10) lost.push(`Article ${number}(${label}): ${left} characters`);
        }
      }
      expect(lost).toEqual([]);
    });
  },
);

/** The numbered paragraphs of each article, by a parser that knows these nine files only. */
function paragraphsOf(text: string): Map<string, Map<string, string>> {
  const after = /^(?:Schedules|IN WITNESS|#{1,2} +\*? *(?:List of|ANNEX))[\s\S]*/m;
  const body = text.replace(after, '');
  const heads = [...body.matchAll(/^#{1,2} +Article +(\d+).*$/gm)];
  const found = new Map<string, Map<string, string>>();
  heads.forEach((head, index) => {
    const plain = head[1] ?? '';
    const lines = body
      .slice(head.index + head[0].length, heads[index + 1]?.index)
      .trim()
      .split('\n')
      .slice(1);
    const paragraphs = new Map<string, string>();
    let key = '';
    for (const line of lines) {
      const match = /^\s*(\d+)\.\s*(.*)$/.exec(line);
      if (match && Number(match[1]) <= Number(key || 0) + 2) key = match[1] ?? '';
      paragraphs.set(key, `${paragraphs.get(key) ?? ''} ${match && match[1] === key ? match[2] : line}`);
    }
    if (paragraphs.size > 1) paragraphs.delete('');
    found.set(found.has(plain) ? `${plain} bis` : plain, paragraphs);
  });
  return found;
}

function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, '');
}
