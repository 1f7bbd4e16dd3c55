import { type Dot, dotsOf } from './dots.ts';
import { degree, type Frame, middleOf, type Position, regionFrame, worldFrame } from './frame.ts';
import type { Category } from './look.ts';
import { type Name, namesOf } from './names.ts';
import { type Outlines, outlinesIn } from './outlines.ts';
import { angleBetween } from './projection.ts';
import { smallStates } from './small-states.ts';
import { colouredWith } from './territories.ts';
import { ringPoints, type Shape, type World } from './world.ts';

/** What a map shows; plain data, and all that a picture depends on. */
export interface MapInput {
  readonly kind: 'map';
  /** Pixels. */
  readonly width: number;
  /** States by ISO 3166-1 alpha-3, in any order. Codes without shape or dot (`EUR-EU`) are not drawn. */
  readonly states: Readonly<Record<string, Category>>;
  /** What every other State is. */
  readonly others: Category;
  /** The region around these States; the world if they are too far from each other, or for null. */
  readonly around: readonly string[] | null;
  /** States whose code is written beside them. */
  readonly named: readonly string[];
}

/** Where everything on a map lies. */
export interface MapLayout {
  readonly frame: Frame;
  readonly outlines: Outlines;
  /** Shapes by their category; Antarctica is not drawn. */
  readonly areas: ReadonlyMap<Category, readonly Shape[]>;
  readonly dots: readonly Dot[];
  readonly names: readonly Name[];
}

/** States are seen with at least so much of the world around them, in radians. */
const surroundings = 0.4;

/** Lays out a map. The same input gives the same layout. */
export function layOut(world: World, input: MapInput): MapLayout {
  const frame = frameFor(world, input);
  const outlines = outlinesIn(world, frame);
  const categoryOf = (code: string): Category => input.states[code] ?? input.others;
  const areas = new Map<Category, Shape[]>();
  for (const shape of world.shapes.values()) {
    if (shape.code === 'ATA') continue;
    const state = colouredWith(shape.code);
    const category = state === null ? 'no-data' : categoryOf(state);
    areas.set(category, [...(areas.get(category) ?? []), shape]);
  }
  const dots = dotsOf(world, frame, outlines, categoryOf);
  const names = namesOf(world, input.named, { frame, outlines, dots });
  return { frame, outlines, areas, dots, names };
}

/** What lies farther than this from the middle of a region is not in one region with it: 66°, so that Latin America is one. */
const regional = 66 * degree;

/** Nor is what lies around a pole: nobody knows a map that has it in its middle. */
const polar = 68 * degree;

function frameFor(world: World, { width, around }: MapInput): Frame {
  const states = (around ?? []).map((code) => mainland(world, code)).filter((places) => places.length > 0);
  const places = states.flat();
  // Each State counts as much as any other, however long its coast.
  const middle = middleOf(states.map(middleOf));
  return states.length === 0 ||
    Math.abs(middle[1]) > polar ||
    places.some((place) => angleBetween(place, middle) > regional)
    ? worldFrame(width)
    : regionFrame(width, middle, places, surroundings);
}

/** The outline of a State without what lies far off and is small beside it: polygons of at least a sixth of its largest. */
export function mainland(world: World, code: string): Position[] {
  const small = smallStates[code];
  if (small) return [[small[0] * degree, small[1] * degree]];
  const outlines = (world.shapes.get(code)?.polygons ?? []).map(([outline = []]) => ringPoints(outline, world.lines));
  const sizes = outlines.map(sizeOf);
  const least = Math.max(...sizes) / 6;
  return outlines.filter((_, index) => (sizes[index] ?? 0) >= least).flatMap(positions);
}

function positions(points: readonly number[]): Position[] {
  return points.flatMap((longitude, at): Position[] => (at % 2 === 0 ? [[longitude, points[at + 1] ?? 0]] : []));
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
