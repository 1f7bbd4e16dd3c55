import type { Dot } from './dots.ts';
import type { Frame } from './frame.ts';
import type { Outlines } from './outlines.ts';
import type { World } from './world.ts';

/** The code of a State, written on it; where it is too small for that, it stands in a ring, with its code above or below. Pixels. */
export interface Name {
  readonly code: string;
  /** The middle of the letters. */
  readonly x: number;
  /** The line that the letters stand on. */
  readonly base: number;
  readonly size: number;
  readonly ring: { readonly x: number; readonly y: number; readonly radius: number } | null;
}

/** Where the codes of some States are written: inside the frame, and none over another. */
export function namesOf(
  world: World,
  codes: readonly string[],
  { frame, outlines, dots }: { readonly frame: Frame; readonly outlines: Outlines; readonly dots: readonly Dot[] },
): Name[] {
  const size = frame.width * 0.034;
  const half = size * 1.15;
  const names: Name[] = [];
  for (const code of codes) {
    const shape = world.shapes.get(code);
    const dot = dots.find((candidate) => candidate.code === code);
    const { area, x, y } = dot ? { area: 0, x: dot.x, y: dot.y } : shape ? outlines.largest(shape) : nowhere;
    if (x < 0) continue;
    const isSmall = area < (1.45 * size) ** 2;
    const ring = isSmall ? { x, y, radius: Math.max(frame.width / 70, Math.sqrt(area) * 0.8) } : null;
    const left = Math.max(half, Math.min(frame.width - half, x));
    const reach = ring === null ? 0 : ring.radius + size * 0.3;
    const above = ring === null ? y + size * 0.36 : y - reach;
    const isCrowded = names.some(
      (other) => Math.abs(other.x - left) < 2 * half && Math.abs(other.base - above) < size * 1.1,
    );
    const base = ring !== null && (isCrowded || above < size) ? y + reach + size * 0.75 : above;
    names.push({ code, x: left, base: Math.max(size, Math.min(frame.height - size * 0.3, base)), size, ring });
  }
  return names;
}

const nowhere = { area: 0, x: -1, y: -1 } as const;
