/**
 * What a State can be on a map. `outside`: no member of the group that is shown; `one` and `other`: the States that a
 * map points at.
 */
export type Category = 'party' | 'signatory' | 'not-on-file' | 'no-data' | 'outside' | 'one' | 'other';

/** How a category looks: a colour, and a pattern or shape besides, for those who do not see the colour. */
export interface Look {
  /** The colour of most of its area. */
  readonly colour: string;
  readonly pattern: 'plain' | 'stripes' | 'specks' | 'bars';
  /** The colour of the pattern's marks. */
  readonly mark: string;
  readonly dot: 'circle' | 'diamond' | 'square';
}

/** Dark, like the sea at night: it stands well on Discord's dark theme and its light one. */
export const paper = '#16202c';
export const ink = '#eef3f8';
export const faintInk = '#9fb0c0';

/** The colours are those of the squares in the legend (🟦 🟧 ⬜ 🟪 🟨 as Discord shows them), so that the words need no picture. */
export const looks: Readonly<Record<Category, Look>> = {
  party: { colour: '#55acee', pattern: 'plain', mark: '#55acee', dot: 'circle' },
  signatory: { colour: '#f4900c', pattern: 'stripes', mark: '#4a2b00', dot: 'diamond' },
  'not-on-file': { colour: '#e1e4e8', pattern: 'specks', mark: '#6d7884', dot: 'square' },
  'no-data': { colour: '#2b3846', pattern: 'plain', mark: '#2b3846', dot: 'circle' },
  outside: { colour: '#465463', pattern: 'plain', mark: '#465463', dot: 'circle' },
  one: { colour: '#aa8ed6', pattern: 'plain', mark: '#aa8ed6', dot: 'circle' },
  other: { colour: '#fdcb58', pattern: 'bars', mark: '#7a5200', dot: 'diamond' },
};

/**
 * The SVG definitions of all patterns. A tile has whole pixels for its side: the edges of others would show as a grid.
 *
 * @param width of the picture in pixels
 * @param fine so many drawn units are a pixel
 */
export function patternDefinitions(width: number, fine: number): string {
  // Finer patterns than those of 800 pixels are a blur.
  const unit = Math.max(width, 800) / 1000;
  const made: Readonly<Record<Look['pattern'], (id: string, colour: string, mark: string) => string>> = {
    plain: () => '',
    stripes: (id, colour, mark) => {
      const side = Math.round(13 * unit) * fine;
      return patternTile(id, side, colour, diagonals(side, side * 0.255, `stroke="${mark}"`));
    },
    bars(id, colour, mark) {
      const side = Math.round(9 * unit) * fine;
      const line = `<rect width="${side}" height="${Math.round(side * 0.36)}" fill="${mark}"/>`;
      return patternTile(id, side, colour, line);
    },
    specks(id, colour, mark) {
      const side = Math.round(6 * unit) * fine;
      const speck = `<circle cx="${side / 2}" cy="${side / 2}" r="${Math.round(side * 0.22)}" fill="${mark}"/>`;
      return patternTile(id, side, colour, speck);
    },
  };
  return Object.entries(looks)
    .map(([id, { colour, pattern, mark }]) => made[pattern](id, colour, mark))
    .join('');
}

/** A square tile of a pattern, on a ground of one colour, or on none. */
export function patternTile(id: string, side: number, ground: string | null, marks: string): string {
  const below = ground === null ? '' : `<rect width="${side}" height="${side}" fill="${ground}"/>`;
  return `<pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse">${below}${marks}</pattern>`;
}

/** Stripes from the lower left to the upper right (or, falling, from the upper left) that meet those of the next tile. */
export function diagonals(side: number, width: number, stroke: string, falling = false): string {
  const [from, by] = falling ? [0, side] : [side, -side];
  // The stripe through the tile, and the corners of those beside it.
  const lines = [-side, 0, side].map((x) => `M${x - side} ${from - by}L${x + 2 * side} ${from + 2 * by}`);
  return `<path d="${lines.join('')}" fill="none" ${stroke} stroke-width="${Math.round(width * 100) / 100}"/>`;
}

export function fillOf(category: Category): string {
  return looks[category].pattern === 'plain' ? looks[category].colour : `url(#${category})`;
}

/** The one font in pictures: figures, years, ISO codes. */
export const fontFamily = 'Inter SemiBold';
