import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';
import { choicesOf } from '../../src/message/terminal.ts';
import { openCommandRoom } from '../support/command-room.ts';

const desk = await openDesk();
const { run, press, forge, type } = await openCommandRoom(desk);

describe('/status country', () => {
  it('shows every treaty on the shelf on one page: joined, signed only, not on file, without a register', async () => {
    const congo = await run('status', { country: 'Congo' });
    expect(congo.private).toBe(false);
    expect(congo.shown).toMatch(
      /^▍ Congo\n▍ On file as a party to 4 and only as a signatory of 3 of 10 treaties on the shelf\n/,
    );
    expect(congo.shown).toContain(
      'UNCAC · accession · 13 July 2006\n▍ computed: in force since 12 August 2006 (Article 68(2)) · as of 1 June 2014',
    );
    expect(congo.shown).toContain(
      'UNTOC · signature · 14 December 2000 · signatory, not ratified\n▍ as of 20 February 2023',
    );
    expect(congo.shown).toContain(
      'Smuggling of Migrants Protocol · signature · 14 December 2000 · signatory, no ratification on file',
    );
    expect(congo.shown).toContain('Vienna Convention on the Law of Treaties, Article 18(a)');
    expect(congo.shown).toContain('Firearms Protocol · not on file (1 June 2014, and single rows)');
    expect(congo.shown).toContain('A register that is not complete does not tell who is not a party.');
    expect(congo.shown).toContain('No register on the shelf: SAARC Trafficking Convention.');
  });

  it('names both texts of the Convention of 1961, and counts them as one treaty', async () => {
    const { shown } = await run('status', { country: 'Congo' });
    expect(shown).toContain('Single Convention 1961 as amended · participation · 3 March 2004');
    expect(shown).toContain(
      'Single Convention 1961 (not amended) · signature · 30 March 1961 · ratification · 3 March 2004',
    );
  });

  it('carries the locator with its alt text', async () => {
    const { message, later } = await run('status', { country: 'Bhutan' });
    expect(later).toBe(true);
    expect(message.files?.map(({ name }) => name)).toEqual(['btn-locator.png']);
    expect(JSON.stringify(message.components)).toContain('"description":"Map of the region around Bhutan');
  });

  it('shows the European Union without a map: it has no place on one', async () => {
    const { message, shown } = await run('status', { country: 'EU' });
    expect(message.files).toEqual([]);
    expect(shown).toContain('UNTOC · signature · 12 December 2000 · approval · 21 May 2004');
  });

  it.each([
    ['🇧🇹', 'Bhutan'],
    ['bt', 'Bhutan'],
    ['Kingdom of Bhutan', 'Bhutan'],
    ['Swaziland', 'Eswatini'],
    ['USA', 'United States of America'],
    ['Ivory Coast', "Côte d'Ivoire"],
    ['DPRK', "Democratic People's Republic of Korea"],
    ['Butan', 'Bhutan'],
    ['Afganistan', 'Afghanistan'],
  ])('takes %s for %s', async (country, name) => {
    expect((await run('status', { country })).shown).toMatch(new RegExp(`^▍ ${name}\n`));
  });

  it('asks by buttons which Korea is meant, privately, and goes on with the treaty', async () => {
    const asked = await run('status', { country: 'Korea', treaty: 'untoc' });
    expect([asked.private, asked.later]).toEqual([true, false]);
    expect(asked.shown).toContain('Which Korea do you mean?');
    expect(choicesOf(asked.message).map(({ label }) => label)).toEqual([
      'Republic of Korea',
      "Democratic People's Republic of Korea",
    ]);
    expect((await press(asked, 'Republic of Korea')).shown).toMatch(/^▍ Republic of Korea — UNTOC\n/);
  });

  it('answers Congo for Congo, and offers the Democratic Republic by a button', async () => {
    const congo = await run('status', { country: 'Congo', treaty: 'uncac' });
    expect(congo.shown).toMatch(/^▍ Congo — UNCAC\n/);
    const other = await press(congo, 'Democratic Republic of the Congo');
    expect(other.shown).toMatch(/^▍ Democratic Republic of the Congo — UNCAC\n/);
  });

  it.each([
    ['Wakanda', 'No State called “Wakanda” is known here. The nearest names are Rwanda, Uganda.'],
    ['Buthan', 'The nearest names are Bhutan.'],
    ['Zambezi', 'The nearest names are Zambia.'],
    ['qqqq', 'No State called “qqqq” is known here.'],
    ['SAARC', 'SAARC is a group of States.'],
    ['Greenland', 'Greenland has no row of its own'],
  ])('tells whoever asks for %s in private: %s', async (country, sentence) => {
    const reply = await run('status', { country });
    expect(reply.private).toBe(true);
    expect(reply.shown).toContain(sentence);
  });

  it('keeps within Discord’s limits for every participant', { timeout: 60_000 }, async () => {
    // Without drawing: the pictures have tests of their own.
    const room = await openCommandRoom(desk, { pictures: 'fail' });
    for (const { code, name } of desk.registers.participants.all)
      expect((await room.run('status', { country: code })).shown).toContain(name);
  });
});

describe('/status country treaty', () => {
  it('shows the act, the computed date with its clause, and says that declarations are not on file', async () => {
    const { shown, message, private: isPrivate } = await run('status', { country: 'Bhutan', treaty: 'UNTOC' });
    expect(isPrivate).toBe(false);
    expect(shown).toMatch(/^▍ Bhutan — UNTOC\n▍ Party\n▍ Register complete as of 20 February 2023\n/);
    expect(shown).toContain('Register: Bhutan · accession · 20 February 2023');
    expect(shown).toContain('Computed: in force since 22 March 2023 (Article 38(2), thirtieth day after deposit)');
    expect(shown).toContain('² Treaty Desk summary of UNTOC, Article 38(2)');
    expect(shown).toContain('Declarations and reservations are not on file here');
    expect(message.files?.map(({ name }) => name)).toEqual(['btn-locator.png']);
  });

  it('quotes the row and the clause word for word', async () => {
    const { message } = await run('status', { country: 'Bhutan', treaty: 'UNTOC' });
    const clause = desk.passage('untoc/38/2');
    const summary = desk.corpus.byId.get('untoc')?.text.slice(clause?.start, clause?.end);
    expect(JSON.stringify(message.components)).toContain(summary?.slice(0, 80));
  });

  it('says of a signatory exactly that, and what follows from it', async () => {
    const { shown } = await run('status', { country: 'Iran', treaty: 'untoc' });
    expect(shown).toContain('▍ Signatory, not ratified\n');
    expect(shown).toContain('no ratification is on file as of 20 February 2023. Until it makes clear');
    expect(shown).toContain('Vienna Convention, Article 18: https://');
    expect(shown).not.toContain('Computed');
  });

  it.each([
    [
      'Bhutan',
      'firearms-protocol',
      'The register is incomplete, so this does not say that it is not a party; the published total is 123 parties on 4 May 2024.',
    ],
    ['Tuvalu', 'untoc', 'the register, complete as of 20 February 2023, does not list it'],
  ])('%s, %s: not on file, and never "not a party" of an incomplete register', async (country, treaty, sentence) => {
    const { shown } = await run('status', { country, treaty });
    expect(shown).toContain(sentence);
    expect(shown).not.toMatch(/is not a party\b(?!;)/);
  });

  it('does not compute a date for a succession, and says why', async () => {
    const row = desk.registers.of('uncac')[0]?.rows.find((each) => each.row.consentKind === 'succession');
    const found =
      row ??
      desk.registers.of('trafficking-convention-1988')[0]?.rows.find((each) => each.row.consentKind === 'succession');
    const treaty = row ? 'uncac' : 'trafficking-convention-1988';
    const { shown } = await run('status', { country: found?.row.code ?? '', treaty });
    expect(shown).toContain('not computed (it succeeded, and the clause does not govern succession)');
  });

  it('names a source that is not the depositary as such', async () => {
    const { shown } = await run('status', { country: 'Bhutan', treaty: 'tip' });
    expect(shown).toMatch(
      /row (from (the press|another government|a secondary source)|added later, its source not named)/,
    );
  });

  it('takes a treaty that was typed after the State', async () => {
    expect((await run('status', { country: 'Bhutan untoc' })).shown).toMatch(/^▍ Bhutan — UNTOC\n/);
  });

  it('says that the SAARC Convention has no register', async () => {
    const reply = await run('status', { country: 'Bhutan', treaty: 'saarc' });
    expect(reply.private).toBe(true);
    expect(reply.shown).toContain('The desk has no participation register of the SAARC Trafficking Convention');
  });

  it('opens a treaty from the page of a State by its menu, in private and without a second map', async () => {
    const state = await run('status', { country: 'Bhutan' });
    const opened = await press(state, 'UNCAC');
    expect([opened.private, opened.later]).toEqual([true, false]);
    expect(opened.shown).toMatch(/^▍ Bhutan — UNCAC\n/);
    expect((await press(opened, 'All treaties of Bhutan')).shown).toMatch(/^▍ Bhutan\n/);
    expect((await press(opened, 'When did Bhutan join UNCAC?')).shown).toContain('21 September 2016');
  });

  it.each([
    'status:open:BTN',
    'status:full:untoc-register:XXX',
    'status:full:nothing:BTN',
    'status:state:XXX',
    'status:state:BTN:nothing',
    'status:declared:untoc-register:BTN:0',
    'status:turn-declared:::',
  ])('refuses the button %s, which nobody made', async (customId) => {
    const reply = await forge(customId);
    expect(reply.shown).toContain('older version of the desk');
  });

  it('answers in words where the map cannot be drawn', async () => {
    const room = await openCommandRoom(desk, { pictures: 'fail' });
    const { shown, message } = await room.run('status', { country: 'Bhutan', treaty: 'untoc' });
    expect(message.files).toEqual([]);
    expect(shown).toContain('accession · 20 February 2023');
    expect(shown).toContain('The map could not be drawn; that has been noted.');
  });
});

describe('completion of States and groups', () => {
  it.each([
    ['country', 'bhu', 'BTN'],
    ['country', 'swazi', 'SWZ'],
    ['country', 'holland', 'NLD'],
    ['country', '🇧🇹', 'BTN'],
    ['treaty', 'palermo', 'untoc'],
  ])('%s: "%s" offers %s', (option, typed, value) => {
    const choices = type('status', option, typed);
    expect(choices.length).toBeLessThanOrEqual(25);
    expect(choices.map((choice) => choice.value)).toContain(value);
  });

  it('offers every participant by every name of it', () => {
    for (const { code, name, names } of desk.registers.participants.all)
      for (const each of [name, ...names])
        expect([each, type('status', 'country', each).some(({ value }) => value === code)]).toEqual([each, true]);
  });

  it('offers no groups where a State is asked for', () => {
    expect(type('status', 'country', 'saarc')).toEqual([]);
    expect(type('parties', 'group', 'saarc')).toEqual([{ name: 'SAARC', value: 'SAARC' }]);
  });
});
