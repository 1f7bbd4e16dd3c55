import type { Language } from '../language/language.ts';
import { accent, type Block, messageOf, text } from './components.ts';
import { escapeMarkdown } from './escape.ts';
import type { Message } from './message.ts';

/** What the desk did not understand or cannot do, in one plain sentence, with buttons that help on where there are any. */
export function refusalMessage(sentence: string, words: Language, help: readonly Block[] = []): Message {
  return messageOf(accent.notFound, [text(`## ${words.error.refused}\n${escapeMarkdown(sentence)}`), ...help]);
}

/** Something broke on our side: an apology with the id under which it was logged, and nothing of the error itself. */
export function brokenMessage(id: string, words: Language): Message {
  return messageOf(accent.error, [text(`## ${words.error.headline}\n${escapeMarkdown(words.error.broken(id))}`)]);
}
