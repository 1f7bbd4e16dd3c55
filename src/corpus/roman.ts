const values: ReadonlyMap<string, number> = new Map(Object.entries<number>({ i: 1, v: 5, x: 10, l: 50, c: 100 }));

/**
 * Value of a Roman numeral in small letters, written by the rules (`iv`, not `iiii`), from 1 to 399; null for anything else.
 *
 * @example romanValue('xvi') // 16
 */
export function romanValue(numeral: string): number | null {
  if (numeral === '' || !/^c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.test(numeral)) return null;
  const letters = [...numeral].map((letter) => values.get(letter) ?? 0);
  return letters.reduce((sum, value, at) => sum + (value < (letters[at + 1] ?? 0) ? -value : value), 0);
}
