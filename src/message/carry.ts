import type { Block } from './components.ts';
import { button, rows, text } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { escapeMarkdown, oneLine, shorten, unescapeMarkdown } from './escape.ts';
import { limits } from './limits.ts';
import type { Message } from './message.ts';

/** Numbers of text components that a click reads back: Discord returns a component's `id` with the message. */
const firstCarried = 9000;

/**
 * A text of one line that a button of the same message will need and whose `custom_id` cannot hold: shown in quotation marks
 * as small print, behind `lead` and below a heading where there is one, and read back by `readCarried` with the same slot.
 */
export function carriedText(slot: number, value: string, { heading = '', lead = '' } = {}): Block {
  const above = heading === '' ? '' : `## ${escapeMarkdown(heading)}\n`;
  return text(`${above}-# ${escapeMarkdown(lead.replaceAll('“', '"'))}“${escapeMarkdown(value)}”`, firstCarried + slot);
}

/** The text that a message carries in a slot; null if it carries none there. */
export function readCarried(message: Pick<Message, 'components'> | null, slot: number): string | null {
  const content = message === null ? null : findText(message.components, firstCarried + slot);
  const quoted = content === null ? null : /(?:^|\n)-# [^“\n]*“([^\n]+)”$/.exec(content);
  return quoted?.[1] === undefined ? null : unescapeMarkdown(quoted[1]);
}

function findText(components: readonly object[], id: number): string | null {
  for (const component of components as readonly {
    id?: unknown;
    type?: unknown;
    content?: unknown;
    components?: unknown;
  }[]) {
    if (component.id === id && typeof component.content === 'string') return component.content;
    const inner = Array.isArray(component.components) ? findText(component.components, id) : null;
    if (inner !== null) return inner;
  }
  return null;
}

/**
 * Buttons that ask a question each. A question too long for a label or a `custom_id` stands in full above them.
 *
 * @param group tells apart the buttons of several blocks in one message (0, 1, 2)
 */
export function questionButtons(questions: readonly string[], group = 0): Block[] {
  const asked = [...new Set(questions.map(oneLine))].filter((question) => question !== '');
  const made = asked.map((question, index) => {
    const slot = group * 10 + index;
    const whole = question.length <= limits.label ? encodeCustomId('ask', 'again', question) : null;
    if (whole !== null) return { button: button(question, whole), carried: null };
    const id = encodeCustomId('ask', 'carried', slot) ?? '';
    return { button: button(shorten(question, limits.label), id), carried: carriedText(slot, question) };
  });
  return [...made.flatMap(({ carried }) => carried ?? []), ...rows(...made.map(({ button }) => button))];
}
