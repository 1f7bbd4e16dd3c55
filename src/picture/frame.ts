import { azimuthal, naturalEarth, type Projection, sideOf } from './projection.ts';

/** What part of the world a map shows, and how. */
export interface Frame {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** From radians to pixels, down from the top left corner; places out of sight may come to lie anywhere outside. */
  readonly place: Projection;
  /** Full turns in radians that a ring is moved by, from any longitude of it. */
  readonly side: (longitude: number) => number;
  /** Whether land far outside is left out: true for a region. */
  readonly cropped: boolean;
}

/** Longitude and latitude in radians. */
export type Position = readonly [longitude: number, latitude: number];

export const degree = Math.PI / 180;

/** The widest that the Natural Earth projection is, for a globe of radius 1. */
const breadth = 2 * Math.PI * 0.8707;

/** What lies farther north is not shown. */
const northEdge = 83.7 * degree;

/**
 * The inhabited world from 57° south to 83.7° north, Antarctica left out, cut at 169° west: the one meridian that crosses
 * no land but islands.
 */
export function worldFrame(width: number): Frame {
  const meridian = 11 * degree;
  const project = naturalEarth(meridian);
  const scale = (width * 0.985) / breadth;
  const [, top] = project(0, northEdge);
  const [, bottom] = project(0, -57 * degree);
  return {
    width,
    height: Math.round((top - bottom) * scale),
    place: (longitude, latitude) => {
      const [x, y] = project(longitude, latitude);
      return [width / 2 + x * scale, (top - y) * scale];
    },
    side: (longitude) => sideOf(longitude, meridian),
    cropped: false,
  };
}

/**
 * The smallest frame of a width that shows all of some places with a margin around them, as high as they need
 * within 0.5 to 0.8 of its width.
 *
 * @param width pixels
 * @param middle where the projection keeps shapes best
 * @param places at least one
 * @param atLeast how much of the globe is seen across at least, in radians (0.3 are 1900 km)
 */
export function regionFrame(width: number, middle: Position, places: readonly Position[], atLeast: number): Frame {
  const project = azimuthal(...middle);
  const placed = places.map((place) => project(...place));
  const { least: left, most: right } = boundsOf(placed.map(([x]) => x));
  const { least: bottom, most: top } = boundsOf(placed.map(([, y]) => y));
  const wide = Math.max((right - left) * 1.16, atLeast);
  const high = Math.max((top - bottom) * 1.16, atLeast * 0.5);
  const ratio = Math.min(0.8, Math.max(0.5, high / wide));
  const height = Math.round(width * ratio);
  const scale = Math.min(width / wide, height / high);
  const [x0, y0] = [(left + right) / 2, (bottom + top) / 2];
  return {
    width,
    height,
    place: (longitude, latitude) => {
      const [x, y] = project(longitude, latitude);
      return [width / 2 + (x - x0) * scale, height / 2 - (y - y0) * scale];
    },
    side: () => 0,
    cropped: true,
  };
}

/**
 * A part of the world that is too wide for one region, in the world's own projection around its own meridian: Russia, say,
 * or what lies around the Pacific. Null where that part goes nearly all around, so that the whole world is the better map.
 *
 * @param width pixels
 * @param places at least one
 */
export function partFrame(width: number, places: readonly Position[]): Frame | null {
  const span = spanOf(places.map(([longitude]) => longitude));
  if (span.across > widest) return null;
  const meridian = span.west + span.across / 2;
  const project = naturalEarth(meridian);
  const side = (longitude: number): number => sideOf(longitude, meridian);
  const placed = places.map(([longitude, latitude]) => project(longitude + side(longitude), latitude));
  const eastings = boundsOf(placed.map(([x]) => x));
  const northings = boundsOf(placed.map(([, y]) => y));
  const wide = (eastings.most - eastings.least) * 1.1;
  const ratio = Math.min(0.8, Math.max(0.45, ((northings.most - northings.least) * 1.1) / wide));
  const height = Math.round(width * ratio);
  const scale = Math.min(width / wide, height / ((northings.most - northings.least) * 1.1));
  const x0 = (eastings.least + eastings.most) / 2;
  const [, north] = project(0, northEdge);
  // Nothing but ice lies farther north.
  const top = Math.min(north, (northings.least + northings.most + height / scale) / 2);
  return {
    width,
    height,
    place: (longitude, latitude) => {
      const [x, y] = project(longitude, latitude);
      return [width / 2 + (x - x0) * scale, (top - y) * scale];
    },
    side,
    cropped: true,
  };
}

/** The most that a part of the world goes around. */
const widest = 200 * degree;

/** The shortest way around the globe that passes all of some longitudes: where it begins, and how long it is, in radians. */
function spanOf(longitudes: readonly number[]): { west: number; across: number } {
  const turn = 2 * Math.PI;
  const sorted = longitudes.map((longitude) => ((longitude % turn) + turn) % turn).sort((one, other) => one - other);
  const [first = 0] = sorted;
  const last = sorted.at(-1) ?? 0;
  let [west, gap] = [first, first + turn - last];
  for (const [index, longitude] of sorted.entries()) {
    const before = sorted[index - 1] ?? longitude;
    if (longitude - before > gap) [west, gap] = [longitude, longitude - before];
  }
  return { west, across: turn - gap };
}

function boundsOf(values: readonly number[]): { least: number; most: number } {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

/** The place that points towards the mean of all, as seen from the middle of the globe; 0° and 0° for none. */
export function middleOf(places: readonly Position[]): Position {
  let [x, y, z] = [0, 0, 0];
  for (const [longitude, latitude] of places) {
    x += Math.cos(latitude) * Math.cos(longitude);
    y += Math.cos(latitude) * Math.sin(longitude);
    z += Math.sin(latitude);
  }
  return [Math.atan2(y, x), Math.atan2(z, Math.hypot(x, y))];
}
