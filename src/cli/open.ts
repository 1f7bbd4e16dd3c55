import { type Desk, openDesk } from '../desk.ts';

/** The desk for a command line: a corpus folder of the user's own, or the shipped one with the operator's added texts and registers. */
export async function openDeskFor(corpus: string | undefined): Promise<Desk> {
  // Set by run.js, where it keeps the stripped code.
  const folder = process.env.TREATY_DESK_KEPT;
  const kept = folder === undefined ? {} : { kept: folder };
  if (corpus !== undefined) return openDesk({ corpus, ...kept });
  return openDesk({ data: process.env.DATA_DIR ?? 'data/', ...kept });
}
