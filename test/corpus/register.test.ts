import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCorpus } from '../../src/corpus/check.ts';
import { CorpusError, problemLine } from '../../src/corpus/corpus-error.ts';
import type { CorpusFile } from '../../src/corpus/corpus-file.ts';
import { buildCorpus } from '../../src/corpus/load.ts';
import { readCorpusFiles } from '../../src/corpus/read-files.ts';
import { sourceKind } from '../../src/corpus/register.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';

const file = (path: string, text: string): CorpusFile => ({ path, bytes: new TextEncoder().encode(text) });

const front = `---
id: lake-register
kind: register
title: Participation in the Lake Treaty
short: Lake Treaty register
treaty: lake
untc: XX-1
asOf: 2020-01-01
complete: yes
coverage: complete as of 2020-01-01
published: { signatories: 1, parties: 2, asOf: 2020-01-01 }
source: made for this test
publisher: United Nations Treaty Collection
url: https://treaties.un.org/
---
`;
const header = 'participant,iso3,signature,consent_kind,consent_date,source';
const good = `${header}
Bhutan,BTN,2001-01-02,ratification,2002-03-04,UNTC snapshot 2014
"Bolivia (Plurinational State of)",BOL,,accession,2003-01-01,"press report, of the deposit"
`;
const treaty = (inForce: string): string => `---
id: lake
kind: treaty
title: Lake Treaty
short: Lake
type: convention
articles: 1
adopted: 2000-01-01
inForce: ${inForce}
entryIntoForce: { article: 1, instruments: 2, days: 90 }
---
## Overview

The Lake Treaty protects lakes.
`;

/** The problems of a register with these rows, each as one line. */
const problems = (table: string, more: CorpusFile[] = [], matter = front): string[] => {
  try {
    buildCorpus([file('status/lake.csv', table), file('status/lake.md', matter), ...more]);
    return [];
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return error.problems.map(problemLine);
  }
};

describe('a register', () => {
  const corpus = buildCorpus([file('status/lake.csv', good), file('status/lake.md', front)]);
  const document = corpus.byId.get('lake-register');

  it('is a document whose text is the whole CSV file', () => {
    expect(document).toMatchObject({ kind: 'register', text: good, url: 'https://treaties.un.org/' });
  });

  it('has a passage per row, whose span is exactly the line', () => {
    expect(document?.passages.map(({ id, locator }) => ({ id, locator }))).toEqual([
      { id: 'lake-register/BTN', locator: 'row Bhutan' },
      { id: 'lake-register/BOL', locator: 'row Bolivia (Plurinational State of)' },
    ]);
    expect(document?.passages.map(({ start, end }) => good.slice(start, end))).toEqual(
      good.trim().split('\n').slice(1),
    );
    for (const { start, end, sentences } of document?.passages ?? []) expect(sentences).toEqual([{ start, end }]);
  });

  it('reads the cells of each row, and names the kind of source', () => {
    expect(document?.register?.rows).toMatchObject([
      {
        participant: 'Bhutan',
        code: 'BTN',
        signature: '2001-01-02',
        consentKind: 'ratification',
        consentDate: '2002-03-04',
        sourceKind: 'depositary',
      },
      {
        participant: 'Bolivia (Plurinational State of)',
        signature: null,
        consentKind: 'accession',
        source: 'press report, of the deposit',
        sourceKind: 'press',
      },
    ]);
  });

  it('dates a row from the register, or from its own act where that is later', () => {
    const later = good.replace('2003-01-01', '2023-05-06');
    const read = buildCorpus([file('status/lake.csv', later), file('status/lake.md', front)]);
    expect(read.byId.get('lake-register')?.register?.rows.map(({ asOf }) => asOf)).toEqual([
      '2020-01-01',
      '2023-05-06',
    ]);
  });

  it('reads CRLF files as LF', () => {
    expect(problems(good.replaceAll('\n', '\r\n'))).toEqual([]);
  });
});

describe('a bad row is refused with file, line and column', () => {
  const cases: { input: string; output: string | RegExp }[] = [
    { input: 'Bhutan,BTN,2001-02-30,,,x', output: /^status\/lake\.csv:2: signature: .*\(it is "2001-02-30"\)/ },
    { input: 'Bhutan,BTN,,accession,4 May 2001,x', output: /^status\/lake\.csv:2: consent_date: .*"4 May 2001"/ },
    {
      input: 'Bhutan,BTN,,joining,2001-01-01,x',
      output: /^status\/lake\.csv:2: consent_kind: must be ratification, .*"joining"/,
    },
    { input: 'Bhutan,BTN,,accession,,x', output: /consent_date: is missing: accession needs its date/ },
    { input: 'Bhutan,BTN,,,2001-01-01,x', output: /consent_kind: is missing: 2001-01-01 needs its kind/ },
    { input: 'Bhutan,BTN,,,,x', output: /signature: is missing: the row has neither signature nor consent/ },
    { input: 'Bhutan,bt,2001-01-01,,,x', output: /iso3: must be an ISO 3166-1 alpha-3 code.*"bt"/ },
    { input: ',BTN,2001-01-01,,,x', output: /participant: is missing/ },
    {
      input: 'Bhutan,BTN,2001-01-01,,,x\nNepal,BTN,2001-01-01,,,x',
      output: /^status\/lake\.csv:3: iso3: "BTN" stands on line 2 too/,
    },
    {
      input: 'Bhutan,BTN,2001-01-01,,x',
      output: /^status\/lake\.csv:2: consent_date: The row has 5 columns; it needs 6/,
    },
    { input: 'Bhutan,BTN,2001-01-01,,,x,y', output: /^status\/lake\.csv:2: source: The row has 7 columns/ },
    { input: '"Bhutan,BTN,2001-01-01,,,x', output: /^status\/lake\.csv:2: A quotation mark is not closed/ },
    { input: '\nBhutan,BTN,2001-01-01,,,x', output: /^status\/lake\.csv:2: The line is empty/ },
    {
      input: `Bhutan,BTN,2001-01-01,,,${'x'.repeat(500)}`,
      output: /source: The row has 5\d\d characters; at most 500/,
    },
  ];
  it.each(cases)('$output', ({ input, output }) => {
    const found = problems(`${header}\n${input}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(output);
  });

  it('and so is another header', () => {
    expect(problems(good.replace('iso3', 'iso2'))[0]).toMatch(
      /^status\/lake\.csv:1: The first line must be "participant,iso3,/,
    );
  });

  it('and a register without its table, a table of nothing, a bad front matter', () => {
    expect(() => buildCorpus([file('status/lake.md', front)])).toThrow(
      /status\/lake\.md: The register has no CSV file/,
    );
    expect(problems(`${header}\n`)[0]).toMatch(/status\/lake\.csv: The register has no row/);
    expect(problems(good, [], front.replace('complete: yes', 'complete: maybe'))[0]).toMatch(
      /status\/lake\.md:9: complete: must be yes or no \(it is "maybe"\)/,
    );
  });
});

describe('a register proves itself against the law', () => {
  it('by the treaty’s own entry into force, recomputed from the rows', () => {
    expect(problems(good, [file('treaties/lake.md', treaty('2003-04-01'))])).toEqual([]);
  });

  it('and is refused where another day comes out', () => {
    expect(problems(good, [file('treaties/lake.md', treaty('2003-04-02'))])).toEqual([
      'status/lake.csv: consent_date: The rows give 2003-04-01 (90 days after instrument number 2, Article 1), but the treaty entered into force on 2003-04-02 by its front matter.',
    ]);
  });

  it('without counting the instrument of the European Union', () => {
    const withUnion = `${good}European Union,EUR-EU,,approval,2001-01-01,UNTC\n`;
    expect(problems(withUnion, [file('treaties/lake.md', treaty('2003-04-01'))])).toEqual([]);
  });
});

describe('the shipped registers', () => {
  const files = readCorpusFiles(shippedCorpus());
  const corpus = buildCorpus(files);
  const registers = corpus.documents.filter(({ kind }) => kind === 'register');

  it('are ten, and pass the check', () => {
    expect(registers).toHaveLength(10);
    expect(checkCorpus(corpus, files).filter(({ file: path }) => path.startsWith('status/'))).toEqual([]);
  });

  it.each([
    ['untoc', 147, 191, true],
    ['tip-protocol', 117, 170, false],
    ['smuggling-protocol', 112, 141, false],
    ['firearms-protocol', 52, 111, false],
    ['uncac', 140, 178, false],
    ['single-convention-1961', 61, 154, true],
    ['single-convention-1961-as-amended', 0, 185, false],
    ['psychotropics-convention-1971', 34, 183, true],
    ['trafficking-convention-1988', 87, 189, true],
    ['cybercrime-convention', 31, 0, false],
  ])('%s: %i signatures, %i parties, complete: %s', (id, signatures, parties, complete) => {
    const register = corpus.byId.get(`${id}-register`)?.register;
    expect(register?.rows.filter(({ signature }) => signature !== null)).toHaveLength(signatures);
    expect(register?.rows.filter(({ consentDate }) => consentDate !== null)).toHaveLength(parties);
    expect(register?.complete).toBe(complete);
  });

  it('have passage ids of at most 64 characters', () => {
    for (const { passages } of registers) for (const { id } of passages) expect(id.length).toBeLessThanOrEqual(64);
  });

  it('a table under status/ that no document reads is reported', () => {
    const stray = [...files, file('status/stray.csv', good)];
    expect(checkCorpus(buildCorpus(stray), stray).map(problemLine)).toContain(
      'status/stray.csv: The register has no Markdown file of its name beside it.',
    );
  });

  const reference = new URL('../../../shared/reference/status/', import.meta.url);
  it.skipIf(!existsSync(reference))(
    'are the reference tables, but for line ends (skipped without ../shared/reference)',
    () => {
      for (const { file: path, text } of registers)
        expect(text).toBe(
          readFileSync(new URL(path.replace('status/', '').replace('.md', '.csv'), reference), 'utf8').replaceAll(
            '\r\n',
            '\n',
          ),
        );
    },
  );
});

describe('the source of a row', () => {
  it.each([
    ['UNTC snapshot 2014', 'depositary'],
    ['UN Statement of Treaties (October 2018)', 'depositary'],
    ['Dutch treaty database (entry into force 2022-10-21, less 30 days)', 'government'],
    ['national treaty series (Czech Sb. m. s. 18/2015)', 'government'],
    ['government press release (Japan MOFA)', 'press'],
    ['press report of the deposit (Kuensel)', 'press'],
    ['secondary source (copy of a Wikipedia article)', 'secondary'],
    ['after the snapshot', 'unnamed'],
  ])('%s: %s', (source, kind) => {
    expect(sourceKind(source)).toBe(kind);
  });
});

describe('groups.csv', () => {
  const groupHeader = 'participant,iso3,group,since,as_of,source,note';
  const read = (row: string): unknown => {
    try {
      return buildCorpus([
        file('a.md', '---\nid: a\ntitle: A\n---\nText.\n'),
        file('groups.csv', `${groupHeader}\n${row}\n`),
      ]).groups;
    } catch (error) {
      if (error instanceof CorpusError) return error.problems.map(problemLine);
      throw error;
    }
  };

  it('gives members with the day they joined, where it is known', () => {
    expect(read('Nepal,NPL,SAARC,1985-12-08,2022,a source,')).toEqual([
      {
        participant: 'Nepal',
        code: 'NPL',
        group: 'SAARC',
        since: '1985-12-08',
        asOf: '2022',
        source: 'a source',
        note: null,
      },
    ]);
  });

  it.each([
    [
      'Nepal,np,SAARC,,2022,s,',
      'groups.csv:2: iso3: must be an ISO 3166-1 alpha-3 code, EUR-EU or empty (it is "np").',
    ],
    ['Nepal,NPL,SAARC,long ago,2022,s,', /groups\.csv:2: since: .*"long ago"/],
    ['Nepal,NPL,SAARC,,,s,', /groups\.csv:2: as_of:/],
    [
      'Nepal,NPL,SAARC,,2022,s,\nNepal,NPL,SAARC,,2022,s,',
      'groups.csv:3: participant: "Nepal" is listed in SAARC twice.',
    ],
  ])('refuses %s', (row, problem) => {
    expect(read(row)).toEqual([typeof problem === 'string' ? problem : expect.stringMatching(problem)]);
  });

  it('ships with the members of eleven groups', () => {
    const count = new Map<string, number>();
    for (const { group } of buildCorpus(readCorpusFiles(shippedCorpus())).groups)
      count.set(group, (count.get(group) ?? 0) + 1);
    expect(Object.fromEntries(count)).toEqual({
      SAARC: 8,
      ASEAN: 11,
      EU: 27,
      AU: 55,
      G7: 7,
      G20: 21,
      'UN-African': 54,
      'UN-Asia-Pacific': 54,
      'UN-Eastern-European': 23,
      'UN-GRULAC': 33,
      'UN-WEOG': 29,
    });
  });
});
