import { randomBytes } from 'node:crypto';
import { loadCommands } from '../command/registry.ts';
import type { Config } from '../config.ts';
import { shippedCorpus } from '../corpus/shipped.ts';
import type { Log } from '../log.ts';
import { openPlayground, type Playground } from './server.ts';

/** The playground of an operator: the shipped corpus with the added texts and registers, where the settings say. */
export async function startPlayground(config: Config, log: Log): Promise<Playground> {
  return openPlayground({
    host: config.host,
    port: config.port,
    allowedHosts: config.allowedHosts,
    corpus: shippedCorpus(),
    data: config.dataDir,
    commands: await loadCommands(),
    helpContacts: config.helpContacts,
    log: log.error,
    newErrorId: () => randomBytes(4).toString('hex'),
    now: () => new Date(),
  });
}

/** Why the playground cannot listen, as a sentence that says what to do; null for another error. */
export function listenProblem(error: unknown, { host, port }: Config): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentences: ReadonlyMap<string, string> = new Map(
    Object.entries<string>({
      EADDRINUSE: `PORT ${port} is in use on ${host}; stop what uses it, or set PORT to another one (0 for any free one)`,
      EACCES: `PORT ${port} may not be used by this account; set PORT to one above 1023`,
      EADDRNOTAVAIL: `HOST ${host} is not an address of this machine`,
      ENOTFOUND: `HOST ${host} is not known`,
    }),
  );
  return sentences.get(code) ?? null;
}
