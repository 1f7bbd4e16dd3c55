import { isDeepStrictEqual } from 'node:util';
import type { REST } from 'discord.js';
import { type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord-api-types/v10';

type Json = Readonly<Record<string, unknown>>;

export interface Registration {
  readonly rest: Pick<REST, 'get' | 'put'>;
  readonly applicationId: string;
  /** Only in this guild, where commands appear at once; null for everywhere. */
  readonly guildId: string | null;
  readonly declarations: readonly RESTPostAPIApplicationCommandsJSONBody[];
}

/**
 * Registers the commands by one bulk overwrite, and only if they differ from what the API lists: each overwrite makes
 * clients load them anew, and Discord limits how many an application may create in a day.
 *
 * @returns whether anything had to be written
 */
export async function registerCommands({ rest, applicationId, guildId, declarations }: Registration): Promise<boolean> {
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const listed = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  const wanted = declarations.map((declaration) => (guildId === null ? declaration : forGuild(declaration)));
  if (sameCommands(wanted, Array.isArray(listed) ? listed.filter(isJson) : [])) return false;
  await rest.put(route, { body: wanted });
  return true;
}

/** Where a command can be used is a question only for those that are registered everywhere. */
function forGuild(declaration: RESTPostAPIApplicationCommandsJSONBody): RESTPostAPIApplicationCommandsJSONBody {
  const { contexts: _contexts, integration_types: _types, ...rest } = declaration;
  return rest as RESTPostAPIApplicationCommandsJSONBody;
}

/** Do declarations say the same as what the API lists, in whatever order and with whatever it fills in? */
export function sameCommands(declared: readonly object[], listed: readonly object[]): boolean {
  if (declared.length !== listed.length) return false;
  const key = (command: object): string => `${String(field(command, 'type') ?? 1)} ${String(field(command, 'name'))}`;
  const byKey = new Map(listed.map((command) => [key(command), command]));
  return declared.every((command) => {
    const other = byKey.get(key(command));
    if (other === undefined) return false;
    // Where these are not declared, the API answers with what the application is set to.
    const open = ['contexts', 'integration_types'].filter((name) => field(command, name) === undefined);
    return isDeepStrictEqual(normalCommand(command, open), normalCommand(other, open));
  });
}

const ordered = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : (value ?? null));
const translations = (value: unknown): unknown =>
  isJson(value) && Object.keys(value).length > 0 ? { ...value } : null;

function normalCommand(command: object, ignored: readonly string[]): Json {
  const get = (name: string): unknown => (ignored.includes(name) ? null : field(command, name));
  const permissions = get('default_member_permissions') ?? null;
  return {
    type: get('type') ?? 1,
    name: get('name'),
    description: get('description') ?? '',
    names: translations(get('name_localizations')),
    descriptions: translations(get('description_localizations')),
    permissions: permissions === null ? null : String(permissions),
    nsfw: get('nsfw') ?? false,
    contexts: ordered(get('contexts')),
    installations: ordered(get('integration_types')),
    options: options(get('options')),
  };
}

function options(value: unknown): Json[] {
  return (Array.isArray(value) ? value.filter(isJson) : []).map((option) => ({
    type: option.type,
    name: option.name,
    description: option.description,
    names: translations(option.name_localizations),
    descriptions: translations(option.description_localizations),
    required: option.required ?? false,
    autocomplete: option.autocomplete ?? false,
    choices: (Array.isArray(option.choices) ? option.choices.filter(isJson) : []).map((choice) => ({
      name: choice.name,
      value: choice.value,
      names: translations(choice.name_localizations),
    })),
    bounds: [option.min_value, option.max_value, option.min_length, option.max_length].map((bound) => bound ?? null),
    channels: ordered(option.channel_types),
    options: options(option.options),
  }));
}

function field(value: object, name: string): unknown {
  return isJson(value) ? value[name] : undefined;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
