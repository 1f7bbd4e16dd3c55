import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusError } from './corpus-error.ts';
import type { CorpusFile } from './corpus-file.ts';
import { decodeText } from './decode-text.ts';
import type { AddedName } from './document.ts';
import { createParticipants } from './find-participants.ts';

/** The operator's file of names, in `DATA_DIR`: a line each, `Naoero,Nauru`. */
export const namesFile = 'names.csv';

/**
 * The operator's file of names as a file of the corpus; none if there is none.
 *
 * @throws CorpusError if it cannot be read
 */
export function readNamesFile(data: string): CorpusFile[] {
  const path = join(data, namesFile);
  if (!existsSync(path)) return [];
  try {
    return [{ path: namesFile, bytes: readFileSync(path) }];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new CorpusError([{ file: path, line: null, field: null, what: `It cannot be read (${code}).` }]);
  }
}

/**
 * The names of a file: a line each with the name, a comma, and the participant by a name that the desk knows or its code.
 *
 * @throws CorpusError naming each line that cannot be used
 */
export function addedNames(files: readonly CorpusFile[]): AddedName[] {
  const file = files.find(({ path }) => path === namesFile);
  if (!file) return [];
  const participants = createParticipants();
  const problems: ConstructorParameters<typeof CorpusError>[0][number][] = [];
  const names = decodeText(file.path, file.bytes)
    .split('\n')
    .flatMap((content, at): AddedName[] => {
      const text = content.trim();
      if (text === '' || text.startsWith('#')) return [];
      const refuse = (what: string): AddedName[] => {
        problems.push({ file: file.path, line: at + 1, field: null, what });
        return [];
      };
      const comma = text.lastIndexOf(',');
      const [name = '', whose = ''] = [text.slice(0, Math.max(0, comma)), text.slice(comma + 1)].map(unquoted);
      if (comma < 0 || !/^\p{L}.{2,79}$/u.test(name))
        return refuse('The line must be a new name of at least three letters, a comma and the State: Naoero,Nauru.');
      const [participant] = participants.lookup(whose);
      if (!participant || participants.ambiguous(whose))
        return refuse(`"${whose.slice(0, 60)}" is no State that the desk knows; write its UN name or its ISO code.`);
      const other = participants.lookup(name).find(({ code }) => code !== participant.code);
      if (other) return refuse(`"${name}" is already a name of ${other.name}.`);
      return [{ name, code: participant.code }];
    });
  if (problems.length > 0) throw new CorpusError(problems);
  return names;
}

function unquoted(text: string): string {
  return text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}
