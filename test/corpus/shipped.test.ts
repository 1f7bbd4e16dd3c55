import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCorpus } from '../../src/corpus/check.ts';
import { quotableParts } from '../../src/corpus/clauses.ts';
import { buildCorpus, loadCorpus } from '../../src/corpus/load.ts';
import { readCorpusFiles } from '../../src/corpus/read-files.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';

const files = readCorpusFiles(shippedCorpus());
const corpus = buildCorpus(files);
const quote = (passageId: string): string => {
  const passage = corpus.passageById.get(passageId);
  const document = corpus.byId.get(passage?.documentId ?? '');
  return document?.text.slice(passage?.start, passage?.end) ?? '';
};

describe('the shipped corpus', () => {
  it('passes its own check', () => {
    expect(checkCorpus(corpus, files)).toEqual([]);
  });

  it('is the same each time it is read', () => {
    expect(loadCorpus(shippedCorpus())).toEqual(corpus);
  });

  it.each([
    ['bhutan-accedes-untoc-2023', 'press-release'],
    ['unodc-bhutan-facts', 'facts'],
    ['untoc', 'treaty'],
    ['tip-protocol', 'treaty'],
    ['smuggling-protocol', 'treaty'],
    ['firearms-protocol', 'treaty'],
    ['uncac', 'treaty'],
    ['cybercrime-convention', 'treaty'],
    ['single-convention-1961', 'treaty'],
    ['psychotropics-convention-1971', 'treaty'],
    ['trafficking-convention-1988', 'treaty'],
    ['saarc-trafficking-convention', 'treaty'],
    ['untoc-register', 'register'],
  ])('has %s, a %s', (id, kind) => {
    expect(corpus.byId.get(id)?.kind).toBe(kind);
  });

  it.each([
    ['untoc', 41],
    ['tip-protocol', 20],
    ['smuggling-protocol', 25],
    ['firearms-protocol', 21],
    ['uncac', 71],
    ['trafficking-convention-1988', 34],
  ])('counts of %s %i articles', (id, count) => {
    expect(corpus.byId.get(id)?.treaty?.articles).toBe(count);
  });

  it('gives each passage an id of its own, short enough for a button', () => {
    const ids = corpus.documents.flatMap(({ passages }) => passages.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(corpus.passageById.size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(64);
  });

  it('can be quoted from end to end: each passage has a sentence, each part is in it and has at most 500 characters', () => {
    for (const document of corpus.documents.filter(({ kind }) => kind !== 'register')) {
      for (const passage of document.passages) {
        expect(passage.sentences, passage.id).not.toEqual([]);
        for (const sentence of passage.sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(passage.start);
          expect(sentence.end).toBeLessThanOrEqual(passage.end);
          for (const part of quotableParts(document.text, sentence))
            expect(part.end - part.start).toBeLessThanOrEqual(500);
        }
      }
    }
  });

  it('has an article behind every item of a treaty, by locator and id', () => {
    expect(corpus.passageById.get('untoc/16/4')).toMatchObject({
      locator: 'Article 16(4)',
      heading: 'Extradition',
      place: { article: '16', path: ['4'] },
    });
  });
});

describe('the press release', () => {
  const release = corpus.byId.get('bhutan-accedes-untoc-2023');

  it('has its own publisher, place, day and address', () => {
    expect(release).toMatchObject({ publisher: 'UNODC', place: 'Thimphu', date: '2023-02-20' });
    expect(release?.url).toMatch(/^https:\/\/www\.unodc\.org\//);
  });

  it('begins, after its title, with paragraph 1, whose sentence leaves the dateline out', () => {
    const first = release?.passages[0];
    expect(first).toMatchObject({ id: 'bhutan-accedes-untoc-2023/p1', locator: 'paragraph 1' });
    expect(quote('bhutan-accedes-untoc-2023/p1')).toMatch(/^Thimphu, Bhutan\/20 February 2023: On 20 February 2023/);
    const sentence = first?.sentences[0];
    expect(release?.text.slice(sentence?.start, sentence?.end)).toMatch(
      /^On 20 February 2023, Bhutan has acceded to .* Especially Women and Children\.$/,
    );
  });

  it('keeps its words as they were published, double blanks and all', () => {
    expect(release?.text).toMatch(/have also been trained\s{2}in efforts/);
    expect(release?.text).toContain('Bhutan’s accession');
  });

  const original = join(import.meta.dirname, '../../../shared/reference/press-release.txt');
  it.skipIf(!existsSync(original))('is the original, character for character', () => {
    expect(release?.text).toBe(readFileSync(original, 'utf8'));
  });
});
