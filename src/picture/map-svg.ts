import { type Category, fillOf, fontFamily, ink, looks, paper, patternDefinitions } from './look.ts';
import { type Dot, layOut, type MapInput, type MapLayout } from './map.ts';
import { fine, type Outlines } from './outlines.ts';

import type { Shape, World } from './world.ts';

/** Lets whatever waits go first: a map is drawn in slices of a few milliseconds. */
export type Pause = () => Promise<unknown>;

/** How many shapes are drawn in one slice. */
const slice = 8;

/** A map as SVG. The only words in it are ISO codes. */
export async function mapSvg(world: World, input: MapInput, pause: Pause): Promise<string> {
  const layout = layOut(world, input);
  await pause();
  const { width, height } = layout.frame;
  const unit = width / 1000;
  const shapes = await land(layout, unit, pause);
  const borders = `<path d="${layout.outlines.lines(world.borders)}" fill="none" stroke="${paper}" stroke-width="${round(0.8 * unit * fine)}" stroke-linejoin="round"/>`;
  const corner = layout.frame.cropped ? await inset(world, input, layout, pause) : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="${width}" height="${height}" fill="${paper}"/>` +
    `<g transform="scale(${1 / fine})"><defs>${patternDefinitions(unit * fine)}</defs>` +
    `${shapes}${borders}${layout.dots.map((dot) => mark(dot, unit)).join('')}</g>` +
    `${corner}${names(layout, unit)}</svg>`
  );
}

async function land({ areas, outlines }: MapLayout, unit: number, pause: Pause): Promise<string> {
  let made = '';
  for (const [category, members] of areas) {
    const path = await pathOf(members, outlines, pause);
    made += `<path d="${path}" fill="${fillOf(category)}" fill-rule="evenodd"${outline(category, unit)}/>`;
  }
  return made;
}

async function pathOf(shapes: readonly Shape[], outlines: Outlines, pause: Pause): Promise<string> {
  let path = '';
  for (let at = 0; at < shapes.length; at += slice) {
    path += outlines.path(shapes.slice(at, at + slice));
    await pause();
  }
  return path;
}

/** What has no data is told from the sea by its outline. */
function outline(category: Category, unit: number): string {
  return category === 'no-data' ? ` stroke="#5d6d7d" stroke-width="${round(0.7 * unit * fine)}"` : '';
}

/** A small State: circle, diamond or square, by its category. */
function mark({ category, x, y, radius }: Dot, unit: number): string {
  const [cx, cy, r] = [x * fine, y * fine, radius * fine];
  // A pattern would be cut off at random in so small a thing: its shape tells the category instead.
  const edge = `fill="${looks[category].colour}" stroke="${category === 'no-data' ? '#5d6d7d' : paper}" stroke-width="${round(0.9 * unit * fine)}"`;
  switch (looks[category].dot) {
    case 'circle':
      return `<circle cx="${round(cx)}" cy="${round(cy)}" r="${round(r)}" ${edge}/>`;
    case 'diamond': {
      const far = r * 1.25;
      return `<path d="M${round(cx)} ${round(cy - far)}L${round(cx + far)} ${round(cy)}L${round(cx)} ${round(cy + far)}L${round(cx - far)} ${round(cy)}z" ${edge}/>`;
    }
    case 'square': {
      const half = r * 0.92;
      return `<rect x="${round(cx - half)}" y="${round(cy - half)}" width="${round(2 * half)}" height="${round(2 * half)}" ${edge}/>`;
    }
  }
}

function names({ names: places, frame, dots }: MapLayout, unit: number): string {
  const size = 34 * unit;
  return places
    .map(({ code, x, y }) => {
      // Beside a dot, on a shape; never over the edge.
      const shift = dots.some((dot) => dot.code === code) ? -size * 0.75 : 0;
      const left = Math.max(size * 1.2, Math.min(frame.width - size * 1.2, x));
      const base = Math.max(size, Math.min(frame.height - size * 0.4, y + size * 0.36 + shift));
      return `<text x="${round(left)}" y="${round(base)}" text-anchor="middle" font-family="${fontFamily}" font-size="${round(size)}" fill="${ink}" stroke="${paper}" stroke-width="${round(size * 0.2)}" stroke-linejoin="round" paint-order="stroke">${code}</text>`;
    })
    .join('');
}

/** Where in the world the region is: the whole world, small, in the corner that is farthest from what the map is about. */
async function inset(world: World, input: MapInput, { frame }: MapLayout, pause: Pause): Promise<string> {
  const width = Math.round(frame.width * 0.26);
  const small = layOut(world, { ...input, width, around: null });
  const { height } = small.frame;
  const lands = await pathOf([...small.areas.values()].flat(), small.outlines, pause);
  const unit = frame.width / 1000;
  const gap = 10 * unit;
  const pointed = (input.around ?? []).flatMap((code) => {
    const shape = world.shapes.get(code);
    const { x, y } =
      small.dots.find((dot) => dot.code === code) ?? (shape ? small.outlines.largest(shape) : { x: -1, y: -1 });
    return x < 0 ? [] : [{ x, y }];
  });
  const marks = pointed
    .map(
      ({ x, y }) => `<circle cx="${round(x)}" cy="${round(y)}" r="${round(3.2 * unit)}" fill="${looks.other.colour}"/>`,
    )
    .join('');
  const edge = `stroke="#5d6d7d" stroke-width="${round(1.2 * unit)}"`;
  return (
    `<g transform="translate(${round(gap)} ${round(frame.height - height - gap)})">` +
    `<rect width="${width}" height="${height}" rx="${round(6 * unit)}" fill="${paper}" ${edge}/>` +
    `<path transform="scale(${1 / fine})" d="${lands}" fill="${looks.outside.colour}"/>${marks}</g>`
  );
}

/** To hundredths, so that every machine writes the same. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
