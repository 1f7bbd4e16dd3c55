import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CorpusError, problemLine } from '../../src/corpus/corpus-error.ts';
import { buildCorpus, loadCorpus } from '../../src/corpus/load.ts';
import { readCorpusFiles } from '../../src/corpus/read-files.ts';
import { filesOf, folderOf, lakeTreaty, problemsOf } from './small-corpus.ts';

const note = (id: string, body = 'A sentence.', more = ''): string =>
  `---\nid: ${id}\ntitle: Note ${id}\n${more}---\n\n${body}\n`;
const refusal = (files: Record<string, string | Uint8Array>): string[] =>
  problemsOf(() => loadCorpus(folderOf(files))).map(problemLine);

describe('a corpus folder', () => {
  it('is read with all folders below it, in the order of the paths', () => {
    const corpus = loadCorpus(folderOf({ 'b.md': note('b'), 'deep/er/a.md': note('a'), 'c.MD': note('c') }));
    expect(readCorpusFiles(folderOf({ 'b.md': '', 'deep/a.md': '', 'a.md': '' })).map(({ path }) => path)).toEqual([
      'a.md',
      'b.md',
      'deep/a.md',
    ]);
    expect(corpus.documents.map(({ id }) => id)).toContain('a');
    expect(corpus.byId.get('a')?.file).toBe('deep/er/a.md');
  });

  it('is Markdown, CSV and the thesaurus; hidden and other files are left alone', () => {
    const folder = folderOf({
      'a.md': note('a'),
      'picture.png': Uint8Array.of(0xff),
      'notes.txt': 'x',
      '.draft.md': 'not front matter',
      '.git/x.md': 'not front matter',
      'thesaurus.yaml': '- { term: extradition, words: [hand over] }\n',
    });
    expect(readCorpusFiles(folder).map(({ path }) => path)).toEqual(['a.md', 'thesaurus.yaml']);
    expect(loadCorpus(folder).thesaurus).toEqual([{ term: 'extradition', words: ['hand over'] }]);
  });

  it('needs only an id and a title of a document; fields it does not know are left alone', () => {
    const document = loadCorpus(folderOf({ 'a.md': note('a', 'A sentence.', 'tags: [x]\n') })).documents[0];
    expect(document).toMatchObject({ id: 'a', kind: 'document', title: 'Note a', short: 'Note a', date: null });
    expect(document?.passages.map(({ id, locator }) => [id, locator])).toEqual([['a/p1', 'paragraph 1']]);
  });

  it('takes a number for a text where text is meant', () => {
    expect(loadCorpus(folderOf({ 'a.md': '---\nid: a\ntitle: 1984\n---\n\nIt was.\n' })).documents[0]?.title).toBe(
      '1984',
    );
  });

  it('gives the same passages whether lines end in LF or CRLF, with a byte order mark or without', () => {
    const passages = (text: string) =>
      loadCorpus(folderOf({ 'lake.md': text })).documents[0]?.passages.map(({ id, start, end }) => [id, start, end]);
    const crlf = lakeTreaty.replaceAll('\n', '\r\n');
    expect(passages(crlf)).toEqual(passages(lakeTreaty));
    expect(passages(`\uFEFF${crlf}`)).toEqual(passages(lakeTreaty));
  });

  it('has a version that follows the newest date and the content', () => {
    const version = (body: string): string =>
      loadCorpus(
        folderOf({ 'a.md': note('a', body, 'date: 2020-01-02\n'), 'b.md': note('b', 'B.', 'date: 2019-01-01\n') }),
      ).version;
    expect(version('One.')).toMatch(/^2020\.01\.02-[0-9a-f]{4}$/);
    expect(version('One.')).toBe(version('One.'));
    expect(version('One.')).not.toBe(version('Two.'));
  });

  it('may hold 20,000 passages', () => {
    const files: Record<string, string> = {};
    for (let file = 0; file < 20; file++) {
      const paragraphs = Array.from({ length: 1000 }, (_, at) => `Paragraph ${at} of file ${file} speaks of boats.`);
      files[`f${file}.md`] = note(`f${file}`, paragraphs.join('\n\n'));
    }
    const corpus = loadCorpus(folderOf(files));
    expect(corpus.passageById.size).toBe(20_000);
    const document = corpus.byId.get('f19');
    const last = corpus.passageById.get('f19/p1000');
    expect(document?.text.slice(last?.start, last?.end)).toBe('Paragraph 999 of file 19 speaks of boats.');
  });
});

describe('the loader refuses, naming file, line and field:', () => {
  it.each<[string, Record<string, string | Uint8Array>, string]>([
    ['a missing id', { 'x/a.md': '---\ntitle: A\n---\n' }, 'x/a.md:1: id: is missing.'],
    ['a missing title', { 'a.md': '---\nid: a\n---\n' }, 'a.md:1: title: is missing.'],
    [
      'an id with a blank in it',
      { 'a.md': '---\nid: a b\ntitle: A\n---\n' },
      'a.md:2: id: must consist of letters, digits, ".", "_" and "-" (it is "a b").',
    ],
    [
      'an id of more than 48 characters',
      { 'a.md': note('x'.repeat(49)) },
      `a.md:2: id: must have at most 48 characters (it is "${'x'.repeat(49)}").`,
    ],
    [
      'an id used twice, naming the other file',
      { 'a.md': note('same'), 'b.md': note('same') },
      'b.md:2: id: "same" is the id of a.md too; each document needs its own.',
    ],
    [
      'a day that is not in the calendar',
      { 'a.md': note('a', '', 'date: 2023-02-29\n') },
      'a.md:4: date: must be a day of the calendar, written YYYY-MM-DD (it is "2023-02-29").',
    ],
    [
      'a date in words',
      { 'a.md': note('a', '', 'date: 20 February 2023\n') },
      'a.md:4: date: must be a day of the calendar, written YYYY-MM-DD (it is "20 February 2023").',
    ],
    [
      'an address that is not http(s)',
      { 'a.md': note('a', '', 'url: ftp://example.org/\n') },
      'a.md:4: url: must be an http or https address (it is "ftp://example.org/").',
    ],
    [
      'an address that runs a script',
      { 'a.md': note('a', '', 'url: "javascript:alert(1)"\n') },
      'a.md:4: url: must be an http or https address (it is "javascript:alert(1)").',
    ],
    [
      'a kind that does not exist',
      { 'a.md': note('a', '', 'kind: novel\n') },
      'a.md:4: kind: must be press-release, treaty, facts, glossary, register or document (it is "novel").',
    ],
    [
      'aliases that are no list',
      { 'a.md': note('a', '', 'aliases: A\n') },
      'a.md:4: aliases: must be a list (it is "A").',
    ],
    ['an empty title', { 'a.md': '---\nid: a\ntitle: ""\n---\n' }, 'a.md:3: title: must not be empty (it is "").'],
    [
      'bytes that are not UTF-8',
      { 'a.md': Uint8Array.from([...Buffer.from('---\nid: a\ntitle: A\n---\n\ncaf'), 0xe9, 10]) },
      'a.md:6: The file is not valid UTF-8; save it as UTF-8.',
    ],
    [
      'front matter that is not closed',
      { 'a.md': '---\nid: a\n' },
      'a.md:1: The front matter is not closed: a second "---" line is missing.',
    ],
    [
      'a file without front matter',
      { 'a.md': '# Title\n' },
      'a.md:1: The file must begin with front matter between two "---" lines.',
    ],
    ['a folder without Markdown', { 'a.txt': '' }, '.: The corpus folder holds no Markdown file.'],
    [
      'two articles of one number',
      { 'lake.md': lakeTreaty.replace('Article 2 — Boats', 'Article 1 — Boats') },
      'lake.md:32: Article 1 has a heading already; each article has one.',
    ],
    [
      'references that cannot be read',
      { 'lake.md': lakeTreaty.replace('refs: 1(1)', 'refs: see above') },
      'lake.md:35: refs: "see above" cannot be read; write article numbers such as "16(4); untoc 18(3)".',
    ],
    [
      'text of a treaty under no heading',
      { 'lake.md': lakeTreaty.replace('## Overview\n', '') },
      'lake.md:19: This text stands under no heading that a treaty has',
    ],
    [
      'a treaty without its number of articles',
      { 'lake.md': lakeTreaty.replace('articles: 2\n', '') },
      'lake.md:1: articles: is missing.',
    ],
    [
      'a treaty with a number of articles in words',
      { 'lake.md': lakeTreaty.replace('articles: 2', 'articles: two') },
      'lake.md:8: articles: must be a whole number (it is "two").',
    ],
    [
      'a fact whose date is no date',
      { 'f.md': note('f', '- A fact.\n  date: last year', 'kind: facts\n') },
      'f.md:8: date: must be a day, month or year, written YYYY-MM-DD, YYYY-MM or YYYY (it is "last year").',
    ],
    [
      'a fact whose source is no address',
      { 'f.md': note('f', '- A fact.\n  source: https://a.org ; hearsay', 'kind: facts\n') },
      'f.md:8: source: must be http or https addresses separated by " ; " (it has "hearsay").',
    ],
    [
      'a thesaurus that is not YAML',
      { 'a.md': note('a'), 'thesaurus.yaml': '- term: a\n  words: [b\n' },
      'thesaurus.yaml:',
    ],
    [
      'a thesaurus entry without words',
      { 'a.md': note('a'), 'thesaurus.yaml': '- { term: a }\n' },
      'thesaurus.yaml: 0.words: each entry needs a "term" and a list of "words".',
    ],
  ])('%s', (_, files, line) => {
    const [first, ...others] = refusal(files);
    expect(first?.slice(0, line.length)).toBe(line);
    expect(others).toEqual([]);
  });

  it('a folder that is not there, by its path', () => {
    const folder = join(folderOf({}), 'nowhere');
    expect(problemsOf(() => loadCorpus(folder)).map(problemLine)).toEqual([
      `${folder}: The corpus folder cannot be read (ENOENT).`,
    ]);
  });

  it('a file in place of a folder', () => {
    const file = join(folderOf({ 'a.md': note('a') }), 'a.md');
    expect(problemsOf(() => loadCorpus(file))[0]).toEqual({
      file,
      line: null,
      field: null,
      what: 'The corpus folder cannot be read (ENOTDIR).',
    });
  });

  it('a file that cannot be read', () => {
    const folder = folderOf({ 'a.md': note('a') });
    symlinkSync(join(folder, 'gone.md'), join(folder, 'b.md'));
    expect(problemsOf(() => loadCorpus(folder)).map(problemLine)).toEqual(['b.md: The file cannot be read (ENOENT).']);
  });

  it.skipIf(process.getuid?.() === 0)('a folder below it without the right to read it', () => {
    const folder = folderOf({ 'a.md': note('a') });
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0);
    const [problem] = problemsOf(() => loadCorpus(folder));
    chmodSync(join(folder, 'locked'), 0o700);
    expect(problem).toMatchObject({ file: join(folder, 'locked'), what: expect.stringContaining('EACCES') });
  });

  it('everything at once: each problem of each file, and a message of one line with the first', () => {
    const files = filesOf({
      'a.md': '---\ntitle: A\ndate: never\n---\n',
      'b.md': note('b'),
      'c.md': 'no front matter',
    });
    expect(problemsOf(() => buildCorpus(files)).map(({ file, line, field }) => [file, line, field])).toEqual([
      ['a.md', 1, 'id'],
      ['a.md', 3, 'date'],
      ['c.md', 1, null],
    ]);
    expect(() => buildCorpus(files)).toThrow(CorpusError);
    expect(() => buildCorpus(files)).toThrow(/^a\.md:1: id: is missing\. \(and 2 more\)$/);
  });
});
