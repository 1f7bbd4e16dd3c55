// `node src/run.js FILE.ts ARGUMENTS` does what `node --import ./src/typescript.js FILE.ts ARGUMENTS` does, and starts sooner:
// the stripped files are kept below node_modules/.cache, under a name made from every source file's size and times, so that
// an edit is never missed. Where nothing can be kept (a read-only folder), the files are stripped as they load.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'treaty-desk');
/** Folders of stripped files that stay: a process started before an edit may still load from its own. */
const folders = 3;

const [entry = ''] = process.argv.splice(2, 1);
const folder = await strippedFolder();
if (folder === null) await import('./typescript.js');
else {
  // What the desk works out from a corpus is kept beside the very code that worked it out.
  process.env.TREATY_DESK_KEPT = folder;
  // Node 22 and later keep compiled code too.
  nodeModule.enableCompileCache?.(join(folder, 'compiled'));
}
await import(pathToFileURL(folder === null ? join(root, entry) : join(folder, javascript(entry))).href);

/** The folder of stripped files for the sources as they are now, made if it is not there; null if it cannot be made. */
async function strippedFolder() {
  const files = sources('src');
  const hash = createHash('sha256').update(`${root}\0${process.version}`);
  for (const file of files) {
    const { size, mtimeMs, ctimeMs } = statSync(join(root, file));
    hash.update(`\0${file}\0${size}\0${mtimeMs}\0${ctimeMs}`);
  }
  const home = join(cache, hash.digest('hex').slice(0, 16));
  return existsSync(home) ? home : await strip(files, home);
}

/** Strips all files into a draft folder, and moves it into place as a whole: another process finds all of it or nothing. */
async function strip(files, home) {
  const { stripFile } = await import('./typescript-hooks.js');
  const draft = `${home}.${process.pid}`;
  const typescript = files.filter((file) => file.endsWith('.ts'));
  const code = typescript.map((file) => [join(draft, javascript(file)), stripFile(join(root, file), { moved: true })]);
  try {
    try {
      for (const [file, text] of code) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
      writeFileSync(join(draft, 'package.json'), '{ "type": "module" }\n');
      if (!existsSync(home)) renameSync(draft, home);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
    for (const old of byAge(cache).slice(folders)) rmSync(old, { recursive: true, force: true });
  } catch {
    // Another process may have been quicker; or the folder cannot be written, and the files are stripped as they load.
  }
  return existsSync(home) ? home : null;
}

/** The source files below a folder of the project, but for those that a browser loads. */
function sources(from) {
  return readdirSync(join(root, from), { withFileTypes: true }).flatMap((found) => {
    const path = `${from}/${found.name}`;
    if (found.isDirectory()) return found.name === 'client' ? [] : sources(path);
    return /\.[jt]s$/.test(found.name) ? [path] : [];
  });
}

function byAge(parent) {
  const age = (path) => statSync(path).mtimeMs;
  return readdirSync(parent)
    .map((name) => join(parent, name))
    .sort((one, other) => age(other) - age(one));
}

function javascript(file) {
  return file.replace(/\.ts$/, '.js');
}
