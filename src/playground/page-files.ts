import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { transformSync } from 'oxc-transform';

/** A file of the page, as it goes to the browser. */
export interface PageFile {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

const folder = new URL('./client/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  ts: 'text/javascript; charset=utf-8',
};

/**
 * The files of the page by name: HTML, styles and pictures as they are, TypeScript without its types. All are made ready
 * at once, and one that was edited since is made anew when it is asked for. Null for a name that is no file of the page.
 *
 * @throws SyntaxError naming the file that cannot be read as TypeScript
 */
export function pageFiles(): (name: string) => PageFile | null {
  const ready = new Map<string, { changed: number; file: PageFile }>();
  const find = (name: string): PageFile | null => {
    const type = types[name.split('.').at(-1) ?? ''];
    if (type === undefined || !readdirSync(folder).includes(name)) return null;
    const changed = statSync(new URL(name, folder)).mtimeMs;
    const known = ready.get(name);
    if (known?.changed === changed) return known.file;
    const body = Buffer.from(content(name));
    const file = { type, body, gzip: gzipSync(body) };
    ready.set(name, { changed, file });
    return file;
  };
  readdirSync(folder).forEach(find);
  return find;
}

function content(name: string): string {
  const text = readFileSync(new URL(name, folder), 'utf8');
  if (!name.endsWith('.ts')) return text;
  const { code, errors } = transformSync(name, text, { sourcemap: false });
  if (errors.length > 0) throw new SyntaxError(`${name}: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}
