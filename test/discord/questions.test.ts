import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isPrivate, readText } from '../support/fake-discord.ts';
import { refusals } from '../support/refusal.ts';
import { type Bot, startBot } from './bot.ts';

describe('a question in a message', () => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterEach(() => expect(bot.log.all.filter((line) => / error /.test(line))).toEqual([]));
  afterAll(() => bot.close());

  const question = 'When did Bhutan accede to UNTOC?';
  const mention = () => `<@${bot.discord.bot.id}>`;

  it('beside a mention is answered by a reply that pings nobody', async () => {
    const said = bot.discord.say(`${mention()} ${question}`);
    const reply = await said.reply;
    expect(readText(reply)).toMatch(/^## 20 February 2023\n/);
    expect(reply.repliesTo).toBe(said.id);
    expect(reply.allowedMentions).toEqual({ parse: [], replied_user: false });
    expect(isPrivate(reply)).toBe(false);
  });

  it.each([
    ['before the question', (m: string) => `${m} ${question}`],
    ['after it', (m: string) => `${question} ${m}`],
    ['in the middle, on lines of its own', (m: string) => `When did Bhutan\n${m}\naccede to UNTOC?`],
    ['twice, in the old form too', (m: string) => `${m} ${question} ${m.replace('<@', '<@!')}`],
  ])('may carry the mention %s', async (_, write) => {
    expect(readText(await bot.discord.say(write(mention())).reply)).toMatch(/^## 20 February 2023\n/);
  });

  it('in a direct message needs no mention', async () => {
    const { discord } = bot;
    expect(readText(await discord.say(question, { place: discord.dm }).reply)).toMatch(/^## 20 February 2023\n/);
    expect(readText(await discord.say(`${mention()} ${question}`, { place: discord.dm }).reply)).toMatch(
      /^## 20 February 2023\n/,
    );
  });

  it('in a direct message goes on from the answer before; in a channel every question stands alone', async () => {
    const { discord } = bot;
    await discord.say(question, { place: discord.dm }).reply;
    expect(readText(await discord.say('And Nepal?', { place: discord.dm }).reply)).toMatch(/^## 23 December 2011\n/);
    await discord.say(`${mention()} ${question}`).reply;
    expect(readText(await discord.say(`${mention()} And Nepal?`).reply)).not.toContain('23 December 2011');
  });

  it('of somebody in danger says little in a channel, and all in a direct message', async () => {
    const { discord } = bot;
    const call = 'they took my passport and I can’t leave the house';
    const inChannel = readText(await discord.say(`${mention()} ${call}`).reply);
    expect(inChannel).toContain('Others can read this channel');
    expect(inChannel).not.toMatch(/passport|traffick/i);
    expect(readText(await discord.say(call, { place: discord.dm }).reply)).toContain('If someone is in danger');
  });

  it('that is only a mention is answered with how to ask', async () => {
    expect(readText(await bot.discord.say(mention()).reply)).toContain('When did Bhutan accede to UNTOC?');
  });

  it('that nothing answers is answered in the channel, as not found', async () => {
    expect(readText(await bot.discord.say(`${mention()} Who won the football world cup?`).reply)).toMatch(
      /^## Nothing on file/,
    );
  });

  it('of 10,000 characters is answered too', async () => {
    const { discord } = bot;
    expect(
      readText(await discord.say('a treaty '.repeat(1112).slice(0, 10_000), { place: discord.dm }).reply),
    ).toContain('10,000');
  });

  it('is not answered when nobody asked the bot, when a bot asks, or when it wrote it itself', async () => {
    const { discord } = bot;
    const before = discord.written.all.length;
    const ignored = [
      discord.say(question),
      discord.say(`@everyone ${question}`),
      discord.say(`<@${discord.tashi.id}> ${question}`),
      discord.say(`${mention()} ${question}`, { person: discord.otherBot }),
      discord.say(question, { person: discord.otherBot, place: discord.dm }),
      discord.say(`${mention()} ${question}`, { person: discord.bot }),
      discord.say(question, { person: discord.bot, place: discord.dm }),
    ];
    // Answers to one channel come in order, so after these two any other would be there.
    const last = [discord.say(`${mention()} ${question}`), discord.say(question, { place: discord.dm })];
    await Promise.all(last.map(({ reply }) => reply));
    expect(discord.written.all.length).toBe(before + 2);
    expect(discord.written.all.filter(({ repliesTo }) => ignored.some(({ id }) => id === repliesTo))).toEqual([]);
  });

  it('is answered without a reply mark where the bot may not read the history', async () => {
    const { discord } = bot;
    discord.api.failNext('POST', '/channels/:channel/messages', refusals.cannotReply);
    const count = discord.written.all.length;
    discord.say(`${mention()} ${question}`);
    const reply = await discord.written.first((message) => discord.written.all.indexOf(message) >= count);
    expect(reply.repliesTo).toBeNull();
    expect(readText(reply)).toMatch(/^## 20 February 2023\n/);
  });

  it('is dropped with a warning where the bot may not write', async () => {
    const { discord } = bot;
    discord.api.failNext('POST', '/channels/:channel/messages', {
      status: 403,
      code: 50013,
      message: 'Missing Permissions',
    });
    discord.say(`${mention()} ${question}`);
    expect(await bot.log.first((line) => line.includes('50013'))).toContain(
      'warn question: no answer may be written there',
    );
    expect(readText(await discord.say(`${mention()} ${question}`).reply)).toMatch(/^## 20 February 2023\n/);
  });
});
