import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pixelsOf } from '../picture/png-pixels.ts';
import { isPrivate, readText } from '../support/fake-discord.ts';
import { type Bot, startBot } from './bot.ts';

describe('who is bound, in Discord, on the real client', { timeout: 30_000 }, () => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterEach(() => expect(bot.log.all.filter((line) => / (warn|error) /.test(line))).toEqual([]));
  afterAll(() => bot.close());

  /** Name and width of each picture, and the alt texts that the message shows with them. */
  const picturesOf = (message: {
    attachments: readonly { filename: string; data: Uint8Array }[];
    components: unknown;
  }) => [
    ...message.attachments.map(({ filename, data }) => `${filename} ${pixelsOf(data).width}`),
    ...[...JSON.stringify(message.components).matchAll(/"description":"((?:Map|World map) [^.]*)/g)].map(
      (found) => found[1],
    ),
  ];

  it('/status shows a State with its locator, to everyone, and one treaty by its menu, to whoever chose it', async () => {
    const { message } = await bot.discord.slash('status', { country: 'BTN' }).answer;
    expect(isPrivate(message)).toBe(false);
    expect(readText(message)).toMatch(/^## Bhutan\n/);
    expect(picturesOf(message)).toEqual([
      'btn-locator.png 1200',
      'Map of the region around Bhutan, which is marked on it and on a small map of the world',
    ]);
    const opened = await bot.discord.choose(message, 'One treaty in full …', ['untoc-register']).answer;
    expect([opened.private, opened.message.attachments]).toEqual([true, []]);
    expect(readText(opened.message)).toContain(
      'in force since 22 March 2023 (Article 38(2), thirtieth day after deposit)',
    );
  });

  it('/status Korea asks which is meant, privately, and the button answers', async () => {
    const { message } = await bot.discord.slash('status', { country: 'Korea', treaty: 'untoc' }).answer;
    expect(isPrivate(message)).toBe(true);
    const chosen = await bot.discord.press(message, 'Republic of Korea').answer;
    expect(readText(chosen.message)).toMatch(/^## Republic of Korea — UNTOC\n/);
  });

  it('/status of an unknown State is answered privately, with what was typed as plain text', async () => {
    const { message } = await bot.discord.slash('status', { country: '@everyone *Bhutann*' }).answer;
    expect(isPrivate(message)).toBe(true);
    expect(readText(message)).toContain('\\*Bhutann\\*');
  });

  it('/parties shows the world map once; pages are opened privately and turned in place without it', async () => {
    const { message } = await bot.discord.slash('parties', { treaty: 'untoc' }).answer;
    expect(isPrivate(message)).toBe(false);
    expect(readText(message)).toMatch(/^## UNTOC: parties\n\*\*Register complete as of 20 February 2023\*\*\n/);
    expect(picturesOf(message)).toEqual(['untoc-map.png 1200', 'World map of UNTOC, as of 20 February 2023']);
    const second = await bot.discord.press(message, 'Next ▶').answer;
    expect([second.private, second.replaced, second.message.attachments]).toEqual([true, false, []]);
    expect(readText(second.message)).toContain('21–40 of 191');
    const third = await bot.discord.press(second.message, 'Next ▶').answer;
    expect([third.replaced, third.message.id]).toEqual([true, second.message.id]);
    expect(readText(third.message)).toContain('41–60 of 191');
  });

  it('/parties for a group on a day shows the map of its region', async () => {
    const options = { treaty: 'untoc', on: 'June 2010', kind: 'party', group: 'SAARC' };
    const { message } = await bot.discord.slash('parties', options).answer;
    expect(readText(message)).toContain('3 in, 2 signed only, 3 neither signed nor joined');
    expect(picturesOf(message)).toEqual([
      'untoc-saarc-2010-06-30-map.png 1200',
      'Map of SAARC in UNTOC, as it stood on 30 June 2010',
    ]);
  });

  it.each([
    ['status', 'country', 'ivory', 'CIV'],
    ['status', 'country', 'Swaziland', 'SWZ'],
    ['status', 'treaty', 'palermo', 'untoc'],
    ['parties', 'treaty', 'drug', 'trafficking-convention-1988'],
    ['parties', 'group', 'south asia', 'SAARC'],
  ])('/%s completes %s: "%s" offers %s', async (command, option, typed, wanted) => {
    const choices = await bot.discord.type(command, option, typed).choices;
    expect(choices.length).toBeLessThanOrEqual(25);
    expect(choices.map(({ value }) => value)).toContain(wanted);
  });

  it('answers in a direct message, and in a server that the bot is not in', async () => {
    for (const place of [bot.discord.dm, bot.discord.elsewhere]) {
      const { message } = await bot.discord.slash('parties', { treaty: 'uncac', kind: 'signatory' }, { place }).answer;
      expect(readText(message)).toContain('140 signatories');
    }
  });
});
