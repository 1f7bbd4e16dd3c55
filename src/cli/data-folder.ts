/** What a command line works on: a corpus folder of the user's own, or the shipped one with what the operator has added. */
export function shelfFor(corpus: string | undefined): { corpus: string } | { data: string } {
  return corpus === undefined ? { data: dataFolder() } : { corpus };
}

/** The operator's folder of added texts and updated registers. */
export function dataFolder(): string {
  return process.env.DATA_DIR || 'data';
}
