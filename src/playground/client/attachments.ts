import type { PageMessage } from '../wire.ts';
import { el } from './element.ts';
import { icon } from './icons.ts';

/** Finds the address of a file that a component shows as `attachment://name`; null if the message has none of that name. */
export type FileAddress = (url: string) => string | null;

/** Makes the files of a message available to the page. They live in memory until `release`. */
export function fileAddresses(files: PageMessage['files']): { address: FileAddress; release: () => void } {
  const addresses = new Map<string, string>();
  for (const { name, contentType, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    addresses.set(name, URL.createObjectURL(new Blob([bytes], { type: contentType })));
  }
  return {
    address: (url) => addresses.get(url.replace(/^attachment:\/\//, '')) ?? null,
    release() {
      for (const address of addresses.values()) URL.revokeObjectURL(address);
    },
  };
}

/** A picture with its alt text; where the file is missing or lies outside, its alt text in a frame. */
export function picture(
  media: { url: string },
  description: string | null | undefined,
  find: FileAddress,
): HTMLElement {
  const source = find(media.url);
  const alt = description ?? '';
  if (source === null) return el('span', { class: 'picture missing' }, alt === '' ? media.url : alt);
  return el('img', { class: 'picture', src: source, alt });
}

/** A file to take away. */
export function fileCard(url: string, size: number | undefined, find: FileAddress): HTMLElement {
  const name = url.replace(/^attachment:\/\//, '');
  const source = find(url);
  const text = el(
    'span',
    {},
    source === null ? name : el('a', { href: source, download: name }, name),
    size === undefined ? null : el('small', {}, bytes(size)),
  );
  return el('div', { class: 'file-card' }, icon('file'), text);
}

function bytes(size: number): string {
  return size < 1000 ? `${size} bytes` : `${(size / 1000).toFixed(1)} KB`;
}
