import type { Corpus } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import { questionButtons } from './carry.ts';
import { accent, messageOf, text } from './components.ts';
import { escapeMarkdown } from './escape.ts';
import { footer } from './footer.ts';
import type { Message } from './message.ts';

/** A command as the help lists it. */
export interface CommandLine {
  readonly name: string;
  readonly description: string;
}

/** What the desk is, its commands, and questions to try. */
export function helpMessage(commands: readonly CommandLine[], corpus: Corpus, words: Language): Message {
  const { help } = words;
  const lines = commands.map(
    ({ name, description }) => `- **/${escapeMarkdown(name)}** ${escapeMarkdown(description)}`,
  );
  return messageOf(accent.desk, [
    text(`## ${help.headline}\n${help.what}`),
    ...(lines.length === 0 ? [] : [text(`### ${help.commands}\n${lines.join('\n')}`)]),
    text(`${help.talk} ${help.noPrivilege}`),
    text(help.try),
    ...questionButtons(help.examples),
    ...footer(corpus, words),
  ]);
}
