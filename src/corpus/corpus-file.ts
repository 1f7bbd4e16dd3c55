/** A file of a corpus: its path relative to the corpus folder (with `/`), and its bytes. */
export interface CorpusFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
