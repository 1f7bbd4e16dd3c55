import type { Answer } from '../answer/answer.ts';
import type { Language } from '../language/language.ts';
import { accent, button, linkButton, messageOf, rows, text } from './components.ts';
import { escapeMarkdown, shorten } from './escape.ts';
import { type HelpContact, isHttps } from './help-contacts.ts';
import { limits } from './limits.ts';
import type { Message } from './message.ts';

/**
 * The reply to someone who says that they or another person are in danger: what to do first, and whom to reach. It repeats
 * nothing of what was written and quotes no treaty. Where the text was in another language, its sentence stands first.
 */
export function dangerMessage(note: string | null, contacts: readonly HelpContact[], words: Language): Message {
  const { danger } = words;
  const [own, rest] = (note ?? '').split('\n');
  const lines = contacts.map(
    ({ name, reach }) => `- **${escapeMarkdown(name)}:** ${isHttps(reach) ? `<${reach}>` : escapeMarkdown(reach)}`,
  );
  const links = contacts.map(({ name, reach }) =>
    isHttps(reach) ? linkButton(shorten(name, limits.label), reach) : null,
  );
  return messageOf(accent.danger, [
    ...(own === undefined || rest === undefined ? [] : [text(own)]),
    text(`## ${danger.headline}\n${danger.first}`),
    text(contacts.length === 0 ? danger.noContacts : [danger.contacts, ...lines].join('\n')),
    text(danger.careful),
    text(`-# ${danger.automatic}`),
    ...rows(...links),
  ]);
}

/** What stands in a channel, where everybody reads it: little, and a button that opens the rest for one person alone. */
export function dangerInPublic(words: Language): Message {
  return messageOf(accent.danger, [
    text(words.danger.inPublic),
    ...rows(button(words.danger.open, 'ask:danger', { primary: true })),
  ]);
}

/** Whether an answer is no answer but asks for this reply. */
export function isDanger({ context }: Answer): boolean {
  return context.topic === 'danger';
}
