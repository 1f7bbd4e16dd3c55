import type { Context } from '../answer/answer.ts';
import type { LaterReply, Options, Reply } from '../command/command.ts';
import { declaredOptions } from '../command/options.ts';
import type { Commands } from '../command/registry.ts';
import { languageFor } from '../language/language.ts';
import type { Message, MessageFile } from '../message/message.ts';
import { choicesOf, type TerminalChoice, toTerminal } from '../message/terminal.ts';
import type { Interaction } from '../router/interaction.ts';
import type { Router } from '../router/router.ts';

export interface ChatOptions {
  readonly router: Router;
  readonly commands: Commands;
  readonly locale: string;
  /** Columns of the terminal, asked for each message. */
  readonly width: () => number;
  readonly colour: boolean;
  /** Keeps a file of a message, and gives the place where a person finds it. Left out: files are only named. */
  readonly save?: (file: MessageFile) => string;
}

export interface Chat {
  greeting(): string;
  /** What the desk says to a line; null when the person wants to leave. */
  say(line: string): Promise<string | null>;
}

const actor = { userId: 'terminal', guildId: null };

/** A talk with the desk in a terminal: plain questions, `/command option`, and numbers for the buttons of the last message. */
export function openChat({ router, commands, locale, width, colour, save }: ChatOptions): Chat {
  const words = languageFor(locale);
  let last: Message | null = null;
  let choices: TerminalChoice[] = [];
  let talk: Context | undefined;

  const show = async (reply: Reply | LaterReply): Promise<string> => {
    const message = 'message' in reply ? reply.message : await reply.later();
    last = message;
    choices = choicesOf(message);
    if ('context' in reply) talk = reply.context;
    const files = save === undefined ? [] : (message.files ?? []);
    const savedFiles = Object.fromEntries(files.map((file) => [file.name, save?.(file) ?? file.name]));
    return `\n${toTerminal(message, { width: width(), colour, numbered: true, savedFiles })}\n`;
  };

  return {
    greeting: () => `${words.terminal.greeting}\n\n`,
    async say(typed) {
      const line = typed.trim();
      if (line === '') return '';
      if (/^\/?(quit|exit|bye)$/i.test(line)) return null;
      if (/^\d{1,3}$/.test(line)) {
        const choice = choices[Number(line) - 1];
        if (choice === undefined) return `${words.terminal.noChoice(line, choices.length)}\n`;
        const values = choice.kind === 'option' ? [choice.value] : [];
        return show(router({ ...actor, locale, kind: 'component', customId: choice.customId, values, message: last }));
      }
      const interaction: Exclude<Interaction, { kind: 'autocomplete' }> = line.startsWith('/')
        ? { ...actor, locale, kind: 'command', ...readCommand(line.slice(1), commands) }
        : { ...actor, locale, kind: 'question', text: line, context: talk };
      return show(router(interaction));
    },
  };
}

/**
 * Reads a command line: options by name (`in: UNTOC`, `question: When …`) or in their order. Without names the first
 * option takes all words that later ones do not need, each later required one a last word; quotation marks hold words together.
 *
 * @example `/article untoc 16` → { treaty: 'untoc', number: '16' }
 * @example `/search awareness training in: untoc` → { query: 'awareness training', in: 'untoc' }
 */
export function readCommand(line: string, commands: Commands): { name: string; options: Options } {
  const [name = '', ...rest] = line.trim().split(/\s+/);
  const command = commands.get(name);
  const declared = command === undefined ? [] : declaredOptions(command);
  const text = rest.join(' ');
  const names = declared.map((option) => option.name).join('|');
  const values: Record<string, string> = {};
  const parts = names === '' ? [text] : text.split(new RegExp(`(?:^|\\s)(${names}):\\s*`));
  const free = (parts[0] ?? '').match(/"[^"]*"|\S+/g)?.map((word) => word.replace(/^"(.*)"$/, '$1')) ?? [];
  for (let index = 1; index < parts.length; index += 2)
    values[parts[index] ?? ''] = (parts[index + 1] ?? '').replace(/^"(.*)"$/, '$1').trim();
  const last = free.at(-1);
  const chosen = declared.find(
    (option) => option.type === 3 && option.choices?.some(({ value }) => value === last) === true,
  );
  if (free.length > 1 && last !== undefined && chosen !== undefined && values[chosen.name] === undefined) {
    values[chosen.name] = last;
    free.pop();
  }
  const open = declared.filter((option) => values[option.name] === undefined);
  const required = open.filter((option) => option.required === true);
  for (const option of required.slice(1).reverse()) {
    const word = free.pop();
    if (word !== undefined) values[option.name] = word;
  }
  const [first = open[0]] = required;
  if (first !== undefined && free.length > 0) values[first.name] = free.join(' ');
  // What no option takes is not dropped in silence: the router refuses an option that the command does not have.
  else if (free.length > 0) values['…'] = free.join(' ');
  return { name, options: values };
}
