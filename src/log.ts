import { type LogLevel, logLevels } from './config.ts';

/** Writes what happened, a line each, if the level is wanted. */
export type Log = Readonly<Record<Exclude<LogLevel, 'silent'>, (line: string) => void>>;

export interface LogOptions {
  readonly level: LogLevel;
  /** JSON for machines that collect logs, or plain lines for a person. */
  readonly json: boolean;
  readonly write: (line: string) => void;
  readonly now: () => Date;
  /** Texts that are never written: a token, an address with a password. */
  readonly secrets?: readonly (string | null | undefined)[];
}

/**
 * A log of one-line entries. Line breaks inside an entry become `⏎`, so that nothing written by others can forge an
 * entry of its own, and secrets become `***`.
 *
 * @example createLog({ level: 'info', json: false, write, now }).info('ready') // 2026-01-15T12:00:00.000Z info ready
 */
export function createLog({ level, json, write, now, secrets = [] }: LogOptions): Log {
  const hidden = secrets.filter((secret) => secret !== null && secret !== undefined && secret !== '');
  const entry =
    (kind: Exclude<LogLevel, 'silent'>) =>
    (text: string): void => {
      if (logLevels.indexOf(kind) > logLevels.indexOf(level)) return;
      const line = hidden.reduce<string>((shown, secret) => shown.replaceAll(String(secret), '***'), text);
      const message = line.replace(/\s*[\n\r\u2028\u2029]+\s*/g, ' ⏎ ');
      const time = now().toISOString();
      write(json ? `${JSON.stringify({ time, level: kind, message })}\n` : `${time} ${kind} ${message}\n`);
    };
  return { error: entry('error'), warn: entry('warn'), info: entry('info'), debug: entry('debug') };
}

/** An error as a log line: its name and message, and on the same line where it came from. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.stack ?? `${error.name}: ${error.message}`;
}
