import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type FakeDiscord, startFakeDiscord } from './fake-discord.ts';
import { asJson, type Json } from './json.ts';
import { type Log, startLog } from './promised.ts';

const hello = 10;
const intents = { messages: (1 << 0) | (1 << 9) | (1 << 12), members: 1 << 1, content: 1 << 15, none: 1 << 30 };

interface Connection {
  readonly received: Log<Json>;
  readonly closed: Promise<number>;
  send(op: number, d: unknown): void;
}

describe('the gateway of the fake Discord', () => {
  let discord: FakeDiscord;
  let opened: WebSocket[] = [];
  beforeEach(async () => {
    discord = await startFakeDiscord();
  });
  afterEach(async () => {
    for (const socket of opened) socket.terminate();
    opened = [];
    await discord.close();
  });

  async function connect(query = '?v=10&encoding=json'): Promise<Connection> {
    const socket = new WebSocket(discord.gateway.url + query);
    opened.push(socket);
    const received = startLog<Json>();
    socket.on('message', (data) => received.add(asJson(JSON.parse(String(data)))));
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    await Promise.race([received.first(({ op }) => op === hello), closed]);
    return { received, closed, send: (op, d) => socket.send(JSON.stringify({ op, d })) };
  }

  const identify = (more: object = {}) => ({
    token: discord.token,
    intents: intents.messages,
    properties: { os: 'linux' },
    ...more,
  });
  const event = (name: string) => (payload: Json) => payload.t === name;

  it('says hello, takes a token, and sends READY and the server', async () => {
    const client = await connect();
    client.send(2, identify());
    const guild = await client.received.first(event('GUILD_CREATE'));
    expect(client.received.all.map(({ op, t, s }) => [op, t ?? null, s ?? null])).toEqual([
      [hello, null, null],
      [0, 'READY', 1],
      [0, 'GUILD_CREATE', 2],
    ]);
    expect(asJson(guild.d).id).toBe(discord.channel.guildId);
    expect(discord.gateway.heard.all).toMatchObject([{ kind: 'identify', intents: intents.messages }]);
  });

  it.each<[string, () => object, number]>([
    ['a wrong token', () => identify({ token: 'other' }), 4004],
    ['the members intent, which is privileged', () => identify({ intents: intents.members }), 4014],
    [
      'the message content intent, which is privileged',
      () => identify({ intents: intents.messages | intents.content }),
      4014,
    ],
    ['an intent that does not exist', () => identify({ intents: intents.none }), 4013],
    ['an identify without properties', () => identify({ properties: undefined }), 4002],
  ])('closes on %s', async (_, body, code) => {
    const client = await connect();
    client.send(2, body());
    expect(await client.closed).toBe(code);
  });

  it('closes on a second identify, an unknown opcode and another version', async () => {
    const [twice, strange] = [await connect(), await connect()];
    twice.send(2, identify());
    twice.send(2, identify());
    expect(await twice.closed).toBe(4005);
    strange.send(99, {});
    expect(await strange.closed).toBe(4001);
    expect(await (await connect('?v=9&encoding=json')).closed).toBe(4012);
  });

  it('answers a heartbeat', async () => {
    const client = await connect();
    client.send(1, null);
    expect(await client.received.first(({ op }) => op === 11)).toEqual({ op: 11 });
  });

  it('replays to a client that resumes what it missed', async () => {
    const first = await connect();
    first.send(2, identify());
    const ready = asJson((await first.received.first(event('READY'))).d);
    await first.received.first(event('GUILD_CREATE'));
    discord.gateway.drop();
    await first.closed;
    discord.gateway.dispatch({ event: 'MESSAGE_CREATE', data: { content: 'missed' } });
    const second = await connect();
    second.send(6, { token: discord.token, session_id: ready.session_id, seq: 2 });
    await second.received.first(event('RESUMED'));
    expect(second.received.all.map(({ t, s }) => [t ?? null, s ?? null])).toEqual([
      [null, null],
      ['MESSAGE_CREATE', 3],
      ['RESUMED', 4],
    ]);
  });

  it('refuses to resume a session that it does not know', async () => {
    const client = await connect();
    client.send(6, { token: discord.token, session_id: 'other', seq: 0 });
    expect(await client.received.first(({ op }) => op === 9)).toEqual({ op: 9, d: false });
  });

  it('hides what people write to others, and shows mentions and direct messages', async () => {
    const client = await connect();
    client.send(2, identify());
    await client.received.first(event('GUILD_CREATE'));
    discord.say('a secret among friends');
    discord.say(`<@${discord.bot.id}> hello`);
    discord.say('hello again', { place: discord.dm });
    await client.received.first(({ d }) => asJson(d).content === 'hello again');
    const written = client.received.all.filter(event('MESSAGE_CREATE')).map(({ d }) => asJson(d).content);
    expect(written).toEqual(['', `<@${discord.bot.id}> hello`, 'hello again']);
  });

  it('sends no messages of a kind that was not asked for', async () => {
    const client = await connect();
    client.send(2, identify({ intents: 1 << 12 }));
    await client.received.first(event('GUILD_CREATE'));
    discord.say(`<@${discord.bot.id}> hello`);
    discord.say('direct', { place: discord.dm });
    await client.received.first(event('MESSAGE_CREATE'));
    expect(client.received.all.filter(event('MESSAGE_CREATE')).map(({ d }) => asJson(d).content)).toEqual(['direct']);
  });
});
