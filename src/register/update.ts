import type { Document, RegisterFacts } from '../corpus/document.ts';
import type { Participants } from '../corpus/find-participants.ts';
import { computedEntryIntoForce } from '../corpus/register-proof.ts';
import { type Declaration, declarationsIn } from './declarations.ts';
import { latestAct, refuseBeforeAdoption, refuseStepBack } from './forward.ts';
import { keptRows, mostLeft } from './left-rows.ts';
import { StatusFileError } from './markup.ts';
import { changesBetween, type RowChange } from './row-change.ts';
import type { ShelvedRegister } from './shelf.ts';
import type { StatusFile } from './status-file.ts';
import { proveTotals, readRows, refuseRows, type StatusRow } from './status-rows.ts';

/** What a status file would change in a register; proved, not yet written. */
export interface RegisterUpdate {
  readonly register: ShelvedRegister;
  /** ISO day that the new register stands for. */
  readonly asOf: string;
  /** In the order of the file. */
  readonly rows: readonly StatusRow[];
  /** Whether the file's own totals prove its rows; not where a row of it could not be read or given to a State. */
  readonly complete: boolean;
  /** What was not understood, a sentence each, for the operator. */
  readonly notes: readonly string[];
  readonly published: { readonly signatories: number | null; readonly parties: number };
  readonly declarations: readonly Declaration[];
  readonly changes: readonly RowChange[];
}

/** A file that loses more of a register's parties than this part is taken for another treaty's. */
const mostLost = 0.1;

/**
 * Reads a status file against the register it would replace, and proves it: its rows against its own totals, its title
 * and signatories against the treaty, the treaty's entry into force against the law.
 *
 * @param published ISO day of the file, where it does not give its own
 * @param replace whether the operator has said that the file may take the register back
 * @throws StatusFileError with the sentence why the file is not taken
 */
export function planUpdate(
  register: ShelvedRegister,
  treaties: readonly Document[],
  file: StatusFile,
  published: string,
  participants: Participants,
  replace = false,
): RegisterUpdate {
  const { facts } = register;
  const asOf = file.date ?? published;
  refuseAnotherTitle(register, treaties, file.title);
  const { rows: read, left } = readRows(file, participants);
  if (left.length > mostLeft) refuseRows(left);
  const kept = keptRows(left, read, facts.rows, participants);
  const rows = [...read, ...kept.rows];
  const complete = proveTotals(file, rows, left.length);
  if (register.treaty?.treaty) refuseBeforeAdoption(register.treaty.treaty.adopted, rows);
  const changes = changesBetween(facts.rows, rows);
  const lost = changes.filter(({ kind, before }) => kind === 'lost' && before?.consentDate != null);
  const parties = register.parties.length;
  if (lost.length > Math.max(2, parties * mostLost))
    throw new StatusFileError(
      `${lost.length} of ${parties} parties are not in the file; it is another treaty's, or not whole.`,
    );
  if (register.signaturesComplete && (file.signatories ?? 0) !== facts.published.signatories)
    throw new StatusFileError(
      `The file counts ${file.signatories ?? 'no'} signatories, the register ${facts.published.signatories}; it is another treaty's.`,
    );
  proveEntryIntoForce(register, rows);
  const latest = latestAct(rows);
  if (latest > asOf)
    throw new StatusFileError(
      `The file holds an act of ${latest}, after ${asOf}${file.date === null ? '; give the day of the file with --as-of' : ', the day that it gives of itself'}.`,
    );
  if (!replace) refuseStepBack(register, rows, changes, asOf);
  return {
    register,
    asOf,
    rows,
    complete,
    notes: kept.notes,
    published: { signatories: file.signatories, parties: file.parties ?? rows.length },
    declarations: declarationsIn(file, participants),
    changes,
  };
}

/** The title of the file must be more like this treaty's than like any other's on the shelf. */
function refuseAnotherTitle(register: ShelvedRegister, treaties: readonly Document[], title: string): void {
  const words = wordsOf(title);
  if (words.size === 0 || !register.treaty) return;
  // The depositary heads some files with the short part of a long title only.
  const likeness = ({ title: full }: Document): number =>
    Math.max(
      ...[full, full.split(';', 1)[0] ?? full].map((name) => {
        const other = wordsOf(name);
        return (2 * [...words].filter((word) => other.has(word)).length) / (words.size + other.size);
      }),
    );
  const own = likeness(register.treaty);
  const nearer = treaties.find((document) => document !== register.treaty && likeness(document) > own);
  if (nearer || own < 0.5)
    throw new StatusFileError(
      `The file is headed "${title.slice(0, 120)}"; that is not ${register.treaty.short}${nearer ? `, but ${nearer.short}` : ''}.`,
    );
}

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function proveEntryIntoForce({ facts, treaty }: ShelvedRegister, rows: readonly StatusRow[]): void {
  if (facts.predecessorsMissing) return;
  const clause = facts.inForce === null ? treaty?.treaty?.entryIntoForce : facts.entryIntoForce;
  const inForce = facts.inForce ?? treaty?.treaty?.inForce ?? null;
  if (!clause || clause.instruments === undefined) return;
  const computed = computedEntryIntoForce(asDates(rows), clause);
  if (computed === inForce) return;
  throw new StatusFileError(
    inForce === null
      ? `By these rows the treaty enters into force on ${computed} (Article ${clause.article}), which its summary does not say yet; add inForce to its front matter first.`
      : `By these rows the treaty would have entered into force on ${computed ?? 'no day'} (Article ${clause.article}), but it did on ${inForce}.`,
  );
}

function asDates(rows: readonly StatusRow[]): Pick<RegisterFacts['rows'][number], 'code' | 'consentDate'>[] {
  return rows.map(({ participant, consentDate }) => ({ code: participant.code, consentDate }));
}
