import type { ApiAnswer, ApiRequest, Route } from './api-server.ts';
import { callback, callbackRefusal, type InteractionKind } from './callback-rules.ts';
import type { Clock } from './clock.ts';
import { asJson, type Json, objects } from './json.ts';
import { flag, messageRefusal } from './message-rules.ts';
import type { KeptMessage, MessageStore } from './message-store.ts';
import { type Log, type Promised, promised, startLog } from './promised.ts';
import { type Refusal, refusals } from './refusal.ts';
import type { Account } from './world.ts';

/** Discord waits so long for a first answer, and keeps the token of an interaction so long for more. */
const firstAnswerMs = 3000;
const tokenMs = 15 * 60 * 1000;

/** An interaction as the person sees it: what they did, and what came back. */
export interface Exchange {
  readonly id: string;
  /** The first answer of any kind, also a deferral. */
  readonly acknowledged: Promise<{ readonly type: number; readonly private: boolean }>;
  /** The message that answers; for a deferred one, after its edit. */
  readonly answer: Promise<Answer>;
  /** Suggestions for the option that is typed. */
  readonly choices: Promise<readonly Json[]>;
  /** Requests for this interaction that Discord refused. */
  readonly refused: Log<Refusal>;
  readonly followUps: Log<KeptMessage>;
}

export interface Answer {
  readonly message: KeptMessage;
  readonly private: boolean;
  /** Did it take the place of the message that the component stands in? */
  readonly replaced: boolean;
}

export interface Asked {
  readonly kind: InteractionKind;
  readonly channelId: string;
  /** The message that the component stands in. */
  readonly source?: KeptMessage;
  readonly optionType?: number;
}

interface Open extends Asked {
  readonly id: string;
  readonly token: string;
  readonly since: number;
  readonly exchange: Exchange;
  readonly acknowledged: Promised<{ readonly type: number; readonly private: boolean }>;
  readonly answer: Promised<Answer>;
  readonly choices: Promised<readonly Json[]>;
  type: number | null;
  private: boolean;
  message: KeptMessage | null;
}

export interface InteractionRoutes {
  readonly routes: readonly Route[];
  open(id: string, token: string, asked: Asked): Exchange;
}

/** Interactions, their first answers and their webhooks. */
export function interactionRoutes(
  applicationId: string,
  bot: Account,
  store: MessageStore,
  clock: Clock,
): InteractionRoutes {
  const all: Open[] = [];

  const refuse = (to: Open | undefined, refusal: Refusal): ApiAnswer => {
    to?.exchange.refused.add(refusal);
    return { refusal };
  };

  const settle = (to: Open, message: KeptMessage, replaced: boolean): void => {
    to.message = message;
    to.answer.keep({ message, private: (message.flags & flag.ephemeral) !== 0, replaced });
  };

  const firstAnswer = ({ params, body, files, query }: ApiRequest): ApiAnswer => {
    const to = all.find(({ id, token }) => id === params.interaction && token === params.token);
    if (to === undefined || clock.now() - to.since > firstAnswerMs) return refuse(to, refusals.unknownInteraction);
    if (to.type !== null) return refuse(to, refusals.alreadyAcknowledged);
    const { kind, source, optionType } = to;
    const refusal = callbackRefusal({
      kind,
      body,
      files,
      ...(source === undefined ? {} : { edited: source }),
      ...(optionType === undefined ? {} : { optionType }),
    });
    if (refusal !== null) return refuse(to, refusal);
    const type = Number(body.type);
    const data = asJson(body.data);
    to.type = type;
    to.private = (Number(data.flags ?? 0) & flag.ephemeral) !== 0;
    if (type === callback.message) settle(to, store.create(to.channelId, bot, data, files), false);
    if (type === callback.update && source !== undefined) settle(to, store.edit(source, data, files), true);
    if (type === callback.choices) to.choices.keep(objects(data.choices));
    to.acknowledged.keep({ type, private: to.private });
    if (query.get('with_response') !== 'true') return { status: 204 };
    const message = to.message === null ? {} : { message: store.wire(to.message) };
    return {
      status: 200,
      body: {
        interaction: { id: to.id, type: kind === 'command' ? 2 : 3, response_message_loading: to.message === null },
        resource: { type, ...message },
      },
    };
  };

  /** The interaction of a webhook's token, or why there is none. */
  const webhook = ({ params }: ApiRequest): Open | Refusal => {
    const to = all.find(({ token }) => token === params.token);
    if (params.webhook !== applicationId || to === undefined || to.type === null) return refusals.unknownWebhook;
    return clock.now() - to.since > tokenMs ? refusals.invalidWebhookToken : to;
  };

  /** The first message for a deferred answer takes its place, whether it comes as an edit or as a follow-up. */
  const fill = (to: Open, { body, files }: ApiRequest): ApiAnswer => {
    const flags = to.private ? flag.ephemeral : 0;
    const refusal = messageRefusal({ door: 'answer-edit', body, files, edited: { flags, attachments: [] } });
    if (refusal !== null) return refuse(to, refusal);
    settle(to, store.create(to.channelId, bot, { ...body, flags: Number(body.flags ?? 0) | flags }, files), false);
    return { status: 200, body: to.message === null ? {} : store.wire(to.message) };
  };

  const edit = (request: ApiRequest): ApiAnswer => {
    const to = webhook(request);
    if ('status' in to) return { refusal: to };
    if (to.type === callback.deferMessage && to.message === null) return fill(to, request);
    const id = request.params.message === '@original' ? (to.message ?? to.source)?.id : request.params.message;
    const old = store.get(id ?? '');
    if (old === undefined) return refuse(to, refusals.unknownMessage);
    const refusal = messageRefusal({ door: 'answer-edit', body: request.body, files: request.files, edited: old });
    if (refusal !== null) return refuse(to, refusal);
    const edited = store.edit(old, request.body, request.files);
    if (request.params.message === '@original') settle(to, edited, to.type === callback.deferUpdate);
    return { status: 200, body: store.wire(edited) };
  };

  const followUp = (request: ApiRequest): ApiAnswer => {
    const to = webhook(request);
    if ('status' in to) return { refusal: to };
    if (to.type === callback.deferMessage && to.message === null) return fill(to, request);
    const refusal = messageRefusal({ door: 'answer', body: request.body, files: request.files });
    if (refusal !== null) return refuse(to, refusal);
    const message = store.create(to.channelId, bot, request.body, request.files);
    to.exchange.followUps.add(message);
    return { status: 200, body: store.wire(message) };
  };

  const read = (request: ApiRequest): ApiAnswer => {
    const to = webhook(request);
    if ('status' in to) return { refusal: to };
    const message =
      request.params.message === '@original' ? (to.message ?? to.source) : store.get(request.params.message ?? '');
    return message === undefined ? { refusal: refusals.unknownMessage } : { status: 200, body: store.wire(message) };
  };

  const routes: Route[] = [
    { method: 'POST', path: '/interactions/:interaction/:token/callback', open: true, handle: firstAnswer },
    { method: 'POST', path: '/webhooks/:webhook/:token', open: true, handle: followUp },
    { method: 'GET', path: '/webhooks/:webhook/:token/messages/:message', open: true, handle: read },
    { method: 'PATCH', path: '/webhooks/:webhook/:token/messages/:message', open: true, handle: edit },
  ];
  return {
    routes,
    open(id, token, asked) {
      const [acknowledged, answer, choices] = [
        promised<{ type: number; private: boolean }>(),
        promised<Answer>(),
        promised<readonly Json[]>(),
      ];
      const exchange: Exchange = {
        id,
        acknowledged: acknowledged.promise,
        answer: answer.promise,
        choices: choices.promise,
        refused: startLog(),
        followUps: startLog(),
      };
      all.push({
        ...asked,
        id,
        token,
        since: clock.now(),
        exchange,
        acknowledged,
        answer,
        choices,
        type: null,
        private: false,
        message: null,
      });
      return exchange;
    },
  };
}
