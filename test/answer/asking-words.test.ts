import { describe, expect, it } from 'vitest';
import { mendAskingWords } from '../../src/answer/asking-words.ts';

describe('slips in the words that make a question', () => {
  it.each([
    ['wen did Nepal sign', 'when did Nepal sign'],
    ['Wich artcle is on boats?', 'Which article is on boats?'],
    ['wat is a defintion', 'what is a definition'],
    ['hw many parties', 'how many parties'],
    ['artical 16 paragraf 4', 'article 16 paragraph 4'],
  ])('%s', (typed, meant) => {
    expect(mendAskingWords(typed)).toBe(meant);
  });

  it.each(['When did Owen join?', 'the articles of the wharf', 'Which Nepali law?', 'watch, howl, swich'])(
    'leaves “%s” as it is',
    (typed) => {
      expect(mendAskingWords(typed)).toBe(typed);
    },
  );
});
