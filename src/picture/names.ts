import type { Dot } from './dots.ts';
import type { Frame } from './frame.ts';
import type { Outlines } from './outlines.ts';
import type { World } from './world.ts';

/** The code of a State, written on it; where it is too small for that, it stands in a ring, with its code beside it. Pixels. */
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
  const isInside = (x: number, base: number): boolean =>
    x >= half && x <= frame.width - half && base >= size && base <= frame.height - size * 0.3;
  /** Whether letters there would lie on earlier ones, or on an earlier ring. */
  const isTaken = (x: number, base: number): boolean =>
    names.some(
      (other) =>
        (Math.abs(other.x - x) < 2 * half && Math.abs(other.base - base) < size * 1.1) ||
        (other.ring !== null &&
          Math.abs(other.ring.x - x) < half + other.ring.radius &&
          Math.abs(other.ring.y - (base - size * 0.36)) < size * 0.4 + other.ring.radius),
    );
  for (const code of codes) {
    const shape = world.shapes.get(code);
    const dot = dots.find((candidate) => candidate.code === code);
    const { area, x, y } = dot ? { area: 0, x: dot.x, y: dot.y } : shape ? outlines.largest(shape) : nowhere;
    if (x < 0) continue;
    const isSmall = area < (1.45 * size) ** 2;
    const ring = isSmall ? { x, y, radius: Math.max(frame.width / 70, Math.sqrt(area) * 0.8) } : null;
    const reach = ring === null ? size * 0.9 : ring.radius + size * 0.3;
    const beside = half + (ring === null ? size : ring.radius + size * 0.2);
    const [on, above, below] = [y + size * 0.36, y - reach, y + reach + size * 0.75];
    const places: readonly (readonly [x: number, base: number])[] = [
      ...(ring === null ? [[x, on] as const] : []),
      [x, above],
      [x, below],
      [x + beside, on],
      [x - beside, on],
    ];
    const free = places.find(([left, base]) => isInside(left, base) && !isTaken(left, base));
    const [left, base] = free ?? places[0] ?? [x, y];
    names.push({
      code,
      x: Math.max(half, Math.min(frame.width - half, left)),
      base: Math.max(size, Math.min(frame.height - size * 0.3, base)),
      size,
      ring,
    });
  }
  return names;
}

const nowhere = { area: 0, x: -1, y: -1 } as const;
