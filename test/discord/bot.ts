import type { Command } from '../../src/command/command.ts';
import { loadCommands, registry } from '../../src/command/registry.ts';
import { type Desk, openDesk } from '../../src/desk.ts';
import { type DiscordFront, openDiscord } from '../../src/discord/front.ts';
import { createLog } from '../../src/log.ts';
import { createRouter } from '../../src/router/router.ts';
import { type FakeDiscord, startFakeDiscord } from '../support/fake-discord.ts';
import { type Log, startLog } from '../support/promised.ts';

export interface Bot {
  readonly discord: FakeDiscord;
  readonly front: DiscordFront;
  /** What the bot logged, at level info and above. */
  readonly log: Log<string>;
  close(): Promise<void>;
}

export interface BotOptions {
  /** In place of the commands of the house. */
  readonly commands?: (discord: FakeDiscord) => readonly Command[];
  readonly guildId?: string;
  readonly heartbeatInterval?: number;
  /** A Discord that another bot has been in before. */
  readonly discord?: FakeDiscord;
}

let opened: Promise<Desk> | null = null;
/** The shipped corpus, read once for all tests of a file: nothing writes to a desk. */
export function shippedDesk(): Promise<Desk> {
  opened ??= openDesk();
  return opened;
}

/** Logs the real discord.js client into a fake Discord, with the desk's own router. */
export async function startBot(options: BotOptions = {}): Promise<Bot> {
  const { heartbeatInterval } = options;
  const discord =
    options.discord ?? (await startFakeDiscord(heartbeatInterval === undefined ? {} : { heartbeatInterval }));
  const desk = await shippedDesk();
  const own = options.commands?.(discord).map((command) => ({ file: `${command.declaration.name}.ts`, command }));
  const commands = own === undefined ? await loadCommands() : registry(own);
  const lines = startLog<string>();
  const log = createLog({
    level: 'info',
    json: false,
    write: (line) => lines.add(line.trimEnd()),
    now: () => new Date(discord.clock.now()),
    secrets: [discord.token],
  });
  let errors = 0;
  const newErrorId = (): string => {
    errors += 1;
    return `error${errors}`;
  };
  const room = { desk, now: () => new Date(discord.clock.now()) };
  const front = await openDiscord({
    config: { token: discord.token, guildId: options.guildId ?? null, api: discord.api.url },
    router: createRouter({ commands, room, log: log.error, newErrorId }),
    declarations: [...commands.values()].map(({ declaration }) => declaration),
    log,
    newErrorId,
  });
  return {
    discord,
    front,
    log: lines,
    async close() {
      await front.close();
      if (options.discord === undefined) await discord.close();
    },
  };
}
