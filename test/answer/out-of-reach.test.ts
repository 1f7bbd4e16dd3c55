import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';

const desk = await openDesk();

describe('what no passage can give is not answered by one that shares its words', () => {
  it.each([
    ['an opinion', 'which convention is better, UNTOC or UNCAC?'],
    ['an opinion', 'do you think the firearms protocol works?'],
    ['a telephone number', 'what is the phone number of the UNODC Regional Office for South Asia?'],
    ['an e-mail address', 'e-mail address of the Department of Law and Order in Bhutan?'],
    ['how many there were, of an article', 'how many people were arrested for money laundering under UNTOC?'],
    ['who did what was never told', 'which countries voted against UNTOC in the General Assembly?'],
  ])('%s: %s', (_, question) => {
    const { status, headline } = desk.ask(question);
    expect([status, headline]).toEqual(['not-found', null]);
  });

  it.each([
    ['how many ratifications were needed for UNTOC to enter into force?', /Article 38|Key facts/],
    ['how many sessions were held in the training of June 2017?', /Trainings/],
  ])('but is where it is asked for: %s', (question, place) => {
    const { status, citations } = desk.ask(question);
    expect(status).toBe('answered');
    expect(citations[0]?.locator).toMatch(place);
  });

  it('shows an article that is named, but no number of it as that of what happened', () => {
    expect(desk.ask('how many people were arrested under UNTOC article 6?').headline).toMatch(/^Article 6 — /);
    expect(desk.ask('What percentage of confiscated assets must be returned under article 57 UNCAC?').headline).toMatch(
      /^Article 57/,
    );
  });

  it('counts nobody by a length of time', () => {
    const { headline } = desk.ask("how many people were convicted under section 154 of Bhutan's penal code in 2021");
    expect(headline ?? '').not.toMatch(/years|three|five/i);
  });
});
