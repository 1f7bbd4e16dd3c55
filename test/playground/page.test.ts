import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/command/registry.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';
import { openPlayground, type Playground } from '../../src/playground/server.ts';
import { describeInBrowser, keepReadmePicture, keepScreenshot, openPage, type Visit } from './browser.ts';

describeInBrowser('the page', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await openPlayground({
      host: '127.0.0.1',
      port: 0,
      allowedHosts: [],
      corpus: shippedCorpus(),
      commands: await loadCommands(),
      log: (line) => {
        throw new Error(line);
      },
      newErrorId: () => 'e1',
      now: () => new Date(0),
    });
  }, 60_000);
  afterAll(() => playground.close());

  const visit = (question = '', how: Visit = {}) =>
    openPage(question === '' ? playground.address : `${playground.address}/?q=${encodeURIComponent(question)}`, how);
  const composer = (page: Page): Locator => page.getByRole('textbox', { name: 'Message #treaty-desk' });
  const replies = (page: Page): Locator => page.getByRole('article', { name: /^Treaty Desk/ });
  const lastReply = (page: Page): Locator => replies(page).last();
  /** Waits until it is there, and gives its text. */
  const seen = async (part: Locator): Promise<string> => {
    await part.waitFor();
    return part.innerText();
  };
  /** Asks, and waits for the answer: the reply after those that are there. */
  const ask = async (page: Page, question: string): Promise<Locator> => {
    const before = await replies(page).count();
    await composer(page).fill(question);
    await page.keyboard.press('Enter');
    const answer = replies(page).nth(before);
    await answer.locator('.container').waitFor();
    return answer;
  };
  /** One page for the tests of a block, opened before the first. */
  const sharedPage = (question?: string, how: Visit = {}): (() => { page: Page; complaints: string[] }) => {
    let opened: { page: Page; complaints: string[] } | undefined;
    beforeAll(async () => {
      opened = await visit(question, { ...how, shared: true });
    }, 60_000);
    afterAll(() => opened?.page.context().close());
    return () => {
      if (opened === undefined) throw new Error('The page is not open.');
      return opened;
    };
  };

  describe('a treaty', () => {
    const shared = sharedPage('/treaty name: untoc', { fine: true });

    it('shows its card by a link', async () => {
      const card = lastReply(shared().page);
      const map = card.getByRole('img', { name: /^World map of UNTOC, as of 20 February 2023/ });
      await map.waitFor();
      expect(await map.evaluate((image) => [Object(image).naturalWidth, Object(image).naturalHeight])).toEqual([
        640, 274,
      ]);
      expect(await seen(card.locator('.container'))).toContain('Adopted: 15 November 2000');
      expect(await card.getByRole('heading').first().innerText()).toBe(
        'United Nations Convention against Transnational Organized Crime',
      );
      await keepScreenshot(shared().page, 'treaty-dark');
      await keepReadmePicture(card, 'treaty');
    });

    it('opens an article that is chosen from its menu', async () => {
      const { page, complaints } = shared();
      await lastReply(page).getByRole('combobox', { name: 'Articles 1–25 …' }).click();
      await lastReply(page).getByRole('option', { name: '16. Extradition' }).click();
      expect(await seen(page.getByRole('heading', { name: 'UNTOC, Article 16 — Extradition' }))).toBeTruthy();
      expect(complaints).toEqual([]);
    });
  });

  describe('a question', () => {
    const shared = sharedPage('', { fine: true });

    it('is answered with the accession date, typed and sent with Enter', async () => {
      const { page } = shared();
      await page.keyboard.type('When did Bhutan accede to UNTOC?');
      await page.keyboard.press('Enter');
      expect(await seen(lastReply(page).getByRole('heading').first())).toBe('20 February 2023');
      expect(await lastReply(page).locator('blockquote').first().innerText()).toMatch(
        /^On 20 February 2023, Bhutan has acceded/,
      );
      await keepReadmePicture(lastReply(page), 'answer');
    });

    it('stands in the address bar, as a link to its answer', () => {
      expect(new URL(shared().page.url()).searchParams.get('q')).toBe('When did Bhutan accede to UNTOC?');
    });

    it('shows its answer as JSON and as the terminal does', async () => {
      const { page } = shared();
      await page.getByRole('button', { name: 'Message JSON' }).click();
      const json = JSON.parse(await page.getByRole('region', { name: 'JSON of this message' }).innerText());
      expect(json.flags).toBe(32768);
      await page.getByRole('button', { name: 'As the terminal shows it' }).click();
      expect(await page.getByRole('region', { name: 'This message in the terminal' }).innerText()).toContain(
        '▍ 20 February 2023',
      );
      await page.getByRole('button', { name: 'As Discord shows it' }).click();
      expect(await lastReply(page).locator('.container').count()).toBe(1);
    });

    it('shows a quote in context to the one who asked, who may dismiss it', async () => {
      const { page, complaints } = shared();
      const context = lastReply(page).getByRole('button', { name: /in context/ });
      await context.first().click();
      const note = page.getByText('Only you can see this');
      await note.waitFor();
      expect(await lastReply(page).innerText()).toContain('cited: paragraph 1');
      await page.getByRole('button', { name: 'Dismiss message' }).click();
      await note.waitFor({ state: 'detached' });
      expect(await replies(page).count()).toBe(1);
      expect(complaints).toEqual([]);
    });

    it('that nothing on file answers gets questions that are, each a press away', async () => {
      const { page } = shared();
      expect(await (await ask(page, 'When did Bhutan withdraw from UNTOC?')).innerText()).toContain(
        'Nothing on file for that',
      );
      await keepScreenshot(page, 'not-found');
      await lastReply(page).getByRole('button', { name: 'When did Bhutan accede to UNTOC?' }).click();
      await lastReply(page).getByRole('heading', { name: '20 February 2023' }).waitFor();
    });
  });

  describe('a search', () => {
    const shared = sharedPage('/search query: awareness training', { light: true });

    it('finds awareness training', async () => {
      const { page } = shared();
      expect(await seen(lastReply(page).locator('.container'))).toContain('UNODC press release');
      await keepScreenshot(page, 'search-light');
    });

    it('turns pages in place, the focus staying on the button', async () => {
      const { page, complaints } = shared();
      const first = await lastReply(page).innerText();
      await page.getByRole('button', { name: 'Next ▶' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('page 2 of').waitFor();
      expect(await replies(page).count()).toBe(1);
      expect(await lastReply(page).innerText()).not.toBe(first);
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Next ▶');
      expect(complaints).toEqual([]);
    });

    it('changes its theme', async () => {
      const { page } = shared();
      const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
      const light = await background();
      await page.getByRole('button', { name: 'Dark theme' }).click();
      expect(await background()).not.toBe(light);
    });
  });

  describe('by the keyboard alone', () => {
    const shared = sharedPage();

    it('fills in a command: list, option, suggestion, send', async () => {
      const { page } = shared();
      await page.keyboard.type('/tr');
      expect(await seen(page.getByRole('option', { name: /^\/treaty/ }))).toContain('A treaty at a glance');
      await page.keyboard.press('Enter');
      const name = page.getByRole('combobox', { name: /^name/ });
      await name.waitFor();
      await page.keyboard.type('traff');
      // What is listed for an empty field, or for fewer letters, may still stand there: the list of these letters is waited for.
      const first = page.locator('[role=listbox]:not([aria-busy]) > [role=option]:first-child');
      await first.filter({ hasText: 'Trafficking in Persons Protocol' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Tab');
      expect(await name.inputValue()).toContain('Trafficking in Persons Protocol');
      await page.keyboard.type('key');
      await page.getByRole('option', { name: 'key facts' }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      expect(await seen(lastReply(page).getByRole('heading').first())).toContain('Key facts');
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Message #treaty-desk');
    });

    it('never takes a suggestion for what was typed before: keys that come faster than the list take the words as typed', async () => {
      const { page } = await visit();
      let release = (): void => {};
      const held = new Promise<void>((done) => {
        release = done;
      });
      await composer(page).click();
      await page.keyboard.type('/treaty ');
      await page.getByRole('option', { name: /^UNTOC/ }).waitFor();
      await page.route('**/interactions', async (route) => {
        await held;
        await route.continue();
      });
      await page.keyboard.type('traff');
      await page.locator('[role=listbox][aria-busy]').waitFor();
      const colour = (selector: string): Promise<unknown> =>
        page.evaluate(`getComputedStyle(document.querySelector('${selector}')).color`);
      // Greyed like the details of a list, so that nobody takes it for the answer to what was typed.
      expect(await colour('[aria-busy] .suggestion-label')).toBe(await colour('.suggestion-title'));
      expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(0);
      await keepScreenshot(page, 'suggestions-waiting');
      await page.keyboard.press('Tab');
      expect(await page.getByRole('combobox', { name: /^name/ }).inputValue()).toBe('traff');
      release();
    });

    it('leaves a command with Escape, and marks what is missing on Enter', async () => {
      const { page } = shared();
      await page.keyboard.type('/ask ');
      await page.getByRole('combobox', { name: /^question/ }).waitFor();
      await page.keyboard.press('Enter');
      expect(await page.locator('.option.missing').count()).toBe(1);
      await page.keyboard.press('Escape');
      await composer(page).waitFor();
      expect(await composer(page).inputValue()).toBe('');
    });

    it('sends a command without options by Enter twice', async () => {
      const { page } = shared();
      await page.keyboard.type('/help');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await lastReply(page).getByRole('heading', { name: 'Treaty Desk' }).waitFor();
    });

    it('brings the last inputs back with Up', async () => {
      const { page } = shared();
      await ask(page, 'What is UNTOC?');
      await ask(page, 'What is UNCAC?');
      await page.keyboard.press('ArrowUp');
      expect(await composer(page).inputValue()).toBe('What is UNCAC?');
      await page.keyboard.press('ArrowUp');
      expect(await composer(page).inputValue()).toBe('What is UNTOC?');
      await page.keyboard.press('ArrowDown');
      expect(await composer(page).inputValue()).toBe('What is UNCAC?');
    });
  });

  describe('hostile input', () => {
    const shared = sharedPage();

    it.each([
      ['markup', '<script>document.title = "owned"</script><img src=x onerror="document.title=1">'],
      ['mentions and Markdown', '@everyone <@1> **bold** [x](javascript:alert(1)) ||spoiler||'],
      ['right-to-left marks', 'Bhutan \u202eCOTNU\u202c \u2067 UNTOC'],
      ['10,000 characters', 'treaty '.repeat(1429).slice(0, 10_000)],
      ['a command of no name', '/drop table'],
    ])('is taken for text: %s', async (_name, question) => {
      const { page, complaints } = shared();
      await ask(page, question);
      expect(await page.title()).toBe('Treaty Desk: playground');
      expect(
        await page.getByRole('log').locator('script, img:not([src^="/client/"]), strong:has-text("bold")').count(),
      ).toBe(0);
      expect(await page.locator('.md-mention, .md-spoiler').count()).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(complaints).toEqual([]);
    });

    it('over the limit is refused with a sentence, and the talk goes on', async () => {
      const { page } = shared();
      await composer(page).fill('x'.repeat(70_000));
      await page.keyboard.press('Enter');
      expect(await seen(page.locator('.notice.error'))).toContain('64 KB');
      await ask(page, 'What is UNTOC?');
    });
  });

  it('fits a phone: nothing is wider than the screen, and the answer is readable', async () => {
    const { page } = await visit('When did Bhutan accede to UNTOC?', { phone: true, fine: true });
    await lastReply(page).locator('.container').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const box = await lastReply(page).locator('.container').boundingBox();
    expect(box?.width).toBeGreaterThan(300);
    await keepScreenshot(page, 'answer-phone');
  });

  describe('for editors', () => {
    const shared = sharedPage('What does the press release say about awareness?');

    it('says why: terms, candidates with their features, hits, threshold, decision', async () => {
      const { page, complaints } = shared();
      await lastReply(page).locator('.container').waitFor();
      await page.getByRole('button', { name: 'For editors' }).click();
      const panel = page.getByRole('tabpanel', { name: 'Why this answer' });
      expect(await seen(panel.locator('.decision'))).toMatch(/nswered by \w+/);
      expect(await panel.locator('.scale').innerText()).toMatch(/confidence [\d.]+, threshold [\d.]+/);
      expect(await panel.locator('.terms').innerText()).toMatch(/awar\w* \d/);
      const feature = panel.getByRole('row', { name: /^inSentence / }).first();
      expect(await feature.innerText()).toMatch(/[\d.]+\s+[\d.]+/);
      expect(await panel.locator('.hits li').count()).toBeGreaterThan(3);
      await keepScreenshot(page, 'panel-why');
      await panel.getByRole('searchbox').fill('Which article of UNTOC covers extradition?');
      await page.keyboard.press('Enter');
      await panel.locator('.terms').getByText('extradit', { exact: false }).first().waitFor();
      expect(complaints).toEqual([]);
    });

    it('shows documents and passages with their offsets', async () => {
      const { page } = shared();
      await page.getByRole('tab', { name: 'Documents' }).click();
      await page.getByRole('combobox', { name: 'Document' }).selectOption('untoc');
      await page.getByRole('searchbox', { name: 'Filter passages' }).fill('untoc/16/4');
      await page.getByText(/^untoc\/16\/4 \[\d+, \d+\)$/).waitFor();
      await keepScreenshot(page, 'panel-documents');
      await page.getByRole('button', { name: 'Close panel' }).click();
      expect(await page.evaluate('document.activeElement.id')).toBe('editors');
    });
  });
});
