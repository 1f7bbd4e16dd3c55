import { parseArgs } from 'node:util';
import type { Statement } from '../claim/check.ts';
import type { Desk } from '../desk.ts';
import { jsonLines, timed } from './batch.ts';
import { runCli, UsageError } from './failure.ts';
import { openDeskFor } from './open.ts';
import { terminalWidth } from './terminal-width.ts';

const usage = 'use: npm run check -- "TEXT" [--json] [--batch] [--corpus DIR]';

await runCli('check', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, batch: { type: 'boolean' }, corpus: { type: 'string' } },
  });
  if (values.batch) {
    if (!values.json || positionals.length > 0) throw new UsageError(usage);
    const desk = await openDeskFor(values.corpus);
    await jsonLines((line) => checked(desk, line));
    return 0;
  }
  const text = positionals.join(' ');
  if (text.trim() === '') throw new UsageError(usage);
  const desk = await openDeskFor(values.corpus);
  const line = checked(desk, text);
  if (values.json) process.stdout.write(`${JSON.stringify(line)}\n`);
  else {
    const [{ checkMessage }, { toTerminal }, { en }] = await Promise.all([
      import('../message/check-message.ts'),
      import('../message/terminal.ts'),
      import('../language/en.ts'),
    ]);
    const message = checkMessage({ text, statements: line.statements }, desk.corpus, en);
    const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
    process.stdout.write(`${toTerminal(message, { width: terminalWidth(), colour })}\n`);
  }
  return line.statements.some(({ verdict }) => verdict !== 'not-in-corpus') ? 0 : 1;
});

function checked(desk: Desk, text: string): { text: string; statements: Statement[]; ms: number } {
  const { value, ms } = timed(() => desk.check(text));
  return { text, statements: value, ms };
}
