import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, describe, it, onTestFinished } from 'vitest';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a Chromium is: the variable CHROMIUM, else where systems put it; null if there is none. */
export const chromiumPath: string | null =
  [process.env.CHROMIUM ?? '', ...usual].find((path) => path !== '' && existsSync(path)) ?? null;

/** Tests in a real browser; where there is none, one skipped test that says so. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (chromiumPath !== null) describe(name, { timeout: 60_000 }, tests);
  else
    describe(name, () => {
      it.skip('skipped: no Chromium here (install Debian’s chromium, or set CHROMIUM to its path)', () => {});
    });
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Promise<Browser> | null = null;
afterAll(async () => (await browser)?.close());

export interface Visit {
  readonly light?: boolean;
  readonly phone?: boolean;
  /** Pictures of what is seen are twice as fine. */
  readonly fine?: boolean;
  /** The page serves several tests, and stays open until the last one of the file. */
  readonly shared?: boolean;
}

/** A page of its own in a browser without memory, and everything that it complained about or asked of other hosts. */
export async function openPage(address: string, visit: Visit = {}): Promise<{ page: Page; complaints: string[] }> {
  browser ??= chromium.launch({ executablePath: chromiumPath ?? '', args: flags });
  const context = await (await browser).newContext({
    viewport: visit.phone === true ? { width: 390, height: 844 } : { width: 1100, height: 900 },
    deviceScaleFactor: visit.fine === true ? 2 : 1,
    colorScheme: visit.light === true ? 'light' : 'dark',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  if (visit.shared !== true) onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') complaints.push(said.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(new URL(address).origin) && !url.startsWith('blob:')) complaints.push(`asked for ${url}`);
  });
  await page.goto(address);
  await page.getByRole('button', { name: '/treaty name: untoc' }).waitFor({ state: 'attached' });
  return { page, complaints };
}

const folder = join(import.meta.dirname, '../screenshots');

/** Keeps a picture of the page for people to look at, in test/screenshots/. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Keeps a picture of a message for README, in .github/; only where KEEP_README_PICTURES is set. */
export async function keepReadmePicture(message: Locator, name: string): Promise<void> {
  if (process.env.KEEP_README_PICTURES === undefined) return;
  const page = message.page();
  await page.setViewportSize({ width: 700, height: 1400 });
  await message.scrollIntoViewIfNeeded();
  await message.screenshot({ path: join(import.meta.dirname, `../../.github/${name}.png`) });
}
