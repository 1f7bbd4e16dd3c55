import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';
import { en } from '../../src/language/en.ts';
import { looks } from '../../src/picture/look.ts';
import { openPictures, type PictureInput } from '../../src/picture/pictures.ts';
import { startPngThread } from '../../src/picture/png.ts';
import { timelinePicture } from '../../src/picture/register-pictures.ts';
import { timelineSvg } from '../../src/picture/timeline-svg.ts';
import type { Timeline } from '../../src/register/timeline.ts';
import { pixelsOf } from './png-pixels.ts';

const desk = await openDesk();
const pictures = openPictures();
const thread = startPngThread();
const timelines = desk.corpus.documents
  .filter(({ register }) => register !== null)
  .map(({ id }) => desk.registers.timeline({ treaty: id }))
  .filter((timeline): timeline is Timeline => timeline !== null && timeline.points.length > 0);

async function draw(wanted: readonly Timeline[]) {
  const inputs: PictureInput[] = [];
  const room = {
    words: en,
    pictures: {
      draw(input: PictureInput) {
        inputs.push(input);
        return pictures.draw(input);
      },
    },
  };
  const picture = await timelinePicture(room, wanted, 2026);
  const [input] = inputs;
  if (input?.kind !== 'timeline') throw new Error('no timeline was drawn');
  return { picture, input };
}

interface Written {
  readonly content: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
  readonly size: number;
}

/** Every text in an SVG that the desk made. */
function texts(svg: string): Written[] {
  const general = Number(/<g font-family="[^"]+" font-size="([\d.]+)"/.exec(svg)?.[1] ?? 0);
  return [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" text-anchor="(\w+)"([^>]*)>([^<]*)<\/text>/g)].map(
    ([, x, y, anchor = '', rest = '', content = '']) => ({
      content,
      x: Number(x),
      y: Number(y),
      anchor,
      size: Number(/font-size="([\d.]+)"/.exec(rest)?.[1] ?? general),
    }),
  );
}

const cases: [string, Timeline[]][] = timelines.map((timeline) => [timeline.register.document.id, [timeline]]);
const [first, second] = timelines;
if (first && second) cases.push(['two treaties', [first, second]]);

describe.each(cases)('the timeline of %s', (_name, wanted) => {
  it('is at most 300 KB, 1,200 by 672 pixels, and the same bytes again', async () => {
    const { picture, input } = await draw(wanted);
    expect(picture.file.data.length).toBeLessThan(300_000);
    const { width, height } = pixelsOf(picture.file.data);
    expect([width, height]).toEqual([1200, 672]);
    expect(Buffer.compare(picture.file.data, await openPictures().draw(input))).toBe(0);
  });

  it('writes nothing but figures, all of them inked and inside the frame', async () => {
    const { picture, input } = await draw(wanted);
    const svg = timelineSvg(input);
    const bare = pixelsOf(await thread.toPng(svg.replace(/<text .*?<\/text>/g, '')));
    const full = pixelsOf(picture.file.data);
    const written = texts(svg);
    expect(written.length).toBeGreaterThan(8);
    for (const { content, x, y, anchor, size } of written) {
      expect(content).toMatch(/^\d{1,4}$/);
      const length = size * 0.64 * content.length;
      const left = anchor === 'end' ? x - length : x - length / 2;
      expect(left, content).toBeGreaterThanOrEqual(0);
      expect(left + length, content).toBeLessThanOrEqual(full.width);
      expect(y - size * 0.75, content).toBeGreaterThanOrEqual(0);
      expect(y, content).toBeLessThan(full.height);
      let ink = 0;
      for (let px = Math.floor(left); px < Math.min(full.width, left + length); px++)
        for (let py = Math.floor(y - size * 0.75); py <= y; py++) if (full.at(px, py) !== bare.at(px, py)) ink++;
      // A figure covers at least a tenth of its box.
      expect(ink, content).toBeGreaterThan(content.length * size * size * 0.03);
    }
  });

  it('ends each curve at the count of the register', async () => {
    const { input } = await draw(wanted);
    expect(input.curves.map(({ points }) => points.at(-1)?.[1])).toEqual(
      wanted.map(({ register }) => register.parties.length),
    );
    const numbers = texts(timelineSvg(input)).map(({ content }) => content);
    for (const { register } of wanted) expect(numbers).toContain(String(register.parties.length));
  });
});

describe('what is not known', () => {
  it('is hatched after the last day of the data, and the line ends there', async () => {
    const timeline = desk.registers.timeline({ treaty: 'uncac' });
    const { input, picture } = await draw(timeline ? [timeline] : []);
    expect(input.curves[0]?.knownTo).toBe('2014-06-01');
    const pixels = pixelsOf(picture.file.data);
    const inColumn = (x: number): number => {
      let found = 0;
      for (let y = 0; y < pixels.height; y++) if (pixels.at(x, y) === looks.party.colour) found++;
      return found;
    };
    const x = (day: string): number => {
      const [from, to] = [Date.UTC(2003, 0, 1), Date.UTC(2027, 0, 1)];
      return Math.round(98.4 + ((Date.parse(day) - from) / (to - from)) * (1164 - 98.4));
    };
    expect(inColumn(x('2010-01-01'))).toBeGreaterThan(3);
    // Half a year after the data, and half a year from any single row.
    const days = input.curves[0]?.points.map(([day]) => Date.parse(day)) ?? [];
    const halfYear = 182 * 86_400_000;
    const later = Array.from({ length: 120 }, (_none, month) => Date.UTC(2015, month, 1));
    const quiet = later.find((day) => days.every((joined) => Math.abs(joined - day) > halfYear));
    if (quiet === undefined) throw new Error('no quiet month');
    expect(inColumn(x(new Date(quiet).toISOString()))).toBe(0);
  });
});

describe('two treaties in one picture', () => {
  const both = async (one: string, other: string) => {
    const wanted = [one, other].flatMap((treaty) => desk.registers.timeline({ treaty }) ?? []);
    const { input, picture } = await draw(wanted);
    return { svg: timelineSvg(input), pixels: pixelsOf(picture.file.data) };
  };
  const bareOf = async (svg: string) => pixelsOf(await thread.toPng(svg.replace(/<text .*?<\/text>/g, '')));

  it('have a mark each for an adoption on the same day, one standing on the other', async () => {
    const { pixels } = await both('tip-protocol', 'smuggling-protocol');
    // 15 November 2000, on an axis from 2000 to the end of 2026.
    const [from, to] = [Date.UTC(2000, 0, 1), Date.UTC(2027, 0, 1)];
    const x = Math.round(98.4 + ((Date.UTC(2000, 10, 15) - from) / (to - from)) * (1164 - 98.4));
    expect([pixels.at(x, 583), pixels.at(x, 552)]).toEqual([looks.party.colour, looks.signatory.colour]);
  });

  it('show the end of both registers where it is the same day', async () => {
    const { pixels } = await both('tip-protocol', 'firearms-protocol');
    const [from, to] = [Date.UTC(2000, 0, 1), Date.UTC(2027, 0, 1)];
    const x = Math.round(98.4 + ((Date.UTC(2014, 5, 1) - from) / (to - from)) * (1164 - 98.4));
    const colours = new Set<string>();
    for (let y = 45; y < 250; y++) colours.add(pixels.at(x, y));
    expect([looks.party.colour, looks.signatory.colour].filter((colour) => !colours.has(colour))).toEqual([]);
  });

  it.each([
    ['untoc', 'uncac'],
    ['tip-protocol', 'smuggling-protocol'],
    ['single-convention-1961', 'psychotropics-convention-1971'],
    ['firearms-protocol', 'psychotropics-convention-1971'],
  ])('of %s and %s no count lies on a curve, a row or a ring', async (one, other) => {
    const { svg } = await both(one, other);
    const bare = await bareOf(svg);
    const ends = texts(svg).filter(({ size }) => size > 36);
    expect(ends.length).toBeGreaterThanOrEqual(3);
    for (const { content, x, y, size } of ends) {
      const half = (size * 0.64 * content.length) / 2;
      let covered = 0;
      for (let px = Math.ceil(x - half); px < x + half; px++)
        for (let py = Math.ceil(y - size * 0.75); py <= y; py++)
          if ([looks.party.colour, looks.signatory.colour].includes(bare.at(px, py))) covered++;
      // A line that marks the end of a register may pass behind: it is three pixels wide.
      expect(covered, content).toBeLessThan(4 * size * 0.75);
    }
  });

  it('have each count at the end of its line, also where nobody joined for long', async () => {
    const { svg } = await both('firearms-protocol', 'psychotropics-convention-1971');
    const [count] = texts(svg).filter(({ content, size }) => content === '183' && size > 36);
    const [from, to] = [Date.UTC(1971, 0, 1), Date.UTC(2027, 0, 1)];
    const end = 98.4 + ((Date.UTC(2014, 5, 1) - from) / (to - from)) * (1164 - 98.4);
    expect(end - (count?.x ?? 0)).toBeLessThan(60);
  });
});
