import type { Clock } from './clock.ts';
import { asJson, isJson, type Json, objects, textOf } from './json.ts';
import { flag } from './message-rules.ts';
import type { UploadedFile } from './request-body.ts';
import type { Account } from './world.ts';

export interface KeptAttachment {
  readonly id: string;
  readonly filename: string;
  readonly content_type: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly data: Uint8Array;
}

/** A message as Discord keeps and sends it. */
export interface KeptMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly author: Account;
  readonly content: string;
  readonly flags: number;
  readonly components: readonly Json[];
  readonly attachments: readonly KeptAttachment[];
  readonly allowedMentions: unknown;
  /** The message that it replies to. */
  readonly repliesTo: string | null;
  readonly nonce: string | null;
  readonly timestamp: string;
  readonly edited: string | null;
}

export interface MessageStore {
  get(id: string): KeptMessage | undefined;
  /** The message as an API answer or a gateway event holds it. */
  wire(message: KeptMessage): Json;
  create(channelId: string, author: Account, body: Json, files: readonly UploadedFile[]): KeptMessage;
  edit(old: KeptMessage, body: Json, files: readonly UploadedFile[]): KeptMessage;
  delete(id: string): boolean;
  /** A message of this author with this nonce, which `enforce_nonce` gives back in place of a second one. */
  withNonce(author: Account, nonce: string): KeptMessage | undefined;
}

export function messageStore(clock: Clock, newId: () => string): MessageStore {
  const messages = new Map<string, KeptMessage>();

  const keepFiles = (files: readonly UploadedFile[], body: Json): KeptAttachment[] =>
    files.map((file) => {
      const id = newId();
      const url = `https://cdn.discordapp.com/attachments/${id}/${encodeURIComponent(file.name)}`;
      const listed = objects(body.attachments).find((attachment) => String(attachment.id) === file.key);
      const filename = textOf(listed?.filename) ?? file.name;
      return {
        id,
        filename,
        content_type: file.contentType,
        size: file.data.length,
        url,
        proxy_url: url,
        data: file.data,
      };
    });

  return {
    get: (id) => messages.get(id),
    wire,
    delete: (id) => messages.delete(id),
    withNonce: (author, nonce) =>
      [...messages.values()].find((message) => message.author.id === author.id && message.nonce === nonce),
    create(channelId, author, body, files) {
      const attachments = keepFiles(files, body);
      const nonce = body.nonce;
      const message: KeptMessage = {
        id: newId(),
        channel_id: channelId,
        author,
        content: textOf(body.content) ?? '',
        flags: Number(body.flags ?? 0),
        components: keptComponents(body.components, attachments),
        attachments,
        allowedMentions: body.allowed_mentions ?? null,
        repliesTo: textOf(asJson(body.message_reference).message_id) ?? null,
        nonce: typeof nonce === 'string' || typeof nonce === 'number' ? String(nonce) : null,
        timestamp: new Date(clock.now()).toISOString(),
        edited: null,
      };
      messages.set(message.id, message);
      return message;
    },
    edit(old, body, files) {
      const listed = Array.isArray(body.attachments) ? objects(body.attachments).map(({ id }) => id) : null;
      const attachments = [
        ...old.attachments.filter(({ id }) => listed === null || listed.includes(id)),
        ...keepFiles(files, body),
      ];
      const message: KeptMessage = {
        ...old,
        content: 'content' in body ? (textOf(body.content) ?? '') : old.content,
        // What kind of message it is and who sees it stays.
        flags: Number(body.flags ?? old.flags) | (old.flags & (flag.componentsV2 | flag.ephemeral)),
        components: 'components' in body ? keptComponents(body.components, attachments) : old.components,
        attachments,
        allowedMentions: body.allowed_mentions ?? null,
        edited: new Date(clock.now()).toISOString(),
      };
      messages.set(message.id, message);
      return message;
    },
  };
}

function wire(message: KeptMessage): Json {
  const { allowedMentions: _allowed, repliesTo, edited, nonce, attachments, ...rest } = message;
  return {
    ...rest,
    attachments: attachments.map(({ data: _data, ...attachment }) => attachment),
    edited_timestamp: edited,
    type: repliesTo === null ? 0 : 19,
    ...(repliesTo === null
      ? {}
      : { message_reference: { type: 0, message_id: repliesTo, channel_id: message.channel_id } }),
    ...(nonce === null ? {} : { nonce }),
    ...{ embeds: [], mentions: [], mention_roles: [], mention_everyone: false, tts: false, pinned: false },
  };
}

/** Components as they come back: each with an id, `attachment://` made an address. */
function keptComponents(components: unknown, attachments: readonly KeptAttachment[]): Json[] {
  const taken = new Set<number>();
  const collect = (component: Json): void => {
    if (typeof component.id === 'number' && component.id !== 0) taken.add(component.id);
    for (const child of [...objects(component.components), ...objects([component.accessory])]) collect(child);
  };
  for (const component of objects(components)) collect(component);
  let next = 0;
  const freeId = (): number => {
    do next += 1;
    while (taken.has(next));
    return next;
  };
  const keep = (component: Json): Json => {
    const id = typeof component.id === 'number' && component.id !== 0 ? component.id : freeId();
    const kept: Record<string, unknown> = { ...resolved(component, attachments), id };
    if (Array.isArray(component.components)) kept.components = objects(component.components).map(keep);
    if (isJson(component.accessory)) kept.accessory = keep(component.accessory);
    return kept;
  };
  return objects(components).map(keep);
}

function resolved(component: Json, attachments: readonly KeptAttachment[]): Json {
  const media = (value: unknown): unknown => {
    const url = textOf(asJson(value).url);
    const attachment = attachments.find(({ filename }) => url === `attachment://${filename}`);
    if (url === undefined || attachment === undefined) return value;
    return {
      id: attachment.id,
      url: attachment.url,
      proxy_url: attachment.proxy_url,
      content_type: attachment.content_type,
      attachment_id: attachment.id,
    };
  };
  if (isJson(component.media)) return { ...component, media: media(component.media) };
  if (isJson(component.file)) return { ...component, file: media(component.file) };
  if (!Array.isArray(component.items)) return component;
  return { ...component, items: objects(component.items).map((item) => ({ ...item, media: media(item.media) })) };
}

/** Every text in a message, in order, line by line: what a person reads. */
export function readText(message: { readonly components: readonly Json[] }): string {
  const read = (component: Json): string[] => [
    ...(component.type === 10 ? [textOf(component.content) ?? ''] : []),
    ...objects(component.components).flatMap(read),
  ];
  return message.components.flatMap(read).join('\n');
}

/** Every button, menu and accessory of a message that can be used. */
export function controls(message: { readonly components: readonly Json[] }): Json[] {
  const find = (component: Json): Json[] => [
    ...(component.type === 2 || component.type === 3 ? [component] : []),
    ...objects(component.components).flatMap(find),
    ...objects([component.accessory]).flatMap(find),
  ];
  return message.components.flatMap(find);
}
