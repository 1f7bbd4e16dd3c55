import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/load.ts';
import { createDesk, openDesk } from '../../src/desk.ts';
import { filesOf } from '../corpus/small-corpus.ts';

const markdown = (id: string, title: string, body: string, more = ''): string =>
  `---\nid: ${id}\ntitle: ${title}\n${more}---\n\n${body}\n`;

/** Three documents, each passage named for what it is there for. */
const desk = createDesk(
  buildCorpus(
    filesOf({
      'harbours.md': markdown(
        'harbours',
        'Rules of harbours',
        [
          '## Boats',
          'A boat pays a fee.', // p1: short, and under a heading with the word
          '## Fees',
          'Whoever brings a boat into a harbour, be it for the day or the night, for pleasure or for trade, pays.', // p2: the word once in a long text
          'Swans are free.', // p3: a word that stands nowhere else
        ].join('\n\n'),
      ),
      'lakes.md': markdown(
        'lakes',
        'Rules of lakes',
        'A boat pays a fee.\n\nWater is protected.',
        'aliases: [Lake Code]\n',
      ),
      'thesaurus.yaml': '- { term: boat, words: [vessel, sailing ship] }\n',
    }),
  ),
);
const ids = (query: string, options?: { limit?: number; in?: string }): string[] =>
  desk.search(query, options).map(({ passageId }) => passageId);

describe('search ranks', () => {
  it.each<[string, string, string[]]>([
    ['the only passage that has a word', 'swans', ['harbours/p3']],
    [
      'a heading with the word above none, and a short passage above a long one',
      'boat',
      ['harbours/p1', 'lakes/p1', 'harbours/p2'],
    ],
    ['the passage that has both words first', 'free swans', ['harbours/p3']],
    ['the same for another form of the word', 'boats', ['harbours/p1', 'lakes/p1', 'harbours/p2']],
    ['the document that is named above others', 'boat fee in the Lake Code', ['lakes/p1']],
    ['what the thesaurus says is the same', 'vessel', ['harbours/p1', 'lakes/p1', 'harbours/p2']],
    ['what was meant by a typing error', 'protectd', ['lakes/p2']],
  ])('%s: %s', (_, query, expected) => {
    expect(ids(query).slice(0, expected.length)).toEqual(expected);
  });

  it('in falling order of score, each passage once', () => {
    const hits = desk.search('boat fee water harbour');
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((one, other) => other - one));
    expect(new Set(hits.map(({ passageId }) => passageId)).size).toBe(hits.length);
    for (const { passageId, documentId } of hits) expect(desk.passage(passageId)?.documentId).toBe(documentId);
  });

  it('the same way each time', () => {
    expect(desk.search('boat fee')).toEqual(desk.search('boat fee'));
  });
});

describe('search finds nothing', () => {
  it.each(['', '   ', 'the of and', 'xylophone', '!?', '💧'])('for %j', (query) => {
    expect(ids(query)).toEqual([]);
  });
});

describe('search gives', () => {
  it('at most as many as are asked for, the best of them', () => {
    expect(ids('boat', { limit: 2 })).toEqual(ids('boat').slice(0, 2));
    expect(ids('boat', { limit: 1 })).toHaveLength(1);
  });

  it('one for a limit below 1', () => {
    expect(ids('boat', { limit: 0 })).toHaveLength(1);
    expect(ids('boat', { limit: -5 })).toHaveLength(1);
  });

  it('only passages of the document that is asked for, by any of its names', () => {
    expect(ids('boat', { in: 'lakes' })).toEqual(['lakes/p1']);
    expect(ids('boat', { in: 'the lake code' })).toEqual(['lakes/p1']);
    expect(ids('swans', { in: 'lakes' })).toEqual([]);
  });

  it('nothing of a document that is not there', () => {
    expect(ids('boat', { in: 'rivers' })).toEqual([]);
  });
});

describe('search of the shipped corpus', async () => {
  const shipped = await openDesk();
  const best = (query: string, options?: { in?: string }) => shipped.search(query, options)[0]?.passageId;

  it('gives ten without a limit, and never more than 100', () => {
    expect(shipped.search('States')).toHaveLength(10);
    expect(shipped.search('States', { limit: 5000 })).toHaveLength(100);
  });

  it('finds an article by its number in the treaty that is named', () => {
    expect(best('article 18 of UNTOC')).toMatch(/^untoc\/18\b/);
    expect(best('art. 16(4)', { in: 'untoc' })).toBe('untoc/16/4');
  });

  it.each(['whistleblower', 'whistle-blowers', 'whistleblowing'])(
    'finds the protection of reporting persons by what people call it: %s',
    (word) => expect(best(`${word} protection`)).toBe('uncac/33'),
  );

  it('is answered from one treaty if one is asked for', () => {
    for (const hit of shipped.search('extradition', { in: 'UNCAC', limit: 50 })) expect(hit.documentId).toBe('uncac');
  });

  it('never finds a row of a register', () => {
    for (const hit of shipped.search('Bhutan accession', { limit: 100 }))
      expect(hit.documentId).not.toMatch(/register$/);
  });

  it('bears any query', () => {
    for (const query of ['x '.repeat(5000), 'é'.repeat(3000), '((((', 'Article', '\u0000', '__proto__ constructor'])
      expect(() => shipped.search(query)).not.toThrow();
  });
});
