import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/command/registry.ts';
import { openDesk } from '../../src/desk.ts';
import { brokenLimits } from '../../src/message/limits.ts';
import type { Message } from '../../src/message/message.ts';
import { toTerminal } from '../../src/message/terminal.ts';
import { createRouter } from '../../src/router/router.ts';

const log: string[] = [];
const router = createRouter({
  commands: await loadCommands(),
  room: { desk: await openDesk(), now: () => new Date('2026-11-24') },
  log: (line) => void log.push(line),
  newErrorId: () => 'e1',
});

async function timeline(options: Record<string, string>): Promise<{ message: Message; isPrivate: boolean }> {
  const reply = router({ kind: 'command', name: 'timeline', options, userId: '1', guildId: null, locale: 'en-GB' });
  const message = 'message' in reply ? reply.message : await reply.later();
  expect(brokenLimits(message)).toEqual([]);
  expect(log).toEqual([]);
  return { message, isPrivate: reply.private === true };
}

describe('/timeline', () => {
  it('draws one treaty, in public, with the same in words', async () => {
    const { message, isPrivate } = await timeline({ treaty: 'untoc' });
    expect(isPrivate).toBe(false);
    expect(message.files?.map(({ name }) => name)).toEqual(['untoc-timeline.png']);
    const shown = toTerminal(message, { width: 4000, savedFiles: { 'untoc-timeline.png': '/tmp/untoc-timeline.png' } });
    expect(shown).toContain('191 parties by 20 February 2023, the first on 5 June 2001.');
    expect(shown).toContain('Most joined in 2004 (38), 2003 (31) and 2002 (22).');
    expect(shown).toContain('/tmp/untoc-timeline.png');
  });

  it('draws two treaties beside each other', async () => {
    const { message } = await timeline({ treaty: 'palermo convention', and: 'uncac' });
    expect(message.files?.[0]?.name).toBe('untoc-uncac-timeline.png');
    expect(toTerminal(message, { width: 4000 })).toContain('🟦 line: UNTOC · 🟧 dashed: UNCAC');
    // Each source by its treaty, so that the two buttons can be told apart.
    expect(toTerminal(message, { width: 4000 })).toMatch(/\[Source UNTOC: .*\[Source UNCAC: /s);
  });

  it.each([
    [{ treaty: 'saarc' }, 'no participation register of SAARC Trafficking Convention'],
    [{ treaty: 'cybercrime-convention' }, 'No party to the Convention against Cybercrime is on file yet'],
    [{ treaty: 'untoc', and: 'untoc' }, 'Both options name the same treaty'],
    [{ treaty: 'untoc', and: 'no such thing' }, 'The shelf holds no treaty called “no such thing”'],
  ])('%j is told in private: %s', async (options, sentence) => {
    const { message, isPrivate } = await timeline(options);
    expect(isPrivate).toBe(true);
    expect(message.files).toBeUndefined();
    expect(toTerminal(message, { width: 4000 })).toContain(sentence);
  });
});
