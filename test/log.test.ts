import { describe, expect, it } from 'vitest';
import { type LogLevel, logLevels } from '../src/config.ts';
import { createLog, describeError, type LogOptions } from '../src/log.ts';

function logged(options: Partial<LogOptions>, use: (log: ReturnType<typeof createLog>) => void): string[] {
  const lines: string[] = [];
  const now = () => new Date('2026-01-15T12:00:00Z');
  use(createLog({ level: 'debug', json: false, write: (line) => void lines.push(line), now, ...options }));
  return lines;
}

describe('createLog', () => {
  it('writes time, level and message', () => {
    expect(logged({}, (log) => log.info('ready'))).toEqual(['2026-01-15T12:00:00.000Z info ready\n']);
  });

  it('writes JSON for machines', () => {
    const [line = ''] = logged({ json: true }, (log) => log.warn('a "quoted" word'));
    expect(JSON.parse(line)).toEqual({ time: '2026-01-15T12:00:00.000Z', level: 'warn', message: 'a "quoted" word' });
    expect(line.endsWith('}\n')).toBe(true);
  });

  it.each<[LogLevel, string[]]>([
    ['silent', []],
    ['error', ['error']],
    ['warn', ['error', 'warn']],
    ['info', ['error', 'warn', 'info']],
    ['debug', ['error', 'warn', 'info', 'debug']],
  ])('at level %s writes %j', (level, written) => {
    const lines = logged({ level }, (log) => {
      for (const name of logLevels) if (name !== 'silent') log[name]('x');
    });
    expect(lines.map((line) => line.split(' ')[1])).toEqual(written);
  });

  it('never writes a secret, wherever it stands', () => {
    const lines = logged({ secrets: ['hunter2', null, ''] }, (log) => log.error('refused: hunter2, Bot hunter2'));
    expect(lines).toEqual(['2026-01-15T12:00:00.000Z error refused: ***, Bot ***\n']);
  });

  it('keeps an entry on one line, so that nobody can write one of their own', () => {
    const [line = ''] = logged({}, (log) => log.info('a\n2026-01-15T12:00:00.000Z error forged\r\n\u2028b'));
    expect(line).toBe('2026-01-15T12:00:00.000Z info a ⏎ 2026-01-15T12:00:00.000Z error forged ⏎ b\n');
  });
});

describe('describeError', () => {
  it('says where an error came from', () => {
    expect(describeError(new TypeError('no such thing'))).toMatch(/^TypeError: no such thing\n\s+at /);
  });

  it('takes what is no error', () => {
    expect(describeError('plain')).toBe('plain');
  });
});
