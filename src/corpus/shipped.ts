import { fileURLToPath } from 'node:url';

/** The corpus folder that ships with the project. */
export function shippedCorpus(): string {
  return fileURLToPath(new URL('../../corpus', import.meta.url));
}
