import type { ApiAnswer, ApiRequest, Route } from './api-server.ts';
import { asJson, type Json, textOf } from './json.ts';
import { messageRefusal } from './message-rules.ts';
import type { KeptMessage, MessageStore } from './message-store.ts';
import { type Log, startLog } from './promised.ts';
import { invalidForm, refusals } from './refusal.ts';
import type { Account } from './world.ts';

export interface MessageRoutes {
  readonly routes: readonly Route[];
  /** What the bot wrote into channels, in order. */
  readonly written: Log<KeptMessage>;
}

/** Channels and the messages that a bot writes into them. */
export function messageRoutes(
  store: MessageStore,
  bot: Account,
  channels: ReadonlyMap<string, Json>,
  openDm: (userId: string) => Json | null,
): MessageRoutes {
  const written = startLog<KeptMessage>();

  const write = ({ params: { channel = '' }, body, files }: ApiRequest): ApiAnswer => {
    if (!channels.has(channel)) return { refusal: refusals.unknownChannel };
    const refusal = messageRefusal({ door: 'channel', body, files });
    if (refusal !== null) return { refusal };
    const reference = asJson(body.message_reference);
    const original = textOf(reference.message_id);
    const found = original === undefined || store.get(original)?.channel_id === channel;
    if (!found) {
      if (reference.fail_if_not_exists !== false) {
        return {
          refusal: invalidForm([
            { path: ['message_reference'], code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' },
          ]),
        };
      }
    }
    const nonce = body.nonce;
    const same = body.enforce_nonce === true && nonce !== undefined ? store.withNonce(bot, String(nonce)) : undefined;
    if (same !== undefined) return { status: 200, body: store.wire(same) };
    const message = store.create(channel, bot, found ? body : { ...body, message_reference: undefined }, files);
    written.add(message);
    return { status: 200, body: store.wire(message) };
  };

  const edit = ({ params: { channel = '', message = '' }, body, files }: ApiRequest): ApiAnswer => {
    const old = store.get(message);
    if (old === undefined || old.channel_id !== channel) return { refusal: refusals.unknownMessage };
    if (old.author.id !== bot.id) return { refusal: refusals.missingAccess };
    const refusal = messageRefusal({ door: 'edit', body, files, edited: old });
    return refusal === null ? { status: 200, body: store.wire(store.edit(old, body, files)) } : { refusal };
  };

  const routes: Route[] = [
    {
      method: 'GET',
      path: '/channels/:channel',
      handle: ({ params: { channel = '' } }) => {
        const found = channels.get(channel);
        return found === undefined ? { refusal: refusals.unknownChannel } : { status: 200, body: found };
      },
    },
    { method: 'POST', path: '/channels/:channel/messages', handle: write },
    { method: 'POST', path: '/channels/:channel/typing', handle: () => ({ status: 204 }) },
    {
      method: 'GET',
      path: '/channels/:channel/messages/:message',
      handle: ({ params: { channel, message = '' } }) => {
        const found = store.get(message);
        return found === undefined || found.channel_id !== channel
          ? { refusal: refusals.unknownMessage }
          : { status: 200, body: store.wire(found) };
      },
    },
    { method: 'PATCH', path: '/channels/:channel/messages/:message', handle: edit },
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle: ({ body }) => {
        const channel = openDm(textOf(body.recipient_id) ?? '');
        return channel === null
          ? { refusal: { status: 400, code: 50033, message: 'Invalid Recipient(s)' } }
          : { status: 200, body: channel };
      },
    },
  ];
  return { routes, written };
}
