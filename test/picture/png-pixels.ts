import { inflateSync } from 'node:zlib';

/** A PNG as the drawing room makes it, unpacked. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** `#rrggbb` */
  at(x: number, y: number): string;
  /** The commonest colour of a square around a point: a pattern's marks are the lesser part. */
  commonest(x: number, y: number, reach: number): string;
}

/** Reads a PNG of 8-bit RGBA without filters; anything else is refused. */
export function pixelsOf(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG');
  const parts: Buffer[] = [];
  let [width, height] = [0, 0];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      if (data.readUInt16BE(8) !== 0x0806) throw new Error('not 8-bit RGBA');
    }
    if (type === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const rows = inflateSync(Buffer.concat(parts));
  const at = (x: number, y: number): string => {
    const row = Math.round(y) * (width * 4 + 1);
    if (rows[row] !== 0) throw new Error(`row ${y} has a filter`);
    return `#${rows.toString('hex', row + 1 + Math.round(x) * 4, row + 4 + Math.round(x) * 4)}`;
  };
  return {
    width,
    height,
    at,
    commonest(x, y, reach) {
      const counts = new Map<string, number>();
      for (let dx = -reach; dx <= reach; dx++)
        for (let dy = -reach; dy <= reach; dy++) {
          const colour = at(x + dx, y + dy);
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
      return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? '';
    },
  };
}
