import * as z from 'zod/mini';
import { type HelpContact, readHelpContacts } from './message/help-contacts.ts';

/** How much is logged, from nothing to everything. */
export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What the environment says, read once at the start. */
export interface Config {
  /** Null without a token: the desk then runs without Discord. */
  readonly discord: DiscordConfig | null;
  /** Where the playground listens. */
  readonly host: string;
  /** 0 to 65535; 0 is any free port. */
  readonly port: number;
  /** Host names under which the playground may be reached, beside its own. */
  readonly allowedHosts: readonly string[];
  /** The folder of added texts, updated registers and settings. */
  readonly dataDir: string;
  /** A PostgreSQL address; null for the file store in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly logLevel: LogLevel;
  /** Whom people in danger can reach; empty where none are set. */
  readonly helpContacts: readonly HelpContact[];
}

export interface DiscordConfig {
  readonly token: string;
  /** Register commands in this guild only, where they appear at once; null for everywhere. */
  readonly guildId: string | null;
  /** The API's address without its version: `https://discord.com/api`. */
  readonly api: string;
}

/** Bad values in the environment: a line for each variable, which never holds the value of a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;
const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;
const ipv6 = /^(?=.*:.*:)[0-9a-f:.]{2,45}$/i;

const text = z.string().check(z.trim());
/** A variable that is set to nothing counts as not set. */
const optional = <T extends z.ZodMiniType<string, string>>(schema: T) =>
  z.pipe(
    z.transform((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value)),
    z.optional(schema),
  );

const schema = z.object({
  DISCORD_TOKEN: optional(
    text.check(
      z.regex(
        /^[\w.-]{20,}$/,
        'is not a bot token; copy it from the "Bot" page of your application, without quotes or spaces',
      ),
    ),
  ),
  DISCORD_GUILD_ID: optional(
    text.check(
      z.regex(
        /^\d{17,20}$/,
        'must be the id of a server, 17 to 20 digits (with developer mode on: right-click the server, "Copy Server ID")',
      ),
    ),
  ),
  DISCORD_API_URL: optional(
    text.check(
      z.refine(
        isApiAddress,
        'must be an https address, or one on this machine, without the version number: https://discord.com/api',
      ),
    ),
  ),
  HOST: optional(
    text.check(
      z.refine(
        (host) => hostName.test(host) || ipv6.test(host),
        'must be a host name or an IP address, for example 127.0.0.1',
      ),
    ),
  ),
  PORT: optional(
    text.check(
      z.refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65535, 'must be a whole number from 0 to 65535'),
    ),
  ),
  ALLOWED_HOSTS: optional(
    text.check(
      z.refine(
        (list) => hosts(list).every((host) => hostName.test(host) || ipv6.test(host)),
        'must be host names with commas between them, for example desk.example.org,localhost',
      ),
    ),
  ),
  DATA_DIR: optional(text),
  DATABASE_URL: optional(
    text.check(
      z.refine(
        (url) => /^postgres(ql)?:\/\//i.test(url) && URL.canParse(url),
        'must be an address of the form postgres://user:password@host/database',
      ),
    ),
  ),
  HELP_CONTACTS: optional(
    text.check(
      z.refine((value) => typeof readHelpContacts(value) !== 'string', {
        error: ({ input }) => String(readHelpContacts(String(input))),
      }),
    ),
  ),
  LOG_LEVEL: optional(
    text.check(
      z.toLowerCase(),
      z.refine((level) => logLevels.some((known) => known === level), `must be one of ${logLevels.join(', ')}`),
    ),
  ),
});

/** Names of all variables that are read. */
export const variables: readonly string[] = Object.keys(schema.shape);

/**
 * Reads the settings from the environment.
 *
 * @throws ConfigError with one line for each bad variable
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = schema.safeParse(Object.fromEntries(variables.map((name) => [name, environment[name]])));
  if (!read.success) {
    const problems = new Map(read.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
    throw new ConfigError([...problems].map(([name, problem]) => `${name} ${problem}`));
  }
  const { data } = read;
  const contacts = readHelpContacts(data.HELP_CONTACTS ?? '');
  const token = data.DISCORD_TOKEN;
  return {
    discord:
      token === undefined
        ? null
        : {
            token,
            guildId: data.DISCORD_GUILD_ID ?? null,
            api: (data.DISCORD_API_URL ?? 'https://discord.com/api').replace(/\/+$/, ''),
          },
    host: data.HOST ?? '127.0.0.1',
    port: Number(data.PORT ?? 3000),
    allowedHosts: hosts(data.ALLOWED_HOSTS ?? ''),
    dataDir: data.DATA_DIR ?? 'data/',
    databaseUrl: data.DATABASE_URL ?? null,
    logLevel: logLevels.find((level) => level === data.LOG_LEVEL) ?? 'info',
    helpContacts: typeof contacts === 'string' ? [] : contacts,
  };
}

function hosts(list: string): string[] {
  return list
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '');
}

/** The bot's token is sent there: so https, or this machine. */
function isApiAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, search, hash, pathname } = new URL(address);
  if (username !== '' || password !== '' || search !== '' || hash !== '' || /\/v\d+\/?$/.test(pathname)) return false;
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
}
