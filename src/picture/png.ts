import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import { renderAsync } from '@resvg/resvg-js';
import { fontFamily } from './look.ts';

// TTF, for resvg draws nothing from WOFF2, without a word.
const fontFile = createRequire(import.meta.url).resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf');

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * Draws an SVG as PNG. Drawing and packing are done on the threads that Node keeps for such work: resvg's own `asPng` would
 * hold this one up for 20 ms, and pack half as well (139 KB where this makes 98).
 */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const { pixels, width, height } = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: fontFamily },
    logLevel: 'off',
  });
  const packed = await promisify(deflate)(rows(pixels, width, height));
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header(width, height)),
      chunk('IDAT', packed),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** 8 bits of red, green, blue and alpha, not interlaced: https://www.w3.org/TR/png-3/#11IHDR */
function header(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([8, 6, 0, 0, 0], 8);
  return bytes;
}

/** Each row after a 0: no filter, the best one for large flat areas. */
function rows(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const length = width * 4;
  const made = new Uint8Array((length + 1) * height);
  for (let row = 0; row < height; row++)
    made.set(pixels.subarray(row * length, (row + 1) * length), row * (length + 1) + 1);
  return made;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const made = Buffer.alloc(body.length + 8);
  made.writeUInt32BE(data.length, 0);
  made.set(body, 4);
  made.writeUInt32BE(crc32(body), body.length + 4);
  return made;
}
