import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/command/registry.ts';
import { openDesk } from '../../src/desk.ts';
import { en } from '../../src/language/en.ts';
import { compareMessage } from '../../src/message/compare-message.ts';
import { brokenLimits } from '../../src/message/limits.ts';
import { choicesOf, toTerminal } from '../../src/message/terminal.ts';
import { differenceOf } from '../../src/register/difference.ts';
import { createRouter } from '../../src/router/router.ts';

const log: string[] = [];
const desk = await openDesk();
const router = createRouter({
  commands: await loadCommands(),
  room: { desk, now: () => new Date('2026-11-24') },
  log: (line) => void log.push(line),
  newErrorId: () => 'e1',
});
const actor = { userId: '1', guildId: null, locale: 'en-GB' } as const;

function compare(options: Record<string, string>) {
  const reply = router({ ...actor, kind: 'command', name: 'compare', options });
  if (!('message' in reply)) throw new Error('no message at once');
  expect(brokenLimits(reply.message)).toEqual([]);
  expect(log).toEqual([]);
  return { reply, shown: toTerminal(reply.message, { width: 4000 }) };
}

describe('/compare', () => {
  it('sets Key facts side by side, in public, each on one line where a phone shows them so', () => {
    const { reply, shown } = compare({ treaty: 'palermo convention', with: 'uncac' });
    expect(reply.private).not.toBe(true);
    expect(shown).toContain('UN Treaty Collection\n▍ 🟦 XVIII-12 · 🟧 XVIII-14');
    expect(shown).toContain('Parties\n▍ 🟦 192 (as of 4 May 2024)\n▍ 🟧 190 (as of 11 December 2023)');
  });

  it('tells how many are in one and not in the other, and what each register covers', () => {
    const { shown } = compare({ treaty: 'untoc', with: 'uncac' });
    expect(shown).toContain('Party to UNTOC, not on file as party to UNCAC: 17');
    expect(shown).toContain(
      'Party to UNCAC, and not to UNTOC on 20 February 2023: 4 (Congo, Iran (Islamic Republic of), Papua New Guinea and Solomon Islands)',
    );
    expect(shown).toContain('Who is not on file in a register that is not complete may be a party all the same');
    expect(shown).toContain('UNTOC · Register complete as of 20 February 2023 · 191 parties');
    expect(shown).toContain('UNCAC · Register not complete: 1 June 2014, and single rows · at least 178 parties');
  });

  it('names them on further pages, in place, with dates, and goes back', () => {
    const { reply } = compare({ treaty: 'untoc', with: 'uncac' });
    const names = choicesOf(reply.message).find(({ customId }) => customId.startsWith('compare:names:'));
    const customId = names?.customId ?? '';
    const turned = router({ ...actor, kind: 'component', customId, values: [], message: reply.message });
    if (!('message' in turned)) throw new Error('no message at once');
    expect(turned.update).toBe(true);
    const shown = toTerminal(turned.message, { width: 4000 });
    expect(shown).toContain('Party to UNTOC, not on file as party to UNCAC: 1–17 of 17');
    expect(shown).toContain('Sudan · ratification 10 December 2004 · signed UNCAC on 14 January 2005');
    const back = choicesOf(turned.message)[0]?.customId ?? '';
    const first = router({ ...actor, kind: 'component', customId: back, values: [], message: turned.message });
    expect('message' in first && first.message).toEqual(reply.message);
  });

  it('shows Key facts alone where a treaty has no register', () => {
    const { shown } = compare({ treaty: 'saarc', with: 'untoc' });
    expect(shown).toContain('no participation register of the SAARC Trafficking Convention');
    expect(shown).not.toMatch(/not on file as party|and not to/);
  });

  it.each([
    [{ treaty: 'untoc', with: 'untoc' }, 'Both options name the same treaty'],
    [{ treaty: 'no such thing', with: 'untoc' }, 'no treaty called “no such thing”'],
    [{ treaty: 'untoc', with: 'no such thing' }, 'no treaty called “no such thing”'],
  ])('%j is told in private: %s', (options, sentence) => {
    const { reply, shown } = compare(options);
    expect(reply.private).toBe(true);
    expect(shown).toContain(sentence);
  });

  it('does not offer a treaty to be compared with itself', () => {
    const offered = (option: string) =>
      router({ ...actor, kind: 'autocomplete', name: 'compare', option, typed: '', options: { treaty: 'UNTOC' } });
    const values = (option: string) => JSON.stringify(offered(option));
    expect(values('treaty')).toContain('"untoc"');
    expect(values('with')).not.toContain('"untoc"');
    expect(values('with')).toContain('"uncac"');
  });

  it.each(['compare:page:untoc:untoc:0', 'compare:page:untoc:narnia:0', 'compare:page:untoc:uncac:x', 'compare:names'])(
    'the button %s that nobody made is refused',
    (customId) => {
      const reply = router({ ...actor, kind: 'component', customId, values: [], message: null });
      expect('message' in reply && toTerminal(reply.message)).toContain('Not understood');
    },
  );
});

const treaties = desk.corpus.documents.filter(({ kind }) => kind === 'treaty');
const pairs = treaties.flatMap((one) =>
  treaties.filter((other) => other !== one).map((other) => [one, other] as const),
);

describe('every two treaties of the shelf', () => {
  it('fit into messages that Discord takes, whose names are exactly those that differ', () => {
    for (const [one, other] of pairs) {
      const { registers } = desk;
      const sides = [differenceOf(registers, one.id, other.id), differenceOf(registers, other.id, one.id)];
      const hasBoth = [one, other].every(({ id }) => registers.of(id).length > 0);
      const pages = 1 + (hasBoth ? sides.reduce((sum, side) => sum + Math.ceil(side.length / 20), 0) : 0);
      const lines: string[] = [];
      for (let page = 0; page < pages; page++) {
        const message = compareMessage([one, other], page, desk, en);
        expect(brokenLimits(message), `${one.id} ${other.id} ${page}`).toEqual([]);
        if (page > 0) lines.push(...toTerminal(message, { width: 4000 }).split('\n'));
      }
      const named = lines.flatMap((line) => /^▍ (.*?) · [a-z]+[a-z -]* \d{1,2} [A-Z]/.exec(line)?.[1] ?? []);
      expect(named).toEqual(hasBoth ? sides.flat().map(({ name }) => name) : []);
    }
  });

  it('differ by exactly those who are on file as party to one, in any of its registers, and to none of the other’s', () => {
    const partiesTo = (id: string): Set<string> =>
      new Set(desk.registers.of(id).flatMap(({ parties }) => parties.map(({ row }) => row.code)));
    for (const [one, other] of pairs) {
      const there = partiesTo(other.id);
      const wanted = [...partiesTo(one.id)].filter((code) => !there.has(code)).sort();
      const found = differenceOf(desk.registers, one.id, other.id);
      if (desk.registers.of(other.id).length > 0) expect(found.map(({ code }) => code).sort()).toEqual(wanted);
      const complete = desk.registers.of(other.id).every(({ facts }) => facts.complete);
      if (!complete) expect(found.map((state) => state.there)).not.toContain('absent');
    }
  });

  it('say that a State is not in only of a register that is complete', () => {
    for (const [one, other] of pairs) {
      const shown = toTerminal(compareMessage([one, other], 0, desk, en), { width: 4000 });
      const complete = desk.registers.of(other.id).every(({ facts }) => facts.complete);
      if (!complete) expect(shown, `${one.id} ${other.id}`).not.toMatch(new RegExp(`and not to (the )?${other.short}`));
    }
  });
});
