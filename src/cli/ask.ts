import { parseArgs } from 'node:util';
import type { Answer, Context } from '../answer/answer.ts';
import type { Desk } from '../desk.ts';
import { jsonLines, timed } from './batch.ts';
import { runCli, UsageError } from './failure.ts';
import { helpContacts } from './help-contacts.ts';
import { openDeskFor } from './open.ts';
import { terminalWidth } from './terminal-width.ts';

const usage = 'use: npm run ask -- "QUESTION" [--json] [--batch [--dialogue]] [--corpus DIR]';

await runCli('ask', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      batch: { type: 'boolean' },
      dialogue: { type: 'boolean' },
      corpus: { type: 'string' },
    },
  });
  if (values.batch) {
    if (!values.json || positionals.length > 0) throw new UsageError(usage);
    const desk = await openDeskFor(values.corpus);
    await jsonLines((line) => (values.dialogue ? lastTurn(desk, line) : asked(desk, line)));
    return 0;
  }
  const question = positionals.join(' ');
  if (question.trim() === '' || values.dialogue) throw new UsageError(usage);
  const desk = await openDeskFor(values.corpus);
  if (values.json) {
    const line = asked(desk, question);
    process.stdout.write(`${JSON.stringify(line)}\n`);
    return line.status === 'answered' ? 0 : 1;
  }
  const answers = desk.askEach(question);
  const [{ answersMessage }, { dangerMessage, isDanger }, { toTerminal }, { en }] = await Promise.all([
    import('../message/answer-message.ts'),
    import('../message/danger-message.ts'),
    import('../message/terminal.ts'),
    import('../language/en.ts'),
  ]);
  const note = answers.find(({ answer }) => isDanger(answer))?.answer.note;
  const message =
    note === undefined ? answersMessage(answers, desk.corpus, en) : dangerMessage(note, helpContacts(), en);
  process.stdout.write(
    `${toTerminal(message, { width: terminalWidth(), colour: process.stdout.isTTY === true && !process.env.NO_COLOR })}\n`,
  );
  return answers.some(({ answer }) => answer.status === 'answered') ? 0 : 1;
});

function asked(desk: Desk, question: string, context?: Context): Answer & { question: string; ms: number } {
  const { value, ms } = timed(() => desk.ask(question, context ? { context } : {}));
  return { question, ...value, ms };
}

/** The answer to the last of several turns of one talk; each turn leans on the one before. */
function lastTurn(desk: Desk, line: string): ReturnType<typeof asked> {
  let turns: unknown;
  try {
    turns = JSON.parse(line);
  } catch {
    turns = null;
  }
  if (!Array.isArray(turns) || turns.length === 0 || !turns.every((turn) => typeof turn === 'string')) {
    throw new UsageError(
      `with --dialogue each line is a JSON array of strings, the turns of one talk; this is not: ${line.slice(0, 80)}`,
    );
  }
  let context: Context | undefined;
  for (const turn of turns.slice(0, -1)) context = desk.ask(turn, context ? { context } : {}).context;
  return asked(desk, turns.at(-1) ?? '', context);
}
