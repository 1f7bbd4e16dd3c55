import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { controls, isPrivate, readText } from '../support/fake-discord.ts';
import { type Bot, startBot } from './bot.ts';

const sentence =
  'On 20 February 2023, Bhutan has acceded to the United Nations Convention Against Transnational Organized Crime (UNTOC) and its Protocol to Prevent, Suppress, and Punish Trafficking in Persons, Especially Women and Children.';

describe('in Discord, on the real client', () => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await startBot();
  });
  // What Discord refuses would show here, although the person then reads an apology.
  afterEach(() => expect(bot.log.all.filter((line) => / (warn|error) /.test(line))).toEqual([]));
  afterAll(() => bot.close());

  it('/treaty untoc shows the treaty to everyone, from one request', async () => {
    const asked = bot.discord.slash('treaty', { name: 'untoc' });
    const { message } = await asked.answer;
    expect(readText(message)).toMatch(/^## United Nations Convention against Transnational Organized Crime\n/);
    expect(readText(message)).toContain('15 November 2000');
    expect(readText(message)).toContain('41 articles');
    expect(isPrivate(message)).toBe(false);
    expect(message.allowedMentions).toEqual({ parse: [], replied_user: false });
    const { served } = bot.discord.api;
    await served.first(({ params }) => params.interaction === asked.id);
    expect(served.all.filter(({ params }) => params.interaction === asked.id).map(({ status }) => status)).toEqual([
      204,
    ]);
  });

  it('/treaty leads to an article by its menu, privately', async () => {
    const { message } = await bot.discord.slash('treaty', { name: 'untoc' }).answer;
    const menu = controls(message).find(({ type }) => type === 3);
    const chosen = await bot.discord.choose(message, String(menu?.placeholder), ['16']).answer;
    expect(readText(chosen.message)).toContain('Article 16');
    expect(readText(chosen.message)).toContain('Extradition');
    expect(chosen.private).toBe(true);
  });

  it('/ask quotes the press release, with where the words stand', async () => {
    const { message } = await bot.discord.slash('ask', { question: 'When did Bhutan accede to UNTOC?' }).answer;
    expect(readText(message)).toMatch(/^## 20 February 2023\n/);
    expect(readText(message)).toContain(`> ${sentence}`);
    expect(readText(message)).toMatch(/UNODC press release.*20 February 2023.*paragraph 1/);
    expect(isPrivate(message)).toBe(false);
    const link = controls(message).find(({ style }) => style === 5);
    expect(link?.url).toMatch(/^https:\/\/www\.unodc\.org\//);
  });

  it('"Show in context" brings the passage with its neighbours, to the person who pressed it', async () => {
    const { message } = await bot.discord.slash('ask', { question: 'When did Bhutan accede to UNTOC?' }).answer;
    const button = controls(message).find(({ custom_id: id }) => String(id).startsWith('ask:context:'));
    const shown = await bot.discord.press(message, String(button?.custom_id)).answer;
    expect(readText(shown.message)).toContain(sentence);
    expect(readText(shown.message).length).toBeGreaterThan(sentence.length + 200);
    expect([shown.private, shown.replaced]).toEqual([true, false]);
  });

  it('/search awareness training finds the passage about the trainings, and pages in place', async () => {
    const { message } = await bot.discord.slash('search', { query: 'awareness training' }).answer;
    expect(readText(message)).toMatch(/trained hundreds of local leaders/);
    const next = await bot.discord.press(message, 'Next ▶').answer;
    expect([next.replaced, next.message.id]).toEqual([true, message.id]);
    expect(readText(next.message)).toContain('page 2 of');
    const back = await bot.discord.press(next.message, '◀ Previous').answer;
    expect(readText(back.message)).toBe(readText(message));
  });

  it.each([
    ['treaty', 'name', 'palermo', 'untoc'],
    ['treaty', 'name', 'traff', 'tip-protocol'],
    ['search', 'in', 'bhutan', 'bhutan-accedes-untoc-2023'],
  ])('/%s completes %s: "%s" offers %s', async (command, option, typed, wanted) => {
    const choices = await bot.discord.type(command, option, typed).choices;
    expect(choices.length).toBeLessThanOrEqual(25);
    expect(choices.map(({ value }) => value)).toContain(wanted);
  });

  it('completes nothing typed with the first of the shelf, and nonsense with nothing', async () => {
    expect((await bot.discord.type('treaty', 'name', '').choices).length).toBeGreaterThan(1);
    expect(await bot.discord.type('treaty', 'name', 'qqqqzzzz').choices).toEqual([]);
  });

  it('an unknown treaty is answered privately, with what the shelf holds', async () => {
    const { message } = await bot.discord.slash('treaty', { name: 'Treaty of @everyone *Narnia*' }).answer;
    expect(isPrivate(message)).toBe(true);
    expect(readText(message)).toContain('UNTOC');
    expect(readText(message)).toContain('\\*Narnia\\*');
  });

  it('a question that nothing answers is answered privately', async () => {
    const { message } = await bot.discord.slash('ask', { question: 'Who won the football world cup?' }).answer;
    expect(isPrivate(message)).toBe(true);
    expect(readText(message)).toMatch(/^## Nothing on file/);
  });

  it('a question of 10,000 characters is answered, if only with a refusal', async () => {
    const { message } = await bot.discord.slash('ask', {
      question: 'When did Bhutan accede? '.repeat(417).slice(0, 10_000),
    }).answer;
    expect(isPrivate(message)).toBe(true);
    expect(readText(message)).toContain('10,000');
  });

  it('a button that nobody made is answered privately', async () => {
    const { message } = await bot.discord.slash('treaty', { name: 'untoc' }).answer;
    for (const customId of ['ask:context:nothing/1:0:10', 'gone:away', 'x', 'ask:constructor']) {
      const answer = await bot.discord.forge(customId, message).answer;
      expect([customId, answer.private]).toEqual([customId, true]);
    }
  });

  it('/check marks each statement of a text, with the quote that settles it', async () => {
    const text =
      'Bhutan acceded to UNTOC on 20 February 2023 and became the 190th party. UNCAC requires States to criminalise illicit enrichment.';
    const { message } = await bot.discord.slash('check', { text }).answer;
    expect(isPrivate(message)).toBe(false);
    expect(readText(message)).toContain('1 supported · 2 contradicted · 0 not in the corpus');
    expect(readText(message)).toContain(`> ${sentence}`);
    expect(readText(message)).toMatch(/Treaty Desk summary of UNCAC, Article 20/);
  });

  it('/duties shows an article by force, and its article opens from there', async () => {
    const { message } = await bot.discord.slash('duties', { treaty: 'uncac', article: '20' }).answer;
    expect(readText(message)).toMatch(/### Must consider\n\*\*Article 20\*\*\n> Each State Party must, subject to/);
    const { private: alone, message: opened } = await bot.discord.press(message, 'Whole Article 20').answer;
    expect([alone, readText(opened).includes('UNCAC, Article 20 — Illicit enrichment')]).toEqual([true, true]);
    expect((await bot.discord.type('duties', 'treaty', 'corruption').choices).map(({ value }) => value)).toContain(
      'uncac',
    );
  });

  it('works in a direct message, and in a server that the bot is not in', async () => {
    const { discord } = bot;
    for (const place of [discord.dm, discord.elsewhere]) {
      const { message } = await discord.slash('treaty', { name: 'untoc' }, { place }).answer;
      expect(readText(message)).toContain('UNTOC');
      const pressed = await discord.press(message, String(controls(message)[0]?.custom_id), { place }).answer;
      expect(pressed.private).toBe(true);
    }
  });

  it('answers /help and /sources', async () => {
    expect(readText((await bot.discord.slash('help').answer).message)).toContain('/treaty');
    expect(readText((await bot.discord.slash('sources').answer).message)).toContain('UNODC');
  });
});
