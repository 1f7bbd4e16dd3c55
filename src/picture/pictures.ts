import { lru } from './lru.ts';
import type { MapInput } from './map.ts';
import { type PngThread, startPngThread } from './png.ts';
import type { TimelineInput } from './timeline-plane.ts';
import type { World } from './world.ts';

/** What can be drawn: plain data. */
export type PictureInput = MapInput | TimelineInput;

/** The drawing room. Drawing never blocks for more than a slice, and what was drawn lately is there at once. */
export interface Pictures {
  /** A PNG; the same input gives the same bytes. Rejects when the drawing library cannot be loaded. */
  draw(input: PictureInput): Promise<Uint8Array>;
  /** The same if it was drawn lately, at once; null if not. */
  kept(input: PictureInput): Uint8Array | null;
}

/**
 * Opens a drawing room: nothing is loaded before the first picture.
 *
 * @param options.keep how many pictures are kept (default 40: at most 300 KB each, 12 MB in all)
 */
export function openPictures({ keep = 40 }: { keep?: number } = {}): Pictures {
  const drawn = lru<{ readonly made: Promise<Uint8Array>; png: Uint8Array | null }>(keep);
  let world: Promise<World> | null = null;
  let thread: PngThread | null = null;
  const pause = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

  const svgOf = async (input: PictureInput): Promise<string> => {
    if (input.kind === 'timeline') return (await import('./timeline-svg.ts')).timelineSvg(input);
    const [{ readWorld }, { mapSvg }] = await Promise.all([import('./world.ts'), import('./map-svg.ts')]);
    world ??= readWorld();
    return mapSvg(await world, input, pause);
  };

  return {
    draw(input) {
      const key = JSON.stringify(input);
      const known = drawn.get(key);
      if (known !== undefined) return known.made;
      const made = (async () => {
        thread ??= startPngThread();
        return thread.toPng(await svgOf(input));
      })();
      const entry: { readonly made: Promise<Uint8Array>; png: Uint8Array | null } = { made, png: null };
      drawn.set(key, entry);
      made.then(
        (png) => {
          entry.png = png;
        },
        // What failed is tried again when it is asked for again.
        () => drawn.delete(key),
      );
      return made;
    },
    kept: (input) => drawn.get(JSON.stringify(input))?.png ?? null,
  };
}
