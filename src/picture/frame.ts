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

/**
 * The inhabited world from 57° south to 83.7° north, Antarctica left out, cut at 169° west: the one meridian that crosses
 * no land but islands.
 */
export function worldFrame(width: number): Frame {
  const meridian = 11 * degree;
  const project = naturalEarth(meridian);
  const scale = (width * 0.985) / breadth;
  const [, top] = project(0, 83.7 * degree);
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
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const place of places) {
    const [x, y] = project(...place);
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
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
