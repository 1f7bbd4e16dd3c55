import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { PageCommand } from '../wire.ts';

/** What stands in the fields of a command, by option: as typed or chosen. */
export type Typed = Readonly<Record<string, string>>;

/** The slash commands, by name. */
export function slashCommands(commands: readonly PageCommand[]): PageCommand[] {
  return commands.filter(({ type }) => type === undefined || type === 1);
}

export function descriptionOf(command: PageCommand): string {
  return 'description' in command ? (command.description ?? '') : '';
}

/** The options of a command that have a value. */
export function optionsOf(command: PageCommand): APIApplicationCommandBasicOption[] {
  const options = 'options' in command ? (command.options ?? []) : [];
  return options.filter((option): option is APIApplicationCommandBasicOption => option.type !== 1 && option.type !== 2);
}

/**
 * Reads a command that was typed or pasted as one line: values by option, or all words as the first option. Null if it
 * names no command.
 *
 * @example readTyped('/article treaty: untoc number: 16', commands)?.typed // { treaty: 'untoc', number: '16' }
 */
export function readTyped(
  line: string,
  commands: readonly PageCommand[],
): { command: PageCommand; typed: Typed } | null {
  const [, name = '', rest = ''] = /^\/(\S+)\s*(.*)$/s.exec(line.trim()) ?? [];
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return null;
  const options = optionsOf(command);
  const names = options.map((option) => option.name).join('|');
  const parts = names === '' ? [rest] : rest.split(new RegExp(`(?:^|\\s)(${names}):\\s*`));
  const typed: Record<string, string> = {};
  for (let index = 1; index < parts.length; index += 2) typed[parts[index] ?? ''] = (parts[index + 1] ?? '').trim();
  const free = (parts[0] ?? '').trim();
  const first = options.find((option) => typed[option.name] === undefined);
  if (free !== '' && first !== undefined) typed[first.name] = free;
  return { command, typed };
}

/** A command as one line that `readTyped` reads back. */
export function writeTyped(name: string, typed: Typed): string {
  return [`/${name}`, ...Object.entries(typed).map(([option, value]) => `${option}: ${value}`)].join(' ');
}

/** The choices that an option declares itself: its list, or yes and no. */
export function declaredChoices(option: APIApplicationCommandBasicOption): { name: string; value: string }[] {
  if (option.type === 5) return ['True', 'False'].map((name) => ({ name, value: name }));
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return choices.map(({ name, value }) => ({ name, value: String(value) }));
}

/** A value as the command wants it: numbers and truths from what was typed; what is neither goes as text, to be refused by name. */
export function optionValue(option: APIApplicationCommandBasicOption, typed: string): string | number | boolean {
  const chosen = declaredChoices(option).find(({ name }) => name === typed)?.value ?? typed;
  if (option.type === 5 && /^(true|false)$/i.test(chosen)) return chosen.toLowerCase() === 'true';
  if ((option.type === 4 || option.type === 10) && chosen.trim() !== '' && !Number.isNaN(Number(chosen)))
    return Number(chosen);
  return chosen;
}
