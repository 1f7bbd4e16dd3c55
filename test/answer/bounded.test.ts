import { expect, it } from 'vitest';
import { rankCandidates } from '../../src/answer/by-passage.ts';
import { read } from '../../src/answer/follow-up.ts';
import { openReadingRoom } from '../../src/answer/reading-room.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { shippedCorpus } from '../../src/corpus/shipped.ts';
import { isEnglish } from '../../src/search/english-files.ts';
import { searchTerms } from '../../src/search/query.ts';

const room = openReadingRoom(loadCorpus(shippedCorpus()), isEnglish);

// Inputs made to cause work: common words, all words, every treaty's name, numbers, one long word, words with slips.
const words = [...room.index.vocabulary.counts.words.keys()];
const names = room.treaties.flatMap(({ title, short, aliases }) => [title, short, ...aliases]);
const hostile: readonly (readonly [string, string])[] = [
  ['common words', 'state party convention article offence measures law '.repeat(250)],
  ['the whole vocabulary', words.join(' ')],
  ['the vocabulary with a slip in each word', words.map((word) => `${word.slice(0, 2)}x${word.slice(2)}`).join(' ')],
  ['every name', names.join(', ').repeat(4)],
  ['references', 'article 16(4)(a) of UNTOC and § 5.1 '.repeat(300)],
  ['one long word', 'trafficking'.repeat(1_000)],
];

it.each(hostile)('does a bounded amount of work for 10,000 characters of %s', (_name, text) => {
  const question = read(room, text.slice(0, 10_000).slice(0, 2_000));
  const candidates = rankCandidates(room, question);
  // At most 48 content words, each with few other ways to say it; sentences of 16 passages, and of 24 likely places.
  expect(question.query.terms.length).toBeLessThanOrEqual(48);
  expect(question.query.terms.filter(({ corrected }) => corrected !== null).length).toBeLessThanOrEqual(16);
  expect(searchTerms(question.query).size).toBeLessThanOrEqual(400);
  expect(new Set(candidates.map(({ passage }) => passage.id)).size).toBeLessThanOrEqual(40);
  expect(candidates.length).toBeLessThanOrEqual(200);
});
