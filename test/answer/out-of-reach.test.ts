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
    ['a deed that is not spoken of', 'who chaired the Conference of the Parties that passed resolution 10/1?'],
    ['an office that is not spoken of', 'who is the head gardener of UNODC?'],
    ['a matter that is not spoken of', 'what does the firearms protocol say about drones?'],
    ['the members of a list that is only counted', 'which eight government entities of Bhutan does UNODC work with?'],
    ['a day of another treaty', 'On what date did Bhutan ratify the SAARC convention on trafficking in women?'],
    ['a length of time, where other things are counted', 'how long must data be kept under the cybercrime convention?'],
    [
      'what a definition of another term only mentions',
      "How does the trafficking protocol define 'position of vulnerability'?",
    ],
    ['a measure that is not given', 'how many kilos count as a small quantity under the 1988 convention?'],
    ['a sum of money', 'what is the salary of a judge trained in Phuentsholing?'],
    ['votes against', 'how many MPs voted against UNTOC in Bhutan in June 2022?'],
    ['a part of a group', 'how many of the 36 judges trained in Phuentsholing were women?'],
    ['the name of a thing that has none', 'name of the school in Thimphu that held the mock conference on television?'],
    [
      'what a State did, of an article',
      'Which central authority did Bhutan designate for mutual legal assistance under UNTOC?',
    ],
    ['a term that a definition only mentions', 'definition of coercion in the TIP protocol'],
    ['what was ever done, of an article', 'has any ship ever been boarded under the smuggling protocol?'],
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

  it.each([
    ['how many people were arrested under UNTOC article 6?', 'untoc', '6'],
    ['What percentage of confiscated assets must be returned under article 57 UNCAC?', 'uncac', '57'],
    ['for how many hours may a person be held under UNTOC Article 16(9)?', 'untoc', '16'],
    ['What is the maximum fine for a company under Article 26 of UNCAC?', 'uncac', '26'],
    ['When was article 3 of the TIP protocol changed?', 'tip-protocol', '3'],
    ['date of the first judgment under Article 35 of UNTOC', 'untoc', '35'],
    ["How does the 1988 Convention define 'minor nature' in Article 3(4)(c)?", 'trafficking-convention-1988', '3'],
  ])(
    'does not show an article as the answer to what it leaves open, but as what is nearest: %s',
    (question, id, article) => {
      const { status, headline, note, nearest } = desk.ask(question);
      expect([status, headline]).toEqual(['not-found', null]);
      expect(note).toContain('does not say that');
      expect(nearest[0]?.passageId.startsWith(`${id}/${article}`)).toBe(true);
    },
  );

  it.each([
    ['how many years must records be kept under article 7 of the firearms protocol?', /ten years/],
    ['which day does article 38 of UNTOC name for entry into force?', /ninetieth day|Article 38/],
    ['How does article 2 of UNTOC define serious crime?', /Article 2|four years/],
    ['What does article 18 of UNTOC say?', /Article 18/],
  ])('answers of an article what it gives: %s', (question, headline) => {
    const answer = desk.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.headline).toMatch(headline);
  });

  it('counts nobody by a length of time', () => {
    const { headline } = desk.ask("how many people were convicted under section 154 of Bhutan's penal code in 2021");
    expect(headline ?? '').not.toMatch(/years|three|five/i);
  });
});
