import { degree, middleOf, type Position } from './frame.ts';
import { angleBetween } from './projection.ts';
import { smallStates } from './small-states.ts';
import { type Ring, ringParts, ringPoints, type World } from './world.ts';

/** The outline of a State without what lies far off and is small beside it: polygons of at least a sixth of its largest. */
export function mainland(world: World, code: string): Position[] {
  const small = smallStates.get(code);
  if (small) return [[small[0] * degree, small[1] * degree]];
  const outlines = (world.shapes.get(code)?.polygons ?? []).map(([outline = []]) => ringPoints(outline, world.lines));
  const sizes = outlines.map(sizeOf);
  const least = Math.max(...sizes) / 6;
  return outlines.filter((_, index) => (sizes[index] ?? 0) >= least).flatMap(positions);
}

function positions(points: readonly number[]): Position[] {
  return points.flatMap((longitude, at): Position[] => (at % 2 === 0 ? [[longitude, points[at + 1] ?? 0]] : []));
}

/** A landmass: 120,000 km² or more, on a globe of radius 1. Smaller islands alone do not tell where in the world one is. */
const landmass = 0.003;

/** At 1:50 million a landmass has more points than this; whatever has fewer need not be measured. */
const fewest = 60;

/** How far beyond the nearest coast is looked, so that more than its edge is seen. */
const beyond = 1.3;

const fullTurn = 2 * Math.PI;

/**
 * The nearest coast of a landmass, and the place opposite, so that States stay in the middle: around a small island there
 * would be nothing but sea. Empty for States of which one is a landmass itself.
 */
export function knownCoast(world: World, codes: readonly string[]): Position[] {
  const masses = landmasses(world);
  if (codes.some((code) => masses.has(code))) return [];
  const origins = codes.map((code) => middleOf(mainland(world, code)));
  let [least, step, origin]: [number, Position, Position | null] = [Infinity, [0, 0], null];
  for (const place of [...masses.values()].flat())
    for (const from of origins) {
      const angle = angleBetween(from, place);
      if (angle >= least) continue;
      const east = place[0] - from[0];
      [least, step, origin] = [angle, [east - Math.round(east / fullTurn) * fullTurn, place[1] - from[1]], from];
    }
  if (origin === null) return [];
  const [longitude, latitude] = origin;
  return [beyond, -beyond].map((times): Position => [longitude + times * step[0], latitude + times * step[1]]);
}

/** Every fourth point of a line is looked at: some 40 km lie between them, which is near enough. */
const spacing = 4;

/** The landmasses of a world, found once. */
const found = new WeakMap<World, ReadonlyMap<string, readonly Position[]>>();

/** The outlines of all landmasses by the code of their shape, coarsely. */
function landmasses(world: World): ReadonlyMap<string, readonly Position[]> {
  const known = found.get(world);
  if (known) return known;
  const made = new Map<string, Position[]>();
  for (const { code, polygons } of world.shapes.values())
    for (const [outline = []] of code === 'ATA' ? [] : polygons) {
      if (countOf(world, outline) < fewest) continue;
      const points = coarsely(world, outline);
      if (sizeOf(points.flat()) >= landmass) made.set(code, [...(made.get(code) ?? []), ...points]);
    }
  found.set(world, made);
  return made;
}

function coarsely({ lines }: World, ring: Ring): Position[] {
  const points: Position[] = [];
  for (const { line, backwards, turn } of ringParts(ring, lines))
    for (let at = 2; at < line.length; at += 2 * spacing) {
      const from = backwards ? line.length - 2 - at : at;
      points.push([(line[from] ?? 0) + turn, line[from + 1] ?? 0]);
    }
  return points;
}

/** How many points a ring has. */
function countOf({ lines }: World, ring: Ring): number {
  return ring.reduce((sum, number) => sum + (lines[number < 0 ? ~number : number]?.length ?? 0) / 2, 0);
}

/** The area of a ring on the globe, near enough to tell large from small. */
function sizeOf(points: readonly number[]): number {
  let twice = 0;
  for (let at = 0; at < points.length; at += 2) {
    const next = (at + 2) % points.length;
    twice +=
      ((points[next] ?? 0) - (points[at] ?? 0)) * (Math.sin(points[at + 1] ?? 0) + Math.sin(points[next + 1] ?? 0));
  }
  return Math.abs(twice) / 2;
}
