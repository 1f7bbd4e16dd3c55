import type { Dot } from './dots.ts';
import { inset } from './inset.ts';
import { type Category, fillOf, fontFamily, ink, looks, paper, patternDefinitions } from './look.ts';
import { layOut, type MapInput, type MapLayout } from './map.ts';
import { fine } from './outlines.ts';
import { type Pause, pathOf, round } from './path.ts';

import type { World } from './world.ts';

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
    `<g transform="scale(${1 / fine})"><defs>${patternDefinitions(width, fine)}</defs>` +
    `${shapes}${borders}${layout.dots.map((dot) => mark(dot, unit)).join('')}</g>` +
    `${corner}${names(layout)}</svg>`
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

function names({ names: places }: MapLayout): string {
  return places
    .map(({ code, x, base, size, ring }) => {
      const around =
        ring === null
          ? ''
          : `<circle cx="${round(ring.x)}" cy="${round(ring.y)}" r="${round(ring.radius)}" fill="none" stroke="${ink}" stroke-width="${round(size * 0.08)}"/>`;
      return `${around}<text x="${round(x)}" y="${round(base)}" text-anchor="middle" font-family="${fontFamily}" font-size="${round(size)}" fill="${ink}" stroke="${paper}" stroke-width="${round(size * 0.2)}" stroke-linejoin="round" paint-order="stroke">${code}</text>`;
    })
    .join('');
}
