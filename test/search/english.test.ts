import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';
import { isEnglish } from '../../src/search/english-files.ts';

describe('English words', () => {
  it.each(
    'delegation delegations roof thanks thief thieves carrying carried unhappily rebuilt dresses biggest lodgings'.split(
      ' ',
    ),
  )('%s is one', (word) => expect(isEnglish(word)).toBe(true));

  it.each('traficking accesion protocl extraditon roofs5 wats nepal signd constructorr'.split(' '))(
    '%s is none',
    (word) => expect(isEnglish(word)).toBe(false),
  );
});

describe('a word that was typed as it was meant', async () => {
  const desk = await openDesk();

  it.each([
    ['Can a delegation sleep under one roof?', /delegation.*roof/, /derogation|proof/],
    ['thanks for the biscuits', /thanks|biscuits/, /think/],
  ])('is not mended: %s', (question, kept, changed) => {
    const terms = desk.explain(question).terms.join(' ');
    expect(terms).not.toMatch(changed);
    expect(desk.ask(question).context.terms?.join(' ')).toMatch(kept);
  });

  it.each([
    ['is it traficking to sell a kidney', 'trafficking'],
    ['what is extraditon under untoc', 'extradition'],
  ])('a slip is: %s', (question, meant) => {
    expect(desk.ask(question).context.terms ?? desk.explain(question).terms).toContain(meant);
  });
});
