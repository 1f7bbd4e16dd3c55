import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPrivate, readText } from '../support/fake-discord.ts';
import { type Bot, startBot } from './bot.ts';

describe('the commands, on the real client', () => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());

  it('/treaty untoc shows the treaty', async () => {
    const { message } = await bot.discord.slash('treaty', { name: 'untoc' }).answer;
    console.log(readText(message), isPrivate(message));
    expect(readText(message)).toContain('UNTOC');
  });
});
