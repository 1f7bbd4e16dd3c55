// How long pictures take and how much memory the bot then has: node --max-semi-space-size=2 --import ./src/typescript.js bench/pictures.ts
import { openDesk } from '../src/desk.ts';
import { en } from '../src/language/en.ts';
import { openPictures } from '../src/picture/pictures.ts';
import { partiesMap, timelinePicture } from '../src/picture/register-pictures.ts';

/** What the bot has in memory before its first picture. */
await import('../src/discord/front.ts');
const desk = await openDesk();
desk.ask('When did Bhutan accede to UNTOC?');

const memory = (): string => `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB resident`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(`bot without a picture: ${memory()}`);

const room = { pictures: openPictures(), registers: desk.registers, words: en };
async function time(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  say(`${what}: ${(performance.now() - start).toFixed(1)} ms, ${memory()}`);
}

await time('first map', () => partiesMap(room, { treaty: 'untoc' }));
await time('the same from the cache', () => partiesMap(room, { treaty: 'untoc' }));
for (const treaty of ['uncac', 'tip-protocol', 'firearms-protocol'])
  await time(`map of ${treaty}`, () => partiesMap(room, { treaty }));
const timeline = desk.registers.timeline({ treaty: 'untoc' });
if (timeline) await time('timeline', () => timelinePicture(room, [timeline], 2026));
await time('region', () => partiesMap(room, { treaty: 'untoc', group: 'SAARC' }));
