import { describe, expect, it } from 'vitest';
import { questionsIn } from '../../src/answer/several.ts';
import { openDesk } from '../../src/desk.ts';

const desk = await openDesk();

describe('several questions in one text', () => {
  it.each<[string, string[]]>([
    ['When did Bhutan accede to UNTOC and when did Nepal?', ['When did Bhutan accede to UNTOC?', 'when did Nepal?']],
    [
      'What is trafficking in persons? And who must be protected?',
      ['What is trafficking in persons?', 'And who must be protected?'],
    ],
    [
      '1. What is UNTOC? 2. When did Nepal ratify it? 3) Who is the depositary?',
      ['What is UNTOC?', 'When did Nepal ratify it?', 'Who is the depositary?'],
    ],
    [
      'What is UNTOC?\n- extradition in UNCAC?\n- and Nepal?',
      ['What is UNTOC?', 'extradition in UNCAC?', 'and Nepal?'],
    ],
    [
      'what is untoc; when did it enter into force; how many parties',
      ['what is untoc?', 'when did it enter into force?', 'how many parties'],
    ],
    ['When did Bhutan accede to UNTOC? And Nepal?', ['When did Bhutan accede to UNTOC?', 'And Nepal?']],
    ['Is Bhutan a party to UNTOC and is Nepal?', ['Is Bhutan a party to UNTOC?', 'is Nepal?']],
    [
      'Is extradition possible and what about legal assistance?',
      ['Is extradition possible?', 'what about legal assistance?'],
    ],
    [
      'Under UNTOC, what is a serious crime? Under UNCAC, what is a public official?',
      ['Under UNTOC, what is a serious crime?', 'Under UNCAC, what is a public official?'],
    ],
    [
      'I study law. What is UNTOC? Also, who is the depositary?',
      ['I study law. What is UNTOC?', 'Also, who is the depositary?'],
    ],
  ])('%j', (text, questions) => expect(questionsIn(text)).toEqual(questions));

  it.each([
    'What does UNTOC say on signature and ratification of the protocols?',
    'when and where was UNTOC adopted?',
    'Which states have signed and are parties to UNTOC?',
    'What is the penalty for a person who recruits and who is a public official?',
    'Does UNTOC say what a serious crime is and what a group is?',
    'how are substances in Schedule I to be used? only for science?',
    'Did Nepal ratify UNTOC? When?',
    "Who launched the manual for Bhutan's judiciary? I think a princess?",
    'Hi! Can you help me? When did Bhutan accede to UNTOC?',
    'What does Art. 5 say? I mean No. 5.',
    '',
    '???',
  ])('but one in %j', (text) => expect(questionsIn(text)).toEqual([text]));
});

describe('the desk', () => {
  it('answers each, at most three, and leans each on the one before', () => {
    const all = desk.askEach('When did Bhutan accede to UNTOC and when did Nepal?');
    expect(all.map(({ answer }) => answer.headline)).toEqual(['20 February 2023', '23 December 2011']);
    expect(desk.askEach('What is UNTOC? What is UNCAC? What is a child? What is a firearm?')).toHaveLength(3);
  });

  it('ask gives the first that can be answered, and the others as suggestions that stand alone', () => {
    const answer = desk.ask('What is the price of bread in Paris? And when did Nepal ratify UNTOC?');
    expect(answer).toMatchObject({ status: 'answered', headline: '23 December 2011' });
    expect(answer.suggestions[0]).toContain('bread');
    expect(desk.ask('When did Bhutan accede to UNTOC and when did Nepal?').suggestions).toEqual([
      'When did Nepal accede to UNTOC?',
    ]);
  });

  it('offers what is beyond three', () => {
    const last = desk.askEach('What is UNTOC? What is UNCAC? What is a child? What is a firearm?').at(-1);
    expect(last?.answer.suggestions).toEqual(['What is a firearm?']);
  });
});
