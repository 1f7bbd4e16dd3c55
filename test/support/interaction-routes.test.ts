import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Exchange, type FakeDiscord, type KeptMessage, readText, startFakeDiscord } from './fake-discord.ts';
import { asJson, type Json } from './json.ts';

const message = (text: string, more: object = {}) => ({
  flags: 32768,
  components: [{ type: 10, content: text }],
  ...more,
});
const withButton = {
  flags: 32768,
  components: [{ type: 1, components: [{ type: 2, style: 2, label: 'More', custom_id: 'ask:more' }] }],
};

describe('an interaction of the fake Discord', () => {
  let discord: FakeDiscord;
  beforeAll(async () => {
    discord = await startFakeDiscord();
    const command = {
      name: 'ask',
      description: 'Ask',
      options: [{ type: 3, name: 'treaty', description: 'Which', autocomplete: true }],
    };
    await request('PUT', `applications/${discord.applicationId}/commands`, [command]);
  });
  afterAll(() => discord.close());

  async function request(method: string, path: string, body?: unknown): Promise<{ status: number; json: Json }> {
    const response = await fetch(`${discord.api.url}/v10/${path}`, {
      method,
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: asJson(response.status === 204 ? {} : await response.json()) };
  }

  const tokenOf = ({ id }: Exchange) => `aW50ZXJhY3Rpb24.${id}`;
  const callback = (exchange: Exchange, body: object) =>
    request('POST', `interactions/${exchange.id}/${tokenOf(exchange)}/callback`, body);
  const original = (exchange: Exchange, method: string, body?: object) =>
    request(method, `webhooks/${discord.applicationId}/${tokenOf(exchange)}/messages/@original`, body);
  async function answered(body: object = withButton): Promise<KeptMessage> {
    const asked = discord.slash('ask');
    await callback(asked, { type: 4, data: body });
    return (await asked.answer).message;
  }

  it('takes one answer, and refuses a second with 40060', async () => {
    const asked = discord.slash('ask');
    expect(await callback(asked, { type: 4, data: message('first') })).toMatchObject({ status: 204 });
    expect(await callback(asked, { type: 4, data: message('second') })).toMatchObject({
      status: 400,
      json: { code: 40060 },
    });
    expect(readText((await asked.answer).message)).toBe('first');
  });

  it('is unknown after three seconds: 10062', async () => {
    const [punctual, late] = [discord.slash('ask'), discord.slash('ask')];
    discord.clock.advance(3000);
    expect(await callback(punctual, { type: 5 })).toMatchObject({ status: 204 });
    discord.clock.advance(1);
    expect(await callback(late, { type: 5 })).toMatchObject({ status: 404, json: { code: 10062 } });
    expect(late.refused.all).toMatchObject([{ code: 10062 }]);
  });

  it('is unknown if nobody asked anything: 10062', async () => {
    expect(await request('POST', 'interactions/1/token/callback', { type: 5 })).toMatchObject({
      status: 404,
      json: { code: 10062 },
    });
  });

  it('still takes an answer after one that was refused for its form', async () => {
    const asked = discord.slash('ask');
    expect(await callback(asked, { type: 4, data: message('') })).toMatchObject({ status: 400, json: { code: 50035 } });
    expect(await callback(asked, { type: 4, data: message('better') })).toMatchObject({ status: 204 });
  });

  it('gives the message back when asked to', async () => {
    const asked = discord.slash('ask');
    const path = `interactions/${asked.id}/${tokenOf(asked)}/callback?with_response=true`;
    const { status, json } = await request('POST', path, { type: 4, data: message('here') });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      interaction: { id: asked.id },
      resource: { type: 4, message: { components: [{ content: 'here', id: 1 }] } },
    });
  });

  it('fills a deferred answer by an edit, as private as it was deferred', async () => {
    const asked = discord.slash('ask');
    await callback(asked, { type: 5, data: { flags: 64 } });
    expect(await original(asked, 'PATCH', message('done'))).toMatchObject({ status: 200 });
    expect(await asked.answer).toMatchObject({ private: true, replaced: false });
  });

  it('refuses an edit that would make an answer private, and a deferral that carries more than that', async () => {
    const asked = discord.slash('ask');
    expect(await callback(asked, { type: 5, data: { flags: 32768 } })).toMatchObject({
      status: 400,
      json: { code: 50035 },
    });
    await callback(asked, { type: 5 });
    expect(await original(asked, 'PATCH', message('done', { flags: 32768 | 64 }))).toMatchObject({
      status: 400,
      json: { code: 50035 },
    });
  });

  it('refuses content in an edit of a Components V2 message, with or without the flag', async () => {
    const asked = discord.slash('ask');
    await callback(asked, { type: 4, data: message('first') });
    expect(await original(asked, 'PATCH', { content: 'plain' })).toMatchObject({ status: 400, json: { code: 50035 } });
  });

  it('refuses a Components V2 edit without the flag of an answer that was only deferred', async () => {
    const asked = discord.slash('ask');
    await callback(asked, { type: 5 });
    expect(await original(asked, 'PATCH', { components: [{ type: 10, content: 'x' }] })).toMatchObject({
      status: 400,
      json: { code: 50035 },
    });
  });

  it('has no message to edit before its first answer, and no webhook after 15 minutes', async () => {
    const asked = discord.slash('ask');
    expect(await original(asked, 'PATCH', message('x'))).toMatchObject({ status: 404, json: { code: 10015 } });
    await callback(asked, { type: 5 });
    discord.clock.advance(15 * 60 * 1000 + 1);
    expect(await original(asked, 'PATCH', message('x'))).toMatchObject({ status: 401, json: { code: 50027 } });
  });

  it('takes follow-ups, which have rules of their own no less', async () => {
    const asked = discord.slash('ask');
    await callback(asked, { type: 4, data: message('first') });
    const path = `webhooks/${discord.applicationId}/${tokenOf(asked)}`;
    expect(await request('POST', path, message('second', { flags: 32768 | 64 }))).toMatchObject({ status: 200 });
    expect(await request('POST', path, message('x', { content: 'y' }))).toMatchObject({
      status: 400,
      json: { code: 50035 },
    });
    expect(asked.followUps.all.map(readText)).toEqual(['second']);
  });

  it('of a button updates the message that the button stands in', async () => {
    const shown = await answered();
    const pressed = discord.press(shown, 'More');
    await callback(pressed, { type: 7, data: message('more') });
    const { message: now, replaced } = await pressed.answer;
    expect([now.id, replaced, readText(now)]).toEqual([shown.id, true, 'more']);
    // The button is gone with the old components.
    expect(() => discord.press(shown, 'More')).toThrow('the message has no "More"');
  });

  it('of a command cannot update a message, and that of an option takes only choices', async () => {
    expect(await callback(discord.slash('ask'), { type: 7, data: message('x') })).toMatchObject({
      status: 400,
      json: { code: 50035 },
    });
    expect(await callback(discord.type('ask', 'treaty', 'un'), { type: 4, data: message('x') })).toMatchObject({
      status: 400,
      json: { code: 50035 },
    });
  });

  it.each<[string, unknown]>([
    ['26 choices', Array.from({ length: 26 }, (_, index) => ({ name: `n${index}`, value: `v${index}` }))],
    ['a name over 100 characters', [{ name: 'x'.repeat(101), value: 'x' }]],
    ['an empty name', [{ name: '', value: 'x' }]],
    ['a value over 100 characters', [{ name: 'x', value: 'x'.repeat(101) }]],
    ['an empty value', [{ name: 'x', value: '' }]],
    ['a number for a text', [{ name: 'x', value: 1 }]],
    ['no list', undefined],
  ])('of an option refuses %s', async (_, choices) => {
    const typed = discord.type('ask', 'treaty', 'un');
    expect(await callback(typed, { type: 8, data: { choices } })).toMatchObject({ status: 400, json: { code: 50035 } });
  });

  it('of an option gives its choices', async () => {
    const typed = discord.type('ask', 'treaty', 'un');
    await callback(typed, { type: 8, data: { choices: [{ name: 'UNTOC', value: 'untoc' }] } });
    expect(await typed.choices).toEqual([{ name: 'UNTOC', value: 'untoc' }]);
  });

  it('cannot be made with what no client offers', async () => {
    const shown = await answered();
    expect(() => discord.slash('nothing')).toThrow('/nothing is not registered');
    expect(() => discord.slash('ask', { other: 'x' })).toThrow('/ask has no option other');
    expect(() => discord.press(shown, 'Less')).toThrow('the message has no "Less"; it has More');
  });
});
