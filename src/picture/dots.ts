import { degree, type Frame } from './frame.ts';
import type { Category } from './look.ts';
import type { Outlines } from './outlines.ts';
import { smallStates } from './small-states.ts';
import type { World } from './world.ts';

/** A small State's mark: pixels. */
export interface Dot {
  readonly code: string;
  readonly category: Category;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A dot for each small State that would cover fewer pixels than are seen on a phone, none hiding another. */
export function dotsOf(world: World, frame: Frame, outlines: Outlines, categoryOf: (code: string) => Category): Dot[] {
  // A region is less crowded than the world.
  const radius = frame.width / (frame.cropped ? 150 : 200);
  const tooSmall = (frame.width / 270) ** 2;
  const tooSmallToPointAt = (frame.width / 90) ** 2;
  const dots = [...smallStates].flatMap(([code, [east, north]]) => {
    const shape = world.shapes.get(code);
    const category = categoryOf(code);
    // What the map points at stands in a ring, and may be larger.
    const isPointedAt = category === 'one' || category === 'other';
    const enough = isPointedAt ? tooSmallToPointAt : tooSmall;
    if (shape !== undefined && outlines.largest(shape).area >= enough) return [];
    const longitude = east * degree;
    const [x, y] = frame.place(longitude + frame.side(longitude), north * degree);
    const seen = x > 0 && x < frame.width && y > 0 && y < frame.height;
    const size = isPointedAt ? 1.5 * radius : radius;
    return seen ? [{ code, category, x, y, radius: size }] : [];
  });
  return apart(dots, frame);
}

/** Moves dots that overlap away from each other, step by step, each as far as the other. */
function apart(dots: readonly Dot[], { width, height }: Frame): Dot[] {
  const moved = dots.map((dot) => ({ ...dot }));
  for (let round = 0; round < 200; round++) {
    let crowded = false;
    for (const [index, one] of moved.entries()) {
      for (const other of moved.slice(index + 1)) {
        const distance = one.radius + other.radius + 1.5;
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const length = Math.hypot(dx, dy) || 0.01;
        if (length >= distance) continue;
        crowded = true;
        const step = (distance - length) / 2 + 0.05;
        const [x, y] = [(dx / length) * step, ((dy || 0.01) / length) * step];
        one.x -= x;
        one.y -= y;
        other.x += x;
        other.y += y;
      }
    }
    if (!crowded) break;
  }
  return moved.map((dot) => ({
    ...dot,
    x: Math.max(dot.radius, Math.min(width - dot.radius, dot.x)),
    y: Math.max(dot.radius, Math.min(height - dot.radius, dot.y)),
  }));
}
