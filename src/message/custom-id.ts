/** What a component does: `command:action:args`, see DESIGN: state travels in the component, not in the process. */
export interface ComponentAction {
  readonly command: string;
  readonly action: string;
  readonly args: readonly string[];
}

/** Discord's limit, in characters; UTF-16 code units are never fewer. */
export const customIdLimit = 100;

const name = /^[a-z0-9][a-z0-9_-]*$/;

/**
 * Writes an action as a `custom_id`; null if it would pass 100 characters or an argument holds a lone surrogate.
 *
 * @example encodeCustomId('ask', 'context', 'untoc/16/4', 0) === 'ask:context:untoc/16/4:0'
 */
export function encodeCustomId(command: string, action: string, ...args: readonly (string | number)[]): string | null {
  if (!name.test(command) || !name.test(action))
    throw new Error(`Not a name for a component's action: ${command}:${action}`);
  const parts = [
    command,
    action,
    ...args.map((arg) => String(arg).replace(/[%:]/g, (mark) => (mark === '%' ? '%25' : '%3A'))),
  ];
  const id = parts.join(':');
  return id.length > customIdLimit || /\p{Surrogate}/u.test(id) ? null : id;
}

/** Reads a `custom_id` back; null for anything that `encodeCustomId` cannot have written. */
export function decodeCustomId(id: string): ComponentAction | null {
  if (id.length > customIdLimit) return null;
  const [command = '', action = '', ...args] = id.split(':');
  if (!name.test(command) || !name.test(action)) return null;
  if (args.some((arg) => /%(?!25|3A)/.test(arg))) return null;
  return { command, action, args: args.map((arg) => arg.replace(/%3A/g, ':').replace(/%25/g, '%')) };
}

/** A whole number of at least `from` as an argument carries it; null for anything else. */
export function wholeNumber(arg: string | undefined, from = 0): number | null {
  if (arg === undefined || !/^\d{1,7}$/.test(arg)) return null;
  const number = Number(arg);
  return number >= from ? number : null;
}
