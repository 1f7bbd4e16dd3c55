import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCommands } from '../src/command/registry.ts';
import { openDesk } from '../src/desk.ts';
import { languageFor } from '../src/language/language.ts';
import { brokenLimits } from '../src/message/limits.ts';
import { createRouter } from '../src/router/router.ts';

/** `constructor`, `toString`, `__proto__`, …: what a plain object answers to although nobody put it there. */
const names = Object.getOwnPropertyNames(Object.prototype);
const desk = await openDesk();
const commands = await loadCommands();
const log: string[] = [];
const router = createRouter({
  commands,
  room: { desk, now: () => new Date('2026-11-30T12:00:00Z') },
  log: (line) => void log.push(line),
  newErrorId: () => 'e1',
});

describe.each(names)('the word %s', (name) => {
  const actor = { userId: '1', guildId: null, locale: name };

  it('is a word like any other in a question, a search and a claim', () => {
    for (const text of [name, `What does ${name} mean for trafficking?`, `When did ${name} accede to UNTOC?`]) {
      expect(['answered', 'not-found']).toContain(desk.ask(text).status);
      expect(Array.isArray(desk.search(text))).toBe(true);
      expect(desk.check(`${name} acceded to UNTOC on 5 ${name} 2020, with ${name} articles.`)).not.toEqual([]);
    }
  });

  it('names no language', () => {
    expect(languageFor(name)).toBe(languageFor('en'));
    expect(languageFor(`${name}-GB`)).toBe(languageFor('en'));
  });

  it('is answered by every command, option, list of choices and button', async () => {
    for (const [command, { declaration }] of commands) {
      const options = 'options' in declaration ? (declaration.options ?? []) : [];
      const values = Object.fromEntries(options.map((option) => [option.name, name]));
      const reply = router({ ...actor, kind: 'command', name: command, options: values });
      expect(brokenLimits('message' in reply ? reply.message : await reply.later())).toEqual([]);
      router({ ...actor, kind: 'command', name: command, options: { [name]: name } });
      router({ ...actor, kind: 'component', customId: `${command}:${name}`, values: [name], message: null });
      for (const option of options)
        router({ ...actor, kind: 'autocomplete', name: command, option: option.name, typed: name, options: values });
    }
    router({ ...actor, kind: 'command', name, options: {} });
    router({ ...actor, kind: 'question', text: name });
    expect(log).toEqual([]);
  });
});

describe('the source', () => {
  const files = ['../src/', '../commands/'].flatMap((folder) =>
    readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({ file, code: readFileSync(new URL(folder + file, import.meta.url), 'utf8') })),
  );

  it('keeps words in a Map: no plain object is looked up by a name that comes from outside', () => {
    expect(files.length).toBeGreaterThan(200);
    const objects = files.flatMap(({ file, code }) =>
      [...code.matchAll(/(?:const \w+: |as )(?:Readonly<\s*)?Record<\s*string,[^=;]*>+(?: = \{\s*\S|,)/g)]
        .filter(([found]) => !/= \{\s*\}|unknown/.test(found))
        .map(([found]) => `${file}: ${found.slice(0, 60)}`),
    );
    expect(objects).toEqual([]);
  });
});
