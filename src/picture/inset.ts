import { mainland } from './coast.ts';
import { type Frame, middleOf } from './frame.ts';
import { looks, paper } from './look.ts';
import { layOut, type MapInput, type MapLayout } from './map.ts';
import { fine } from './outlines.ts';
import { type Pause, pathOf, round } from './path.ts';
import type { Shape, World } from './world.ts';

/** Where in the world a region is: the whole world, small, in the corner where the map shows least of what it is about. */
export async function inset(world: World, input: MapInput, { frame, names }: MapLayout, pause: Pause): Promise<string> {
  const codes = input.around ?? [];
  const width = Math.round(frame.width * 0.26);
  const small = layOut(world, { ...input, width, around: null, named: [] });
  const { height } = small.frame;
  const unit = frame.width / 1000;
  const gap = 10 * unit;
  const lands = await pathOf([...small.areas.values()].flat(), small.outlines, pause);
  // What the map points at has its own colour here too; a group has one colour of its own.
  const colourOf = (code: string): string => {
    const category = input.states[code];
    return looks[category === 'one' ? category : 'other'].colour;
  };
  const shown = new Map<string, Shape[]>();
  for (const code of codes) {
    const shape = world.shapes.get(code);
    if (shape) shown.set(colourOf(code), [...(shown.get(colourOf(code)) ?? []), shape]);
  }
  const coloured = [...shown].map(([colour, shapes]) => `<path d="${small.outlines.path(shapes)}" fill="${colour}"/>`);
  // A few States are pointed at by dots; a group is seen without.
  const marks = (codes.length > 2 ? [] : codes).map((code) => {
    const [longitude, latitude] = middleOf(mainland(world, code));
    const [x, y] = placed(small.frame, longitude, latitude);
    return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(5.5 * unit)}" fill="${colourOf(code)}" stroke="${paper}" stroke-width="${round(unit)}"/>`;
  });
  const pointedAt = [
    ...names.map(({ x, base, size }): [number, number] => [x, base - size / 2]),
    ...codes
      .flatMap((code) => mainland(world, code))
      .map(([longitude, latitude]) => placed(frame, longitude, latitude)),
  ];
  const box = { width: width + 2 * gap, height: height + 2 * gap };
  const [left, top] = emptiest([pointedAt, coasts(world, frame)], box, frame);
  return (
    `<g transform="translate(${round(left + gap)} ${round(top + gap)})">` +
    `<rect width="${width}" height="${height}" rx="${round(6 * unit)}" fill="${paper}" stroke="#5d6d7d" stroke-width="${round(1.2 * unit)}"/>` +
    `<g transform="scale(${1 / fine})"><path d="${lands}" fill="${looks.outside.colour}"/>` +
    `${coloured.join('')}</g>${marks.join('')}</g>`
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Every twentieth point of all coasts and borders: enough to tell land from open sea. */
function coasts(world: World, frame: Frame): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (const line of world.lines)
    for (let at = 0; at < line.length; at += 40) points.push(placed(frame, line[at] ?? 0, line[at + 1] ?? 0));
  return points;
}

function placed(frame: Frame, longitude: number, latitude: number): readonly [number, number] {
  return frame.place(longitude + frame.side(longitude), latitude);
}

/**
 * The corner of a frame in which a box covers fewest places of the first kind, and of corners that are even fewest of the
 * next; then below before above, left before right.
 */
function emptiest(
  kinds: readonly (readonly (readonly [number, number])[])[],
  box: Size,
  frame: Size,
): readonly [left: number, top: number] {
  const right = frame.width - box.width;
  const bottom = frame.height - box.height;
  let best: readonly (readonly [number, number])[] = [
    [0, bottom],
    [right, bottom],
    [0, 0],
    [right, 0],
  ];
  for (const places of kinds) {
    const covered = ([left, top]: readonly [number, number]): number =>
      places.filter(([x, y]) => x > left && x < left + box.width && y > top && y < top + box.height).length;
    const counts = best.map(covered);
    const least = Math.min(...counts);
    best = best.filter((_, index) => counts[index] === least);
  }
  return best[0] ?? [0, bottom];
}
