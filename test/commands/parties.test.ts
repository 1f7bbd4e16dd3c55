import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';
import { choicesOf } from '../../src/message/terminal.ts';
import { openCommandRoom, type Settled } from '../support/command-room.ts';

const desk = await openDesk();
const { run, press, forge, type, drawn } = await openCommandRoom(desk);

/** The names that stand in the list. */
const namesIn = ({ shown }: Settled): string[] =>
  [...shown.matchAll(/^▍ • (.*?)(?: · |$)/gm)].map((line) => line[1] ?? '');

describe('/parties treaty', () => {
  it('gives the date and completeness first, then the count, labelled computed, and the depositary’s own', async () => {
    const { shown, private: isPrivate } = await run('parties', { treaty: 'untoc' });
    expect(isPrivate).toBe(false);
    expect(shown).toMatch(
      /^▍ UNTOC: parties\n▍ Register complete as of 20 February 2023\n▍ Computed: 191 parties \(190 States and the European Union\)\n/,
    );
    expect(shown).toContain('5 States have neither signed nor joined: Papua New Guinea');
    expect(shown).toContain('The depositary’s own count is 192 parties and 147 signatories on 4 May 2024.');
  });

  it('carries the world map with legend and alt text', async () => {
    const { message, shown } = await run('parties', { treaty: 'untoc' });
    expect(message.files?.map(({ name }) => name)).toEqual(['untoc-map.png']);
    expect(JSON.stringify(message.components)).toContain(
      '"description":"World map of UNTOC, as of 20 February 2023. 191 parties',
    );
    expect(shown).toContain('🟦 party · 🟧 striped, diamond: signatory, not ratified');
  });

  it('says of a register that is not complete what it covers, and "at least"', async () => {
    const { shown } = await run('parties', { treaty: 'uncac' });
    expect(shown).toContain('▍ Register not complete: 1 June 2014, and single rows\n');
    expect(shown).toMatch(/Computed: at least \d+ parties/);
    expect(shown).toContain('190 parties and 140 signatories on 11 December 2023');
    expect(shown).not.toContain('neither signed nor joined');
  });

  it('lists every party once, 20 a page, in the order of joining', { timeout: 30_000 }, async () => {
    let page = await run('parties', { treaty: 'untoc' });
    const pages = [namesIn(page)];
    while (choicesOf(page.message).some(({ label }) => label === 'Next ▶')) {
      page = await press(page, 'Next ▶');
      pages.push(namesIn(page));
    }
    expect(pages.map((names) => names.length)).toEqual([...Array.from({ length: 9 }, () => 20), 11]);
    expect(pages.flat()).toEqual(desk.parties({ treaty: 'untoc' })?.rows.map(({ row }) => row.participant));
  });

  it('opens the further pages for whoever asks, without drawing or sending the map again, and turns those in place', async () => {
    const first = await run('parties', { treaty: 'untoc' });
    const before = drawn();
    const second = await press(first, 'Next ▶');
    expect([second.private, second.update, second.later]).toEqual([true, false, false]);
    const third = await press(second, 'Next ▶');
    expect([third.update, third.later]).toEqual([true, false]);
    expect([second.message.files, third.message.files, drawn()]).toEqual([[], [], before]);
    expect((await press(third, '◀ Previous')).message).toEqual(second.message);
  });

  it('says that no party is on file where none is, and offers the signatories', async () => {
    const { shown } = await run('parties', { treaty: 'cybercrime' });
    expect(shown).toContain('Computed: no party on file');
    const signed = await press(await run('parties', { treaty: 'cybercrime' }), 'Signatories');
    expect(signed.shown).toContain('Computed: at least 31 signatories');
  });

  it('leads to the register of the Convention of 1961 that was not amended', async () => {
    const amended = await run('parties', { treaty: '1961' });
    expect(amended.shown).toMatch(/^▍ Single Convention 1961 as amended: parties\n/);
    const other = await press(amended, 'Single Convention 1961 (not amended)');
    expect(other.shown).toMatch(
      /^▍ Single Convention 1961 \(not amended\): parties\n▍ Register complete as of 27 January 2015\n/,
    );
    const named = await run('parties', { treaty: 'single-convention-1961-register' });
    expect(namesIn(named)).toEqual(namesIn(other));
  });

  it.each([
    [{ treaty: 'saarc' }, 'no participation register of the SAARC Trafficking Convention'],
    [{ treaty: 'no such thing' }, 'The shelf holds no treaty called “no such thing”'],
    [{ treaty: 'untoc', on: '1/6/2010' }, '“1/6/2010” is not read as a day.'],
    [{ treaty: 'untoc', on: '2031' }, '“2031” is still to come'],
    [{ treaty: 'untoc', group: 'Narnia' }, 'No group called “Narnia” is known here. It knows SAARC'],
  ])('%j is told in private: %s', async (options, sentence) => {
    const reply = await run('parties', options);
    expect([reply.private, reply.later]).toEqual([true, false]);
    expect(reply.shown).toContain(sentence);
  });

  it.each([
    'parties:list:untoc:party::',
    'parties:list:untoc:party:::x',
    'parties:list:untoc:nobody:::0',
    'parties:list:nothing:party:::0',
    'parties:turn:untoc:party:20101341::0',
    'parties:open:untoc:party::Narnia:0',
  ])('refuses the button %s, which nobody made', async (customId) => {
    expect((await forge(customId)).shown).toContain('older version of the desk');
  });
});

describe('/parties treaty on', () => {
  it('shows the list and the map as they stood on a day', async () => {
    const { shown, message } = await run('parties', { treaty: 'untoc', on: '2003' });
    expect(shown).toContain('Register complete as of 20 February 2023 · as it stood on 31 December 2003');
    const { count } = desk.parties({ treaty: 'untoc', on: '2003-12-31' }) ?? { count: 0 };
    expect(shown).toContain(`Computed: ${count} parties`);
    expect(message.files?.[0]?.name).toBe('untoc-2003-12-31-map.png');
  });

  it('says that States of the past are missing from an early day', async () => {
    const { shown } = await run('parties', { treaty: '1988', on: '1991' });
    expect(shown).toMatch(/Computed: at least \d+ parties/);
    expect(shown).toContain('States that no longer exist are not in the register');
  });

  it('keeps day, kind and group while pages are turned', async () => {
    const first = await run('parties', { treaty: 'untoc', on: '2010', kind: 'signatory', group: 'african union' });
    const second = await press(first, 'Next ▶');
    expect(second.shown).toContain('UNTOC: signatories in African Union');
    expect(second.shown).toContain('as it stood on 31 December 2010');
    expect(second.shown).toContain('21–');
  });

  it('lists nobody who joined after the day, whatever the day', { timeout: 60_000 }, async () => {
    const room = await openCommandRoom(desk, { pictures: 'fail' });
    const day = fc.date({ min: new Date('1961-01-01'), max: new Date('2026-11-24'), noInvalidDate: true });
    const treaty = fc.constantFrom('untoc', 'uncac', 'tip-protocol', 'trafficking-convention-1988');
    await fc.assert(
      fc.asyncProperty(treaty, day, async (id, date) => {
        const on = date.toISOString().slice(0, 10);
        const listed = namesIn(await room.run('parties', { treaty: id, on }));
        const rows = desk.registers.of(id)[0]?.rows ?? [];
        for (const name of listed)
          expect(rows.find(({ row }) => row.participant === name)?.row.consentDate?.localeCompare(on)).not.toBe(1);
      }),
      { numRuns: 25 },
    );
  });
});

describe('/parties treaty kind', () => {
  it.each([
    ['signed-only', 'UNTOC: signatories that have not ratified', ['Iran (Islamic Republic of)', 'Congo']],
    ['formal-confirmation', 'UNTOC: parties by formal confirmation', []],
  ])('%s: %s', async (kind, headline, names) => {
    const reply = await run('parties', { treaty: 'untoc', kind });
    expect(reply.shown).toContain(headline);
    expect(namesIn(reply)).toEqual(names);
  });

  it('says of an incomplete register’s signatories that no ratification is on file', async () => {
    const { shown } = await run('parties', { treaty: 'tip', kind: 'signed-only' });
    expect(shown).toContain('▍ Trafficking in Persons Protocol: signatories with no ratification on file\n');
    expect(shown).toMatch(/Computed: (at most )?\d+ signatories with no ratification on file/);
  });

  it('refuses a kind that is none', async () => {
    expect((await run('parties', { treaty: 'untoc', kind: 'withdrawal' })).shown).toContain('“kind” must be one of');
  });
});

describe('/parties treaty group', () => {
  it('tells members in, signed only and not in, with a map of the region', async () => {
    const reply = await run('parties', { treaty: 'untoc', on: '2010', group: 'saarc' });
    expect(reply.shown).toContain('Computed: 3 in, 2 signed only, 3 neither signed nor joined');
    expect(reply.shown).toContain('Members of SAARC as of 2022');
    expect(reply.shown).toMatch(
      /▍ Parties\n▍ • Afghanistan · .*\n▍ • Pakistan · .*\n▍ • Sri Lanka · .*\n▍ Signed only\n▍ • India · .*\n▍ • Nepal · .*\n▍ Neither signed nor joined\n▍ • Bangladesh\n/,
    );
    expect(reply.message.files?.[0]?.name).toBe('untoc-saarc-2010-12-31-map.png');
  });

  it('calls members that an incomplete register lacks not on file', async () => {
    const { shown } = await run('parties', { treaty: 'firearms', group: 'SAARC' });
    expect(shown).toMatch(/Computed: at least \d in, \d signed only, \d not on file/);
    expect(shown).toContain('▍ Not on file\n▍ • Afghanistan');
    expect(shown).not.toContain('neither signed nor joined');
  });

  it('names the licence of the list of a regional group, and members that are no participants', async () => {
    expect((await run('parties', { treaty: 'untoc', group: 'GRULAC' })).shown).toContain('Open Database License');
    expect((await run('parties', { treaty: 'untoc', group: 'G20' })).shown).toContain(
      'African Union: a member that is no participant',
    );
  });

  it('counts a kind among the members', async () => {
    const { shown } = await run('parties', { treaty: 'untoc', group: 'ASEAN', kind: 'accession' });
    expect(shown).toMatch(/Computed: \d+ of 11 members on file as part(y|ies) by accession/);
  });

  it('completes groups by any of their names', () => {
    expect(type('parties', 'group', 'latin').map(({ value }) => value)).toContain('UN-GRULAC');
    expect(type('parties', 'group', 'asean').map(({ value }) => value)).toEqual(['ASEAN']);
    expect(type('parties', 'group', '').length).toBe(desk.registers.participants.groups.length);
  });

  it('keeps within Discord’s limits for every treaty, kind and group', { timeout: 120_000 }, async () => {
    const room = await openCommandRoom(desk, { pictures: 'fail' });
    const groups = desk.registers.participants.groups.map(({ key }) => key);
    for (const treaty of ['untoc', 'cybercrime-convention', 'single-convention-1961'])
      for (const kind of ['party', 'signed-only', 'definitive-signature'])
        for (const group of ['', ...groups]) {
          const reply = await room.run('parties', { treaty, kind, on: '2014', ...(group === '' ? {} : { group }) });
          expect(reply.shown).toContain('as it stood on 31 December 2014');
        }
  });
});
