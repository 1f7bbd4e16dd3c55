import type { Language } from '../language/language.ts';
import { accent, type Block, messageOf, text } from './components.ts';
import { escapeMarkdown } from './escape.ts';
import type { Message } from './message.ts';

/** What was typed or pressed makes no sense to the desk: why, in one plain sentence. */
export function refusalMessage(sentence: string, words: Language): Message {
  return messageOf(accent.refused, [text(`## ${words.error.refused}\n${escapeMarkdown(sentence)}`)]);
}

/** What was asked for by name is not there: one sentence, and buttons for what is. */
export function absentMessage(
  sentence: string,
  words: Language,
  help: readonly Block[] = [],
  headline: string = words.notFound.headline,
): Message {
  return messageOf(accent.notFound, [text(`## ${escapeMarkdown(headline)}\n${escapeMarkdown(sentence)}`), ...help]);
}

/** Something broke on our side: an apology with the id under which it was logged, and nothing of the error itself. */
export function brokenMessage(id: string, words: Language): Message {
  return messageOf(accent.error, [text(`## ${words.error.headline}\n${escapeMarkdown(words.error.broken(id))}`)]);
}
