import type { PageMessage } from '../wire.ts';
import { el } from './element.ts';
import { icon } from './icons.ts';

/** A file of a message in the browser's memory; a picture's size in pixels keeps its place while it loads. */
interface HeldFile {
  readonly address: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** Finds the file that a component shows as `attachment://name`; null if the message has none of that name. */
export type FindFile = (url: string) => HeldFile | null;

/** Makes the files of a message available to the page. They live in memory until `release`. */
export function holdFiles(files: PageMessage['files']): { find: FindFile; release: () => void } {
  const held = new Map<string, HeldFile>();
  for (const { name, contentType, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type: contentType }));
    held.set(name, { address, ...pngSize(bytes) });
  }
  return {
    find: (url) => held.get(fileName(url)) ?? null,
    release() {
      for (const { address } of held.values()) URL.revokeObjectURL(address);
    },
  };
}

/** `attachment://map.png` → `map.png` */
export function fileName(url: string): string {
  return url.replace(/^attachment:\/\//, '');
}

/** Width and height stand at the beginning of a PNG: https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(bytes: Uint8Array): { width: number | null; height: number | null } {
  const view = new DataView(bytes.buffer);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return { width: null, height: null };
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** A picture with its alt text; where the file is missing or lies outside, its alt text in a frame. */
export function picture(media: { url: string }, description: string | null | undefined, find: FindFile): HTMLElement {
  const file = find(media.url);
  const alt = description ?? '';
  if (file === null) return el('span', { class: 'picture missing' }, alt === '' ? media.url : alt);
  const { address, width, height } = file;
  return el('img', { class: 'picture', src: address, alt, width, height });
}

/** A file to take away. */
export function fileCard(url: string, size: number | undefined, find: FindFile): HTMLElement {
  const name = fileName(url);
  const file = find(url);
  const text = el(
    'span',
    {},
    file === null ? name : el('a', { href: file.address, download: name }, name),
    size === undefined ? null : el('small', {}, bytes(size)),
  );
  return el('div', { class: 'file-card' }, icon('file'), text);
}

function bytes(size: number): string {
  return size < 1000 ? `${size} bytes` : `${(size / 1000).toFixed(1)} KB`;
}
