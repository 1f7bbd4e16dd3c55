import * as z from 'zod/mini';
import type { Context } from '../answer/answer.ts';
import type { Message } from '../message/message.ts';
import type { Actor, Interaction } from '../router/interaction.ts';

const name = z.string().check(z.maxLength(64));
const options = z.record(name, z.union([z.string(), z.number(), z.boolean()]));

const short = z.string().check(z.maxLength(64));
const few = z.optional(z.array(short).check(z.maxLength(48)));
const context = z.object({
  topic: z.optional(short),
  treaties: few,
  article: z.optional(short),
  participants: few,
  act: z.optional(short),
  terms: few,
  question: z.optional(z.string().check(z.maxLength(3_000))),
});

const schema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('command'), name, options }),
  z.object({ kind: z.literal('autocomplete'), name, option: name, typed: z.string(), options }),
  z.object({
    kind: z.literal('component'),
    customId: z.string().check(z.maxLength(100)),
    values: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(25)),
    // Commands only look for texts in it; what is none is passed over.
    message: z.nullable(z.object({ components: z.array(z.looseObject({ type: z.number() })) })),
  }),
  z.object({ kind: z.literal('question'), text: z.string(), context: z.optional(context) }),
]);

/**
 * What the page sent as an interaction, done by `actor`; a sentence about what is wrong with it where it is none.
 */
export function readInteraction(body: unknown, actor: Actor): Interaction | string {
  const read = schema.safeParse(body);
  if (!read.success) {
    const [issue] = read.error.issues;
    return `Not an interaction: ${issue === undefined ? 'unreadable' : `${issue.path.join('.') || 'the body'}: ${issue.message}`}`;
  }
  const { data } = read;
  // JSON has no undefined: what is not there is left out.
  if (data.kind === 'question') return { ...actor, ...data, context: data.context as Context | undefined };
  if (data.kind !== 'component') return { ...actor, ...data };
  const message = data.message as Pick<Message, 'components'> | null;
  return { ...actor, kind: 'component', customId: data.customId, values: data.values, message };
}
