import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';

const desk = await openDesk();

/** Treaties that are easily taken for one another; each question must find its own. */
const families: Record<string, [question: string, documentId: string, locator: string][]> = {
  'the three Palermo Protocols': [
    ['Article 5 of the Trafficking in Persons Protocol', 'tip-protocol', 'Article 5'],
    ['Article 5 of the Smuggling of Migrants Protocol', 'smuggling-protocol', 'Article 5'],
    ['Article 5 of the Firearms Protocol', 'firearms-protocol', 'Article 5'],
  ],
  'Palermo as convention and as protocol': [
    ['Article 10 of the Palermo Convention', 'untoc', 'Article 10'],
    ['Article 10 of the Palermo Protocol on trafficking in persons', 'tip-protocol', 'Article 10'],
    ['Article 10 of the Palermo Protocol on firearms', 'firearms-protocol', 'Article 10'],
  ],
  'articles and their bis': [
    ['Article 14 of the Single Convention', 'single-convention-1961', 'Article 14'],
    ['Article 14 bis of the Single Convention', 'single-convention-1961', 'Article 14 bis'],
    ['Article 21 of the Single Convention', 'single-convention-1961', 'Article 21'],
    ['Article 21bis of the Single Convention as amended', 'single-convention-1961', 'Article 21 bis'],
    ['Article 38 of the 1961 Convention', 'single-convention-1961', 'Article 38'],
    ['Article 38 bis of the 1961 Convention as amended', 'single-convention-1961', 'Article 38 bis'],
  ],
  'the drug treaties of 1961, 1971 and 1988': [
    ['Article 3 of the 1961 Convention', 'single-convention-1961', 'Article 3'],
    ['Article 3 of the 1971 Convention', 'psychotropics-convention-1971', 'Article 3'],
    ['Article 3 of the 1988 Convention', 'trafficking-convention-1988', 'Article 3'],
  ],
  'one heading in two treaties': [
    ['Which article of UNTOC covers extradition?', 'untoc', 'Article 16'],
    ['Which article of UNCAC covers extradition?', 'uncac', 'Article 44'],
    ['Which article of UNTOC covers mutual legal assistance?', 'untoc', 'Article 18'],
    ['Which article of UNCAC covers mutual legal assistance?', 'uncac', 'Article 46'],
    ['Which article of UNTOC covers the laundering of proceeds of crime?', 'untoc', 'Article 6'],
    ['Which article of UNCAC covers the laundering of proceeds of crime?', 'uncac', 'Article 23'],
  ],
};

describe.each(Object.entries(families))('told apart: %s', (_family, cases) => {
  it.each(cases)('%s', (question, documentId, locator) => {
    const [first] = desk.ask(question).citations;
    expect(first?.documentId).toBe(documentId);
    expect(first?.locator.replace(/\(.*/, '')).toBe(locator);
  });
});

describe('what may be one of several is asked back', () => {
  it('a heading of two treaties: both are named', () => {
    const answer = desk.ask('Which article covers extradition?');
    const cited = answer.citations.map(({ documentId, locator }) => `${documentId} ${locator.replace(/\(.*/, '')}`);
    expect(`${cited.join()} ${answer.note}`).toMatch(/untoc Article 16/);
    expect(`${cited.join()} ${answer.note}`).toMatch(/UNCAC, Article 44|uncac Article 44/);
  });

  it('"Palermo protocol" with an article: each Protocol that has it, as a whole question', () => {
    const answer = desk.ask('Palermo protocol article 6');
    expect(answer.status).toBe('not-found');
    expect(answer.suggestions).toEqual([
      'What does Article 6 of the Trafficking in Persons Protocol say?',
      'What does Article 6 of the Smuggling of Migrants Protocol say?',
      'What does Article 6 of the Firearms Protocol say?',
    ]);
  });

  it('a bare article: the treaty first whose article fits the other words', () => {
    expect(desk.ask('article 44 extradition').suggestions[0]).toBe('What does Article 44 of UNCAC say?');
    expect(desk.ask('article 16 extradition').suggestions[0]).toBe('What does Article 16 of UNTOC say?');
  });

  it.each(['14 bis', '21 bis', '38 bis'])('Article %s is of the Single Convention alone', (number) => {
    for (const treaty of ['the Psychotropics Convention 1971', 'the Trafficking Convention 1988', 'UNTOC'])
      expect(desk.ask(`Article ${number} of ${treaty}`)).toMatchObject({ status: 'not-found', citations: [] });
  });
});

describe('the ten treaties by name, while it is typed', () => {
  const treaties = desk.corpus.documents.filter(({ kind }) => kind === 'treaty');

  it.each(treaties.map(({ short, id }) => [short, id]))('%s', (short, id) => {
    expect(desk.find(short)?.id).toBe(id);
    for (const typed of [short, short.slice(0, -1), id])
      expect(desk.complete(typed, { kinds: ['treaty'] })[0]?.id).toBe(id);
  });

  it('all of them before anything is typed', () => {
    expect(desk.complete('', { kinds: ['treaty'] })).toHaveLength(10);
  });
});
