import { describe, expect, it } from 'vitest';
import { articleNumbers, checkCorpus } from '../../src/corpus/check.ts';
import { problemLine } from '../../src/corpus/corpus-error.ts';
import { buildCorpus } from '../../src/corpus/load.ts';
import { filesOf, lakeTreaty } from './small-corpus.ts';

/** What the check says of files; paths as given. */
function checked(files: Record<string, string>): string[] {
  const read = filesOf(files);
  return checkCorpus(buildCorpus(read), read).map(problemLine);
}

/** What the check says of the lake treaty with one piece of it changed. */
function changed(piece: string, by: string): string[] {
  expect(lakeTreaty).toContain(piece);
  return checked({ 'lake.md': lakeTreaty.replace(piece, by) });
}

const boats = '- (1) A State must license boats.';
const long = `A State must ${'really '.repeat(75)}license boats.`;

describe('the check of a corpus', () => {
  it('finds nothing in a sound treaty', () => {
    expect(checked({ 'lake.md': lakeTreaty })).toEqual([]);
  });

  it.each<[string, string, string, string]>([
    [
      'an article of the treaty has no heading',
      'articles: 2',
      'articles: 3\nnotes: 2',
      'lake.md:8: articles: Article 3 of 3 has no heading here and is not listed under notCovered.',
    ],
    [
      'an article stands here that the treaty does not have',
      '### Article 2',
      '### Article 7',
      'lake.md:8: articles: Article 7 stands here, but the front matter does not count it (or lists it under notCovered).',
    ],
    [
      'an article is listed as not covered and stands here',
      'roles:',
      'notCovered: [2]\nroles:',
      'lake.md:8: articles: Article 2 stands here, but the front matter does not count it (or lists it under notCovered).',
    ],
    [
      'an article on cooperation is not held',
      'roles:',
      'cooperation: { extradition: [2(9)] }\nroles:',
      'lake.md:14: cooperation: 2(9) is no place that the summary holds.',
    ],
    [
      'an article has no title',
      '### Article 2 — Boats',
      '### Article 2',
      'lake.md:32: Article 2 has no title; write "### Article 2 — Title".',
    ],
    ['an article has no item', '- (1) The purpose is clean water.\n', '', 'lake.md:28: Article 1 has no item.'],
    [
      'a paragraph is left out',
      '- (2) A State may',
      '- (3) A State may',
      'lake.md:32: Article 2: paragraph 3 stands where 2 is expected.',
    ],
    [
      'an item is longer than a quote',
      boats,
      `- (1) ${long}`,
      `lake.md:34: Article 2(1): the item has ${long.length} characters; at most 500 can be quoted. Split it.`,
    ],
    [
      'an item runs over several lines',
      boats,
      '- (1) A State must\n  license boats.',
      'lake.md:34: Article 2(1): the item runs over several lines; write it on one.',
    ],
    [
      'an item has inline markup',
      boats,
      '- (1) A State **must** license boats.',
      'lake.md:34: Article 2(1): the item has inline markup; write plain text.',
    ],
    [
      'an item leans on another line',
      boats,
      '- (1) It must license boats.',
      'lake.md:34: Article 2(1): the item begins with "It must license" and leans on another line; name what it speaks of.',
    ],
    [
      'an item does not begin like a sentence',
      boats,
      '- (1) must license boats.',
      'lake.md:34: Article 2(1): the item does not begin like a sentence.',
    ],
    [
      'an item does not end like a sentence',
      boats,
      '- (1) A State must license boats',
      'lake.md:34: Article 2(1): the item does not end like a sentence.',
    ],
    [
      'an item does not say how strong the duty is',
      boats,
      '- (1) A State licenses boats.',
      'lake.md:34: Article 2(1): the item has no verb of force (must, may, need not); say how strong the duty is.',
    ],
    [
      'what the treaty declares is written as a duty',
      boats,
      '- (1) A licence of boats must take effect at once.',
      'lake.md:34: Article 2(1): the item makes a duty of what the treaty declares; write "is" or "takes effect".',
    ],
    [
      'a reference leads to an article that is not there',
      'refs: 1(1)',
      'refs: 9(1)',
      'lake.md:34: Article 2(1): it refers to lake Article 9(1), which is not on the shelf.',
    ],
    [
      'a field is misspelt',
      'aliases:',
      'alias:',
      'lake.md:6: alias: is not a field of this kind of document; is it misspelt?',
    ],
    [
      'a day is another one than in the key facts',
      'adopted: 2000-01-02',
      'adopted: 2000-01-03',
      'lake.md:9: adopted: 2000-01-03 does not stand in the Key facts.',
    ],
    [
      'the day of entry into force does not stand in the key facts',
      'on 5 April 2001',
      'in April 2001',
      'lake.md:11: inForce: 2001-04-05 does not stand in the Key facts.',
    ],
    [
      'a count is another one than in the key facts',
      'parties: 17',
      'parties: 18',
      'lake.md:13: parties: 18 does not stand in the Key facts.',
    ],
    [
      'there is no overview',
      '## Overview\n\nThe Convention must keep lakes clean.\n',
      '',
      'lake.md:4: title: The treaty has no "## Overview".',
    ],
  ])('says where %s', (_, piece, by, line) => {
    expect(changed(piece, by)).toContain(line);
  });

  it('says nothing else where one thing is wrong', () => {
    expect(changed('refs: 1(1)', 'refs: 9(1)')).toHaveLength(1);
    expect(changed(boats, '- (1) A State licenses boats.')).toHaveLength(1);
    expect(changed('parties: 17', 'parties: 18')).toHaveLength(1);
  });

  it('asks no verb of force of articles on purpose, definitions and final matters', () => {
    const piece = '- (1) The purpose is clean water.';
    expect(changed(piece, '- (1) Clean water is the purpose.')).toEqual([]);
    const roles = lakeTreaty.replace(boats, '- (1) A State licenses boats.');
    expect(checked({ 'lake.md': roles.replace('purpose: [1]', 'purpose: [1]\n  final: [2]') })).toEqual([]);
  });

  it('takes an article that is listed as not covered for known', () => {
    expect(
      checked({
        'lake.md': lakeTreaty
          .replace('articles: 2', 'articles: 3\nnotCovered: [3]')
          .replace('2 articles', '3 articles')
          .replace('refs: 1(1)', 'refs: 3'),
      }),
    ).toEqual([]);
  });

  it('says that articles are not in order', () => {
    const [head = '', one = '', two = ''] = lakeTreaty.split(/(?=### Article)/);
    expect(checked({ 'lake.md': `${head}${two}\n${one}` })).toEqual([
      'lake.md:8: articles: The articles are not in order.',
    ]);
  });

  it('says that a name belongs to two documents', () => {
    const other = '---\nid: b\ntitle: LAKE TREATY\n---\n\nText.\n';
    expect(checked({ 'lake.md': lakeTreaty, 'other.md': other })).toEqual([
      'other.md: aliases: "lake treaty" is a name of lake.md too.',
    ]);
  });

  it('says that the treaty above a protocol is not on the shelf', () => {
    const other = '---\nid: b\ntitle: B\n---\n\nText.\n';
    expect(
      checked({ 'b.md': other, 'lake.md': lakeTreaty.replace('articles: 2', 'articles: 2\nparent: sea') }),
    ).toEqual(['lake.md:9: parent: "sea" is not on the shelf.']);
  });

  it('says that a fact has no source, and asks of facts what it asks of items', () => {
    const facts =
      '---\nid: f\nkind: facts\ntitle: F\n---\n\n## Lakes\n\n- Lakes are wet.\n- they are deep.\n  source: https://a.org\n';
    expect(checked({ 'f.md': facts })).toEqual([
      'f.md:10: Lakes: the item begins with "they are deep." and leans on another line; name what it speaks of.',
      'f.md:10: Lakes: the item does not begin like a sentence.',
      'f.md:9: The fact has no "source:" line.',
    ]);
  });

  it('leaves the words and the fields of other documents alone', () => {
    expect(checked({ 'a.md': '---\nid: a\ntitle: A\ntags: [b]\n---\n\nit **leans** on\nthis\n' })).toEqual([]);
  });
});

describe('the articles that a treaty should have', () => {
  it('are counted through, each bis article behind its namesake', () => {
    expect(articleNumbers(3, [])).toEqual(['1', '2', '3']);
    expect(articleNumbers(3, ['2 bis'])).toEqual(['1', '2', '2 bis', '3']);
  });
});
