import { execFile } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const call = promisify(execFile);

describe('run.js', () => {
  let folder = '';
  const cache = () => join(folder, 'node_modules', '.cache', 'treaty-desk');
  const write = (file: string, text: string) => writeFileSync(join(folder, 'src', file), text);
  const run = async (...args: string[]) =>
    (await call(process.execPath, [join(folder, 'src/run.js'), 'src/greet.ts', ...args])).stdout;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'run-'));
    mkdirSync(join(folder, 'src'));
    mkdirSync(join(folder, 'node_modules'));
    for (const file of ['run.js', 'typescript.js', 'typescript-hooks.js'])
      cpSync(join(root, 'src', file), join(folder, 'src', file));
    for (const name of ['oxc-transform', '@oxc-transform'])
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    write('name.ts', "export const name: string = 'desk';\n");
    write(
      'greet.ts',
      `import { name } from './name.ts';
      const { place } = await import('./place.ts');
      console.log([name, place, ...process.argv.slice(2), new URL('x', import.meta.url).pathname].join(' '));`,
    );
    write('place.ts', "export const place: string = 'here';\n");
  });
  afterEach(() => {
    chmodSync(join(folder, 'node_modules'), 0o700);
    rmSync(folder, { recursive: true, force: true });
  });

  it('runs a TypeScript file with its arguments, as if it stood where it stands', async () => {
    expect(await run('a', '--b')).toBe(`desk here a --b ${folder}/src/x\n`);
    expect(await run('a', '--b')).toBe(`desk here a --b ${folder}/src/x\n`);
  });

  it('runs the edited code after an edit, and the old code when the edit is taken back', async () => {
    await run();
    write('place.ts', "export const place: string = 'there';\n");
    expect(await run()).toContain('desk there');
    write('place.ts', "export const place: string = 'here';\n");
    expect(await run()).toContain('desk here');
  });

  it('keeps the stripped code of the last three edits', async () => {
    for (const place of ['one', 'two', 'three', 'four', 'five']) {
      write('place.ts', `export const place: string = '${place}';\n`);
      expect(await run()).toContain(`desk ${place}`);
    }
    expect(readdirSync(cache())).toHaveLength(3);
  });

  it('several first starts at once all run, and leave no draft behind', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => run()));
    expect(new Set(all)).toEqual(new Set([`desk here ${folder}/src/x\n`]));
    expect(readdirSync(cache()).filter((name) => name.includes('.'))).toEqual([]);
  });

  it('runs where nothing can be kept', async () => {
    // A file stands where the folder would be, which stops even the superuser.
    writeFileSync(join(folder, 'node_modules', '.cache'), '');
    expect(await run('a')).toBe(`desk here a ${folder}/src/x\n`);
  });

  it('names the file that cannot be read as TypeScript', async () => {
    write('place.ts', 'export const = ;\n');
    await expect(run()).rejects.toThrow(/src\/place\.ts/);
  });
});
