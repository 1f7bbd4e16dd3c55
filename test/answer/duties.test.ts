import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk.ts';

const desk = await openDesk();
const forcesOf = (treaty: string, article: string): string[] =>
  (desk.duties(treaty, article)?.articles[0]?.groups ?? []).map(({ force }) => force);

describe('duties of an article', () => {
  it('tells UNCAC 15 (must) from UNCAC 20 (must consider)', () => {
    expect(forcesOf('uncac', '15')).toEqual(['must']);
    expect(forcesOf('uncac', '20')).toEqual(['must consider']);
  });

  it('marks what softens a duty, inside the quote', () => {
    const line = desk.duties('UNCAC', '20')?.articles[0]?.groups[0]?.lines[0];
    const text = desk.find('uncac')?.text ?? '';
    expect(line?.softeners.map(({ start, end }) => text.slice(start, end))).toEqual([
      'subject to its constitution and the fundamental principles of its legal system',
    ]);
  });

  it('has none for an article or a treaty that does not exist', () => {
    expect(desk.duties('untoc', '99')).toBeNull();
    expect(desk.duties('narnia')).toBeNull();
    expect(desk.duties('untoc-register')).toBeNull();
  });

  it('gives every sentence of every treaty once, each an exact slice with its locator', () => {
    for (const document of desk.corpus.documents.filter(({ kind }) => kind === 'treaty')) {
      const duties = desk.duties(document.id);
      expect(duties?.articles.length).toBe(document.articles.length);
      for (const { article, groups, others } of duties?.articles ?? []) {
        const lines = groups.flatMap((group) => group.lines);
        const sentences = article.passages.flatMap((passage) => passage.sentences);
        expect(lines.length + others).toBe(sentences.length);
        for (const { citation, says, softeners } of lines) {
          expect(document.text.slice(citation.start, citation.end)).toBe(citation.quote);
          expect(citation.quote.length).toBeLessThanOrEqual(500);
          expect(article.passages.find(({ id }) => id === citation.passageId)?.locator).toBe(citation.locator);
          for (const span of [says, ...softeners])
            expect([span.start >= citation.start, span.end <= citation.end]).toEqual([true, true]);
        }
      }
    }
  });
});

describe('questions about what States must or may do', () => {
  it.each([
    [
      'must States criminalise illicit enrichment?',
      'uncac Article 20',
      'Article 20 of UNCAC says “must consider”, not “must”.',
    ],
    ['do states have to criminalise illicit enrichment', 'uncac Article 20', 'says “must consider”, not “must”'],
    [
      'Are states obliged to set up a financial intelligence unit under UNTOC?',
      'untoc Article 7(1)(b)',
      'says “must consider”, not “must”',
    ],
    [
      'Can a country adopt stricter measures than the 1971 Convention requires?',
      'psychotropics-convention-1971 Article 23',
      'says “may”.',
    ],
  ])('%s', (question, place, note) => {
    const answer = desk.ask(question);
    expect(`${answer.citations[0]?.documentId} ${answer.citations[0]?.locator}`).toBe(place);
    expect(answer.note).toContain(note);
    expect(answer.citations[0]?.quote).toContain(answer.headline);
  });

  it('says nothing of force where it was not asked for', () => {
    expect(desk.ask('What is illicit enrichment?').note ?? '').not.toContain('says “');
  });
});
