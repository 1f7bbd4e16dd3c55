import { unescapeMarkdown } from './escape.ts';
import type { Message } from './message.ts';
import { wrap } from './wrap.ts';

export interface TerminalOptions {
  /** Columns; lines are wrapped to it, never below 40. Default 100. */
  readonly width?: number;
  /** ANSI colours and weights. Default false: only when the caller knows that a terminal reads them. */
  readonly colour?: boolean;
  /** Number what can be chosen, in the order of `choicesOf`. Default false. */
  readonly numbered?: boolean;
  /** Where the files of the message were saved, by their name. */
  readonly savedFiles?: Readonly<Record<string, string>>;
}

/** Something in a message that a person can choose, in the order in which it is shown. */
export type TerminalChoice =
  | { readonly kind: 'button'; readonly label: string; readonly customId: string }
  | { readonly kind: 'option'; readonly label: string; readonly customId: string; readonly value: string };

interface Node {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Node[];
  readonly accessory?: Node;
  readonly label?: string;
  readonly url?: string;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly divider?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly { label: string; value: string }[];
  readonly accent_color?: number | null;
  readonly items?: readonly { description?: string | null; media: { url: string } }[];
}

/** The buttons and menu options of a message that a click would reach; links and disabled buttons are none. */
export function choicesOf(message: Pick<Message, 'components'>): TerminalChoice[] {
  const collect = (node: Node): TerminalChoice[] => {
    if (node.type === 2) {
      if (node.custom_id === undefined || node.disabled === true) return [];
      return [{ kind: 'button', label: node.label ?? '', customId: node.custom_id }];
    }
    if (node.type === 3) {
      return (node.options ?? []).map(({ label, value }) => ({
        kind: 'option',
        label,
        customId: node.custom_id ?? '',
        value,
      }));
    }
    return [...(node.components ?? []), ...(node.accessory ? [node.accessory] : [])].flatMap(collect);
  };
  return (message.components as readonly Node[]).flatMap(collect);
}

/** A message as readable text for a terminal: the very components that Discord gets, ending in a line break. */
export function toTerminal(message: Message, options: TerminalOptions = {}): string {
  const width = Math.max(40, options.width ?? 100);
  const pen = options.colour === true ? ansi : plain;
  let number = 0;
  const label = (text: string): string => (options.numbered === true ? `${++number}› ${text}` : text);

  const render = (node: Node, room: number): string[] => {
    switch (node.type) {
      case 17: {
        const inner = (node.components ?? []).flatMap((child, index, all) => [
          ...(isNextQuote(child, all[index - 1]) ? [''] : []),
          ...render(child, room - 2),
        ]);
        const bar = pen.bar('▍', node.accent_color ?? 0);
        return inner.map((line) => (line === '' ? bar : `${bar} ${line}`));
      }
      case 10:
        return (node.content ?? '')
          .replace(commands, '\ufffd')
          .split('\n')
          .flatMap((line) => markdownLine(line, room, pen));
      case 9: {
        const lines = (node.components ?? []).flatMap((child) => render(child, room));
        return [...lines, ...(node.accessory ? render(node.accessory, room) : [])];
      }
      case 1: {
        if (node.components?.[0]?.type === 3) return render(node.components[0], room);
        return wrap((node.components ?? []).map((child) => unbroken(buttonText(child))).join(' '), room).map((line) =>
          line.replaceAll(hold, ' '),
        );
      }
      case 2:
        return [buttonText(node)];
      case 3:
        return [`[${node.placeholder ?? ''}]`, ...menu(node, room)].map((line) => pen.dim(line));
      case 12:
        return (node.items ?? []).flatMap((item) => [
          ...wrap(`▦ ${item.description ?? ''}`, room),
          pen.dim(`  ${saved(item.media.url)}`),
        ]);
      case 14:
        return [pen.dim(node.divider === false ? '' : '─'.repeat(Math.min(room, 40)))];
      default:
        return [];
    }
  };
  const buttonText = (node: Node): string => {
    if (node.url !== undefined) return `[${node.label ?? ''}: ${node.url}]`;
    return node.disabled === true ? pen.dim(`(${node.label ?? ''})`) : `[${label(node.label ?? '')}]`;
  };
  const menu = (node: Node, room: number): string[] =>
    wrap((node.options ?? []).map((option) => unbroken(label(option.label))).join('  '), room - 2).map(
      (line) => `  ${line.replaceAll(hold, ' ')}`,
    );
  const saved = (url: string): string => {
    const name = url.replace(/^attachment:\/\//, '');
    return options.savedFiles?.[name] ?? url;
  };
  return `${(message.components as readonly Node[]).flatMap((node) => render(node, width)).join('\n')}\n`;
}

/** Two quotes in a row would read as one: Discord leaves a gap between text displays. */
function isNextQuote(node: Node, before: Node | undefined): boolean {
  const textOf = (other: Node | undefined): string => other?.content ?? other?.components?.[0]?.content ?? '';
  return /^> /.test(textOf(node)) && /(^|\n)> [^\n]*$/.test(textOf(before));
}

/** What a terminal would obey and not show: control characters, and marks that turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const commands = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Holds the words of a label together while lines are wrapped. */
const hold = '\u0001';
const unbroken = (text: string): string => text.replaceAll(' ', hold);

interface Pen {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bar: (text: string, colour: number) => string;
}
const plain: Pen = { bold: (text) => text, dim: (text) => text, bar: (text) => text };
const ansi: Pen = {
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
  dim: (text) => (text === '' ? '' : `\u001b[2m${text}\u001b[22m`),
  bar: (text, colour) => `\u001b[38;2;${colour >> 16};${(colour >> 8) & 255};${colour & 255}m${text}\u001b[39m`,
};

/** One line of our own Markdown: heading, small print, quote, list, bold. What was escaped comes out as it was. */
function markdownLine(line: string, room: number, pen: Pen): string[] {
  const heading = /^#{1,3} (.*)$/s.exec(line);
  if (heading) return wrap(inline(heading[1] ?? ''), room).map(pen.bold);
  const small = /^-# (.*)$/s.exec(line);
  if (small) return wrap(inline(small[1] ?? ''), room).map(pen.dim);
  const quote = /^> ?(.*)$/s.exec(line);
  if (quote) return wrap(unescapeMarkdown(quote[1] ?? ''), room - 2).map((part) => `│ ${part}`);
  const item = /^- (.*)$/s.exec(line);
  if (item) return wrap(inline(item[1] ?? ''), room - 2).map((part, index) => `${index === 0 ? '•' : ' '} ${part}`);
  return wrap(inline(line, pen.bold), room);
}

/** Takes our own inline marks (`**bold**`, `` `code` ``) off; an escaped mark is text. */
function inline(line: string, bold: (text: string) => string = (text) => text): string {
  return line
    .split(/((?<!\\)\*\*.+?(?<!\\)\*\*)/)
    .map((part, index) =>
      index % 2 === 1 ? bold(unescapeMarkdown(part.slice(2, -2))) : unescapeMarkdown(part.replace(/(?<!\\)`/g, '')),
    )
    .join('');
}
