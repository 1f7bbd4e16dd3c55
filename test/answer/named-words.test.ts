import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';

const desk = await openDesk();

describe('words that a treaty’s name and the question share', () => {
  it.each([
    ['How does the Trafficking in Persons Protocol define trafficking?', 'tip-protocol/3/a'],
    ['Define tracing of guns', 'firearms-protocol/3/f'],
    ['What is a firearm under the protocol?', 'firearms-protocol/3/a'],
    ['public official in article 8 of UNTOC', 'untoc/8/4'],
    ['extradition under UNTOC', 'untoc/16/1'],
    ['UNCAC, protection of witnesses', 'uncac/32/1'],
    ['Is the Convention against Cybercrime in force?', 'cybercrime-convention/key-facts~5'],
    ['Who launched the Blue Heart Campaign?', 'unodc-bhutan-facts/blue-heart-campaign'],
  ])('%s → %s', (question, passage) => {
    expect(desk.ask(question).citations[0]?.passageId).toBe(passage);
  });

  it('a definition of another treaty than the one talked of is still found by its name', () => {
    const { context } = desk.ask('What is a firearm?');
    expect(desk.ask('define opium', { context }).citations[0]?.passageId).toBe('single-convention-1961/1/1/p');
  });

  it.each([
    'article 3 of the european convention on human rights',
    'Budapest convention on cybercrime, definition of computer system',
    'rome statute definition of crimes against humanity',
  ])('a name of another treaty is none of the shelf’s: %s', (question) => {
    expect(desk.ask(question).status).toBe('not-found');
  });
});
