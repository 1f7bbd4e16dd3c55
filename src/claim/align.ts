import type { Claim, ContentWord } from './read-claim.ts';
import type { SourceSentence } from './source-sentence.ts';

export interface Aligned {
  readonly word: ContentWord;
  /** Index of the source's token; -1 where the heading or the treaty's name has it. */
  readonly at: number;
}

/** Finds each content word of the claim in the sentence, if it can be after the one before; else in its heading. */
export function align(
  claim: Claim,
  source: SourceSentence,
  same: (one: string, other: string) => boolean,
): { aligned: Aligned[]; missing: ContentWord[] } {
  const aligned: Aligned[] = [];
  const missing: ContentWord[] = [];
  let last = -1;
  for (const word of claim.content) {
    const said = source.tokens.flatMap((_token, at) => (says(word, at, source, same) ? [at] : []));
    const exact = said.filter((at) => source.tokens[at]?.term === word.term);
    const places = exact.length > 0 ? exact : said;
    const at = places.find((place) => place > last) ?? places.at(-1);
    if (at !== undefined) {
      aligned.push({ word, at });
      last = at;
    } else if (!word.proper && !word.mended && inContext(word, source, same)) aligned.push({ word, at: -1 });
    else missing.push(word);
  }
  return { aligned, missing };
}

function says(
  word: ContentWord,
  at: number,
  { tokens }: SourceSentence,
  same: (one: string, other: string) => boolean,
): boolean {
  const token = tokens[at];
  if (!token || token.stop || word.mended) return false;
  if (token.term === word.term) return !otherRole(word.word, token.word);
  if (same(word.term, token.term)) return true;
  // For a question one act stands near the other; for a claim a State that acceded has not ratified.
  if (acts.test(word.word)) return false;
  return word.alternatives.some(
    (terms) =>
      terms[0] === token.term &&
      terms.every((term) => tokens.slice(at, at + terms.length + 2).some((near) => near.term === term)),
  );
}

const acts = /^(?:ratif|acce[dp]|acces|approv|sign|succe|confirm|denounc|denunc|withdr)/;

/** Words of one stem for the two sides of an act: "requesting" and "requested" State, "trafficker" and "trafficked". */
export function otherRole(one: string, other: string): boolean {
  const ending = (word: string): string =>
    /(?:(ing)|(ed|en)|((?:er|or)s?))$/.exec(word)?.slice(1).findIndex(Boolean).toString() ?? '';
  const [mine, theirs] = [ending(one), ending(other)];
  if (mine === '2' || theirs === '2') return mine !== theirs;
  return (
    mine !== '' && theirs !== '' && mine !== theirs && /^(request|send|receiv|transfer|import|export|employ)/.test(one)
  );
}

function inContext(
  word: ContentWord,
  { context }: SourceSentence,
  same: (one: string, other: string) => boolean,
): boolean {
  if (acts.test(word.word)) return false;
  return (
    context.has(word.term) ||
    [...context].some((term) => same(word.term, term)) ||
    word.alternatives.some((terms) => terms.every((term) => context.has(term)))
  );
}

/** Mostly in the order of the claim: the same words in another order may say another thing. */
export function inOrder(inside: readonly Aligned[]): boolean {
  let back = 0;
  for (let at = 1; at < inside.length; at++) if ((inside[at]?.at ?? 0) < (inside[at - 1]?.at ?? 0)) back++;
  return back <= Math.max(1, inside.length * 0.25);
}

/** Content words before the first that claim and sentence share, dates and numbers left out. */
export function leadOf(source: SourceSentence, inside: readonly Aligned[]): number {
  if (inside.length === 0) return 0;
  const first = Math.min(...inside.map(({ at }) => at));
  const from = source.text.lastIndexOf(';', source.tokens[first]?.start ?? 0);
  return source.tokens.filter((token, at) => at < first && token.start > from && isContent(token, source)).length;
}

/** A word of the sentence that a claim would have to have: no stop word, generic party, quantity or softener. */
export function isContent({ stop, start, word }: SourceSentence['tokens'][number], source: SourceSentence): boolean {
  const within = (spans: readonly { start: number; end: number }[]): boolean =>
    spans.some((span) => start >= span.start && start < span.end);
  return !stop && !/^(?:states?|part(?:y|ies))$/.test(word) && !within(source.quantities) && !within(source.softeners);
}
