import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, variables } from '../src/config.ts';

const token = 'MTAwMDAwMDAwMDAwMDAwMDAx.Gabcde.fghij-klmno_pqrst';

/** The lines for a bad environment; empty for one that can be used. */
function linesFor(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.lines;
  }
}

describe('readConfig', () => {
  it('gives the defaults for an empty environment, without Discord', () => {
    expect(readConfig({})).toEqual({
      discord: null,
      host: '127.0.0.1',
      port: 3000,
      allowedHosts: [],
      dataDir: 'data/',
      databaseUrl: null,
      logLevel: 'info',
      helpContacts: [],
    });
  });

  it('takes a variable that is set to nothing as not set', () => {
    const empty = Object.fromEntries(variables.map((name) => [name, '  ']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('reads every variable', () => {
    const config = readConfig({
      DISCORD_TOKEN: ` ${token} `,
      DISCORD_GUILD_ID: '1300000000000000001',
      DISCORD_API_URL: 'https://proxy.example.org/discord/api/',
      HOST: '0.0.0.0',
      PORT: '8080',
      ALLOWED_HOSTS: 'desk.example.org, localhost',
      DATA_DIR: '/var/lib/treaty-desk',
      DATABASE_URL: 'postgres://desk:secret@db/desk',
      LOG_LEVEL: 'DEBUG',
      HELP_CONTACTS: 'National hotline: 1098; Shelter: https://example.org/help',
    });
    expect(config).toEqual({
      discord: { token, guildId: '1300000000000000001', api: 'https://proxy.example.org/discord/api' },
      host: '0.0.0.0',
      port: 8080,
      allowedHosts: ['desk.example.org', 'localhost'],
      dataDir: '/var/lib/treaty-desk',
      databaseUrl: 'postgres://desk:secret@db/desk',
      logLevel: 'debug',
      helpContacts: [
        { name: 'National hotline', reach: '1098' },
        { name: 'Shelter', reach: 'https://example.org/help' },
      ],
    });
  });

  it.each([
    ['https://discord.com/api', true],
    ['http://127.0.0.1:4000/api', true],
    ['http://localhost:4000/api', true],
    ['http://[::1]:4000/api', true],
    ['http://discord.com/api', false],
    ['http://127.0.0.1.example.org/api', false],
    ['http://localhost.example.org/api', false],
    ['https://discord.com/api/v10', false],
    ['https://user:password@discord.com/api', false],
    ['https://discord.com/api?x=1', false],
    ['ftp://discord.com/api', false],
    ['discord.com/api', false],
  ])('DISCORD_API_URL %s: %s, since the token is sent there', (address, taken) => {
    expect(linesFor({ DISCORD_TOKEN: token, DISCORD_API_URL: address }).length === 0).toBe(taken);
  });

  it.each([
    ['DISCORD_TOKEN', 'my token'],
    ['DISCORD_TOKEN', '"quoted.token.quoted.token"'],
    ['DISCORD_GUILD_ID', 'my-server'],
    ['DISCORD_GUILD_ID', '123'],
    ['HOST', 'http://0.0.0.0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', '-1'],
    ['ALLOWED_HOSTS', 'desk.example.org, https://other'],
    ['DATABASE_URL', 'mysql://desk@db/desk'],
    ['DATABASE_URL', 'db'],
    ['HELP_CONTACTS', '1098'],
    ['HELP_CONTACTS', 'Hotline: 1098; Shelter: http://example.org'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s in a line that begins with its name', (name, value) => {
    const lines = linesFor({ [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${name} \\S`));
  });

  it('names every bad variable, a line each', () => {
    const lines = linesFor({ PORT: 'x', LOG_LEVEL: 'x', DISCORD_GUILD_ID: 'x' });
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['DISCORD_GUILD_ID', 'PORT', 'LOG_LEVEL']);
  });

  it('never prints a secret', () => {
    const lines = linesFor({ DISCORD_TOKEN: 'hunter2 hunter2', DATABASE_URL: 'mysql://desk:hunter2@db' });
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain('hunter2');
  });
});

describe('.env.example', () => {
  const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n');
  const named = lines.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);

  it('names exactly the variables that are read, in their order', () => {
    expect(named).toEqual(variables);
  });

  it('can be used as it is', () => {
    expect(linesFor(Object.fromEntries(named.map((name) => [name, ''])))).toEqual([]);
    expect(lines.filter((line) => /^[A-Z_]+=./.test(line))).toEqual([]);
  });

  it('explains each of them, and names the default where there is one', () => {
    const blocks = lines.join('\n').split('\n\n');
    for (const name of named) {
      const block = blocks.find((one) => one.includes(`\n${name}=`)) ?? '';
      expect(block, name).toMatch(/^# \S/);
    }
    const { host, port, dataDir, logLevel } = readConfig({});
    for (const value of [host, port, dataDir, logLevel])
      expect(lines.join(' ')).toMatch(new RegExp(`Defaults?:[^#]*${value}`));
  });
});
