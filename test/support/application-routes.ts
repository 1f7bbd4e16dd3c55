import type { Route } from './api-server.ts';
import { commandsRefusal } from './command-rules.ts';
import { isJson, type Json, objects } from './json.ts';
import type { Account } from './world.ts';

export interface ApplicationRoutes {
  readonly routes: readonly Route[];
  /** The commands of one guild, or the global ones. */
  registered(guildId: string | null): readonly Json[];
}

/** The application, its bot user and its commands. */
export function applicationRoutes(
  applicationId: string,
  bot: Account,
  gatewayUrl: () => string,
  newId: () => string,
): ApplicationRoutes {
  const commands = new Map<string, readonly Json[]>();
  const application = {
    id: applicationId,
    name: bot.global_name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    bot,
  };

  const list = (guild: string | undefined, localized: boolean): Json[] =>
    (commands.get(guild ?? '') ?? []).map((command) => {
      if (localized) return command;
      const { name_localizations: _names, description_localizations: _descriptions, ...rest } = command;
      return rest;
    });

  const overwrite: Route['handle'] = ({ params: { guild }, json }) => {
    const refusal = commandsRefusal(json);
    if (refusal !== null) return { refusal };
    const old = commands.get(guild ?? '') ?? [];
    const made = objects(json).map((command) => {
      const before = old.find(({ name, type }) => name === command.name && type === (command.type ?? 1));
      return answered(command, { id: before?.id ?? newId(), applicationId, version: newId(), guild });
    });
    commands.set(guild ?? '', made);
    return { status: 200, body: made };
  };

  const routes: Route[] = [
    { method: 'GET', path: '/gateway', open: true, handle: () => ({ status: 200, body: { url: gatewayUrl() } }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      handle: () => ({
        status: 200,
        body: {
          url: gatewayUrl(),
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 14400000, max_concurrency: 1 },
        },
      }),
    },
    {
      method: 'GET',
      path: '/users/@me',
      handle: () => ({ status: 200, body: { ...bot, verified: true, mfa_enabled: false, flags: 0 } }),
    },
    { method: 'GET', path: '/applications/@me', handle: () => ({ status: 200, body: application }) },
    { method: 'GET', path: '/oauth2/applications/@me', handle: () => ({ status: 200, body: application }) },
    ...['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'].flatMap(
      (path): Route[] => [
        {
          method: 'GET',
          path,
          handle: ({ params: { guild }, query }) => ({
            status: 200,
            body: list(guild, query.get('with_localizations') === 'true'),
          }),
        },
        { method: 'PUT', path, handle: overwrite },
      ],
    ),
  ];
  return { routes, registered: (guildId) => commands.get(guildId ?? '') ?? [] };
}

interface Ids {
  readonly id: unknown;
  readonly applicationId: string;
  readonly version: string;
  readonly guild: string | undefined;
}

/** A command as the API gives it back: with what it fills in, and without what is not set. */
function answered(command: Json, { id, applicationId, version, guild }: Ids): Json {
  const options = objects(command.options);
  return {
    id,
    application_id: applicationId,
    version,
    default_member_permissions: command.default_member_permissions ?? null,
    type: command.type ?? 1,
    name: command.name,
    name_localizations: command.name_localizations ?? null,
    description: command.description ?? '',
    description_localizations: command.description_localizations ?? null,
    dm_permission: command.dm_permission ?? true,
    contexts: guild === undefined ? (command.contexts ?? null) : null,
    integration_types: guild === undefined ? (command.integration_types ?? [0]) : [0],
    nsfw: false,
    ...(guild === undefined ? {} : { guild_id: guild }),
    ...(options.length === 0 ? {} : { options: options.map(answeredOption) }),
  };
}

function answeredOption(option: Json): Json {
  const kept = Object.entries(option).filter(([, value]) => value !== undefined && value !== null && value !== false);
  const made: Record<string, unknown> = Object.fromEntries(kept);
  if (Array.isArray(option.options)) made.options = objects(option.options).map(answeredOption);
  if (Array.isArray(option.choices)) made.choices = option.choices.filter(isJson).map((choice) => ({ ...choice }));
  return made;
}
