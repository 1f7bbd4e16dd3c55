import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';
import { folderOf, lakeTreaty } from '../corpus/small-corpus.ts';
import { jsonOf, run } from './run.ts';

const shipped = loadCorpus(shippedCorpus());
const oneLine = /^[^\n]+\n$/;

describe.concurrent('npm run corpus', { timeout: 30_000 }, () => {
  it('-- check ends with 0 and one line for the shipped corpus', async () => {
    const { code, stdout, stderr } = await run('corpus', ['check']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`${shipped.documents.length} documents, ${shipped.passageById.size} passages: no problems\n`);
  });

  it('-- check ends with 2 and a line for each problem of a corpus that can be used', async () => {
    const folder = folderOf({ 'lake.md': lakeTreaty.replace('parties: 17', 'parties: 18') });
    const { code, stdout } = await run('corpus', ['check', '--corpus', folder]);
    expect(code).toBe(2);
    expect(stdout).toBe(
      'lake.md:13: parties: 18 does not stand in the Key facts.\n1 documents, 7 passages: 1 problems\n',
    );
  });

  it('-- check shows all problems of a corpus that cannot be used, and ends with 2 and one line on stderr', async () => {
    const folder = folderOf({ 'a.md': '---\ntitle: A\n---\n', 'b.md': 'text' });
    const { code, stdout, stderr } = await run('corpus', ['check', '--corpus', folder]);
    expect(code).toBe(2);
    expect(stdout.split('\n')).toEqual([
      'a.md:1: id: is missing.',
      'b.md:1: The file must begin with front matter between two "---" lines.',
      '',
    ]);
    expect(stderr).toBe('corpus: a.md:1: id: is missing. (and 1 more)\n');
  });

  it('-- text writes the text in which every offset counts, character for character', async () => {
    const { code, stdout } = await run('corpus', ['text', 'bhutan-accedes-untoc-2023']);
    expect(code).toBe(0);
    expect(stdout).toBe(shipped.byId.get('bhutan-accedes-untoc-2023')?.text);
  });

  it('-- passages writes a line of JSON for each passage, whose offsets cut it from that text', async () => {
    const [passages, text] = await Promise.all([
      run('corpus', ['passages', 'untoc']),
      run('corpus', ['text', 'untoc']),
    ]);
    const lines = jsonOf(passages.stdout);
    expect(lines).toEqual(
      shipped.byId
        .get('untoc')
        ?.passages.map(({ id, locator, start, end }) => ({ passageId: id, locator, start, end })),
    );
    const found = lines.find(({ passageId }) => passageId === 'untoc/16/4');
    const words = text.stdout.slice(Number(found?.start), Number(found?.end));
    expect(words).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('-- list writes id, kind and title of each document', async () => {
    const { code, stdout } = await run('corpus', ['list']);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toEqual(
      shipped.documents.map(({ id, kind, title }) => `${id}\t${kind}\t${title}`),
    );
  });

  it('--corpus reads a folder of one’s own', async () => {
    const folder = folderOf({ 'lake.md': lakeTreaty });
    const { stdout } = await run('corpus', ['list', '--corpus', folder]);
    expect(stdout).toBe('lake\ttreaty\tConvention on Clean Lakes\n');
  });

  it.each<[string, string[], RegExp]>([
    ['no action', [], /^corpus: use: npm run corpus/],
    ['an action that does not exist', ['burn'], /^corpus: use: npm run corpus/],
    ['text without an id', ['text'], /^corpus: use: npm run corpus/],
    ['an id that is not there', ['text', 'atlantis'], /^corpus: no document has the id "atlantis"/],
    ['a folder that is not there', ['list', '--corpus', '/no/such/folder'], /^corpus: \/no\/such\/folder: .*ENOENT/],
    ['an option that does not exist', ['list', '--loud'], /^corpus: .*--loud/],
  ])('%s ends with 2 and one line on stderr', async (_, args, why) => {
    const { code, stdout, stderr } = await run('corpus', args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(oneLine);
    expect(stderr).toMatch(why);
  });
});
