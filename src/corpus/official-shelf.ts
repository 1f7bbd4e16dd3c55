import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusError } from './corpus-error.ts';
import { isDay } from './dates.ts';
import { decodeText } from './decode-text.ts';
import type { Corpus, Document } from './document.ts';
import { makeFolder, removeLeftDrafts } from './drafts.ts';
import { officialDocument } from './official-document.ts';

/** What is known of an official text that an operator has added. */
export interface OfficialSource {
  /** Id of the treaty. */
  readonly treaty: string;
  /** ISO day on which it was added. */
  readonly added: string;
  /** Name of the file that it came from. */
  readonly source: string;
  /** Of the text, as UTF-8 with LF line ends. */
  readonly sha256: string;
}

export interface KeptText extends OfficialSource {
  readonly text: string;
  /** Path of the file that keeps it. */
  readonly file: string;
}

/** As `keepOfficialText` writes it, and nothing else: a YAML parser would cost more than the text's own splitting. */
const frontMatter = /^---\n((?:[a-z0-9]+: "(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[0-9a-f]{4}))*"\n)+)---\n/;

/** The file that keeps a treaty's official text in the operator's data folder. */
export function officialFile(data: string, treaty: string): string {
  return join(data, 'texts', `${treaty}.md`);
}

/**
 * Keeps a text in the operator's data folder, in place of an earlier one of the same treaty. The file is there whole or
 * not at all.
 *
 * @throws CorpusError if it cannot be written
 */
export function keepOfficialText(
  data: string,
  entry: { readonly treaty: string; readonly text: string; readonly source: string; readonly added: string },
): KeptText {
  const { treaty, text, source, added } = entry;
  const file = officialFile(data, treaty);
  const draft = join(data, 'texts', `.${treaty}.${process.pid}.draft`);
  const kept = { treaty, added, source, sha256: sha256(text) };
  const front = Object.entries(kept).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  try {
    makeFolder(join(data, 'texts'));
    removeLeftDrafts(join(data, 'texts'));
    try {
      writeFileSync(draft, ['---', ...front, '---', text].join('\n'), { flush: true });
      renameSync(draft, file);
    } finally {
      rmSync(draft, { force: true });
    }
  } catch (error) {
    refuse(file, `It cannot be written (${codeOf(error)}).`);
  }
  return { ...kept, text, file };
}

/**
 * Takes a treaty's official text away; false if there is none.
 *
 * @throws CorpusError if it cannot be removed
 */
export function removeOfficialText(data: string, treaty: string): boolean {
  const file = officialFile(data, treaty);
  try {
    rmSync(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    return refuse(file, `It cannot be removed (${codeOf(error)}).`);
  }
}

/**
 * Every official text of the operator's data folder, by the id of its treaty; none if the folder is not there.
 *
 * @param setAside is told of a file that cannot be used, which is then left out
 * @throws CorpusError naming a file that cannot be read, or that is not as it was kept, without `setAside`
 */
export function keptTexts(data: string, setAside?: (problem: string) => void): KeptText[] {
  const folder = join(data, 'texts');
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    refuse(folder, `It cannot be read (${codeOf(error)}).`);
  }
  return names
    .filter((name) => /^[^.].*\.md$/.test(name))
    .sort()
    .flatMap((name) => unlessBroken(() => keptText(folder, name), setAside));
}

function unlessBroken<T>(read: () => T, setAside: ((problem: string) => void) | undefined): T[] {
  try {
    return [read()];
  } catch (error) {
    if (!setAside || !(error instanceof CorpusError)) throw error;
    setAside(error.message);
    return [];
  }
}

function keptText(folder: string, name: string): KeptText {
  const file = join(folder, name);
  let bytes: Uint8Array = new Uint8Array();
  try {
    bytes = readFileSync(file);
  } catch (error) {
    refuse(file, `It cannot be read (${codeOf(error)}).`);
  }
  const id = name.replace(/\.md$/, '');
  const whole = decodeText(file, bytes);
  const [front = '', lines = ''] = frontMatter.exec(whole) ?? [];
  const text = whole.slice(front.length);
  const fields = new Map(lines.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line]));
  const field = (name: string): string => {
    const line = fields.get(name);
    if (line === undefined) return refuse(file, `It is not as "npm run texts" writes it: ${again(id)}`);
    return String(JSON.parse(line.slice(name.length + 1)));
  };
  const kept = { treaty: field('treaty'), added: field('added'), source: field('source'), sha256: field('sha256') };
  if (kept.treaty !== id || !isDay(kept.added)) refuse(file, `Its name and its first lines do not agree: ${again(id)}`);
  if (kept.sha256 !== sha256(text))
    refuse(file, `Its text has changed since it was added; a text is kept as it was given: ${again(id)}`);
  return { ...kept, text, file };
}

/**
 * The official texts that the operator has added, as documents to put beside the summaries of a corpus.
 *
 * @param data the operator's data folder (`DATA_DIR`)
 * @param setAside is told of a file that cannot be used, which is then left out
 * @throws CorpusError without it, naming the file: unreadable, changed by hand, or of a treaty that the corpus does not hold
 * @example withDocuments(corpus, loadOfficialTexts('data/', corpus))
 */
export function loadOfficialTexts(data: string, corpus: Corpus, setAside?: (problem: string) => void): Document[] {
  const documentOf = ({ treaty: id, text, file }: KeptText): Document => {
    const treaty = corpus.byId.get(id);
    if (treaty?.kind !== 'treaty')
      return refuse(file, `The corpus holds no treaty "${id}"; "npm run texts -- remove ${id}" takes its text away.`);
    return officialDocument(treaty, text, file);
  };
  return keptTexts(data, setAside).flatMap((kept) => unlessBroken(() => documentOf(kept), setAside));
}

function again(id: string): string {
  return `add it again with "npm run texts -- add ${id} FILE", or remove it.`;
}

function refuse(file: string, what: string): never {
  throw new CorpusError([{ file, line: null, field: null, what }]);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
