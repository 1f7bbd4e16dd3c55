import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { CorpusError } from '../corpus/corpus-error.ts';
import { decodeText } from '../corpus/decode-text.ts';
import type { Document } from '../corpus/document.ts';
import { loadCorpus } from '../corpus/load.ts';
import {
  isOfAnotherTreaty,
  type OfficialFindings,
  officialDocument,
  officialFindings,
} from '../corpus/official-document.ts';
import { officialId } from '../corpus/official-id.ts';
import { keepOfficialText, keptTexts, officialFile, removeOfficialText } from '../corpus/official-shelf.ts';
import { shippedCorpus } from '../corpus/shipped.ts';
import { dataFolder } from './data-folder.ts';
import { runCli, UsageError } from './failure.ts';

const usage = 'use: npm run texts -- add TREATY FILE | list | remove TREATY';

/** No treaty comes near it, in bytes; a film named by mistake would fill the memory. */
const largest = 8_000_000;

await runCli('texts', () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [action, id, file, ...more] = positionals;
  const data = dataFolder();
  if (more.length > 0) throw new UsageError(usage);
  if (action === 'add' && id !== undefined && file !== undefined) return add(data, id, file);
  if (action === 'list' && id === undefined) return list(data);
  if (action === 'remove' && id !== undefined && file === undefined) return remove(data, id);
  throw new UsageError(usage);
});

function add(data: string, id: string, path: string): number {
  const treaty = treatyOf(id);
  const text = readText(path);
  const findings = officialFindings(treaty, text);
  if (findings.articles === 0) throw new UsageError(`${path}: no article was found. ${remedy(text)}`);
  if (isOfAnotherTreaty(findings)) throw new UsageError(`${path}: ${otherTreaty(treaty, text, findings)}`);
  const before = existsSync(officialFile(data, id));
  const kept = keepOfficialText(data, {
    treaty: id,
    text,
    source: basename(path),
    added: new Date().toISOString().slice(0, 10),
  });
  for (const line of findingsReport(treaty, findings)) print(line);
  if (before) print('In place of the text that was there.');
  print(`Kept as ${kept.file}; the desk has it as ${officialId(id)} from its next start.`);
  return 0;
}

function remedy(text: string): string {
  return /<(?:html|body|div|p|h[1-6])\b/i.test(text)
    ? 'The file is a web page; save it as plain text.'
    : 'The text is taken apart at headings such as "Article 16", "ARTICLE XVI" or "Art. 16. Title" on a line of their own.';
}

/** Quoted as this treaty's own words, the text of another would be believed. */
function otherTreaty({ id, short }: Document, text: string, { alike, titles }: OfficialFindings): string {
  const [{ number, official, summary } = { number: '', official: '', summary: '' }] = titles;
  const likeliest = loadCorpus(shippedCorpus())
    .documents.filter((document) => document.kind === 'treaty' && document.id !== id)
    .map((document) => ({ document, found: officialFindings(document, text).alike }))
    .sort((one, other) => other.found.titles - one.found.titles)[0];
  const other = likeliest && 2 * likeliest.found.titles > likeliest.found.of ? likeliest.document : null;
  return [
    `no article of ${short} was found: ${alike.titles} of ${alike.of} titles are like the summary's`,
    `(Article ${number} is titled "${official}", not "${summary}").`,
    other
      ? `It looks like the text of ${other.short}: npm run texts -- add ${other.id} FILE.`
      : 'Is it the text of another treaty?',
  ].join(' ');
}

/** What was found, a line each; what is as it should be is not named. */
function findingsReport(treaty: Document, findings: OfficialFindings): string[] {
  const numbers = (list: readonly string[]): string => list.join(', ');
  const lines: [boolean, string][] = [
    [
      true,
      `${treaty.short}: ${findings.articles} of ${findings.expected} articles found, ${findings.passages} passages.`,
    ],
    [findings.missing.length > 0, `  Missing: Article ${numbers(findings.missing)}.`],
    [findings.empty.length > 0, `  A heading without text: Article ${numbers(findings.empty)}.`],
    [
      findings.surplus.length > 0,
      `  No articles of this treaty, and left out: Article ${numbers(findings.surplus)}. Is this the text of ${treaty.short}?`,
    ],
    [
      findings.becameBis.length > 0,
      `  A second heading of its number: taken as Article ${numbers(findings.becameBis)}.`,
    ],
  ];
  return [
    ...lines.filter(([applies]) => applies).map(([, line]) => line),
    ...findings.duplicates.map(
      ({ number, line }) => `  A second Article ${number} on line ${line}: its text is under no article.`,
    ),
    ...findings.titles.map(
      ({ number, official, summary }) => `  Article ${number} is titled "${official}"; the summary has "${summary}".`,
    ),
    ...(findings.untitled.length > 0 ? [`  Without a title: Article ${numbers(findings.untitled)}.`] : []),
    ...(findings.controls === null
      ? []
      : [
          `  Control characters, on line ${findings.controls} first; quotes hold them as they stand. Better take them out.`,
        ]),
    ...(findings.marked > 0
      ? [
          `  ${findings.marked} passages hold link or emphasis marks of the file's source; quotes show them as they stand.`,
        ]
      : []),
  ];
}

function list(data: string): number {
  const texts = keptTexts(data);
  if (texts.length === 0) print(`No official text has been added under ${data}.`);
  const corpus = texts.length > 0 ? loadCorpus(shippedCorpus()) : null;
  for (const { treaty: id, text, file, added, source } of texts) {
    const treaty = corpus?.byId.get(id);
    const held = treaty?.kind === 'treaty' ? officialDocument(treaty, text, file) : null;
    const size = held
      ? `${held.articles.length} articles, ${held.passages.length} passages`
      : 'no such treaty on the shelf';
    print(`${id}\t${size}\tadded ${added}\t${source}`);
  }
  return 0;
}

function remove(data: string, id: string): number {
  if (!/^[\w.-]+$/.test(id) || !removeOfficialText(data, id))
    throw new UsageError(`no official text of "${id}" has been added; "npm run texts -- list" shows them all.`);
  print(`Removed ${officialFile(data, id)}.`);
  return 0;
}

function treatyOf(id: string): Document {
  const corpus = loadCorpus(shippedCorpus());
  const treaty = corpus.byId.get(id);
  if (treaty?.kind === 'treaty') return treaty;
  const held = corpus.documents.filter(({ kind }) => kind === 'treaty').map((document) => document.id);
  throw new UsageError(`the shelf holds no treaty "${id}"; it holds ${held.sort().join(', ')}.`);
}

/** The file's text with LF line ends, without a byte order mark. */
function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    if (statSync(path).size > largest) throw new UsageError(`${path}: more than 8 MB; this is no text of a treaty.`);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new CorpusError([{ file: path, line: null, field: null, what: `The file cannot be read (${code}).` }]);
  }
  return decodeText(path, bytes);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
