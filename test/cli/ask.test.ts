import { describe, expect, it } from 'vitest';
import { folderOf } from '../corpus/small-corpus.ts';
import { jsonOf, run } from './run.ts';

const acceded = 'When did Bhutan accede to UNTOC?';
const unanswerable = 'Who won the cricket match?';
const ownCorpus = {
  'ponds.md': '---\nid: ponds\ntitle: Rules of ponds\n---\n\nThe fee for a duck is seven coins.\n',
};
/** Exactly one line. */
const oneLine = /^[^\n]+\n$/;

describe.concurrent('npm run ask', { timeout: 30_000 }, () => {
  it('writes an answer for people to stdout and ends with 0', async () => {
    const { code, stdout, stderr } = await run('ask', [acceded]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('20 February 2023');
  });

  it('writes no colour codes where it is not a terminal', async () => {
    expect((await run('ask', [acceded])).stdout).not.toContain('\u001b');
  });

  it('takes a question of several words without quotation marks', async () => {
    const { code, stdout } = await run('ask', acceded.split(' '));
    expect(code).toBe(0);
    expect(stdout).toContain('20 February 2023');
  });

  it('ends with 1 when there is no answer, and says so', async () => {
    const { code, stdout, stderr } = await run('ask', [unanswerable]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout.trim()).not.toBe('');
  });

  it('--json writes one line with the question, the status and the time it took', async () => {
    const { code, stdout, stderr } = await run('ask', ['--json', acceded]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(oneLine);
    expect(jsonOf(stdout)).toEqual([
      expect.objectContaining({
        question: acceded,
        status: 'answered',
        headline: '20 February 2023',
        ms: expect.any(Number),
      }),
    ]);
  });

  it('--json ends with 1 when there is no answer', async () => {
    const { code, stdout } = await run('ask', ['--json', unanswerable]);
    expect(code).toBe(1);
    expect(jsonOf(stdout)[0]?.status).not.toBe('answered');
  });

  it('--json --batch answers each line of stdin in order, empty ones too, and ends with 0', async () => {
    const lines = [acceded, unanswerable, '', 'What is the purpose of UNTOC?', acceded];
    const { code, stdout, stderr } = await run('ask', ['--json', '--batch'], `${lines.join('\n')}\n`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answers = jsonOf(stdout);
    expect(answers.map(({ question }) => question)).toEqual(lines);
    expect(answers[0]?.status).toBe('answered');
    expect(answers[1]?.status).not.toBe('answered');
    expect(answers[4]?.headline).toBe(answers[0]?.headline);
  });

  it('--batch reads CRLF lines and a last line without an end', async () => {
    const { stdout } = await run('ask', ['--json', '--batch'], `one\r\ntwo`);
    expect(jsonOf(stdout).map(({ question }) => question)).toEqual(['one', 'two']);
  });

  it('--batch keeps a separator inside a question from breaking its line', async () => {
    const { stdout } = await run('ask', ['--json', '--batch', '--dialogue'], '["one\\u2028two"]\n');
    expect(stdout).toMatch(oneLine);
    expect(stdout).not.toContain('\u2028');
    expect(jsonOf(stdout)[0]?.question).toBe('one\u2028two');
  });

  it('--batch without input writes nothing and ends with 0', async () => {
    expect(await run('ask', ['--json', '--batch'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('--dialogue answers the last of the turns on a line, in the light of those before', async () => {
    const talk = JSON.stringify([acceded, 'And Nepal?']);
    const { code, stdout } = await run('ask', ['--json', '--batch', '--dialogue'], `${talk}\n["And Nepal?"]\n`);
    expect(code).toBe(0);
    const [leaning, alone] = jsonOf(stdout);
    expect(leaning).toMatchObject({ question: 'And Nepal?', status: 'answered' });
    expect(alone?.headline).not.toEqual(leaning?.headline);
  });

  it('--corpus answers from a folder of one’s own, and from nothing else', async () => {
    const folder = folderOf(ownCorpus);
    const [own, other] = await Promise.all([
      run('ask', ['--corpus', folder, 'What is the fee for a duck?']),
      run('ask', ['--json', '--corpus', folder, acceded]),
    ]);
    expect(own.code).toBe(0);
    expect(own.stdout).toContain('seven coins');
    expect(other.stdout).not.toContain('20 February 2023');
  });

  it.each<[string, string[], string, RegExp]>([
    ['no question', [], '', /^ask: use: npm run ask/],
    ['a blank question', ['  '], '', /^ask: use: npm run ask/],
    ['an option that does not exist', ['--loud', 'x'], '', /^ask: .*--loud/],
    ['--batch without --json', ['--batch'], '', /^ask: use: npm run ask/],
    ['--batch with a question', ['--json', '--batch', 'x'], '', /^ask: use: npm run ask/],
    ['--dialogue without --batch', ['--dialogue', 'x'], '', /^ask: use: npm run ask/],
    [
      'a talk that is no list',
      ['--json', '--batch', '--dialogue'],
      'hello\n',
      /^ask: .*JSON array of strings.*: hello/,
    ],
    ['an empty talk', ['--json', '--batch', '--dialogue'], '[]\n', /^ask: .*JSON array of strings/],
    ['a corpus that is not there', ['--corpus', '/no/such/folder', 'x'], '', /^ask: \/no\/such\/folder: .*ENOENT/],
  ])('%s ends with 2 and one line on stderr that says why', async (_, args, input, why) => {
    const { code, stdout, stderr } = await run('ask', args, input);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(oneLine);
    expect(stderr).toMatch(why);
  });

  it('a corpus with a mistake ends with 2 and one line that names file, line and field', async () => {
    const folder = folderOf({ ...ownCorpus, 'bad.md': '---\nid: bad\ntitle: Bad\ndate: 2023-02-30\n---\n' });
    const { code, stdout, stderr } = await run('ask', ['--corpus', folder, 'x']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'ask: bad.md:4: date: must be a day of the calendar, written YYYY-MM-DD (it is "2023-02-30").\n',
    );
  });
});
