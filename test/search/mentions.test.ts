import { describe, expect, it } from 'vitest';
import { buildCorpus, loadCorpus } from '../../src/corpus/load.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';
import { createAnalyser } from '../../src/search/analyser.ts';
import { documentNames } from '../../src/search/mentions.ts';
import { filesOf } from '../corpus/small-corpus.ts';

const analyser = createAnalyser();
const names = documentNames(loadCorpus(shippedCorpus()), analyser);
/** Each name found in a text, with the ids of the documents that go by it. */
const found = (text: string): [string, string[]][] => {
  const tokens = analyser.tokens(text);
  return names
    .mentions(tokens)
    .map(({ from, to, documents }) => [
      text.slice(tokens[from]?.start, tokens[to - 1]?.end),
      documents.map(({ id }) => id).sort(),
    ]);
};

describe('documents are found by the names people use', () => {
  it.each<[string, [string, string[]][]]>([
    ['What does the Palermo Convention say?', [['Palermo Convention', ['untoc']]]],
    [
      'What does the Palermo Protocol say?',
      [['Palermo Protocol', ['firearms-protocol', 'smuggling-protocol', 'tip-protocol']]],
    ],
    ['PALERMO CONVENTIONS', [['PALERMO CONVENTIONS', ['untoc']]]],
    [
      'Is Bhutan party to UNTOC and UNCAC?',
      [
        ['UNTOC', ['untoc']],
        ['UNCAC', ['uncac']],
      ],
    ],
    ['the Palermo Firearms Protocol', [['Palermo Firearms Protocol', ['firearms-protocol']]]],
    ['the untoc register', [['untoc register', ['untoc-register']]]],
    ['the press release', [['press release', ['bhutan-accedes-untoc-2023']]]],
    ['the weather in Thimphu', []],
    ['', []],
  ])('in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('by the whole text too, with or without "the"', () => {
    expect(names.lookup('the palermo convention').map(({ id }) => id)).toEqual(['untoc']);
    expect(names.lookup('Palermo Convention').map(({ id }) => id)).toEqual(['untoc']);
    expect(names.lookup('Palermo Convention on cakes')).toEqual([]);
    expect(names.lookup('')).toEqual([]);
  });

  it('of every document by its id, title and short name', () => {
    for (const document of loadCorpus(shippedCorpus()).documents)
      for (const name of [document.id, document.title, document.short, ...document.aliases])
        expect(
          names.lookup(name).map(({ id }) => id),
          name,
        ).toContain(document.id);
  });
});

describe('a name', () => {
  const notes = (count: number) =>
    documentNames(
      buildCorpus(
        filesOf(
          Object.fromEntries(
            Array.from({ length: count }, (_, at) => [`n${at}.md`, `---\nid: n${at}\ntitle: Minutes\n---\n\nText.\n`]),
          ),
        ),
      ),
      analyser,
    );

  it('that three documents go by names all three', () => {
    expect(notes(3).lookup('minutes')).toHaveLength(3);
  });

  it('that more than three go by names none', () => {
    expect(notes(4).lookup('minutes')).toEqual([]);
    expect(notes(4).lookup('n3')).toHaveLength(1);
  });
});
