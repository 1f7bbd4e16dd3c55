import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pixelsOf } from '../picture/png-pixels.ts';
import { isPrivate, readText } from '../support/fake-discord.ts';
import { type Bot, startBot } from './bot.ts';

// A first picture takes a second or two on a busy machine.
describe('pictures in Discord, on the real client', { timeout: 30_000 }, () => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterEach(() => expect(bot.log.all.filter((line) => / (warn|error) /.test(line))).toEqual([]));
  afterAll(() => bot.close());

  const sizes = (attachments: readonly { filename: string; content_type: string; data: Uint8Array }[]) =>
    attachments.map(({ filename, content_type: type, data }) => {
      const { width, height } = pixelsOf(data);
      return [filename, type, width, height];
    });

  it('/treaty untoc has its small map, drawn first; the second time it comes with the first request', async () => {
    const first = bot.discord.slash('treaty', { name: 'untoc' });
    const { message } = await first.answer;
    expect(sizes(message.attachments)).toEqual([['untoc-map.png', 'image/png', 640, 274]]);
    expect(isPrivate(message)).toBe(false);
    const again = bot.discord.slash('treaty', { name: 'untoc' });
    const { message: second } = await again.answer;
    expect(readText(second)).toBe(readText(message));
    expect(second.attachments[0]?.data).toEqual(message.attachments[0]?.data);
    const { served } = bot.discord.api;
    await served.first(({ params }) => params.interaction === again.id);
    const types = [first, again].map(({ id }) =>
      served.all.filter(({ params }) => params.interaction === id).map(({ body }) => Object(body).type),
    );
    // 5: it takes longer; 4: the message.
    expect(types).toEqual([[5], [4]]);
  });

  it('/between shows both States on a map, and its articles on cooperation open in private', async () => {
    const { message } = await bot.discord.slash('between', { state: 'BTN', and: 'IND' }).answer;
    expect(sizes(message.attachments)).toEqual([['btn-ind-map.png', 'image/png', 1200, 960]]);
    expect(readText(message)).toContain('in force between them since 22 March 2023');
    const opened = await bot.discord.choose(message, 'Extradition …', ['untoc/16']).answer;
    expect(opened.private).toBe(true);
    expect(readText(opened.message)).toContain('UNTOC, Article 16 — Extradition');
  });

  it('a page without the map takes it off the message, and the first page brings it back', async () => {
    const { message } = await bot.discord.slash('between', { state: 'BTN', and: 'IND' }).answer;
    const next = await bot.discord.press(message, 'Next ▶').answer;
    expect([next.replaced, next.message.attachments]).toEqual([true, []]);
    const back = await bot.discord.press(next.message, '◀ Previous').answer;
    expect(back.replaced).toBe(true);
    expect(sizes(back.message.attachments)).toEqual([['btn-ind-map.png', 'image/png', 1200, 960]]);
  });

  it('/timeline brings its picture with alt text', async () => {
    const { message } = await bot.discord.slash('timeline', { treaty: 'untoc', and: 'uncac' }).answer;
    expect(sizes(message.attachments)).toEqual([['untoc-uncac-timeline.png', 'image/png', 1200, 672]]);
    expect(JSON.stringify(message.components)).toContain('The number of parties to UNTOC and UNCAC over time.');
  });

  it('/compare names who is in one and not in the other, page by page', async () => {
    const { message } = await bot.discord.slash('compare', { treaty: 'untoc', with: 'uncac' }).answer;
    const names = await bot.discord.press(message, 'Names: UNTOC (17)').answer;
    expect(names.replaced).toBe(true);
    expect(readText(names.message)).toContain(
      'Sudan · ratification 10 December 2004 · signed UNCAC on 14 January 2005',
    );
  });
});
