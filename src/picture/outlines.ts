import type { Frame } from './frame.ts';
import { type Ring, type RingPart, ringParts, type Shape, type World } from './world.ts';

/** Drawn coordinates are whole tenths of a pixel: short in the SVG, and fine enough. */
export const fine = 10;

/** Points of a line nearer to each other than this are left out: one pixel. */
const nearest = fine;

/** How far outside the frame land is still drawn, in pixels: farther than two neighbouring points of a coast are apart. */
const margin = 150;

/** Shapes as they lie in a frame. */
export interface Outlines {
  /** SVG path data of polygons, in tenths of a pixel. */
  path(shapes: readonly Shape[]): string;
  /** SVG path data of single lines. */
  lines(numbers: readonly number[]): string;
  /** The polygon of a shape that is largest in the frame: its area in square pixels, and its middle in pixels, on land. */
  largest(shape: Shape): { readonly area: number; readonly x: number; readonly y: number };
}

/** x and y alternating, in tenths of a pixel. */
type Points = readonly number[];

export function outlinesIn(world: World, frame: Frame): Outlines {
  const placed = new Map<number, Points>();

  /** A line as it lies in the frame; both its shapes get the very same points, so that no gap opens between them. */
  const line = (number: number, turn: number): Points => {
    const known = turn === 0 ? placed.get(number) : undefined;
    if (known !== undefined) return known;
    const made = thinned(world.lines[number] ?? new Float64Array(), frame, turn);
    if (turn === 0) placed.set(number, made);
    return made;
  };

  const placedRing = (ring: Ring): Points => {
    const parts = ringParts(ring, world.lines);
    const side = sideOf(parts, frame);
    const points: number[] = [];
    for (const { number, backwards, turn } of parts) {
      const part = line(number, turn + side);
      if (!backwards) for (let at = 2; at < part.length; at++) points.push(part[at] ?? 0);
      else for (let at = part.length - 4; at >= 0; at -= 2) points.push(part[at] ?? 0, part[at + 1] ?? 0);
    }
    return points;
  };

  const polygon = (rings: readonly Ring[]): string => {
    const [outline = [], ...holes] = rings.map(placedRing);
    return isSeen(outline, frame) ? [outline, ...holes].map((points) => drawn(points, true)).join('') : '';
  };

  return {
    path: (shapes) => shapes.map(({ polygons }) => polygons.map(polygon).join('')).join(''),
    lines: (numbers) =>
      numbers
        .map((number) => line(number, sideOf(ringParts([number], world.lines), frame)))
        .filter((points) => isSeen(points, frame))
        .map((points) => drawn(points, false))
        .join(''),
    largest(shape) {
      let found = { area: 0, x: 0, y: 0 };
      let largest: Points = [];
      for (const [outline = []] of shape.polygons) {
        const points = placedRing(outline);
        const measured = measure(points);
        if (measured.area > found.area) [found, largest] = [measured, points];
      }
      return { ...found, x: onLand(largest, found) };
    },
  };
}

/** The turn that brings a ring as a whole to its side of the frame. */
function sideOf(parts: readonly RingPart[], frame: Frame): number {
  let [west, east] = [Infinity, -Infinity];
  for (const { line, turn } of parts) {
    for (let at = 0; at < line.length; at += 2) {
      const longitude = (line[at] ?? 0) + turn;
      if (longitude < west) west = longitude;
      if (longitude > east) east = longitude;
    }
  }
  return frame.side((west + east) / 2);
}

/** Both ends of a line, and of the points between them those that are a pixel or more from the one before. */
function thinned(line: Float64Array, { place, width, height, cropped }: Frame, turn: number): Points {
  const points: number[] = [];
  let [lastX, lastY] = [Infinity, Infinity];
  for (let at = 0; at < line.length; at += 2) {
    let [x, y] = place((line[at] ?? 0) + turn, line[at + 1] ?? 0);
    if (cropped) {
      x = Math.max(-margin, Math.min(width + margin, x));
      y = Math.max(-margin, Math.min(height + margin, y));
    }
    x = Math.round(x * fine);
    y = Math.round(y * fine);
    const isEnd = at === 0 || at === line.length - 2;
    if (!isEnd && Math.abs(x - lastX) + Math.abs(y - lastY) < nearest) continue;
    points.push(x, y);
    [lastX, lastY] = [x, y];
  }
  return points;
}

function isSeen(points: Points, { width, height, cropped }: Frame): boolean {
  if (!cropped) return points.length > 0;
  for (let at = 0; at < points.length; at += 2) {
    const x = (points[at] ?? 0) / fine;
    const y = (points[at + 1] ?? 0) / fine;
    if (x > -margin && x < width + margin && y > -margin && y < height + margin) return true;
  }
  return false;
}

/** Path data with relative steps, the shortest way to write it. What has become a point is left out. */
function drawn(points: Points, closed: boolean): string {
  let [x, y] = [points[0] ?? 0, points[1] ?? 0];
  const start = `M${x} ${y}l`;
  const steps: number[] = [];
  for (let at = 2; at < points.length; at += 2) {
    const [nextX, nextY] = [points[at] ?? 0, points[at + 1] ?? 0];
    if (nextX === x && nextY === y) continue;
    steps.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  if (steps.length < (closed ? 4 : 2)) return '';
  return `${start}${steps.join(' ')}${closed ? 'z' : ''}`;
}

/** The x of a place, moved to the middle of the widest land at its height if it is not on land, as the centroid of a crescent. */
function onLand(points: Points, { x, y }: { readonly x: number; readonly y: number }): number {
  const crossings: number[] = [];
  for (let at = 0; at < points.length; at += 2) {
    const [x1, y1] = [(points[at] ?? 0) / fine, (points[at + 1] ?? 0) / fine];
    const next = (at + 2) % points.length;
    const [x2, y2] = [(points[next] ?? 0) / fine, (points[next + 1] ?? 0) / fine];
    if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  }
  crossings.sort((one, other) => one - other);
  let [west, east] = [x, x];
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from = 0, to = 0] = [crossings[at], crossings[at + 1]];
    if (from <= x && x <= to) return x;
    if (to - from > east - west) [west, east] = [from, to];
  }
  return (west + east) / 2;
}

/** Area and centroid of a polygon (the shoelace formula). */
function measure(points: Points): { area: number; x: number; y: number } {
  let [twice, x, y] = [0, 0, 0];
  for (let at = 0; at < points.length; at += 2) {
    const [x1, y1] = [(points[at] ?? 0) / fine, (points[at + 1] ?? 0) / fine];
    const next = (at + 2) % points.length;
    const [x2, y2] = [(points[next] ?? 0) / fine, (points[next + 1] ?? 0) / fine];
    const cross = x1 * y2 - x2 * y1;
    twice += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  return twice === 0 ? { area: 0, x: 0, y: 0 } : { area: Math.abs(twice) / 2, x: x / (3 * twice), y: y / (3 * twice) };
}
