import type { RegisterRow } from '../corpus/document.ts';
import type { RowChange } from '../register/row-change.ts';
import type { StatusRow } from '../register/status-rows.ts';

/**
 * What a file changes in a register as lines of a table: added, changed, gone, each with what is on file and what the
 * file has. Empty without any change.
 */
export function changeTable(changes: readonly RowChange[]): string[] {
  const rows = [...changes]
    .sort((one, other) => order.indexOf(kindOf(one)) - order.indexOf(kindOf(other)))
    .map((change) => [
      kindOf(change),
      change.kind === 'lost' ? change.before.participant : change.row.participant.name,
      change.before ? acts(change.before) : '-',
      change.kind === 'lost' ? '-' : acts(change.row),
    ]);
  if (rows.length === 0) return [];
  const table = [['', 'State', 'on file', 'in the file'], ...rows];
  const width = (column: number): number => Math.max(...table.map((cells) => (cells[column] ?? '').length));
  const widths = [width(0), width(1), width(2)];
  return table.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const order = ['added', 'changed', 'gone'];

function kindOf({ kind }: RowChange): string {
  return kind === 'new' ? 'added' : kind === 'lost' ? 'gone' : 'changed';
}

/** `signature 2000-12-12, ratification 2024-05-05` */
export function acts(row: Pick<RegisterRow | StatusRow, 'signature' | 'consentKind' | 'consentDate'>): string {
  return [
    row.signature === null ? '' : `signature ${row.signature}`,
    row.consentKind === null ? '' : `${row.consentKind} ${row.consentDate}`,
  ]
    .filter((act) => act !== '')
    .join(', ');
}
