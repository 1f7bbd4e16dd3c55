import { CorpusError } from './corpus-error.ts';
import type { Span } from './document.ts';

/** A line of a CSV file and its cells. */
export interface CsvRow extends Span {
  /** Counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Cuts a CSV file (RFC 4180: comma, cells in double quotes where needed, a quote doubled inside them) into rows with
 * exact offsets; `start` and `end` leave out the line end. A row is one line: a line break inside a cell is refused,
 * since a row is quoted as it stands.
 *
 * @param header the column names that the first line must have, in order
 * @returns the rows below the header
 * @throws CorpusError naming file, line and column of everything that is wrong
 */
export function csvRows(file: string, text: string, header: readonly string[]): CsvRow[] {
  const rows: CsvRow[] = [];
  const problems: ConstructorParameters<typeof CorpusError>[0][number][] = [];
  let start = 0;
  let line = 0;
  for (const content of text.split('\n')) {
    line++;
    const end = start + content.length;
    const cells = csvCells(content);
    const refuse = (field: string | null, what: string): void => void problems.push({ file, line, field, what });
    if (line === 1) {
      if (cells?.join() !== header.join()) refuse(null, `The first line must be "${header.join(',')}".`);
    } else if (content !== '') {
      if (!cells) refuse(null, 'A quotation mark is not closed, or stands outside a quoted cell.');
      else if (cells.length !== header.length)
        refuse(
          header[Math.min(cells.length, header.length) - 1] ?? null,
          `The row has ${cells.length} columns; it needs ${header.length} (${header.join(', ')}).`,
        );
      else rows.push({ line, cells, start, end });
    } else if (end < text.length) refuse(null, 'The line is empty; remove it.');
    start = end + 1;
  }
  if (problems.length > 0) throw new CorpusError(problems);
  return rows;
}

/** The cells of one CSV line; null if a quotation mark stands where none may. */
export function csvCells(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',');
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  for (;;) {
    const match = cell.exec(line);
    if (!match) return null;
    cells.push(match[1] !== undefined ? match[1].replaceAll('""', '"') : (match[2] ?? ''));
    if (match[3] === '') return cells;
  }
}

/** A CSV line of these cells, without the line end. Line breaks and control characters become spaces. */
export function csvLine(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.replace(/\p{Cc}+/gu, ' '))
    .map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}
