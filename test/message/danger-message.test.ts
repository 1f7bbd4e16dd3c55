import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/command/registry.ts';
import { openDesk } from '../../src/desk.ts';
import { otherLanguages } from '../../src/language/other-languages.ts';
import { readHelpContacts } from '../../src/message/help-contacts.ts';
import { toTerminal } from '../../src/message/terminal.ts';
import { createRouter } from '../../src/router/router.ts';

const desk = await openDesk();
const commands = await loadCommands();
const actor = { userId: '1', guildId: '2', locale: 'en-GB' };
const routerWith = (helpContacts: { name: string; reach: string }[]) =>
  createRouter({
    commands,
    room: { desk, now: () => new Date(0), helpContacts },
    log: () => undefined,
    newErrorId: () => 'id',
  });
const ask = (question: string, contacts: { name: string; reach: string }[] = []) => {
  const reply = routerWith(contacts)({ ...actor, kind: 'command', name: 'ask', options: { question } });
  if (!('message' in reply)) throw new Error('not at once');
  return { ...reply, shown: toTerminal(reply.message, { width: 200 }) };
};
const call = 'they took my passport in Paro and I can’t leave the house';

describe('somebody in danger', () => {
  it('gets a private reply with what to do first and the contacts of the operator', () => {
    const { shown, private: alone } = ask(call, [
      { name: 'National hotline', reach: '1098' },
      { name: 'Shelter', reach: 'https://example.org/help' },
    ]);
    expect(alone).toBe(true);
    expect(shown).toContain('call the local emergency number');
    expect(shown).toContain('National hotline: 1098');
    expect(shown).toContain('https://example.org/help');
    expect(shown).toContain('Nobody has been told');
  });

  it('reads no law and nothing of what was written', () => {
    const { shown } = ask(call);
    expect(shown).not.toMatch(/Article|UNTOC|Protocol|Paro/);
    expect(desk.ask(call)).toMatchObject({ status: 'not-found', citations: [], nearest: [], suggestions: [] });
    expect(JSON.stringify(desk.ask(call))).not.toContain('Paro');
  });

  it('without contacts, is told of help in general, and of no number', () => {
    const { shown } = ask('help me');
    expect(shown).toContain('embassy or consulate');
    expect(shown).not.toMatch(/\d/);
  });

  it('reads first what to do in the language that was written', () => {
    expect(ask('Помогите, меня заставляют работать').shown).toContain(otherLanguages.ru.inDanger);
  });

  it('in a channel, reads little, with a button that opens the rest for one person', () => {
    const { inPublic } = ask(call);
    if (inPublic === undefined) throw new Error('nothing for a channel');
    expect(toTerminal(inPublic)).not.toMatch(/traffick|passport|Paro/i);
    const pressed = routerWith([{ name: 'Hotline', reach: '1098' }])({
      ...actor,
      kind: 'component',
      customId: 'ask:danger',
      values: [],
      message: inPublic,
    });
    expect(pressed.private).toBe(true);
    expect('message' in pressed ? toTerminal(pressed.message) : '').toContain('Hotline: 1098');
  });
});

describe('HELP_CONTACTS', () => {
  it.each([
    ['', []],
    ['Hotline: 1098', [{ name: 'Hotline', reach: '1098' }]],
    ['Hotline: +975 2 333 111 (day and night);', [{ name: 'Hotline', reach: '+975 2 333 111 (day and night)' }]],
    [
      ' A : 112 ; B: https://b.example/x?y=1 ',
      [
        { name: 'A', reach: '112' },
        { name: 'B', reach: 'https://b.example/x?y=1' },
      ],
    ],
  ])('%j', (value, contacts) => expect(readHelpContacts(value)).toEqual(contacts));

  it.each([
    '1098',
    'Hotline:',
    'Hotline: call us',
    ': 112',
    'A: http://a.example',
    'A: https://u:p@a.example',
    'A: 112; B',
  ])('refuses %j with a sentence', (value) =>
    expect(readHelpContacts(value)).toMatch(/^must be contacts like .* contact \d has no/),
  );

  it('refuses more than eight', () => {
    expect(readHelpContacts('A: 112; '.repeat(9))).toBe('may hold at most 8 contacts; this has 9');
  });
});
