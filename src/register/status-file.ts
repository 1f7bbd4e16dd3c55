import { isDay } from '../corpus/dates.ts';
import { type Element, elementAt, elementsNamed, linesOf, readMarkup, StatusFileError, textOf } from './markup.ts';

/** What the depositary's file of a treaty holds, as it stands there. */
export interface StatusFile {
  /** Empty if the file has none (a saved page). */
  readonly title: string;
  /** The ISO day that the file gives of itself ("STATUS AS AT : 14-03-2015"); null if it does not. */
  readonly date: string | null;
  /** Totals that the file itself gives; null if it does not. */
  readonly signatories: number | null;
  readonly parties: number | null;
  /** The column names, and the cells of each row in their order. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Long texts beside the table, as lines. */
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** Largest file that is read, in bytes. */
export const largestFile = 16 * 1024 * 1024;

/** Longest cell of the table, in characters: a name or a date with a footnote. */
const longestCell = 300;

const sectionTitles = {
  Declarations: 'Declarations and reservations',
  DeclarationsUnderArticle: 'Declarations under articles',
  Objections: 'Objections',
  Notifications: 'Notifications',
  TerritorialApplications: 'Territorial applications',
} as const;

/**
 * Reads a status file: the XML that the UN Treaty Collection publishes, or its page saved from a browser as HTML.
 *
 * @throws StatusFileError with a sentence for everything that is neither, is cut off, hostile or too large
 */
export function readStatusFile(bytes: Uint8Array): StatusFile {
  if (bytes.length > largestFile)
    throw new StatusFileError(`The file has ${bytes.length} bytes; more than ${largestFile} are not read.`);
  const text = decode(bytes);
  const head = headOf(text);
  if (head === '') throw new StatusFileError('The file is empty.');
  if (/^<!doctype html/.test(head) || /<html[\s>]/.test(head)) return readPage(text);
  if (head.startsWith('<')) return readXml(text);
  throw new StatusFileError('The file is neither XML nor HTML.');
}

/** Where the file begins, behind white space and comments, in small letters. */
function headOf(text: string): string {
  let at = text.search(/\S|$/);
  while (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at);
    if (end < 0) throw new StatusFileError('The file is cut off or broken: a comment is not closed.');
    at = end + 3;
    while (/\s/.test(text.charAt(at))) at++;
  }
  return text.slice(at, at + 2000).toLowerCase();
}

/** The file has been seen as ISO-8859-1 under a declaration of UTF-8: what is not UTF-8 is read as that. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function readXml(text: string): StatusFile {
  const root = readMarkup(text, 'xml');
  const table = elementAt(root, 'Participants/Table') ?? elementAt(root, 'Participants');
  if (!table)
    throw new StatusFileError(
      'The XML file has no table of participants; it is not a status file of the UN Treaty Collection.',
    );
  const head = elementAt(table, 'Thead');
  const body = elementAt(table, 'Tbody');
  if (!head || !body) throw new StatusFileError('The table of participants has no head or no body.');
  const cellsOf = (row: Element): string[] => elementsNamed(row, 'Entry').map(cell);
  const data = elementAt(root, 'ExternalData') ?? root;
  const title = textOf(elementAt(data, 'Titlesect'));
  if (title === '')
    throw new StatusFileError('The file has no title (Titlesect), so it does not say which treaty it is of.');
  return {
    title,
    date: ownDate(textOf(elementAt(root, 'Header'))),
    signatories: total(textOf(elementAt(data, 'Status/Signatories'))),
    parties: total(textOf(elementAt(data, 'Status/Parties'))),
    columns:
      elementsNamed(head, 'Row')
        .map(cellsOf)
        .find((cells) => cells.length > 0) ?? [],
    rows: elementsNamed(body, 'Row').map(cellsOf),
    sections: Object.entries(sectionTitles).flatMap(([name, title]) => {
      const lines = elementsNamed(root, name).flatMap(linesOf);
      return lines.length > 0 ? [{ title, lines }] : [];
    }),
  };
}

/** The page for people: its table is the same; its totals stand in the text as "Signatories : 147. Parties : 192". */
function readPage(text: string): StatusFile {
  const root = readMarkup(text, 'html');
  const tables = elementsNamed(root, 'table');
  // The innermost table that begins with the column "Participant": the page nests tables for its layout.
  const table = tables
    .filter((each) => /tblgrid$/i.test(each.id ?? '') || /^participant/i.test(firstCells(each)[0] ?? ''))
    .at(-1);
  if (!table) {
    const words = linesOf(root).join(' ');
    const down = /unavailable|maintenance|try again later/i.test(words);
    throw new StatusFileError(
      down
        ? 'The answer is a page that says the site is unavailable, not a status file; try again later.'
        : 'The page has no table of participants; save the page of the treaty itself ("View details").',
    );
  }
  const words = linesOf(root).join(' ');
  const [columns = [], ...rows] = elementsNamed(table, 'tr').map(rowCells);
  return {
    title: '',
    date: ownDate(words),
    signatories: total(/Signatories\s*:\s*(\d+)/i.exec(words)?.[1] ?? ''),
    parties: total(/Parties\s*:\s*(\d+)/i.exec(words)?.[1] ?? ''),
    columns,
    rows,
    sections: [],
  };
}

/** @throws StatusFileError for a day that is none: a page that says such a thing of itself is not whole */
function ownDate(words: string): string | null {
  const [, day = '', month = '', year = ''] = /status\s+as\s+at\s*:?\s*(\d{1,2})-(\d{1,2})-(\d{4})/i.exec(words) ?? [];
  if (year === '') return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(date)) throw new StatusFileError(`The file says that it is of ${day}-${month}-${year}, which is no day.`);
  return date;
}

function firstCells(table: Element): string[] {
  const [first] = elementsNamed(table, 'tr');
  return first ? rowCells(first) : [];
}

function rowCells(row: Element): string[] {
  return row.children.flatMap((child) =>
    typeof child !== 'string' && /^t[dh]$/i.test(child.name) ? [cell(child)] : [],
  );
}

function cell(element: Element): string {
  const text = textOf(element);
  if (text.length > longestCell)
    throw new StatusFileError(
      `A cell of the table has ${text.length} characters, beginning "${text.slice(0, 40)}"; that is no name and no date.`,
    );
  return text;
}

function total(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}
