import type { PageCommand } from '../wire.ts';
import { type CommandLine, commandLine } from './command-line.ts';
import { el } from './element.ts';
import { icon } from './icons.ts';
import { suggestionList } from './suggestions.ts';
import { descriptionOf, readTyped, slashCommands, type Typed } from './typed-command.ts';

type Values = Record<string, string | number | boolean>;

export interface ComposerOptions {
  readonly commands: readonly PageCommand[];
  readonly question: (text: string) => void;
  /** `typed` is what was seen in the fields, `values` what it stands for. */
  readonly command: (name: string, values: Values, typed: Typed) => void;
}

/** What was sent before, to be had again. */
type Sent = { text: string } | { command: PageCommand; typed: Typed; values: Values };

export interface Composer {
  readonly focus: () => void;
  /** A line that was sent from elsewhere (a link, an example): Up brings it back too. */
  readonly keep: (line: string) => void;
}

/** Where one writes: a question, or after `/` a command from the list. */
export function openComposer(root: HTMLElement, { commands, question, command }: ComposerOptions): Composer {
  const slash = slashCommands(commands);
  const suggestions = suggestionList();
  const sent: Sent[] = [];
  let recalled = 0;
  let line: CommandLine | null = null;

  const box = el('textarea', {
    rows: 1,
    'aria-label': 'Message #treaty-desk',
    placeholder: 'Ask, or type / for commands',
    'aria-autocomplete': 'list',
    'aria-controls': suggestions.id,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const send = el(
    'button',
    { type: 'button', class: 'send', 'aria-label': 'Send', click: () => submit() },
    icon('send'),
  );
  const field = el('div', { class: 'composer-field' }, box, send);
  root.append(suggestions.element, field);

  const grow = (): void => {
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight}px`;
  };

  const remember = (what: Sent): void => {
    sent.push(what);
    recalled = sent.length;
  };

  const begin = (chosen: PageCommand, typed: Typed, values?: Values): void => {
    suggestions.close();
    line?.element.remove();
    line = commandLine({
      command: chosen,
      typed,
      ...(values === undefined ? {} : { values }),
      suggestions,
      leave: () => write(''),
      recall: (step) => recall(step),
      send(sending, seen) {
        remember({ command: chosen, typed: seen, values: sending });
        command(chosen.name, sending, seen);
        write('');
      },
    });
    box.hidden = true;
    field.prepend(line.element);
    line.focus();
  };

  /** Back to plain text. */
  const write = (text: string): void => {
    line?.element.remove();
    line = null;
    box.hidden = false;
    box.value = text;
    suggestions.close();
    grow();
    box.focus();
  };

  const submit = (): void => {
    if (line !== null) {
      line.element.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' })) ??
        line.element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
      return;
    }
    const text = box.value.trim();
    if (text === '') return;
    const typed = readTyped(text, slash);
    if (typed !== null) {
      begin(typed.command, typed.typed);
      return;
    }
    remember({ text });
    question(text);
    write('');
  };

  const list = (): void => {
    const [, start] = /^\/(\S*)$/.exec(box.value) ?? [];
    if (start === undefined) {
      suggestions.close();
      return;
    }
    const fitting = slash.filter(({ name }) => name.startsWith(start.toLowerCase()));
    const within = slash.filter(
      ({ name }) => !name.startsWith(start.toLowerCase()) && name.includes(start.toLowerCase()),
    );
    suggestions.show(
      box,
      'Commands of Treaty Desk',
      [...fitting, ...within].map((chosen) => ({
        label: `/${chosen.name}`,
        detail: descriptionOf(chosen),
        choose: () => begin(chosen, {}),
      })),
    );
  };

  /** Up: the input before; down: the one after. Only where nothing was typed over it. */
  const recall = (step: number): boolean => {
    const what = sent[recalled + step];
    if (what === undefined && step < 0) return false;
    recalled = Math.min(sent.length, recalled + step);
    if (what === undefined) write('');
    else if ('text' in what) write(what.text);
    else begin(what.command, what.typed, what.values);
    return true;
  };
  const untouched = (): boolean => {
    const what = sent[recalled];
    return box.value === '' || (what !== undefined && 'text' in what && what.text === box.value);
  };

  box.addEventListener('input', () => {
    grow();
    const typed = /^\/\S+\s/.test(box.value) ? readTyped(box.value, slash) : null;
    if (typed !== null) begin(typed.command, typed.typed);
    else list();
  });
  box.addEventListener('blur', suggestions.close);
  box.addEventListener('focus', list);
  box.addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const open = suggestions.isOpen();
    if ((key === 'ArrowUp' || key === 'ArrowDown') && open) suggestions.move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'ArrowUp' || key === 'ArrowDown') {
      if (!untouched() || !recall(key === 'ArrowUp' ? -1 : 1)) return;
    } else if (key === 'Enter' && !event.shiftKey) {
      if (!open || !suggestions.pick()) submit();
    } else if (key === 'Tab' && open && !event.shiftKey) suggestions.pick();
    else if (key === 'Escape' && (open || box.value !== '')) {
      if (open) suggestions.close();
      else write('');
    } else return;
    event.preventDefault();
  });
  return {
    focus: () => (line === null ? box.focus() : line.focus()),
    keep(said) {
      const read = readTyped(said, slash);
      remember(read === null ? { text: said } : { ...read, values: {} });
    },
  };
}
