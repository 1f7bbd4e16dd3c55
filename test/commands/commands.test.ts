import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/command/command.ts';
import { loadCommands } from '../../src/command/registry.ts';
import { openDesk } from '../../src/desk.ts';
import { en } from '../../src/language/en.ts';
import { brokenLimits } from '../../src/message/limits.ts';
import { choicesOf, toTerminal } from '../../src/message/terminal.ts';
import { openPictures } from '../../src/picture/pictures.ts';
import { treatyMap } from '../../src/picture/register-pictures.ts';
import { createRouter, type RoutedInteraction } from '../../src/router/router.ts';

const commands = await loadCommands();
const desk = await openDesk();
const log: string[] = [];
// Every card comes at once: its map has been drawn before.
const pictures = openPictures();
for (const { id, kind } of desk.corpus.documents)
  if (kind === 'treaty') await treatyMap({ pictures, registers: desk.registers, words: en }, id);
const router = createRouter({
  commands,
  room: { desk, now: () => new Date('2026-11-24'), pictures },
  log: (line) => void log.push(line),
  newErrorId: () => 'e1',
});
const actor = { userId: '1', guildId: null, locale: 'en-GB' };

function settled(reply: ReturnType<typeof router>): Reply {
  if (!('message' in reply)) throw new Error('a reply for later');
  expect(brokenLimits(reply.message)).toEqual([]);
  return reply;
}
const run = (name: string, options: RoutedInteraction<'command'>['options'] = {}): Reply =>
  settled(router({ ...actor, kind: 'command', name, options }));
const press = (reply: Reply, label: string): Reply => {
  const choice = choicesOf(reply.message).find((candidate) => candidate.label.includes(label));
  if (choice === undefined) throw new Error(`nothing to press called ${label}`);
  const values = choice.kind === 'option' ? [choice.value] : [];
  return settled(router({ ...actor, kind: 'component', customId: choice.customId, values, message: reply.message }));
};
const shown = (reply: Reply): string => toTerminal(reply.message, { width: 4000 });
const complete = (name: string, option: string, typed: string, options = {}) =>
  router({ ...actor, kind: 'autocomplete', name, option, typed, options });

describe('/ask', () => {
  const asked = run('ask', { question: 'When did Bhutan accede to UNTOC?' });

  it('answers in public with the date and the sentence of the press release', () => {
    expect(asked.private ?? false).toBe(false);
    expect(shown(asked)).toContain('20 February 2023');
    expect(shown(asked)).toContain('UNODC press release');
  });

  it('shows the quote in its context, to the one who asks for it', () => {
    const context = press(asked, 'in context');
    expect(context.private).toBe(true);
    expect(shown(context)).toMatch(/cited: /);
    expect(shown(context)).toContain('is the main international instrument');
  });

  it('answers nothing it has no evidence for, in private', () => {
    const reply = run('ask', { question: 'How do I bake sourdough bread?' });
    expect(reply.private).toBe(true);
    expect(shown(reply)).toContain('Nothing on file for that');
  });

  it('answers a mention like a command', () => {
    const reply = settled(router({ ...actor, kind: 'question', text: ' When did Bhutan accede to UNTOC? ' }));
    expect(reply.message).toEqual(asked.message);
  });

  it('refuses 10,000 characters in a sentence', () => {
    const reply = run('ask', { question: 'x'.repeat(10_000) });
    expect(reply.private).toBe(true);
    expect(shown(reply)).toContain('“question” may have at most 1,000 characters; this has 10,000.');
  });
});

describe('/search', () => {
  const found = run('search', { query: 'awareness training' });

  it('lists short quotes, signed, each to be opened', () => {
    expect(shown(found)).toContain('“awareness training”');
    expect(choicesOf(found.message).filter(({ label }) => label === 'Open')).toHaveLength(5);
    expect(shown(press(found, 'Open'))).toContain('cited: ');
  });

  it('turns pages in place', () => {
    const next = press(found, 'Next');
    expect(next.update).toBe(true);
    expect(shown(next)).toContain('page 2 of');
    expect(shown(press(next, 'Previous'))).toBe(shown(found));
  });

  it('turns pages of a query that no button holds', () => {
    const long = `training ${'awareness '.repeat(20)}`.trim();
    expect(shown(press(run('search', { query: long }), 'Next'))).toContain('page 2 of');
  });

  it('searches in one document', () => {
    const within = run('search', { query: 'training', in: 'untoc' });
    expect(shown(within)).toContain('in UNTOC');
    expect(shown(within)).not.toContain('Treaty Desk facts');
  });

  it.each([
    [{ query: 'zzzzqqq' }, 'No passage holds these words.'],
    [{ query: 'training', in: 'Treaty of Westphalia' }, 'The shelf holds no document called “Treaty of Westphalia”'],
  ])('%j: %s', (options, sentence) => {
    const reply = run('search', options);
    expect(reply.private).toBe(true);
    expect(shown(reply)).toContain(sentence);
  });
});

describe('/treaty', () => {
  const card = run('treaty', { name: 'untoc' });

  it('shows the treaty at a glance', () => {
    for (const part of [
      'United Nations Convention against Transnational Organized Crime',
      'UNTOC · convention · 41 articles',
      'Treaty Desk summary of UNTOC, Overview',
      'Adopted: 15 November 2000',
      'In force: since 29 September 2003',
      'Parties: 192 (as of 4 May 2024)',
      '[Trafficking in Persons Protocol]',
      'Articles 1–25',
      'Articles 26–41',
    ]) {
      expect(shown(card)).toContain(part);
    }
  });

  it('opens articles, protocols and sections in private', () => {
    expect(shown(press(card, '16. Extradition'))).toContain('UNTOC, Article 16 — Extradition');
    expect(shown(press(card, 'Trafficking in Persons'))).toContain('Supplements UNTOC');
    expect(shown(press(card, 'Key facts'))).toContain('resolution 55/25');
    expect(press(card, 'Key facts').private).toBe(true);
  });

  it('offers a treaty by any of its names while it is typed', () => {
    expect(complete('treaty', 'name', 'palermo').map(({ value }) => value)).toContain('untoc');
    expect(complete('treaty', 'name', '').length).toBeGreaterThan(1);
  });

  it('says what the shelf holds in place of a treaty that it does not', () => {
    const reply = run('treaty', { name: 'Treaty of Westphalia' });
    expect(reply.private).toBe(true);
    expect(shown(reply)).toContain('The shelf holds no treaty called “Treaty of Westphalia”. It holds');
  });

  const treaties = desk.corpus.documents.filter(({ kind }) => kind === 'treaty');
  it.each(treaties.map(({ id }) => id))('fits for %s, with every section and page', (id) => {
    run('treaty', { name: id });
    for (const section of ['overview', 'key-facts', 'articles']) {
      let reply = run('treaty', { name: id, section });
      for (let page = 1; choicesOf(reply.message).some(({ label }) => label.startsWith('Next')) && page < 20; page++)
        reply = press(reply, 'Next');
    }
  });
});

describe('/article', () => {
  it.each([
    '16(4)',
    '16 (4)',
    'Art. 16 (4)',
    'art 16.4',
    '§ 16(4)',
    'Article XVI(4)',
    'article 16 paragraph 4',
    '16‑4',
    '16\u00a0(4)',
  ])('reads %s', (number) => {
    const reply = run('article', { treaty: 'UNTOC', number });
    expect(shown(reply)).toContain('UNTOC, Article 16 — Extradition');
    expect(shown(reply)).toContain('Article 16(4)');
    expect(shown(reply)).not.toContain('Article 16(3)');
  });

  it('goes by a word of the title', () => {
    expect(shown(run('article', { treaty: 'untoc', number: 'extradition' }))).toContain(
      'UNTOC, Article 16 — Extradition',
    );
    expect(shown(run('article', { treaty: 'untoc', number: 'cooperation' }))).toContain('Which article?');
  });

  it('turns to the articles before and after in place', () => {
    const next = press(run('article', { treaty: 'untoc', number: '16' }), 'Article 17 ▶');
    expect(next.update).toBe(true);
    expect(shown(next)).toContain('UNTOC, Article 17');
  });

  it.each([
    ['untoc', '99', 'UNTOC has 41 articles; there is no Article 99.'],
    ['tip-protocol', '30', 'has 20 articles; there is no Article 30.'],
    ['untoc', 'unicorns', 'UNTOC has no article with “unicorns” in its title.'],
    ['untoc', '16(99)', 'UNTOC, Article 16 has no (99) on file. The article in full:'],
  ])('%s %s: %s', (treaty, number, sentence) => expect(shown(run('article', { treaty, number }))).toContain(sentence));

  it('completes a number and words of a title', () => {
    expect(complete('article', 'number', '16', { treaty: 'untoc' })).toEqual([
      { name: '16. Extradition', value: '16' },
    ]);
    expect(complete('article', 'number', 'extra', { treaty: 'untoc' })).toEqual([
      { name: '16. Extradition', value: '16' },
    ]);
    expect(complete('article', 'number', '', { treaty: 'nothing' })).toEqual([]);
  });

  it('shows every item of every article, verbatim, on pages that Discord takes', () => {
    for (const document of desk.corpus.documents) {
      for (const article of document.kind === 'treaty' ? document.articles : []) {
        let reply = run('article', { treaty: document.id, number: article.number });
        let all = shown(reply);
        for (let page = 1; choicesOf(reply.message).some(({ label }) => label.startsWith('Next')); page++) {
          if (page > 40) throw new Error(`${document.id} ${article.number}: no end of pages`);
          reply = press(reply, 'Next');
          all += shown(reply);
        }
        for (const { start, end } of article.passages) expect(all).toContain(document.text.slice(start, end));
      }
    }
  });
});

describe('/sources and /help', () => {
  it('lists every document', () => {
    let reply = run('sources');
    let all = shown(reply);
    for (let page = 1; choicesOf(reply.message).some(({ label }) => label.startsWith('Next')) && page < 20; page++) {
      reply = press(reply, 'Next');
      all += shown(reply);
    }
    for (const { title } of desk.corpus.documents) expect(all).toContain(title);
  });

  it('lists every command, and its examples work', () => {
    const help = run('help');
    for (const name of commands.keys()) expect(shown(help)).toContain(`/${name}`);
    expect(shown(press(help, 'When did Bhutan'))).toContain('20 February 2023');
  });
});

it('none of this broke anything', () => expect(log).toEqual([]));
