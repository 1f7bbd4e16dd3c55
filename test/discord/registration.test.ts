import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { afterEach, describe, expect, it } from 'vitest';
import type { Command } from '../../src/command/command.ts';
import { loadCommands } from '../../src/command/registry.ts';
import { sameCommands } from '../../src/discord/registration.ts';
import { type FakeDiscord, startFakeDiscord } from '../support/fake-discord.ts';
import { startBot } from './bot.ts';

const put = ({ api }: FakeDiscord) => api.served.all.filter(({ method }) => method === 'PUT');

const message = { flags: 32768, components: [], allowed_mentions: { parse: [] as [] } };
const declared = (declaration: RESTPostAPIApplicationCommandsJSONBody): Command => ({
  declaration,
  run: () => ({ message }),
});
const full: RESTPostAPIApplicationCommandsJSONBody = {
  name: 'parties',
  description: 'Who is bound',
  name_localizations: { fr: 'parties' },
  default_member_permissions: '32',
  contexts: [2, 0, 1],
  integration_types: [0, 1],
  options: [
    { type: 3, name: 'treaty', description: 'Which treaty', required: true, autocomplete: true, max_length: 200 },
    { type: 3, name: 'kind', description: 'Which kind', choices: [{ name: 'parties', value: 'party' }] },
    { type: 4, name: 'page', description: 'Which page', min_value: 1, required: false },
  ],
};

describe('the commands are registered', () => {
  let discord: FakeDiscord;
  afterEach(() => discord.close());

  async function start(commands?: readonly Command[], guildId?: string): Promise<void> {
    const bot = await startBot({
      discord,
      ...(commands === undefined ? {} : { commands: () => commands }),
      ...(guildId === undefined ? {} : { guildId }),
    });
    await bot.close();
  }

  it('by one bulk overwrite, everywhere, as they are declared', async () => {
    discord = await startFakeDiscord();
    await start();
    expect(put(discord).map(({ route, status }) => [route, status])).toEqual([
      ['/applications/:application/commands', 200],
    ]);
    const names = [...(await loadCommands()).keys()];
    expect(discord.registered().map(({ name }) => name)).toEqual(names);
  });

  it('only once, however often the bot starts', async () => {
    discord = await startFakeDiscord();
    await start();
    await start();
    expect(put(discord)).toHaveLength(1);
    await start([declared(full)]);
    await start([declared(full)]);
    expect(put(discord)).toHaveLength(2);
  });

  it.each<[string, Command[]]>([
    ['a description changed', [declared({ ...full, description: 'Who is in' })]],
    [
      'an option became required',
      [declared({ ...full, options: full.options?.map((option) => ({ ...option, required: true })) as never })],
    ],
    ['a translation went away', [declared({ ...full, name_localizations: null })]],
    ['a command came', [declared(full), declared({ name: 'other', description: 'Other' })]],
    ['a command went away', []],
    ['a kind changed', [declared({ name: 'parties', type: 3 })]],
  ])('again when %s', async (_, changed) => {
    discord = await startFakeDiscord();
    await start([declared(full)]);
    await start(changed);
    expect(put(discord)).toHaveLength(2);
  });

  it('in one server at once, while developing', async () => {
    discord = await startFakeDiscord();
    const { guildId } = discord.channel;
    await start([declared(full)], guildId);
    await start([declared(full)], guildId);
    expect(put(discord).map(({ params }) => params.guild)).toEqual([guildId]);
    expect(discord.registered(guildId).map(({ name }) => name)).toEqual(['parties']);
    expect(discord.registered()).toEqual([]);
  });

  it('or the bot says why not, and works all the same', async () => {
    discord = await startFakeDiscord();
    const bot = await startBot({
      discord,
      commands: () =>
        [declared({ name: 'Capital', type: 1, description: '' })].map((command) => ({
          ...command,
          declaration: { ...command.declaration, name: 'capital' },
        })),
    });
    expect(bot.log.all.find((line) => line.includes('commands could not be registered'))).toContain(
      'BASE_TYPE_REQUIRED',
    );
    await bot.close();
  });
});

describe('sameCommands', () => {
  const listed = {
    id: '1',
    version: '2',
    type: 1,
    nsfw: false,
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    name: 'a',
    description: 'b',
  };

  it.each<[string, object[], object[], boolean]>([
    ['what the API fills in does not count', [{ name: 'a', description: 'b' }], [listed], true],
    [
      'nor does the order',
      [
        { name: 'a', description: 'b' },
        { name: 'c', description: 'd' },
      ],
      [{ ...listed, name: 'c', description: 'd' }, listed],
      true,
    ],
    [
      'nor empty translations',
      [{ name: 'a', description: 'b', name_localizations: {} }],
      [{ ...listed, name_localizations: null }],
      true,
    ],
    [
      'permissions are the same as a number and as a text',
      [{ name: 'a', description: 'b', default_member_permissions: '32' }],
      [{ ...listed, default_member_permissions: '32' }],
      true,
    ],
    ['a declared context counts', [{ name: 'a', description: 'b', contexts: [0] }], [listed], false],
    [
      'the order of options counts',
      [{ name: 'a', description: 'b', options: [{ name: 'x' }, { name: 'y' }] }],
      [{ ...listed, options: [{ name: 'y' }, { name: 'x' }] }],
      false,
    ],
    ['a command more counts', [], [listed], false],
  ])('%s', (_, declaredNow, known, same) => {
    expect(sameCommands(declaredNow, known)).toBe(same);
  });
});
