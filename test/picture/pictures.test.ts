import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lru } from '../../src/picture/lru.ts';
import type { MapInput } from '../../src/picture/map.ts';
import { openPictures } from '../../src/picture/pictures.ts';

const map = (width: number): MapInput => ({ kind: 'map', width, states: {}, others: 'party', around: null, named: [] });

describe('lru', () => {
  it('keeps what was asked for last, as a plain list would', () => {
    const step = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), put: fc.boolean() });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(step), (limit, steps) => {
        const cache = lru<string>(limit);
        let list: string[] = [];
        for (const { key, put } of steps) {
          const known = list.includes(key);
          if (put) cache.set(key, key);
          else expect(cache.get(key)).toBe(known ? key : undefined);
          if (put || known) list = [...list.filter((other) => other !== key), key].slice(-limit);
        }
      }),
    );
  });
});

describe('the drawing room', () => {
  it('draws a picture once while it is kept, even when it is asked for twice at once', async () => {
    const pictures = openPictures({ keep: 1 });
    const first = pictures.draw(map(200));
    expect(pictures.draw(map(200))).toBe(first);
    await first;
    expect(pictures.draw(map(200))).toBe(first);
    await pictures.draw(map(220));
    const again = pictures.draw(map(200));
    expect(again).not.toBe(first);
    expect(Buffer.compare(await again, await first)).toBe(0);
  });

  it('lets what waits go first: other work is done many times while a map is drawn', async () => {
    const pictures = openPictures();
    let turns = 0;
    let drawing = true;
    const other = (async () => {
      while (drawing) {
        await new Promise(setImmediate);
        turns++;
      }
    })();
    await pictures.draw(map(1200));
    drawing = false;
    await other;
    expect(turns).toBeGreaterThan(20);
  });
});
