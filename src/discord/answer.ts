import { DiscordAPIError, type RawFile, type REST } from 'discord.js';
import { type APIInteraction, type APIInteractionResponse, Routes } from 'discord-api-types/v10';
import type { Choice, LaterReply, Reply } from '../command/command.ts';
import type { Log } from '../log.ts';
import type { Message } from '../message/message.ts';
import { type Outgoing, outgoing } from './door.ts';

/** The way back to one interaction. The gateway answers by requests; an HTTP endpoint can answer in its response. */
export interface Line {
  /** The first answer. Discord waits three seconds for it, and takes one. */
  callback(body: APIInteractionResponse, files: RawFile[]): Promise<void>;
  /** Puts a message in the place of a deferred answer. */
  edit(outgoing: Outgoing): Promise<void>;
}

/** The way back to an interaction that came over the gateway. */
export function restLine(rest: Pick<REST, 'post' | 'patch'>, interaction: APIInteraction): Line {
  const { id, token, application_id: application } = interaction;
  // Both addresses hold the interaction's own token, so the bot's is not sent along.
  return {
    async callback(body, files) {
      await rest.post(Routes.interactionCallback(id, token), { body, files, auth: false });
    },
    async edit({ body, files }) {
      await rest.patch(Routes.webhookMessage(application, token, '@original'), { body, files, auth: false });
    },
  };
}

export interface Answering {
  readonly log: Log;
  /** What is being answered, for the log: `command treaty`. */
  readonly what: string;
  /** Notes an error under an id and gives the message that tells the person so. */
  readonly apologize: (error: unknown) => Message;
}

/**
 * Sends what the router gave. A ready reply goes out at once; one that needs time is deferred first, its visibility
 * settled, and then filled in. Never throws, and never answers twice: after "unknown interaction" or "already
 * acknowledged" nothing more is sent.
 */
export async function answer(reply: Reply | LaterReply | Choice[], line: Line, answering: Answering): Promise<void> {
  const { log, what } = answering;
  try {
    if (Array.isArray(reply)) await line.callback({ type: 8, data: { choices: reply } }, []);
    else if ('message' in reply) await answerNow(reply, line, answering);
    else await answerLater(reply, line, answering);
  } catch (error) {
    if (isTooLate(error)) log.warn(`${what}: not answered, ${describe(error)}`);
    else log.error(`${what}: could not be answered, ${describe(error)}`);
  }
}

async function answerNow(reply: Reply, line: Line, { apologize }: Answering): Promise<void> {
  try {
    const { body, files } = outgoing(reply.message, { private: reply.private === true && reply.update !== true });
    await line.callback({ type: reply.update === true ? 7 : 4, data: body }, files);
  } catch (error) {
    if (isTooLate(error)) throw error;
    const { body, files } = outgoing(apologize(error), { private: true });
    await line.callback({ type: 4, data: body }, files);
  }
}

async function answerLater(reply: LaterReply, line: Line, { apologize }: Answering): Promise<void> {
  if (reply.update === true) await line.callback({ type: 6 }, []);
  else await line.callback(reply.private === true ? { type: 5, data: { flags: 64 } } : { type: 5 }, []);
  try {
    await line.edit(outgoing(await reply.later()));
  } catch (error) {
    if (isTooLate(error)) throw error;
    await line.edit(outgoing(apologize(error)));
  }
}

/** 10062 unknown interaction, 40060 already acknowledged; 10015 and 50027 when the interaction's webhook is over. */
function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && [10062, 40060, 10015, 50027].includes(Number(error.code));
}

/** An error in one line, without the address of the request: it holds the interaction's token. */
export function describe(error: unknown): string {
  if (error instanceof DiscordAPIError) return `Discord said ${error.status} ${error.code}: ${error.message}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
