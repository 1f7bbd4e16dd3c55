import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { PageCommand } from '../wire.ts';
import { choices } from './api.ts';
import { el } from './element.ts';
import type { Suggestion, Suggestions } from './suggestions.ts';
import { declaredChoices, descriptionOf, optionsOf, optionValue, type Typed } from './typed-command.ts';

export interface CommandLineOptions {
  readonly command: PageCommand;
  readonly typed: Typed;
  /** The values that `typed` stood for when it was sent before; left out while it is typed. */
  readonly values?: Readonly<Record<string, string | number | boolean>>;
  readonly suggestions: Suggestions;
  /** All that is required is there, and Enter was pressed. `values` go to the desk, `typed` is what was seen. */
  readonly send: (values: Record<string, string | number | boolean>, typed: Typed) => void;
  readonly leave: () => void;
  /** Arrow keys where no list is open: the input before (-1) or after (1). */
  readonly recall: (step: number) => boolean;
}

/** A command being filled in: its name, and a field for each option. */
export interface CommandLine {
  readonly element: HTMLElement;
  readonly focus: () => void;
}

interface Field {
  readonly option: APIApplicationCommandBasicOption;
  readonly input: HTMLInputElement;
  readonly element: HTMLElement;
  /** What a name that was chosen from a list stands for. */
  readonly values: Map<string, string>;
}

export function commandLine({
  command,
  typed,
  values,
  suggestions,
  send,
  leave,
  recall,
}: CommandLineOptions): CommandLine {
  const options = optionsOf(command);
  const fields: Field[] = [];
  const more = el('span', { class: 'more-options' });
  const holder = el('span', { class: 'option-fields' });
  const element = el(
    'div',
    { class: 'command-line', role: 'group', 'aria-label': `/${command.name}: ${descriptionOf(command)}` },
    el('span', { class: 'command-name' }, `/${command.name}`),
    holder,
    more,
  );

  const filled = (): Record<string, string | number | boolean> =>
    Object.fromEntries(
      fields
        .filter(({ input }) => input.value.trim() !== '')
        .map(({ option, input, values }) => [
          option.name,
          optionValue(option, values.get(input.value) ?? input.value.trim()),
        ]),
    );

  const missing = (): Field | undefined =>
    fields.find(({ option, input }) => option.required === true && input.value.trim() === '');

  const submit = (): void => {
    const empty = missing();
    if (empty !== undefined) {
      empty.element.classList.add('missing');
      empty.input.focus();
      return;
    }
    suggestions.close();
    send(
      filled(),
      Object.fromEntries(
        fields.map(({ option, input }) => [option.name, input.value.trim()]).filter(([, value]) => value !== ''),
      ),
    );
  };

  let asked = 0;
  /** Lists what the option takes: its own choices, or what the command suggests for what was typed so far. */
  const suggest = async (field: Field): Promise<void> => {
    const { option, input } = field;
    asked += 1;
    const question = asked;
    const text = input.value;
    let found = declaredChoices(option).filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
    if ('autocomplete' in option && option.autocomplete === true) {
      suggestions.wait();
      const { [option.name]: _typing, ...others } = filled();
      const answer = await choices({
        kind: 'autocomplete',
        name: command.name,
        option: option.name,
        typed: text,
        options: others,
      }).catch(() => ({ choices: [] }));
      found = answer.choices;
    }
    // Answers may come out of order, and the person may have moved on.
    if (question !== asked || document.activeElement !== input) return;
    const offered = field.values.has(text) ? [] : found.map((choice) => choosing(field, choice));
    if (offered.length > 0) suggestions.show(input, option.description, offered);
    else suggestions.hint(option.description);
  };

  const choosing = (field: Field, { name, value }: { name: string; value: string }): Suggestion => ({
    label: name,
    detail: '',
    choose() {
      field.values.set(name, value);
      field.input.value = name;
      widen(field.input);
      suggestions.close();
      missing()?.input.focus();
    },
  });

  /** The field after this one; a further option where all are shown. */
  const next = (field: Field): boolean => {
    const following = fields[fields.indexOf(field) + 1] ?? addField(hidden()[0]);
    following?.input.focus();
    return following !== undefined;
  };

  const onKey = (field: Field, event: KeyboardEvent): void => {
    const { key } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && suggestions.isOpen()) suggestions.move(step);
    else if (step !== 0) {
      if (values === undefined || !recall(step)) return;
    } else if (key === 'Enter') {
      if (!suggestions.isOpen() || !suggestions.pick()) submit();
    } else if (key === 'Tab' && !event.shiftKey) {
      const picked = suggestions.isOpen() && suggestions.pick();
      // Choosing may have moved on to a field that must be filled.
      if (document.activeElement === field.input && !next(field) && !picked) return;
    } else if (key === 'Escape') {
      if (suggestions.isOpen()) suggestions.close();
      else leave();
    } else if (key === 'Backspace' && field.input.value === '') {
      if (field.option.required === true) leave();
      else removeField(field);
    } else return;
    event.preventDefault();
  };

  const hidden = (): APIApplicationCommandBasicOption[] =>
    options.filter((option) => !fields.some((field) => field.option === option));

  function addField(option: APIApplicationCommandBasicOption | undefined, value = ''): Field | undefined {
    if (option === undefined) return undefined;
    const input = el('input', {
      type: 'text',
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': suggestions.id,
      'aria-autocomplete': 'list',
      'aria-label': `${option.name}: ${option.description}`,
      'aria-required': option.required === true ? 'true' : null,
      autocomplete: 'off',
      spellcheck: 'false',
    });
    const label = el('span', { class: 'option-name', 'aria-hidden': 'true' }, option.name);
    const field: Field = { option, input, element: el('label', { class: 'option' }, label, input), values: new Map() };
    input.value = value;
    const known = values?.[option.name];
    if (known !== undefined) field.values.set(value, String(known));
    widen(input);
    input.addEventListener('keydown', (event) => onKey(field, event));
    input.addEventListener('input', () => {
      field.element.classList.remove('missing');
      widen(input);
      void suggest(field);
    });
    input.addEventListener('focus', () => void suggest(field));
    input.addEventListener('blur', suggestions.close);
    fields.push(field);
    holder.append(field.element);
    offerMore();
    return field;
  }

  function removeField(field: Field): void {
    fields.splice(fields.indexOf(field), 1);
    field.element.remove();
    offerMore();
    if (fields.length === 0) leave();
    else fields.at(-1)?.input.focus();
  }

  function offerMore(): void {
    more.replaceChildren(
      ...hidden().map((option) =>
        el(
          'button',
          {
            type: 'button',
            class: 'add-option',
            title: option.description,
            click: () => addField(option)?.input.focus(),
          },
          `+ ${option.name}`,
        ),
      ),
    );
  }

  for (const option of options) {
    const value = typed[option.name];
    if (option.required === true || value !== undefined) addField(option, value ?? '');
  }
  if (fields.length === 0) offerMore();

  element.addEventListener('keydown', (event) => {
    // A command without options has no field that would hear these keys.
    if (event.target !== element) return;
    if (event.key === 'Enter') submit();
    else if (event.key === 'Escape' || event.key === 'Backspace') leave();
    else return;
    event.preventDefault();
  });
  if (fields.length === 0) element.tabIndex = 0;

  return {
    element,
    focus: () => (missing() ?? fields.at(-1))?.input.focus() ?? element.focus(),
  };
}

/** As wide as its text, like Discord's fields. */
function widen(input: HTMLInputElement): void {
  input.size = Math.max(4, Math.min(60, input.value.length + 1));
}
