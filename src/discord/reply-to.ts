import { DiscordAPIError, type REST } from 'discord.js';
import { type GatewayMessageCreateDispatchData, Routes } from 'discord-api-types/v10';
import type { LaterReply, Reply } from '../command/command.ts';
import type { Log } from '../log.ts';
import type { Message } from '../message/message.ts';
import { describe } from './answer.ts';
import { outgoing } from './door.ts';

export interface Replying {
  readonly rest: Pick<REST, 'post'>;
  readonly log: Log;
  /** Notes an error under an id and gives the message that tells the person so. */
  readonly apologize: (error: unknown) => Message;
}

type Asked = Pick<GatewayMessageCreateDispatchData, 'id' | 'channel_id' | 'guild_id'>;

/**
 * Replies to a message, without a ping. Nothing is private in a channel: a private reply stands there too, or what it has for
 * that place. A direct message gets the reply itself. Never throws.
 */
export async function replyTo(
  asked: Asked,
  reply: Reply | LaterReply,
  { rest, log, apologize }: Replying,
): Promise<void> {
  const send = async (message: Message): Promise<void> => {
    const { body, files } = outgoing(message);
    const route = Routes.channelMessages(asked.channel_id);
    const reference = { message_id: asked.id, fail_if_not_exists: false };
    // The nonce lets Discord drop a second sending, when an answer of its own was lost on the way.
    const whole = { ...body, nonce: asked.id, enforce_nonce: true };
    try {
      await rest.post(route, { body: { ...whole, message_reference: reference }, files });
    } catch (error) {
      // Where the bot may not read the history it may still speak.
      if (!isCode(error, 160002)) throw error;
      await rest.post(route, { body: whole, files });
    }
  };
  try {
    await send('message' in reply ? shown(reply, asked) : await reply.later()).catch(async (error: unknown) => {
      if (isCode(error, ...forbidden)) throw error;
      await send(apologize(error));
    });
  } catch (error) {
    if (isCode(error, ...forbidden)) log.warn(`question: no answer may be written there, ${describe(error)}`);
    else log.error(`question: could not be answered, ${describe(error)}`);
  }
}

function shown({ message, inPublic }: Reply, { guild_id: guild }: Asked): Message {
  return guild === undefined ? message : (inPublic ?? message);
}

/** Unknown channel, missing access, cannot message this user, missing permissions. */
const forbidden = [10003, 50001, 50007, 50013];

function isCode(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code));
}
