import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';
import { choicesOf } from '../../src/message/terminal.ts';
import { openCommandRoom, type Settled } from '../support/command-room.ts';

const desk = await openDesk();
const room = await openCommandRoom(desk);
const buttons = (reply: Settled): string[] => choicesOf(reply.message).map(({ label }) => label);
const protocols = ['Trafficking in Persons Protocol', 'Smuggling of Migrants Protocol', 'Firearms Protocol'];

describe('a name that several treaties share', () => {
  it.each([
    ['treaty', { name: 'palermo protocol' }],
    ['treaty', { name: 'The Palermo Protocols' }],
    ['article', { treaty: 'Palermo Protocol', number: 'victims' }],
    ['duties', { treaty: 'palermo protocol' }],
    ['parties', { treaty: 'palermo protocol' }],
    ['timeline', { treaty: 'palermo protocol' }],
    ['compare', { treaty: 'palermo protocol', with: 'uncac' }],
    ['status', { country: 'Bhutan', treaty: 'palermo protocol' }],
  ])('/%s %j asks which one, the best known first', async (name, options) => {
    const reply = await room.run(name, options as Record<string, string>);
    expect(reply.private).toBe(true);
    expect(reply.shown).toContain('Which treaty?');
    expect(buttons(reply)).toEqual(protocols);
  });

  it('/article: the buttons open that very paragraph of each', async () => {
    const reply = await room.run('article', { treaty: 'palermo protocol', number: '6(3)' });
    expect(buttons(reply)).toEqual(protocols.map((short) => `${short}, Article 6(3)`));
    const opened = await room.press(reply, 'Trafficking in Persons Protocol');
    expect(opened.shown).toContain('Article 6(3)(a)');
    expect(opened.shown).not.toContain('Article 6(1)');
  });

  it('/article: a treaty that has no such article is not offered', async () => {
    expect(buttons(await room.run('article', { treaty: 'palermo protocol', number: '24' }))).toEqual([
      'Smuggling of Migrants Protocol, Article 24',
    ]);
    expect(buttons(await room.run('article', { treaty: 'drug convention', number: '38 bis' }))).toEqual([
      'Single Convention 1961, Article 38 bis',
    ]);
    // None of them has it: then the treaties themselves.
    expect(buttons(await room.run('article', { treaty: 'palermo protocol', number: '99' }))).toEqual(protocols);
  });

  it('/search: the buttons search in each', async () => {
    const reply = await room.run('search', { query: 'victims', in: 'palermo protocol' });
    expect(reply.shown).toContain('Search which document?');
    expect(buttons(reply)).toEqual(protocols);
    const found = await room.press(reply, 'Smuggling');
    expect(found.update).toBe(true);
    expect(found.shown).toContain('in Smuggling of Migrants Protocol for “victims”');
    // A query too long for a button is asked again, with the names at hand.
    const long = await room.run('search', { query: 'victims '.repeat(30), in: 'palermo protocol' });
    expect(buttons(long)).toEqual([]);
    for (const short of protocols) expect(long.shown).toContain(short);
  });

  it('is no document by itself, and every document has a name of its own', () => {
    expect(desk.find('Palermo Protocol')).toBeNull();
    expect(desk.search('victims', { in: 'Palermo Protocol' })).toEqual([]);
    expect(desk.sharing('Vienna Convention').map(({ id }) => id)).toEqual([
      'trafficking-convention-1988',
      'psychotropics-convention-1971',
    ]);
    expect(desk.sharing('UNTOC')).toEqual([]);
    for (const { id, short } of desk.corpus.documents) {
      expect(desk.find(id)?.id).toBe(id);
      expect(desk.find(short)).not.toBeNull();
    }
  });

  it('in a question: best known first, too', () => {
    expect(desk.ask('What is the Palermo protocol?').suggestions).toEqual(
      protocols.map((short) => `What is the ${short}?`),
    );
  });
});
