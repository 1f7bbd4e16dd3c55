import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/command/registry.ts';
import { openDesk } from '../../src/desk.ts';
import { brokenLimits } from '../../src/message/limits.ts';
import { toTerminal } from '../../src/message/terminal.ts';
import { openPictures, type Pictures } from '../../src/picture/pictures.ts';
import { createRouter } from '../../src/router/router.ts';

const desk = await openDesk();
const commands = await loadCommands();
const log: string[] = [];

/** The card of a treaty from a house with a drawing room of its own. */
function house(pictures: Pictures = openPictures()) {
  const router = createRouter({
    commands,
    room: { desk, now: () => new Date('2026-11-24'), pictures },
    log: (line) => void log.push(line),
    newErrorId: () => 'e1',
  });
  return (name: string) =>
    router({ kind: 'command', name: 'treaty', options: { name }, userId: '1', guildId: null, locale: 'en-GB' });
}

describe('the map on the card of a treaty', () => {
  it('is drawn the first time; later the card comes at once, with the same bytes', async () => {
    const card = house();
    const first = card('untoc');
    if ('message' in first) throw new Error('nothing is drawn yet');
    const message = await first.later();
    expect(brokenLimits(message)).toEqual([]);
    expect(message.files?.map(({ name }) => name)).toEqual(['untoc-map.png']);
    const again = card('untoc');
    expect('message' in again && again.message).toEqual(message);
    const shown = toTerminal(message, { width: 4000 });
    expect(shown).toContain('World map of UNTOC, as of 20 February 2023. 191 parties');
    // The counts of the Key facts above may be of another day than the map.
    expect(shown.split('World map')[0]?.trimEnd()).toMatch(/complete as of 20 February 2023\W*$/i);
  });

  it('is not there for a treaty without a register, whose card comes at once', () => {
    const reply = house()('saarc');
    if (!('message' in reply)) throw new Error('a reply for later');
    expect(reply.message.files).toBeUndefined();
    expect(toTerminal(reply.message, { width: 4000 })).toContain('Adopted: 5 January 2002');
  });

  it('leads to the list of parties, for whoever presses the button', () => {
    const button = /"(parties:open:[^"]*)"/;
    const saarc = house()('saarc');
    expect('message' in saarc && JSON.stringify(saarc.message)).not.toMatch(button);
    const router = createRouter({
      commands,
      room: { desk, now: () => new Date('2026-11-24') },
      log: (line) => void log.push(line),
      newErrorId: () => 'e1',
    });
    const actor = { userId: '1', guildId: null, locale: 'en-GB' } as const;
    const section = router({
      ...actor,
      kind: 'command',
      name: 'treaty',
      options: { name: 'untoc', section: 'overview' },
    });
    const [, customId = ''] = button.exec('message' in section ? JSON.stringify(section.message) : '') ?? [];
    const list = router({ ...actor, kind: 'component', customId, values: [], message: null });
    if (!('message' in list)) throw new Error('no list at once');
    expect(list.private).toBe(true);
    expect(toTerminal(list.message, { width: 4000 })).toContain('Monaco · ratification');
  });

  it.each(desk.corpus.documents.filter(({ kind }) => kind === 'treaty').map(({ id }) => id))(
    'fits on the card of %s',
    async (id) => {
      const reply = house()(id);
      const message = 'message' in reply ? reply.message : await reply.later();
      expect(brokenLimits(message)).toEqual([]);
      expect(message.files ?? []).toHaveLength(desk.registers.of(id).length > 0 ? 1 : 0);
    },
  );

  it('is missed, and that is said and noted, where drawing breaks; the card stands', async () => {
    const reply = house({ kept: () => null, draw: () => Promise.reject(new Error('no ink')) })('untoc');
    const message = 'message' in reply ? reply.message : await reply.later();
    expect(message.files).toBeUndefined();
    const shown = toTerminal(message, { width: 4000 });
    expect(shown).toContain('The map could not be drawn; that has been noted.');
    expect(shown).toContain('Adopted: 15 November 2000');
    expect(log).toEqual([expect.stringMatching(/^a picture could not be drawn: Error: no ink/)]);
  });
});
