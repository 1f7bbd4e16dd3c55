import { faintInk, fontFamily, ink, looks, paper } from './look.ts';
import { round } from './path.ts';

/** What a timeline shows; plain data, and all that a picture depends on. */
export interface TimelineInput {
  readonly kind: 'timeline';
  /** Pixels. */
  readonly width: number;
  /** One or two. */
  readonly curves: readonly Curve[];
  /** The last year of the axis. */
  readonly until: number;
}

/** One treaty's parties over time; every date is an ISO day. */
export interface Curve {
  readonly adopted: string | null;
  readonly inForce: string | null;
  /** Each day on which somebody joined, in order, and how many were in at its end. */
  readonly points: readonly (readonly [day: string, count: number])[];
  /** The last day on which every party is on file; null if no day is known to be. What is later, or all of it, is drawn as not known. */
  readonly knownTo: string | null;
  /** A total that the depositary published for a later day. */
  readonly published: { readonly day: string; readonly count: number } | null;
}

/** How each of the two curves is drawn: by colour, and by dashes besides. */
const strokes = [
  { colour: looks.party.colour, dash: '' },
  { colour: looks.signatory.colour, dash: '14 9' },
] as const;

interface Plane {
  readonly x: (day: string) => number;
  readonly y: (count: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** A thousandth of the width. */
  readonly unit: number;
}

/** The number of parties over time as SVG; nothing is written in it but figures and years. */
export function timelineSvg(input: TimelineInput): string {
  const { width, curves } = input;
  const unit = width / 1000;
  const height = Math.round(width * 0.56);
  const days = curves.flatMap(({ adopted, points }) => [...(adopted ? [adopted] : []), ...points.map(([day]) => day)]);
  const first = Math.min(input.until - 1, ...days.map((day) => Number(day.slice(0, 4))));
  const most = Math.max(
    10,
    ...curves.flatMap(({ points, published }) => [points.at(-1)?.[1] ?? 0, published?.count ?? 0]),
  );
  const step = stepOf(most, [5, 10, 20, 25, 50]);
  // Room above the curves for the counts at their ends.
  const top = Math.ceil((most * 1.12) / step) * step;
  const from = Date.UTC(first, 0, 1);
  const to = Date.UTC(input.until + 1, 0, 1);
  const edges = { left: 82 * unit, right: width - 30 * unit, top: 34 * unit, bottom: height - 66 * unit, unit };
  const plane: Plane = {
    ...edges,
    x: (day) => edges.left + ((Date.parse(`${day}T00:00:00Z`) - from) / (to - from)) * (edges.right - edges.left),
    y: (count) => edges.bottom - (count / top) * (edges.bottom - edges.top),
  };
  const drawn = curves.map((curve, index) => drawCurve(curve, plane, index));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="${width}" height="${height}" fill="${paper}"/>` +
    `<defs>${strokes.map(({ colour }, index) => hatch(index, colour, unit)).join('')}</defs>` +
    `<g font-family="${fontFamily}" font-size="${round(29 * unit)}">` +
    `${counts(top, step, plane)}${years(first, input.until, plane)}${drawn.map(({ under }) => under).join('')}` +
    `${drawn.map(({ over }) => over).join('')}${endCounts(curves, plane)}</g></svg>`
  );
}

/** Stripes over the time that a register does not cover; the second curve's lean the other way. */
function hatch(index: number, colour: string, unit: number): string {
  const side = round(12 * unit);
  return `<pattern id="unknown${index}" width="${side}" height="${side}" patternUnits="userSpaceOnUse" patternTransform="rotate(${index === 0 ? 45 : -45})"><rect width="${round(2.4 * unit)}" height="${side}" fill="${colour}" fill-opacity=".3"/></pattern>`;
}

function counts(top: number, step: number, { y, left, right, unit }: Plane): string {
  let made = '';
  for (let count = 0; count <= top; count += step) {
    made += `<path d="M${round(left)} ${round(y(count))}H${round(right)}" stroke="${faintInk}" stroke-opacity="${count === 0 ? 0.9 : 0.25}" stroke-width="${round(1.4 * unit)}"/>`;
    made += text(String(count), left - 12 * unit, y(count) + 10 * unit, 'end', faintInk);
  }
  return made;
}

function years(first: number, last: number, { x, bottom, unit }: Plane): string {
  const step = stepOf(last - first, [1, 2, 5, 10, 20]);
  let made = '';
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const at = x(`${year}-01-01`);
    made += `<path d="M${round(at)} ${round(bottom)}v${round(9 * unit)}" stroke="${faintInk}" stroke-width="${round(1.6 * unit)}"/>`;
    made += text(String(year), at, bottom + 44 * unit, 'middle', faintInk);
  }
  return made;
}

/** The smallest step with which an axis has at most seven marks. */
function stepOf(range: number, steps: readonly number[]): number {
  return steps.find((step) => range / step <= 7) ?? Math.ceil(range / 7);
}

function drawCurve(curve: Curve, plane: Plane, index: number): { under: string; over: string } {
  const { x, y, right, top, bottom, unit } = plane;
  const { colour, dash } = strokes[index % strokes.length] ?? strokes[0];
  const { points, knownTo, adopted, inForce, published } = curve;
  const known = points.filter(([day]) => knownTo !== null && day <= knownTo);
  const later = points.slice(known.length);
  const edge = knownTo === null ? plane.left : Math.min(right, x(knownTo));
  const line = steps(known, edge, plane);
  const dashes =
    dash === ''
      ? ''
      : ` stroke-dasharray="${dash
          .split(' ')
          .map((part) => round(Number(part) * unit))
          .join(' ')}"`;
  const under =
    `<rect x="${round(edge)}" y="${round(top)}" width="${round(Math.max(0, right - edge))}" height="${round(bottom - top)}" fill="url(#unknown${index})"/>` +
    (knownTo === null || edge >= right
      ? ''
      : `<path d="M${round(edge)} ${round(top)}V${round(bottom)}" stroke="${colour}" stroke-width="${round(2.4 * unit)}"/>`) +
    (index === 0 && line !== ''
      ? `<path d="${line}V${round(bottom)}H${round(x(known[0]?.[0] ?? ''))}z" fill="${colour}" fill-opacity=".22"/>`
      : '');
  const rest = later.map(([day, count]) => circle(x(day), y(count), 5.5 * unit, `fill="${colour}"`)).join('');
  const total =
    published === null
      ? ''
      : circle(
          x(published.day),
          y(published.count),
          9 * unit,
          `fill="${paper}" stroke="${colour}" stroke-width="${round(4 * unit)}"`,
        );
  const over =
    (line === ''
      ? ''
      : `<path d="${line}" fill="none" stroke="${colour}" stroke-width="${round(5.5 * unit)}" stroke-linejoin="round"${dashes}/>`) +
    `${rest}${adopted === null ? '' : adoption(x(adopted), plane, colour)}` +
    `${inForce === null ? '' : entry(x(inForce), y(countOn(points, inForce)), plane, colour)}${total}`;
  return { under, over };
}

/** A step line up to where it is known. */
function steps(points: Curve['points'], edge: number, { x, y }: Plane): string {
  const [first] = points;
  if (first === undefined) return '';
  const rises = points.map(([day, count]) => `H${round(x(day))}V${round(y(count))}`);
  return `M${round(x(first[0]))} ${round(y(0))}${rises.join('')}H${round(edge)}`;
}

function countOn(points: Curve['points'], day: string): number {
  return points.findLast(([joined]) => joined <= day)?.[1] ?? 0;
}

/** Adoption: a triangle that stands on the axis. */
function adoption(at: number, { bottom, unit }: Plane, colour: string): string {
  const half = 12 * unit;
  return `<path d="M${round(at - half)} ${round(bottom)}h${round(2 * half)}l${round(-half)} ${round(-2 * half)}z" fill="${colour}" stroke="${paper}" stroke-width="${round(2.5 * unit)}"/>`;
}

/** Entry into force: a diamond on the curve, and a line down to the axis. */
function entry(at: number, height: number, { bottom, unit }: Plane, colour: string): string {
  const half = 14 * unit;
  return (
    `<path d="M${round(at)} ${round(height)}V${round(bottom)}" stroke="${colour}" stroke-width="${round(2.4 * unit)}"/>` +
    `<path d="M${round(at)} ${round(height - half)}l${round(half)} ${round(half)}l${round(-half)} ${round(half)}l${round(-half)} ${round(-half)}z" fill="${ink}" stroke="${colour}" stroke-width="${round(4.5 * unit)}"/>`
  );
}

/** The last count of each curve (to the left of its end) and its published total (around its ring), none over another. */
function endCounts(curves: readonly Curve[], plane: Plane): string {
  const { x, y, unit, left, right, top, bottom } = plane;
  const size = 33 * unit;
  const wide = (count: number): number => size * 0.64 * String(count).length;
  const labels = curves.flatMap(({ points, published }, index) => {
    const { colour } = strokes[index % strokes.length] ?? strokes[0];
    const last = points.at(-1);
    const own =
      last === undefined ? [] : [{ count: last[1], middle: x(last[0]) - wide(last[1]) / 2 - 6 * unit, colour }];
    const total =
      published === null || published.count === last?.[1] ? [] : [{ ...published, middle: x(published.day), colour }];
    return [...own, ...total];
  });
  const placed: { middle: number; base: number; half: number }[] = [];
  return labels
    .sort((one, other) => other.count - one.count)
    .map(({ count, middle: wanted, colour }) => {
      const half = wide(count) / 2;
      const middle = Math.max(left + half, Math.min(right - half, wanted));
      const touches = (base: number): boolean =>
        placed.some(
          (other) => Math.abs(other.middle - middle) < other.half + half && Math.abs(other.base - base) < size,
        );
      const above = y(count) - 16 * unit;
      const below = y(count) + size + 6 * unit;
      let base = touches(above) ? below : above;
      while (touches(base) && base < bottom) base += size / 4;
      base = Math.max(top - 6 * unit, Math.min(bottom - 6 * unit, base));
      placed.push({ middle, base, half });
      return `<text x="${round(middle)}" y="${round(base)}" text-anchor="middle" font-size="${round(size)}" fill="${colour}" stroke="${paper}" stroke-width="${round(8 * unit)}" stroke-linejoin="round" paint-order="stroke">${count}</text>`;
    })
    .join('');
}

function text(content: string, x: number, y: number, anchor: 'middle' | 'end', colour: string): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${colour}">${content}</text>`;
}

function circle(x: number, y: number, radius: number, look: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${look}/>`;
}
