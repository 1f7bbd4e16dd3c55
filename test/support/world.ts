import type { Clock } from './clock.ts';
import type { Json } from './json.ts';

// Discord's ids count milliseconds since 2015 above their low 22 bits.
const epoch = Date.UTC(2015, 0, 1);
const joined = '2024-01-01T00:00:00.000000+00:00';

/** Gives ids as Discord does: unique, and in the order of their time. */
export function snowflakes(clock: Clock): () => string {
  let low = 0n;
  return () => {
    low += 1n;
    return String((BigInt(clock.now() - epoch) << 22n) + low);
  };
}

/** A person or a bot. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  readonly global_name: string;
  readonly avatar: null;
  readonly bot: boolean;
}

export function account(name: string, id: string, bot = false): Account {
  return {
    id,
    username: name.toLowerCase().replace(/ /g, ''),
    discriminator: '0',
    global_name: name,
    avatar: null,
    bot,
  };
}

export interface Place {
  readonly channelId: string;
  /** Null in a direct message. */
  readonly guildId: string | null;
}

/** View Channel, Send Messages, Read Message History, Use Application Commands and the like. */
export const permissions = '2251799813685247';

export function member(): Json {
  return {
    roles: [],
    joined_at: joined,
    deaf: false,
    mute: false,
    flags: 0,
    avatar: null,
    nick: null,
    premium_since: null,
    pending: false,
  };
}

export function textChannel(id: string, guildId: string): Json {
  return {
    id,
    guild_id: guildId,
    type: 0,
    name: 'general',
    position: 0,
    permission_overwrites: [],
    nsfw: false,
    parent_id: null,
    topic: null,
    last_message_id: null,
    rate_limit_per_user: 0,
  };
}

export function dmChannel(id: string, person: Account): Json {
  return { id, type: 1, last_message_id: null, recipients: [person], flags: 0 };
}

/** A server with one text channel, as GUILD_CREATE sends it. */
export function guildPayload({ channelId, guildId }: Place & { guildId: string }, bot: Account): Json {
  return {
    id: guildId,
    name: 'Model UN Thimphu',
    owner_id: '100000000000000001',
    ...{
      icon: null,
      splash: null,
      banner: null,
      description: null,
      discovery_splash: null,
      vanity_url_code: null,
      application_id: null,
    },
    features: ['COMMUNITY'],
    ...{
      emojis: [],
      stickers: [],
      threads: [],
      presences: [],
      voice_states: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    },
    roles: [
      {
        id: guildId,
        name: '@everyone',
        color: 0,
        colors: { primary_color: 0 },
        hoist: false,
        position: 0,
        permissions,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    channels: [textChannel(channelId, guildId)],
    members: [{ ...member(), user: bot }],
    ...{
      member_count: 3,
      large: false,
      unavailable: false,
      joined_at: joined,
      preferred_locale: 'en-GB',
      nsfw_level: 0,
      verification_level: 1,
    },
    ...{
      mfa_level: 0,
      premium_tier: 0,
      default_message_notifications: 1,
      explicit_content_filter: 0,
      system_channel_flags: 0,
      afk_timeout: 300,
    },
    ...{
      system_channel_id: null,
      rules_channel_id: null,
      afk_channel_id: null,
      public_updates_channel_id: null,
      safety_alerts_channel_id: null,
    },
    premium_progress_bar_enabled: false,
  };
}
