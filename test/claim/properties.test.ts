import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/claim/check.ts';
import { openDesk } from '../../src/desk.ts';
import { registerWords } from '../../src/language/register-words.ts';
import { date } from '../../src/language/written-date.ts';

const desk = await openDesk();
const verdict = (text: string): string => {
  const statements = desk.check(text);
  if (statements.some((statement) => statement.verdict === 'contradicted')) return 'contradicted';
  return statements.length > 0 && statements.every((statement) => statement.verdict === 'supported')
    ? 'supported'
    : 'not-in-corpus';
};
const isSlice = ({ citations }: Statement): boolean =>
  citations.every(
    ({ documentId, quote, start, end }) =>
      desk.corpus.byId.get(documentId)?.text.slice(start, end) === quote && quote.length <= 500,
  );

const treaties = desk.corpus.documents.filter(({ kind }) => kind === 'treaty');
const consents = desk.corpus.documents.flatMap((document) => {
  const register = desk.registers.of(document.id)[0];
  if (document.kind !== 'treaty' || !register) return [];
  return register.parties.flatMap(({ row }) =>
    row.consentKind === null ||
    row.consentDate === null ||
    row.consentKind === 'participation' ||
    desk.registers.participants.ambiguous(row.participant)
      ? []
      : [{ participant: row.participant, treaty: document.short, kind: row.consentKind, day: row.consentDate }],
  );
});
const articles = treaties.flatMap((document) =>
  document.articles
    .filter(({ title }) => title !== '')
    .map(({ number, title }) => ({ short: document.short, number, title })),
);
const items = treaties.flatMap((document) =>
  document.articles.flatMap(({ passages }) =>
    passages.flatMap(({ sentences }) =>
      sentences.map(({ start, end }) => ({ short: document.short, text: document.text.slice(start, end) })),
    ),
  ),
);

describe('register rows', () => {
  it('a claim with the day of a row is supported, with another day contradicted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...consents),
        fc.integer({ min: 1, max: 9 }),
        ({ participant, kind, treaty, day }, years) => {
          const claim = (iso: string): string => registerWords.did(participant, kind, treaty, date(iso));
          expect([claim(day), verdict(claim(day))]).toEqual([claim(day), 'supported']);
          const other = `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
          expect([claim(other), verdict(claim(other))]).toEqual([claim(other), 'contradicted']);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('titles of articles', () => {
  it('an article is about its own title, and not about that of another article', () => {
    fc.assert(
      fc.property(fc.constantFrom(...articles), fc.constantFrom(...articles), ({ short, number, title }, other) => {
        const claim = `Article ${number} of the ${short} is about ${title}.`;
        expect([claim, verdict(claim)]).toEqual([claim, 'supported']);
        if (other.short !== short || other.title === title) return;
        const wrong = `Article ${number} of the ${short} is about ${other.title}.`;
        expect([wrong, verdict(wrong)]).toEqual([wrong, 'contradicted']);
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});

describe('items of summaries', () => {
  it('are supported as they stand or left open, never contradicted', () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), ({ short, text }) => {
        const claim = `Under ${short}, ${text}`;
        expect([claim, verdict(claim)]).not.toEqual([claim, 'contradicted']);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('never pass with a verb of force turned round or a "not" put in', () => {
    const turns: readonly [RegExp, string][] = [
      [/\bmust(?! not| consider| endeavour)\b/, 'may'],
      [/\bmust(?! not)\b/, 'must not'],
      [/\bmust not\b/, 'may'],
      [/\bmust consider\b/, 'must'],
      [/\bmust endeavour to\b/, 'must'],
      [/\bmay(?! not)\b/, 'must'],
      [/\bmay(?! not)\b/, 'may not'],
      [/\bmay not\b/, 'may'],
      [/\bneed not\b/, 'must'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.nat(), fc.nat(), ({ short, text }, turn, at) => {
        const fitting = turns.filter(([pattern]) => pattern.test(text));
        const [pattern, by] = fitting[turn % Math.max(1, fitting.length)] ?? [/$^/, ''];
        const words = text.split(' ');
        const place = 1 + (at % Math.max(1, words.length - 1));
        const denied = [...words.slice(0, place), 'not', ...words.slice(place)].join(' ');
        for (const changed of [text.replace(pattern, by), denied]) {
          if (changed === text) continue;
          const claim = `Under ${short}, ${changed}`;
          expect([claim, verdict(claim)]).not.toEqual([claim, 'supported']);
        }
      }),
      { numRuns: 80 },
    );
  }, 120_000);
});

describe('one word of an item for its counterpart', () => {
  const counterparts =
    'and or|requesting requested|exporting importing|export import|sending receiving|Board Commission|before after|domestic foreign|promote prevent|opium cannabis|ratification accession'
      .split('|')
      .map((pair) => pair.split(' ') as [string, string]);
  it('never passes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...items),
        fc.constantFrom(...counterparts),
        fc.boolean(),
        ({ short, text }, pair, turned) => {
          const [one, other] = turned ? [pair[1], pair[0]] : pair;
          const changed = text.replace(new RegExp(`(?<![\\w-])${one}(?![\\w-])`), other);
          fc.pre(changed !== text);
          const claim = `Under ${short}, ${changed}`;
          expect([claim, verdict(claim)]).not.toEqual([claim, 'supported']);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it('nor does the next number of an article', () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), ({ short, text }) => {
        const changed = text.replace(/(?<=\barticles? )\d+/i, (number) => String(Number(number) + 1));
        fc.pre(changed !== text);
        const claim = `Under ${short}, ${changed}`;
        expect([claim, verdict(claim)]).not.toEqual([claim, 'supported']);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('whatever is typed', () => {
  it('never throws, is the same each time, and quotes exact slices', () => {
    const word = fc.constantFrom(
      'UNTOC',
      'Bhutan',
      'must',
      'not',
      'Article 16',
      '2023',
      'acceded',
      'and',
      'parties',
      ';',
      '.',
      'it',
      '20 February',
      'at least',
      'three',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
          fc.string({ unit: 'binary', maxLength: 300 }),
        ),
        (text) => {
          const statements = desk.check(text);
          expect(desk.check(text)).toEqual(statements);
          for (const statement of statements) {
            expect(text).toContain(statement.text);
            expect(statement.citations.length > 0).toBe(statement.verdict !== 'not-in-corpus');
            expect(isSlice(statement)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it.each([
    ['one word repeated', 'trafficking '.repeat(1_000)],
    ['no spaces', 'a'.repeat(10_000)],
    ['clauses', 'UNTOC has 41 articles and '.repeat(400)],
    ['numbers', '1 2 3 4 '.repeat(1_250)],
    ['line breaks', 'It is.\n'.repeat(1_400)],
    ['commas and capitals', 'No Party, Bhutan, may, '.repeat(430)],
  ])('reads 10,000 characters of %s in at most 24 statements', (_name, text) => {
    const statements = desk.check(text);
    expect(statements.length).toBeLessThanOrEqual(24);
  });
});
