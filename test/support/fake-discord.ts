import { type ApiServer, openApiServer } from './api-server.ts';
import { applicationRoutes } from './application-routes.ts';
import { type Clock, startClock } from './clock.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { commandData, interactionPayload, type Stage, type Values } from './interaction-payload.ts';
import { type Exchange, interactionRoutes } from './interaction-routes.ts';
import { type Json, objects, textOf } from './json.ts';
import { messageRoutes } from './message-routes.ts';
import { flag } from './message-rules.ts';
import { controls, type KeptMessage, messageStore } from './message-store.ts';
import type { Log } from './promised.ts';
import { type Account, account, dmChannel, guildPayload, type Place, snowflakes, textChannel } from './world.ts';

export type { Answer, Exchange } from './interaction-routes.ts';
export { controls, type KeptMessage, readText } from './message-store.ts';

const intent = { guilds: 1 << 0, guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 } as const;

/** Where and by whom something is done; by default Tashi, in the server's channel. */
export interface By {
  readonly place?: Place;
  readonly person?: Account;
  readonly userInstall?: boolean;
  readonly locale?: string;
}

/** A message that was said, and the bot's reply to it. */
export interface Said {
  readonly id: string;
  readonly reply: Promise<KeptMessage>;
}

export interface FakeDiscord {
  readonly api: ApiServer;
  readonly gateway: Gateway;
  readonly clock: Clock;
  readonly token: string;
  readonly applicationId: string;
  readonly bot: Account;
  readonly tashi: Account;
  readonly otherBot: Account;
  /** The server's channel. */
  readonly channel: Place & { readonly guildId: string };
  /** Tashi's direct messages with the bot. */
  readonly dm: Place;
  /** A server that the bot is not in. */
  readonly elsewhere: Place & { readonly guildId: string };
  readonly written: Log<KeptMessage>;
  registered(guildId?: string | null): readonly Json[];
  /** Runs a registered slash command. */
  slash(name: string, values?: Values, by?: By): Exchange;
  /** Types into an option that completes. */
  type(name: string, option: string, typed: string, by?: By & { others?: Values }): Exchange;
  /** Presses a button of a message, by its label or custom id. */
  press(message: KeptMessage, button: string, by?: By): Exchange;
  /** Chooses from a menu of a message, by its custom id or placeholder. */
  choose(message: KeptMessage, menu: string, values: readonly string[], by?: By): Exchange;
  /** Sends a component interaction as it is, also one that no message holds. */
  forge(customId: string, message: KeptMessage, by?: By): Exchange;
  say(content: string, by?: By): Said;
  close(): Promise<void>;
}

/** Starts a Discord of one application, one server and a few people, on loopback. */
export async function startFakeDiscord(options: { heartbeatInterval?: number } = {}): Promise<FakeDiscord> {
  const clock = startClock();
  const newId = snowflakes(clock);
  const token = 'MTAwMDAwMDAwMDAwMDAwMDAx.Gfake0.test-token-that-opens-nothing';
  const applicationId = '1100000000000000001';
  const bot = account('Treaty Desk', applicationId, true);
  const tashi = account('Tashi', '1200000000000000001');
  const otherBot = account('Other Bot', '1200000000000000002', true);
  const channel = { guildId: '1300000000000000001', channelId: '1400000000000000001' };
  const elsewhere = { guildId: '1300000000000000002', channelId: '1400000000000000002' };
  const dm = { guildId: null, channelId: '1400000000000000003' };
  const channels = new Map<string, Json>([
    [channel.channelId, textChannel(channel.channelId, channel.guildId)],
    [dm.channelId, dmChannel(dm.channelId, tashi)],
  ]);

  const store = messageStore(clock, newId);
  let gatewayUrl = '';
  const application = applicationRoutes(applicationId, bot, () => gatewayUrl, newId);
  const messages = messageRoutes(store, bot, channels, (userId) =>
    userId === tashi.id ? dmChannel(dm.channelId, tashi) : null,
  );
  const interactions = interactionRoutes(applicationId, bot, store, clock);
  const api = await openApiServer(token, [...application.routes, ...messages.routes, ...interactions.routes]);
  const gateway = await openGateway({
    token,
    heartbeatInterval: options.heartbeatInterval ?? 41_250,
    ready: () => ({
      v: 10,
      user: { ...bot, verified: true, mfa_enabled: false, flags: 0 },
      guilds: [{ id: channel.guildId, unavailable: true }],
      application: { id: applicationId, flags: 0 },
      private_channels: [],
    }),
    greeting: () => [{ event: 'GUILD_CREATE', data: guildPayload(channel, bot) }],
  });
  gatewayUrl = gateway.url;

  const stageOf = ({
    place = channel,
    person = tashi,
    userInstall = place === elsewhere,
    locale = 'en-GB',
  }: By): Stage => ({
    applicationId,
    place,
    channel: channels.get(place.channelId) ?? { id: place.channelId, type: 0, name: 'debate', guild_id: place.guildId },
    person,
    userInstall,
    locale,
  });

  const interact = (
    kind: 'command' | 'component' | 'autocomplete',
    data: Json,
    by: By,
    more: { source?: KeptMessage; optionType?: number } = {},
  ): Exchange => {
    const stage = stageOf(by);
    const id = newId();
    const interactionToken = `aW50ZXJhY3Rpb24.${id}`;
    const exchange = interactions.open(id, interactionToken, { kind, channelId: stage.place.channelId, ...more });
    const message = more.source === undefined ? {} : { message: store.wire(more.source) };
    gateway.dispatch({
      event: 'INTERACTION_CREATE',
      data: { ...interactionPayload(kind, data, stage), id, token: interactionToken, ...message },
    });
    return exchange;
  };

  const commandNamed = (name: string): Json | undefined =>
    [...application.registered(channel.guildId), ...application.registered(null)].find(
      (command) => command.name === name,
    );

  const use = (message: KeptMessage, wanted: string, type: number, values: readonly string[], by: By): Exchange => {
    const now = store.get(message.id) ?? message;
    const control = controls(now).find(
      (one) => one.type === type && [one.custom_id, one.label, one.placeholder].includes(wanted),
    );
    const customId = textOf(control?.custom_id);
    if (control === undefined || customId === undefined)
      throw new Error(
        `the message has no "${wanted}"; it has ${controls(now)
          .map((one) => one.label ?? one.placeholder)
          .join(', ')}`,
      );
    if (control.disabled === true) throw new Error(`"${wanted}" cannot be used`);
    const offered = objects(control.options).map(({ value }) => value);
    const strange = values.find((value) => !offered.includes(value));
    if (strange !== undefined) throw new Error(`"${wanted}" does not offer ${strange}`);
    return interact(
      'component',
      { custom_id: customId, component_type: type, id: control.id, ...(type === 3 ? { values } : {}) },
      by,
      { source: now },
    );
  };

  const say = (content: string, { place = channel, person = tashi }: By = {}): Said => {
    const kept = store.create(place.channelId, person, { content }, []);
    const mentioned = [bot].filter(({ id }) => new RegExp(`<@!?${id}>`).test(content));
    const inGuild = place.guildId !== null;
    const intents = gateway.intents();
    // Without the privileged intent, words are only seen where the bot is mentioned or written to.
    const seen = mentioned.length > 0 || !inGuild || person.id === bot.id || (intents & intent.messageContent) !== 0;
    const { bot: _, ...author } = person;
    const data = {
      ...store.wire(kept),
      content: seen ? content : '',
      author: person.bot ? person : author,
      mentions: mentioned,
      ...(inGuild
        ? {
            guild_id: place.guildId,
            member: { roles: [], joined_at: kept.timestamp, deaf: false, mute: false, flags: 0 },
          }
        : { channel_type: 1 }),
    };
    if ((intents & (inGuild ? intent.guildMessages : intent.directMessages)) !== 0)
      gateway.dispatch({ event: 'MESSAGE_CREATE', data });
    return { id: kept.id, reply: messages.written.first(({ repliesTo }) => repliesTo === kept.id) };
  };

  return {
    ...{ api, gateway, clock, token, applicationId, bot, tashi, otherBot, channel, dm, elsewhere },
    written: messages.written,
    registered: (guildId = null) => application.registered(guildId),
    slash: (name, values = {}, by = {}) => interact('command', commandData(commandNamed(name), name, values), by),
    type(name, option, typed, { others = {}, ...by } = {}) {
      const command = commandNamed(name);
      const optionType = Number(objects(command?.options).find((one) => one.name === option)?.type ?? 3);
      return interact('autocomplete', commandData(command, name, { ...others, [option]: typed }, option), by, {
        optionType,
      });
    },
    press: (message, button, by = {}) => use(message, button, 2, [], by),
    choose: (message, menu, values, by = {}) => use(message, menu, 3, values, by),
    forge: (customId, message, by = {}) =>
      interact('component', { custom_id: customId, component_type: 2, id: 1 }, by, { source: message }),
    say,
    async close() {
      await gateway.close();
      await api.close();
    },
  };
}

/** Only the person who asked sees it. */
export function isPrivate(message: KeptMessage): boolean {
  return (message.flags & flag.ephemeral) !== 0;
}
