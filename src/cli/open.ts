import { type Desk, openDesk } from '../desk.ts';

/** The desk for a command line: a corpus folder of the user's own, or the shipped one with the operator's added texts and registers. */
export async function openDeskFor(corpus: string | undefined): Promise<Desk> {
  if (corpus !== undefined) return openDesk({ corpus });
  return openDesk({ data: process.env.DATA_DIR ?? 'data/' });
}
