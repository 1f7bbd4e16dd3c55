import type { Document, RegisterFacts, RegisterRow } from '../corpus/document.ts';
import type { Participants } from '../corpus/find-participants.ts';
import { computedEntryIntoForce } from '../corpus/register-proof.ts';
import { type Declaration, declarationsIn } from './declarations.ts';
import { StatusFileError } from './markup.ts';
import type { ShelvedRegister } from './shelf.ts';
import type { StatusFile } from './status-file.ts';
import { type StatusRow, statusRows } from './status-rows.ts';

/** What a status file would change in a register; proved, not yet written. */
export interface RegisterUpdate {
  readonly register: ShelvedRegister;
  /** ISO day that the new register stands for. */
  readonly asOf: string;
  /** In the order of the file. */
  readonly rows: readonly StatusRow[];
  readonly published: { readonly signatories: number | null; readonly parties: number };
  readonly declarations: readonly Declaration[];
  readonly changes: readonly RowChange[];
}

/** A row that is new, has other acts than before, or is no longer in the file. */
export type RowChange =
  | { readonly kind: 'new' | 'changed'; readonly row: StatusRow; readonly before: RegisterRow | null }
  | { readonly kind: 'lost'; readonly before: RegisterRow };

/** A file that loses more of a register's parties than this part is taken for another treaty's. */
const mostLost = 0.1;

/**
 * Reads a status file against the register it would replace, and proves it: its rows against its own totals, its title
 * and signatories against the treaty, the treaty's entry into force against the law.
 *
 * @param asOf ISO day on which the file was published
 * @throws StatusFileError with the sentence why the file is not taken
 */
export function planUpdate(
  register: ShelvedRegister,
  treaties: readonly Document[],
  file: StatusFile,
  asOf: string,
  participants: Participants,
): RegisterUpdate {
  const { facts } = register;
  if (asOf < facts.asOf)
    throw new StatusFileError(`The file is of ${asOf}, older than the register, which is of ${facts.asOf}.`);
  refuseAnotherTitle(register, treaties, file.title);
  const rows = statusRows(file, participants);
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
  const latest =
    rows
      .flatMap(({ signature, consentDate }) => [signature ?? '', consentDate ?? ''])
      .sort()
      .at(-1) ?? '';
  if (latest > asOf)
    throw new StatusFileError(
      `The file holds an act of ${latest}, after ${asOf}; give the day of the file with --as-of.`,
    );
  return {
    register,
    asOf,
    rows,
    published: { signatories: file.signatories, parties: file.parties ?? rows.length },
    declarations: declarationsIn(file, participants),
    changes,
  };
}

function changesBetween(before: readonly RegisterRow[], after: readonly StatusRow[]): RowChange[] {
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
