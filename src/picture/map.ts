import { knownCoast, mainland } from './coast.ts';
import { type Dot, dotsOf } from './dots.ts';
import { degree, type Frame, middleOf, partFrame, regionFrame, worldFrame } from './frame.ts';
import type { Category } from './look.ts';
import { type Name, namesOf } from './names.ts';
import { type Outlines, outlinesIn } from './outlines.ts';
import { angleBetween } from './projection.ts';
import { colouredWith } from './territories.ts';
import type { Shape, World } from './world.ts';

/** What a map shows; plain data, and all that a picture depends on. */
export interface MapInput {
  readonly kind: 'map';
  /** Pixels. */
  readonly width: number;
  /** States by ISO 3166-1 alpha-3, in any order. Codes without shape or dot (`EUR-EU`) are not drawn. */
  readonly states: Readonly<Record<string, Category>>;
  /** What every other State is. */
  readonly others: Category;
  /** The region around these States, or the part of the world; all of it if they lie around it, or for null. */
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
  // A map that only points at States tells nothing of a register, so nothing on it lacks data.
  const unclaimed = input.named.length > 0 ? input.others : 'no-data';
  const areas = new Map<Category, Shape[]>();
  for (const shape of world.shapes.values()) {
    if (shape.code === 'ATA') continue;
    const state = colouredWith(shape.code);
    const category = state === null ? unclaimed : categoryOf(state);
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

function frameFor(world: World, { width, around, named }: MapInput): Frame {
  const states = (around ?? []).map((code) => mainland(world, code)).filter((places) => places.length > 0);
  if (states.length === 0) return worldFrame(width);
  // A few States are seen with a coast that people know; a group is large enough to know by itself.
  const places = [...states.flat(), ...(named.length > 0 ? knownCoast(world, named) : [])];
  // Each State counts as much as any other, however long its coast.
  const middle = middleOf(states.map(middleOf));
  const isRegion = Math.abs(middle[1]) <= polar && places.every((place) => angleBetween(place, middle) <= regional);
  return isRegion ? regionFrame(width, middle, places, surroundings) : (partFrame(width, places) ?? worldFrame(width));
}
