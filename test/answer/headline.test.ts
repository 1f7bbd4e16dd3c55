import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';

const desk = await openDesk();

/** Headline and first place of the answer. */
function answered(question: string): [string | null, string] {
  const { headline, citations } = desk.ask(question);
  const [first] = citations;
  return [headline, first ? `${first.documentId} ${first.locator}` : 'nothing'];
}

describe('the headline is the slice that was asked for', () => {
  it.each([
    ['When did Bhutan accede to UNTOC?', '20 February 2023', 'bhutan-accedes-untoc-2023 paragraph 1'],
    [
      'until when is the cybercrime convention open for signature',
      '31 December 2026',
      'cybercrime-convention Key facts',
    ],
    ['where was UNCAC opened for signature', 'Merida, Mexico', 'uncac Key facts'],
    ['which session of the General Assembly adopted UNTOC', '55th session', 'bhutan-accedes-untoc-2023 paragraph 2'],
    ['what majority adopts an amendment to UNTOC', 'a two-thirds majority vote', 'untoc Article 39(1)'],
    ['how old is a child under the Trafficking Protocol', 'under eighteen years of age', 'tip-protocol Article 3(d)'],
    [
      'what is the quorum of the Board in the Single Convention',
      'eight members',
      'single-convention-1961 Article 11(3)',
    ],
    ['how many members does the INCB have', 'thirteen members', 'single-convention-1961 Article 9(1)'],
    ['uncac in force since', '14 December 2005', 'uncac Key facts'],
    ['how many chapters does UNCAC have', 'eight', 'uncac Key facts'],
    ['how many signatories does the Hanoi convention have', '72', 'cybercrime-convention Key facts'],
  ])('%s → %s', (question, headline, place) => expect(answered(question)).toEqual([headline, place]));

  it('is what was asked for, and no word of the question itself', () => {
    expect(answered('who is the guardian of UNTOC')[0]).toBe('UNODC');
    expect(answered('how many countries does the 2022 Global Report on Trafficking in Persons cover')[0]).toBe('141');
  });

  it('comes, within an article, from the paragraph that gives it', () => {
    const [headline, place] = answered('safe conduct how many days before it ends untoc');
    expect([headline, place]).toEqual(['fifteen consecutive days', 'untoc Article 18(27)']);
  });

  it('comes from the press release where facts only retell it', () => {
    const question = 'How many young people did the awareness raising campaigns in Bhutan reach?';
    expect(answered(question)).toEqual(['tens of thousands', 'bhutan-accedes-untoc-2023 paragraph 7']);
  });

  it('is neither a rank nor a length of time where the question is how much', () => {
    expect(answered('By how much did the number of detected trafficking victims fall in 2020?')[0]).toBeNull();
  });

  it('is not of April 2021 where the question is about April 2022', () => {
    expect(desk.ask('how many were reached in Bhutan in April 2022').status).toBe('not-found');
  });

  it('stands, letter for letter, in the first quote', () => {
    const { headline, citations } = desk.ask('which session of the General Assembly adopted UNTOC');
    expect(citations[0]?.quote).toContain(headline);
  });

  it('is never a number out of a list of articles', () => {
    const { headline, citations } = desk.ask('how many persons are liable for serious crimes of legal persons');
    expect(citations.some(({ quote }) => quote.includes('articles 5, 6, 8 and 23'))).toBe(true);
    expect(headline ?? '').not.toMatch(/\d/);
  });
});

describe('a number that a definition gives', () => {
  it.each([
    'how many persons make an organized criminal group',
    'How many people make up an organised criminal group?',
    'how many members must an organized criminal group have',
    'at least how many persons does it take to be an organized criminal group under UNTOC?',
  ])('%s → three or more persons', (question) =>
    expect(answered(question)).toEqual(['three or more persons', 'untoc Article 2(a)']),
  );

  it('is not the number of such things in the world', () => {
    expect(desk.ask('how many organized criminal groups are there in Bhutan').status).toBe('not-found');
    expect(desk.ask('how many people were arrested in organized criminal groups').status).toBe('not-found');
  });
});

describe('a name', () => {
  it('ends before the full stop of its sentence', () => {
    const { headline } = desk.ask('which office runs the new Regional Programme for South Asia');
    expect(headline).not.toMatch(/[.,;]$/);
  });
});

describe('what a question of every day asks for', () => {
  it.each([
    ['what exactly is smuggling of migrants', 'smuggling-protocol Article 3(a)'],
    ['what actually is an organized criminal group', 'untoc Article 2(a)'],
  ])('%s → %s', (question, place) => expect(answered(question)[1]).toBe(place));

  it('leaving a treaty, with no State named, is a matter of its clause and no event', () => {
    expect(desk.ask('withdrawal from the 1988 drugs convention, effective when?').note ?? '').not.toMatch(
      /Not on file/,
    );
  });
});
