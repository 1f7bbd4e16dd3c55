import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Commands } from '../command/registry.ts';
import type { HelpContact } from '../message/help-contacts.ts';
import { createRouter } from '../router/router.ts';
import { openLiveDesk } from './live-desk.ts';
import { routes } from './routes.ts';

export interface PlaygroundOptions {
  readonly host: string;
  /** 0 is any free port. */
  readonly port: number;
  readonly allowedHosts: readonly string[];
  /** The corpus folder; it is watched, and read again when a file of it changes. */
  readonly corpus: string;
  /** The folder of added texts and updated registers. */
  readonly data?: string;
  readonly commands: Commands;
  readonly helpContacts?: readonly HelpContact[];
  readonly log: (line: string) => void;
  readonly newErrorId: () => string;
  /** For commands that look at the clock. */
  readonly now: () => Date;
}

export interface Playground {
  /** `http://127.0.0.1:3000` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the playground: a page that shows the desk's messages as Discord would.
 *
 * @throws CorpusError if the corpus cannot be used; an error with the code `EADDRINUSE` or `EACCES` if the port cannot
 */
export async function openPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { host, port, corpus, data, commands, log, newErrorId, now, helpContacts = [] } = options;
  const live = await openLiveDesk({ corpus, data });
  const room = {
    // Read for each interaction, so that every one of them is served by the newest corpus.
    get desk() {
      return live.desk();
    },
    now,
    helpContacts,
  };
  const router = createRouter({ commands, room, log, newErrorId });
  const { allowedHosts } = options;
  const app = routes({ live, commands, router, host, allowedHosts, log, now: () => performance.now() });
  await warmUp(app);
  const server = createAdaptorServer({ fetch: app.fetch });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    live.close();
    throw error;
  }
  return {
    address: addressOf(server.address()),
    async close() {
      live.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}

/** Everything that a question passes does its work for the first time here, and not while somebody waits. */
async function warmUp(app: ReturnType<typeof routes>): Promise<void> {
  for (const text of ['When did Bhutan accede to UNTOC?', 'What does it say about awareness?']) {
    const response = await app.request('http://localhost/api/interactions', {
      method: 'POST',
      headers: { host: 'localhost', 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'question', text }),
    });
    await response.text();
  }
}

/** What a browser on this machine would open. */
function addressOf(bound: AddressInfo | string | null): string {
  if (bound === null || typeof bound === 'string') return String(bound);
  const everywhere: ReadonlyMap<string, string> = new Map(
    Object.entries<string>({ '0.0.0.0': '127.0.0.1', '::': '[::1]' }),
  );
  const name = everywhere.get(bound.address) ?? (bound.family === 'IPv6' ? `[${bound.address}]` : bound.address);
  return `http://${name}:${bound.port}`;
}
