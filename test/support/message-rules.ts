import {
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
} from 'discord-api-spec/zod';
import { componentFaults } from './component-rules.ts';
import { asJson, isJson, type Json, objects, textOf } from './json.ts';
import { type Fault, invalidForm, type Refusal, refusals, schemaFaults } from './refusal.ts';
import type { UploadedFile } from './request-body.ts';

export const flag = { suppressEmbeds: 4, ephemeral: 64, suppressNotifications: 4096, componentsV2: 32768 } as const;

/** How a message reaches Discord. */
export type MessageDoor =
  /** A bot's message in a channel. */
  | 'channel'
  /** An edit of a bot's own message. */
  | 'edit'
  /** The first answer to an interaction, or a follow-up. */
  | 'answer'
  /** An update of a component's message, or an edit of an answer. */
  | 'answer-edit';

export interface MessageRequest {
  readonly door: MessageDoor;
  readonly body: Json;
  readonly files: readonly UploadedFile[];
  /** The message that is edited, as far as it matters here. */
  readonly edited?: {
    readonly flags: number;
    readonly attachments: readonly { readonly id: string; readonly filename: string }[];
  };
}

const schemas = {
  channel: MessageCreateRequestSchema,
  edit: MessageEditRequestPartialSchema,
  answer: IncomingWebhookInteractionRequestSchema,
  'answer-edit': IncomingWebhookUpdateRequestPartialSchema,
};

const settable: Readonly<Record<MessageDoor, number>> = {
  channel: flag.suppressEmbeds | flag.suppressNotifications | flag.componentsV2,
  edit: flag.suppressEmbeds | flag.componentsV2,
  answer: flag.suppressEmbeds | flag.ephemeral | flag.suppressNotifications | flag.componentsV2,
  // Whether an answer is private is settled with the first one. Discord drops the flag here without a word;
  // the fake says so, since a bot that sets it believes something that is not true.
  'answer-edit': flag.suppressEmbeds | flag.componentsV2,
};

const sizeLimit = 10 * 1024 * 1024;

/** Why Discord refuses a message; null if it takes it. */
export function messageRefusal(request: MessageRequest): Refusal | null {
  const { door, body, files, edited } = request;
  if (files.reduce((sum, file) => sum + file.data.length, 0) > sizeLimit) return refusals.entityTooLarge;
  const broken = schemaFaults(schemas[door], body);
  if (broken.length > 0) return invalidForm(broken);
  const flags = typeof body.flags === 'number' ? body.flags : 0;
  const faults: Fault[] = [];
  if ((flags & ~settable[door]) !== 0)
    faults.push({
      path: ['flags'],
      code: 'FLAGS_NOT_SETTABLE',
      message: `These flags cannot be set here: ${flags & ~settable[door]}`,
    });
  const kept = keptAttachments(request, faults);
  // The flag cannot be taken back: an edited message stays what it was.
  const modern = ((flags | (edited?.flags ?? 0)) & flag.componentsV2) !== 0;
  faults.push(...(modern ? modernFaults(body, kept) : legacyFaults(body)), ...mentionFaults(body));
  if (faults.length > 0) return invalidForm(faults);
  return edited === undefined && isEmpty(body, files, modern) ? refusals.emptyMessage : null;
}

/** Names of the files that the message will have; an edit keeps the old ones unless it lists which stay. */
function keptAttachments({ body, files, edited }: MessageRequest, faults: Fault[]): Set<string> {
  const old = edited?.attachments ?? [];
  const names = new Set(files.map((file) => file.name));
  const listed = Array.isArray(body.attachments) ? objects(body.attachments) : null;
  for (const [index, attachment] of (listed ?? []).entries()) {
    const before = old.find(({ id }) => id === attachment.id);
    if (before !== undefined) names.add(before.filename);
    else if (!files.some((file) => file.key === String(attachment.id))) {
      faults.push({
        path: ['attachments', index, 'id'],
        code: 'ATTACHMENT_NOT_FOUND',
        message: 'No file was sent under this id',
      });
    }
  }
  if (listed === null) for (const { filename } of old) names.add(filename);
  return names;
}

function modernFaults(body: Json, files: ReadonlySet<string>): Fault[] {
  const legacy = ['content', 'embeds', 'poll', 'sticker_ids'].filter((field) => {
    const value = body[field];
    return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  });
  return [
    ...legacy.map((field) => ({
      path: [field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    })),
    ...componentFaults(objects(body.components), files),
  ];
}

function legacyFaults(body: Json): Fault[] {
  const components = objects(body.components);
  const faults = components.flatMap((component, index) =>
    component.type === 1
      ? []
      : [
          {
            path: ['components', index, 'type'],
            code: 'UNION_TYPE_CHOICES',
            message: 'Value of field "type" must be one of (1,).',
          },
        ],
  );
  if (components.length > 5)
    faults.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 5 in length.' });
  // 4,000 in the schema are for people who pay.
  if ((textOf(body.content) ?? '').length > 2000)
    faults.push({ path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' });
  return [...faults, ...componentFaults(components, new Set())];
}

/** A list of whom to mention beside `parse` of the same kind is refused. */
function mentionFaults(body: Json): Fault[] {
  const mentions = asJson(body.allowed_mentions);
  const parse: unknown[] = Array.isArray(mentions.parse) ? mentions.parse : [];
  return ['users', 'roles'].flatMap((kind) =>
    parse.includes(kind) && Array.isArray(mentions[kind]) && mentions[kind].length > 0
      ? [
          {
            path: ['allowed_mentions'],
            code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
            message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
          },
        ]
      : [],
  );
}

function isEmpty(body: Json, files: readonly UploadedFile[], modern: boolean): boolean {
  if (objects(body.components).length > 0 && modern) return false;
  if (modern) return true;
  return (
    (textOf(body.content) ?? '').trim() === '' &&
    objects(body.embeds).length === 0 &&
    !isJson(body.poll) &&
    files.length === 0
  );
}
