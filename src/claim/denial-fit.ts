import type { Span } from '../corpus/document.ts';
import type { Aligned } from './align.ts';
import type { Fit } from './quantities.ts';
import type { Claim } from './read-claim.ts';
import type { SourceSentence } from './source-sentence.ts';

/** Each denial of the claim must stand in the sentence between the same words, and the other way round. */
export function denialFit(claim: Claim, source: SourceSentence, inside: readonly Aligned[]): Fit {
  const startOf = (at: number): number => source.tokens[at]?.start ?? 0;
  const within = (spans: readonly Span[], from: number, to: number): number =>
    spans.filter(({ start }) => start >= from && start < to).length;
  let same = true;
  inside.forEach(({ word, at }, index) => {
    const before = inside[index - 1];
    const mine = within(claim.denials, before?.word.start ?? 0, word.start);
    const forward = before === undefined || before.at < at;
    const theirs = within(source.denials, before === undefined ? startOf(at) - 12 : startOf(before.at), startOf(at));
    if (forward ? mine !== theirs : mine > 0) same = false;
  });
  const last = inside.at(-1);
  const behind = within(claim.denials, last?.word.start ?? 0, claim.text.length);
  if (behind > 0 && behind !== within(source.denials, last ? startOf(last.at) : 0, source.text.length)) same = false;
  // What is denied must be the very word that the sentence denies.
  const deniedIn = (tokens: SourceSentence['tokens'], { end }: Span): string =>
    tokens.find(({ start }) => start >= end)?.term ?? '';
  const denied = new Set(source.denials.map((span) => deniedIn(source.tokens, span)));
  const alike = claim.denials.every((span) => denied.has(deniedIn(claim.question.query.tokens, span)));
  if (same && alike && claim.denials.length <= source.denials.length) return 'same';
  // One denial against none refutes; more of them can mean anything.
  return claim.denials.length === 1 && source.denials.length === 0 ? 'other' : 'unknown';
}
