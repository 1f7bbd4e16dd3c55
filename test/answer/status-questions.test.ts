import { describe, expect, it } from 'vitest';
import { daysAsked } from '../../src/answer/day-asked.ts';
import { openDesk } from '../../src/desk.ts';

const desk = await openDesk();
const headline = (question: string): string | null => desk.ask(question).headline;
const note = (question: string): string => desk.ask(question).note ?? '';

describe('the days that a question is about', () => {
  it.each([
    ['in 2010', '2010-01-01', '2010-12-31', null],
    ['by the end of 2009', '2009-01-01', '2009-12-31', null],
    ['on 1 January 2005', '2005-01-01', '2005-01-01', null],
    ['between 2013 and 2014', '2013-01-01', '2014-12-31', null],
    ['after 2016', '2017-01-01', '9999-12-31', 'from'],
    ['since 2015', '2015-01-01', '9999-12-31', 'from'],
    ['after 20 February 2023', '2023-02-21', '9999-12-31', 'from'],
    ['before 2004', '0000-01-01', '2003-12-31', 'to'],
    ['in April 2024', '2024-04-01', '2024-04-30', null],
    ['in late 2025', '2025-01-01', '2025-12-31', null],
    ['up to 29 Sept 2003', '2003-09-29', '2003-09-29', null],
  ])('%s', (input, from, to, open) => {
    expect(daysAsked(`Who joined UNTOC ${input}?`)).toEqual({ from, to, open });
  });

  it('are none where none are named', () => {
    expect(daysAsked('Is Nepal a party to UNTOC?')).toBeNull();
  });
});

describe('whether a State was a party on a day', () => {
  it.each([
    ['Was France a party to UNTOC in 2001?', 'signatory, not ratified', 'Not on 31 December 2001: France ratified'],
    ['Was Bhutan a party to UNTOC in 2020?', 'not on file', 'Not on 31 December 2020: Bhutan acceded'],
    ['Was Japan party to UNTOC before 2017?', 'signatory, not ratified', 'Not on 31 December 2016: Japan accepted'],
    ['Was Japan party to UNTOC by 2017?', 'party', 'Japan accepted UNTOC on 11 July 2017.'],
  ])('%s → %s', (question, expected, said) => {
    expect([headline(question), note(question)]).toEqual([expected, expect.stringContaining(said)]);
  });
});

describe('acts in other words', () => {
  it.each([
    ['Did the USA ever ratify UNCAC, and when?', '30 October 2006'],
    ['Does Thailand belong to the Smuggling Protocol?', 'signatory, not ratified'],
    ['When did UNCAC start to apply to Bhutan?', '21 October 2016'],
    ['When did Bolivia rejoin the Single Convention?', '11 January 2013'],
    ['How did Montenegro become a party to UNTOC?', 'succession'],
    ['How did the European Union become a party to the 1988 Convention?', 'formal confirmation'],
    ['Has NPL ratified UNTOC?', '23 December 2011'],
    ['Is btn a party to UNTOC?', '20 February 2023'],
    ['Is the Netherlands (Kingdom of the) a party to UNTOC?', 'party'],
  ])('%s → %s', (question, expected) => {
    expect(headline(question)).toBe(expected);
  });

  it('a "how" that does not ask for the act is not answered with one', () => {
    expect(headline('How does Montenegro extradite its nationals under UNTOC?')).not.toBe('succession');
  });
});

describe('counts and lists', () => {
  it.each([
    ['How many signatories does the Firearms Protocol have?', '52'],
    ['Which States only signed UNCAC?', '4'],
    ['signatories of the TIP Protocol that never ratified', '4'],
    ['Who signed but never ratified the Psychotropics Convention?', 'Liberia'],
    ['How many signed but never ratified the Psychotropics Convention?', '1'],
    ['earliest State to accede to UNTOC', 'Comoros'],
    ['Whose instrument for UNTOC was the fortieth?', 'Armenia'],
    ['How many parties did the TIP Protocol have in April 2024?', '182'],
    ['How many States joined UNTOC by accession rather than by ratification?', '45'],
    ['How many States acceded to UNTOC?', '45'],
    ['How many States joined UNTOC after 2016?', 'at least 4'],
    ['Which States acceded to UNTOC after 2016?', 'at least 3'],
    ['How many parties did UNTOC have before 2004?', '59'],
    ['Which parties joined the 1961 Convention by succession?', 'at least 6'],
    ['latest accession to the Firearms Protocol', 'Sudan'],
    ['first country to accede to UNTOC', 'Comoros'],
    ['first country to ratify UNTOC', 'Monaco'],
    ['Are all SAARC States in UNCAC?', '8'],
  ])('%s → %s', (question, expected) => {
    expect(headline(question)).toBe(expected);
  });

  it('who signed first is not told from the order of ratifications', () => {
    expect(headline('Which State was the first to sign UNTOC?')).toBeNull();
  });

  it('says that nobody joined in a year, and how far the register reaches', () => {
    const answer = desk.ask('Did anyone join UNTOC in 2020?');
    expect(answer.status).toBe('not-found');
    expect(answer.note).toContain('On file, nobody joined UNTOC in that time.\n');
    expect(answer.note).toContain('complete as of 20 February 2023');
  });
});

describe('who of several came first', () => {
  it.each([
    ['Who joined UNTOC first, Japan or Germany?', 'Germany', ['untoc-register/DEU', 'untoc-register/JPN']],
    [
      'Which of Kenya and Ghana was the later one to ratify UNCAC?',
      'Ghana',
      ['uncac-register/GHA', 'uncac-register/KEN'],
    ],
    ['which G7 State was the last to join UNTOC?', 'Japan', ['untoc-register/JPN']],
    ['slowest EU member to ratify the Trafficking in Persons Protocol', 'Czechia', ['tip-protocol-register/CZE']],
  ])('%s → %s, the rows in that order', (question, expected, rows) => {
    const { headline, citations } = desk.ask(question);
    expect(headline).toBe(expected);
    expect(citations.map(({ passageId }) => passageId).slice(0, rows.length)).toEqual(rows);
  });

  it('names those who never did', () => {
    expect(note('Who ratified UNTOC earlier, Iran or Japan?')).toContain('No such act on file: Iran');
  });
});

describe('members of a group that signed', () => {
  it.each([
    [
      'Which EU States have only signed the Firearms Protocol?',
      'at least 3',
      'Signed only, in European Union: Denmark, Germany, Luxembourg.',
    ],
    ['Which ASEAN State only signed the smuggling protocol?', 'Thailand', 'Signed only, in ASEAN: Thailand.'],
  ])('%s → %s', (question, expected, said) => {
    expect([headline(question), note(question)]).toEqual([expected, expect.stringContaining(said)]);
  });

  it('says so where there is none', () => {
    expect(note('Which SAARC States have only signed UNTOC?')).toContain('Signed only, in SAARC: none on file.');
  });
});

describe('names that go on, and names of one’s own', () => {
  it.each([
    ['When did Bhutan join the 1961 drugs convention as amended by the 1972 Protocol?', '24 August 2005'],
    ['When did Bhutan accede to the 1988 Vienna Convention against drug trafficking?', '27 August 1990'],
    ['when did ghana ratify the convention against organised crime', '21 August 2012'],
    ['Has Norway ratified the protocol about trafficking in human beings?', '23 September 2003'],
    ['In which year did the United States accede to the original Single Convention?', '25 May 1967'],
  ])('%s → %s', (question, expected) => {
    expect(headline(question)).toBe(expected);
  });

  it('a name of another treaty is none of ours', () => {
    expect(desk.ask('Has Norway ratified the European convention on human rights?').status).toBe('not-found');
  });
});

describe('a question among talk', () => {
  it.each([
    ['for my moot pls: has kenya ratified uncac', '9 December 2003'],
    ['My professor insists that Peru ratified UNTOC, is she right?', '23 January 2002'],
    ['Kenya, UNCAC - yes or no?', '9 December 2003'],
    ['Congo (Brazzaville) signed the Palermo Convention in 2000. Did it go on to ratify?', 'signatory, not ratified'],
    ['north korea untoc party y/n', '17 June 2016'],
    ['does the human trafficking protocol still apply to the UK after brexit', 'party'],
    ['By which act and when did China come to be bound by the TIP Protocol?', 'accession'],
    ['France and the 1988 Convention: ratification, approval or accession?', 'approval'],
  ])('%s → %s', (question, expected) => {
    expect(headline(question)).toBe(expected);
  });

  it.each([
    'When did Japan sign its law on UNTOC?',
    'Did Germany make a reservation to the Firearms Protocol?',
    "When did Japan's parliament approve UNTOC?",
    'When did trafficking rise in Japan after it signed UNTOC?',
    "Does Japan's ratification of UNTOC cover Okinawa?",
    'What happened in Libya after it ratified UNTOC?',
    'Which act in Nepal implements the 1988 Convention?',
    'How many arrests did Thailand make after it joined UNTOC?',
    'Is Ghana in breach of UNCAC?',
  ])('is no question about the act where it asks for something else: %s', (question) => {
    expect(desk.ask(question).citations.map(({ kind }) => kind)).not.toContain('register');
  });

  it('an ending that never happened is not the return', () => {
    const { status, note } = desk.ask(
      "when did bolivia's denunciation of the single convention take effect, before it came back?",
    );
    expect([status, note?.startsWith('Not on file: no such act of')]).toEqual(['not-found', true]);
  });

  it('which State will be the fortieth is not on file either', () => {
    const { status, note } = desk.ask('Which country is going to be the fortieth to ratify the Hanoi Convention?');
    expect([status, note]).toEqual(['not-found', 'What a State will do is not on file.']);
  });

  it('what a State will do is not on file', () => {
    const { status, note, nearest } = desk.ask('Will Iran ratify UNTOC?');
    expect([status, note]).toEqual([
      'not-found',
      'What a State will do is not on file. On file: Iran (Islamic Republic of) signed UNTOC on 12 December 2000.',
    ]);
    expect(nearest[0]?.passageId).toBe('untoc-register/IRN');
  });
});

describe('what an incomplete register leaves open', () => {
  it('a signatory may have ratified since, and the published total is given', () => {
    expect(note('Is New Zealand a party to UNCAC?')).toContain(
      'The register is incomplete, so it may have ratified since; the published total is 190 parties on 11 December 2023.',
    );
  });

  it('not so for a complete one', () => {
    expect(note('Is Iran a party to UNTOC?')).not.toContain('incomplete');
  });

  it('whoever has no row of its own is told so, without a word on what it is', () => {
    for (const name of ['Kosovo', 'Taiwan', 'Hong Kong'])
      expect(note(`Is ${name} a party to UNTOC?`)).toMatch(
        / has no row of its own: the registers hold only the States/,
      );
  });
});
