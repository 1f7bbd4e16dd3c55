import type { Corpus, Document } from './document.ts';

/** The id of the document that holds the declarations and reservations of a register's participants. */
export function declarationsId(register: string): string {
  return register.replace(/-register$/, '-declarations');
}

/**
 * Whether a document holds what participants declared under a treaty. Its passages are looked up by State and treaty, as a
 * register's rows are: a reservation by one State answers no question about the treaty.
 */
export function isDeclarations({ id, kind }: Document, corpus: Corpus): boolean {
  const register = id.replace(/-declarations$/, '-register');
  return kind === 'document' && register !== id && corpus.byId.get(register)?.kind === 'register';
}
