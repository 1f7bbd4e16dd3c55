import type {
  APIApplicationCommandInteractionDataOption,
  APIInteraction,
  GatewayMessageCreateDispatchData,
} from 'discord-api-types/v10';
import type { Options } from '../command/command.ts';
import type { Actor, Interaction } from '../router/interaction.ts';

/**
 * What a person did, from the API's own JSON as plain data: so the gateway and an HTTP endpoint share it, and no
 * missing channel or server in a cache can break it. Null for kinds that no command here makes (modals, pings).
 */
export function interactionOf(api: APIInteraction): Interaction | null {
  if (api.type === 1) return null;
  const actor = actorOf(api);
  if (api.type === 2) {
    const options = 'options' in api.data ? valuesOf(api.data.options) : {};
    return { ...actor, kind: 'command', name: api.data.name, options };
  }
  if (api.type === 3) {
    const { custom_id: customId } = api.data;
    const values = 'values' in api.data ? api.data.values : [];
    return { ...actor, kind: 'component', customId, values, message: { components: api.message.components ?? [] } };
  }
  if (api.type === 4) {
    const typed = api.data.options.find((option) => 'focused' in option && option.focused === true);
    if (typed === undefined || !('value' in typed)) return null;
    const others = api.data.options.filter((option) => option !== typed);
    return {
      ...actor,
      kind: 'autocomplete',
      name: api.data.name,
      option: typed.name,
      typed: String(typed.value),
      options: valuesOf(others),
    };
  }
  return null;
}

function valuesOf(options: readonly APIApplicationCommandInteractionDataOption[] | undefined): Options {
  return Object.fromEntries(
    (options ?? []).flatMap((option) => ('value' in option ? [[option.name, option.value]] : [])),
  );
}

function actorOf(api: Exclude<APIInteraction, { type: 1 }>): Actor {
  const user = api.member?.user ?? api.user;
  // Keyed by the kind of installation: 0 is the server's own.
  const installed = '0' in api.authorizing_integration_owners;
  return { userId: user?.id ?? '', guildId: installed ? (api.guild_id ?? null) : null, locale: api.locale };
}

/**
 * The question in a message: what stands beside a mention of the bot, or all of a direct message. Null if it is not
 * meant for the bot, or was written by a bot (itself included), a webhook or Discord.
 */
export function questionIn(message: GatewayMessageCreateDispatchData, botId: string): string | null {
  const { author, content } = message;
  // 0 is a message, 19 a reply; the others (joins, pins, boosts …) are Discord's own.
  if (author.bot === true || author.id === botId || message.webhook_id !== undefined) return null;
  if (message.type !== 0 && message.type !== 19) return null;
  const mention = new RegExp(`<@!?${botId}>`, 'g');
  const direct = message.guild_id === undefined;
  // A reply pings the bot too; only a mention that the person wrote asks something.
  if (!direct && !mention.test(content)) return null;
  return content.replace(mention, ' ').replace(/\s+/g, ' ').trim();
}
