import { endCounts } from './end-counts.ts';
import { diagonals, faintInk, fontFamily, ink, paper, patternTile } from './look.ts';
import { round } from './path.ts';
import { type Curve, type Plane, strokes, type TimelineInput } from './timeline-plane.ts';

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
  const adoptions = curves.map(({ adopted }) => (adopted === null ? null : plane.x(adopted)));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="${width}" height="${height}" fill="${paper}"/>` +
    `<defs>${strokes.map(({ colour }, index) => hatch(index, colour, unit)).join('')}</defs>` +
    `<g font-family="${fontFamily}" font-size="${round(29 * unit)}">` +
    `${counts(top, step, plane)}${years(first, input.until, plane)}${drawn.map(({ under }) => under).join('')}` +
    `${drawn.map(({ over }) => over).join('')}${adoptionMarks(adoptions, plane)}${endCounts(curves, plane)}</g></svg>`
  );
}

/** Stripes over the time that a register does not cover; the second curve's lean the other way. */
function hatch(index: number, colour: string, unit: number): string {
  const side = Math.round(17 * unit);
  const stroke = `stroke="${colour}" stroke-opacity=".3"`;
  return patternTile(`unknown${index}`, side, null, diagonals(side, 2.4 * unit, stroke, index > 0));
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
  const { points, knownTo, inForce, published } = curve;
  const known = points.filter(([day]) => knownTo !== null && day <= knownTo);
  const later = points.slice(known.length);
  const edge = knownTo === null ? plane.left : Math.min(right, x(knownTo));
  const line = steps(known, edge, plane);
  // The second's lines are dashed, so that the first's are seen below them.
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
      : `<path d="M${round(edge)} ${round(top)}V${round(bottom)}" stroke="${colour}" stroke-width="${round(2.4 * unit)}"${dashes}/>`) +
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
    `${rest}${inForce === null ? '' : entry(x(inForce), y(countOn(points, inForce)), plane, colour)}${total}`;
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

/** Adoption: a triangle that stands on the axis, or on the first where both treaties were adopted at about the same time. */
function adoptionMarks(places: readonly (number | null)[], { bottom, unit }: Plane): string {
  const half = 12 * unit;
  const [first = null] = places;
  return places
    .map((at, index) => {
      if (at === null) return '';
      const isOver = index > 0 && first !== null && Math.abs(first - at) < 2 * half;
      const base = bottom - (isOver ? 2 * half + 2 * unit : 0);
      const { colour } = strokes[index % strokes.length] ?? strokes[0];
      return `<path d="M${round(at - half)} ${round(base)}h${round(2 * half)}l${round(-half)} ${round(-2 * half)}z" fill="${colour}" stroke="${paper}" stroke-width="${round(2.5 * unit)}"/>`;
    })
    .join('');
}

/** Entry into force: a diamond on the curve, and a line down to the axis. */
function entry(at: number, height: number, { bottom, unit }: Plane, colour: string): string {
  const half = 14 * unit;
  return (
    `<path d="M${round(at)} ${round(height)}V${round(bottom)}" stroke="${colour}" stroke-width="${round(2.4 * unit)}"/>` +
    `<path d="M${round(at)} ${round(height - half)}l${round(half)} ${round(half)}l${round(-half)} ${round(half)}l${round(-half)} ${round(-half)}z" fill="${ink}" stroke="${colour}" stroke-width="${round(4.5 * unit)}"/>`
  );
}

function text(content: string, x: number, y: number, anchor: 'middle' | 'end', colour: string): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${colour}">${content}</text>`;
}

function circle(x: number, y: number, radius: number, look: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${look}/>`;
}
