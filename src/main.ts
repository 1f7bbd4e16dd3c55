import { randomBytes } from 'node:crypto';
import { config as loadEnvironmentFile } from 'dotenv';
import { loadCommands } from './command/registry.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { CorpusError } from './corpus/corpus-error.ts';
import { openDesk } from './desk.ts';
import { createLog, describeError, type Log } from './log.ts';
import { createRouter } from './router/router.ts';

/** Exit code for settings or a corpus that cannot be used; another start would not help. */
const badUse = 2;

/** With a token the desk sits in Discord; without one, in the playground. */
async function main(): Promise<void> {
  loadEnvironmentFile({ quiet: true });
  const config = settings();
  if (config === null) return;
  if (config.discord === null) await servePlayground(config);
  else await serveDiscord(config, config.discord);
}

function settings(): Config | null {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const line of error.lines) process.stderr.write(`${line}\n`);
    process.exitCode = badUse;
    return null;
  }
}

/** A page in the browser that shows what Discord would. Loads nothing of discord.js. */
async function servePlayground(config: Config): Promise<void> {
  const log = createLog({
    level: config.logLevel,
    json: false,
    write: (line) => void process.stderr.write(line),
    now: () => new Date(),
    secrets: [config.databaseUrl],
  });
  const { listenProblem, startPlayground } = await import('./playground/start.ts');
  try {
    const playground = await startPlayground(config, log);
    stopOnSignal(log).closes(playground.close);
    process.stdout.write(`Treaty Desk: ${playground.address} (no DISCORD_TOKEN is set; Ctrl+C ends it)\n`);
  } catch (error) {
    const problem = error instanceof CorpusError ? (error.message.split('\n')[0] ?? '') : listenProblem(error, config);
    log.error(problem ?? describeError(error));
    process.exit(problem === null ? 1 : badUse);
  }
}

async function serveDiscord(config: Config, discord: NonNullable<Config['discord']>): Promise<void> {
  const log = createLog({
    level: config.logLevel,
    json: !process.stderr.isTTY,
    write: (line) => void process.stderr.write(line),
    now: () => new Date(),
    secrets: [discord.token, config.databaseUrl],
  });
  const newErrorId = (): string => randomBytes(4).toString('hex');
  try {
    const [desk, commands, { openDiscord }] = await Promise.all([
      openDesk({ data: config.dataDir, setAside: (problem) => log.warn(`set aside: ${problem}`) }),
      loadCommands(),
      import('./discord/front.ts'),
    ]);
    // The word indexes are made by the first searches (that of official texts for a word that nothing else has), the list
    // of names by the first completion: better now than while the first person waits.
    desk.search('treaty qzxw', { limit: 1 });
    desk.completeNames('');
    const room = { desk, now: () => new Date(), helpContacts: config.helpContacts };
    const router = createRouter({ commands, room, log: log.error, newErrorId });
    const stop = stopOnSignal(log);
    const declarations = [...commands.values()].map(({ declaration }) => declaration);
    const front = await openDiscord({ config: discord, router, declarations, log, newErrorId });
    stop.closes(() => front.close());
    log.info('ready');
    log.error(await front.lost);
    process.exit(1);
  } catch (error) {
    process.exit(startFailure(error, discord.api, log));
  }
}

/** Says in one line why the start failed, and gives the exit code. */
function startFailure(error: unknown, api: string, log: Log): number {
  if (error instanceof CorpusError) {
    log.error(error.message.split('\n')[0] ?? '');
    return badUse;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'TokenInvalid') {
    log.error(
      'DISCORD_TOKEN is refused by Discord; reset it on the "Bot" page of your application and set the new one',
    );
    return badUse;
  }
  if (/^(E[A-Z]+|UND_ERR_\w+)$/.test(code)) log.error(`Discord cannot be reached at ${api} (${code})`);
  else log.error(describeError(error));
  return 1;
}

/** On SIGTERM or SIGINT, and when npm, which started it, has ended: closes what is open and ends with code 0; a second signal ends at once. */
function stopOnSignal(log: Log): { closes(close: () => Promise<void>): void } {
  let close: (() => Promise<void>) | null = null;
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping || close === null) process.exit(stopping ? 1 : 0);
    stopping = true;
    log.info(`${signal}: finishing what is under way`);
    try {
      await close();
    } catch (error) {
      log.warn(`closing: ${describeError(error)}`);
    }
    log.info('closed');
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
  // `npm start` hands a signal to the shell between npm and this process, and the shell ends without handing it on.
  if (process.env.npm_lifecycle_event !== undefined) {
    const shell = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === shell) return;
      clearInterval(watch);
      void stop('npm has ended');
    }, 500);
    watch.unref();
  }
  // A defect far from any interaction is noted; the others go on.
  process.on('unhandledRejection', (error) => log.error(`unhandled rejection: ${describeError(error)}`));
  return {
    closes(how) {
      close = how;
    },
  };
}

await main();
