import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from 'oxc-transform';

/** The module that Node should run for a TypeScript file; undefined for any other file. Throws a SyntaxError with the file's name. */
export function strip(url) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return undefined;
  return { format: 'module', shortCircuit: true, source: stripFile(fileURLToPath(url)) };
}

/**
 * The JavaScript of a TypeScript file. `moved`: it will run from another folder, together with the other files that it
 * imports, as `.js`; `import.meta.url` stays that of the source.
 */
export function stripFile(file, { moved = false } = {}) {
  const elsewhere = {
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(file).href) },
    typescript: { rewriteImportExtensions: 'rewrite' },
  };
  const { code, errors } = transformSync(file, readFileSync(file, 'utf8'), {
    sourcemap: false,
    ...(moved ? elsewhere : {}),
  });
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors.map((error) => error.message).join('; ')}`);
  return code;
}

/** The asynchronous form of the hook, for Node versions that run hooks in a thread of their own. */
export async function load(url, context, next) {
  return strip(url) ?? next(url, context);
}
