import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParticipants } from '../../src/corpus/find-participants.ts';
import { buildCorpus, loadCorpus } from '../../src/corpus/load.ts';
import { readCorpusFiles } from '../../src/corpus/read-files.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';

const participants = createParticipants();

/** What a text names, short: `BTN`, `KOR|PRK?` (choose), `COG|COD` (the first, the second offered), `~SAARC` (looser), `(Greenland)`. */
const named = (text: string): string[] =>
  participants.find(text).map((match) => {
    if (match.kind === 'group') return `${match.exact ? '=' : '~'}${match.group.key}`;
    if (match.kind === 'territory') return `(${match.territory.name})`;
    return match.participants.map(({ code }) => code).join('|') + (match.choose ? '?' : '');
  });

describe('a participant is found by any name people use', () => {
  it.each([
    ['When did Bhutan accede to UNTOC?', ['BTN']],
    ['bhutan’s accession', ['BTN']],
    ['Bolivia (Plurinational State of)', ['BOL']],
    ['Netherlands (Kingdom of the)', ['NLD']],
    ['swaziland, burma, zaire and cape verde', ['SWZ', 'MMR', 'COD', 'CPV']],
    ['Macedonia and the Czech Republic', ['MKD', 'CZE']],
    ['USA, America, the U.S. and the US', ['USA', 'USA', 'USA', 'USA']],
    ['UK, U.K., Britain', ['GBR', 'GBR', 'GBR']],
    ['South Korea and the DPRK', ['KOR', 'PRK']],
    ["Democratic People's Republic of Korea", ['PRK']],
    ['democratic peoples republic of korea', ['PRK']],
    ['Ivory Coast, Côte d’Ivoire, cote divoire', ['CIV', 'CIV', 'CIV']],
    ['Holland and the UAE', ['NLD', 'ARE']],
    ['Turkey / Türkiye / turkiye', ['TUR', 'TUR', 'TUR']],
    ['DRC, DR Congo, Congo-Kinshasa, Dem. Rep. of the Congo', ['COD', 'COD', 'COD', 'COD']],
    ['Iran (Islamic Republic of) or Iran', ['IRN', 'IRN']],
    ['St Lucia, Saint Vincent and the Grenadines', ['LCA', 'VCT']],
    ['🇧🇹 and 🇪🇺', ['BTN', 'EUR-EU']],
    ['BTN', ['BTN']],
    ['BT', ['BTN']],
    ['has BTN joined', ['BTN']],
    ['the Bhutanese parliament', ['BTN']],
    ['Is the European Union a party?', ['EUR-EU']],
    ['has the eu ratified', ['EUR-EU']],
  ])('%s', (text, codes) => {
    expect(named(text)).toEqual(codes);
  });
});

describe('names that hold other names, or belong to several States', () => {
  it.each([
    ['Is Korea a party?', ['KOR|PRK?']],
    ['Korean law', ['KOR|PRK?']],
    ['Has Congo signed?', ['COG|COD']],
    ['Guinea, Guinea-Bissau, Equatorial Guinea, Papua New Guinea', ['GIN', 'GNB', 'GNQ', 'PNG']],
    ['Sudan and South Sudan', ['SDN', 'SSD']],
    ['Niger or Nigeria', ['NER', 'NGA']],
    ['Dominica, the Dominican Republic', ['DMA', 'DOM']],
    ['the Dominican delegation', ['DMA|DOM?']],
    ['Samoa and American Samoa', ['WSM', '(American Samoa)']],
    ['Greenland', ['(Greenland)']],
    ['Western Sahara and the Sahrawi Arab Democratic Republic', ['(Western Sahara)', 'ESH']],
    ['Serbia and Montenegro', ['SRB', 'MNE']],
    ['South Africa', ['ZAF']],
  ])('%s', (text, codes) => {
    expect(named(text)).toEqual(codes);
  });
});

describe('ordinary words are no States', () => {
  it.each([
    'tell us if it is in force, no more, and so on',
    'may we be as at to do by my pa',
    'AND, CAN, ARE, PER',
    'GIVE US THE DATE AND NO MORE',
    'polish the text',
    'u s',
    'a child must begin at the general stage of the chain',
    'the SOM Protocol; MDA and DMA are substances',
    'Central Asia, West Africa, North America',
    'the African continent, western law',
  ])('%s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('nor is any word of the corpus taken for a misspelt State', () => {
    const found = loadCorpus(shippedCorpus())
      .documents.filter(({ kind }) => kind !== 'register')
      .flatMap(({ text }) => text.split('\n').flatMap((line) => participants.find(line)))
      .filter((match) => match.kind === 'participant' && match.by === 'typo');
    expect(found.map(({ text }) => text)).toEqual([]);
  });

  it('nor a word that the caller knows', () => {
    expect(participants.find('Pakstan')).toHaveLength(1);
    expect(participants.find('Pakstan', { known: (word) => word === 'pakstan' })).toEqual([]);
  });

  it('nor what stands inside a name that is understood already', () => {
    const text = 'the SAARC Convention and Nepal';
    expect(participants.find(text, { skip: [{ start: 4, end: 20 }] }).map((match) => match.text)).toEqual(['Nepal']);
  });
});

describe('small typos', () => {
  it.each([
    ['Nepla', ['NPL']],
    ['bangladsh', ['BGD']],
    ['pakstan', ['PAK']],
    ['phillippines', ['PHL']],
    ['sout sudan', ['SSD']],
    ['Saudi Arabai', ['SAU']],
    ['democratic republic of teh congo', ['COD']],
    ['koera', ['KOR|PRK?']],
    ['bhutaan', ['BTN']],
  ])('%s', (text, codes) => {
    expect(named(text)).toEqual(codes);
  });
});

describe('groups', () => {
  it.each([
    ['SAARC members', ['=SAARC']],
    ['Which South Asian States are parties?', ['~SAARC']],
    ['parties in South Asia', ['~SAARC']],
    ['ASEAN', ['=ASEAN']],
    ['the African Union', ['=AU']],
    ['AU members', ['=AU']],
    ['European Union member States', ['=EU']],
    ['members of the EU', ['=EU']],
    ['G7, G-20, Group of Seven', ['=G7', '=G20', '=G7']],
    ['GRULAC', ['=UN-GRULAC']],
    ['Latin American and Caribbean States', ['~UN-GRULAC']],
    ['Western group', ['=UN-WEOG']],
    ['African States', ['~UN-African']],
    ['Eastern European countries', ['~UN-Eastern-European']],
  ])('%s', (text, groups) => {
    expect(named(text)).toEqual(groups);
  });

  it('are looked up by key, title or name', () => {
    expect(
      ['UN-GRULAC', 'GRULAC', 'grulac (un)', 'South Asia', 'nowhere'].map(
        (name) => participants.lookupGroup(name)?.key ?? null,
      ),
    ).toEqual(['UN-GRULAC', 'UN-GRULAC', 'UN-GRULAC', 'SAARC', null]);
  });
});

describe('a name on its own', () => {
  it('is looked up in any case, by name, code or flag', () => {
    for (const name of ['Bhutan', 'bhutan', 'bt', 'BTN', '🇧🇹', ' Kingdom of Bhutan '])
      expect(participants.lookup(name).map(({ code }) => code)).toEqual(['BTN']);
    expect(participants.lookup('Atlantis')).toEqual([]);
  });

  it('is ambiguous where a choice is needed, and only there', () => {
    expect(['Korea', 'Congo', 'Guinea'].map((name) => participants.ambiguous(name))).toEqual([true, false, false]);
  });

  it('finds every participant of every register and group under the name in the file', () => {
    const corpus = buildCorpus(readCorpusFiles(shippedCorpus()));
    const rows = [...corpus.documents.flatMap(({ register }) => register?.rows ?? []), ...corpus.groups];
    for (const { participant, code } of rows)
      if (code !== null) expect([participant, participants.lookup(participant)[0]?.code]).toEqual([participant, code]);
  });
});

describe('for every text', () => {
  const word = fc.oneof(
    fc.constantFrom(...participants.all.flatMap(({ name, names }) => [name, ...names])),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );

  it('matches are exact slices, in order, without overlaps', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.constantFrom(' ', ', ', ' and ', '-'), (words, between) => {
        const text = words.join(between);
        let end = 0;
        for (const match of participants.find(text)) {
          expect(text.slice(match.start, match.end)).toBe(match.text);
          expect(match.start).toBeGreaterThanOrEqual(end);
          end = match.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('every name of every participant finds it, in a sentence too', () => {
    for (const participant of participants.all)
      for (const name of [participant.name, ...participant.names]) {
        const found = participants.find(`Is ${name} a party?`);
        expect([name, found.flatMap((match) => (match.kind === 'participant' ? match.participants : []))]).toEqual([
          name,
          expect.arrayContaining([participant]),
        ]);
      }
  });
});
