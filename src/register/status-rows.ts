import { isDay } from '../corpus/dates.ts';
import type { ConsentKind } from '../corpus/document.ts';
import type { Participants } from '../corpus/find-participants.ts';
import type { Participant } from '../corpus/participants.ts';
import { StatusFileError } from './markup.ts';
import type { StatusFile } from './status-file.ts';

/** A participant's acts, as the depositary's table gives them. */
export interface StatusRow {
  readonly participant: Participant;
  readonly signature: string | null;
  readonly consentKind: ConsentKind | null;
  readonly consentDate: string | null;
  /** Null for the file itself; else the source of the register's own row, which stays as it was. */
  readonly source: string | null;
}

/** A row of the table that is not understood, or not whole. */
export interface LeftRow {
  /** `row 45 (Nepal), column "Signature": "1 Jna 2001" is not a date such as …` */
  readonly why: string;
  /** Whose it is; null where its name is not known. */
  readonly participant: Participant | null;
  /** The name as written. */
  readonly name: string;
  /** The acts that could be read. */
  readonly signature: string | null;
  readonly consentDate: string | null;
}

type Column = 'participant' | 'signature' | 'consent' | 'participation' | 'provisional';

/** The letter after a date; none is ratification. */
const letters: ReadonlyMap<string, ConsentKind> = new Map(
  Object.entries<ConsentKind>({
    '': 'ratification',
    A: 'acceptance',
    AA: 'approval',
    a: 'accession',
    d: 'succession',
    c: 'formal-confirmation',
    s: 'definitive-signature',
  }),
);

/**
 * Turns the depositary's table into rows, every one understood, and proves them against the totals of the same file: the rows with a consent
 * must number its parties, those with a signature its signatories.
 *
 * @throws StatusFileError naming everything that it does not understand: columns, names, dates, letters, totals
 */
export function statusRows(file: StatusFile, participants: Participants): StatusRow[] {
  const { rows, left } = readRows(file, participants);
  if (left.length > 0) refuseRows(left);
  proveTotals(file, rows, 0);
  return rows;
}

/** @throws StatusFileError naming the first of the rows that are not understood */
export function refuseRows(left: readonly LeftRow[]): never {
  const more = left.length > 5 ? ` (and ${left.length - 5} more)` : '';
  const first = left.slice(0, 5).map(({ why }) => why);
  throw new StatusFileError(`The file is not understood: ${first.join('; ')}${more}.`);
}

/**
 * The rows of the table that are understood, and those that are not.
 *
 * @throws StatusFileError where the columns are not understood
 */
export function readRows(file: StatusFile, participants: Participants): { rows: StatusRow[]; left: LeftRow[] } {
  const columns = file.columns.map(columnKind);
  const unknown = file.columns.filter((_, at) => columns[at] === null);
  if (unknown.length > 0) throw new StatusFileError(`Columns that are not understood: ${quoted(unknown)}.`);
  if (columns[0] !== 'participant' || !columns.some((kind) => kind === 'consent' || kind === 'participation'))
    throw new StatusFileError(
      `The table must have a column of participants and one of consent; it has ${quoted(file.columns)}.`,
    );
  const left: LeftRow[] = [];
  const rows = new Map<string, StatusRow>();
  for (const [at, cells] of file.rows.entries()) {
    if (cells.slice(1).every((cell) => cell === '')) continue;
    const name = withoutFootnote(cells[0] ?? '');
    const [participant] = participants.lookup(name);
    const where = `row ${at + 1}`;
    const unread = { participant: null, name, signature: null, consentDate: null };
    if (cells.length !== columns.length) {
      const owner = participant && !participants.ambiguous(name) ? participant : null;
      const why = `${where}: the row of ${quoted([name])} has ${cells.length} cells, not ${columns.length}`;
      left.push({ ...unread, why, participant: owner });
      continue;
    }
    const problems: string[] = [];
    if (!participant || name.length < 4 || participants.ambiguous(name)) {
      const { signature, consentDate } = readRow(cells, columns, file.columns, problems);
      left.push({ ...unread, why: `${where}: no participant is known as ${quoted([name])}`, signature, consentDate });
      continue;
    }
    if (rows.has(participant.code)) problems.push(`: ${participant.name} stands in it twice`);
    const row = { participant, ...readRow(cells, columns, file.columns, problems) };
    if (problems.length > 0) {
      const why = problems.map((problem) => `${where} (${participant.name})${problem}`).join('; ');
      left.push({ ...row, why, name });
      rows.delete(participant.code);
    } else if (row.signature !== null || row.consentDate !== null) rows.set(participant.code, row);
  }
  return { rows: [...rows.values()], left };
}

function columnKind(name: string): Column | null {
  const words = name.toLowerCase();
  if (/^(participant|state|country)/.test(words)) return 'participant';
  if (/provisional/.test(words)) return 'provisional';
  if (/^signature/.test(words)) return 'signature';
  if (/participation|by virtue/.test(words)) return 'participation';
  return /ratification|acceptance|approval|accession|succession|confirmation|definitive/.test(words) ? 'consent' : null;
}

function readRow(
  cells: readonly string[],
  columns: readonly (Column | null)[],
  names: readonly string[],
  problems: string[],
): Omit<StatusRow, 'participant'> {
  let signature: string | null = null;
  let consent: { kind: ConsentKind; date: string } | null = null;
  for (const [at, cell] of cells.entries()) {
    const column = columns[at];
    if (column === 'participant' || cell === '') continue;
    const where = `, column ${quoted([names[at] ?? ''])}`;
    const read = dateCell(cell);
    if (!read) {
      problems.push(`${where}: "${cell}" is not a date such as "12 Dec 2000" or "13 Jul 2011 a"`);
      continue;
    }
    // Provisional application is not consent to be bound.
    if (column === 'provisional') continue;
    if (column === 'signature') {
      signature = read.date;
      continue;
    }
    const kind = column === 'participation' ? 'participation' : letters.get(read.letter);
    if (!kind) problems.push(`${where}: the letter "${read.letter}" after ${read.date} is not known`);
    else if (!consent || read.date < consent.date) consent = { kind, date: read.date };
  }
  return { signature, consentKind: consent?.kind ?? null, consentDate: consent?.date ?? null, source: null };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `13 Jul 2011 a`, a footnote number behind it or not; null for anything else. */
function dateCell(cell: string): { date: string; letter: string } | null {
  const match = /^(\d{1,2}) ([A-Z][a-z]{2,8})\.? (\d{4}) ?([A-Za-z]{0,2})(?: ?\[?\d{1,2}\]?(?:, ?\d{1,2})*)?$/.exec(
    cell,
  );
  if (!match) return null;
  const [, day = '', word = '', year = '', letter = ''] = match;
  const month = months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(date) ? { date, letter } : null;
}

/** Names carry footnote numbers: "Argentina 1", "Serbia 2, 3", "China[4]". */
export function withoutFootnote(name: string): string {
  return name.replace(/[\s\d,[\]*]+$/, '').trim();
}

/**
 * Proves rows against the totals of their file.
 *
 * @param open so many rows were not understood: by so many the totals may differ
 * @returns whether they agree exactly
 * @throws StatusFileError where they differ by more
 */
export function proveTotals(file: StatusFile, rows: readonly StatusRow[], open: number): boolean {
  const parties = rows.filter((row) => row.consentDate !== null).length;
  const signed = rows.filter((row) => row.signature !== null).length;
  if (file.parties === null)
    throw new StatusFileError('The file does not say how many parties there are, so its rows cannot be proved.');
  // Rows more than the file counts are never explained by rows that were left out.
  const differs = (found: number, counted: number): boolean => found > counted || found < counted - open;
  if (differs(parties, file.parties))
    throw new StatusFileError(
      `${parties} rows have a consent, but the file counts ${file.parties} parties; it may be cut off.`,
    );
  if (differs(signed, file.signatories ?? 0))
    throw new StatusFileError(
      `${signed} rows have a signature, but the file counts ${file.signatories ?? 'no'} signatories; it may be cut off.`,
    );
  return parties === file.parties && signed === (file.signatories ?? 0);
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `"${word.slice(0, 60)}"`).join(', ');
}
