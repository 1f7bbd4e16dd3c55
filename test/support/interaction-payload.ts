import { type Json, objects, textOf } from './json.ts';
import { type Account, member, type Place, permissions } from './world.ts';

export interface Stage {
  readonly applicationId: string;
  readonly place: Place;
  readonly channel: Json;
  readonly person: Account;
  /** Is the app only on the person's own account, not in the server? */
  readonly userInstall: boolean;
  readonly locale: string;
}

const interactionType = { command: 2, component: 3, autocomplete: 4 } as const;

/** The data of INTERACTION_CREATE, without id and token. */
export function interactionPayload(kind: keyof typeof interactionType, data: Json, stage: Stage): Json {
  const { applicationId, place, channel, person, userInstall, locale } = stage;
  const inGuild = place.guildId !== null;
  return {
    application_id: applicationId,
    type: interactionType[kind],
    data,
    version: 1,
    channel_id: place.channelId,
    channel: { ...channel, permissions },
    ...(inGuild
      ? {
          guild_id: place.guildId,
          guild: { id: place.guildId, locale: 'en-GB', features: [] },
          guild_locale: 'en-GB',
          member: { ...member(), user: person, permissions },
        }
      : { user: person }),
    app_permissions: permissions,
    locale,
    entitlements: [],
    // Keyed by the kind of installation: 0 server, 1 user.
    authorizing_integration_owners: userInstall ? { 1: person.id } : { 0: place.guildId ?? '0' },
    context: inGuild ? 0 : userInstall ? 2 : 1,
    attachment_size_limit: 10485760,
  };
}

export type Values = Readonly<Record<string, string | number | boolean>>;

/** The data of a command as the client sends it; an error for what no client would let a person send. */
export function commandData(command: Json | undefined, name: string, values: Values, focused?: string): Json {
  if (command === undefined) throw new Error(`/${name} is not registered`);
  const declared = objects(command.options);
  const options = Object.entries(values).map(([option, value]) => {
    const found = declared.find((one) => one.name === option);
    if (found === undefined) throw new Error(`/${name} has no option ${option}`);
    return { name: option, type: found.type, value, ...(option === focused ? { focused: true } : {}) };
  });
  const missing = declared.find((option) => option.required === true && !(String(option.name) in values));
  if (missing !== undefined && focused === undefined) throw new Error(`/${name} needs ${String(missing.name)}`);
  if (focused !== undefined && declared.find((option) => option.name === focused)?.autocomplete !== true) {
    throw new Error(`/${name} does not complete ${focused}`);
  }
  return {
    id: command.id,
    name,
    type: command.type ?? 1,
    ...(options.length === 0 ? {} : { options }),
    ...(textOf(command.guild_id) === undefined ? {} : { guild_id: command.guild_id }),
  };
}
