import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'oxc-transform';

/** A file of the page, as it goes to the browser. */
export interface PageFile {
  readonly type: string;
  readonly body: string;
}

const folder = new URL('./client/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  ts: 'text/javascript; charset=utf-8',
};

/**
 * A file of the page by its name: HTML, styles and pictures as they are, TypeScript without its types. Read anew each
 * time, so that an edited file is there on the next reload. Null for a name that is no file of the page.
 */
export function pageFile(name: string): PageFile | null {
  const type = types[name.split('.').at(-1) ?? ''];
  if (type === undefined || !readdirSync(folder).includes(name)) return null;
  const text = readFileSync(new URL(name, folder), 'utf8');
  if (!name.endsWith('.ts')) return { type, body: text };
  const { code, errors } = transformSync(name, text, { sourcemap: false });
  if (errors.length > 0) throw new SyntaxError(`${name}: ${errors.map(({ message }) => message).join('; ')}`);
  return { type, body: code };
}
