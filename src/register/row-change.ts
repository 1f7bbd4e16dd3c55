import type { RegisterRow } from '../corpus/document.ts';
import type { StatusRow } from './status-rows.ts';

/** A row that is new, has other acts than before, or is no longer in the file. */
export type RowChange =
  | { readonly kind: 'new' | 'changed'; readonly row: StatusRow; readonly before: RegisterRow | null }
  | { readonly kind: 'lost'; readonly before: RegisterRow };

/** What a file's rows change in a register: first in the order of the file, then what is no longer in it. */
export function changesBetween(before: readonly RegisterRow[], after: readonly StatusRow[]): RowChange[] {
  const old = new Map(before.map((row) => [row.code, row]));
  const codes = new Set(after.map(({ participant }) => participant.code));
  return [
    ...after.flatMap((row): RowChange[] => {
      const known = old.get(row.participant.code) ?? null;
      if (!known) return [{ kind: 'new', row, before: null }];
      const same =
        known.signature === row.signature &&
        known.consentKind === row.consentKind &&
        known.consentDate === row.consentDate;
      return same ? [] : [{ kind: 'changed', row, before: known }];
    }),
    ...before.filter(({ code }) => !codes.has(code)).map((row): RowChange => ({ kind: 'lost', before: row })),
  ];
}
