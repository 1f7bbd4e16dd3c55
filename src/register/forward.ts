import type { RegisterRow } from '../corpus/document.ts';
import { StatusFileError } from './markup.ts';
import type { RowChange } from './row-change.ts';
import type { ShelvedRegister } from './shelf.ts';
import type { StatusRow } from './status-rows.ts';

/** So many known acts of the depositary's may have another day in its own next file; more are no correction. */
const mostCorrected = 5;

type Acts = Pick<RegisterRow | StatusRow, 'signature' | 'consentKind' | 'consentDate'>;

/**
 * Refuses a file that would not bring its register forward: one that is older than what is on file, has fewer consents,
 * takes an act back, or gives many known acts another day. Every act that would be lost is named.
 *
 * @throws StatusFileError
 */
export function refuseStepBack(
  { facts, parties }: ShelvedRegister,
  rows: readonly StatusRow[],
  changes: readonly RowChange[],
  asOf: string,
): void {
  const steps: string[] = [];
  const newest = latestAct(facts.rows);
  if (asOf < facts.asOf) steps.push(`it is of ${asOf}, older than the register, which is of ${facts.asOf}`);
  else if (asOf < newest) steps.push(`it is of ${asOf}, older than the newest act on file, which is of ${newest}`);
  const consents = rows.filter(({ consentDate }) => consentDate !== null).length;
  if (consents < parties.length) steps.push(`it has ${consents} consents, the register ${parties.length}`);
  const taken = changes.flatMap(takenBack);
  if (taken.length > 0) steps.push(`it takes back ${taken.join(', ')}`);
  const moved = changes.flatMap(movedActs);
  if (moved.length > mostCorrected)
    steps.push(`it gives ${moved.length} known acts another day or kind: ${moved.join(', ')}`);
  if (steps.length > 0)
    throw new StatusFileError(
      `The file would take the register back: ${steps.join('; ')}. If that is right, add --replace.`,
    );
}

/**
 * Refuses acts from before the treaty was adopted.
 *
 * @throws StatusFileError naming each
 */
export function refuseBeforeAdoption(adopted: string, rows: readonly StatusRow[]): void {
  const early = rows.flatMap(({ participant, signature, consentDate }) =>
    [signature, consentDate].flatMap((day) => (day !== null && day < adopted ? `${participant.name} ${day}` : [])),
  );
  if (early.length > 0)
    throw new StatusFileError(
      `The file holds acts from before the treaty was adopted (${adopted}): ${early.join(', ')}.`,
    );
}

/** The latest day of an act; empty without any. */
export function latestAct(rows: readonly Acts[]): string {
  return rows.reduce(
    (latest, { signature, consentDate }) =>
      [signature, consentDate].reduce<string>((day, act) => (act !== null && act > day ? act : day), latest),
    '',
  );
}

/** The acts of a row that the file no longer has: `Japan acceptance 2017-07-11`. */
function takenBack(change: RowChange): string[] {
  if (!change.before) return [];
  const { participant, signature, consentKind, consentDate } = change.before;
  const after = change.kind === 'lost' ? null : change.row;
  return [
    ...(signature !== null && !after?.signature ? [`${participant} signature ${signature}`] : []),
    ...(consentDate !== null && !after?.consentDate ? [`${participant} ${consentKind} ${consentDate}`] : []),
  ];
}

/** The acts of a row that the depositary itself had before with another day or kind. */
function movedActs(change: RowChange): string[] {
  if (!change.before || change.kind === 'lost' || change.before.sourceKind !== 'depositary') return [];
  const { before, row } = change;
  const name = row.participant.name;
  return [
    ...(before.signature !== null && row.signature !== null && before.signature !== row.signature
      ? [`${name} signature ${row.signature}`]
      : []),
    ...(before.consentDate !== null &&
    row.consentDate !== null &&
    (before.consentDate !== row.consentDate || before.consentKind !== row.consentKind)
      ? [`${name} ${row.consentKind} ${row.consentDate}`]
      : []),
  ];
}
