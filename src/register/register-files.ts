import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { csvLine } from '../corpus/csv.ts';
import { declarationsId } from '../corpus/declarations-document.ts';
import type { EntryIntoForceClause } from '../corpus/document.ts';
import { draftPath, makeFolder, removeLeftDrafts } from '../corpus/drafts.ts';
import { registerColumns } from '../corpus/register.ts';
import { updatedRegistersFolder } from '../corpus/updated-registers.ts';
import type { RegisterUpdate } from './update.ts';

/** A file as it is to be written: its name in the folder of updated registers, and its text. */
export interface RegisterFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The files of an updated register, in the order in which they are to be written: declarations (if there are any), the
 * table, and its front matter last: a table without front matter is not read.
 */
export function registerFiles(update: RegisterUpdate): RegisterFile[] {
  const name = basename(update.register.document.file).replace(/\.md$/, '');
  return [
    ...(update.declarations.length > 0 ? [{ name: `${name}-declarations.md`, text: declarationsText(update) }] : []),
    { name: `${name}.csv`, text: tableText(update) },
    { name: `${name}.md`, text: frontMatterText(update) },
  ];
}

/** Whether these very files are there already. */
export function alreadyWritten(data: string, files: readonly RegisterFile[]): boolean {
  return files.every(({ name, text }) => {
    try {
      return readFileSync(join(updatedRegistersFolder(data), name), 'utf8') === text;
    } catch {
      return false;
    }
  });
}

/**
 * Writes files so that a reader finds each of them whole: beside the place first, then renamed into it. The older front
 * matter goes before the new table comes, so that cut off in between no table ever stands under another's "complete as
 * of": the register that ships is read until the update is run again.
 *
 * @throws Error of the file system where the folder cannot be written; then everything is as it was
 * @param data the operator's data folder (`DATA_DIR`)
 */
export function writeRegisterFiles(data: string, files: readonly RegisterFile[]): void {
  const folder = updatedRegistersFolder(data);
  makeFolder(folder);
  removeLeftDrafts(folder);
  const drafts = files.map(({ name, text }) => {
    return { draft: draftPath(folder, name), text, place: join(folder, name) };
  });
  try {
    for (const { draft, text } of drafts) writeFileSync(draft, text, { flush: true });
    for (const { place } of drafts) if (place.endsWith('.md')) rmSync(place, { force: true });
    for (const { draft, place } of drafts) renameSync(draft, place);
  } finally {
    for (const { draft } of drafts) rmSync(draft, { force: true });
  }
}

function tableText({ rows }: RegisterUpdate): string {
  const lines = rows.map(({ participant, signature, consentKind, consentDate, source }) =>
    csvLine([
      participant.name,
      participant.code,
      signature ?? '',
      consentKind ?? '',
      consentDate ?? '',
      source ?? 'UNTC status file',
    ]),
  );
  return `${[csvLine(registerColumns), ...lines].join('\n')}\n`;
}

function frontMatterText({ register, asOf, published, complete, notes }: RegisterUpdate): string {
  const { document, facts } = register;
  const clause = ({ article, instruments, days }: EntryIntoForceClause): string =>
    `{ article: ${quoted(article)}, ${instruments === undefined ? '' : `instruments: ${instruments}, `}days: ${days} }`;
  const signatories = published.signatories === null ? '' : `signatories: ${published.signatories}, `;
  return `${[
    '---',
    `id: ${document.id}`,
    'kind: register',
    `title: ${quoted(document.title)}`,
    `short: ${quoted(document.short)}`,
    ...(document.aliases.length > 0 ? [`aliases: [${document.aliases.map(quoted).join(', ')}]`] : []),
    `treaty: ${facts.treaty}`,
    `untc: ${facts.untc}`,
    `asOf: ${asOf}`,
    `complete: ${complete ? 'yes' : 'no'}`,
    `coverage: ${complete ? `complete as of ${asOf}` : `${asOf}, but for ${notes.length} row${notes.length === 1 ? '' : 's'} of the file that could not be read`}`,
    `published: { ${signatories}parties: ${published.parties}, asOf: ${asOf} }`,
    ...(facts.inForce === null ? [] : [`inForce: ${facts.inForce}`]),
    ...(facts.entryIntoForce ? [`entryIntoForce: ${clause(facts.entryIntoForce)}`] : []),
    ...(facts.organizations ? [`organizations: ${clause(facts.organizations)}`] : []),
    ...(facts.statesInForce ? [] : ['statesInForce: not-computed']),
    ...(facts.predecessorsMissing ? ['predecessors: missing'] : []),
    `source: Multilateral Treaties Deposited with the Secretary-General, ${facts.untc}, status file`,
    `publisher: ${quoted(document.publisher ?? 'United Nations Treaty Collection')}`,
    ...(document.url === null ? [] : [`url: ${document.url}`]),
    '---',
  ].join('\n')}\n`;
}

function declarationsText({ register, asOf, declarations }: RegisterUpdate): string {
  const { document, facts, treaty } = register;
  const parts = declarations.map(
    ({ participant, section, paragraphs }) =>
      `## ${participant.name} — ${section}\n\n${paragraphs.map(plainParagraph).join('\n\n')}\n`,
  );
  return `${[
    '---',
    `id: ${declarationsId(document.id)}`,
    'kind: document',
    `title: ${quoted(`Declarations and reservations: ${treaty?.title ?? facts.treaty} (UNTC ${facts.untc})`)}`,
    `short: ${quoted(`${document.short.replace(/ register$/, '')} declarations`)}`,
    `publisher: ${quoted(document.publisher ?? 'United Nations Treaty Collection')}`,
    `date: ${asOf}`,
    ...(document.url === null ? [] : [`url: ${document.url}`]),
    '---',
  ].join('\n')}\n${parts.join('\n')}`;
}

/** A paragraph that Markdown takes for nothing else: marks of headings, quotes, tables, code and comments at its beginning are left out. */
function plainParagraph(text: string): string {
  return text.replace(/^(?:[#>|~`=]+|<!--|-{2,}|\s+)+/, '');
}

/** JSON's quotation marks are YAML's too. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
