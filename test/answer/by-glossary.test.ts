import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';
import { en } from '../../src/language/en.ts';
import { signature } from '../../src/message/signature.ts';

const desk = await openDesk();

describe('what a term means', () => {
  it.each([
    ['What does accession mean?', 'accession', 'untoc/36/4'],
    ['what is dual criminality', 'dual-criminality', 'untoc/16/1~2'],
    ['Define provisional arrest', 'provisional-arrest', 'untoc/16/9'],
    ['What is a central authority?', 'central-authority', 'untoc/18/13'],
    ['what is the meaning of non-refoulement', 'non-refoulement', 'tip-protocol/14/1~2'],
    ['What does it mean to ratify a treaty?', 'ratification', 'untoc/36/3'],
    ['What are the Palermo Protocols?', 'the-palermo-convention-and-its-protoc', 'untoc/37/2'],
    ['what is corruption', 'corruption', 'uncac/15/a'],
    ['What is the INCB?', 'incb', 'single-convention-1961/9/1'],
    ['What are the three drug conventions for?', 'the-three-drug-conventions', 'single-convention-1961/overview'],
    ['What are the three drug conventions?', 'the-three-drug-conventions', 'single-convention-1961/overview'],
  ])('%s: the glossary first, then a treaty that works with it', (question, term, clause) => {
    const { status, citations } = desk.ask(question);
    expect(status).toBe('answered');
    expect(citations.map(({ passageId }) => passageId).slice(0, 2)).toEqual([`treaty-desk-glossary/${term}`, clause]);
  });

  it.each([
    ['What is trafficking in persons?', 'tip-protocol/3/a'],
    ['What does confiscation mean in UNCAC?', 'uncac/2/g'],
    ['What is a controlled delivery under the 1988 Convention?', 'trafficking-convention-1988/1/g'],
  ])('%s: a term that a treaty defines keeps the definition of the treaty first', (question, clause) => {
    expect(desk.ask(question).citations[0]?.passageId).toBe(clause);
  });

  it('comes after the clause of the treaty that is named', () => {
    const { citations } = desk.ask('What is dual criminality under UNCAC?');
    expect(citations.map(({ passageId }) => passageId)).toEqual(
      ['uncac/44/1', expect.stringMatching(/^uncac/), 'treaty-desk-glossary/dual-criminality'].slice(
        0,
        citations.length,
      ),
    );
  });

  it('does not stand in for a definition that the named treaty does not give, nor choose between treaties', () => {
    expect(desk.ask('definition of forced labour in the palermo trafficking protocol').status).toBe('not-found');
    expect(desk.ask('palermo protocol definition').status).toBe('not-found');
  });

  it('leaves a question that asks more than the meaning of the term to the treaties and registers', () => {
    for (const question of ['When did Bhutan accede to UNTOC?', 'What does ratification of UNTOC by India change?'])
      expect(desk.ask(question).citations.map(({ documentId }) => documentId)).not.toContain('treaty-desk-glossary');
  });
});

describe('how two terms differ', () => {
  it.each([
    ['What is the difference between signature and ratification?', 'signature-and-ratification', 'untoc/36/1'],
    ['difference between ratification and signature', 'signature-and-ratification', 'untoc/36/1'],
    ['How does a reservation differ from a declaration?', 'reservation-and-declaration', 'untoc/35/3'],
    ['difference between ratification, acceptance and approval', 'ratification-and-acceptance-or-approv', 'untoc/36/3'],
    ['extradition vs deportation', 'extradition-and-deportation', 'untoc/16/1'],
    ['Is a signatory the same as a party?', 'party-and-signatory', 'untoc/36/1'],
  ])('%s: the pair first, then the clauses', (question, pair, clause) => {
    const { citations } = desk.ask(question);
    expect(citations.map(({ passageId }) => passageId).slice(0, 2)).toEqual([`treaty-desk-glossary/${pair}`, clause]);
  });

  it('says nothing of a pair that the glossary does not hold', () => {
    const { citations } = desk.ask('What is the difference between harbouring and receipt?');
    expect(citations.map(({ documentId }) => documentId)).not.toContain('treaty-desk-glossary');
  });
});

describe('a quote of the glossary', () => {
  it('is ours, in our name, with the sites of its sources', () => {
    const [first] = desk.ask('What does accession mean?').citations;
    if (!first) throw new Error('no citation');
    expect(first).toMatchObject({ kind: 'document', verbatim: false, asOf: null, locator: 'Accession' });
    expect(signature(first, desk.corpus, en)).toBe(
      'Treaty Desk glossary · Accession · from treaties.un.org, legal.un.org',
    );
  });

  it('is looked up and never found by search, so that it moves no other answer', () => {
    const found = desk.search('accession ratification signature depositary', { limit: 50 });
    expect(found.map(({ documentId }) => documentId)).not.toContain('treaty-desk-glossary');
  });

  it('is found under every name of every term that no treaty defines', () => {
    const entries = desk.corpus.byId.get('treaty-desk-glossary')?.glossary ?? [];
    expect(entries.filter(({ pair }) => pair).length).toBeGreaterThanOrEqual(20);
    expect(entries.filter(({ pair }) => !pair).length).toBeGreaterThanOrEqual(60);
    for (const { passage, pair } of entries) {
      if (!pair) continue;
      const asked = `What is the difference between ${pair[0][0]} and ${pair[1][0]}?`;
      expect(desk.ask(asked).citations[0]?.passageId, asked).toBe(passage.id);
    }
  });
});
