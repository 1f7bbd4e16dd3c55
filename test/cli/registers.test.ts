import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileSource, type SourceOf, siteSource } from '../../src/cli/registers-source.ts';
import { currentRegisters, updateRegisters } from '../../src/cli/registers-update.ts';
import { CorpusError } from '../../src/corpus/corpus-error.ts';
import type { Corpus } from '../../src/corpus/document.ts';
import { buildCorpus } from '../../src/corpus/load.ts';
import { shelfFiles } from '../../src/corpus/open-corpus.ts';
import { readCorpusFiles } from '../../src/corpus/read-files.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';
import { readUpdatedRegisters, withUpdatedRegisters } from '../../src/corpus/updated-registers.ts';
import { openDesk } from '../../src/desk.ts';
import { statusPaths } from '../../src/register/download.ts';
import { writeRegisterFiles } from '../../src/register/register-files.ts';
import { createRegisters } from '../../src/register/registers.ts';
import { sitedownPage, statusPage, statusXml, type TableRow, tableRows } from '../support/status-files.ts';

/** Five treaties of the shipped corpus with their registers: enough, and quick to open. */
const corpus = mkdtempSync(join(tmpdir(), 'registers-corpus-'));
const shelf = readCorpusFiles(shippedCorpus()).filter(({ path }) =>
  /^(treaties|status)\/(untoc|uncac|tip-protocol|single-convention-1961|cybercrime-convention)\.(md|csv)$/.test(path),
);
for (const folder of ['treaties', 'status']) mkdirSync(join(corpus, folder));
for (const { path, bytes } of shelf) writeFileSync(join(corpus, path), bytes);
afterAll(() => rmSync(corpus, { recursive: true, force: true }));
const shipped = buildCorpus(shelf);
const today = '2026-11-24';

/** UNTOC's rows as shipped, with Iran's ratification and a new party. */
const untocRows: TableRow[] = [
  ...tableRows(shipped.byId.get('untoc-register')?.register?.rows ?? []).map(
    (row): TableRow => (row[0] === 'Iran (Islamic Republic of)' ? [row[0], row[1], '5 May 2024'] : row),
  ),
  ['Papua New Guinea', '', '12 Feb 2025 a'],
];
const untoc = statusXml({ rows: untocRows });

let data = '';
let said: string[] = [];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'registers-'));
  said = [];
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** Updates registers from a source; the number refused. What was printed is in `said`. */
const update = (
  ids: readonly string[],
  sourceOf: SourceOf,
  { dryRun = false, replace = false } = {},
): Promise<number> => {
  const all = currentRegisters(corpus, data);
  return updateRegisters({
    corpus,
    data,
    registers: all.filter(({ document }) => ids.includes(document.id)),
    shelf: all,
    sourceOf,
    dryRun,
    replace,
    today,
    print: (line) => said.push(line),
  });
};

/** A source that gives this text, of this day. */
const of = (text: string | Uint8Array, asOf = today): SourceOf => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return async () => ({ bytes, asOf, place: 'a test' });
};

const written = (): string[] => {
  try {
    return readdirSync(join(data, 'status')).sort();
  } catch {
    return [];
  }
};
const updatedCorpus = (): Corpus =>
  buildCorpus(withUpdatedRegisters(readCorpusFiles(corpus), readUpdatedRegisters(data)));

describe('an update', () => {
  it('shows what changes, writes the register, and says so', async () => {
    expect(await update(['untoc-register'], of(untoc))).toBe(0);
    expect(said).toEqual([
      'UNTOC register: 193 parties, 147 signatories as of 2026-11-24 (a test)',
      '  ~ Iran (Islamic Republic of): signature 2000-12-12 -> signature 2000-12-12, ratification 2024-05-05',
      '  + Papua New Guinea: accession 2025-02-12',
      `  written to ${data}/status/`,
    ]);
    expect(written()).toEqual(['untoc.csv', 'untoc.md']);
  });

  it('wins over the shipped register when the desk is opened with the folder', async () => {
    await update(['untoc-register'], of(untoc));
    const registers = createRegisters(updatedCorpus());
    expect(registers.parties({ treaty: 'untoc' })).toMatchObject({ count: 193, bound: 'exact', asOf: today });
    expect(registers.status({ participant: 'Iran', treaty: 'untoc' })).toMatchObject({
      standings: [
        {
          standing: 'party',
          conclusive: true,
          row: { row: { consentDate: '2024-05-05', sourceKind: 'depositary' }, inForce: { day: '2024-06-04' } },
        },
      ],
    });
    expect(registers.of('uncac')[0]?.facts.complete).toBe(false);
  });

  it('from the same file a second time changes nothing', async () => {
    await update(['untoc-register'], of(untoc));
    const before = written().map((name) => readFileSync(join(data, 'status', name), 'utf8'));
    said = [];
    expect(await update(['untoc-register'], of(untoc))).toBe(0);
    expect(said).toEqual([
      'UNTOC register: 193 parties, 147 signatories as of 2026-11-24 (a test)',
      '  nothing to change',
    ]);
    expect(written().map((name) => readFileSync(join(data, 'status', name), 'utf8'))).toEqual(before);
  });

  it('tried out only, writes nothing', async () => {
    expect(await update(['untoc-register'], of(untoc), { dryRun: true })).toBe(0);
    expect(said.at(-1)).toBe('  dry run: nothing is written');
    expect(said.slice(0, 3)).toEqual([
      '           State                       on file               in the file',
      '  added    Papua New Guinea            -                     accession 2025-02-12',
      '  changed  Iran (Islamic Republic of)  signature 2000-12-12  signature 2000-12-12, ratification 2024-05-05',
    ]);
    expect(written()).toEqual([]);
  });

  it('with --replace names a party that is no longer in the file, and takes it', async () => {
    expect(
      await update(['untoc-register'], of(statusXml({ rows: untocRows.filter(([name]) => name !== 'Bhutan') })), {
        replace: true,
      }),
    ).toBe(0);
    expect(said).toContain('  - Bhutan: accession 2023-02-20, no longer in the file');
  });

  it('reads the page saved from a browser, and ISO-8859-1 under another declaration', async () => {
    expect(await update(['untoc-register'], of(statusPage({ rows: untocRows })))).toBe(0);
    const page = written().map((name) => readFileSync(join(data, 'status', name), 'utf8'));
    rmSync(join(data, 'status'), { recursive: true });
    expect(await update(['untoc-register'], of(Buffer.from(untoc, 'latin1')))).toBe(0);
    expect(written().map((name) => readFileSync(join(data, 'status', name), 'utf8'))).toEqual(page);
  });

  it('keeps the declarations per State, as a document that can be quoted', async () => {
    const beside =
      '<Declarations><P>Bhutan</P><P>Bhutan is not bound by Article 35, paragraph 2.</P><P># Second, "quoted".</P></Declarations>';
    expect(await update(['untoc-register'], of(statusXml({ rows: untocRows, beside })))).toBe(0);
    expect(said.at(-1)).toBe(`  written to ${data}/status/, with declarations of 1 participants`);
    const opened = updatedCorpus();
    const status = createRegisters(opened).status({ participant: 'Bhutan', treaty: 'untoc' });
    const declared = status.kind === 'status' ? (status.standings[0]?.declarations ?? []) : [];
    const text = opened.byId.get('untoc-declarations')?.text ?? '';
    expect(declared.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Bhutan is not bound by Article 35, paragraph 2.',
      'Second, "quoted".',
    ]);
    expect(declared[0]).toMatchObject({
      documentId: 'untoc-declarations',
      heading: 'Bhutan — Declarations and reservations',
    });
  });

  it('takes a file that is headed with the first part of a long title', async () => {
    const rows = tableRows(shipped.byId.get('cybercrime-convention-register')?.register?.rows ?? []);
    const text = statusXml({
      title: 'United Nations Convention against Cybercrime',
      rows,
      signatories: 31,
      parties: 0,
    });
    expect(await update(['cybercrime-convention-register'], of(text))).toBe(0);
    expect(written()).toContain('cybercrime-convention.csv');
  });

  it('of a register of the Convention of 1961 keeps that its dates in force are not computed', async () => {
    const rows = tableRows(shipped.byId.get('single-convention-1961-register')?.register?.rows ?? []);
    expect(
      await update(
        ['single-convention-1961-register'],
        of(statusXml({ title: 'Single Convention on Narcotic Drugs, 1961', rows })),
      ),
    ).toBe(0);
    const { register } = updatedCorpus().byId.get('single-convention-1961-register') ?? {};
    expect(register).toMatchObject({
      inForce: '1964-12-13',
      statesInForce: false,
      predecessorsMissing: true,
      complete: true,
      asOf: today,
    });
  });
});

describe('an update is refused, and changes nothing,', () => {
  const without = (name: string): TableRow[] => untocRows.filter((row) => row[0] !== name);
  it.each([
    [
      'for the file of another treaty',
      statusXml({ title: 'United Nations Convention against Corruption', rows: untocRows }),
      /that is not UNTOC/,
    ],
    [
      'for a file that lacks many parties',
      statusXml({ rows: untocRows.slice(0, 100), signatories: 147 }),
      /may be cut off/,
    ],
    [
      'for a file that lacks many parties and whose totals agree',
      statusXml({ rows: untocRows.filter((row) => row[1] !== '') }),
      /parties are not in the file; it is another treaty's/,
    ],
    [
      'for another number of signatories',
      statusXml({ rows: without('Nauru') }),
      /The file counts 146 signatories, the register 147/,
    ],
    [
      'where the treaty would have entered into force on another day',
      statusXml({
        rows: untocRows.map((row): TableRow => (row[0] === 'Armenia' ? [row[0], row[1], '1 Jul 2004'] : row)),
      }),
      /would have entered into force on \d{4}-\d\d-\d\d \(Article 38\(1\)\), but it did on 2003-09-29/,
    ],
    [
      'for an act after the day of the file',
      statusXml({ rows: [...untocRows, ['Tuvalu', '', '1 Jan 2027 a']] }),
      /an act of 2027-01-01, after 2026-11-24/,
    ],
    ['for a file cut off', untoc.slice(0, 9000), /cut off or broken/],
    ['for the page of a site that is down', sitedownPage, /says the site is unavailable/],
    [
      'for many names that are not known',
      statusXml({
        rows: untocRows.map((row, at): TableRow => (at < 6 ? [`Land ${'ABCDEF'.charAt(at)}`, row[1], row[2]] : row)),
      }),
      /not understood: row 1: no participant is known as "Land A"; .* \(and 1 more\)\.$/,
    ],
  ])('%s', async (_, text, sentence) => {
    expect(await update(['untoc-register'], of(text))).toBe(1);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^UNTOC register: not changed\. /);
    expect(said[0]).toMatch(sentence);
    expect(written()).toEqual([]);
  });

  it('for a file older than the register', async () => {
    await update(['untoc-register'], of(untoc));
    const before = readFileSync(join(data, 'status/untoc.csv'), 'utf8');
    expect(await update(['untoc-register'], of(statusXml({ rows: untocRows.slice(0, -1) }), '2025-01-01'))).toBe(1);
    expect(said.at(-1)).toBe(
      'UNTOC register: not changed. The file would take the register back: it is of 2025-01-01, older than the register, which is of 2026-11-24; it has 192 consents, the register 193; it takes back Papua New Guinea accession 2025-02-12. If that is right, add --replace.',
    );
    expect(readFileSync(join(data, 'status/untoc.csv'), 'utf8')).toBe(before);
  });

  it('alone: another register of the same run is updated', async () => {
    const sourceOf: SourceOf = async (register) =>
      register.document.id === 'untoc-register' ? of(untoc)(register) : of('')(register);
    expect(await update(['untoc-register', 'uncac-register'], sourceOf)).toBe(1);
    expect(said.filter((line) => !line.startsWith(' '))).toEqual([
      'UNCAC register: not changed. The file is empty.',
      'UNTOC register: 193 parties, 147 signatories as of 2026-11-24 (a test)',
    ]);
    expect(written()).toEqual(['untoc.csv', 'untoc.md']);
  });
});

describe('a file can only bring a register forward:', () => {
  const save = (name: string, text: string): string => {
    const path = join(data, name);
    writeFileSync(path, text);
    return path;
  };
  const old = readFileSync(new URL('../support/untoc-page-2015.htm', import.meta.url), 'utf8');

  it('a page of 2015, saved today, is of the day that it says itself, and everything it takes back is named', async () => {
    expect(await update(['untoc-register'], fileSource(save('untoc.html', old), undefined))).toBe(1);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/would take the register back: it is of 2015-03-14, older than the register/);
    for (const lost of ['Bhutan accession 2023-02-20', 'Japan acceptance 2017-07-11', 'Fiji accession 2017-09-19'])
      expect(said[0]).toContain(lost);
    expect(said[0]).toMatch(/If that is right, add --replace\.$/);
    expect(written()).toEqual([]);
  });

  it('with --replace it comes in, complete at its own date and not at today', async () => {
    const path = save('untoc.html', old);
    expect(await update(['untoc-register'], fileSource(path, undefined), { replace: true })).toBe(0);
    expect(updatedCorpus().byId.get('untoc-register')?.register).toMatchObject({ asOf: '2015-03-14', complete: true });
  });

  const changed = (change: (row: TableRow, at: number) => TableRow): string =>
    statusXml({ rows: untocRows.map(change) });
  it.each([
    [
      'an act taken back',
      changed((row) => (row[0] === 'Nepal' ? [row[0], row[1], ''] : row)),
      /it takes back Nepal ratification 2011-12-23/,
    ],
    [
      'an act from before the treaty was adopted',
      changed((row) => (row[0] === 'Nepal' ? [row[0], row[1], '23 Dec 1920'] : row)),
      /acts from before the treaty was adopted \(2000-11-15\): Nepal 1920-12-23\.$/,
    ],
    [
      'eighty signatures shifted by a year',
      changed((row, at) => (at < 100 ? [row[0], row[1].replace('2000', '2001'), row[2]] : row)),
      /it gives \d\d known acts another day or kind: Afghanistan signature 2001-12-14, /,
    ],
    ['a day to come', statusPage({ rows: untocRows }).replace('24-11-2026', '25-11-2026'), /still to come/],
    ['a day that is none', statusPage({ rows: untocRows }).replace('24-11-2026', '31-02-2026'), /which is no day/],
    ['no title', statusXml({ rows: untocRows, title: '' }), /has no title \(Titlesect\)/],
  ])('%s is refused', async (_, text, sentence) => {
    expect(await update(['untoc-register'], of(text))).toBe(1);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(sentence);
    expect(written()).toEqual([]);
  });
});

describe('a row that is not understood does not block the register:', () => {
  const renamed = statusXml({
    rows: untocRows.map((row): TableRow => (row[0] === 'Bhutan' ? ['Land of the Dragon', row[1], row[2]] : row)),
  });
  const bhutan = (): unknown => {
    const { rows, complete } = updatedCorpus().byId.get('untoc-register')?.register ?? { rows: [], complete: null };
    const row = rows.find(({ code }) => code === 'BTN');
    return { complete, consentDate: row?.consentDate, source: row?.source };
  };

  it('a State under a new name is told by its acts, named, and stays as it was', async () => {
    expect(await update(['untoc-register'], of(renamed))).toBe(0);
    expect(said[1]).toMatch(
      /^ {2}\? row \d+: no participant is known as "Land of the Dragon"; by its acts it is Bhutan, which stays as it was; if so, add the line "Land of the Dragon,Bhutan" to names\.csv in DATA_DIR$/,
    );
    expect(said.join('\n')).not.toContain('no longer in the file');
    const before = shipped.byId.get('untoc-register')?.register?.rows.find(({ code }) => code === 'BTN');
    expect(bhutan()).toEqual({ complete: true, consentDate: '2023-02-20', source: before?.source });
  });

  it('one line of names.csv settles it, for updates and for questions', async () => {
    writeFileSync(join(data, 'names.csv'), 'Land of the Dragon,BTN\n');
    expect(await update(['untoc-register'], of(renamed))).toBe(0);
    expect(said.join('\n')).not.toContain('Dragon');
    expect(bhutan()).toMatchObject({ complete: true, source: 'UNTC status file' });
    const registers = createRegisters(buildCorpus(shelfFiles({ corpus, data })));
    expect(registers.status({ participant: 'land of the dragon', treaty: 'untoc' })).toMatchObject({
      kind: 'status',
      participant: { code: 'BTN' },
    });
    expect(registers.participants.find('Is Land of the Dragon bound?')).toMatchObject([
      { participants: [{ code: 'BTN' }] },
    ]);
  });

  it.each([
    ['Land of the Dragon', /names\.csv:1: The line must be a new name .* and the State/],
    ['Land of the Dragon,Atlantis', /names\.csv:1: "Atlantis" is no State that the desk knows/],
    ['Nepal,BTN', /names\.csv:1: "Nepal" is already a name of Nepal/],
  ])('a line "%s" there is refused with its place', (line, sentence) => {
    writeFileSync(join(data, 'names.csv'), line);
    expect(() => buildCorpus(shelfFiles({ corpus, data }))).toThrow(sentence);
  });

  it('a name of nobody on file is left out, and the register is not complete', async () => {
    expect(
      await update(['untoc-register'], of(statusXml({ rows: [...untocRows, ['Nepall Land', '', '1 Jan 2020 a']] }))),
    ).toBe(0);
    expect(said[1]).toMatch(/"Nepall Land"; the nearest known is Nepal; if so, add the line/);
    expect(updatedCorpus().byId.get('untoc-register')?.register).toMatchObject({
      complete: false,
      coverage: '2026-11-24, but for 1 row of the file that could not be read',
    });
  });

  it('a cell that cannot be read is named with row and column, and its row stays as it was', async () => {
    const text = statusXml({
      rows: untocRows.map((row): TableRow => (row[0] === 'Bhutan' ? [row[0], row[1], '20 Fbe 2023 a'] : row)),
    });
    expect(await update(['untoc-register'], of(text))).toBe(0);
    expect(said[1]).toMatch(
      /^ {2}\? row \d+ \(Bhutan\), column "Ratification.*": "20 Fbe 2023 a" is not a date such as .*; it stays as it was$/,
    );
    expect(bhutan()).toMatchObject({ consentDate: '2023-02-20' });
    expect(said.join('\n')).toContain('+ Papua New Guinea: accession 2025-02-12');
  });
});

describe('what an update left behind', () => {
  it('half done, without its front matter, is not read', async () => {
    await update(['untoc-register'], of(untoc));
    rmSync(join(data, 'status/untoc.md'));
    expect(readUpdatedRegisters(data)).toEqual([]);
  });

  it('damaged by hand, stops the desk with file, line and column', async () => {
    await update(['untoc-register'], of(untoc));
    const path = join(data, 'status/untoc.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('2023-02-20', '2023-02-31'));
    expect(updatedCorpus).toThrow(CorpusError);
    expect(updatedCorpus).toThrow(/status\/untoc\.csv:21: consent_date: must be a day of the calendar/);
  });

  it('as drafts when it was killed, is cleared away by the next one, but not what another is writing', async () => {
    mkdirSync(join(data, 'status'));
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => gone.on('close', resolve));
    writeFileSync(join(data, `status/.untoc.csv.${gone.pid}.new`), 'half');
    writeFileSync(join(data, `status/.uncac.csv.${process.ppid}.new`), 'half');
    await update(['untoc-register'], of(untoc));
    expect(written()).toEqual([`.uncac.csv.${process.ppid}.new`, 'untoc.csv', 'untoc.md']);
  });

  it('cut off between its files, never puts a new table under the older "complete as of"', async () => {
    await update(['untoc-register'], of(untoc));
    const before = readFileSync(join(data, 'status/untoc.md'), 'utf8');
    // A folder in the place of the table lets everything happen but the renaming.
    rmSync(join(data, 'status/untoc.csv'));
    mkdirSync(join(data, 'status/untoc.csv/x'), { recursive: true });
    const files = [
      { name: 'untoc.csv', text: 'new' },
      { name: 'untoc.md', text: `${before}\n` },
    ];
    expect(() => writeRegisterFiles(data, files)).toThrow();
    expect(written()).toEqual(['untoc.csv']);
  });

  it('damaged, or other broken files of the operator, are set aside by name where the bot starts', async () => {
    await update(['untoc-register'], of(untoc));
    const path = join(data, 'status/untoc.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('2023-02-20', '2023-02-31'));
    writeFileSync(join(data, 'names.csv'), 'nonsense');
    mkdirSync(join(data, 'texts'));
    writeFileSync(join(data, 'texts/untoc.md'), 'nonsense');
    const aside: string[] = [];
    const desk = await openDesk({ corpus, data, setAside: (problem) => aside.push(problem) });
    expect(aside).toHaveLength(3);
    expect(aside).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/names\.csv:1: The line must be a new name/),
        expect.stringMatching(/status\/untoc\.csv:21: consent_date: must be a day of the calendar/),
        expect.stringMatching(/texts\/untoc\.md: It is not as "npm run texts" writes it/),
      ]),
    );
    expect(desk.parties({ treaty: 'untoc' })).toMatchObject({
      asOf: shipped.byId.get('untoc-register')?.register?.asOf,
    });
    await expect(openDesk({ corpus, data })).rejects.toThrow(CorpusError);
  });

  it('is nothing where there is no such folder', () => {
    expect(readUpdatedRegisters(join(data, 'nowhere'))).toEqual([]);
  });
});

describe('from files saved by hand', () => {
  const save = (name: string, text: string, day = '2026-10-01'): string => {
    const path = join(data, name);
    writeFileSync(path, text);
    utimesSync(path, new Date(`${day}T12:00:00Z`), new Date(`${day}T12:00:00Z`));
    return path;
  };

  it('the register is of the day on which the file was last changed', async () => {
    await update(['untoc-register'], fileSource(save('untoc.xml', untoc), undefined));
    expect(updatedCorpus().byId.get('untoc-register')?.register?.asOf).toBe('2026-10-01');
  });

  it('or of the day that is given', async () => {
    await update(['untoc-register'], fileSource(save('untoc.xml', untoc), '2026-09-09'));
    expect(updatedCorpus().byId.get('untoc-register')?.register?.asOf).toBe('2026-09-09');
  });

  it('in a folder, each register takes the file of its number or name, and the others none', async () => {
    save('xviii-12.en.xml', untoc);
    const uncac = tableRows(shipped.byId.get('uncac-register')?.register?.rows ?? []);
    save('uncac.html', statusPage({ rows: uncac }));
    expect(
      await update(['untoc-register', 'uncac-register', 'tip-protocol-register'], fileSource(data, undefined)),
    ).toBe(0);
    expect(said.filter((line) => !line.startsWith(' '))).toEqual([
      'Trafficking in Persons Protocol register: no file for XVIII-12-a',
      expect.stringMatching(/^UNCAC register: 178 parties, 140 signatories as of 2026-11-24/),
      expect.stringMatching(/^UNTOC register: 193 parties/),
    ]);
  });
});

describe('from the depositary’s site', () => {
  let server: Server;
  let site = '';
  let asked: string[] = [];
  let answers: ((response: ServerResponse) => void)[] = [];
  const pauses: number[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      (answers.length > 1 ? answers.shift() : answers[0])?.(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    site = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked = [];
    pauses.length = 0;
  });

  const answer =
    (status: number, body: string | Uint8Array, headers: Record<string, string> = {}) =>
    (response: ServerResponse): void => {
      response.writeHead(status, headers).end(body);
    };
  const fromSite = (deadline = (): AbortSignal => new AbortController().signal): SourceOf =>
    siteSource({ site, deadline, pause: async (milliseconds) => void pauses.push(milliseconds) }, today);

  it('the file is asked for where the depositary publishes it', async () => {
    answers = [answer(200, untoc)];
    expect(await update(['untoc-register'], fromSite())).toBe(0);
    expect(asked).toEqual(['/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/XVIII-12.en.xml']);
    expect(written()).toEqual(['untoc.csv', 'untoc.md']);
    expect(statusPaths('VI-15')[0]).toBe('/doc/Publication/MTDSG/Volume%20I/Chapter%20VI/VI-15.en.xml');
  });

  it('or in small letters', async () => {
    answers = [answer(404, 'not here'), answer(200, untoc)];
    expect(await update(['untoc-register'], fromSite())).toBe(0);
    expect(asked.at(-1)).toBe('/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/xviii-12.en.xml');
    expect(pauses).toEqual([]);
  });

  it('once more, after a pause, when it fails', async () => {
    answers = [answer(503, 'busy'), answer(200, untoc)];
    expect(await update(['untoc-register'], fromSite())).toBe(0);
    expect(asked).toHaveLength(2);
    expect(pauses).toEqual([3000]);
  });

  it('and not a third time', async () => {
    answers = [answer(503, 'busy')];
    expect(await update(['untoc-register'], fromSite())).toBe(1);
    expect(asked).toHaveLength(2);
    expect(said[0]).toMatch(/^UNTOC register: not changed\. 127\.0\.0\.1:\d+ answers 503 for \/doc/);
  });

  it.each([
    ['is down', answer(200, sitedownPage, { 'content-type': 'text/html' }), /says the site is unavailable/],
    ['has no such file', answer(404, 'not here'), /answers 404/],
    [
      'sends the half of it',
      (response: ServerResponse): void =>
        void response
          .writeHead(200, { 'content-length': '99999' })
          .write(untoc.slice(0, 500), () => response.destroy()),
      /cannot be reached/,
    ],
    [
      'sends without end',
      (response: ServerResponse): void => {
        response.writeHead(200);
        const chunk = Buffer.alloc(1024 * 1024, 'x');
        const more = (): void => {
          while (!response.destroyed && response.write(chunk));
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
      /sends more than 16777216 bytes/,
    ],
    [
      'leads to another site without https',
      answer(302, '', { location: 'http://example.com/file.xml' }),
      /"http:\/\/example\.com\/file\.xml" is not an https address/,
    ],
    ['leads in a circle', answer(302, '', { location: '/again' }), /redirects in a circle/],
  ])('nothing changes when the site %s', async (_, how, sentence) => {
    answers = [how];
    expect(await update(['untoc-register'], fromSite())).toBe(1);
    expect(said[0]).toMatch(sentence);
    expect(written()).toEqual([]);
  });

  it('nothing changes when it does not answer in time', async () => {
    const late = new DOMException('late', 'TimeoutError');
    answers = [(): void => undefined];
    expect(
      await update(
        ['untoc-register'],
        fromSite(() => AbortSignal.abort(late)),
      ),
    ).toBe(1);
    expect(said[0]).toMatch(/did not answer in time/);
  });

  it('nothing changes without a network', async () => {
    const sourceOf = siteSource(
      { site: 'http://127.0.0.1:1', deadline: () => new AbortController().signal, pause: async () => undefined },
      today,
    );
    expect(await update(['untoc-register'], sourceOf)).toBe(1);
    expect(said[0]).toMatch(/^UNTOC register: not changed\. 127\.0\.0\.1:1 cannot be reached/);
  });

  /** The command itself, in a process of its own. */
  const run = (...args: string[]): Promise<{ code: number | null; out: string; err: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['--import', './src/typescript.js', 'src/cli/registers.ts', ...args], {
        env: { ...process.env, DATA_DIR: data },
      });
      let out = '';
      let err = '';
      child.stdout.on('data', (chunk) => (out += chunk));
      child.stderr.on('data', (chunk) => (err += chunk));
      child.on('close', (code) => resolve({ code, out, err }));
    });

  it('a folder that cannot be written is one sentence and code 2', async () => {
    answers = [answer(200, untoc)];
    const whole = data;
    data = '/proc/x';
    const { code, err } = await run('update', 'untoc', '--site', site);
    data = whole;
    expect({ code, err }).toEqual({
      code: 2,
      err: 'registers: /proc/x/status cannot be written (ENOENT); registers are kept as they were.\n',
    });
  });

  it('by the command line', async () => {
    answers = [answer(200, untoc)];
    const { code, out, err } = await run('update', 'untoc', '--site', site);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/UNTOC register: 193 parties, 147 signatories as of \d{4}-\d\d-\d\d/);
    expect((await run('list')).out).toMatch(/^untoc-register\tXVIII-12\t193 parties\tcomplete as of/m);
  });

  it.each([
    [['update', 'nowhere'], 'registers: no register is named "nowhere"; "npm run registers -- list" shows them all.\n'],
    [['update', '--as-of', '2020-01-01'], 'registers: --as-of goes with --from; a file that is fetched is of today.\n'],
    [['update', '--from', 'x', '--as-of', 'today'], /^registers: --as-of must be a day of the calendar/],
    [
      ['update', 'untoc', '--site', 'http://example.com'],
      'registers: "http://example.com" is not an https address; status files are read over https only.\n',
    ],
    [['update', '--from', '/nowhere.xml'], 'registers: /nowhere.xml cannot be read (ENOENT).\n'],
    [['update', '--from', 'package.json'], /^registers: name the one register that package\.json is for/],
    [
      ['update', 'untoc', '--from', 'package.json'],
      'registers: 1 of 1 registers were not updated; the lines above say why.\n',
    ],
    [[], /^registers: use: npm run registers/],
  ])('%j ends with code 2 and one line', async (args, line) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toEqual(typeof line === 'string' ? line : expect.stringMatching(line));
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('for every file', () => {
  const inside = new Set(shipped.byId.get('untoc-register')?.register?.rows.map(({ code }) => code));
  const others = createRegisters(shipped).participants.all.filter(({ code }) => !inside.has(code));

  it('an update with it twice changes nothing the second time', async () => {
    const joining = fc.uniqueArray(
      fc.record({
        who: fc.constantFrom(...others.map(({ name }) => name)),
        day: fc.integer({ min: 1, max: 28 }),
        letter: fc.constantFrom('', 'a', 'A', 'AA', 'd'),
      }),
      {
        selector: ({ who }) => who,
        maxLength: 5,
      },
    );
    await fc.assert(
      fc.asyncProperty(joining, async (joined) => {
        rmSync(join(data, 'status'), { recursive: true, force: true });
        const rows = [
          ...untocRows.slice(0, -1),
          ...joined.map(({ who, day, letter }): TableRow => [who, '', `${day} Mar 2025 ${letter}`]),
        ];
        const file = of(statusXml({ rows }));
        expect(await update(['untoc-register'], file)).toBe(0);
        const first = written().map((name) => readFileSync(join(data, 'status', name), 'utf8'));
        said = [];
        expect(await update(['untoc-register'], file)).toBe(0);
        expect(said.at(-1)).toBe('  nothing to change');
        expect(said).toHaveLength(2);
        expect(written().map((name) => readFileSync(join(data, 'status', name), 'utf8'))).toEqual(first);
      }),
      { numRuns: 5 },
    );
  });
});
