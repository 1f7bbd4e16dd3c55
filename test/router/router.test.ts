import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../src/command/command.ts';
import { registry } from '../../src/command/registry.ts';
import { openDesk } from '../../src/desk.ts';
import { messageOf, text } from '../../src/message/components.ts';
import { toTerminal } from '../../src/message/terminal.ts';
import { createRouter } from '../../src/router/router.ts';

const desk = await openDesk();
const fine = messageOf(0, [text('fine')]);
const boom = (): never => {
  throw new Error('the secret inner workings');
};
const command = (name: string, rest: Partial<Command>): { file: string; command: Command } => ({
  file: `${name}.ts`,
  command: { declaration: { name, description: name }, run: () => ({ message: fine }), ...rest },
});

const log: string[] = [];
const router = createRouter({
  commands: registry([
    command('ask', {
      declaration: {
        name: 'ask',
        description: 'Ask',
        options: [{ type: 3, name: 'question', description: 'What', required: true }],
      },
    }),
    command('throws', { run: boom, complete: boom, actions: { press: boom } }),
    command('later', {
      run: () => ({ later: () => Promise.reject(new Error('the secret inner workings')), private: true }),
    }),
    command('huge', { run: () => ({ message: messageOf(0, [text('x'.repeat(5000))]) }) }),
    command('pressed', { actions: { here: () => ({ message: fine, update: true }) } }),
  ]),
  room: { desk, now: () => new Date(0) },
  log: (line) => void log.push(line),
  newErrorId: () => 'id-7',
});
const actor = { userId: '1', guildId: '2', locale: 'en-US' };
const commandNamed = (name: string, options = {}) => router({ ...actor, kind: 'command', name, options });
const pressed = (customId: string) => router({ ...actor, kind: 'component', customId, values: [], message: null });
const shown = (reply: ReturnType<typeof commandNamed>): string =>
  'message' in reply ? toTerminal(reply.message) : 'later';

beforeEach(() => void log.splice(0));

describe('what breaks', () => {
  it.each([
    ['a command', () => commandNamed('throws')],
    ['a button', () => pressed('throws:press')],
    ['a message beyond the limits', () => commandNamed('huge')],
  ])('%s: an apology with an id, in private, and one log line with that id', (_name, act) => {
    const reply = act();
    expect(reply.private).toBe(true);
    expect(shown(reply)).toContain('noted under id-7');
    expect(shown(reply)).not.toContain('secret');
    expect(log).toHaveLength(1);
    expect(log[0]).toMatch(/^id-7 (command|component) (throws|huge): /);
    expect(log[0]).not.toContain('\n');
  });

  it('a reply for later keeps its visibility and apologises when it breaks', async () => {
    const reply = commandNamed('later');
    if (!('later' in reply)) throw new Error('not for later');
    expect(reply.private).toBe(true);
    expect(toTerminal(await reply.later())).toContain('noted under id-7');
    expect(log).toHaveLength(1);
  });

  it('suggestions that break are none', () => {
    expect(router({ ...actor, kind: 'autocomplete', name: 'throws', option: 'a', typed: '', options: {} })).toEqual([]);
    expect(log).toHaveLength(1);
  });
});

describe('what is not understood', () => {
  it.each([
    ['an unknown command', () => commandNamed('nothing'), 'There is no command “nothing”.'],
    ['a missing option', () => commandNamed('ask'), '“question” is missing.'],
    ['an empty option', () => commandNamed('ask', { question: '  ' }), '“question” is empty.'],
    ['an option of the wrong kind', () => commandNamed('ask', { question: 7 }), '“question” is not of the right kind.'],
    [
      'an unknown option',
      () => commandNamed('ask', { question: 'a', colour: 'b' }),
      'There is no option “colour” here.',
    ],
    [
      'an empty mention',
      () => router({ ...actor, kind: 'question', text: '  ' }),
      'Write a question after the mention',
    ],
    ['an unreadable button', () => pressed('%%%'), 'That button is from an older version'],
    ['a button of another command', () => pressed('gone:press'), 'That button is from an older version'],
    ['an unknown action', () => pressed('pressed:constructor'), 'That button is from an older version'],
  ])('%s is refused in a sentence, in private, and logs nothing', (_name, act, sentence) => {
    const reply = act();
    expect(reply.private).toBe(true);
    expect(shown(reply)).toContain(sentence);
    expect(log).toEqual([]);
  });

  it('holds for any custom_id', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (id) => 'message' in pressed(id)));
  });
});

describe('the registry', () => {
  it.each([
    [
      'two commands of one name',
      [command('ask', {}), { ...command('ask', {}), file: 'ask.ts' }],
      'commands/ask.ts: the command "ask" is already in commands/ask.ts',
    ],
    [
      'a file without a command',
      [{ file: 'ask.ts', command: undefined }],
      'commands/ask.ts: its default export is not a command',
    ],
    [
      'a file not named after its command',
      [{ ...command('ask', {}), file: 'question.ts' }],
      'a file is named after its command, "ask"',
    ],
    ['a name that Discord refuses', [command('Ask Me', {})], '"Ask Me" is not a name for a command'],
  ])('refuses %s', (_name, loaded, sentence) => expect(() => registry(loaded)).toThrow(sentence));
});
