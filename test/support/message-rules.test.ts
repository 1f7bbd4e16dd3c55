import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeDiscord, startFakeDiscord } from './fake-discord.ts';
import { asJson } from './json.ts';

// Each rule of Discord's that a bot can break has a body here that breaks this rule only, and the fake must refuse it:
// a fake that takes everything would let every other test pass.

const v2 = 32768;
const text = (content: string) => ({ type: 10, content });
const button = (more: object = {}) => ({ type: 2, style: 2, label: 'Open', custom_id: 'a:b', ...more });
const link = (more: object = {}) => ({ type: 2, style: 5, label: 'Source', url: 'https://www.unodc.org/', ...more });
const row = (...components: object[]) => ({ type: 1, components });
const option = (value: string, more: object = {}) => ({ label: `Article ${value}`, value, ...more });
const menu = (options: object[], more: object = {}) => row({ type: 3, custom_id: 'a:menu', options, ...more });
const container = (...components: object[]) => ({ type: 17, components });
const section = (accessory: object, ...components: object[]) => ({ type: 9, components, accessory });
const gallery = (...items: object[]) => ({ type: 12, items });
const picture = (url: string, more: object = {}) => ({ media: { url }, ...more });
const message = (...components: object[]) => ({ flags: v2, components, allowed_mentions: { parse: [] } });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Where the request is sent to: the same rules hold at every door. */
type Door = 'channel' | 'callback';

describe('the fake Discord', () => {
  let discord: FakeDiscord;
  beforeAll(async () => {
    discord = await startFakeDiscord();
    const put = await fetch(`${discord.api.url}/v10/applications/${discord.applicationId}/commands`, {
      method: 'PUT',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify([{ name: 'ask', description: 'Ask', type: 1 }]),
    });
    expect(put.status).toBe(200);
  });
  afterAll(() => discord.close());

  async function send(
    body: object,
    files: Record<string, string> = {},
    door: Door = 'channel',
  ): Promise<{ status: number; code: unknown; faults: string[] }> {
    const { channel, api, token } = discord;
    const { id } = door === 'callback' ? discord.slash('ask') : { id: '' };
    const path =
      door === 'channel'
        ? `channels/${channel.channelId}/messages`
        : `interactions/${id}/aW50ZXJhY3Rpb24.${id}/callback`;
    const payload = JSON.stringify(door === 'channel' ? body : { type: 4, data: body });
    const form = new FormData();
    form.append('payload_json', payload);
    for (const [index, [name, data]] of Object.entries(files).entries())
      form.append(`files[${index}]`, new Blob([data]), name);
    const multipart = Object.keys(files).length > 0;
    const response = await fetch(`${api.url}/v10/${path}`, {
      method: 'POST',
      headers: { authorization: `Bot ${token}`, ...(multipart ? {} : { 'content-type': 'application/json' }) },
      body: multipart ? form : payload,
    });
    const answer = asJson(response.status === 204 ? {} : await response.json());
    const faults: string[] = [];
    const collect = (node: unknown): void => {
      for (const [key, value] of Object.entries(asJson(node))) {
        if (key === '_errors' && Array.isArray(value)) faults.push(...value.map((one) => String(asJson(one).code)));
        else collect(value);
      }
    };
    collect(answer.errors);
    return { status: response.status, code: answer.code, faults };
  }

  const good: Record<string, object> = {
    'a text alone': message(text('x')),
    'a container with everything': message(
      container(
        text('## UNTOC'),
        { type: 14, divider: true, spacing: 1 },
        section(button(), text('one'), text('two'), text('three')),
        row(...times(4, (index) => button({ custom_id: `b:${index}` })), link()),
        menu(times(25, (index) => option(String(index)))),
        gallery(picture('https://www.unodc.org/a.png', { description: 'a map' })),
      ),
    ),
    '40 components, nested ones counted': message(container(...times(39, () => text('x')))),
    '4,000 characters in all': message(text('x'.repeat(2000)), text('x'.repeat(2000))),
    'a button with an emoji and no label': message(row({ type: 2, style: 2, custom_id: 'a', emoji: { name: '◀' } })),
    'a link into the app': message(row(link({ url: 'discord://-/channels/@me' }))),
    'a message without Components V2': { content: 'plain' },
  };

  for (const door of ['channel', 'callback'] as const) {
    it.each(Object.entries(good))(`takes ${'%s'} (${door})`, async (_, body) => {
      expect(await send(body, {}, door)).toMatchObject({ status: door === 'channel' ? 200 : 204, faults: [] });
    });
  }

  it('takes a picture that comes with its file', async () => {
    const body = message(gallery(picture('attachment://map.png', { description: 'a map' })));
    expect(await send({ ...body, attachments: [{ id: '0', filename: 'map.png' }] }, { 'map.png': 'x' })).toMatchObject({
      status: 200,
    });
  });

  const bad: Record<string, { body: object; fault: string | string[] }> = {
    'content beside Components V2': {
      body: { ...message(text('x')), content: 'y' },
      fault: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    },
    'embeds beside Components V2': {
      body: { ...message(text('x')), embeds: [{ title: 'y' }] },
      fault: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    },
    'Components V2 without their flag': { body: { components: [container(text('x'))] }, fault: 'UNION_TYPE_CHOICES' },
    'two texts of 3,000 characters': {
      body: message(text('x'.repeat(3000)), text('x'.repeat(3000))),
      fault: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    },
    'one text of 4,001 characters': { body: message(text('x'.repeat(4001))), fault: 'SCHEMA_TOO_BIG' },
    'an empty text': { body: message(text('')), fault: 'SCHEMA_TOO_SMALL' },
    'a text of spaces': { body: message(text(' \n ')), fault: 'BASE_TYPE_REQUIRED' },
    '41 components, nested ones counted': {
      body: message(container(...times(40, () => text('x')))),
      fault: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    },
    'the accessory as the 41st component': {
      body: message(container(...times(37, () => text('x')), section(button(), text('x')))),
      fault: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    },
    'an empty container': { body: message(container()), fault: 'SCHEMA_TOO_SMALL' },
    'a container in a container': { body: message(container(container(text('x')))), fault: 'SCHEMA_INVALID_UNION' },
    'a colour over 0xffffff': {
      body: message({ ...container(text('x')), accent_color: 0x1000000 }),
      fault: 'SCHEMA_TOO_BIG',
    },
    'two components with one id': {
      body: message({ ...text('x'), id: 7 }, { ...text('y'), id: 7 }),
      fault: 'COMPONENT_ID_DUPLICATED',
    },
    'two buttons with one custom id': {
      body: message(row(button(), button())),
      fault: 'COMPONENT_CUSTOM_ID_DUPLICATED',
    },
    'a button and a menu with one custom id': {
      body: message(row(button({ custom_id: 'a:menu' })), menu([option('1')])),
      fault: 'COMPONENT_CUSTOM_ID_DUPLICATED',
    },
    'a custom id over 100 characters': {
      body: message(row(button({ custom_id: 'x'.repeat(101) }))),
      fault: 'SCHEMA_TOO_BIG',
    },
    'an empty custom id': { body: message(row(button({ custom_id: '' }))), fault: 'SCHEMA_TOO_SMALL' },
    'a button without a custom id': {
      body: message(row({ type: 2, style: 2, label: 'x' })),
      fault: 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
    },
    'a button with an address': {
      body: message(row(button({ url: 'https://www.unodc.org/' }))),
      fault: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    },
    'a button without label and emoji': {
      body: message(row({ type: 2, style: 2, custom_id: 'a' })),
      fault: 'BUTTON_COMPONENT_LABEL_REQUIRED',
    },
    'a button with an empty label': {
      body: message(row(button({ label: '' }))),
      fault: 'BUTTON_COMPONENT_LABEL_REQUIRED',
    },
    'a label over 80 characters': { body: message(row(button({ label: 'x'.repeat(81) }))), fault: 'SCHEMA_TOO_BIG' },
    'an emoji that is none': {
      body: message(row(button({ emoji: { name: 'arrow' } }))),
      fault: 'BUTTON_COMPONENT_INVALID_EMOJI',
    },
    'a link button with a custom id': {
      body: message(row(link({ custom_id: 'a' }))),
      fault: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    },
    'a link button without an address': {
      body: message(row({ type: 2, style: 5, label: 'x' })),
      fault: 'BUTTON_COMPONENT_URL_REQUIRED',
    },
    'a link button with a javascript: address': {
      body: message(row(link({ url: 'javascript:alert(1)' }))),
      fault: 'URL_TYPE_INVALID_SCHEME',
    },
    'a link button with a file: address': {
      body: message(row(link({ url: 'file:///etc/passwd' }))),
      fault: 'URL_TYPE_INVALID_SCHEME',
    },
    'a link of over 512 characters': {
      body: message(row(link({ url: `https://www.unodc.org/${'x'.repeat(500)}` }))),
      fault: 'SCHEMA_TOO_BIG',
    },
    'a row of six buttons': {
      body: message(row(...times(6, (index) => button({ custom_id: `b:${index}` })))),
      fault: 'SCHEMA_TOO_BIG',
    },
    'an empty row': { body: message(row()), fault: 'SCHEMA_TOO_SMALL' },
    'a menu beside a button in a row': {
      body: message({ type: 1, components: [button(), { type: 3, custom_id: 'm', options: [option('1')] }] }),
      fault: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    },
    'a menu of 26 options': {
      body: message(menu(times(26, (index) => option(String(index))))),
      fault: 'SCHEMA_TOO_BIG',
    },
    'a menu without options': { body: message(menu([])), fault: 'SCHEMA_TOO_SMALL' },
    'two options with one value': {
      body: message(menu([option('1'), option('1', { label: 'other' })])),
      fault: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    },
    'an option label over 100 characters': {
      body: message(menu([option('1', { label: 'x'.repeat(101) })])),
      fault: 'SCHEMA_TOO_BIG',
    },
    'an option value over 100 characters': {
      body: message(menu([option('x'.repeat(101), { label: 'x' })])),
      fault: 'SCHEMA_TOO_BIG',
    },
    'an option description over 100 characters': {
      body: message(menu([option('1', { description: 'x'.repeat(101) })])),
      fault: 'SCHEMA_TOO_BIG',
    },
    'a placeholder over 150 characters': {
      body: message(menu([option('1')], { placeholder: 'x'.repeat(151) })),
      fault: 'SCHEMA_TOO_BIG',
    },
    'a menu that wants more than it has': {
      body: message(menu([option('1')], { max_values: 2 })),
      fault: 'SELECT_COMPONENT_VALUES_RANGE',
    },
    'two options chosen beforehand in a menu of one': {
      body: message(menu([option('1', { default: true }), option('2', { default: true })])),
      fault: 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
    },
    'a section of four texts': {
      body: message(section(button(), ...times(4, () => text('x')))),
      fault: 'SCHEMA_TOO_BIG',
    },
    'a section without its accessory': {
      body: message({ type: 9, components: [text('x')] }),
      fault: 'SCHEMA_INVALID_TYPE',
    },
    'attachment:// without its file': {
      body: message(gallery(picture('attachment://map.png'))),
      fault: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    },
    'a thumbnail of a file that is not there': {
      body: message(section({ type: 11, media: { url: 'attachment://map.png' } }, text('x'))),
      fault: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    },
    'a file component with a web address': {
      body: message({ type: 13, file: { url: 'https://www.unodc.org/a.pdf' } }),
      fault: 'URL_TYPE_INVALID_SCHEME',
    },
    'a picture from a data: address': {
      body: message(gallery(picture('data:image/png;base64,AAAA'))),
      fault: 'URL_TYPE_INVALID_SCHEME',
    },
    'eleven pictures in a gallery': {
      body: message(gallery(...times(11, () => picture('https://www.unodc.org/a.png')))),
      fault: 'SCHEMA_TOO_BIG',
    },
    'an alt text over 1,024 characters': {
      body: message(gallery(picture('https://www.unodc.org/a.png', { description: 'x'.repeat(1025) }))),
      fault: 'SCHEMA_TOO_BIG',
    },
    'an attachment that was not sent': {
      body: { ...message(text('x')), attachments: [{ id: '0', filename: 'map.png' }] },
      fault: 'ATTACHMENT_NOT_FOUND',
    },
    'mentions of all users and of some': {
      body: { ...message(text('x')), allowed_mentions: { parse: ['users'], users: ['1200000000000000001'] } },
      fault: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    },
    'a flag that only Discord sets': { body: { ...message(text('x')), flags: v2 | 2 }, fault: 'FLAGS_NOT_SETTABLE' },
    'a plain message of 2,001 characters': {
      body: { content: 'x'.repeat(2001) },
      fault: ['BASE_TYPE_MAX_LENGTH', 'SCHEMA_TOO_BIG'],
    },
  };

  for (const door of ['channel', 'callback'] as const) {
    it.each(Object.entries(bad))(`refuses ${'%s'} (${door})`, async (_, { body, fault }) => {
      const answer = await send(body, {}, door);
      expect(answer).toMatchObject({ status: 400, code: 50035 });
      expect([fault].flat()).toContain(answer.faults[0]);
    });
  }

  it('breaks only one rule with each of these', async () => {
    for (const [name, { body }] of Object.entries(bad)) expect(new Set((await send(body)).faults).size, name).toBe(1);
  });

  it('refuses a private message in a channel, and takes it as an answer', async () => {
    const body = { ...message(text('x')), flags: v2 | 64 };
    expect(await send(body)).toMatchObject({ status: 400, code: 50035, faults: ['FLAGS_NOT_SETTABLE'] });
    expect(await send(body, {}, 'callback')).toMatchObject({ status: 204 });
  });

  it.each([{ flags: v2, components: [] }, { content: ' ' }, {}])('refuses the empty message %j', async (body) => {
    expect(await send(body)).toMatchObject({ status: 400, code: 50006 });
    expect(await send(body, {}, 'callback')).toMatchObject({ status: 400, code: 50006 });
  });

  it('refuses files over 10 MiB', async () => {
    const body = message({ type: 13, file: { url: 'attachment://big.txt' } });
    const big = 'x'.repeat(10 * 1024 * 1024 + 1);
    expect(await send(body, { 'big.txt': big })).toMatchObject({ status: 413, code: 40005 });
  });

  it('refuses what is no JSON, a wrong token, and an address that it does not know', async () => {
    const url = `${discord.api.url}/v10/channels/${discord.channel.channelId}/messages`;
    const authorization = `Bot ${discord.token}`;
    const status = async (to: string, init: RequestInit) => (await fetch(to, { method: 'POST', ...init })).status;
    expect(await status(url, { headers: { authorization }, body: '{' })).toBe(400);
    expect(await status(url, { headers: { authorization: 'Bot other' }, body: '{}' })).toBe(401);
    expect(await status(`${url}/nowhere/at/all`, { headers: { authorization }, body: '{}' })).toBe(404);
    expect(await status(url.replace('/v10/', '/v9/'), { headers: { authorization }, body: '{}' })).toBe(404);
  });
});
