import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../src/command/command.ts';
import { readText } from '../support/fake-discord.ts';
import { promised } from '../support/promised.ts';
import { type Bot, startBot } from './bot.ts';

const saying = (content: string) => ({
  flags: 32768,
  components: [{ type: 10 as const, content }],
  allowed_mentions: { parse: [] as [] },
});

describe('the connection to the gateway', () => {
  const work = promised<void>();
  const slow: Command = {
    declaration: { name: 'slow', description: 'Takes its time' },
    run: () => ({
      later: async () => {
        await work.promise;
        return saying('done');
      },
    }),
  };
  const fine: Command = {
    declaration: { name: 'fine', description: 'Works' },
    run: () => ({ message: saying('fine') }),
  };
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot({ commands: () => [slow, fine] });
  });
  afterEach(() => bot.close());

  const guilds = 1 << 0;
  const guildMessages = 1 << 9;
  const directMessages = 1 << 12;

  it('asks for three intents, none of them privileged', () => {
    const [first] = bot.discord.gateway.heard.all;
    expect(first).toMatchObject({ kind: 'identify', intents: guilds | guildMessages | directMessages });
  });

  it('beats as often as it is told to', async () => {
    const beating = await startBot({ commands: () => [fine], heartbeatInterval: 50 });
    const { heard } = beating.discord.gateway;
    await heard.first(() => heard.all.filter(({ kind }) => kind === 'heartbeat').length >= 3);
    await beating.close();
  });

  it('resumes after a dropped socket, and answers what was asked meanwhile', async () => {
    const { discord } = bot;
    discord.gateway.drop();
    const missed = discord.slash('fine');
    expect(readText((await missed.answer).message)).toBe('fine');
    expect(discord.gateway.heard.all.filter(({ kind }) => kind === 'resume')).toMatchObject([{ accepted: true }]);
    expect(discord.gateway.heard.all.filter(({ kind }) => kind === 'identify')).toHaveLength(1);
  });

  it('resumes when Discord asks it to', async () => {
    const { discord } = bot;
    discord.gateway.reconnect();
    expect(await discord.gateway.heard.first(({ kind }) => kind === 'resume')).toMatchObject({ accepted: true });
    expect(readText((await discord.slash('fine').answer).message)).toBe('fine');
  });

  it('ends with a reason when Discord closes it for good', async () => {
    bot.discord.gateway.drop(4014);
    expect(await bot.front.lost).toContain('4014');
  });

  it('closes by taking nothing more and finishing what is under way', async () => {
    const { discord, front } = bot;
    const before = discord.slash('slow');
    await before.acknowledged;
    const closing = front.close();
    const after = discord.slash('fine');
    await discord.gateway.caughtUp();
    expect(discord.gateway.heard.all.some(({ kind }) => kind === 'closed')).toBe(false);
    work.keep();
    await closing;
    expect(readText((await before.answer).message)).toBe('done');
    expect(await discord.gateway.heard.first(({ kind }) => kind === 'closed')).toMatchObject({ code: 1000 });
    expect(discord.api.served.all.filter(({ params }) => params.interaction === after.id)).toEqual([]);
  });
});
