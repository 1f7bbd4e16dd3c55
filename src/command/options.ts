import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { Language } from '../language/language.ts';
import type { Command, Options } from './command.ts';

/** The options that a command declares; none for a context-menu command or one of subcommands. */
export function declaredOptions(command: Command): APIApplicationCommandBasicOption[] {
  const { declaration } = command;
  const options = 'options' in declaration ? (declaration.options ?? []) : [];
  // 1 and 2 are subcommands and their groups.
  return options.filter((option): option is APIApplicationCommandBasicOption => option.type !== 1 && option.type !== 2);
}

/**
 * What is wrong with the values of a command's options, as a sentence for the person; null if nothing is.
 * Discord checks most of this itself; the terminal and the playground do not.
 */
export function optionProblem(command: Command, options: Options, words: Language): string | null {
  const declared = declaredOptions(command);
  const unknown = Object.keys(options).find((name) => !declared.some((option) => option.name === name));
  if (unknown !== undefined) return words.error.unknownOption(unknown.slice(0, 32));
  for (const option of declared) {
    const value = options[option.name];
    if (value === undefined) {
      if (option.required === true) return words.error.missingOption(option.name);
      continue;
    }
    const problem = valueProblem(option, value, words);
    if (problem !== null) return problem;
  }
  return null;
}

function valueProblem(
  option: APIApplicationCommandBasicOption,
  value: string | number | boolean,
  words: Language,
): string | null {
  const { name } = option;
  const wanted = option.type === 5 ? 'boolean' : option.type === 4 || option.type === 10 ? 'number' : 'string';
  if (typeof value !== wanted) return words.error.wrongType(name);
  if (option.type === 4 && !Number.isInteger(value)) return words.error.wrongType(name);
  if (option.type === 4 || option.type === 10) {
    const number = Number(value);
    if (
      number < (option.min_value ?? Number.NEGATIVE_INFINITY) ||
      number > (option.max_value ?? Number.POSITIVE_INFINITY)
    ) {
      return words.error.wrongType(name);
    }
  }
  if (option.type === 3) {
    const length = String(value).length;
    if (String(value).trim() === '') return words.error.emptyOption(name);
    if (option.max_length !== undefined && length > option.max_length)
      return words.error.tooLong(name, option.max_length, length);
    if (option.min_length !== undefined && length < option.min_length)
      return words.error.tooShort(name, option.min_length);
  }
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    return words.error.notAChoice(
      name,
      choices.map((choice) => choice.name),
    );
  }
  return null;
}

/** The value of a text option, trimmed; the empty string where it is left out. */
export function textOption(options: Options, name: string): string {
  const value = options[name];
  return typeof value === 'string' ? value.trim() : '';
}
