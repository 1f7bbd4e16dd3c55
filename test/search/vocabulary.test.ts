import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/search/analyser.ts';
import { createVocabulary } from '../../src/search/vocabulary.ts';

/** A vocabulary of passages. */
function vocabularyOf(...passages: string[]) {
  const vocabulary = createVocabulary(createAnalyser());
  for (const passage of passages) vocabulary.count(vocabulary.terms(passage));
  return vocabulary;
}

describe('typing errors', () => {
  const vocabulary = vocabularyOf(
    'Extradition of persons for trafficking in firearms.',
    'Extradition may be refused. Confiscation of proceeds.',
    'States protect the victims and the victim.',
    'cart cast',
    'cast',
  );

  it.each([
    ['extraditon', 'extradition', 'a letter left out'],
    ['extraditiion', 'extradition', 'a letter too many'],
    ['confiscetion', 'confiscation', 'another letter'],
    ['traficing', 'trafficking', 'two errors in a long word'],
    ['victms', 'victims', 'one in a short word'],
    ['cabt', 'cast', 'of two that are as near, the one used more often'],
  ])('%s is %s: %s', (typed, word) => {
    expect(vocabulary.correct(typed)).toBe(word);
  });

  it.each([
    ['extradition', 'a word that the corpus has'],
    ['extraditing', 'a form of a word that it has'],
    ['state', 'a word as its stem is known'],
    ['vxctxms', 'two errors in a short word'],
    ['astronomy', 'a word that is near to none'],
    ['cas', 'a word of three letters'],
    ['art16', 'a reference'],
    ['2003', 'a number'],
    ['e'.repeat(25), 'a word too long to be one'],
    ['', 'no word'],
  ])('%s is left as it is: %s', (typed) => {
    expect(vocabulary.correct(typed)).toBeNull();
  });
});

describe('how rare a term is', () => {
  const vocabulary = vocabularyOf('boats and lakes', 'lakes', 'lakes of lakes', 'the fish');

  it('is counted by passage, not by word', () => {
    expect(vocabulary.frequency('lake')).toBe(3);
    expect(vocabulary.frequency('boat')).toBe(1);
    expect(vocabulary.frequency('car')).toBe(0);
  });

  it('is more for rare terms than for common ones, most for unknown ones, and never negative', () => {
    expect(vocabulary.idf('lake')).toBeGreaterThan(0);
    expect(vocabulary.idf('boat')).toBeGreaterThan(vocabulary.idf('lake'));
    expect(vocabulary.idf('car')).toBeGreaterThan(vocabulary.idf('boat'));
  });

  it('counts a term of several fields of one passage once', () => {
    const fields = createVocabulary(createAnalyser());
    fields.count(['lake'], ['lake'], ['boat']);
    expect(fields.frequency('lake')).toBe(1);
  });

  it('knows no stop words', () => {
    expect(vocabulary.terms('the boats of the lakes')).toEqual(['boat', 'lake']);
  });
});
