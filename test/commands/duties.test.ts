import { describe, expect, it } from 'vitest';
import type { Options, Reply } from '../../src/command/command.ts';
import { loadCommands } from '../../src/command/registry.ts';
import { openDesk } from '../../src/desk.ts';
import { brokenLimits } from '../../src/message/limits.ts';
import { choicesOf, toTerminal } from '../../src/message/terminal.ts';
import { createRouter } from '../../src/router/router.ts';

const log: string[] = [];
const desk = await openDesk();
const router = createRouter({
  commands: await loadCommands(),
  room: { desk, now: () => new Date('2026-11-24') },
  log: (line) => void log.push(line),
  newErrorId: () => 'e1',
});
const actor = { userId: '1', guildId: null, locale: 'en-GB' };
const settled = (reply: ReturnType<typeof router>): Reply => {
  if (!('message' in reply)) throw new Error('a reply for later');
  expect(brokenLimits(reply.message)).toEqual([]);
  return reply;
};
const run = (options: Options): Reply => settled(router({ ...actor, kind: 'command', name: 'duties', options }));
const press = (reply: Reply, label: string): Reply => {
  const choice = choicesOf(reply.message).find((candidate) => candidate.label.includes(label));
  if (!choice) throw new Error(`nothing to press called ${label}`);
  return settled(
    router({ ...actor, kind: 'component', customId: choice.customId, values: [], message: reply.message }),
  );
};
const shown = (reply: Reply): string => toTerminal(reply.message, { width: 4000 });

describe('/duties', () => {
  it('shows an article by force, with locators and what softens it', () => {
    const text = shown(run({ treaty: 'uncac', article: '20' }));
    expect(text).toContain('UNCAC, Article 20 — Illicit enrichment: its force');
    expect(text).toMatch(/Must consider/);
    expect(text).toContain(
      'softened: “subject to its constitution and the fundamental principles of its legal system”',
    );
    expect(text).toContain('Treaty Desk summary of UNCAC, Article 20');
  });

  it('takes a word of the title, and refuses an article that does not exist by name', () => {
    expect(shown(run({ treaty: 'uncac', article: 'illicit enrichment' }))).toContain('Article 20');
    expect(shown(run({ treaty: 'untoc', article: '99' }))).toContain('UNTOC has 41 articles; there is no Article 99.');
    expect(shown(run({ treaty: 'untoc', article: 'nonsense' }))).toContain('no article with “nonsense”');
  });

  it('lists a whole treaty in pages, and opens an article from there', () => {
    const all = run({ treaty: 'uncac' });
    expect(shown(all)).toContain('page 1 of');
    const next = press(all, 'Next');
    expect([next.update, shown(next).includes('page 2 of')]).toEqual([true, true]);
    const opened = press(next, 'Duties');
    expect([opened.private, shown(opened).includes('its force')]).toEqual([true, true]);
    expect(shown(press(opened, 'All duties'))).toContain('page 1 of');
  });

  it('stays within the limits for every article of every treaty, on every page', () => {
    for (const document of desk.corpus.documents.filter(({ kind }) => kind === 'treaty')) {
      for (const { number } of document.articles) {
        let reply = run({ treaty: document.id, article: number });
        while (choicesOf(reply.message).some(({ label }) => label.includes('Next'))) {
          const before = shown(reply);
          reply = press(reply, 'Next');
          if (shown(reply) === before) break;
        }
      }
    }
    expect(log).toEqual([]);
  });
});
