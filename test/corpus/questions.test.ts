import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { openDesk } from '../../src/desk.ts';
import { folderOf } from './small-corpus.ts';

const ponds =
  '---\nid: ponds\ntitle: Rules of ponds\n---\n\nThe levy for a duck is seven coins.\n\nA duck must be on a lead.\n\nSwans sleep on the island.\n';
const banked = (questions: string, name = 'ponds'): string =>
  folderOf({ 'ponds.md': ponds, [`questions/${name}.txt`]: questions });

const bank = `= p2
can my bird run free in the park
do I have to tie up my quacker when we go out
is it okay if the bird runs around by itself
= p1
what does it cost me to keep a quacker
how much cash for one bird
! p1
what does it cost me to keep a parrot
`;

describe('the question bank', () => {
  it('leads a question to the passage whose questions are like it, though they share no word with the passage', async () => {
    const asked = 'does my bird get to run free?';
    const desk = await openDesk({ corpus: banked(bank) });
    const plain = await openDesk({ corpus: folderOf({ 'ponds.md': ponds }) });
    const first = (answer: ReturnType<typeof desk.ask>) => [...answer.citations, ...answer.nearest][0]?.passageId;
    expect(first(desk.ask(asked))).toBe('ponds/p2');
    expect(first(plain.ask(asked))).toBeUndefined();
  });

  it('is never quoted', async () => {
    const desk = await openDesk({ corpus: banked(bank) });
    const { citations, nearest } = desk.ask('do I have to tie up my quacker?');
    expect([...citations, ...nearest].map(({ quote }) => quote).join()).not.toMatch(/quacker|tie up/);
  });

  it('is less sure of a question that is like a near miss', async () => {
    const asked = 'what does it cost me to keep a parrot';
    const withMisses = await openDesk({ corpus: banked(bank) });
    const without = await openDesk({ corpus: banked(bank.slice(0, bank.indexOf('!'))) });
    expect(withMisses.ask(asked).confidence).toBeLessThan(without.ask(asked).confidence);
  });

  it('keeps the words that people ask with: they are no slips', async () => {
    const terms = async (questions: string) =>
      (await openDesk({ corpus: banked(questions) })).explain('may a dukk go?').terms.join(' ');
    expect(await terms('= p2\nmay a dukk go without a string\n')).toMatch(/dukk/);
    expect(await terms('= p2\nmay it go without a string\n')).not.toMatch(/dukk/);
  });

  it('may stand in several files', () => {
    const corpus = loadCorpus(
      folderOf({ 'ponds.md': ponds, 'questions/ponds.txt': '= p1\none\n', 'questions/ponds--2.txt': '= p2 p1\ntwo\n' }),
    );
    expect(corpus.questions).toEqual({
      texts: 'two\none',
      passages: 'ponds/p2 ponds/p1\nponds/p1',
      misses: '',
      articles: '',
    });
  });

  it.each([
    ['a passage that is not there', '= p9\nwhy\n', 'ponds', /questions\/ponds\.txt:1.*there is no passage "ponds\/p9"/],
    ['a question under no passage', 'why\n', 'ponds', /questions\/ponds\.txt:1.*under no line/],
    [
      'a question that stands twice',
      '= p1\nwhy\nWHY\n',
      'ponds',
      /questions\/ponds\.txt:3.*ponds\.txt, line 2 already/,
    ],
    ['too many passages', '= p1 p2 p3 p1\nwhy\n', 'ponds', /questions\/ponds\.txt:1.*at most 3/],
    ['a story without end', `= p1\n${'why '.repeat(200)}\n`, 'ponds', /questions\/ponds\.txt:2.*600 are the most/],
    ['a document that is not there', '= p1\nwhy\n', 'lakes', /questions\/lakes\.txt:1.*no document of this name/],
  ])('refuses %s', (_, text, name, sentence) => {
    expect(() => loadCorpus(banked(text, name))).toThrow(sentence);
  });
});
