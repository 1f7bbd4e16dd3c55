import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { transformSync } from 'oxc-transform';
import { joinModules } from './page-script.ts';

/** A file of the page, as it goes to the browser. */
export interface PageFile {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

const folder = new URL('./client/', import.meta.url);

/** What the browser asks for: the modules come as one script, the style sheets as one sheet. */
const made: ReadonlyMap<string, { type: string; content: () => string }> = new Map(
  Object.entries<{ type: string; content: () => string }>({
    'index.html': { type: 'text/html; charset=utf-8', content: () => read('index.html') },
    'desk.svg': { type: 'image/svg+xml', content: () => read('desk.svg') },
    'page.css': {
      type: 'text/css; charset=utf-8',
      content: () => ['page.css', 'message.css', 'panel.css'].map(read).join('\n'),
    },
    'page.js': { type: 'text/javascript; charset=utf-8', content: () => joinModules('main.ts', withoutTypes) },
  }),
);

/**
 * The files of the page by name. All are made ready at once, and anew when one of the sources was edited since. Null for a
 * name that is no file of the page.
 *
 * @throws SyntaxError naming the file that cannot be read as TypeScript
 */
export function pageFiles(): (name: string) => PageFile | null {
  const make = (): Map<string, PageFile> => new Map([...made.keys()].map((name) => [name, pageFile(name)]));
  let edition = editionOnDisk();
  let ready = make();
  return (name) => {
    if (!made.has(name)) return null;
    const now = editionOnDisk();
    if (now !== edition) {
      ready = make();
      edition = now;
    }
    return ready.get(name) ?? null;
  };
}

function pageFile(name: string): PageFile {
  const { type = '', content } = made.get(name) ?? {};
  const body = Buffer.from(content?.() ?? '');
  return { type, body, gzip: gzipSync(body) };
}

/** Changes whenever a source of the page does. */
function editionOnDisk(): string {
  return readdirSync(folder)
    .map((name) => `${name} ${statSync(new URL(name, folder)).mtimeMs}`)
    .join('\n');
}

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

function withoutTypes(name: string): string {
  const { code, errors } = transformSync(name, read(name), { sourcemap: false });
  if (errors.length > 0) throw new SyntaxError(`${name}: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}
