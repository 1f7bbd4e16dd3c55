import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from '../../src/command/day-option.ts';

const today = '2026-11-24';

describe('a day as people type it', () => {
  it.each([
    ['2010-06-01', '2010-06-01'],
    ['1 June 2010', '2010-06-01'],
    ['1st of June, 2010', '2010-06-01'],
    ['1 jun. 2010', '2010-06-01'],
    ['June 1, 2010', '2010-06-01'],
    ['as of 1 June 2010', '2010-06-01'],
    ['１ June 2010', '2010-06-01'],
    ['24–11–2010', '2010-11-24'],
    ['31.12.2010', '2010-12-31'],
    ['1.6.2010', '2010-06-01'],
    ['31/12/2010', '2010-12-31'],
    ['12/31/2010', '2010-12-31'],
    ['5/5/2010', '2010-05-05'],
    ['29 February 2012', '2012-02-29'],
    ['today', today],
  ])('%s is %s', (typed, day) => expect(readDay(typed, today)).toBe(day));

  it.each([
    ['2010', '2010-12-31'],
    ['in 2010', '2010-12-31'],
    ['the end of 2010', '2010-12-31'],
    ['June 2010', '2010-06-30'],
    ['sept 2010', '2010-09-30'],
    ['February 2012', '2012-02-29'],
    ['2010-02', '2010-02-28'],
  ])('%s means its last day, %s', (typed, day) => expect(readDay(typed, today)).toBe(day));

  it('never passes today: this year and this month end with it', () => {
    expect(readDay('2026', today)).toBe(today);
    expect(readDay('November 2026', today)).toBe(today);
  });

  it.each(['2027', '25 November 2026', 'December 2026'])('%s is still to come', (typed) =>
    expect(readDay(typed, today)).toBe('future'),
  );

  it.each([
    '1/6/2010',
    '31 June 2010',
    '29 February 2010',
    '2010-13-01',
    'maybe 2010',
    '12 maybe 2010',
    'June',
    'x',
    '',
  ])('"%s" is none', (typed) => expect(readDay(typed, today)).toBeNull());

  it('gives every day back that is written out, and never throws', () => {
    const day = fc.date({ min: new Date('1945-01-01'), max: new Date(today), noInvalidDate: true });
    const format = new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        return readDay(format.format(date), today) === iso && readDay(iso, today) === iso;
      }),
    );
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (typed) => readDay(typed, today) !== undefined));
  });
});
