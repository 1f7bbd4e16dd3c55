import { expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';

const desk = await openDesk();

it.each([
  ['When did Bhutan accede to UNTOC?', 'answered', 'status'],
  ['article 16 of UNTOC', 'answered', 'article'],
  ['best pizza in town', 'not-found', 'passage'],
])('explains %j: %s by way of %s, as confident as the answer', (question, status, route) => {
  const explanation = desk.explain(question);
  expect(explanation).toMatchObject({ status, route, confidence: desk.ask(question).confidence });
});

it('gives the features whose weighted sum is the score, and quotes that are exact slices', () => {
  const { candidates, terms, hits } = desk.explain('Who trained health workers in Bhutan?');
  expect(terms.length).toBeGreaterThan(2);
  expect(hits.length).toBeGreaterThan(2);
  expect(candidates.length).toBeGreaterThan(2);
  for (const { features, score, passageId, quote } of candidates) {
    const sum = Object.values(features).reduce((total, { value, weight }) => total + value * weight, 0);
    expect(sum).toBeCloseTo(score, 9);
    const document = desk.corpus.byId.get(desk.passage(passageId)?.documentId ?? '');
    expect(document?.text).toContain(quote);
  }
});

it('names each other way to say a term once', () => {
  const { terms } = desk.explain('When did Bhutan accede to UNTOC?');
  const ways = terms.flatMap((term) => term.split(', ').slice(1));
  expect(ways).toContain('or access');
  expect(ways).toEqual([...new Set(ways)]);
});
