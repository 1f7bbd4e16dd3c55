import { describe, expect, it } from 'vitest';
import { jsonOf, run } from './run.ts';

// A process each: slow to start on a busy machine.
const patience = { timeout: 30_000 };

describe('npm run check', patience, () => {
  it('--json --batch gives a line of text, statements and ms for each line', async () => {
    const lines = ['Bhutan acceded to UNTOC on 20 February 2023.', '', 'UNTOC has 40 articles.'];
    const { code, stdout } = await run('check', ['--json', '--batch'], `${lines.join('\n')}\n`);
    const made = jsonOf(stdout) as { text: string; statements: { verdict: string }[]; ms: number }[];
    expect(code).toBe(0);
    expect(made.map(({ text }) => text)).toEqual(lines);
    expect(made.map(({ statements }) => statements.map(({ verdict }) => verdict))).toEqual([
      ['supported'],
      [],
      ['contradicted'],
    ]);
    expect(made.every(({ ms }) => typeof ms === 'number')).toBe(true);
  });

  it('shows a person the verdict and the quote, and ends with 0; with 1 where nothing is settled', async () => {
    const shown = await run('check', ['UNTOC has 41 articles.']);
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('Supported');
    expect(shown.stdout).toContain('Treaty Desk summary of UNTOC, Key facts');
    expect((await run('check', ['The moon is made of cheese.'])).code).toBe(1);
  });

  it.each([
    [[], /^check: use: npm run check/],
    [['--batch'], /^check: use: npm run check/],
    [['--corpus', '/no/such/folder', 'text here'], /^check: .*\/no\/such\/folder/],
  ])('%j ends with 2 and one line', async (args, line) => {
    const { code, stderr } = await run('check', args);
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toMatch(line);
  });
});
