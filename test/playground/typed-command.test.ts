import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/command/registry.ts';
import { optionValue, readTyped, slashCommands, writeTyped } from '../../src/playground/client/typed-command.ts';

const commands = slashCommands([...(await loadCommands()).values()].map(({ declaration }) => declaration));

describe('a command on one line', () => {
  it.each([
    ['/treaty name: untoc', 'treaty', { name: 'untoc' }],
    ['/treaty untoc', 'treaty', { name: 'untoc' }],
    [
      '/article treaty: palermo convention number: 16 (4)',
      'article',
      { treaty: 'palermo convention', number: '16 (4)' },
    ],
    ['/search awareness training in: untoc', 'search', { query: 'awareness training', in: 'untoc' }],
    ['/help', 'help', {}],
    ['/ask question: in what year?', 'ask', { question: 'in what year?' }],
  ])('%s', (line, name, typed) => {
    const read = readTyped(line, commands);
    expect(read?.command.name).toBe(name);
    expect(read?.typed).toEqual(typed);
  });

  it.each(['treaty untoc', '/nothing here', '/', '// treaty'])('is not %j', (line) => {
    expect(readTyped(line, commands)).toBeNull();
  });

  it('reads back what it writes', () => {
    const line = writeTyped('article', { treaty: 'untoc', number: '16(4)' });
    expect(readTyped(line, commands)?.typed).toEqual({ treaty: 'untoc', number: '16(4)' });
  });

  it.each([
    [{ type: 4 as const, name: 'n', description: 'd' }, '12', 12],
    [{ type: 10 as const, name: 'n', description: 'd' }, '1.5', 1.5],
    [{ type: 4 as const, name: 'n', description: 'd' }, 'twelve', 'twelve'],
    [{ type: 5 as const, name: 'n', description: 'd' }, 'True', true],
    [{ type: 3 as const, name: 'n', description: 'd' }, '12', '12'],
    [
      { type: 3 as const, name: 'n', description: 'd', choices: [{ name: 'key facts', value: 'key-facts' }] },
      'key facts',
      'key-facts',
    ],
  ])('sends %j %j as its kind', (option, typed, value) => expect(optionValue(option, typed)).toBe(value));
});
