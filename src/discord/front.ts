import { Client, Events, GatewayIntentBits, Options } from 'discord.js';
import {
  type APIInteraction,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { DiscordConfig } from '../config.ts';
import { languageFor } from '../language/language.ts';
import { describeError, type Log } from '../log.ts';
import { brokenMessage } from '../message/failure-message.ts';
import type { Message } from '../message/message.ts';
import type { Interaction } from '../router/interaction.ts';
import type { Router } from '../router/router.ts';
import { answer, describe, restLine } from './answer.ts';
import { registerCommands } from './registration.ts';
import { replyTo } from './reply-to.ts';
import { openTalks } from './talks.ts';
import { interactionOf, questionIn } from './translate.ts';
import { startWork } from './work.ts';

/** How long what is under way may take when the front closes. */
const finishMs = 10_000;

export interface FrontOptions {
  readonly config: DiscordConfig;
  readonly router: Router;
  readonly declarations: readonly RESTPostAPIApplicationCommandsJSONBody[];
  readonly log: Log;
  readonly newErrorId: () => string;
}

export interface DiscordFront {
  /** Kept, with the reason, when Discord closes the connection for good. */
  readonly lost: Promise<string>;
  /** Takes nothing more, finishes what is under way, closes the gateway. */
  close(): Promise<void>;
}

/**
 * Logs in, registers the commands where they changed, and answers interactions, mentions and direct messages.
 *
 * @throws what discord.js throws when Discord cannot be reached or refuses the token (`TokenInvalid`)
 */
export async function openDiscord({
  config,
  router,
  declarations,
  log,
  newErrorId,
}: FrontOptions): Promise<DiscordFront> {
  const client = createClient(config);
  const work = startWork();
  const talks = openTalks(Date.now);
  let open = true;

  const apology =
    (what: string, locale: string) =>
    (error: unknown): Message => {
      const id = newErrorId();
      log.error(`${id} ${what}: ${describeError(error)}`);
      return brokenMessage(id, languageFor(locale));
    };

  const serve = async (api: APIInteraction): Promise<void> => {
    const interaction = interactionOf(api);
    if (interaction === null) return log.debug(`interaction of type ${api.type}: not one of ours`);
    const what = describeInteraction(interaction);
    await answer(router(interaction), restLine(client.rest, api), {
      log,
      what,
      apologize: apology(what, interaction.locale),
    });
  };

  const serveMessage = async (message: GatewayMessageCreateDispatchData): Promise<void> => {
    const text = questionIn(message, client.user?.id ?? '');
    if (text === null) return;
    const guildId = message.guild_id ?? null;
    const locale = client.guilds.cache.get(guildId ?? '')?.preferredLocale ?? 'en-GB';
    // Only a direct message goes on from the answer before: in a channel several people talk, and every question stands alone.
    const context = guildId === null ? talks.of(message.channel_id) : undefined;
    const reply = router({ kind: 'question', text, userId: message.author.id, guildId, locale, context });
    if (guildId === null && 'context' in reply) talks.keep(message.channel_id, reply.context);
    await replyTo(message, reply, { rest: client.rest, log, apologize: apology('question', locale) });
  };

  /** Neither an exception nor a rejection leaves here: one broken interaction must not touch the others. */
  const take =
    <T>(what: string, serveOne: (data: T) => Promise<void>) =>
    (data: T): void => {
      if (!open) return;
      work.track(
        serveOne(data).catch((error: unknown) => log.error(`${newErrorId()} ${what}: ${describeError(error)}`)),
      );
    };

  // The API's own JSON rather than discord.js' objects: see `interactionOf`. So no partials are needed either.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, take<APIInteraction>('interaction', serve));
  client.ws.on(GatewayDispatchEvents.MessageCreate, take<GatewayMessageCreateDispatchData>('message', serveMessage));
  const lost = watch(client, log);

  const ready = new Promise<string>((resolve) => {
    client.once(Events.ClientReady, ({ application, user }) => {
      log.info(`logged in as ${user.username}, in ${client.guilds.cache.size} servers`);
      resolve(application.id);
    });
  });
  await client.login(config.token);
  const applicationId = await ready;
  try {
    const changed = await registerCommands({ rest: client.rest, applicationId, guildId: config.guildId, declarations });
    log.info(`commands: ${declarations.length} ${changed ? 'registered' : 'unchanged'}`);
  } catch (error) {
    // The commands of an earlier start may still work, and mentions do.
    log.error(`commands could not be registered: ${describe(error)}`);
  }
  return {
    lost,
    async close() {
      open = false;
      const left = await work.finish(finishMs);
      if (left > 0) log.warn(`${left} interactions were still under way after ${finishMs / 1000} s`);
      await client.destroy();
    },
  };
}

function createClient(config: DiscordConfig): Client {
  return new Client({
    // None of these is privileged: mentions and direct messages carry their words without.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    rest: { api: config.api },
    allowedMentions: { parse: [], repliedUser: false },
    // Nothing here reads old messages or members, so nothing is kept of them.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadMemberManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
    }),
  });
}

function watch(client: Client, log: Log): Promise<string> {
  client.on(Events.Error, (error) => log.error(`client: ${describeError(error)}`));
  client.on(Events.ShardError, (error) => log.warn(`gateway: ${error.name}: ${error.message}`));
  client.on(Events.ShardReconnecting, () => log.info('gateway: connecting again'));
  client.on(Events.ShardResume, (_, replayed) => log.info(`gateway: resumed, ${replayed} events replayed`));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.Debug, (line) => log.debug(line));
  return new Promise((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => resolve(`the gateway closed for good with code ${code}`));
    client.once(Events.Invalidated, () => resolve('the session was made invalid'));
  });
}

/** What it was, without anything that a person wrote. */
function describeInteraction(interaction: Interaction): string {
  if (interaction.kind === 'component') return `component ${interaction.customId.split(':', 1)[0]?.slice(0, 32)}`;
  return interaction.kind === 'question' ? 'question' : `${interaction.kind} ${interaction.name}`;
}
