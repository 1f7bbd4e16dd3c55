import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/command/command.ts';
import { loadCommands } from '../../src/command/registry.ts';
import { openDesk } from '../../src/desk.ts';
import { brokenLimits } from '../../src/message/limits.ts';
import { choicesOf, toTerminal } from '../../src/message/terminal.ts';
import { createRouter } from '../../src/router/router.ts';

const log: string[] = [];
const router = createRouter({
  commands: await loadCommands(),
  room: { desk: await openDesk(), now: () => new Date('2026-11-24') },
  log: (line) => void log.push(line),
  newErrorId: () => 'e1',
});
const actor = { userId: '1', guildId: null, locale: 'en-GB' };
const settled = (reply: ReturnType<typeof router>): Reply => {
  if (!('message' in reply)) throw new Error('a reply for later');
  expect(brokenLimits(reply.message)).toEqual([]);
  return reply;
};
const check = (text: string): Reply => settled(router({ ...actor, kind: 'command', name: 'check', options: { text } }));
const shown = (reply: Reply): string => toTerminal(reply.message, { width: 4000 });

describe('/check', () => {
  it('shows each statement with its verdict and the source’s words', () => {
    const text = shown(check('UNTOC has 41 articles. UNTOC has four Protocols.'));
    expect(text).toMatch(/✅ Supported\n.*UNTOC has 41 articles\./);
    expect(text).toMatch(/❌ Contradicted\n.*UNTOC has four Protocols\./);
  });

  it('says each statement once: the text as a whole stands again only where there are pages to turn', () => {
    const text = shown(check('Bhutan acceded to UNTOC on 20 February 2023. Nepal is nice.'));
    expect(text.match(/Nepal is nice/g)).toHaveLength(1);
  });

  it('answers privately where the corpus settles nothing, and says that this does not mean wrong', () => {
    const reply = check('The moon is made of cheese.');
    expect([reply.private, shown(reply).includes('does not mean wrong')]).toEqual([true, true]);
    expect(shown(check('Hello there?'))).toContain('Nothing in it states something');
  });

  it('turns the pages of a long text, and shows no mark-up of the person’s', () => {
    const long = `**UNTOC** has 41 articles. ${'UNTOC was adopted on 15 November 2000. UNCAC was adopted on 31 October 2003. '.repeat(8)}`;
    const first = check(long);
    expect(JSON.stringify(first.message)).toContain('\\\\*\\\\*UNTOC');
    const next = choicesOf(first.message).find(({ label }) => label.includes('Next'));
    const turned = settled(
      router({ ...actor, kind: 'component', customId: String(next?.customId), values: [], message: first.message }),
    );
    expect([turned.update, shown(turned).includes('page 2 of')]).toEqual([true, true]);
    expect(log).toEqual([]);
  });
});
