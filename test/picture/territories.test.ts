import { describe, expect, it } from 'vitest';
import { readParticipants } from '../../src/corpus/participants.ts';
import { smallStates } from '../../src/picture/small-states.ts';
import { colouredWith, territories } from '../../src/picture/territories.ts';
import { readWorld } from '../../src/picture/world.ts';

const world = await readWorld();
const states = new Set(
  readParticipants()
    .participants.filter(({ organization, code }) => !organization && code !== 'ESH')
    .map(({ code }) => code),
);

describe('whose colour a shape has', () => {
  it('is decided for every shape of the data set: a State, or in the reviewed table', () => {
    const undecided = [...world.shapes.keys()].filter((code) => !states.has(code) && !territories.has(code));
    expect(undecided).toEqual([]);
  });

  it('is never decided for what the data set does not have, nor for a State', () => {
    expect([...territories.keys()].filter((code) => !world.shapes.has(code))).toEqual([]);
    expect([...territories.keys()].filter((code) => states.has(code))).toEqual([]);
  });

  it('is always that of a State, or none, with a reason', () => {
    for (const [code, { with: state, why }] of territories) {
      expect(state === null || states.has(state), code).toBe(true);
      expect(why.length, code).toBeGreaterThan(20);
    }
  });

  it.each([
    ['GRL', null],
    ['PRI', null],
    ['HKG', null],
    ['MAC', null],
    ['ESH', null],
    ['TWN', null],
    ['XKX', null],
    ['CYN', 'CYP'],
    ['SOL', 'SOM'],
    ['ALA', 'FIN'],
    ['FRA', 'FRA'],
  ])('of %s is %s', (code, state) => {
    expect(colouredWith(code)).toBe(state);
  });
});

describe('borders', () => {
  const linesOf = (code: string): Set<number> =>
    new Set((world.shapes.get(code)?.polygons ?? []).flat(2).map((number) => (number < 0 ? ~number : number)));
  const between = (one: string, other: string): number[] => {
    const lines = linesOf(other);
    return [...linesOf(one)].filter((line) => lines.has(line));
  };

  it.each([
    ['SOM', 'SOL'],
    ['CYP', 'CYN'],
  ])('are not drawn between %s and %s, which are one State', (one, other) => {
    expect(between(one, other).length).toBeGreaterThan(0);
    expect(between(one, other).filter((line) => world.borders.includes(line))).toEqual([]);
  });

  it('are drawn between two States, and around what is no State', () => {
    for (const [one, other] of [
      ['BTN', 'IND'],
      ['MAR', 'ESH'],
      ['ETH', 'SOM'],
      ['SRB', 'XKX'],
    ] as const) {
      expect(between(one, other).length, `${one} ${other}`).toBeGreaterThan(0);
      for (const line of between(one, other)) expect(world.borders).toContain(line);
    }
  });
});

describe('places of small States', () => {
  it('are of States, on the globe', () => {
    for (const [code, [longitude, latitude]] of smallStates) {
      expect(states.has(code), code).toBe(true);
      expect(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 60, code).toBe(true);
    }
  });

  it('lie within two degrees of the State’s own shape', () => {
    for (const [code, [longitude, latitude]] of smallStates) {
      const degrees = (angle: number): number => (angle * 180) / Math.PI;
      const lines = (world.shapes.get(code)?.polygons ?? [])
        .flat(2)
        .map((number) => world.lines[number < 0 ? ~number : number]);
      const distances = lines.flatMap((line) =>
        [...(line ?? [])].flatMap((value, at, all) =>
          at % 2 === 0 ? [Math.hypot(degrees(value) - longitude, degrees(all[at + 1] ?? 0) - latitude)] : [],
        ),
      );
      expect(Math.min(...distances), code).toBeLessThan(2);
    }
  });
});
