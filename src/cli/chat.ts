import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadCommands } from '../command/registry.ts';
import { createRouter } from '../router/router.ts';
import { openChat } from './chat-session.ts';
import { runCli } from './failure.ts';
import { helpContacts } from './help-contacts.ts';
import { openDeskFor } from './open.ts';

await runCli('chat', async () => {
  const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
  const [desk, commands] = await Promise.all([openDeskFor(values.corpus), loadCommands()]);
  const { stdin, stdout, stderr } = process;
  const router = createRouter({
    commands,
    room: { desk, now: () => new Date(), helpContacts: helpContacts() },
    log: (line) => void stderr.write(`${line}\n`),
    newErrorId: () => randomBytes(4).toString('hex'),
  });
  // A picture is kept in a folder that only this person may read.
  let folder: string | undefined;
  const chat = openChat({
    router,
    commands,
    locale: process.env.LANG?.split(/[._]/)[0] ?? 'en',
    width: () => Math.min(stdout.columns ?? 100, 110),
    colour: stdout.isTTY === true && process.env.NO_COLOR === undefined,
    save({ name, data }) {
      folder ??= mkdtempSync(join(tmpdir(), 'treaty-desk-'));
      const place = join(folder, name);
      writeFileSync(place, data);
      return place;
    },
  });
  stdout.write(chat.greeting());
  const lines = createInterface({ input: stdin, output: stdin.isTTY === true ? stdout : undefined, prompt: '› ' });
  if (stdin.isTTY) lines.prompt();
  for await (const line of lines) {
    const said = await chat.say(line);
    if (said === null) break;
    stdout.write(said);
    if (stdin.isTTY) lines.prompt();
  }
  lines.close();
  return 0;
});
