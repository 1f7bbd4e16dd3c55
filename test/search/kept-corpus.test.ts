import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';
import { folderOf } from '../corpus/small-corpus.ts';

const ponds = (fee: string): string =>
  `---\nid: ponds\ntitle: Rules of ponds\n---\n\nThe fee for a duck is ${fee} coins.\n`;
const question = 'What is the fee for a duck?';
const keptFiles = (folder: string): string[] => readdirSync(folder).sort();

describe('a desk with a folder for what it worked out', () => {
  it('answers and finds the same from what was kept as from the files', async () => {
    const kept = folderOf({});
    const fresh = await openDesk({ kept });
    expect(keptFiles(kept)).toEqual([expect.stringMatching(/^corpus-[0-9a-f]{32}\.v8$/)]);
    const again = await openDesk({ kept });
    expect(again.corpus).toEqual(fresh.corpus);
    // An article's passages are those of its document, not copies.
    for (const { passages, articles } of again.corpus.documents)
      for (const article of articles) for (const passage of article.passages) expect(passages).toContain(passage);
    for (const text of [
      'When did Bhutan accede to UNTOC?',
      'define trafficking in persons',
      'awareness trainings for tour operators',
      'article 18 of untoc',
      'wich artcle covers extradtion in the corruption convention',
      'Which South Asian States are parties to the firearms protocol?',
    ]) {
      expect(again.ask(text)).toEqual(fresh.ask(text));
      expect(again.search(text, { limit: 20 })).toEqual(fresh.search(text, { limit: 20 }));
    }
  });

  it('reads an edited corpus anew', async () => {
    const kept = folderOf({});
    const corpus = folderOf({ 'ponds.md': ponds('seven') });
    await openDesk({ corpus, kept });
    writeFileSync(join(corpus, 'ponds.md'), ponds('nine'));
    expect((await openDesk({ corpus, kept })).ask(question).citations[0]?.quote).toContain('nine coins');
    writeFileSync(join(corpus, 'ponds.md'), ponds('seven'));
    expect((await openDesk({ corpus, kept })).ask(question).citations[0]?.quote).toContain('seven coins');
  });

  it('keeps no more than the four corpora of the last starts', async () => {
    const kept = folderOf({});
    for (const fee of ['one', 'two', 'three', 'four', 'five', 'six'])
      await openDesk({ corpus: folderOf({ 'ponds.md': ponds(fee) }), kept });
    expect(keptFiles(kept)).toHaveLength(4);
  });

  it('reads the files where what was kept is damaged', async () => {
    const kept = folderOf({});
    const corpus = folderOf({ 'ponds.md': ponds('seven') });
    await openDesk({ corpus, kept });
    const [file = ''] = keptFiles(kept);
    const whole = readFileSync(join(kept, file));
    for (const damaged of [Buffer.alloc(0), whole.subarray(0, whole.length / 2), Buffer.from('{}')]) {
      writeFileSync(join(kept, file), damaged);
      expect((await openDesk({ corpus, kept })).ask(question).citations[0]?.quote).toContain('seven coins');
    }
  });

  it('works where nothing can be kept', async () => {
    const kept = folderOf({});
    chmodSync(kept, 0o500);
    const corpus = folderOf({ 'ponds.md': ponds('seven') });
    for (const folder of [kept, join(kept, 'not', 'there')])
      expect((await openDesk({ corpus, kept: folder })).ask(question).status).toBe('answered');
  });
});
