import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { openDesk } from '../../src/desk.ts';
import { folderOf } from './small-corpus.ts';

const ponds =
  '---\nid: ponds\ntitle: Rules of ponds\n---\n\nThe levy for a duck is seven coins.\n\nA duck must be on a lead.\n';
const indexed = (subjects: string, name = 'ponds'): string =>
  folderOf({ 'ponds.md': ponds, [`subjects/${name}.yaml`]: subjects });

describe('the subject index', () => {
  it('leads to a passage by words that it does not hold', async () => {
    const desk = await openDesk({ corpus: indexed('p2: leash; tied up\n') });
    expect(desk.search('leash').map(({ passageId }) => passageId)).toEqual(['ponds/p2']);
    const plain = await openDesk({ corpus: folderOf({ 'ponds.md': ponds }) });
    expect(plain.search('leash')).toEqual([]);
  });

  it('is never quoted', async () => {
    const desk = await openDesk({ corpus: indexed('p2: leash; tied up\n') });
    const { citations, nearest } = desk.ask('Must a duck be on a leash?');
    const quotes = [...citations, ...nearest].map(({ quote }) => quote);
    expect(quotes[0]).toBe('A duck must be on a lead.');
    expect(quotes.join()).not.toMatch(/leash|tied/);
  });

  it.each([
    [
      'a passage that is not there',
      'p2: leash\np9: tail\n',
      'ponds',
      /subjects\/ponds\.yaml:2.*p9.*ponds has no passage "p9"/,
    ],
    ['no words', 'p2:\n', 'ponds', /subjects\/ponds\.yaml:1.*p2.*words are needed/],
    ['a list', '- leash\n', 'ponds', /subjects\/ponds\.yaml.*lines of "passage: words; words"/],
    ['no YAML', 'p2: "leash\n', 'ponds', /subjects\/ponds\.yaml:\d.*not valid YAML/],
    ['a document that is not there', 'p2: leash\n', 'lakes', /subjects\/lakes\.yaml.*no document "lakes"/],
  ])('refuses %s', (_, text, name, sentence) => {
    expect(() => loadCorpus(indexed(text, name))).toThrow(sentence);
  });
});
