import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'oxc-transform';

/** The module that Node should run for a TypeScript file; undefined for any other file. Throws a SyntaxError with the file's name. */
export function strip(url) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return undefined;
  const file = fileURLToPath(url);
  const { code, errors } = transformSync(file, readFileSync(file, 'utf8'), { sourcemap: false });
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors.map((error) => error.message).join('; ')}`);
  return { format: 'module', shortCircuit: true, source: code };
}

/** The asynchronous form of the hook, for Node versions that run hooks in a thread of their own. */
export async function load(url, context, next) {
  return strip(url) ?? next(url, context);
}
