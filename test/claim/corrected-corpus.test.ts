import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';

const desk = await openDesk();
const verdict = (claim: string): string | undefined => desk.check(claim)[0]?.verdict;

describe('what was misleading when quoted alone', () => {
  it.each(['Every imported firearm must be marked.', 'The penalty for prostitution in Bhutan is life imprisonment.'])(
    'is not supported: %s',
    (claim) => expect(verdict(claim)).not.toBe('supported'),
  );

  it('contradicts no date on which sources differ', () => {
    expect(verdict('The SAARC Trafficking Convention entered into force in 2006.')).not.toBe('contradicted');
    expect(verdict('The SAARC Trafficking Convention entered into force on 15 November 2005.')).toBe('supported');
  });

  it.each([
    ['firearms-protocol/8/1/b', /^Except for temporary imports/],
    ['untoc/18/14', /^Apart from oral requests in urgent circumstances/],
    [
      'psychotropics-convention-1971/9/1',
      /^Apart from the small quantities of Schedule III and IV substances that Article 9\(3\) allows/,
    ],
    ['single-convention-1961/30/5', /^Except for Schedule II drugs in retail trade/],
    ['trafficking-convention-1988/12/4/a', /condition/],
  ])('%s carries its exception or condition itself', (id, words) => {
    const passage = desk.passage(id);
    const text = desk.corpus.byId.get(passage?.documentId ?? '')?.text ?? '';
    expect(text.slice(passage?.start, passage?.end)).toMatch(words);
  });
});
