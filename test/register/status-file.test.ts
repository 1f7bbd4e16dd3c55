import { describe, expect, it } from 'vitest';
import { createParticipants } from '../../src/corpus/find-participants.ts';
import { declarationsIn } from '../../src/register/declarations.ts';
import { StatusFileError } from '../../src/register/markup.ts';
import { largestFile, readStatusFile } from '../../src/register/status-file.ts';
import { type StatusRow, statusRows } from '../../src/register/status-rows.ts';
import { sitedownPage, statusPage, statusXml } from '../support/status-files.ts';

const participants = createParticipants();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): StatusRow[] => statusRows(readStatusFile(bytes(text)), participants);

/** Rows, short: `BTN signature accession 2023-02-20`. */
const brief = (rows: readonly StatusRow[]): string[] =>
  rows.map((row) =>
    [row.participant.code, row.signature ?? '-', row.consentKind ?? '-', row.consentDate ?? '-'].join(' '),
  );

/** The sentence with which a text is refused. */
const refusal = (text: string | Uint8Array): string => {
  try {
    statusRows(readStatusFile(typeof text === 'string' ? bytes(text) : text), participants);
    return 'not refused';
  } catch (error) {
    if (error instanceof StatusFileError) return error.message;
    throw error;
  }
};

const two = [
  ['Bhutan', '', '20 Feb 2023 a'],
  ['Nepal', '12 Dec 2002', ''],
];

describe('the depositary’s file', () => {
  it.each([
    [' 7 Oct 2002', 'BTN - ratification 2002-10-07'],
    ['13 Jul 2011 A', 'BTN - acceptance 2011-07-13'],
    ['13 Jul 2011 AA', 'BTN - approval 2011-07-13'],
    ['13 Jul 2011 a', 'BTN - accession 2011-07-13'],
    ['13 Jul 2011 d', 'BTN - succession 2011-07-13'],
    ['13 Jul 2011 c', 'BTN - formal-confirmation 2011-07-13'],
    ['13 Jul 2011 s', 'BTN - definitive-signature 2011-07-13'],
    ['13\tJuly 2011\u00a0a 4', 'BTN - accession 2011-07-13'],
  ])('reads "%s" as %s', (cell, row) => {
    expect(brief(read(statusXml({ rows: [['Bhutan', '', cell]] })))).toEqual([row]);
  });

  it.each([
    ['Argentina 1', 'ARG'],
    ['Argentina<superscript>1</superscript>', 'ARG'],
    ['Serbia 2, 3', 'SRB'],
    ['Netherlands (Kingdom of the)', 'NLD'],
    ['Bolivia (Plurinational State of)', 'BOL'],
    ['Türkiye', 'TUR'],
    ['European Union', 'EUR-EU'],
    ['Congo', 'COG'],
  ])('knows the participant "%s"', (name, code) => {
    expect(read(statusXml({ rows: [[name, '', '1 Jan 2005']] })).map(({ participant }) => participant.code)).toEqual([
      code,
    ]);
  });

  it('leaves footnotes that are elements out of names', () => {
    const text = statusXml({ rows: two }).replace('Bhutan', 'Bhutan<superscript>12</superscript>');
    expect(brief(read(text))[0]).toBe('BTN - accession 2023-02-20');
  });

  it('reads the column of participation as what it is, and takes the first of two consents', () => {
    const columns = [
      'Participant',
      'Participation in the Convention by virtue of the Protocol',
      'Ratification, Accession(a), Succession(d)',
    ];
    const rows = [
      ['Afghanistan', '19 Feb 2015', ''],
      ['Albania', '', '14 Aug 2001 a'],
      ['Ghana', '10 Apr 1990', '1 May 1991 a'],
    ];
    expect(brief(read(statusXml({ columns, rows, signatories: null, parties: 3 })))).toEqual([
      'AFG - participation 2015-02-19',
      'ALB - accession 2001-08-14',
      'GHA - participation 1990-04-10',
    ]);
  });

  it('does not take provisional application for consent', () => {
    const columns = ['Participant', 'Signature', 'Provisional application', 'Ratification'];
    const rows = [
      ['Bhutan', '1 Jan 2001', '2 Jan 2001', ''],
      ['Nepal', '', '', '3 Jan 2001'],
    ];
    expect(brief(read(statusXml({ columns, rows, parties: 1 })))).toEqual([
      'BTN 2001-01-01 - -',
      'NPL - ratification 2001-01-03',
    ]);
  });

  it('may be ISO-8859-1 under a declaration of UTF-8', () => {
    const text = statusXml({ rows: [["Côte d'Ivoire", '', '1 Jan 2005']] });
    expect(brief(statusRows(readStatusFile(Buffer.from(text, 'latin1')), participants))).toEqual([
      'CIV - ratification 2005-01-01',
    ]);
  });

  it('may be the page, saved from a browser', () => {
    expect(brief(read(statusPage({ rows: two })))).toEqual(['BTN - accession 2023-02-20', 'NPL 2002-12-12 - -']);
  });
});

describe('a file that is not understood is refused with a sentence', () => {
  const good = statusXml({ rows: two });
  it.each([
    ['nothing', '', 'The file is empty.'],
    ['a text', 'Bhutan, 20 February 2023', 'The file is neither XML nor HTML.'],
    ['other XML', '<?xml version="1.0"?><feed></feed>', /has no table of participants/],
    [
      'another page',
      '<html><body><table><tr><td>Menu</td></tr></table></body></html>',
      /The page has no table of participants/,
    ],
    ['the page of a site that is down', sitedownPage, /a page that says the site is unavailable/],
    ['a table cut off', good.slice(0, good.indexOf('Nepal')), /cut off or broken: <Entry> is not closed/],
    ['a tag cut off', good.slice(0, -4), /cut off or broken/],
    [
      'crossed elements',
      good.replace('</Participants>', '').replace('</Treaty>', '</Treaty></Participants>'),
      /cut off or broken/,
    ],
    [
      'fewer rows than parties',
      statusXml({ rows: two, parties: 192 }),
      '1 rows have a consent, but the file counts 192 parties; it may be cut off.',
    ],
    [
      'fewer rows than signatories',
      statusXml({ rows: two, signatories: 147 }),
      '1 rows have a signature, but the file counts 147 signatories; it may be cut off.',
    ],
    ['no totals', statusXml({ rows: two, parties: null }), /does not say how many parties there are/],
    [
      'a total that is no number',
      statusXml({ rows: two }).replace('<Parties>1<', '<Parties>1e0<'),
      /does not say how many parties there are/,
    ],
    [
      'a name',
      statusXml({ rows: [['Atlantis', '', '1 Jan 2005']] }),
      'The file is not understood: row 1: no participant is known as "Atlantis".',
    ],
    ['an ambiguous name', statusXml({ rows: [['Korea', '', '1 Jan 2005']] }), /no participant is known as "Korea"/],
    ['a code for a name', statusXml({ rows: [['BT', '', '1 Jan 2005']] }), /no participant is known as "BT"/],
    [
      'one State twice',
      statusXml({
        rows: [
          ['Swaziland', '', '1 Jan 2005'],
          ['Eswatini', '', '1 Jan 2005'],
        ],
      }),
      /Eswatini stands in it twice/,
    ],
    [
      'a letter',
      statusXml({ rows: [['Bhutan', '', '1 Jan 2005 w']] }),
      /row 1 \(Bhutan\), column "Ratification.*": the letter "w" after 2005-01-01 is not known/,
    ],
    [
      'a date that is none',
      statusXml({ rows: [['Bhutan', '', '31 Feb 2005']] }),
      /row 1 \(Bhutan\), column "Ratification.*": "31 Feb 2005" is not a date such as/,
    ],
    ['a date in brackets', statusXml({ rows: [['Bhutan', '', '[1 Jan 2005 a]']] }), /"\[1 Jan 2005 a\]" is not a date/],
    [
      'a column',
      statusXml({ rows: [['Bhutan', '', '', '1']], columns: ['Participant', 'Signature', 'Ratification', 'Votes'] }),
      'Columns that are not understood: "Votes".',
    ],
    [
      'no column of consent',
      statusXml({ rows: [['Bhutan', '']], columns: ['Participant', 'Signature'] }),
      /must have a column of participants and one of consent/,
    ],
    ['a short row', statusXml({ rows: [['Bhutan', '1 Jan 2005']] }), /the row of "Bhutan" has 2 cells, not 3/],
    [
      'many faults',
      statusXml({ rows: ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => [`Land ${name}`, '', '1 Jan 2005']) }),
      /"Land E" \(and 2 more\)\.$/,
    ],
  ])('%s', (_, text, sentence) => {
    expect(refusal(text)).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
  });
});

describe('a hostile file does no harm', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  it.each([
    [
      'entities that multiply',
      statusXml({ rows: two }).replace('<MTDSG>', `${bomb}<MTDSG>`).replace('Bhutan', '&b;'),
      /declares entities of its own/,
    ],
    [
      'an entity from outside',
      statusXml({ rows: two }).replace('<MTDSG>', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><MTDSG>'),
      /declares entities of its own/,
    ],
    [
      'an entity that nobody declared',
      statusXml({ rows: two }).replace('Bhutan', '&xxe;'),
      /no participant is known as "&xxe;"/,
    ],
    [
      'a huge cell',
      statusXml({ rows: [['Bhutan'.repeat(1000), '', '1 Jan 2005']] }),
      /A cell of the table has 6000 characters/,
    ],
    ['elements without end', `<MTDSG>${'<a>'.repeat(5000)}`, /more than 100 elements inside each other/],
    ['elements without number', `<MTDSG>${'<a/>'.repeat(300_001)}</MTDSG>`, /more than 300000 elements/],
    [
      'a script for a name',
      statusXml({ rows: [['<script>alert(1)</script>', '', '1 Jan 2005']] }),
      /no participant is known as ""/,
    ],
  ])('%s', (_, text, sentence) => {
    expect(refusal(text)).toMatch(sentence);
  });

  // Each of them would not end if the work were more than a few passes over the file.
  it.each([
    [
      'forty comments before the file',
      `${'<!-- a -->'.repeat(40)}${statusXml({ rows: two }).replace(/^<\?.*\?>/, '')}`,
    ],
    ['a million comments', `${'<!---->\n'.repeat(1_000_000)}${statusXml({ rows: two }).replace(/^<\?.*\?>/, '')}`],
  ])('%s are passed over once', (_, text) => {
    expect(refusal(text)).toBe('not refused');
  });

  it.each([
    ['a million document types', '<!DOCTYPE '.repeat(1_000_000), /document type more than once/],
    ['comments that do not end', '<!--'.repeat(1_000_000), /a comment is not closed/],
    ['a document type without end', `<!DOCTYPE html ${'<html '.repeat(1_000_000)}`, /no table of participants/],
  ])('%s', (_, text, sentence) => {
    expect(refusal(text)).toMatch(sentence);
  });

  it('more bytes than any status file has', () => {
    expect(refusal(new Uint8Array(largestFile + 1))).toMatch(/more than 16777216 are not read/);
  });
});

describe('declarations', () => {
  const beside = `<Declarations><Title>Declarations and Reservations</Title><Text>
    &lt;p&gt;(Unless otherwise indicated, the declarations were made upon ratification.)&lt;/p&gt;
    &lt;p&gt;&lt;b&gt;Bhutan&lt;superscript&gt;3&lt;/superscript&gt;&lt;/b&gt;&lt;/p&gt;
    &lt;p&gt;&lt;i&gt;Declaration under article 35 (3):&lt;/i&gt; Bhutan does not consider itself bound by   paragraph 2.&lt;/p&gt;
    &lt;p&gt;# Not a heading, &lt;script&gt;alert(1)&lt;/script&gt;no script.&lt;/p&gt;</Text></Declarations>
    <Notifications><Para>Nepal</Para><Para>The central authority is the Ministry.</Para></Notifications>`;

  it('are cut into each State’s part, as plain paragraphs', () => {
    const file = readStatusFile(bytes(statusXml({ rows: two, beside })));
    expect(
      declarationsIn(file, participants).map(({ participant, ...rest }) => ({ code: participant.code, ...rest })),
    ).toEqual([
      {
        code: 'BTN',
        section: 'Declarations and reservations',
        paragraphs: [
          'Declaration under article 35 (3): Bhutan does not consider itself bound by paragraph 2.',
          '# Not a heading, no script.',
        ],
      },
      { code: 'NPL', section: 'Notifications', paragraphs: ['The central authority is the Ministry.'] },
    ]);
  });

  it('are none where no State’s name heads a part', () => {
    const file = readStatusFile(
      bytes(statusXml({ rows: two, beside: '<Declarations>A text of nobody.</Declarations>' })),
    );
    expect(declarationsIn(file, participants)).toEqual([]);
  });
});
