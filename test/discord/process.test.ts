import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeDiscord, readText, startFakeDiscord } from '../support/fake-discord.ts';
import { closeServer, listen } from '../support/gateway.ts';
import { type Log, startLog } from '../support/promised.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Says at the end how much of discord.js was loaded. */
const spy = `data:text/javascript,${encodeURIComponent(`
  import { createRequire } from 'node:module';
  const { cache } = createRequire(${JSON.stringify(`${root}package.json`)});
  process.on('exit', () => process.stderr.write('discord.js files: ' + Object.keys(cache).filter((file) => /node_modules.discord\\.js/.test(file)).length + '\\n'));
`)}`;

interface Started {
  readonly child: ChildProcess;
  readonly lines: Log<string>;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
}

// A process of its own takes a second or two to start here, more on a busy machine.
describe('npm start', { timeout: 60_000 }, () => {
  let discord: FakeDiscord;
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    discord = await startFakeDiscord();
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await discord.close();
  });

  const run = [process.execPath, '--import', spy, '--import', './src/typescript.js', 'src/main.ts'];

  function start(environment: Record<string, string>, input?: string, [program = '', ...words] = run): Started {
    // What is set to nothing is not read from a contributor's own .env either.
    const none = {
      DISCORD_TOKEN: '',
      DISCORD_GUILD_ID: '',
      DISCORD_API_URL: '',
      DATABASE_URL: '',
      LOG_LEVEL: '',
      PORT: '',
      HOST: '',
    };
    const child = spawn(program, words, {
      cwd: root,
      env: { PATH: process.env.PATH, ...none, ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    children.push(child);
    child.stdin.end(input);
    const lines = startLog<string>();
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => lines.add(line));
    const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string | null);
    return { child, lines, ended };
  }

  const online = () => start({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api.url });

  it.each(['SIGTERM', 'SIGINT'] as const)('puts the bot online, and ends with code 0 on %s', async (signal) => {
    const { child, lines, ended } = online();
    await lines.first((line) => line.includes('"ready"'));
    const { message } = await discord.slash('treaty', { name: 'untoc' }).answer;
    expect(readText(message)).toContain('United Nations Convention against Transnational Organized Crime');
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(await discord.gateway.heard.first(({ kind }) => kind === 'closed')).toMatchObject({ code: 1000 });
    // Every line of the log is JSON, but for the one of this test.
    const log = lines.all.filter((line) => !line.startsWith('discord.js files:')).map((line) => JSON.parse(line));
    expect(log.map(({ level }) => level).every((level) => level === 'info')).toBe(true);
    expect(lines.all.join('\n')).not.toContain(discord.token);
    expect(lines.all.at(-1)).not.toBe('discord.js files: 0');
  });

  it.skipIf(process.platform === 'win32')('ends as npm ends, which started it by way of a shell', async () => {
    const ready = start(
      { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api.url, npm_lifecycle_event: 'start' },
      undefined,
      // The shell waits, as that of npm does, and tells nobody of the signal that ends it.
      ['/bin/sh', '-c', '"$@"; true', 'sh', ...run],
    );
    await ready.lines.first((line) => line.includes('"ready"'));
    ready.child.kill('SIGTERM');
    // Closed is what both the shell and the bot have let go.
    await ready.ended;
    expect(ready.lines.all.some((line) => line.includes('npm has ended'))).toBe(true);
    expect(await discord.gateway.heard.first(({ kind }) => kind === 'closed')).toMatchObject({ code: 1000 });
  });

  it('ends with code 2 and one line when Discord refuses the token', async () => {
    const { lines, ended } = start({
      DISCORD_TOKEN: 'another-token-that-opens-nothing',
      DISCORD_API_URL: discord.api.url,
    });
    expect(await ended).toBe(2);
    const log = lines.all.filter((line) => line.startsWith('{'));
    expect(log).toHaveLength(1);
    expect(log[0]).toContain('DISCORD_TOKEN is refused by Discord');
    expect(lines.all.join('\n')).not.toContain('another-token');
  });

  it('ends with code 1 and one line when Discord cannot be reached', async () => {
    const nobody = createServer();
    const address = await listen(nobody, 'http');
    await closeServer(nobody);
    const { lines, ended } = start({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: `${address}/api` });
    expect(await ended).toBe(1);
    const log = lines.all.filter((line) => line.startsWith('{'));
    expect(log).toHaveLength(1);
    expect(log[0]).toContain(`Discord cannot be reached at ${address}/api (ECONNREFUSED)`);
  });

  it('ends with code 1 when the gateway closes for good', async () => {
    const { lines, ended } = online();
    await lines.first((line) => line.includes('"ready"'));
    discord.gateway.drop(4004);
    expect(await ended).toBe(1);
    expect(lines.all.some((line) => line.includes('closed for good with code 4004'))).toBe(true);
  });

  it('ends with code 2 and a line for each bad setting, without starting anything', async () => {
    const { lines, ended } = start({
      DISCORD_TOKEN: 'two words',
      DISCORD_API_URL: 'http://discord.com/api',
      PORT: 'x',
    });
    expect(await ended).toBe(2);
    expect(lines.all.map((line) => line.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_API_URL',
      'PORT',
      'discord.js',
    ]);
    expect(lines.all.at(-1)).toBe('discord.js files: 0');
  });

  it('opens the playground without a token, loads nothing of discord.js, and ends with code 0 on SIGTERM', async () => {
    const { child, lines, ended } = start({ PORT: '0' });
    const line = await lines.first((text) => text.includes('http://127.0.0.1:'));
    const address = /http:\/\/[\d.]+:\d+/.exec(line)?.[0] ?? 'none';
    const page = await fetch(`${address}/?q=When+did+Bhutan+accede+to+UNTOC`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Treaty Desk');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(lines.all).toContain('discord.js files: 0');
  });
});
