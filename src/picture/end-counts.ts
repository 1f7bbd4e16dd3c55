import { paper } from './look.ts';
import { round } from './path.ts';
import { type Curve, type Plane, strokes } from './timeline-plane.ts';

/** A part of the plane in pixels. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Label {
  readonly count: number;
  /** Where its middle would best be. */
  readonly middle: number;
  readonly colour: string;
}

/** The last count of each curve (to the left of its end) and its published total (around its ring), none over another, nor over a curve where there is room. */
export function endCounts(curves: readonly Curve[], plane: Plane): string {
  const { y, unit, left, right, top, bottom } = plane;
  const size = 33 * unit;
  const drawn = curves.flatMap((curve) => boxesOf(curve, plane));
  const placed: Box[] = [];
  return curves
    .flatMap((curve, index) => labelsOf(curve, index, plane))
    .sort((one, other) => other.count - one.count)
    .map(({ count, middle: wanted, colour }) => {
      const half = widthOf(count, unit) / 2;
      const middle = Math.max(left + half, Math.min(right - half, wanted));
      const boxAt = (base: number): Box => ({
        left: middle - half,
        right: middle + half,
        top: base - 0.75 * size,
        bottom: base,
      });
      const [above, below] = [y(count) - 16 * unit, y(count) + size + 6 * unit];
      const lower = Array.from({ length: 4 }, (_none, step) => below + ((step + 1) * size) / 4);
      const higher = Array.from({ length: 4 }, (_none, step) => above - ((step + 1) * size) / 4);
      const bases = [above, below, ...lower, ...higher].filter(
        (base) => base >= top - 6 * unit && base <= bottom - 6 * unit,
      );
      const free = bases.filter((base) => !placed.some((other) => touch(boxAt(base), other, 0.25 * size)));
      const clear = free.find((base) => !drawn.some((other) => touch(boxAt(base), other, 3 * unit)));
      const base = clear ?? free[0] ?? above;
      placed.push(boxAt(base));
      return `<text x="${round(middle)}" y="${round(base)}" text-anchor="middle" font-size="${round(size)}" fill="${colour}" stroke="${paper}" stroke-width="${round(8 * unit)}" stroke-linejoin="round" paint-order="stroke">${count}</text>`;
    })
    .join('');
}

function labelsOf({ points, published, knownTo }: Curve, index: number, { x, unit, right }: Plane): Label[] {
  const { colour } = strokes[index % strokes.length] ?? strokes[0];
  const last = points.at(-1);
  if (last === undefined) return [];
  const [day, count] = last;
  // The line goes on to the last day that is known.
  const end = Math.max(x(day), knownTo === null ? 0 : Math.min(right, x(knownTo)));
  return [
    { count, middle: end - widthOf(count, unit) / 2 - 6 * unit, colour },
    ...(published === null || published.count === count
      ? []
      : [{ count: published.count, middle: x(published.day), colour }]),
  ];
}

function widthOf(count: number, unit: number): number {
  return 33 * unit * 0.64 * String(count).length;
}

/** What a curve covers: each of its steps, its single rows and the ring of its total. */
function boxesOf({ points, knownTo, published }: Curve, { x, y, unit, right }: Plane): Box[] {
  const edge = knownTo === null ? 0 : Math.min(right, x(knownTo));
  const around = (day: string, count: number, reach: number): Box => ({
    left: x(day) - reach,
    right: x(day) + reach,
    top: y(count) - reach,
    bottom: y(count) + reach,
  });
  return [
    ...points.map(([day, count], index) => {
      if (knownTo === null || day > knownTo) return around(day, count, 5.5 * unit);
      const next = points[index + 1]?.[0];
      const to = next === undefined || next > knownTo ? edge : x(next);
      const from = points[index - 1]?.[1] ?? 0;
      return { left: x(day), right: to, top: y(count), bottom: y(from) };
    }),
    ...(published === null ? [] : [around(published.day, published.count, 11 * unit)]),
  ];
}

function touch(one: Box, other: Box, apart: number): boolean {
  return (
    one.left < other.right + apart &&
    other.left < one.right + apart &&
    one.top < other.bottom + apart &&
    other.top < one.bottom + apart
  );
}
