import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { isJson, type Json, objects, textOf } from './json.ts';
import { type Fault, invalidForm, type Refusal, schemaFaults } from './refusal.ts';

// What Discord refuses in a bulk overwrite of an application's commands although its published schemas take it.
// https://discord.com/developers/docs/interactions/application-commands

const mostOf: Readonly<Record<number, number>> = { 1: 100, 2: 5, 3: 5 };
const totalLimit = 8000;
// A Unicode letter or digit, a dash or an underscore; letters that have a lower case must be in it.
const chatName = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;

type Path = readonly (string | number)[];

/** Why Discord refuses these declarations; null if it takes them. */
export function commandsRefusal(body: unknown): Refusal | null {
  if (!Array.isArray(body))
    return invalidForm([{ path: [], code: 'LIST_TYPE_CONVERT', message: 'Only lists can be used in a list field.' }]);
  const faults: Fault[] = [];
  const names = new Set<string>();
  const counts = new Map<number, number>();
  for (const [index, command] of body.entries()) {
    const path = [index];
    const broken = schemaFaults(ApplicationCommandUpdateRequestSchema, withNumber(command), path);
    faults.push(...broken);
    if (broken.length > 0 || !isJson(command)) continue;
    const type = Number(command.type ?? 1);
    counts.set(type, (counts.get(type) ?? 0) + 1);
    const key = `${type} ${String(command.name)}`;
    if (names.has(key))
      faults.push({
        path: [...path, 'name'],
        code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
        message: 'Application command names must be unique',
      });
    names.add(key);
    faults.push(...commandFaults(command, type, path));
  }
  for (const [type, count] of counts) {
    if (count > (mostOf[type] ?? 1))
      faults.push({ path: [], code: 'BASE_TYPE_MAX_LENGTH', message: `${count} commands of type ${type}` });
  }
  return faults.length === 0 ? null : invalidForm(faults);
}

/** Permissions travel as a text of digits, which the schema has as a number. */
function withNumber(command: unknown): unknown {
  if (!isJson(command)) return command;
  const permissions = textOf(command.default_member_permissions);
  return permissions !== undefined && /^\d+$/.test(permissions)
    ? { ...command, default_member_permissions: Number(permissions) }
    : command;
}

function commandFaults(command: Json, type: number, path: Path): Fault[] {
  const faults: Fault[] = [];
  const description = textOf(command.description) ?? '';
  if (type === 1) {
    faults.push(...nameFaults(command, path));
    if (description.trim() === '') faults.push(required([...path, 'description']));
    faults.push(...optionFaults(objects(command.options), path, 0));
  } else {
    if (description !== '')
      faults.push({
        path: [...path, 'description'],
        code: 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_PROVIDED',
        message: 'Context menu commands cannot have description',
      });
    if (objects(command.options).length > 0)
      faults.push({
        path: [...path, 'options'],
        code: 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_PROVIDED',
        message: 'Context menu commands cannot have options',
      });
  }
  const size = sizeOf(command);
  if (size > totalLimit)
    faults.push({
      path,
      code: 'APPLICATION_COMMAND_TOO_LARGE',
      message: `Command exceeds maximum size (${totalLimit}): ${size}`,
    });
  return faults;
}

function required(path: Path): Fault {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

function nameFaults({ name }: Json, path: Path): Fault[] {
  const text = textOf(name) ?? '';
  return chatName.test(text) && text === text.toLowerCase()
    ? []
    : [
        {
          path: [...path, 'name'],
          code: 'APPLICATION_COMMAND_INVALID_NAME',
          message: `Command name is invalid: ${text}`,
        },
      ];
}

function optionFaults(options: readonly Json[], path: Path, depth: number): Fault[] {
  const faults: Fault[] = [];
  const names = new Set<unknown>();
  let optionalSeen = false;
  const nested = options.filter(({ type }) => type === 1 || type === 2).length;
  if (nested > 0 && nested < options.length) {
    faults.push({
      path: [...path, 'options'],
      code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      message: 'Sub-command and sub-command group option types are mutually exclusive to all other types',
    });
  }
  for (const [index, option] of options.entries()) {
    const at = [...path, 'options', index];
    faults.push(...nameFaults(option, at));
    if (names.has(option.name))
      faults.push({
        path: [...at, 'name'],
        code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        message: `Option name already exists: ${String(option.name)}`,
      });
    names.add(option.name);
    if ((textOf(option.description) ?? '').trim() === '') faults.push(required([...at, 'description']));
    if (option.required === true && optionalSeen) {
      faults.push({
        path: at,
        code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        message: 'Required options must be placed before non-required options',
      });
    }
    if (option.required !== true) optionalSeen = true;
    if (option.type === 1 || option.type === 2) {
      if (depth > 1 || (depth === 1 && option.type === 2))
        faults.push({ path: at, code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message: 'Nested too deep' });
      else faults.push(...optionFaults(objects(option.options), at, depth + 1));
    } else faults.push(...valueFaults(option, at));
  }
  return faults;
}

function valueFaults(option: Json, path: Path): Fault[] {
  const faults: Fault[] = [];
  const choices = objects(option.choices);
  if (choices.length > 0 && option.autocomplete === true) {
    faults.push({
      path: [...path, 'autocomplete'],
      code: 'APPLICATION_COMMAND_AUTOCOMPLETE_NOT_ALLOWED_WITH_CHOICES',
      message: 'Autocomplete cannot be set if choices are present',
    });
  }
  for (const [index, { value }] of choices.entries()) {
    // The schema says 6,000, the documentation 100.
    if ((textOf(value) ?? '').length > 100) {
      faults.push({
        path: [...path, 'choices', index, 'value'],
        code: 'BASE_TYPE_BAD_LENGTH',
        message: 'Must be between 1 and 100 in length.',
      });
    }
  }
  for (const field of ['name', 'value'] as const) {
    const seen = new Set<unknown>();
    for (const [index, choice] of choices.entries()) {
      if (seen.has(choice[field])) {
        faults.push({
          path: [...path, 'choices', index, field],
          code: `APPLICATION_COMMAND_OPTIONS_CHOICE_${field.toUpperCase()}_ALREADY_EXISTS`,
          message: 'Option choice already exists',
        });
      }
      seen.add(choice[field]);
    }
  }
  for (const unit of ['length', 'value']) {
    const least = option[`min_${unit}`];
    const most = option[`max_${unit}`];
    if (typeof least === 'number' && typeof most === 'number' && least > most) {
      faults.push({
        path: [...path, `min_${unit}`],
        code: 'NUMBER_TYPE_MAX',
        message: `min_${unit} is over max_${unit}`,
      });
    }
  }
  return faults;
}

/** Characters of all names, descriptions and choice values together. */
function sizeOf(part: Json): number {
  const own = [part.name, part.description, part.value].reduce<number>(
    (sum, value) => sum + (textOf(value)?.length ?? 0),
    0,
  );
  return [...objects(part.options), ...objects(part.choices)].reduce((sum, child) => sum + sizeOf(child), own);
}
