import type { Corpus } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';

/** The cells of one CSV line (RFC 4180: quotes doubled inside quotes); a line break inside a cell is not expected. */
export function csvCells(line: string): string[] {
  const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  return cells.map((cell) => (cell[1] !== undefined ? cell[1].replace(/""/g, '"') : (cell[2] ?? '')));
}

/** A register row as a person reads it: `Bhutan · accession · 20 February 2023`, from the header of its register. */
export function registerFields(row: string, register: { readonly text: string }, words: Language): string {
  const header = csvCells(register.text.split('\n', 1)[0] ?? '');
  const cells = csvCells(row);
  const field = (name: string): string => cells[header.indexOf(name)] ?? '';
  const signed = field('signature');
  const parts = [
    field('participant'),
    ...(signed === '' ? [] : [`${words.register.signature} · ${words.date(signed)}`]),
    ...(field('consent_kind') === '' ? [] : [`${field('consent_kind')} · ${words.date(field('consent_date'))}`]),
    ...(field('consent_kind') === '' && signed !== '' ? [words.register.notConsented] : []),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The name of a participant by its ISO code, from any register of the shelf; the code itself where none has it. */
export function participantName(code: string, corpus: Corpus): string {
  for (const document of corpus.documents) {
    if (document.kind !== 'register') continue;
    const passage = corpus.passageById.get(`${document.id}/${code}`);
    if (passage) return passage.locator.replace(/^row /, '');
  }
  return code;
}
