import { geoContains } from 'd3-geo';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';
import { en } from '../../src/language/en.ts';
import { ink, looks } from '../../src/picture/look.ts';
import { layOut, type MapInput } from '../../src/picture/map.ts';
import { openPictures, type PictureInput } from '../../src/picture/pictures.ts';
import { betweenMap, locatorMap, type Picture, partiesMap, treatyMap } from '../../src/picture/register-pictures.ts';
import { smallStates } from '../../src/picture/small-states.ts';
import { readWorld, type World } from '../../src/picture/world.ts';
import { type Pixels, pixelsOf } from './png-pixels.ts';

const desk = await openDesk();
const { registers } = desk;
const registerIds = desk.corpus.documents.filter(({ register }) => register !== null).map(({ id }) => id);

/** Points well inside: longitude and latitude in degrees. */
const inside: readonly (readonly [code: string, longitude: number, latitude: number])[] = [
  ['BRA', -52, -10],
  ['CAN', -105, 57],
  ['USA', -100, 40],
  ['CHN', 103, 35],
  ['IND', 79, 22],
  ['RUS', 95, 62],
  ['AUS', 134, -25],
  ['IRN', 54, 33],
  ['COD', 23, -3],
  ['NGA', 8, 9.5],
];
const dotted = ['SGP', 'BHR', 'MUS', 'TUV', 'NIU'];

/** The last picture that was asked for, beside its bytes. */
const drawn: PictureInput[] = [];
const pictures = openPictures();
const room = {
  registers,
  words: en,
  pictures: {
    draw(input: PictureInput) {
      drawn.push(input);
      return pictures.draw(input);
    },
  },
};

let world: World;
beforeAll(async () => {
  world = await readWorld();
});

const mapInput = (): MapInput => {
  const input = drawn.at(-1);
  if (input?.kind !== 'map') throw new Error('no map was drawn');
  return input;
};
const made = (picture: Picture | null): { pixels: Pixels; picture: Picture } => {
  if (picture === null) throw new Error('no picture');
  return { pixels: pixelsOf(picture.file.data), picture };
};

function colourExpected(code: string, register: string): string {
  const [shelved] = registers.of(register);
  const row = shelved?.byCode.get(code)?.row;
  if (row?.consentDate != null) return looks.party.colour;
  return row?.signature != null ? looks.signatory.colour : looks['not-on-file'].colour;
}

describe.each(registerIds)('the map of %s', (id) => {
  it('is at most 300 KB, 1,200 pixels wide, and shows ten States and five small ones as the register has them', async () => {
    const { pixels, picture } = made(await partiesMap(room, { treaty: id }));
    expect(picture.file.data.length).toBeLessThan(300_000);
    expect([pixels.width, pixels.height]).toEqual([1200, 513]);
    const { frame, dots } = layOut(world, mapInput());
    const seen = inside.map(([code, longitude, latitude]) => {
      const [x, y] = frame.place((longitude * Math.PI) / 180, (latitude * Math.PI) / 180);
      return [code, pixels.commonest(x, y, 8)];
    });
    expect(seen).toEqual(inside.map(([code]) => [code, colourExpected(code, id)]));
    const small = dotted.map((code) => {
      const dot = dots.find((candidate) => candidate.code === code);
      return [code, dot && pixels.at(dot.x, dot.y)];
    });
    expect(small).toEqual(dotted.map((code) => [code, colourExpected(code, id)]));
  });

  it('is drawn again byte for byte', async () => {
    const first = made(await partiesMap(room, { treaty: id }));
    const again = await openPictures().draw(mapInput());
    expect(Buffer.compare(first.picture.file.data, again)).toBe(0);
  });

  it('comes small, too', async () => {
    const { pixels, picture } = made(await treatyMap(room, id));
    expect(pixels.width).toBe(640);
    expect(picture.file.data.length).toBeLessThan(100_000);
  });
});

describe('a map of the world', () => {
  const whole: MapInput = { kind: 'map', width: 1200, states: {}, others: 'party', around: null, named: [] };

  it('places ten States where the reference library has them', () => {
    const shapes = (code: string) => world.shapes.get(code)?.polygons ?? [];
    for (const [code, longitude, latitude] of inside) {
      const polygons = shapes(code).map((rings) => ({
        type: 'Polygon' as const,
        coordinates: rings.map((ring) => ringOf(world, ring)),
      }));
      expect(
        polygons.some((polygon) => geoContains(polygon, [longitude, latitude])),
        code,
      ).toBe(true);
    }
  });

  it('shows every State: by an area of sixteen pixels or more, or by a dot', () => {
    const { outlines, dots } = layOut(world, whole);
    const unseen = registers.participants.all
      .filter(({ organization, code }) => !organization && code !== 'ESH')
      .filter(({ code }) => !dots.some((dot) => dot.code === code))
      .filter(({ code }) => {
        const shape = world.shapes.get(code);
        return shape === undefined || outlines.largest(shape).area < 16;
      })
      .map(({ code }) => code);
    expect(unseen).toEqual([]);
  });

  it('lets no dot hide another, nor leave the frame', () => {
    const { dots, frame } = layOut(world, whole);
    expect(dots.length).toBeGreaterThan(35);
    for (const [index, one] of dots.entries()) {
      expect(one.x - one.radius >= 0 && one.x + one.radius <= frame.width, one.code).toBe(true);
      expect(one.y - one.radius >= 0 && one.y + one.radius <= frame.height, one.code).toBe(true);
      for (const other of dots.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y), `${one.code} ${other.code}`).toBeGreaterThan(
          one.radius + other.radius,
        );
    }
  });

  it('draws a dot near its own place', () => {
    const { dots, frame } = layOut(world, whole);
    for (const { code, x, y } of dots) {
      const [longitude = 0, latitude = 0] = smallStates[code] ?? [];
      const lambda = (longitude * Math.PI) / 180;
      const [px, py] = frame.place(lambda + frame.side(lambda), (latitude * Math.PI) / 180);
      expect(Math.hypot(x - px, y - py), code).toBeLessThan(25);
    }
  });

  it('shows it as it stood on a day', async () => {
    const { pixels } = made(await partiesMap(room, { treaty: 'untoc', on: '2004-01-01' }));
    const { frame } = layOut(world, mapInput());
    const at = (longitude: number, latitude: number) =>
      pixels.commonest(...frame.place((longitude * Math.PI) / 180, (latitude * Math.PI) / 180), 8);
    expect(at(79, 22)).toBe(looks.signatory.colour);
    expect(at(103, 35)).toBe(looks.party.colour);
  });
});

describe('a map of a region', () => {
  const at = (pixels: Pixels, longitude: number, latitude: number): string => {
    const { frame } = layOut(world, mapInput());
    return pixels.commonest(...frame.place((longitude * Math.PI) / 180, (latitude * Math.PI) / 180), 6);
  };

  it.each(['SAARC', 'EU', 'AU', 'UN-GRULAC', 'G20'])('of %s is at most 300 KB', async (group) => {
    const { pixels, picture } = made(await partiesMap(room, { treaty: 'firearms-protocol', group }));
    expect(picture.file.data.length).toBeLessThan(300_000);
    expect(pixels.width).toBe(1200);
    expect(pixels.height).toBeLessThanOrEqual(960);
  });

  it('shows the members of a group, and the others in grey', async () => {
    const { pixels } = made(await partiesMap(room, { treaty: 'firearms-protocol', group: 'SAARC' }));
    expect(at(pixels, 79, 22)).toBe(looks.party.colour);
    expect(at(pixels, 84, 28.3)).toBe(looks['not-on-file'].colour);
    expect(at(pixels, 88, 33)).toBe(looks.outside.colour);
  });

  it.each(['BTN', 'TUV', 'RUS', 'LSO', 'KNA', 'USA', 'NLD'])('points at %s', async (code) => {
    const participant = registers.participants.byCode(code);
    const { pixels, picture } = made(participant && (await locatorMap(room, participant)));
    const { names } = layOut(world, mapInput());
    expect(names.map((name) => name.code)).toEqual([code]);
    const [name] = names;
    if (name === undefined) throw new Error('no name');
    const { ring, x, base, size } = name;
    expect(pixels.commonest(ring?.x ?? x, ring?.y ?? base + size * 0.3, 2)).toBe(looks.one.colour);
    expect(picture.file.name).toBe(`${code.toLowerCase()}-locator.png`);
  });

  it('writes two codes inside the frame, neither over the other', () => {
    const codes = registers.participants.all.flatMap(({ code, organization }) =>
      organization || code === 'ESH' ? [] : [code],
    );
    const anyCode = fc.constantFrom(...codes);
    const pairs = fc.tuple(anyCode, anyCode).filter(([one, other]) => one !== other);
    const input = (around: readonly string[]): MapInput => ({
      kind: 'map',
      width: 1200,
      states: Object.fromEntries(around.map((code, index) => [code, index === 0 ? 'one' : 'other'])),
      others: 'outside',
      around,
      named: around,
    });
    fc.assert(
      fc.property(pairs, (pair) => {
        const { names, frame } = layOut(world, input(pair));
        expect(names.map(({ code }) => code)).toEqual(pair);
        for (const { x, base, size } of names) {
          expect(x - 1.1 * size >= 0 && x + 1.1 * size <= frame.width).toBe(true);
          expect(base - 0.75 * size >= 0 && base <= frame.height).toBe(true);
        }
        const [first, second] = names;
        if (first === undefined || second === undefined) throw new Error('no names');
        const apart = [
          Math.abs(first.x - second.x) / (2.2 * first.size),
          Math.abs(first.base - second.base) / first.size,
        ];
        expect(Math.max(...apart)).toBeGreaterThanOrEqual(1);
      }),
      {
        numRuns: 30,
        examples: [
          [['VAT', 'ITA']],
          [['ITA', 'VAT']],
          [['LSO', 'ZAF']],
          [['SMR', 'ITA']],
          [['MCO', 'FRA']],
          [['KNA', 'ATG']],
          [['LIE', 'CHE']],
        ],
      },
    );
  }, 60_000);

  it('points at no organization', async () => {
    const union = registers.participants.byCode('EUR-EU');
    expect(union && (await locatorMap(room, union))).toBeNull();
  });

  it('shows two States, each in its own colour', async () => {
    const [one, other] = ['BTN', 'IND'].map((code) => registers.participants.byCode(code));
    if (!one || !other) throw new Error('no participant');
    const { pixels, picture } = made(await betweenMap(room, one, other, ['UNTOC']));
    expect(at(pixels, 90.4, 27.5)).toBe(looks.one.colour);
    expect(at(pixels, 76, 20)).toBe(looks.other.colour);
    expect(picture.altText).toBe('Map that shows Bhutan and India. Both are parties to UNTOC.');
    expect(picture.file.data.length).toBeLessThan(300_000);
    const { names } = layOut(world, mapInput());
    for (const { code, x, base, size } of names) {
      let inked = 0;
      for (let px = Math.ceil(x - 1.1 * size); px < x + 1.1 * size; px++)
        for (let py = Math.ceil(base - 0.75 * size); py <= base; py++) if (pixels.at(px, py) === ink) inked++;
      // Three letters cover more than a tenth of their box.
      expect(inked, code).toBeGreaterThan(2.2 * size * 0.75 * size * 0.1);
    }
  });
});

/** A ring in degrees, closed, turned as d3-geo wants it. */
function ringOf({ lines }: World, ring: readonly number[]): [number, number][] {
  const points = ring.flatMap((number) => {
    const line = [...(lines[number < 0 ? ~number : number] ?? [])].map((angle) => (angle * 180) / Math.PI);
    const pairs = line.flatMap((value, at): [number, number][] => (at % 2 === 0 ? [[value, line[at + 1] ?? 0]] : []));
    return (number < 0 ? pairs.reverse() : pairs).slice(1);
  });
  const [first] = points;
  return first === undefined ? [] : [...points, first];
}
