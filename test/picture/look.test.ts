import { describe, expect, it } from 'vitest';
import { type Category, looks, paper } from '../../src/picture/look.ts';

type Colour = readonly [number, number, number];

/** How dichromats see linear RGB: Machado, Oliveira and Fernandes 2009, severity 1.0. */
const sight: Readonly<Record<string, readonly [Colour, Colour, Colour]>> = {
  'usual sight': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const linear = (hex: string): Colour => {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};
const times = (matrix: readonly Colour[], [r, g, b]: Colour): Colour => {
  const row = ([x, y, z]: Colour = [0, 0, 0]): number => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};
/** CIE L*a*b* of linear sRGB (D65). */
const lab = (colour: Colour): Colour => {
  const [x, y, z] = times(
    [
      [0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505],
      [0.2126, 0.7152, 0.0722],
      [0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089],
    ],
    colour,
  ).map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};
const difference = (one: string, other: string, matrix: readonly Colour[]): number => {
  const [a, b] = [one, other].map((hex) => lab(times(matrix, linear(hex))));
  return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) : 0;
};

/** Categories that stand on one map together, and the sea. */
const together: readonly (readonly Category[])[] = [
  ['party', 'signatory', 'not-on-file', 'no-data', 'outside'],
  ['one', 'other', 'outside', 'no-data'],
];

describe.each(Object.entries(sight))('with %s', (_name, matrix) => {
  it.each(together.map((categories) => [categories] as const))('%j are told apart, and from the sea', (categories) => {
    const colours = [...categories.map((category) => looks[category].colour), paper];
    for (const [index, one] of colours.entries())
      for (const other of colours.slice(index + 1)) {
        // What has no data is quiet on purpose, and has an outline besides.
        const quiet = [one, other].every((colour) =>
          [paper, looks['no-data'].colour, looks.outside.colour].includes(colour),
        );
        expect(difference(one, other, matrix), `${one} ${other}`).toBeGreaterThan(quiet ? 8 : 20);
      }
  });
});

describe('without any colour', () => {
  it.each(together.map((categories) => [categories] as const))(
    'no two of %j have both pattern and lightness in common',
    (categories) => {
      for (const [index, one] of categories.entries())
        for (const other of categories.slice(index + 1)) {
          const [a, b] = [looks[one], looks[other]];
          const [light, dark] = [a, b].map(({ colour }) => lab(linear(colour))[0]);
          const isLike = Math.abs((light ?? 0) - (dark ?? 0)) < 10;
          expect(isLike && a.pattern === b.pattern, `${one} ${other}`).toBe(false);
        }
    },
  );
});
