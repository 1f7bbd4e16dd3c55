import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCommands } from '../../src/command/registry.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';
import { openPlayground, type Playground } from '../../src/playground/server.ts';
import { describeInBrowser, keepScreenshot, openPage, type Visit } from './browser.ts';

describeInBrowser('what a user of Discord is used to', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await openPlayground({
      host: '127.0.0.1',
      port: 0,
      allowedHosts: [],
      corpus: shippedCorpus(),
      commands: await loadCommands(),
      log: () => {},
      newErrorId: () => 'e1',
      now: () => new Date(0),
    });
  }, 60_000);
  afterAll(() => playground.close());

  const visit = async (question = '', how: Visit = {}): Promise<Page> => {
    const { page } = await openPage(`${playground.address}/?q=${encodeURIComponent(question)}`, how);
    if (question !== '') await page.locator('.row .container').last().waitFor();
    return page;
  };
  const composer = (page: Page): Locator => page.getByRole('textbox', { name: 'Message #treaty-desk' });
  const replies = (page: Page): Locator => page.getByRole('article', { name: /^Treaty Desk/ });

  it('says what an option is for, also where it has nothing to choose from', async () => {
    const page = await visit();
    await page.keyboard.type('/parties untoc');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '+ on' }).click();
    await page.getByText('As it stood on a day: 1 June 2010').waitFor();
    expect(await page.getByRole('listbox').count()).toBe(0);
    await page.keyboard.press('Escape');
    await composer(page).waitFor();
    expect(await page.getByText('As it stood on a day').isVisible()).toBe(false);
  });

  it('finds an option of a menu by a word of it', async () => {
    const page = await visit('/treaty name: untoc');
    await replies(page).getByRole('combobox', { name: 'Articles 1–25 …' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('extr');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'UNTOC, Article 16 — Extradition' }).waitFor();
  });

  it('brings back with Up what a link or an example asked', async () => {
    const page = await visit('When did Bhutan accede to UNTOC?');
    await page.keyboard.press('ArrowUp');
    expect(await composer(page).inputValue()).toBe('When did Bhutan accede to UNTOC?');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '/search query: awareness training' }).click();
    expect(await composer(page).evaluate((box) => box === box.ownerDocument.activeElement)).toBe(true);
    await replies(page).nth(1).locator('.container').waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('combobox', { name: /^query/ }).inputValue()).toBe('awareness training');
    await page.keyboard.press('Enter');
    await replies(page).nth(2).locator('.container').waitFor();
    expect(await replies(page).nth(2).innerText()).toContain('awareness training');
  });

  it('takes what is typed while nothing has the focus', async () => {
    const page = await visit();
    await page.getByRole('heading', { name: 'Welcome to #treaty-desk!' }).click();
    await page.keyboard.type('What is UNTOC?');
    expect(await composer(page).inputValue()).toBe('What is UNTOC?');
  });

  it('closes the panel with Escape, the focus back on its button', async () => {
    const page = await visit();
    await page.getByRole('button', { name: 'For editors' }).click();
    await page.getByRole('tab', { name: 'Documents' }).click();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('complementary', { name: 'For editors' }).count()).toBe(0);
    expect(await page.evaluate('document.activeElement.id')).toBe('editors');
  });

  it('draws the marks of verdicts also where no font has them', async () => {
    const page = await visit('/check text: UNTOC has 41 articles. UNTOC has four Protocols. Nepal is nice.');
    for (const mark of ['✅', '❌', '❔']) {
      const drawn = replies(page).getByRole('img', { name: mark }).locator('svg');
      expect((await drawn.boundingBox())?.width).toBeGreaterThan(10);
    }
    await keepScreenshot(page, 'check-dark');
  });

  it('loads its own picture once, not with every message', async () => {
    const page = await visit('What is UNTOC?');
    const loaded = async (): Promise<number> =>
      page.evaluate(
        'performance.getEntriesByType("resource").filter(({ name, transferSize }) => name.endsWith("/desk.svg") && transferSize > 0).length',
      );
    const before = await loaded();
    await composer(page).fill('What is UNCAC?');
    await page.keyboard.press('Enter');
    await replies(page).nth(1).locator('.container').waitFor();
    await expect.poll(() => page.evaluate('[...document.images].every(({ complete }) => complete)')).toBe(true);
    expect(await loaded()).toBe(before);
  });

  it.each([{ light: false }, { light: true }])('marks the suggestion that Enter takes: %j', async (how) => {
    const page = await visit('', how);
    await page.keyboard.type('/');
    const background = (part: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${part}')).backgroundColor`);
    await page.getByRole('option').first().waitFor();
    expect(await background('.suggestion[aria-selected="true"]')).not.toBe(await background('.suggestions'));
  });
});
