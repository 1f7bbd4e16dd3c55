import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readNamesFile } from './added-names.ts';
import type { CorpusFile } from './corpus-file.ts';
import type { Corpus } from './document.ts';
import { readCorpusFiles } from './read-files.ts';
import { shippedCorpus } from './shipped.ts';
import { readUpdatedRegisters, withUpdatedRegisters } from './updated-registers.ts';

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
export function shelfFiles({ corpus, data }: Shelf): CorpusFile[] {
  const updated = data === undefined ? [] : [...readUpdatedRegisters(data), ...readNamesFile(data)];
  return withUpdatedRegisters(readCorpusFiles(corpus ?? shippedCorpus()), updated);
}

/**
 * A corpus with the official texts that the operator has added.
 *
 * @param data the operator's data folder; none if undefined
 * @throws CorpusError naming a text that cannot be used
 */
export async function withAddedTexts(corpus: Corpus, data: string | undefined): Promise<Corpus> {
  if (data === undefined || !existsSync(join(data, 'texts'))) return corpus;
  // What reads official texts is loaded only where there are any.
  const [{ loadOfficialTexts }, { withDocuments }] = await Promise.all([
    import('./official-shelf.ts'),
    import('./with-documents.ts'),
  ]);
  return withDocuments(corpus, loadOfficialTexts(data, corpus));
}
