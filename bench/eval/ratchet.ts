import { readFileSync, writeFileSync } from 'node:fs';
import type { Figures } from './report.ts';

/** A figure may fall by half a point. */
const slack = 0.005;

/** Reads the figures kept last. */
export function keptFigures(file: URL): Figures {
  return JSON.parse(readFileSync(file, 'utf8')) as Figures;
}

/** What fell below what was kept, a sentence each; a figure that was not measured this time is not compared. */
export function fallen(kept: Figures, now: Figures): string[] {
  return Object.entries(kept).flatMap(([name, before]) => {
    const value = now[name];
    return value === undefined || value >= before - slack
      ? []
      : [`${name} fell from ${(100 * before).toFixed(1)} to ${(100 * value).toFixed(1)}`];
  });
}

/** Keeps the figures of now, beside those that were not measured this time. */
export function keepFigures(file: URL, kept: Figures, now: Figures): void {
  const rounded = Object.entries({ ...kept, ...now }).map(([name, value]) => [name, Number(value.toFixed(4))]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
}
