import { middleOf } from './frame.ts';
import { looks, paper } from './look.ts';
import { layOut, type MapInput, type MapLayout, mainland } from './map.ts';
import { fine } from './outlines.ts';
import { type Pause, pathOf, round } from './path.ts';
import type { World } from './world.ts';

/** Where in the world a region is: the whole world, small, in the corner where the map shows least of what it is about. */
export async function inset(world: World, input: MapInput, { frame, names }: MapLayout, pause: Pause): Promise<string> {
  const codes = input.around ?? [];
  const width = Math.round(frame.width * 0.26);
  const small = layOut(world, { ...input, width, around: null, named: [] });
  const { height } = small.frame;
  const unit = frame.width / 1000;
  const gap = 10 * unit;
  const lands = await pathOf([...small.areas.values()].flat(), small.outlines, pause);
  const shown = codes.flatMap((code) => world.shapes.get(code) ?? []);
  // A few States are pointed at by dots; a group is seen without.
  const dots = codes.length > 2 ? [] : codes.map((code) => middleOf(mainland(world, code)));
  const marks = dots.map(([longitude, latitude]) => {
    const [x, y] = small.frame.place(longitude + small.frame.side(longitude), latitude);
    return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(4 * unit)}" fill="${looks.other.colour}"/>`;
  });
  const places = [
    ...names.map(({ x, base, size }): [number, number] => [x, base - size / 2]),
    ...codes.flatMap((code) => mainland(world, code)).map(([longitude, latitude]) => frame.place(longitude, latitude)),
  ];
  const [left, top] = emptiest(places, { width: width + 2 * gap, height: height + 2 * gap }, frame);
  return (
    `<g transform="translate(${round(left + gap)} ${round(top + gap)})">` +
    `<rect width="${width}" height="${height}" rx="${round(6 * unit)}" fill="${paper}" stroke="#5d6d7d" stroke-width="${round(1.2 * unit)}"/>` +
    `<g transform="scale(${1 / fine})"><path d="${lands}" fill="${looks.outside.colour}"/>` +
    `<path d="${small.outlines.path(shown)}" fill="${looks.other.colour}"/></g>${marks.join('')}</g>`
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The corner of a frame in which a box covers fewest places; of corners that are even the first: below before above, left before right. */
function emptiest(places: readonly (readonly [number, number])[], box: Size, frame: Size): [left: number, top: number] {
  const right = frame.width - box.width;
  const bottom = frame.height - box.height;
  const corners: [number, number][] = [
    [0, bottom],
    [right, bottom],
    [0, 0],
    [right, 0],
  ];
  const covered = ([left, top]: [number, number]): number =>
    places.filter(([x, y]) => x > left && x < left + box.width && y > top && y < top + box.height).length;
  const [best = [0, bottom]] = corners
    .map((corner) => ({ corner, count: covered(corner) }))
    .sort((one, other) => one.count - other.count)
    .map(({ corner }) => corner);
  return best;
}
