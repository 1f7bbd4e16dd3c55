import type { Passage } from '../corpus/document.ts';
import type { ProvedRow, ShelvedRegister } from './shelf.ts';

/**
 * Where a participant stands in a treaty.
 *
 * - `party`: it has consented to be bound;
 * - `signatory`: it has signed, and no consent is on file;
 * - `absent`: a register that is complete on its day does not hold it: neither signed nor consented on that day;
 * - `not-on-file`: an incomplete register does not hold it. Never "not a party".
 */
export type Standing = 'party' | 'signatory' | 'absent' | 'not-on-file';

export interface TreatyStanding {
  readonly register: ShelvedRegister;
  readonly standing: Standing;
  /** The row that proves it; null if there is none. It may hold acts later than the day asked for. */
  readonly row: ProvedRow | null;
  /** ISO day, month or year at which this is known. */
  readonly asOf: string;
  /**
   * Whether what is missing is known to be missing at that day: the consent of a signatory, the participant itself.
   * False for an incomplete register, and for a day after the register's own.
   */
  readonly conclusive: boolean;
  /** Its declarations, reservations and notifications; empty where none are on file, which proves nothing. */
  readonly declarations: readonly Passage[];
}

/**
 * Where a participant stood, on an ISO day or by all that is on file.
 *
 * @param code ISO 3166-1 alpha-3, `EUR-EU`
 */
export function standingIn(register: ShelvedRegister, code: string, on?: string): TreatyStanding {
  const { facts } = register;
  const row = register.byCode.get(code) ?? null;
  const until = (date: string | null | undefined): boolean => date != null && (on === undefined || date <= on);
  const party = until(row?.row.consentDate);
  const signed = until(row?.row.signature);
  const known = on === undefined || on <= facts.asOf;
  const complete = facts.complete && known;
  const standing = party ? 'party' : signed ? 'signatory' : complete ? 'absent' : 'not-on-file';
  const day = on === undefined ? (row?.row.asOf ?? facts.asOf) : known ? on : facts.asOf;
  return {
    register,
    standing,
    row,
    asOf: party && on !== undefined ? on : day,
    conclusive: party || complete,
    declarations: register.declarations.get(code) ?? [],
  };
}
