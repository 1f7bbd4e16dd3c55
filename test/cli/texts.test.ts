import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'texts-cli-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run texts -- …`, without npm. */
const texts = (...args: string[]) => run('texts', ...args);

function run(program: string, ...args: string[]): { code: number | null; out: string[]; err: string[] } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './src/typescript.js', `src/cli/${program}.ts`, ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, DATA_DIR: data } },
  );
  const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
  return { code: status, out: lines(stdout), err: lines(stderr) };
}

/** Three articles of the Single Convention in words of our own: one without its bis, one twice, one that it does not have. */
const some = [
  'Article 14\nMeasures by the Board\n\n1. The Board may ask.',
  'Article 14\nTechnical and financial assistance\n\nThe Board may help.',
  'ARTICLE XV - Reports\n\n1. The Board reports.',
  'Article 15\nReports again\n\n1. Twice.',
  'Article 52\nSomething else\n\nNot here.',
].join('\n\n');
const file = join(folder, 'some text.txt');
writeFileSync(file, `\ufeff${some.replaceAll('\n', '\r\n')}`);
const kept = join(data, 'texts', 'single-convention-1961.md');

describe('npm run texts', { timeout: 120_000 }, () => {
  it('adds a text, says what it found, asks nothing', () => {
    const { code, out, err } = texts('add', 'single-convention-1961', file);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out[0]).toBe('Single Convention 1961: 3 of 54 articles found, 3 passages.');
    expect(out[1]).toMatch(/^ {2}Missing: Article 1, 2, .*, 13, 16, .*, 51, 21 bis, 38 bis\.$/);
    expect(out.slice(2, 5)).toEqual([
      '  No articles of this treaty, and left out: Article 52. Is this the text of Single Convention 1961?',
      '  A second heading of its number: taken as Article 14 bis.',
      '  A second Article 15 on line 15: its text is under no article.',
    ]);
    expect(out.at(-1)).toContain(`Kept as ${kept}`);
  });

  it('keeps the text with LF line ends and no byte order mark, and nothing else changed', () => {
    expect(readFileSync(kept, 'utf8').endsWith(`\n---\n${some}`)).toBe(true);
  });

  it('lists what has been added', () => {
    const { code, out } = texts('list');
    expect(code).toBe(0);
    expect(out).toHaveLength(1);
    expect(out[0]).toMatch(/^single-convention-1961\t3 articles, 3 passages\tadded \d{4}-\d\d-\d\d\tsome text\.txt$/);
  });

  it('puts it on the shelf of every program, and on none of another corpus', () => {
    const id = 'single-convention-1961-official';
    const passages = run('corpus', 'passages', id).out.map((line) => JSON.parse(line));
    expect(passages.map(({ passageId }) => passageId)).toEqual([`${id}/14/1`, `${id}/14bis`, `${id}/15/1`]);
    const [citation] = JSON.parse(
      run('ask', '--json', 'Article 14 bis of the Single Convention').out[0] ?? '',
    ).citations;
    expect(citation).toMatchObject({ passageId: `${id}/14bis`, verbatim: true, quote: 'The Board may help.' });
    expect(run('corpus', 'text', id).out.join('\n')).toContain('The Board may help.');
    expect(run('corpus', 'text', id, '--corpus', join(root, 'corpus'))).toMatchObject({ code: 2, out: [] });
  });

  it('removes it, once', () => {
    expect(texts('remove', 'single-convention-1961')).toMatchObject({ code: 0, out: [`Removed ${kept}.`] });
    expect(existsSync(kept)).toBe(false);
    expect(texts('remove', 'single-convention-1961')).toMatchObject({ code: 2, out: [] });
    expect(texts('list').out).toEqual([`No official text has been added under ${data}.`]);
  });

  it('names what it could not make sense of, beside what it took', () => {
    const odd = join(folder, 'odd.txt');
    writeFileSync(odd, 'Article 1\n\nThe Parties shall meet.\n\nArticle 2\nScope\n\n1. A \u001b[31mword.');
    const { code, out } = texts('add', 'untoc', odd);
    expect(code).toBe(0);
    expect(out).toContain('  Without a title: Article 1.');
    expect(out.find((line) => line.startsWith('  Control characters, on line 8 first'))).toBeDefined();
    texts('remove', 'untoc');
  });

  it('refuses the text of another treaty, names that, and leaves what was there', () => {
    const uncac = loadCorpus(shippedCorpus()).byId.get('uncac')?.articles ?? [];
    const other = join(folder, 'convention.txt');
    writeFileSync(
      other,
      uncac.map(({ number, title }) => `Article ${number}\n${title}\n\nThe words of it.`).join('\n\n'),
    );
    texts('add', 'single-convention-1961', file);
    const { code, out, err } = texts('add', 'single-convention-1961', other);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
    expect(err[0]).toMatch(
      /^texts: .*convention\.txt: no article of Single Convention 1961 was found: \d+ of \d+ titles are like .*the text of UNCAC: npm run texts -- add uncac FILE\.$/,
    );
    expect(texts('list').out[0]).toContain('3 articles, 3 passages');
    expect(texts('add', 'uncac', other)).toMatchObject({ code: 0, err: [] });
    for (const id of ['uncac', 'single-convention-1961']) texts('remove', id);
  });

  const page = join(folder, 'page.html');
  writeFileSync(page, '<html><body><h2>Article 1</h2><p>All.</p></body></html>');
  const none = join(folder, 'none.txt');
  writeFileSync(none, 'A letter about article 16.\n');
  const latin = join(folder, 'latin1.txt');
  writeFileSync(latin, Buffer.from([0x41, 0x0a, 0xe9, 0x0a]));
  it.each([
    [['add', 'untoc', none], /^texts: .*none\.txt: no article was found/],
    [
      ['add', 'untoc', page],
      /^texts: .*page\.html: no article was found\. The file is a web page; save it as plain text\./,
    ],
    [['add', 'untoc', latin], /^texts: .*latin1\.txt:2: The file is not valid UTF-8/],
    [['add', 'untoc', join(folder, 'gone.txt')], /^texts: .*gone\.txt: The file cannot be read \(ENOENT\)/],
    [['add', 'untoc', folder], /^texts: .*: The file cannot be read \(EISDIR\)/],
    [['add', 'versailles', file], /^texts: the shelf holds no treaty "versailles"; it holds .*untoc/],
    [['add', 'untoc-register', file], /^texts: the shelf holds no treaty "untoc-register"/],
    [['add', 'untoc'], /^texts: use: npm run texts/],
    [['add', 'untoc', file, 'more'], /^texts: use: npm run texts/],
    [['remove', '../../etc'], /^texts: no official text of "\.\.\/\.\.\/etc" has been added/],
    [[], /^texts: use: npm run texts/],
    [['list', '--all'], /^texts: Unknown option/],
  ] as [string[], RegExp][])('ends %j with code 2 and one line', (args, line) => {
    const { code, out, err } = texts(...args);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
    expect(err[0]).toMatch(line);
  });
});
