import type { Outlines } from './outlines.ts';
import type { Shape } from './world.ts';

/** Lets whatever waits go first: a map is drawn in slices of a few milliseconds. */
export type Pause = () => Promise<unknown>;

/** How many shapes are drawn in one slice. */
const slice = 8;

/** SVG path data of many shapes. */
export async function pathOf(shapes: readonly Shape[], outlines: Outlines, pause: Pause): Promise<string> {
  let path = '';
  for (let at = 0; at < shapes.length; at += slice) {
    path += outlines.path(shapes.slice(at, at + slice));
    await pause();
  }
  return path;
}

/** To hundredths, so that every machine writes the same. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
