import { CorpusError } from '../corpus/corpus-error.ts';

/** Bad use of a command: its message is the one line that the person reads. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command line program: what `main` returns is the exit code. Bad use and a bad corpus end with code 2
 * and one line on stderr that says what and where; anything else is a defect and keeps its stack trace.
 */
export async function runCli(name: string, main: () => number | Promise<number>): Promise<void> {
  // A reader that closes early (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    process.exitCode = await main();
  } catch (error) {
    const parseArgs = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!(error instanceof CorpusError || error instanceof UsageError || parseArgs)) throw error;
    process.stderr.write(`${name}: ${error.message.split('\n')[0]}\n`);
    process.exitCode = 2;
  }
}
