import type { ConsentKind } from '../corpus/document.ts';
import type { ProvedRow, ShelvedRegister } from './shelf.ts';

/** A place in the order in which a treaty's parties joined. */
export interface Ranked {
  readonly register: ShelvedRegister;
  /** Counted from 1. */
  readonly rank: number;
  /** The row at that place. */
  readonly row: ProvedRow;
  /** Everyone who deposited on the same day, the row included: the order within a day is the register's, not history's. */
  readonly sameDay: readonly ProvedRow[];
  /** Whether nobody who is missing from the register can have come before; if not, it is the order of what is on file. */
  readonly certain: boolean;
}

/**
 * The party number `rank` of a treaty (from 1; from -1 backwards: -1 is the latest on file); null if there are fewer.
 *
 * @param kind only those who joined by this act are counted
 */
export function rankedParty(register: ShelvedRegister, rank: number, kind: ConsentKind | null = null): Ranked | null {
  const { facts } = register;
  const parties = kind === null ? register.parties : register.parties.filter(({ row }) => row.consentKind === kind);
  const place = rank < 0 ? parties.length + rank + 1 : rank;
  const row = Number.isInteger(place) ? parties[place - 1] : undefined;
  if (!row) return null;
  const sameDay = parties.filter((other) => other.row.consentDate === row.row.consentDate);
  // The latest is certain only if nobody is known to have joined since.
  const { published } = facts;
  const newest = published.parties === null || published.parties === register.parties.length;
  const whole = facts.complete && !facts.predecessorsMissing;
  const certain = rank < 0 ? facts.complete && newest : whole || (kind === null && place <= register.provedInstruments);
  return { register, rank: place, row, sameDay, certain };
}

/** The place of a participant in the order of joining; null if it is not a party on file. */
export function rankOf(register: ShelvedRegister, code: string): Ranked | null {
  const place = register.parties.findIndex(({ row }) => row.code === code);
  return place < 0 ? null : rankedParty(register, place + 1);
}
