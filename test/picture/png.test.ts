import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { startPngThread } from '../../src/picture/png.ts';
import { pixelsOf } from './png-pixels.ts';

const thread = startPngThread();
const square = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#102030"/>${content}</svg>`;

describe('the drawing thread', () => {
  it('makes a PNG with the pixels of the SVG', async () => {
    const pixels = pixelsOf(await thread.toPng(square('<rect x="40" width="40" height="40" fill="#f4900c"/>')));
    expect([pixels.width, pixels.height, pixels.at(10, 20), pixels.at(70, 20)]).toEqual([80, 40, '#102030', '#f4900c']);
  });

  it('makes a PNG that another program reads', async () => {
    const png = Buffer.from(await thread.toPng(square('<circle cx="20" cy="20" r="15" fill="#55acee"/>')));
    const image = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><image width="80" height="40" href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
    const { pixels } = new Resvg(image).render();
    expect([...pixels.subarray((20 * 80 + 20) * 4, (20 * 80 + 20) * 4 + 4)]).toEqual([0x55, 0xac, 0xee, 0xff]);
  });

  it('draws what is asked for at once, each its own', async () => {
    const colours = ['#aa0000', '#00aa00', '#0000aa'];
    const drawn = await Promise.all(
      colours.map((colour) => thread.toPng(square(`<rect width="80" height="40" fill="${colour}"/>`))),
    );
    expect(drawn.map((png) => pixelsOf(png).at(5, 5))).toEqual(colours);
  });

  it('refuses what is no SVG, and goes on', async () => {
    await expect(thread.toPng('no picture')).rejects.toThrow('the picture could not be drawn');
    expect(pixelsOf(await thread.toPng(square(''))).width).toBe(80);
  });
});
