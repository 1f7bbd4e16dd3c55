import type { Answer, Citation } from '../../src/answer/answer.ts';
import type { Expectation } from './questions.ts';

/** What became of one question. */
export type Outcome =
  | 'right'
  | 'wrong sentence'
  | 'wrongly silent'
  | 'wrongly answered'
  | 'wrong headline'
  | 'wrong note'
  | 'wrong nearest';

/**
 * Whether a citation stands where an expectation allows: a locator names itself and everything below it, a passage id that
 * one item alone (in an official text, which has items of its own, the item's place).
 */
export function standsAt(
  citation: Pick<Citation, 'documentId' | 'locator' | 'passageId'>,
  { documentId, locator, passageId }: { documentId: string; locator: string; passageId?: string | undefined },
): boolean {
  if (passageId !== undefined && citation.documentId === documentId) return citation.passageId === passageId;
  const document = citation.documentId === documentId || citation.documentId === `${documentId}-official`;
  return document && (citation.locator === locator || citation.locator.startsWith(`${locator}(`));
}

/** Judges an answer. `right first citation` means everything but headline, note and nearest is right. */
export function judge(expected: Expectation, answer: Answer): Outcome {
  const says = (text: string | null, part: string): boolean => (text ?? '').toLowerCase().includes(part.toLowerCase());
  if (expected.expect === 'not-found') {
    if (answer.status === 'answered') return 'wrongly answered';
    if (expected.note !== undefined && !says(answer.note, expected.note)) return 'wrong note';
    if (expected.suggests !== undefined && !answer.suggestions.some((text) => says(text, expected.suggests ?? '')))
      return 'wrong note';
    if (
      expected.nearest &&
      !answer.nearest.some((citation) => expected.nearest?.some((place) => standsAt(citation, place)))
    )
      return 'wrong nearest';
    return 'right';
  }
  if (answer.status === 'not-found') return 'wrongly silent';
  const [first] = answer.citations;
  if (!first || (expected.first && !expected.first.some((place) => standsAt(first, place)))) return 'wrong sentence';
  // A treaty's own words say "shall" where ours say "must", and its list items hang from an opening that is cited beside them.
  const quotes =
    first.kind === 'official' ? answer.citations.map(({ quote }) => quote.replaceAll('shall', 'must')) : [first.quote];
  if (expected.contains !== undefined && !says(`${answer.headline} ${quotes.join(' ')}`, expected.contains))
    return 'wrong sentence';
  const headlines = typeof expected.headline === 'string' ? [expected.headline] : expected.headline;
  if (headlines && !headlines.some((headline) => headline.toLowerCase() === (answer.headline ?? '').toLowerCase()))
    return 'wrong headline';
  if (expected.note !== undefined && !says(answer.note, expected.note)) return 'wrong note';
  return 'right';
}

/** The first citation is right (or silence is), whatever headline and note say. */
export function rightPlace(outcome: Outcome): boolean {
  return outcome === 'right' || outcome === 'wrong headline' || outcome === 'wrong note' || outcome === 'wrong nearest';
}
