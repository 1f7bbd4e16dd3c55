import { expect, it, onTestFinished } from 'vitest';
import type { Command } from '../../src/command/command.ts';
import { loadCommands } from '../../src/command/registry.ts';
import { messageOf, text } from '../../src/message/components.ts';
import { openPlayground } from '../../src/playground/server.ts';
import { describeInBrowser, openPage } from './browser.ts';
import { lakeDocument, lakeFolder } from './small-shelf.ts';

/** A red dot. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==',
  'base64',
);

/** A command that shows a picture and a file when it is told to. */
function pictureCommand(): { command: Command; finish: () => void } {
  let finish = (): void => {};
  const ready = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const command: Command = {
    declaration: { name: 'picture', description: 'A picture, later' },
    run: () => ({
      async later() {
        await ready;
        return {
          ...messageOf(0xff0000, [
            text('A dot'),
            { type: 12, items: [{ media: { url: 'attachment://dot.png' }, description: 'A red dot' }] },
            { type: 13, file: { url: 'attachment://cite.txt' } },
          ]),
          files: [
            { name: 'dot.png', contentType: 'image/png', data: png },
            { name: 'cite.txt', contentType: 'text/plain', data: new TextEncoder().encode('UNTOC, art. 16') },
          ],
        };
      },
    }),
  };
  return { command, finish: () => finish() };
}

describeInBrowser('a page that stays open', () => {
  const open = async (folder: string, extra: Command[] = []): Promise<string> => {
    const commands = new Map([...(await loadCommands()), ...extra.map((one) => [one.declaration.name, one] as const)]);
    const playground = await openPlayground({
      host: '127.0.0.1',
      port: 0,
      allowedHosts: [],
      corpus: folder,
      commands,
      log: () => {},
      newErrorId: () => 'e1',
      now: () => new Date(0),
    });
    onTestFinished(playground.close);
    return playground.address;
  };

  it('follows a corpus file: good, broken with file, line and field, good again', async () => {
    const { folder, write } = lakeFolder('The lake is deep.');
    const { page } = await openPage(await open(folder));
    const ask = async (): Promise<string> => {
      const answers = page.getByRole('article', { name: /^Treaty Desk/ });
      const before = await answers.count();
      await page.getByRole('textbox', { name: 'Message #treaty-desk' }).fill('How is the lake?');
      await page.keyboard.press('Enter');
      await answers.nth(before).locator('.container').waitFor();
      return answers.nth(before).innerText();
    };
    expect(await ask()).toContain('The lake is deep.');

    write(lakeDocument('The lake is frozen.'));
    await page.getByText('The corpus was read anew').waitFor();
    expect(await ask()).toContain('The lake is frozen.');

    write('---\nid: lake\ntitle: Lake\ndate: 2023-02-31\n---\n\nNo such day.\n');
    const alarm = page.getByRole('alert');
    await alarm.getByText(/lake\.md:4: date: /).waitFor();
    expect(await ask()).toContain('The lake is frozen.');

    write(lakeDocument('The lake is clean.'));
    await alarm.waitFor({ state: 'hidden' });
    expect(await ask()).toContain('The lake is clean.');
  });

  it('thinks while a picture is drawn, then shows it with its alt text, and the file to take away', async () => {
    const { folder } = lakeFolder('The lake is deep.');
    const { command, finish } = pictureCommand();
    const { page, complaints } = await openPage(`${await open(folder, [command])}/?q=/picture`);
    const thinking = page.getByText('Treaty Desk is thinking…');
    await thinking.waitFor();
    const moves = () => page.evaluate('getComputedStyle(document.querySelector(".dots i")).animationName');
    expect(await moves()).toBe('none');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await moves()).toBe('blink');
    finish();
    await thinking.waitFor({ state: 'detached' });
    const picture = page.getByRole('img', { name: 'A red dot' });
    await picture.waitFor();
    expect(await picture.getAttribute('width')).toBe('5');
    await expect.poll(() => page.evaluate('[...document.images].every((image) => image.naturalWidth > 0)')).toBe(true);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'cite.txt' }).click();
    expect((await download).suggestedFilename()).toBe('cite.txt');
    expect(complaints).toEqual([]);
  });

  it('says so when the server is gone', async () => {
    const { folder } = lakeFolder('The lake is deep.');
    const address = await open(folder);
    const { page } = await openPage(address);
    await page.route('**/api/interactions', (route) => route.abort());
    await page.keyboard.type('How is the lake?');
    await page.keyboard.press('Enter');
    await page.getByText('The playground does not answer.').waitFor();
  });
});
