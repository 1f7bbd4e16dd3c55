import { type Desk, openDesk } from '../desk.ts';
import { shelfFor } from './data-folder.ts';

/** The desk for a command line: a corpus folder of the user's own, or the shipped one with the operator's added texts and registers. */
export async function openDeskFor(corpus: string | undefined): Promise<Desk> {
  // Set by run.js, where it keeps the stripped code.
  const folder = process.env.TREATY_DESK_KEPT;
  return openDesk({ ...shelfFor(corpus), ...(folder === undefined ? {} : { kept: folder }) });
}
