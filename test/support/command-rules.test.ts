import { describe, expect, it } from 'vitest';
import { commandsRefusal } from './command-rules.ts';

const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'A text', ...more });
const command = (more: object = {}) => ({ name: 'ask', description: 'Ask a question', ...more });
const withOptions = (...options: object[]) => [command({ options })];
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `n${index}`, value: `v${index}` }));

describe('the fake Discord takes', () => {
  it.each<[string, object[]]>([
    ['no command at all', []],
    ['a plain command', [command()]],
    ['a required option before an optional one', withOptions(option('a', { required: true }), option('b'))],
    ['25 choices', withOptions(option('a', { choices: choices(25) }))],
    ['a name in another script', [command({ name: 'संधि' })]],
    ['a context-menu command with spaces and capitals', [{ type: 3, name: 'Check this message' }]],
    ['two commands of one name and different kinds', [command({ name: 'check' }), { type: 3, name: 'check' }]],
    ['permissions as a text of digits', [command({ default_member_permissions: '32' })]],
    ['subcommands', withOptions({ type: 1, name: 'show', description: 'Show', options: [option('a')] })],
  ])('%s', (_, body) => {
    expect(commandsRefusal(body)).toBeNull();
  });
});

describe('the fake Discord refuses', () => {
  it.each<[string, unknown, string]>([
    ['what is no list', { name: 'ask' }, 'LIST_TYPE_CONVERT'],
    ['a command without a name', [{ description: 'x' }], 'SCHEMA_INVALID_TYPE'],
    ['a name over 32 characters', [command({ name: 'x'.repeat(33) })], 'SCHEMA_TOO_BIG'],
    ['a name with a capital', [command({ name: 'Ask' })], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with a space', [command({ name: 'ask me' })], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['an empty description', [command({ description: '' })], 'BASE_TYPE_REQUIRED'],
    ['a missing description', [{ name: 'ask' }], 'BASE_TYPE_REQUIRED'],
    ['a description over 100 characters', [command({ description: 'x'.repeat(101) })], 'SCHEMA_TOO_BIG'],
    ['two commands of one name', [command(), command()], 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
    ['101 commands', Array.from({ length: 101 }, (_, index) => command({ name: `c${index}` })), 'BASE_TYPE_MAX_LENGTH'],
    [
      'a context-menu command with a description',
      [{ type: 3, name: 'Check', description: 'x' }],
      'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_PROVIDED',
    ],
    [
      'a context-menu command with options',
      [{ type: 3, name: 'Check', options: [option('a')] }],
      'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_PROVIDED',
    ],
    ['26 options', withOptions(...choices(26).map(({ name }) => option(name))), 'SCHEMA_TOO_BIG'],
    ['an option with a capital in its name', withOptions(option('Query')), 'APPLICATION_COMMAND_INVALID_NAME'],
    ['an option without a description', withOptions(option('a', { description: '' })), 'SCHEMA_TOO_SMALL'],
    ['an option of an unknown type', withOptions(option('a', { type: 99 })), 'SCHEMA_INVALID_UNION'],
    [
      'two options of one name',
      withOptions(option('a'), option('a')),
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'a required option after an optional one',
      withOptions(option('a'), option('b', { required: true })),
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    ['26 choices', withOptions(option('a', { choices: choices(26) })), 'SCHEMA_TOO_BIG'],
    [
      'two choices of one name',
      withOptions(
        option('a', {
          choices: [
            { name: 'x', value: '1' },
            { name: 'x', value: '2' },
          ],
        }),
      ),
      'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
    ],
    [
      'two choices of one value',
      withOptions(
        option('a', {
          choices: [
            { name: 'x', value: '1' },
            { name: 'y', value: '1' },
          ],
        }),
      ),
      'APPLICATION_COMMAND_OPTIONS_CHOICE_VALUE_ALREADY_EXISTS',
    ],
    [
      'a choice over 100 characters',
      withOptions(option('a', { choices: [{ name: 'x', value: 'x'.repeat(101) }] })),
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'autocomplete beside choices',
      withOptions(option('a', { autocomplete: true, choices: choices(1) })),
      'APPLICATION_COMMAND_AUTOCOMPLETE_NOT_ALLOWED_WITH_CHOICES',
    ],
    ['a text longer than 6,000 characters', withOptions(option('a', { max_length: 6001 })), 'SCHEMA_TOO_BIG'],
    ['a least length over the greatest', withOptions(option('a', { min_length: 9, max_length: 3 })), 'NUMBER_TYPE_MAX'],
    [
      'a subcommand beside an option',
      withOptions({ type: 1, name: 'show', description: 'Show' }, option('a')),
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'more than 8,000 characters in all',
      withOptions(
        ...['a', 'b', 'c', 'd'].map((name) =>
          option(name, { choices: choices(25).map((choice) => ({ ...choice, value: choice.value.padEnd(90, '.') })) }),
        ),
      ),
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('%s', (_, body, code) => {
    const refusal = commandsRefusal(body);
    expect(refusal).toMatchObject({ status: 400, code: 50035 });
    expect(new Set(refusal?.faults?.map((fault) => fault.code))).toEqual(new Set([code]));
  });
});
