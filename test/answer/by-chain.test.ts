import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';
import { en } from '../../src/language/en.ts';
import { answerMessage } from '../../src/message/answer-message.ts';
import { toTerminal } from '../../src/message/terminal.ts';

const desk = await openDesk();
const places = (question: string): string[] =>
  desk.ask(question).citations.map(({ documentId, locator }) => `${documentId} ${locator.replace(/\(.*/, '')}`);

describe('a protocol that is silent brings in its convention', () => {
  it.each([
    ['Is extradition possible for trafficking?', 'tip-protocol', '16'],
    ['mutual legal assistance in smuggling cases', 'smuggling-protocol', '18'],
    ['joint investigations for firearms trafficking', 'firearms-protocol', '19'],
    ['Does the Trafficking Protocol provide for extradition?', 'tip-protocol', '16'],
    ['can people smugglers be extradited', 'smuggling-protocol', '16'],
    ['MLA for human trafficking', 'tip-protocol', '18'],
    ['liability of companies for gun trafficking', 'firearms-protocol', '10'],
    ['which article covers extradition for migrant smuggling?', 'smuggling-protocol', '16'],
    ['does the firearms protocol allow extradition', 'firearms-protocol', '16'],
    ['Must states extradite traffickers?', 'tip-protocol', '16'],
  ])('%s', (question, protocol, article) => {
    expect(places(question)).toEqual([`${protocol} Article 1`, `untoc Article ${article}`, `${protocol} Article 1`]);
    expect(desk.ask(question).context).toMatchObject({ topic: 'chain', treaties: [protocol, 'untoc'], article });
  });

  it('is read from the corpus: each first step is an item with a cross-reference to all of the convention', () => {
    const [first] = desk.ask('Is extradition possible for trafficking?').citations;
    expect(desk.passage(first?.passageId ?? '')?.applies).toEqual([{ treaty: 'untoc', place: null }]);
  });

  it('shows the steps in order, each line above its own quote', () => {
    const question = 'mutual legal assistance in smuggling cases';
    const shown = toTerminal(answerMessage(question, desk.ask(question), desk.corpus, en), { width: 400 });
    expect(shown).toMatch(
      /Article 18\(1\) — Mutual legal assistance[\s\S]*1 The desk finds nothing[\s\S]*must apply, mutatis mutandis[\s\S]*2 What UNTOC says, Article 18[\s\S]*Article 18\(1\)[\s\S]*3 How the offences/,
    );
  });
});

describe('no chain', () => {
  it.each([
    ['where the protocol has an article of its own', 'border measures against trafficking', 'tip-protocol'],
    ['where it has one under another word', 'confiscation in firearms cases', 'firearms-protocol'],
    ['on help to victims', 'assistance to victims of trafficking', 'tip-protocol'],
    ['on its final clauses', 'settlement of disputes under the trafficking protocol', 'tip-protocol'],
    ['for a crime of no protocol', 'extradition for drug trafficking', 'trafficking-convention-1988'],
    ['under another treaty', 'extradition for trafficking under the SAARC convention', 'saarc-trafficking-convention'],
    ['for the convention alone', 'extradition under UNTOC', 'untoc'],
  ])('%s', (_why, question, document) => {
    const answer = desk.ask(question);
    expect(answer.context.topic).not.toBe('chain');
    expect(answer.citations[0]?.documentId).toBe(document);
  });
});
