import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';
import { createRegisters } from '../../src/register/registers.ts';
import type { TreatyStanding } from '../../src/register/standing.ts';

const corpus = loadCorpus(shippedCorpus());
const registers = createRegisters(corpus);
const all = corpus.documents.filter(({ kind }) => kind === 'register');
const rows = all.flatMap(({ id, register }) => (register?.rows ?? []).map((row) => ({ id, row })));

/** Where a participant stands in a treaty's main register. */
const standing = (participant: string, treaty: string): TreatyStanding => {
  const result = registers.status({ participant, treaty });
  const first = result.kind === 'status' ? result.standings[0] : undefined;
  if (!first) throw new Error(`no standing of ${participant} in ${treaty}: ${result.kind}`);
  return first;
};

describe('the status of a State', () => {
  it.each([
    { input: ['Bhutan', 'untoc'], output: { standing: 'party', asOf: '2023-02-20', conclusive: true } },
    { input: ['🇧🇹', 'tip-protocol'], output: { standing: 'party', asOf: '2023-02-20', conclusive: true } },
    { input: ['Iran', 'untoc'], output: { standing: 'signatory', asOf: '2023-02-20', conclusive: true } },
    {
      input: ['Bhutan', 'smuggling-protocol'],
      output: { standing: 'not-on-file', asOf: '2014-06-01', conclusive: false },
    },
    {
      input: ['Bhutan', 'firearms-protocol'],
      output: { standing: 'not-on-file', asOf: '2014-06-01', conclusive: false },
    },
    { input: ['Kenya', 'cybercrime-convention'], output: { standing: 'not-on-file', asOf: '2025', conclusive: false } },
    {
      input: ['Palau', 'trafficking-convention-1988'],
      output: { standing: 'absent', asOf: '2014-06-01', conclusive: true },
    },
    { input: ['EU', 'untoc'], output: { standing: 'party', asOf: '2023-02-20', conclusive: true } },
  ] as const)('$input is $output.standing as of $output.asOf', ({ input: [participant, treaty], output }) => {
    expect(standing(participant, treaty)).toMatchObject(output);
  });

  it('is given with the row that proves it, an exact slice of the register', () => {
    const { row, register } = standing('Bhutan', 'untoc');
    const { start = 0, end = 0 } = row?.passage ?? {};
    expect(register.document.text.slice(start, end)).toBe('Bhutan,BTN,,accession,2023-02-20,after the snapshot');
  });

  it('without a treaty, is given for every register on the shelf', () => {
    const result = registers.status({ participant: 'Bhutan' });
    expect(result.kind === 'status' && result.standings.map(({ register }) => register.document.id)).toEqual(
      all.map(({ id }) => id),
    );
  });

  it('of the treaties of 1961 is given twice, the Convention as amended first', () => {
    const result = registers.status({ participant: 'Bhutan', treaty: 'single-convention-1961' });
    expect(
      result.kind === 'status' && result.standings.map(({ register, standing: where }) => [register.facts.untc, where]),
    ).toEqual([
      ['VI-18', 'party'],
      ['VI-15', 'absent'],
    ]);
  });

  it('asks which Korea, answers for Congo and offers the other, knows no Atlantis, and has no SAARC register', () => {
    expect(registers.status({ participant: 'Korea', treaty: 'untoc' })).toMatchObject({
      kind: 'choose',
      candidates: [{ name: 'Republic of Korea' }, { name: "Democratic People's Republic of Korea" }],
    });
    expect(registers.status({ participant: 'Congo', treaty: 'uncac' })).toMatchObject({
      kind: 'status',
      participant: { code: 'COG' },
      others: [{ code: 'COD' }],
    });
    expect(registers.status({ participant: 'Atlantis' })).toEqual({ kind: 'unknown-participant', asked: 'Atlantis' });
    expect(registers.status({ participant: 'Nepal', treaty: 'saarc-trafficking-convention' })).toEqual({
      kind: 'no-register',
      treaty: 'saarc-trafficking-convention',
    });
  });
});

describe('entry into force for a State', () => {
  it.each([
    {
      input: ['Bhutan', 'untoc'],
      output: { computed: true, day: '2023-03-22', article: '38(2)', rule: 'days-after-deposit' },
    },
    {
      input: ['Bhutan', 'tip-protocol'],
      output: { computed: true, day: '2023-03-22', article: '17(2)', rule: 'days-after-deposit' },
    },
    // The fortieth instrument itself, and an earlier one: with the treaty.
    {
      input: ['Armenia', 'untoc'],
      output: { computed: true, day: '2003-09-29', article: '38(1)', rule: 'with-the-treaty' },
    },
    {
      input: ['Monaco', 'untoc'],
      output: { computed: true, day: '2003-09-29', article: '38(1)', rule: 'with-the-treaty' },
    },
    // Deposited after the fortieth; the thirtieth day came before the treaty's own.
    {
      input: ['Costa Rica', 'untoc'],
      output: { computed: true, day: '2003-09-29', article: '38(2)', rule: 'not-before-the-treaty' },
    },
    { input: ['Montenegro', 'untoc'], output: { computed: false, reason: 'succession' } },
    { input: ['Afghanistan', 'single-convention-1961'], output: { computed: false, reason: 'participation' } },
    { input: ['Bhutan', 'single-convention-1961'], output: { computed: false, reason: 'clause-not-certain' } },
    {
      input: ['Afghanistan', 'single-convention-1961-register'],
      output: { computed: false, reason: 'clause-not-certain' },
    },
    { input: ['Iran', 'untoc'], output: { computed: false, reason: 'not-a-party' } },
    { input: ['Algeria', 'cybercrime-convention'], output: { computed: false, reason: 'not-a-party' } },
    {
      input: ['Bhutan', 'trafficking-convention-1988'],
      output: { computed: true, day: '1990-11-25', article: '29(2)' },
    },
    {
      input: ['European Union', 'trafficking-convention-1988'],
      output: { computed: true, day: '1991-03-31', article: '29(3)' },
    },
    { input: ['European Union', 'untoc'], output: { computed: true, article: '38(2)' } },
  ] as const)('$input: $output', ({ input: [participant, treaty], output }) => {
    expect(standing(participant, treaty).row?.inForce).toMatchObject(output);
  });

  it('cites the passage of the clause', () => {
    expect(standing('Bhutan', 'untoc').row?.inForce).toMatchObject({ clause: { id: 'untoc/38/2' } });
  });
});

describe('counts', () => {
  it.each([
    { input: { treaty: 'untoc' }, output: { count: 191, bound: 'exact', asOf: '2023-02-20' } },
    { input: { treaty: 'untoc', on: '2010-01-01' }, output: { count: 152, bound: 'exact', asOf: '2010-01-01' } },
    { input: { treaty: 'untoc', on: '2025-01-01' }, output: { count: 191, bound: 'at-least', asOf: '2023-02-20' } },
    { input: { treaty: 'tip-protocol' }, output: { count: 170, bound: 'at-least', asOf: '2014-06-01' } },
    { input: { treaty: 'psychotropics-convention-1971' }, output: { count: 183, bound: 'exact' } },
    { input: { treaty: 'psychotropics-convention-1971', on: '1980-01-01' }, output: { bound: 'at-least' } },
    { input: { treaty: 'single-convention-1961-register' }, output: { count: 154, bound: 'exact' } },
    { input: { treaty: 'untoc', kind: 'signed-only' }, output: { count: 2, bound: 'exact' } },
    { input: { treaty: 'tip-protocol', kind: 'signed-only' }, output: { count: 4, bound: 'at-most' } },
    { input: { treaty: 'tip-protocol', kind: 'signatory' }, output: { count: 117, bound: 'exact' } },
    { input: { treaty: 'cybercrime-convention', kind: 'signatory' }, output: { count: 31, bound: 'at-least' } },
    { input: { treaty: 'untoc', kind: 'succession' }, output: { count: 1, bound: 'exact' } },
  ] as const)('$input: $output', ({ input, output }) => {
    expect(registers.parties(input)).toMatchObject(output);
  });

  it('cite the row that completes them', () => {
    expect(registers.parties({ treaty: 'untoc' })?.completing?.row.participant).toBe('Bhutan');
    expect(registers.parties({ treaty: 'cybercrime-convention' })?.completing).toBeNull();
  });

  it('say who joined in a year', () => {
    const joined = registers.joined({ treaty: 'untoc', from: '2011-01-01', to: '2011-12-31' });
    expect(joined?.bound).toBe('exact');
    expect(joined?.rows.map(({ row }) => row.participant)).toContain('India');
    for (const { row } of joined?.rows ?? []) expect(row.consentDate).toMatch(/^2011-/);
  });
});

describe('the order of joining', () => {
  it.each([
    { input: { treaty: 'untoc', rank: 1 }, output: { row: { row: { participant: 'Monaco' } }, certain: true } },
    { input: { treaty: 'untoc', rank: 40 }, output: { row: { row: { participant: 'Armenia' } }, certain: true } },
    // One more has joined since the register's day: the latest on file is not the latest.
    {
      input: { treaty: 'untoc', rank: -1 },
      output: { rank: 191, row: { row: { participant: 'Bhutan' } }, certain: false },
    },
    {
      input: { treaty: 'tip-protocol', rank: 40 },
      output: { row: { row: { consentDate: '2003-09-26' } }, certain: true },
    },
    { input: { treaty: 'tip-protocol', rank: 100 }, output: { certain: false } },
  ])('$input', ({ input, output }) => {
    expect(registers.ranked(input)).toMatchObject(output);
  });

  it('gives the place of a participant, and null where there is none', () => {
    expect(registers.rankOf({ treaty: 'untoc', participant: 'BTN' })).toMatchObject({ rank: 191, certain: true });
    expect(registers.rankOf({ treaty: 'untoc', participant: 'IRN' })).toBeNull();
    expect([0, 192, 1.5, -192].map((rank) => registers.ranked({ treaty: 'untoc', rank }))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('groups and timelines', () => {
  it('says of each member of a group where it stands', () => {
    const group = registers.group({ group: 'South Asia', treaty: 'tip-protocol' });
    expect(group?.group.key).toBe('SAARC');
    expect(Object.fromEntries(group?.standings.map((each) => [each.participant.code, each.standing]) ?? [])).toEqual({
      AFG: 'not-on-file',
      BGD: 'party',
      BTN: 'party',
      IND: 'party',
      MDV: 'not-on-file',
      NPL: 'not-on-file',
      PAK: 'not-on-file',
      LKA: 'signatory',
    });
  });

  it('says it as of a day too', () => {
    const group = registers.group({ group: 'SAARC', treaty: 'untoc', on: '2010-12-31' });
    expect(group?.standings.filter((each) => each.standing === 'party').map((each) => each.participant.code)).toEqual([
      'AFG',
      'PAK',
      'LKA',
    ]);
  });

  it('leaves out of a group who cannot be a party', () => {
    expect(registers.group({ group: 'G20', treaty: 'untoc' })?.others.map(({ participant }) => participant)).toEqual([
      'African Union',
    ]);
  });

  it('draws a timeline that ends at the count', () => {
    const timeline = registers.timeline({ treaty: 'untoc' });
    expect(timeline).toMatchObject({
      adopted: '2000-11-15',
      inForce: '2003-09-29',
      asOf: '2023-02-20',
      complete: true,
    });
    expect(timeline?.points.at(-1)).toMatchObject({ day: '2023-02-20', count: 191 });
    expect(registers.timeline({ treaty: 'single-convention-1961-register' })?.inForce).toBe('1964-12-13');
    expect(registers.timeline({ treaty: 'saarc-trafficking-convention' })).toBeNull();
  });
});

describe('for every row of every register', () => {
  it('asking for it, by any name or code, gives that row’s dates', () => {
    for (const { id, row } of rows) {
      const participant = registers.participants.byCode(row.code);
      for (const name of [row.participant, row.code, participant?.alpha2 ?? '']) {
        const found = standing(name, id);
        expect(found.row?.row).toBe(row);
        expect(found.standing).toBe(row.consentDate === null ? 'signatory' : 'party');
      }
    }
  });

  it('the State is not in force before its treaty, nor before its own deposit', () => {
    for (const { id } of all)
      for (const register of registers.of(id))
        for (const { row, inForce } of register.rows) {
          if (!inForce.computed) continue;
          expect(inForce.day >= (register.treaty?.treaty?.inForce ?? '9999')).toBe(true);
          expect(inForce.day > (row.consentDate ?? '9999')).toBe(true);
        }
  });

  it('its place in the order of joining is its place in the count of that day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows.filter(({ row }) => row.consentDate !== null)), ({ id, row }) => {
        const rank = registers.rankOf({ treaty: id, participant: row.code });
        const count = registers.parties({ treaty: id, on: row.consentDate ?? '' })?.count ?? 0;
        expect(rank?.row.row).toBe(row);
        expect(rank?.rank).toBeLessThanOrEqual(count);
        expect(rank?.rank).toBeGreaterThan(count - (rank?.sameDay.length ?? 0));
      }),
    );
  });
});

describe('for every date', () => {
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const treaty = fc.constantFrom(...all.map(({ id }) => id));

  it('the count never decreases from one day to a later one', () => {
    fc.assert(
      fc.property(treaty, day, day, (id, one, other) => {
        const [early = '', late = ''] = [one, other].sort();
        for (const kind of ['party', 'signatory', 'accession'] as const) {
          const before = registers.parties({ treaty: id, on: early, kind })?.count ?? 0;
          expect(before).toBeLessThanOrEqual(registers.parties({ treaty: id, on: late, kind })?.count ?? 0);
        }
      }),
    );
  });

  it('those in before it and those who join after it make up the whole', () => {
    fc.assert(
      fc.property(treaty, day, (id, on) => {
        const before = registers.parties({ treaty: id, on })?.count ?? 0;
        const after =
          registers.joined({ treaty: id, from: on, to: '9999-12-31' })?.rows.filter(({ row }) => row.consentDate !== on)
            .length ?? 0;
        expect(before + after).toBe(registers.parties({ treaty: id })?.count);
      }),
    );
  });

  it('a count is exact only where the register is complete, and never after its day', () => {
    fc.assert(
      fc.property(treaty, day, (id, on) => {
        const parties = registers.parties({ treaty: id, on });
        const facts = parties?.register.facts;
        if (parties?.bound === 'exact') expect([facts?.complete, on <= (facts?.asOf ?? '')]).toEqual([true, true]);
      }),
    );
  });

  it('a State missing from an incomplete register is never called absent', () => {
    fc.assert(
      fc.property(treaty, fc.constantFrom(...registers.participants.all), (id, participant) => {
        const { standing: where, register } = standing(participant.code, id);
        if (!register.facts.complete) expect(where).not.toBe('absent');
      }),
    );
  });
});
