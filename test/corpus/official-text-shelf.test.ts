import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officialDocument } from '../../src/corpus/official-document.ts';
import { keepOfficialText, keptTexts, loadOfficialTexts, removeOfficialText } from '../../src/corpus/official-shelf.ts';
import { withDocuments } from '../../src/corpus/with-documents.ts';
import { lighthouseCorpus, lighthouseText, lighthouseTreaty } from '../support/small-treaty.ts';

let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'texts-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const corpus = lighthouseCorpus();
const treaty = 'lighthouse-treaty';
const entry = { treaty, text: lighthouseText, source: 'lights "final".txt', added: '2026-11-24' };
const file = (): string => join(data, 'texts', `${treaty}.md`);

describe('texts that an operator has added', () => {
  it('come back as they were given', () => {
    const kept = keepOfficialText(data, entry);
    expect(keptTexts(data)).toEqual([kept]);
    expect(kept).toMatchObject(entry);
    expect(loadOfficialTexts(data, corpus)).toEqual([
      officialDocument(lighthouseTreaty(corpus), lighthouseText, file()),
    ]);
  });

  it('come back whatever stands in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (words, source) => {
        const text = `---\n${words}\n---\n`.replace(/\r\n?/g, '\n');
        keepOfficialText(data, { ...entry, text, source });
        expect(keptTexts(data)[0]).toMatchObject({ text, source });
      }),
      { numRuns: 50 },
    );
  });

  it('go into a folder that was not there, and where none can be made it is said at once', () => {
    const deep = join(data, 'a', 'b');
    expect(keepOfficialText(deep, entry).file).toBe(join(deep, 'texts', `${treaty}.md`));
    writeFileSync(join(data, 'file'), '');
    expect(() => keepOfficialText(join(data, 'file'), entry)).toThrow(/It cannot be written \(ENOTDIR\)/);
    // Nothing can be made below /proc; elsewhere than on Linux there is none.
    if (existsSync('/proc/self')) expect(() => keepOfficialText('/proc/none', entry)).toThrow(/It cannot be written/);
  });

  it('are one to a treaty: a second takes the place of the first, and no draft is left', () => {
    keepOfficialText(data, entry);
    keepOfficialText(data, { ...entry, text: 'Article 1\nScope\n\nAll.\n' });
    expect(readdirSync(join(data, 'texts'))).toEqual([`${treaty}.md`]);
    expect(keptTexts(data)[0]?.text).toBe('Article 1\nScope\n\nAll.\n');
  });

  it('can be taken away, once', () => {
    keepOfficialText(data, entry);
    expect([removeOfficialText(data, treaty), removeOfficialText(data, treaty)]).toEqual([true, false]);
    expect(loadOfficialTexts(data, corpus)).toEqual([]);
  });

  it('are none where the folder is not there', () => {
    expect(loadOfficialTexts(join(data, 'nowhere'), corpus)).toEqual([]);
  });

  it.each([
    [
      'changed by hand',
      (text: string) => text.replace('at dusk', 'at dawn'),
      'Its text has changed since it was added',
    ],
    ['without first lines', () => lighthouseText, 'It is not as "npm run texts" writes it'],
    [
      'with a first line missing',
      (text: string) => text.replace(/^source:.*\n/m, ''),
      'It is not as "npm run texts" writes it',
    ],
    [
      'of another treaty',
      (text: string) => text.replace('treaty: "light', 'treaty: "dark'),
      'Its name and its first lines do not agree',
    ],
    [
      'with an impossible day',
      (text: string) => text.replace('-11-24', '-13-24'),
      'Its name and its first lines do not agree',
    ],
  ])('are refused by name when %s', (_what, change, sentence) => {
    keepOfficialText(data, entry);
    writeFileSync(file(), change(readFileSync(file(), 'utf8')));
    expect(() => loadOfficialTexts(data, corpus)).toThrow(`${file()}: ${sentence}`);
  });

  it('are refused by name when they are not UTF-8, or cannot be read', () => {
    keepOfficialText(data, entry);
    writeFileSync(file(), Buffer.concat([readFileSync(file()), Buffer.from([0xff])]));
    expect(() => loadOfficialTexts(data, corpus)).toThrow('is not valid UTF-8');
    rmSync(file());
    mkdirSync(file());
    expect(() => loadOfficialTexts(data, corpus)).toThrow(`${file()}: It cannot be read (EISDIR).`);
  });

  it('are refused with what to do when their treaty is not on the shelf', () => {
    keepOfficialText(data, { ...entry, treaty: 'windmill-treaty' });
    expect(() => loadOfficialTexts(data, corpus)).toThrow(
      '"npm run texts -- remove windmill-treaty" takes its text away',
    );
  });

  it('cannot be kept where nothing can be written', () => {
    writeFileSync(join(data, 'texts'), '');
    expect(() => keepOfficialText(data, entry)).toThrow(/It cannot be written \((EEXIST|ENOTDIR)\)/);
  });
});

describe('a corpus with further documents', () => {
  const official = officialDocument(lighthouseTreaty(corpus), lighthouseText, 'x.md');

  it('holds them, and another version', () => {
    const both = withDocuments(corpus, [official]);
    expect(both.documents).toEqual([...corpus.documents, official]);
    expect(both.byId.get('lighthouse-treaty-official')).toBe(official);
    expect(both.passageById.get('lighthouse-treaty-official/3/2')?.locator).toBe('Article 3(2)');
    expect(both.version).not.toBe(corpus.version);
    expect(withDocuments(corpus, [{ ...official, text: `${official.text} ` }]).version).not.toBe(both.version);
    expect(corpus.documents).toHaveLength(1);
  });

  it('is itself without any, and refuses an id twice', () => {
    expect(withDocuments(corpus, [])).toBe(corpus);
    expect(() => withDocuments(corpus, [official, official])).toThrow(
      '"lighthouse-treaty-official" is the id of x.md too',
    );
  });
});
