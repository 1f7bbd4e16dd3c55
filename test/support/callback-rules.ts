import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { asJson, type Json, objects } from './json.ts';
import { flag, type MessageRequest, messageRefusal } from './message-rules.ts';
import { type Fault, invalidForm, type Refusal, schemaFaults } from './refusal.ts';
import type { UploadedFile } from './request-body.ts';

/** What an interaction can be answered with. */
export const callback = { message: 4, deferMessage: 5, deferUpdate: 6, update: 7, choices: 8 } as const;

export type InteractionKind = 'command' | 'component' | 'autocomplete';

const allowed: Readonly<Record<InteractionKind, readonly number[]>> = {
  command: [callback.message, callback.deferMessage],
  component: [callback.message, callback.deferMessage, callback.deferUpdate, callback.update],
  autocomplete: [callback.choices],
};

export interface CallbackRequest {
  readonly kind: InteractionKind;
  readonly body: Json;
  readonly files: readonly UploadedFile[];
  /** The message that the component stands in. */
  readonly edited?: MessageRequest['edited'];
  /** The type of the option that is typed. */
  readonly optionType?: number;
}

/** Why Discord refuses the first answer to an interaction; null if it takes it. */
export function callbackRefusal(request: CallbackRequest): Refusal | null {
  const { kind, body, files, edited } = request;
  const type = Number(body.type);
  if (!allowed[kind].includes(type)) {
    return invalidForm([
      {
        path: ['type'],
        code: 'INTERACTION_CALLBACK_TYPE_INVALID',
        message: `Type ${type} does not answer a ${kind} interaction`,
      },
    ]);
  }
  if (type === callback.choices) return choicesRefusal(request);
  const schema =
    type === callback.message || type === callback.deferMessage
      ? CreateMessageInteractionCallbackRequestSchema
      : UpdateMessageInteractionCallbackRequestSchema;
  const broken = schemaFaults(schema, body);
  if (broken.length > 0) return invalidForm(broken);
  const data = asJson(body.data);
  if (type === callback.deferUpdate) return null;
  if (type === callback.deferMessage) {
    const others = Number(data.flags ?? 0) & ~flag.ephemeral;
    // Everything but the visibility waits for the edit; a bot that sends more here loses it.
    return others === 0
      ? null
      : invalidForm([
          { path: ['data', 'flags'], code: 'FLAGS_NOT_SETTABLE', message: `These flags cannot be set here: ${others}` },
        ]);
  }
  const refusal =
    type === callback.update
      ? messageRefusal({ door: 'answer-edit', body: data, files, ...(edited === undefined ? {} : { edited }) })
      : messageRefusal({ door: 'answer', body: data, files });
  return refusal?.faults === undefined
    ? refusal
    : { ...refusal, faults: refusal.faults.map((one) => ({ ...one, path: ['data', ...one.path] })) };
}

function choicesRefusal({ body, optionType }: CallbackRequest): Refusal | null {
  const broken = schemaFaults(ApplicationCommandAutocompleteCallbackRequestSchema, body);
  if (broken.length > 0) return invalidForm(broken);
  const data = asJson(body.data);
  const faults: Fault[] = objects(data.choices).flatMap((choice, index) => {
    const wanted = optionType === 3 ? 'string' : 'number';
    const path = ['data', 'choices', index, 'value'];
    if (typeof choice.value !== wanted)
      return [{ path, code: 'APPLICATION_COMMAND_OPTIONS_VALUE_INVALID', message: `Not a ${wanted}` }];
    const length = String(choice.value).length;
    // The schema says up to 6,000, the documentation 100.
    return length >= 1 && length <= 100
      ? []
      : [{ path, code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 100 in length.' }];
  });
  if (!Array.isArray(data.choices))
    faults.push({ path: ['data', 'choices'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
  return faults.length === 0 ? null : invalidForm(faults);
}
