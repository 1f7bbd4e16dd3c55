import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { officialDocument } from '../../src/corpus/official-document.ts';
import { withDocuments } from '../../src/corpus/with-documents.ts';
import { createDesk } from '../../src/desk.ts';
import { lighthouseCorpus, lighthouseText, lighthouseTreaty } from '../support/small-treaty.ts';

const summaryOnly = lighthouseCorpus();
const added = (text: string) =>
  createDesk(withDocuments(summaryOnly, [officialDocument(lighthouseTreaty(summaryOnly), text, 'x.md')]));
const plain = createDesk(summaryOnly);
const desk = added(lighthouseText);
const quotes = ({ citations }: Answer): string[] => citations.map(({ locator, quote }) => `${locator}: ${quote}`);

describe('an answer with the official text on the shelf', () => {
  it("quotes the treaty's own words in the place that the summary finds", () => {
    const question = 'When must a keeper light the lamp?';
    expect(plain.ask(question).citations[0]).toMatchObject({ kind: 'summary', verbatim: false });
    const [first] = desk.ask(question).citations;
    expect(first).toMatchObject({
      documentId: 'lighthouse-treaty-official',
      passageId: 'lighthouse-treaty-official/2/1',
      kind: 'official',
      verbatim: true,
      locator: 'Article 2(1)',
      quote: 'Each keeper shall light the lamp at dusk.',
      url: 'https://example.org/lighthouses.pdf',
      asOf: null,
    });
  });

  it('quotes of a paragraph the sentence that answers', () => {
    expect(quotes(desk.ask('Until when does the lamp burn under article 2(1) of the Lighthouse Treaty?'))[0]).toBe(
      'Article 2(1): The lamp shall burn until dawn.',
    );
  });

  it('quotes of two items of one paragraph each its own sentence', () => {
    const item = '- (1) A keeper must light the lamp at dusk.';
    const corpus = lighthouseCorpus([item, `${item}\n- (1) The lamp that a keeper must light must burn until dawn.`]);
    const both = createDesk(
      withDocuments(corpus, [officialDocument(lighthouseTreaty(corpus), lighthouseText, 'x.md')]),
    );
    const question = 'When must a keeper light the lamp?';
    expect(quotes(createDesk(corpus).ask(question)).slice(0, 2)).toEqual([
      'Article 2(1): A keeper must light the lamp at dusk.',
      'Article 2(1): The lamp that a keeper must light must burn until dawn.',
    ]);
    expect(quotes(both.ask(question)).slice(0, 2)).toEqual([
      'Article 2(1): Each keeper shall light the lamp at dusk.',
      'Article 2(1): The lamp shall burn until dawn.',
    ]);
  });

  it('quotes a list item with the words that it hangs from', () => {
    expect(quotes(desk.ask('keep a log Lighthouse Treaty')).slice(0, 2)).toEqual([
      'Article 2(2)(b): keep a log.',
      'Article 2(2): Each keeper shall also:',
    ]);
  });

  it('quotes what a list item hangs from first, where that has what is asked for', () => {
    const answer = added(
      `Article 2\n\n2. For not less than ten years each keeper shall:\n\na) keep a log;\n\nb) clean the glass.\n`,
    ).ask('How many years must a keeper keep a log for?');
    expect(answer.headline).toBe('not less than ten years');
    expect(quotes(answer)[0]).toBe('Article 2(2): For not less than ten years each keeper shall:');
  });

  it('says which force they have in the words of the treaty', () => {
    expect(desk.ask('Must all parties keep a log under the Lighthouse Treaty?').note).toBe(
      'Article 2(2) of the Lighthouse Treaty says “shall”.',
    );
  });

  it('quotes a definition, without the words that it shares with all others', () => {
    const answer = desk.ask('define keeper');
    expect(quotes(answer)).toEqual(['Article 1(b): “Keeper” means whoever keeps a lamp.']);
    expect(answer.headline).toBe('whoever keeps a lamp');
  });

  it('quotes an article from its beginning, under the title that the treaty gives it', () => {
    const answer = desk.ask('Article 3 of the Lighthouse Treaty');
    expect(answer.headline).toBe('Article 3 — Collaboration between lighthouses');
    expect(quotes(answer)).toEqual([
      'Article 3(1): Keepers shall help each other.',
      'Article 3(2): A keeper may ask another for oil.',
    ]);
    // Capitals alone are no other title.
    expect(desk.ask('Article 2 of the Lighthouse Treaty').headline).toBe('Article 2 — Duties of keepers');
  });

  it('answers from an article that the summary leaves out', () => {
    expect(plain.ask('Article 5 of the Lighthouse Treaty').status).toBe('not-found');
    expect(quotes(desk.ask('Article 5 of the Lighthouse Treaty'))).toEqual([
      'Article 5: Keepers shall speak the truth.',
    ]);
  });

  it('keeps the summary where the official text has no such article', () => {
    expect(desk.ask('Article 6 of the Lighthouse Treaty').citations[0]).toMatchObject({
      documentId: 'lighthouse-treaty',
      kind: 'summary',
    });
    expect(desk.ask('Article 9 of the Lighthouse Treaty').note).toContain('6 articles');
  });

  it('finds the treaty by its names, which the two texts share', () => {
    for (const name of ['Lighthouse Treaty', 'Lighthouse Convention', 'lighthouse-treaty'])
      expect(desk.find(name)?.id).toBe('lighthouse-treaty');
    for (const name of ['lighthouse-treaty-official', 'Lighthouse Treaty (official text)'])
      expect(desk.find(name)?.id).toBe('lighthouse-treaty-official');
    expect(desk.complete('lighthouse', { kinds: ['treaty'] }).map(({ id }) => id)).toEqual(['lighthouse-treaty']);
  });

  it('is as sure as without it', () => {
    for (const question of [
      'When must a keeper light the lamp?',
      'who pays for oil',
      'Article 9 of the Lighthouse Treaty',
    ])
      expect(desk.ask(question).confidence).toBe(plain.ask(question).confidence);
  });
});

describe('a sentence of more than 500 characters', () => {
  const clauses = Array.from({ length: 12 }, (_none, at) => `the lamp number ${at + 1} of the old northern pier`);
  const long = added(`Article 3\n\n1. Keepers shall help each other with ${clauses.join(', ')}, and with fresh oil.\n`);

  it('is quoted by the part that answers, cut at a clause', () => {
    const [first] = long.ask('help with fresh oil under article 3(1) of the Lighthouse Treaty').citations;
    expect(first?.quote).toMatch(/^the lamp number \d+ .*, and with fresh oil\.$/);
    expect(first?.quote.length).toBeLessThanOrEqual(500);
    const text = long.corpus.byId.get('lighthouse-treaty-official')?.text;
    expect(text?.slice(first?.start, first?.end)).toBe(first?.quote);
  });
});

describe('search with the official text on the shelf', () => {
  const ids = (query: string, options?: { in?: string }): string[] =>
    desk.search(query, options).map(({ passageId }) => passageId);

  it('finds words that only the treaty has', () => {
    expect(ids('dawn')).toEqual(['lighthouse-treaty-official/2/1']);
    expect(plain.search('dawn')).toEqual([]);
  });

  it('shows once what both texts say', () => {
    expect(ids('dusk dawn')).toEqual(['lighthouse-treaty/2/1']);
    expect(ids('dusk')).toEqual(['lighthouse-treaty/2/1']);
  });

  it('ranks as without it where no word is new', () => {
    for (const query of ['lamp', 'keeper oil', 'settlement of disputes'])
      expect(desk.search(query)).toEqual(plain.search(query));
  });

  it('looks in the text that is named', () => {
    expect(ids('dusk', { in: 'lighthouse-treaty-official' })).toEqual(['lighthouse-treaty-official/2/1']);
    expect(ids('dawn', { in: 'Lighthouse Treaty' })).toEqual([]);
  });
});
