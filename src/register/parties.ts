import type { ConsentKind, RegisterRow } from '../corpus/document.ts';
import type { ProvedRow, ShelvedRegister } from './shelf.ts';

/**
 * Who is counted: `party` (has consented to be bound), one kind of consent, `signatory` (has signed, whether or not
 * it consented later), or `signed-only` (has signed and not consented).
 */
export type PartyKind = 'party' | ConsentKind | 'signatory' | 'signed-only';

/**
 * What a count is worth. `at-least`: others may be missing from the register; `at-most`: some of these may have
 * consented since, unknown to it; `unknown`: both.
 */
export type Bound = 'exact' | 'at-least' | 'at-most' | 'unknown';

/** Who was in, on a day. */
export interface Parties {
  readonly register: ShelvedRegister;
  readonly kind: PartyKind;
  /** The ISO day asked for; null for what the register holds. */
  readonly on: string | null;
  /** In the order of joining (of signature where signatures are counted). */
  readonly rows: readonly ProvedRow[];
  readonly count: number;
  readonly bound: Bound;
  /** ISO day, month or year to which the count is known: the day asked for, or the register's own if that is earlier. */
  readonly asOf: string;
  /** The row that completes the count: a citation for it; null for a count of 0. */
  readonly completing: ProvedRow | null;
}

/** Counts and lists who was in on a day. A deposit counts from its own day on, as the depositary counts. */
export function partiesOf(register: ShelvedRegister, kind: PartyKind = 'party', on: string | null = null): Parties {
  const dateOf = ({ row }: ProvedRow): string => joining(row, kind) ?? '';
  const rows = (kind === 'signatory' || kind === 'signed-only' ? register.rows : register.parties)
    .filter(({ row }) => counts(row, kind, on))
    .sort((one, other) => (dateOf(one) < dateOf(other) ? -1 : dateOf(one) > dateOf(other) ? 1 : 0));
  const { asOf } = register.facts;
  return {
    register,
    kind,
    on,
    rows,
    count: rows.length,
    bound: boundOf(register, kind, on),
    asOf: on !== null && on < asOf ? on : asOf,
    completing: rows.at(-1) ?? null,
  };
}

/** Who joined (by one kind of act, where it is given) from one ISO day to another, both included, in the order of deposit. */
export function joinedBetween(
  register: ShelvedRegister,
  from: string,
  to: string,
  kind: ConsentKind | null = null,
): { rows: ProvedRow[]; bound: Bound } {
  const rows = register.parties.filter(
    ({ row }) =>
      row.consentDate !== null &&
      row.consentDate >= from &&
      row.consentDate <= to &&
      (kind === null || row.consentKind === kind),
  );
  return { rows, bound: boundOf(register, 'party', to) };
}

/** The day that makes a row count; null if nothing does. */
function joining(row: RegisterRow, kind: PartyKind): string | null {
  return kind === 'signatory' || kind === 'signed-only' ? row.signature : row.consentDate;
}

function counts(row: RegisterRow, kind: PartyKind, on: string | null): boolean {
  const day = joining(row, kind);
  if (day === null || (on !== null && day > on)) return false;
  if (kind === 'party' || kind === 'signatory') return true;
  if (kind === 'signed-only') return row.consentDate === null || (on !== null && row.consentDate > on);
  return row.consentKind === kind;
}

function boundOf({ facts, signaturesComplete }: ShelvedRegister, kind: PartyKind, on: string | null): Bound {
  const known = on === null || on <= facts.asOf;
  // Before the register's own day, States that no longer exist counted too where the register leaves them out.
  const early = on !== null && on < facts.asOf && facts.predecessorsMissing;
  const consentsComplete = facts.complete && known && !early;
  const signed = signaturesComplete && !early;
  if (kind === 'signatory') return signed ? 'exact' : 'at-least';
  if (kind === 'signed-only') {
    if (!signed) return 'unknown';
    return consentsComplete ? 'exact' : 'at-most';
  }
  return consentsComplete ? 'exact' : 'at-least';
}
