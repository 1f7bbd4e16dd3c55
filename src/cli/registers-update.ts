import { addedNames, readNamesFile } from '../corpus/added-names.ts';
import { CorpusError } from '../corpus/corpus-error.ts';
import { createParticipants } from '../corpus/find-participants.ts';
import { buildCorpus } from '../corpus/load.ts';
import { readCorpusFiles } from '../corpus/read-files.ts';
import { readUpdatedRegisters, withUpdatedRegisters } from '../corpus/updated-registers.ts';
import { StatusFileError } from '../register/markup.ts';
import { alreadyWritten, registerFiles, writeRegisterFiles } from '../register/register-files.ts';
import type { RowChange } from '../register/row-change.ts';
import { type ShelvedRegister, shelveRegisters } from '../register/shelf.ts';
import { readStatusFile } from '../register/status-file.ts';
import { planUpdate, type RegisterUpdate } from '../register/update.ts';
import { acts, changeTable } from './change-table.ts';
import { UsageError } from './failure.ts';
import type { SourceOf } from './registers-source.ts';

export interface UpdateOptions {
  /** The corpus folder that ships. */
  readonly corpus: string;
  /** The folder that updated registers live in (`DATA_DIR`). */
  readonly data: string;
  /** The registers to update. */
  readonly registers: readonly ShelvedRegister[];
  /** All registers: a file must be headed more like its own treaty than like any of theirs. */
  readonly shelf: readonly ShelvedRegister[];
  readonly sourceOf: SourceOf;
  /** Shows what would change, and writes nothing. */
  readonly dryRun: boolean;
  /** Takes a file even where it takes the register back. */
  readonly replace: boolean;
  /** The last ISO day that a file may be of. */
  readonly today: string;
  /** Takes a line for the operator. */
  readonly print: (line: string) => void;
}

/** The registers in use: the shipped ones, and over them those that were updated before. */
export function currentRegisters(corpus: string, data: string): readonly ShelvedRegister[] {
  return [
    ...shelveRegisters(buildCorpus(withUpdatedRegisters(readCorpusFiles(corpus), readUpdatedRegisters(data)))).values(),
  ];
}

/**
 * Brings registers up to date, each for itself: reads its status file, proves it, shows what would change, and only
 * then writes it. A register whose file is refused stays as it is.
 *
 * @returns the number of registers that were refused
 */
export async function updateRegisters(options: UpdateOptions): Promise<number> {
  const participants = createParticipants(addedNames(readNamesFile(options.data)));
  const treaties = options.shelf.flatMap(({ treaty }) => treaty ?? []);
  let refused = 0;
  for (const register of options.registers) {
    const { short } = register.document;
    try {
      const source = await options.sourceOf(register);
      if (!source) {
        options.print(`${short}: no file for ${register.facts.untc}`);
        continue;
      }
      const file = readStatusFile(source.bytes);
      const plan = (replace: boolean): RegisterUpdate =>
        planUpdate(register, treaties, file, source.asOf, participants, replace);
      // Tried out, a file that would be refused still shows what it would change.
      if (options.dryRun) for (const line of changeTable(plan(true).changes)) options.print(`  ${line}`);
      const update = plan(options.replace);
      const { published, asOf } = update;
      if (asOf > options.today)
        throw new StatusFileError(`The file says that it is of ${asOf}, a day that is still to come.`);
      options.print(
        `${short}: ${published.parties} parties, ${published.signatories ?? 0} signatories as of ${asOf} (${source.place})`,
      );
      for (const note of update.notes) options.print(`  ? ${note}`);
      if (!options.dryRun) for (const change of update.changes) options.print(`  ${changeLine(change)}`);
      options.print(`  ${store(update, options)}`);
    } catch (error) {
      if (!(error instanceof StatusFileError || error instanceof CorpusError)) throw error;
      refused++;
      options.print(`${short}: not changed. ${error.message}`);
    }
  }
  return refused;
}

/** Writes an update, unless it is there already or is only tried out. @returns what was done, for the operator */
function store(update: RegisterUpdate, { corpus, data, dryRun }: UpdateOptions): string {
  const files = registerFiles(update);
  if (alreadyWritten(data, files)) return 'nothing to change';
  const encoder = new TextEncoder();
  const written = files.map(({ name, text }) => ({ path: `${data}/status/${name}`, bytes: encoder.encode(text) }));
  // The last proof: the desk must be able to open with these files.
  const before = withUpdatedRegisters(readCorpusFiles(corpus), readUpdatedRegisters(data));
  buildCorpus(
    withUpdatedRegisters(
      before.filter(({ path }) => !written.some((file) => sameRegisterFile(file.path, path))),
      written,
    ),
  );
  const told = new Set(update.declarations.map(({ participant }) => participant.code)).size;
  const also = told === 0 ? '' : `, with declarations of ${told} participants`;
  if (dryRun) return `dry run: nothing is written${also}`;
  try {
    writeRegisterFiles(data, files);
  } catch (error) {
    // A folder that refuses one register refuses them all.
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(`${data}/status cannot be written (${error.code}); registers are kept as they were.`);
  }
  return `written to ${data}/status/${also}`;
}

/** Two paths that end in the same folder and name: `status/untoc.md` of a corpus and of the data folder. */
function sameRegisterFile(one: string, other: string): boolean {
  const end = (path: string): string => path.split(/[\\/]/).slice(-2).join('/');
  return end(one) === end(other);
}

/** `+ Nepal: accession 2020-06-16`, `~ Sudan: signature 2001-01-15 -> …`, `- Atlantis: …, no longer in the file`. */
function changeLine(change: RowChange): string {
  if (change.kind === 'lost') return `- ${change.before.participant}: ${acts(change.before)}, no longer in the file`;
  const { participant } = change.row;
  if (!change.before) return `+ ${participant.name}: ${acts(change.row)}`;
  return `~ ${participant.name}: ${acts(change.before)} -> ${acts(change.row)}`;
}
