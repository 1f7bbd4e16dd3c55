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

/** What axe finds serious or critical, a line each. */
async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run(document)')) as { violations: Finding[] };
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

  const open = async (question: string, light: boolean, phone = false): Promise<Page> => {
    const address = question === '' ? playground.address : `${playground.address}/?q=${encodeURIComponent(question)}`;
    const { page } = await openPage(address, { light, phone });
    if (question !== '') await page.locator('.row .container').first().waitFor();
    return page;
  };

  it.each([
    ['dark', false],
    ['light', true],
  ])(
    'in the %s theme: messages of every kind, a private one, a command half typed, the panel',
    async (_theme, light) => {
      const page = await open('', light);
      expect(await seriousFindings(page)).toEqual([]);
      const composer = page.getByRole('textbox', { name: 'Message #treaty-desk' });
      const questions = [
        'Where is Bhutan?',
        'When did Bhutan withdraw from UNTOC?',
        'When did Bhutan accede to UNTOC?',
      ];
      for (const [index, question] of questions.entries()) {
        await composer.fill(question);
        await page.keyboard.press('Enter');
        await page.locator('.row .container').nth(index).waitFor();
      }
      await page.getByRole('button', { name: '/treaty name: untoc' }).click();
      await page.getByRole('button', { name: '/search query: awareness training' }).click();
      await page.locator('.row .container').nth(4).waitFor();
      await page.getByRole('button', { name: 'Show ¹ in context' }).last().click();
      await page.getByText('Only you can see this').waitFor();
      await composer.click();
      await page.keyboard.type('/treaty traff');
      await page.getByRole('option').first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);

      await page.getByRole('button', { name: 'For editors' }).click();
      await page.locator('.candidate').first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('tab', { name: 'Documents' }).click();
      await page.locator('.passage').first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    },
  );

  it('on a phone', async () => {
    expect(await seriousFindings(await open('/treaty name: untoc', false, true))).toEqual([]);
  });

  it('with the menu of a treaty open', async () => {
    const page = await open('/treaty name: untoc', false);
    await page.getByRole('combobox', { name: 'Articles 1–25 …' }).click();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
