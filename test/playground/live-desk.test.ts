import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type LiveDesk, openLiveDesk } from '../../src/playground/live-desk.ts';
import type { PageCorpus } from '../../src/playground/wire.ts';
import { lakeDocument, lakeFolder } from './small-shelf.ts';

/** Opens the folder; `readAfter` does something to it and waits until the desk has read it anew. */
async function open(folder: string) {
  const live: LiveDesk = await openLiveDesk({ corpus: folder, settle: 20 });
  onTestFinished(live.close);
  const readAfter = (change: () => void): Promise<PageCorpus> =>
    new Promise((resolve) => {
      const stop = live.onChange((state) => {
        stop();
        resolve(state);
      });
      change();
    });
  return { live, readAfter };
}

const textOf = (live: LiveDesk): string => live.desk().corpus.byId.get('lake')?.text ?? '';

describe('a desk that follows its corpus folder', () => {
  it('answers from the new text when a file is changed', async () => {
    const { folder, write } = lakeFolder('The lake is deep.');
    const { live, readAfter } = await open(folder);
    const before = live.state().version;
    const state = await readAfter(() => write(lakeDocument('The lake is frozen.')));
    expect(state.problems).toEqual([]);
    expect(state.version).not.toBe(before);
    expect(live.desk().ask('Is the lake frozen?').citations[0]?.quote).toBe('The lake is frozen.');
  });

  it('keeps the last good text when a file is broken, says what is wrong and where, and recovers', async () => {
    const { folder, write } = lakeFolder('The lake is deep.');
    const { live, readAfter } = await open(folder);
    const version = live.state().version;
    const broken = await readAfter(() => write('---\nid: lake\ntitle: Lake\ndate: 2023-02-31\n---\n\nNo such day.\n'));
    expect(broken.problems).toHaveLength(1);
    expect(broken.problems[0]).toMatch(/^lake\.md:4: date: .*2023-02-31/);
    expect(broken.version).toBe(version);
    expect(textOf(live)).toContain('The lake is deep.');
    const mended = await readAfter(() => write(lakeDocument('The lake is clean.')));
    expect(mended.problems).toEqual([]);
    expect(textOf(live)).toContain('The lake is clean.');
  });

  it('sees a file that an editor replaces', async () => {
    const { folder } = lakeFolder('The lake is deep.');
    const { live, readAfter } = await open(folder);
    writeFileSync(join(folder, '.lake.md.swp'), lakeDocument('The lake is new.'));
    await readAfter(() => renameSync(join(folder, '.lake.md.swp'), join(folder, 'lake.md')));
    expect(textOf(live)).toContain('The lake is new.');
  });

  it('sees a file in a folder that was made later, and its removal', async () => {
    const { folder } = lakeFolder('The lake is deep.');
    const { readAfter } = await open(folder);
    await readAfter(() => mkdirSync(join(folder, 'more')));
    const more = await readAfter(() =>
      writeFileSync(join(folder, 'more', 'sea.md'), '---\nid: sea\ntitle: The sea\n---\n\nThe sea is salty.\n'),
    );
    expect(more.documents).toBe(2);
    expect((await readAfter(() => rmSync(join(folder, 'more', 'sea.md')))).documents).toBe(1);
  });
});
