import { describe, expect, it } from 'vitest';
import { openChat, readCommand } from '../../src/cli/chat-session.ts';
import { loadCommands } from '../../src/command/registry.ts';
import { openDesk } from '../../src/desk.ts';
import { createRouter } from '../../src/router/router.ts';

const commands = await loadCommands();
const router = createRouter({
  commands,
  room: { desk: await openDesk(), now: () => new Date(0) },
  log: (line) => {
    throw new Error(line);
  },
  newErrorId: () => 'id',
});
const open = () => openChat({ router, commands, locale: 'en', width: () => 100, colour: false });

describe('a command line', () => {
  it.each([
    ['treaty untoc', 'treaty', { name: 'untoc' }],
    ['treaty trafficking in persons protocol', 'treaty', { name: 'trafficking in persons protocol' }],
    ['treaty untoc key-facts', 'treaty', { name: 'untoc', section: 'key-facts' }],
    ['article untoc 16', 'article', { treaty: 'untoc', number: '16' }],
    ['article "palermo convention" "14 bis"', 'article', { treaty: 'palermo convention', number: '14 bis' }],
    [
      'article treaty: palermo convention number: 16 (4)',
      'article',
      { treaty: 'palermo convention', number: '16 (4)' },
    ],
    ['search awareness training', 'search', { query: 'awareness training' }],
    ['search awareness training in: untoc', 'search', { query: 'awareness training', in: 'untoc' }],
    ['ask When did Bhutan accede to UNTOC?', 'ask', { question: 'When did Bhutan accede to UNTOC?' }],
    ['help', 'help', {}],
    ['help me', 'help', { '…': 'me' }],
    ['nothing at all', 'nothing', { '…': 'at all' }],
  ])('/%s', (line, name, options) => expect(readCommand(line, commands)).toEqual({ name, options }));
});

describe('a chat', () => {
  it('answers a plain question, and a number presses a button', async () => {
    const chat = open();
    expect(await chat.say('When did Bhutan accede to UNTOC?')).toContain('▍ 20 February 2023');
    expect(await chat.say('1')).toContain('cited: ');
  });

  it('keeps what was talked of', async () => {
    const chat = open();
    await chat.say('When did Bhutan accede to UNTOC?');
    expect(await chat.say('And Nepal?')).toContain('▍ 23 December 2011');
  });

  it('answers several questions of one line, a block for each', async () => {
    expect(await open().say('When did Bhutan accede to UNTOC and when did Nepal?')).toMatch(
      /20 February 2023[\s\S]*23 December 2011/,
    );
  });

  it('chooses an article from the menu of a treaty', async () => {
    const chat = open();
    const card = (await chat.say('/treaty untoc')) ?? '';
    const number = /(\d+)› 16\. Extradition/.exec(card)?.[1] ?? '';
    expect(await chat.say(number)).toContain('UNTOC, Article 16 — Extradition');
  });

  it.each([
    ['99', 'There is nothing to choose in the last message.'],
    ['/nothing', 'There is no command “nothing”.'],
    ['', ''],
  ])('says so to %j', async (line, sentence) => expect(await open().say(line)).toContain(sentence));

  it.each(['/quit', 'quit', 'exit'])('leaves on %s', async (line) => expect(await open().say(line)).toBeNull());
});
