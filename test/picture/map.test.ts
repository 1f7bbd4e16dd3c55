import { geoContains } from 'd3-geo';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';
import { en } from '../../src/language/en.ts';
import { type Frame, worldFrame } from '../../src/picture/frame.ts';
import { ink, looks } from '../../src/picture/look.ts';
import { layOut, type MapInput } from '../../src/picture/map.ts';
import { mapSvg } from '../../src/picture/map-svg.ts';
import { openPictures, type PictureInput } from '../../src/picture/pictures.ts';
import { betweenMap, locatorMap, type Picture, partiesMap, treatyMap } from '../../src/picture/register-pictures.ts';
import { smallStates } from '../../src/picture/small-states.ts';
import { readWorld, type Shape, type World } from '../../src/picture/world.ts';
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
      const [longitude = 0, latitude = 0] = smallStates.get(code) ?? [];
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

describe.each([1200, 640])('a pattern on a map %d pixels wide', (width) => {
  const pixelsAt = async (longitude: number, latitude: number) => {
    const { pixels } = made(await partiesMap(room, { treaty: 'firearms-protocol', width }));
    const { frame } = layOut(world, mapInput());
    const [x, y] = frame.place((longitude * Math.PI) / 180, (latitude * Math.PI) / 180);
    return { pixels, x: Math.round(x), y: Math.round(y) };
  };

  it('of stripes goes on without a seam', async () => {
    const { pixels, x, y } = await pixelsAt(134, -25);
    for (let across = -12; across < 4; across++) {
      const along = Array.from({ length: 14 }, (_none, step) => pixels.at(x + across + step, y + 5 - step));
      expect(new Set(along).size, along.join(' ')).toBe(1);
    }
  });

  it('of dots has clear ground between them', async () => {
    const { pixels, x, y } = await pixelsAt(95, 62);
    let clear = 0;
    for (let px = x - 10; px < x + 10; px++)
      for (let py = y - 10; py < y + 10; py++) if (pixels.at(px, py) === looks['not-on-file'].colour) clear++;
    expect(clear).toBeGreaterThan(0.5 * 400);
  });
});

describe('the legend of a map', () => {
  it('explains what is on the map, and nothing else', async () => {
    const legend = async (treaty: string, on?: string) =>
      (await partiesMap(room, { treaty, ...(on === undefined ? {} : { on }) }))?.legend;
    const { party, signatory, signed, absent, 'not-on-file': missing, 'no-data': none } = en.picture.legend;
    expect(await legend('untoc')).toEqual([party, signatory, absent, none]);
    expect(await legend('single-convention-1961-as-amended-register')).toEqual([party, missing, none]);
    expect(await legend('cybercrime-convention')).toEqual([signed, missing, none]);
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

  it.each(['RUS', 'USA', 'FJI', 'NZL', 'KIR'])(
    'around %s has the world small in a corner, as the alt text says',
    (code) => {
      expect(layOut(world, pointingAt([code])).frame.cropped).toBe(true);
    },
  );

  it.each([
    'TUV',
    'KIR',
    'NRU',
    'MHL',
    'FSM',
    'SYC',
    'MDV',
    'COK',
    'NIU',
    'WSM',
    'TON',
    'MUS',
    'CPV',
    'FJI',
    'ISL',
    'KNA',
  ])('around %s shows the coast of a landmass, with the State in the middle', (code) => {
    const { frame, names } = layOut(world, pointingAt([code]));
    const [land] = [...world.shapes.values()]
      .filter((shape) => shape.code !== code)
      .map((shape) => seaward(world, frame, shape))
      .sort((one, other) => other - one);
    expect(land).toBeGreaterThan(10);
    const [name] = names;
    expect(Math.abs((name?.x ?? 0) - frame.width / 2)).toBeLessThan(0.2 * frame.width);
  });

  it('of a group too wide for one region is cut to the part of the world that it lies in', () => {
    const codes = (group: string) => registers.members(group).flatMap(({ code }) => (code === null ? [] : [code]));
    const across = (
      group: string,
      [east, north]: readonly [number, number],
      [east2, north2]: readonly [number, number],
    ) => {
      const { frame } = layOut(world, { ...pointingAt(codes(group)), named: [] });
      const [x] = frame.place(east * (Math.PI / 180), north * (Math.PI / 180));
      const [x2] = frame.place(east2 * (Math.PI / 180), north2 * (Math.PI / 180));
      return [frame.cropped, (x2 - x) / frame.width];
    };
    // Prague to Vladivostok, Beirut to Tokyo, and from coast to coast of the United States on a map of the whole world.
    const [isPart, east] = across('UN-Eastern-European', [14.4, 50.1], [131.9, 43.1]);
    expect(isPart).toBe(true);
    expect(east).toBeGreaterThan(0.6);
    const [isAsia, asia] = across('UN-Asia-Pacific', [35.5, 33.9], [139.7, 35.7]);
    expect(isAsia).toBe(true);
    expect(asia).toBeGreaterThan(0.5);
    expect(across('UN-WEOG', [-122, 40], [-74, 40])[0]).toBe(false);
  });

  it('that points at States lets nothing look as if its data were missing', () => {
    expect(layOut(world, pointingAt(['SRB'])).areas.has('no-data')).toBe(false);
    expect(layOut(world, { ...pointingAt(['SRB']), named: [] }).areas.has('no-data')).toBe(true);
  });

  it('has the State in its own colour on the small map of the world too', async () => {
    const { x, y } = await smallWorld(pointingAt(['BRA']));
    const pixels = pixelsOf(await pictures.draw(pointingAt(['BRA'])));
    const [east, south] = worldFrame(312).place((-52 * Math.PI) / 180, (-10 * Math.PI) / 180);
    expect(pixels.commonest(x + east, y + south, 2)).toBe(looks.one.colour);
  });

  it.each(['NOR', 'VNM', 'HRV', 'SOM'])('writes the code of %s on its land', (code) => {
    const { outlines } = layOut(world, pointingAt([code]));
    const shape = world.shapes.get(code);
    if (shape === undefined) throw new Error('no shape');
    const { x, y } = outlines.largest(shape);
    expect(isOnLand(outlines.path([shape]), x, y)).toBe(true);
  });

  it('writes two codes inside the frame, neither over the other', () => {
    const codes = registers.participants.all.flatMap(({ code, organization }) =>
      organization || code === 'ESH' ? [] : [code],
    );
    const anyCode = fc.constantFrom(...codes);
    const pairs = fc.tuple(anyCode, anyCode).filter(([one, other]) => one !== other);
    fc.assert(
      fc.property(pairs, (pair) => {
        const { names, frame } = layOut(world, pointingAt(pair));
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

/** The map of a locator or of two States. */
function pointingAt(codes: readonly string[]): MapInput {
  return {
    kind: 'map',
    width: 1200,
    states: Object.fromEntries(codes.map((code, index) => [code, index === 0 ? 'one' : 'other'])),
    others: 'outside',
    around: codes,
    named: codes,
  };
}

/** How many points of a shape's coast are in a frame; 0 for what is smaller than a landmass. */
function seaward(of: World, frame: Frame, shape: Shape): number {
  const points = shape.polygons.flatMap(([outline = []]) => {
    const ring = ringOf(of, outline);
    return ring.length > 60 ? ring : [];
  });
  return points.filter(([longitude, latitude]) => {
    const lambda = (longitude * Math.PI) / 180;
    const [x, y] = frame.place(lambda + frame.side(lambda), (latitude * Math.PI) / 180);
    return x > 0 && x < frame.width && y > 0 && y < frame.height;
  }).length;
}

/** Where the small world stands in a map's SVG: its top left corner. */
async function smallWorld(input: MapInput): Promise<{ x: number; y: number }> {
  const svg = await mapSvg(world, input, async () => {});
  const [, x, y] = /<g transform="translate\(([\d.]+) ([\d.]+)\)">/.exec(svg) ?? [];
  return { x: Number(x), y: Number(y) };
}

/** Whether a place is inside a path of relative steps in tenths of a pixel: an odd number of edges lies to its left. */
function isOnLand(path: string, x: number, y: number): boolean {
  let crossed = 0;
  for (const [, startX, startY, steps = ''] of path.matchAll(/M(-?\d+) (-?\d+)l([-\d ]+)z/g)) {
    let at: [number, number] = [Number(startX) / 10, Number(startY) / 10];
    const corners = [at];
    const numbers = steps.split(' ').map((step) => Number(step) / 10);
    for (let index = 0; index < numbers.length; index += 2) {
      at = [at[0] + (numbers[index] ?? 0), at[1] + (numbers[index + 1] ?? 0)];
      corners.push(at);
    }
    for (const [index, [x1, y1]] of corners.entries()) {
      const [x2, y2] = corners[(index + 1) % corners.length] ?? [x1, y1];
      if (y1 > y !== y2 > y && x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) < x) crossed++;
    }
  }
  return crossed % 2 === 1;
}

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
