import { degree, type Frame, middleOf, type Position, regionFrame, worldFrame } from './frame.ts';
import type { Category } from './look.ts';
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

/** A small State's mark: pixels. */
export interface Dot {
  readonly code: string;
  readonly category: Category;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where everything on a map lies. */
export interface MapLayout {
  readonly frame: Frame;
  readonly outlines: Outlines;
  /** Shapes by their category; Antarctica is not drawn. */
  readonly areas: ReadonlyMap<Category, readonly Shape[]>;
  readonly dots: readonly Dot[];
  readonly names: readonly { readonly code: string; readonly x: number; readonly y: number }[];
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
  const names = input.named.flatMap((code) => {
    const dot = dots.find((candidate) => candidate.code === code);
    const shape = world.shapes.get(code);
    if (dot) return [{ code, x: dot.x, y: dot.y }];
    return shape === undefined ? [] : [{ code, x: outlines.largest(shape).x, y: outlines.largest(shape).y }];
  });
  return { frame, outlines, areas, dots, names };
}

/** What lies farther than this from the middle of a region is not in one region with it: 58°, so that Africa is one, and Latin America. */
const regional = 58 * degree;

function frameFor(world: World, { width, around }: MapInput): Frame {
  const places = (around ?? []).flatMap((code) => mainland(world, code));
  const middle = middleOf(places);
  return places.length === 0 || places.some((place) => angleBetween(place, middle) > regional)
    ? worldFrame(width)
    : regionFrame(width, places, surroundings);
}

/** The outline of a State without what lies far off and is small beside it: polygons of at least a sixth of its largest. */
function mainland(world: World, code: string): Position[] {
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

/** A dot for each small State that would cover fewer pixels than are seen on a phone, none hiding another. */
function dotsOf(world: World, frame: Frame, outlines: Outlines, categoryOf: (code: string) => Category): Dot[] {
  const radius = frame.width / 200;
  const tooSmall = (frame.width / 270) ** 2;
  const dots = Object.entries(smallStates).flatMap(([code, [east, north]]) => {
    const shape = world.shapes.get(code);
    if (shape !== undefined && outlines.largest(shape).area >= tooSmall) return [];
    const longitude = east * degree;
    const [x, y] = frame.place(longitude + frame.side(longitude), north * degree);
    const seen = x > 0 && x < frame.width && y > 0 && y < frame.height;
    return seen ? [{ code, category: categoryOf(code), x, y, radius }] : [];
  });
  return apart(dots, frame);
}

/** Moves dots that overlap away from each other, step by step, each as far as the other. */
function apart(dots: readonly Dot[], { width, height }: Frame): Dot[] {
  const moved = dots.map((dot) => ({ ...dot }));
  for (let round = 0; round < 200; round++) {
    let crowded = false;
    for (const [index, one] of moved.entries()) {
      for (const other of moved.slice(index + 1)) {
        const distance = one.radius + other.radius + 1.5;
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const length = Math.hypot(dx, dy) || 0.01;
        if (length >= distance) continue;
        crowded = true;
        const step = (distance - length) / 2 + 0.05;
        const [x, y] = [(dx / length) * step, ((dy || 0.01) / length) * step];
        one.x -= x;
        one.y -= y;
        other.x += x;
        other.y += y;
      }
    }
    if (!crowded) break;
  }
  return moved.map((dot) => ({
    ...dot,
    x: Math.max(dot.radius, Math.min(width - dot.radius, dot.x)),
    y: Math.max(dot.radius, Math.min(height - dot.radius, dot.y)),
  }));
}
