import type * as z from 'zod/mini';
import type { ZodMiniType } from 'zod/mini';

/** One thing that is wrong in a request body: where, and Discord's word for it. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** An answer in Discord's error shape. */
export interface Refusal {
  readonly status: number;
  /** See https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
  readonly code: number;
  readonly message: string;
  readonly faults?: readonly Fault[];
}

export const refusals = {
  notFound: { status: 404, code: 0, message: '404: Not Found' },
  unauthorized: { status: 401, code: 0, message: '401: Unauthorized' },
  unknownChannel: { status: 404, code: 10003, message: 'Unknown Channel' },
  unknownMessage: { status: 404, code: 10008, message: 'Unknown Message' },
  unknownWebhook: { status: 404, code: 10015, message: 'Unknown Webhook' },
  unknownInteraction: { status: 404, code: 10062, message: 'Unknown interaction' },
  entityTooLarge: { status: 413, code: 40005, message: 'Request entity too large' },
  alreadyAcknowledged: { status: 400, code: 40060, message: 'Interaction has already been acknowledged.' },
  missingAccess: { status: 403, code: 50001, message: 'Missing Access' },
  emptyMessage: { status: 400, code: 50006, message: 'Cannot send an empty message' },
  invalidWebhookToken: { status: 401, code: 50027, message: 'Invalid Webhook Token' },
  badJson: { status: 400, code: 50109, message: 'The request body contains invalid JSON.' },
  cannotReply: { status: 400, code: 160002, message: 'You cannot reply without permission to read message history' },
} as const satisfies Record<string, Refusal>;

export function invalidForm(faults: readonly Fault[]): Refusal {
  return { status: 400, code: 50035, message: 'Invalid Form Body', faults };
}

/** The JSON body of a refusal: faults stand under `errors` as a tree of their paths, each leaf in `_errors`. */
export function refusalBody({ code, message, faults }: Refusal): object {
  if (faults === undefined) return { code, message };
  const errors: Tree = {};
  for (const fault of faults) {
    let place = errors;
    for (const step of fault.path) {
      place[step] ??= {};
      place = place[step] as Tree;
    }
    place._errors = [...(place._errors ?? []), { code: fault.code, message: fault.message }];
  }
  return { code, message, errors };
}

interface Tree {
  _errors?: { code: string; message: string }[];
  [step: string]: unknown;
}

/** What a published schema finds wrong with a value. */
export function schemaFaults(schema: ZodMiniType, value: unknown, path: Fault['path'] = []): Fault[] {
  const read = schema.safeParse(value);
  return read.success ? [] : read.error.issues.flatMap((issue) => issueFaults(issue, path));
}

type Issue = z.core.$ZodIssue;

function issueFaults(issue: Issue, path: Fault['path']): Fault[] {
  const at = [...path, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  // Of several kinds of component, the one that the value says it is.
  const meant = issue.code === 'invalid_union' ? issue.errors.find((branch) => branch.every(isNotType)) : undefined;
  if (meant !== undefined) return meant.flatMap((inner) => issueFaults(inner, at));
  return [{ path: at, code: `SCHEMA_${issue.code.toUpperCase()}`, message: issue.message }];
}

function isNotType({ path }: Issue): boolean {
  return path[0] !== 'type';
}
