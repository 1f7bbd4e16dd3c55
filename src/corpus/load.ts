import { createHash } from 'node:crypto';
import { addedNames } from './added-names.ts';
import { markdownBlocks } from './blocks.ts';
import { CorpusError, type CorpusProblem } from './corpus-error.ts';
import type { CorpusFile } from './corpus-file.ts';
import { decodeText } from './decode-text.ts';
import type { Corpus, Document, DocumentKind, Passage } from './document.ts';
import { parseFrontMatter } from './front-matter.ts';
import { glossaryBlocks, glossaryFields } from './glossary.ts';
import { readGroups } from './groups.ts';
import { collectPassages, factBlocks, proseBlocks } from './passages.ts';
import { readQuestions } from './questions.ts';
import { readCorpusFiles } from './read-files.ts';
import { readRegister } from './register.ts';
import { registerProofProblems } from './register-proof.ts';
import { documentFrontMatter, registerFrontMatter, treatyFrontMatter } from './schema.ts';
import { readSubjects, subjectFile } from './subjects.ts';
import { parseThesaurus } from './thesaurus.ts';
import { treatyBlocks } from './treaty.ts';

/**
 * Reads a corpus folder and all folders below it.
 *
 * @throws CorpusError with every problem of every file: an unreadable folder or file, bad front matter, an id used twice
 */
export function loadCorpus(folder: string): Corpus {
  return buildCorpus(readCorpusFiles(folder));
}

/**
 * Turns files into documents and passages.
 *
 * @throws CorpusError with every problem of every file
 */
export function buildCorpus(files: readonly CorpusFile[]): Corpus {
  const problems: CorpusProblem[] = [];
  const documents: Document[] = [];
  const byId = new Map<string, Document>();
  const passageById = new Map<string, Passage>();
  const hash = createHash('sha256');
  let thesaurus: Corpus['thesaurus'] = [];
  let groups: Corpus['groups'] = [];
  const tables = new Map(files.filter(({ path }) => /\.csv$/i.test(path)).map((file) => [file.path, file]));
  const newest = (): string =>
    documents.reduce((latest, { date }) => (date !== null && date > latest ? date : latest), '');
  for (const file of files) {
    hash.update(file.path).update('\0').update(file.bytes).update('\0');
    try {
      if (/thesaurus\.ya?ml$/.test(file.path)) {
        thesaurus = parseThesaurus(file.path, file.bytes);
        continue;
      }
      if (file.path === 'groups.csv') groups = readGroups(file.path, decodeText(file.path, file.bytes));
      if (!file.path.endsWith('.md')) continue;
      const document = readDocument(file.path, file.bytes, tables);
      const other = byId.get(document.id);
      if (other)
        throw new CorpusError([
          {
            file: file.path,
            line: 2,
            field: 'id',
            what: `"${document.id}" is the id of ${other.file} too; each document needs its own.`,
          },
        ]);
      documents.push(document);
      byId.set(document.id, document);
      for (const passage of document.passages) passageById.set(passage.id, passage);
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new CorpusError(problems);
  if (documents.length === 0)
    throw new CorpusError([{ file: '.', line: null, field: null, what: 'The corpus folder holds no Markdown file.' }]);
  const subjects = new Map<string, string>();
  for (const file of files.filter(({ path }) => subjectFile.test(path))) {
    for (const [passage, words] of readSubjects(file, byId)) subjects.set(passage, words);
  }
  const questions = readQuestions(files, byId);
  const corpus = { documents, byId, passageById, thesaurus, subjects, questions, groups, names: addedNames(files) };
  const unproved = registerProofProblems(corpus);
  if (unproved.length > 0) throw new CorpusError(unproved);
  const day = newest().replaceAll('-', '.');
  return {
    ...corpus,
    version: `${day === '' ? '' : `${day}-`}${hash.digest('hex').slice(0, 4)}`,
  };
}

/**
 * Reads one document.
 *
 * @param tables the CSV files beside it by path; a register's rows stand in the one of its own name
 * @throws CorpusError
 */
export function readDocument(
  path: string,
  bytes: Uint8Array,
  tables: ReadonlyMap<string, CorpusFile> = new Map(),
): Document {
  const file = parseFrontMatter(path, bytes);
  const front = documentFrontMatter(file);
  if (front.kind === 'register') {
    const table = tables.get(path.replace(/\.md$/i, '.csv'));
    if (!table)
      throw new CorpusError([
        { file: path, line: null, field: null, what: 'The register has no CSV file of the same name beside it.' },
      ]);
    const text = decodeText(table.path, table.bytes);
    const short = front.short ?? front.title;
    const read = readRegister(front.id, registerFrontMatter(file), table.path, text);
    return { ...front, ...read, short, text, articles: [], treaty: null, file: path };
  }
  const treaty = front.kind === 'treaty' ? treatyFrontMatter(file) : null;
  const text = file.body;
  const collector = collectPassages(front.id, text);
  const blocks = markdownBlocks(text, itemFields(front.kind));
  const articles = treaty
    ? treatyBlocks(blocks, collector, text, { file: path, id: front.id, lineAt: file.lineAt })
    : [];
  if (front.kind === 'facts') factBlocks(blocks, collector, text, path, file.lineAt);
  const glossary =
    front.kind === 'glossary'
      ? glossaryBlocks(blocks, collector, text, { file: path, lineAt: file.lineAt })
      : undefined;
  if (!treaty && !glossary && front.kind !== 'facts')
    proseBlocks(blocks, collector, text, front.title, front.kind === 'press-release');
  return {
    ...front,
    short: front.short ?? front.title,
    text,
    passages: collector.passages,
    articles,
    treaty,
    register: null,
    ...(glossary ? { glossary } : {}),
    file: path,
  };
}

/** The `name: value` lines that belong to an item as data, by kind of document. */
function itemFields(kind: DocumentKind): readonly string[] {
  switch (kind) {
    case 'treaty':
      return ['refs', 'applies'];
    case 'facts':
      return ['date', 'source'];
    case 'glossary':
      return glossaryFields;
    default:
      return [];
  }
}
