import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';

const desk = await openDesk();
const verdicts = (text: string): string[] => desk.check(text).map(({ verdict }) => verdict);
const place = (text: string): string => {
  const [first] = desk.check(text).flatMap(({ citations }) => citations);
  return `${first?.documentId} ${first?.locator}`;
};

describe('a claim about who joined when', () => {
  it.each([
    ['Bhutan acceded to UNTOC on 20 February 2023.', 'supported', 'bhutan-accedes-untoc-2023 paragraph 1'],
    ['Bhutan acceded to UNTOC on 21 February 2023.', 'contradicted', 'bhutan-accedes-untoc-2023 paragraph 1'],
    ['Bhutan ratified UNTOC on 20 February 2023.', 'contradicted', 'bhutan-accedes-untoc-2023 paragraph 1'],
    ['Bhutan is not a party to UNTOC.', 'contradicted', 'bhutan-accedes-untoc-2023 paragraph 1'],
    ['Bhutan became the 191st party to the Convention.', 'supported', 'bhutan-accedes-untoc-2023 paragraph 5'],
    ['Nepal became the 191st party to UNTOC.', 'contradicted', 'bhutan-accedes-untoc-2023 paragraph 5'],
    ['Nepal ratified UNTOC in December 2011.', 'supported', 'untoc-register row Nepal'],
    ['Nepal joined UNTOC after 2012.', 'contradicted', 'untoc-register row Nepal'],
    ['India has not signed UNTOC.', 'contradicted', 'untoc-register row India'],
    ['UNTOC is in force for Bhutan since 22 March 2023.', 'supported', 'untoc-register row Bhutan'],
    ['On 31 December 2022 UNTOC had 190 parties.', 'supported', 'untoc-register row Palau'],
    ['On 31 December 2022 UNTOC had 180 parties.', 'contradicted', 'untoc-register row Palau'],
  ])('%s %s', (claim, verdict, where) => {
    expect(verdicts(claim)).toEqual([verdict]);
    expect(place(claim)).toBe(where);
  });

  it.each([
    ['Nigeria was the second State to ratify UNTOC, on 28 June 2001.', 'supported', 'untoc-register row Nigeria'],
    ['Monaco was the first State to ratify UNTOC.', 'supported', 'untoc-register row Monaco'],
    ['Nigeria was the first State to ratify UNTOC.', 'contradicted', 'untoc-register row Monaco'],
    ['Germany joined UNTOC before Japan did.', 'supported', 'untoc-register row Germany'],
    ['Japan ratified UNTOC earlier than Germany.', 'contradicted', 'untoc-register row Japan'],
    [
      'Sri Lanka ratified the Smuggling of Migrants Protocol in 2000.',
      'contradicted',
      'smuggling-protocol-register row Sri Lanka',
    ],
  ])('on the order of acts: %s %s', (claim, verdict, where) => {
    expect(verdicts(claim)).toEqual([verdict]);
    expect(place(claim)).toBe(where);
  });

  it('that wishes to join, or joined under a clause, is not one that says who joined', () => {
    expect(verdicts('Nepal applies to join UNTOC.')).toEqual(['not-in-corpus']);
    expect(verdicts('Nepal joined UNTOC under another clause.')).toEqual(['not-in-corpus']);
  });

  it('never contradicts by what an incomplete register lacks', () => {
    expect(verdicts('Nepal is a party to the Firearms Protocol.')).toEqual(['not-in-corpus']);
    expect(verdicts('Sri Lanka has not ratified the Trafficking in Persons Protocol.')).toEqual(['not-in-corpus']);
  });
});

describe('a claim about an article', () => {
  it.each([
    ['Article 16 of UNTOC is about extradition.', 'supported', 'untoc Article 16(1)'],
    ['Article 16 of UNTOC is about corruption.', 'contradicted', 'untoc Article 8(1)'],
    ['Extradition is dealt with in Article 18 of UNTOC.', 'contradicted', 'untoc Article 16(1)'],
    ['Article 99 of UNTOC is about extradition.', 'contradicted', 'untoc Key facts'],
    ['Mutual legal assistance is covered by Article 46 of UNCAC.', 'supported', 'uncac Article 46(1)'],
  ])('%s %s', (claim, verdict, where) => {
    expect(verdicts(claim)).toEqual([verdict]);
    expect(place(claim).startsWith(where.replace(/\(1\)$/, ''))).toBe(true);
  });
});

describe('a claim about the force of a duty', () => {
  it.each([
    ['UNCAC requires States to criminalise illicit enrichment.', 'contradicted', 'uncac Article 20'],
    ['Under UNCAC each State Party must consider making illicit enrichment a crime.', 'supported', 'uncac Article 20'],
    [
      'States Parties to UNTOC may refuse mutual legal assistance on the ground of bank secrecy.',
      'contradicted',
      'untoc Article 18(8)',
    ],
    [
      'A State Party must withdraw from UNTOC by written notification to the Secretary-General.',
      'contradicted',
      'untoc Article 40(1)',
    ],
  ])('%s %s', (claim, verdict, where) => {
    expect(verdicts(claim)).toEqual([verdict]);
    expect(place(claim)).toBe(where);
  });
});

describe('a sentence that repeats a source but for a word', () => {
  it.each([
    [
      'Under the Firearms Protocol, On request, the importing State Party must inform the importing State Party that it has received the dispatched shipment of firearms, their parts and components or ammunition.',
      'the same party twice',
    ],
    [
      'Under the Trafficking Convention 1988, Each Party may take the measures needed to establish its jurisdiction over the offences it has established under Article 3(1) when the offence is committed in its territory.',
      'the force of the items below',
    ],
    [
      'Under UNTOC, In addition to the measures of article 9, each State Party must adopt, to the extent appropriate and consistent with its legal system, legislative, administrative or other effective measures that promote integrity and that prevent, detect and punish corruption of public officials.',
      'its own place for another',
    ],
    [
      'Under the Firearms Protocol, “Parts and components” means “any element and replacement element specifically designed for a firearm and essential to its operation, including a barrel, frame or receiver, slide or cylinder, bolt or breech block, and any device designed or adapted to diminish the sound caused by firing a firearm”.',
      'borne out clause by clause',
    ],
    [
      'Under the Single Convention 1961, The Secretary-General must notify all the States of Article 40(1) of declarations and notifications under Articles 42, 43, 47, 49 and 51.',
      'another article in a list',
    ],
  ])('%s (%s)', (claim) => expect(verdicts(claim)).not.toContain('supported'));

  it.each([
    'UNTOC had 147 signatories and 192 parties on 4 May 2024.',
    'Under UNTOC, States Parties must not decline to give mutual legal assistance under article 18 on the ground of bank secrecy.',
    'States Parties to UNTOC must not decline to give mutual legal assistance on the ground of bank secrecy.',
  ])('a phrase moved or a name put in changes nothing: %s', (claim) =>
    expect(verdicts(claim)).not.toContain('not-in-corpus'),
  );
});

describe('bounds, towns and everyday words', () => {
  it.each([
    ['The Narcotics Control Board has thirteen members elected by ECOSOC.', 'supported'],
    ['The Narcotics Control Board has fifteen members elected by ECOSOC.', 'contradicted'],
    ['Under UNTOC, an organized criminal group consists of at least three people.', 'supported'],
    ['An organized criminal group within the meaning of UNTOC can consist of two persons.', 'contradicted'],
    ['In the SAARC Convention, a child is a person below the age of 16.', 'contradicted'],
    ['A serious crime in UNTOC is one punishable by a maximum of at least two years in prison.', 'contradicted'],
    ['A denunciation of UNTOC takes effect six months after the notification arrives.', 'contradicted'],
    ['Antonio Maria Costa launched the Blue Heart Campaign in New York in March 2009.', 'contradicted'],
    ['Antonio Maria Costa launched the Blue Heart Campaign in Vienna in March 2009.', 'supported'],
    ['Antonio Maria Costa launched the Blue Heart Campaign in Europe in March 2009.', 'not-in-corpus'],
  ])('%s %s', (claim, verdict) => {
    expect(verdicts(claim)).toEqual([verdict]);
  });
});

describe('what a treaty makes a crime', () => {
  it.each([
    ['UNTOC requires States to criminalise participation in an organised criminal group.', 'supported', 'untoc'],
    ['Under UNTOC, money laundering must be made a criminal offence.', 'supported', 'untoc'],
    ['The Trafficking Protocol requires states to criminalise human trafficking.', 'supported', 'tip-protocol'],
    ['UNCAC requires States to criminalise embezzlement by public officials.', 'supported', 'uncac'],
    ['Under UNCAC, States must consider making trading in influence an offence.', 'supported', 'uncac'],
    ['Under UNCAC, States must make trading in influence an offence.', 'contradicted', 'uncac'],
    ['UNTOC says States may criminalise obstruction of justice.', 'contradicted', 'untoc'],
    ['Under UNTOC, making money laundering a crime is optional.', 'contradicted', 'untoc'],
    ['UNCAC lets States choose whether to criminalise embezzlement by public officials.', 'contradicted', 'uncac'],
  ])('%s %s', (claim, verdict, where) => {
    expect(verdicts(claim)).toEqual([verdict]);
    expect(place(claim).startsWith(`${where} Article`)).toBe(true);
  });

  it.each([
    'UNCAC obliges States to criminalise public officials.',
    'UNTOC obliges States to criminalise proceeds of crime.',
    'UNTOC obliges States to criminalise justice.',
    'UNTOC obliges States to criminalise groups.',
    'The smuggling protocol obliges States to criminalise migrants.',
    'The Trafficking Protocol requires States to criminalise victims.',
    'The Firearms Protocol obliges States to criminalise firearms.',
  ])('is the conduct, not whom or what it concerns: %s', (claim) => {
    expect(verdicts(claim)).not.toContain('supported');
  });

  it('is not refuted by a verb that governs other words', () => {
    expect(verdicts('The 1988 Convention allows for controlled delivery.')).not.toContain('contradicted');
    expect(verdicts('The Migrant Smuggling Protocol obliges States to criminalise migrant smuggling.')).toEqual([
      'supported',
    ]);
  });
});

describe('everyday ways to say what the corpus says', () => {
  it.each([
    ['UNTOC came into force on 29 September 2003.', 'supported'],
    ['UNTOC came into force on 29 September 2004.', 'contradicted'],
    ['Under the Trafficking Protocol a child is anyone under 18.', 'supported'],
    ['Under the Trafficking Protocol a child is anyone under 16.', 'contradicted'],
    ['UNTOC defines a serious crime as one punishable by at least four years in prison.', 'supported'],
    ['UNTOC defines a serious crime as one punishable by at least five years in prison.', 'contradicted'],
  ])('%s %s', (claim, verdict) => expect(verdicts(claim)).toEqual([verdict]));
});

describe('definitions, numbers and Key facts', () => {
  it.each([
    ['Under UNTOC an organized criminal group is a structured group of three or more persons.', 'supported'],
    ['Under UNTOC an organized criminal group is a structured group of two or more persons.', 'contradicted'],
    ['A serious crime under UNTOC is punishable by a maximum of at least five years.', 'contradicted'],
    ['UNTOC has 41 articles.', 'supported'],
    ['The Trafficking in Persons Protocol has 30 articles.', 'contradicted'],
    ['UNTOC had 147 signatories and 192 parties on 4 May 2024.', 'supported'],
    ['UNTOC had 192 signatories and 147 parties on 4 May 2024.', 'contradicted'],
    ['UNCAC entered into force on 29 September 2003.', 'contradicted'],
  ])('%s %s', (claim, verdict) => expect(verdicts(claim)).toContain(verdict));
});

describe('what must never pass', () => {
  it.each([
    'Only Bhutan is a party to UNTOC.',
    'All States are parties to UNTOC.',
    'UNTOC never applies to serious crime.',
    'UNTOC is about corruption.',
    'UNCAC was opened for signature on 9 December 2005.',
    'Bhutan trained 27 senior officials in Paro in June 2017.',
    'UNODC trained 27 judges in Paro in June 2017.',
    'UNODC trained 27 senior officials in Thimphu in June 2017.',
    'The depositary of UNTOC is the Secretary-General of SAARC.',
    'The consent of a victim of trafficking in persons is relevant where any of the means has been used.',
    'A serious crime is punishable by at most four years of imprisonment.',
    'The requesting State Party may refuse mutual legal assistance if the request is not in conformity with Article 18.',
    'UNODC is the depositary of UNTOC.',
  ])('%s', (claim) => expect(verdicts(claim)).not.toContain('supported'));
});

describe('a message', () => {
  it('is split into statements, a compound one by its clauses, each as it was written', () => {
    const text =
      'Bhutan acceded to UNTOC on 20 February 2023 and became the 190th party. Is that right? The moon is made of cheese.';
    const statements = desk.check(text);
    expect(statements.map(({ text: stated, verdict }) => [stated, verdict])).toEqual([
      ['Bhutan acceded to UNTOC on 20 February 2023', 'supported'],
      ['became the 190th party.', 'contradicted'],
      ['The moon is made of cheese.', 'not-in-corpus'],
    ]);
    for (const { text: stated } of statements) expect(text).toContain(stated);
  });

  it('knows what "it" is from the sentence before', () => {
    expect(verdicts('UNTOC was adopted on 15 November 2000. It entered into force on 29 September 2003.')).toEqual([
      'supported',
      'supported',
    ]);
  });

  it('states nothing where it only asks or greets', () =>
    expect(desk.check('Hello? When did Bhutan accede to UNTOC?')).toEqual([]));
});
