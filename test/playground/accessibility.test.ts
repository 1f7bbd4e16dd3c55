import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCommands } from '../../src/command/registry.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';
import { openPlayground, type Playground } from '../../src/playground/server.ts';
import { describeInBrowser, openPage } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds serious or critical in a part of the page, a line each; by some of its rules where they are named. */
async function seriousFindings(page: Page, part = 'body', rules: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axe);
  const options = rules.length === 0 ? {} : { runOnly: rules };
  const run = `axe.run(${JSON.stringify(part)}, ${JSON.stringify({ resultTypes: ['violations'], ...options })})`;
  const { violations } = (await page.evaluate(run)) as { violations: Finding[] };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
    );
}

describeInBrowser('axe finds nothing serious', () => {
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

  /** A page with messages of every kind, a private one among them, the panel open, and a command half typed. */
  const busyPage = async (light: boolean): Promise<Page> => {
    const { page } = await openPage(`${playground.address}/?q=${encodeURIComponent('/treaty name: untoc')}`, { light });
    const reply = (index: number) => page.locator('.row .container').nth(index);
    await reply(0).waitFor();
    const composer = page.getByRole('textbox', { name: 'Message #treaty-desk' });
    const questions = ['Where is Bhutan?', 'When did Bhutan accede to UNTOC?'];
    for (const [index, question] of questions.entries()) {
      await composer.fill(question);
      await page.keyboard.press('Enter');
      await reply(index + 1).waitFor();
    }
    await page.getByRole('button', { name: '/search query: awareness training' }).click();
    await reply(3).waitFor();
    await page.getByRole('button', { name: 'Show ¹ in context' }).last().click();
    await page.getByText('Only you can see this').waitFor();
    await page.getByRole('button', { name: 'For editors' }).click();
    await page.locator('.candidate').first().waitFor();
    await composer.click();
    await page.keyboard.type('/treaty traff');
    await page.getByRole('option').first().waitFor();
    return page;
  };

  it('in messages, a command half typed, the panel, an open menu', async () => {
    const page = await busyPage(false);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Documents' }).click();
    await page.locator('.passage').first().waitFor();
    await page.getByRole('searchbox', { name: 'Filter passages' }).fill('1');
    expect(await seriousFindings(page, '#panel')).toEqual([]);
    await page.getByRole('button', { name: 'Close panel' }).click();
    await page.getByRole('combobox', { name: 'Articles 1–25 …' }).click();
    expect(await seriousFindings(page, '.menu')).toEqual([]);
  });

  it('in the colours of the light theme', async () => {
    expect(await seriousFindings(await busyPage(true), 'body', ['color-contrast'])).toEqual([]);
  });

  it('on a phone', async () => {
    const address = `${playground.address}/?q=${encodeURIComponent('/treaty name: untoc')}`;
    const { page } = await openPage(address, { phone: true });
    await page.locator('.row .container').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
