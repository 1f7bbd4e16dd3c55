import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../src/command/command.ts';
import type { Message } from '../../src/message/message.ts';
import { callback } from '../support/callback-rules.ts';
import { type FakeDiscord, readText } from '../support/fake-discord.ts';
import { refusals } from '../support/refusal.ts';
import { type Bot, startBot } from './bot.ts';

const callbackRoute = '/interactions/:interaction/:token/callback';
const editRoute = '/webhooks/:webhook/:token/messages/:message';

const saying = (content: string): Message => ({
  flags: 32768,
  components: [{ type: 10, content }],
  allowed_mentions: { parse: [] },
});
/** Passes our own checks and the builders, but not Discord: no such emoji. */
const refused: Message = {
  ...saying('x'),
  components: [
    { type: 1, components: [{ type: 2, style: 2, custom_id: 'x:y', label: 'x', emoji: { name: 'arrow' } }] },
  ],
};
const map: Message = {
  ...saying('x'),
  components: [{ type: 12, items: [{ media: { url: 'attachment://map.png' }, description: 'A map' }] }],
  files: [{ name: 'map.png', contentType: 'image/png', data: new Uint8Array([137, 80, 78, 71]) }],
};

const command = (name: string, run: Command['run'], actions?: Command['actions']): Command => ({
  declaration: { name, description: `Tests ${name}` },
  run,
  ...(actions === undefined ? {} : { actions }),
});

/** Commands that go wrong, each in one way, and one that works. */
const commands = (discord: FakeDiscord): Command[] => [
  command('fine', () => ({ message: saying('fine') })),
  command('throws', () => {
    throw new TypeError('a defect in a handler');
  }),
  command('slow', () => {
    discord.clock.advance(3001);
    return { message: saying('too late') };
  }),
  command('refused', () => ({ message: refused })),
  command('later', () => ({ private: true, later: async () => map })),
  command('later-public', () => ({ later: async () => saying('after a while') })),
  command('later-throws', () => ({ later: () => Promise.reject(new Error('a defect while drawing')) })),
  command('later-refused', () => ({ private: true, later: async () => refused })),
  command('pages', () => ({ message: { ...map, components: [...map.components, ...turn.components] } }), {
    turn: () => ({ update: true, later: async () => saying('turned') }),
    now: () => ({ update: true, message: saying('turned at once') }),
    throws: () => {
      throw new Error('a defect behind a button');
    },
  }),
];
const turn: Message = {
  ...saying('x'),
  components: [
    {
      type: 1,
      components: ['turn', 'now', 'throws'].map(
        (label) => ({ type: 2, style: 2, label, custom_id: `pages:${label}` }) as const,
      ),
    },
  ],
};

describe('when something goes wrong', () => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await startBot({ commands });
  });
  afterAll(() => bot.close());

  async function stillWorks(): Promise<void> {
    expect(readText((await bot.discord.slash('fine').answer).message)).toBe('fine');
  }

  /** The id in an apology and the one log line that has it. */
  async function noted(text: string): Promise<string> {
    const id = /error\d+/.exec(text)?.[0] ?? 'no id';
    await bot.log.first((line) => line.includes(id));
    const lines = bot.log.all.filter((line) => new RegExp(`\\b${id}\\b`).test(line));
    expect(lines).toHaveLength(1);
    return lines[0] ?? '';
  }

  it('in a handler, the person reads an apology with an id, and the log has one line with it', async () => {
    const { message, private: alone } = await bot.discord.slash('throws').answer;
    expect(alone).toBe(true);
    expect(readText(message)).toMatch(/^## That did not work\n/);
    expect(readText(message)).not.toContain('defect');
    expect(await noted(readText(message))).toContain('command throws: TypeError: a defect in a handler');
    await stillWorks();
  });

  it('behind a button, likewise, and the message stays', async () => {
    const { message } = await bot.discord.slash('pages').answer;
    const answer = await bot.discord.press(message, 'throws').answer;
    expect([answer.private, answer.replaced]).toEqual([true, false]);
    expect(await noted(readText(answer.message))).toContain('a defect behind a button');
  });

  it('in a message that Discord refuses, likewise', async () => {
    const asked = bot.discord.slash('refused');
    const { message, private: alone } = await asked.answer;
    expect(asked.refused.all.map(({ code }) => code)).toEqual([50035]);
    expect(alone).toBe(true);
    expect(await noted(readText(message))).toContain('BUTTON_COMPONENT_INVALID_EMOJI');
  });

  it('in work that was deferred, the apology takes its place, as private as it was deferred', async () => {
    const thrown = bot.discord.slash('later-throws');
    expect(await thrown.acknowledged).toEqual({ type: callback.deferMessage, private: false });
    expect(await noted(readText((await thrown.answer).message))).toContain('a defect while drawing');
    const asked = bot.discord.slash('later-refused');
    const answer = await asked.answer;
    expect(answer.private).toBe(true);
    expect(await noted(readText(answer.message))).toContain('INVALID_EMOJI');
  });

  it('with the time, 10062 is logged and nothing more is sent', async () => {
    const late = bot.discord.slash('slow');
    await late.refused.first(({ code }) => code === 10062);
    expect(await bot.log.first((line) => line.includes('10062'))).toContain('warn command slow: not answered');
    await stillWorks();
    expect(bot.discord.api.served.all.filter(({ params }) => params.interaction === late.id)).toHaveLength(1);
  });

  it('with an answer that is there already, 40060 is logged and nothing more is sent', async () => {
    bot.discord.api.failNext('POST', callbackRoute, refusals.alreadyAcknowledged);
    const asked = bot.discord.slash('later');
    expect(await bot.log.first((line) => line.includes('40060'))).toContain('warn command later: not answered');
    await stillWorks();
    const sent = bot.discord.api.served.all.filter(({ params }) =>
      [params.interaction, params.token?.split('.')[1]].includes(asked.id),
    );
    expect(sent).toHaveLength(1);
  });

  it('with the webhook of a deferred answer, that is logged and nothing more is sent', async () => {
    bot.discord.api.failNext('PATCH', editRoute, refusals.unknownWebhook);
    const asked = bot.discord.slash('later-public');
    expect(await bot.log.first((line) => line.includes('10015'))).toContain('warn command later-public: not answered');
    await stillWorks();
    expect(
      bot.discord.api.served.all.filter(
        ({ route, params }) => route === editRoute && params.token?.endsWith(asked.id) === true,
      ),
    ).toHaveLength(1);
  });

  it('with Discord for a moment, the answer is sent once more', async () => {
    bot.discord.api.failNext('POST', callbackRoute, { status: 503, code: 0, message: 'Service Unavailable' });
    await stillWorks();
  });

  it('with the rate, the answer waits as long as it is told to', async () => {
    bot.discord.api.failNext('POST', callbackRoute, { status: 429, code: 0, message: 'You are being rate limited.' });
    await stillWorks();
  });

  it('nothing of a token is ever logged', async () => {
    expect(bot.log.all.length).toBeGreaterThan(5);
    expect(bot.log.all.join('\n')).not.toMatch(new RegExp(`${bot.discord.token}|aW50ZXJhY3Rpb24`));
  });
});

describe('an answer that takes time', () => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await startBot({ commands });
  });
  afterAll(() => bot.close());

  it('is deferred at once with its visibility, and comes with its file', async () => {
    const asked = bot.discord.slash('later');
    expect(await asked.acknowledged).toEqual({ type: callback.deferMessage, private: true });
    const { message, private: alone } = await asked.answer;
    expect(alone).toBe(true);
    expect(message.attachments.map(({ filename, content_type, data }) => [filename, content_type, [...data]])).toEqual([
      ['map.png', 'image/png', [137, 80, 78, 71]],
    ]);
    expect(message.components).toMatchObject([{ items: [{ media: { attachment_id: message.attachments[0]?.id } }] }]);
  });

  it('may be for everyone', async () => {
    const asked = bot.discord.slash('later-public');
    expect(await asked.acknowledged).toEqual({ type: callback.deferMessage, private: false });
    expect(readText((await asked.answer).message)).toBe('after a while');
  });

  it.each([
    ['turn', callback.deferUpdate, 'turned'],
    ['now', callback.update, 'turned at once'],
  ])('behind a button (%s) replaces the message, and its old file goes with it', async (button, type, text) => {
    const { message } = await bot.discord.slash('pages').answer;
    expect(message.attachments).toHaveLength(1);
    const pressed = bot.discord.press(message, button);
    expect((await pressed.acknowledged).type).toBe(type);
    const now = await pressed.answer;
    expect([now.replaced, now.message.id, readText(now.message), now.message.attachments]).toEqual([
      true,
      message.id,
      text,
      [],
    ]);
  });
});
