import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { namesFile, readNamesFile } from './added-names.ts';
import { CorpusError, problemLine } from './corpus-error.ts';
import type { CorpusFile } from './corpus-file.ts';
import type { Corpus } from './document.ts';
import { readCorpusFiles } from './read-files.ts';
import { shippedCorpus } from './shipped.ts';
import { readUpdatedRegisters, updatedRegistersFolder, withUpdatedRegisters } from './updated-registers.ts';

/** Where a corpus comes from: its folder (default the shipped one), and the folder of what the operator has added to it. */
export interface Shelf {
  readonly corpus?: string;
  readonly data?: string;
}

/**
 * The corpus of a folder, with what the operator has added to it.
 *
 * @throws CorpusError naming file, line and field of what cannot be used
 */
export async function openCorpus(shelf: Shelf): Promise<Corpus> {
  const { buildCorpus } = await import('./load.ts');
  return withAddedTexts(buildCorpus(shelfFiles(shelf)), shelf.data);
}

/**
 * The files of a corpus folder, updated registers in place of its own.
 *
 * @throws CorpusError naming a folder or file that cannot be read
 */
export function shelfFiles({ corpus, data }: Shelf, aside: ReadonlySet<string> = new Set()): CorpusFile[] {
  const updated =
    data === undefined
      ? []
      : [...readUpdatedRegisters(data, aside), ...(aside.has(namesFile) ? [] : readNamesFile(data))];
  return withUpdatedRegisters(readCorpusFiles(corpus ?? shippedCorpus()), updated);
}

/**
 * Opens a shelf; with `setAside`, an operator's file that cannot be used is left out and told, and what ships stands in its
 * place.
 *
 * @param open what reads the files, and is asked again without a broken one
 * @throws CorpusError for everything else, and for every broken file without `setAside`
 */
export async function openSettingAside<T>(
  shelf: Shelf,
  setAside: ((problem: string) => void) | undefined,
  open: (files: readonly CorpusFile[]) => Promise<T>,
): Promise<T> {
  const aside = new Set<string>();
  for (;;) {
    try {
      return await open(shelfFiles(shelf, aside));
    } catch (error) {
      if (!setAside || !(error instanceof CorpusError)) throw error;
      const known = aside.size;
      for (const problem of error.problems) {
        const name = operatorsFile(problem.file, shelf.data);
        if (name === null || aside.has(name)) continue;
        aside.add(name);
        setAside(problemLine(problem));
      }
      if (aside.size === known) throw error;
    }
  }
}

/** The name under which an operator's file is set aside; null for any other file. */
function operatorsFile(file: string, data: string | undefined): string | null {
  if (data === undefined) return null;
  if (file === namesFile || file === join(data, namesFile)) return namesFile;
  return dirname(file) === updatedRegistersFolder(data) ? basename(file).replace(/\.(md|csv)$/, '') : null;
}

/**
 * A corpus with the official texts that the operator has added.
 *
 * @param data the operator's data folder; none if undefined
 * @param setAside is told of a text that cannot be used, which is then left out
 * @throws CorpusError naming a text that cannot be used, without `setAside`
 */
export async function withAddedTexts(
  corpus: Corpus,
  data: string | undefined,
  setAside?: (problem: string) => void,
): Promise<Corpus> {
  if (data === undefined || !existsSync(join(data, 'texts'))) return corpus;
  // What reads official texts is loaded only where there are any.
  const [{ loadOfficialTexts }, { withDocuments }] = await Promise.all([
    import('./official-shelf.ts'),
    import('./with-documents.ts'),
  ]);
  return withDocuments(corpus, loadOfficialTexts(data, corpus, setAside));
}
