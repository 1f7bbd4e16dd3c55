import { describe, expect, it } from 'vitest';
import { phraseAnswer } from '../../src/answer/phrases.ts';

describe('the phrase of a quote that answers', () => {
  it.each<[string, Parameters<typeof phraseAnswer>, string]>([
    [
      'the things in a list',
      [
        'thing',
        'Official languages of the treaty?',
        'The authentic languages are Arabic, Chinese and Spanish (article 41).',
      ],
      'Arabic, Chinese and Spanish',
    ],
    [
      'a list behind words that open it',
      [
        'thing',
        'What kinds of workers were trained?',
        'It trained many, such as nurses, legal officers, teachers and clerks.',
      ],
      'nurses, legal officers, teachers and clerks',
    ],
    [
      'the purpose',
      [
        'reason',
        'Why was it defined?',
        'The intention behind it is to bring approaches together, with regard to courts.',
      ],
      'to bring approaches together',
    ],
    [
      'who must act',
      ['person', 'Who pays for a request?', 'The requested State must bear the ordinary costs.'],
      'The requested State',
    ],
    [
      'who may do the very thing',
      ['person', 'Who can amend the tables?', 'The Commission may amend the tables.'],
      'The Commission',
    ],
    [
      'a count of what is named',
      ['thing', 'parties to it in May?', 'On 4 May it had 147 signatories and 192 parties.'],
      '192 parties',
    ],
  ])('%s', (_, given, expected) => {
    expect(phraseAnswer(...given)).toBe(expected);
  });

  it.each<[string, Parameters<typeof phraseAnswer>]>([
    ['another act than the one asked for', ['person', 'Who can sue for damages?', 'Each State must let victims sue.']],
    ['a single thing', ['thing', 'What is the purpose?', 'It deals with arms, ammunition and parts.']],
    [
      'a list too long for a headline',
      ['thing', 'Which crimes?', `They are ${'some long kind of crime, '.repeat(9)}and others.`],
    ],
  ])('none: %s', (_, given) => {
    expect(phraseAnswer(...given)).toBeNull();
  });
});
