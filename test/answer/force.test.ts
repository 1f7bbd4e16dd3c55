import { describe, expect, it } from 'vitest';
import { mainModal, modalsIn, softenersIn } from '../../src/answer/force.ts';

const softened = (text: string): string[] => softenersIn(text).map(({ start, end }) => text.slice(start, end));

describe('the force of a sentence', () => {
  it.each([
    ['Each State Party must make it a crime to give a bribe.', 'must'],
    ['Each State Party must consider establishing a register.', 'must consider'],
    ['Each State Party must, subject to its constitution, consider making it a crime.', 'must consider'],
    ['States Parties must endeavour to train officials.', 'must endeavour to'],
    ['States Parties must, as appropriate, strive to train officials.', 'must endeavour to'],
    ['Each State Party shall consider taking measures.', 'must consider'],
    ['A State Party that makes extradition conditional on a treaty may consider this the legal basis.', 'may'],
    ['A State Party may not decline on the ground of bank secrecy.', 'may not'],
    ['In no case may antique firearms include those made after 1899.', 'may not'],
    ['No State Party may invoke Article 5.', 'may not'],
    ['The offences need not result in damage.', 'need not'],
    ['The bodies that each State Party must have should be given resources.', 'should'],
    ['Where a legal person may be held liable, assistance must be given.', 'must'],
    ['A dispute that cannot be settled must be submitted to arbitration.', 'must'],
    ['Each Party is free to adopt stricter measures.', 'may'],
  ])('%s → %s', (text, force) => expect(mainModal(text)?.force).toBe(force));

  it('takes neither the month of May nor "the need not to" for a verb of force', () => {
    expect(modalsIn('It was opened in May 2000.')).toEqual([]);
    expect(modalsIn('It takes account of the need not to interfere.')).toEqual([]);
  });

  it('gives "must, …, consider" as one slice', () => {
    const text = 'Each Party must, in appropriate cases, consider a fine.';
    const modal = mainModal(text);
    expect(text.slice(modal?.start, modal?.end)).toBe('must, in appropriate cases, consider');
  });
});

describe('what softens a duty', () => {
  it.each([
    [
      'must, subject to the basic concepts of its legal system, do so',
      'subject to the basic concepts of its legal system',
    ],
    ['must, in appropriate cases, do so', 'in appropriate cases'],
    ['In accordance with its domestic law, each Party must do so', 'In accordance with its domestic law'],
    [
      'in accordance with the fundamental principles of its legal system, it must',
      'in accordance with the fundamental principles of its legal system',
    ],
    ['must, to the extent possible, do so', 'to the extent possible'],
    ['must, where appropriate and necessary, do so', 'where appropriate and necessary'],
    ['must do so within its means', 'within its means'],
  ])('%s', (text, phrase) => expect(softened(text)).toEqual([phrase]));

  it('does not take a deadline for one', () => expect(softened('must reply as soon as possible')).toEqual([]));
});
