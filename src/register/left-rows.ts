import type { RegisterRow } from '../corpus/document.ts';
import type { Participants } from '../corpus/find-participants.ts';
import { nearestNames } from '../corpus/nearest-names.ts';
import type { LeftRow, StatusRow } from './status-rows.ts';

/** More rows than this that are not understood make a file that is not understood. */
export const mostLeft = 5;

/** Rows of the register that stay as they were, because the file's own are not understood, and what the operator is told. */
export interface Kept {
  readonly rows: readonly StatusRow[];
  readonly notes: readonly string[];
}

/**
 * What becomes of the rows of a file that are not understood. A State's own row stays as it was. A name that is not known
 * is the State's whose acts it has and that is missing from the file, if there is exactly one; else the nearest by
 * letters is only named.
 *
 * @param rows the rows of the file that are understood
 * @param before the rows of the register
 */
export function keptRows(
  left: readonly LeftRow[],
  rows: readonly StatusRow[],
  before: readonly RegisterRow[],
  participants: Participants,
): Kept {
  const has = new Set(rows.map(({ participant }) => participant.code));
  const missing = before.filter(({ code }) => !has.has(code));
  const kept = new Map<string, StatusRow>();
  const notes = left.map((each) => {
    const own = each.participant
      ? before.filter(({ code }) => code === each.participant?.code)
      : missing.filter(({ signature, consentDate }) => sameActs(each, signature, consentDate));
    const [row] = own;
    const participant = row && own.length === 1 ? participants.byCode(row.code) : null;
    if (row && participant) {
      const { code, signature, consentKind, consentDate, source } = row;
      kept.set(code, { participant, signature, consentKind, consentDate, source });
    }
    if (each.participant) return `${each.why}; ${row ? 'it stays as it was' : 'it is left out'}`;
    const [nearest] = nearestNames(participants, each.name, 1);
    const settle = (name: string): string => `if so, add the line "${each.name},${name}" to names.csv in DATA_DIR`;
    if (participant)
      return `${each.why}; by its acts it is ${participant.name}, which stays as it was; ${settle(participant.name)}`;
    return nearest
      ? `${each.why}; the nearest known is ${nearest.name}; ${settle(nearest.name)}`
      : `${each.why}; it is left out; settle it by a line "${each.name},STATE" in names.csv in DATA_DIR`;
  });
  return { rows: [...kept.values()], notes };
}

function sameActs(left: LeftRow, signature: string | null, consentDate: string | null): boolean {
  return (
    (left.signature ?? left.consentDate) !== null && left.signature === signature && left.consentDate === consentDate
  );
}
