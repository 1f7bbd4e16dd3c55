import type { Span } from '../corpus/document.ts';
import type { Aligned } from './align.ts';
import { forceFit } from './claimed-force.ts';
import { type Fit, numberFit } from './quantities.ts';
import type { Claim } from './read-claim.ts';
import type { SourceSentence } from './source-sentence.ts';

/**
 * A State that the sentence does not name refutes only where one alone can be meant: the 191st party. What a claim says a
 * State did is not borne out by what was done in it or for it.
 */
export function participantFit(match: Claim['found'][number], claim: Claim, source: SourceSentence): Fit {
  const code = match.kind === 'participant' ? match.participants[0].code : '';
  if (source.states.has(code)) {
    const doer = !isBeside(claim.text, match);
    return doer && (source.states.get(code) ?? []).every((span) => !source.namesState || isBeside(source.text, span))
      ? 'unknown'
      : 'same';
  }
  const ranked = claim.quantities.some(
    (quantity) =>
      quantity.kind === 'number' &&
      quantity.ordinal &&
      source.quantities.some((other) => other.kind === 'number' && numberFit(quantity, other) === 'same'),
  );
  return ranked && source.states.size === 1 ? 'other' : 'unknown';
}

/** "in Bhutan", "for Nepal", "Paro, Bhutan", "Bhutan's": not the one who acts. */
function isBeside(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  return (
    /\b(?:in|of|for|from|with|to|by|against|at|near|between|across|within|and)(?: the)?\s*$/i.test(before) ||
    /\p{Lu}\p{L}+,?\s*$/u.test(before) ||
    /^(?:['’]s\b|\s\p{Lu}\p{Ll})/u.test(text.slice(end))
  );
}

/** An article that a claim names is the sentence's own place, or one that the sentence mentions. */
export function placeFit(
  { place }: Claim['question']['references'][number],
  { passage, references }: SourceSentence,
): Fit {
  const holds = (other: typeof place | null): boolean =>
    other !== null && other.article === place.article && place.path.every((step, at) => other.path[at] === step);
  if (holds(passage.place) || references.some((other) => holds(other.place))) return 'same';
  return passage.place ? 'other' : 'unknown';
}

/** Each force of the claim beside the one that governs the same words in the sentence. */
export function forceFits(claim: Claim, source: SourceSentence, inside: readonly Aligned[]): Fit[] {
  const governing = (at: number): SourceSentence['modals'][number] | null => {
    const start = source.tokens[at]?.start ?? 0;
    // What stands beyond a semicolon is another statement with a force of its own.
    const from = source.text.lastIndexOf(';', start);
    const next = source.text.indexOf(';', start);
    const modals = source.modals.filter((modal) => modal.start > from && (next < 0 || modal.start < next));
    return modals.filter((modal) => modal.start < start).at(-1) ?? modals[0] ?? null;
  };
  if (claim.forces.length === 0) {
    const modal = governing(inside[0]?.at ?? 0);
    return [forceFit(null, modal?.force ?? null)];
  }
  return claim.forces.map((force, index) => {
    const until = claim.forces[index + 1]?.start ?? claim.text.length;
    const next = inside.find(({ word }) => word.start >= force.end && word.start < until);
    const verbatim = standsThere(force, claim, source) ? 'same' : 'unknown';
    if (!next) return force.doubled ? 'unknown' : verbatim;
    const modal = governing(next.at);
    // "Article 11 lets a State …": a sentence without a verb of force may still say it in the claim's own words.
    if (modal === null && verbatim === 'same' && !force.doubled) return 'same';
    const fit = forceFit(force, modal?.force ?? null);
    // Where the sentence says the word again under another force, only its own words tell which is meant.
    const term = source.tokens[next.at]?.term;
    const again = source.tokens.some((token, at) => token.term === term && governing(at)?.force !== modal?.force);
    if (again && fit !== 'unknown') return force.doubled ? 'unknown' : verbatim;
    // "when drugs may be exported" does not say that they may.
    return fit === 'same' && modal?.aside && !force.aside && verbatim !== 'same' ? 'unknown' : fit;
  });
}

/** Whether a verb of force stands in the sentence between the same two words. */
export function standsThere({ start, end }: Span, claim: Claim, source: SourceSentence): boolean {
  const before = /[\p{L}\p{N}]*[^\p{L}\p{N}]*$/u.exec(claim.text.slice(0, start))?.[0] ?? '';
  const after = /^[^\p{L}\p{N}]*[\p{L}\p{N}]*/u.exec(claim.text.slice(end))?.[0] ?? '';
  return source.text.toLowerCase().includes((before + claim.text.slice(start, end) + after).toLowerCase());
}

/** "Schedule I", "Tables I and II": the labels of the claim, in the order of the sentence. */
export function labelFit(claim: Claim, source: SourceSentence): Fit {
  const theirs = labelsIn(source.text);
  let from = 0;
  for (const label of labelsIn(claim.text)) {
    const at = theirs.indexOf(label, from);
    if (at < 0) return 'unknown';
    from = at + 1;
  }
  return 'same';
}

function labelsIn(text: string): string[] {
  const lists = text.matchAll(
    /\b(?:Schedule|Table|Annex|Appendix|Part|List|Group)(?:s|es)? ((?:[IVX]+|[A-E]|\d)\b(?:(?:,? (?:and|or|to)|,)? (?:[IVX]+|[A-E]|\d)\b)*)/g,
  );
  return [...lists].flatMap(([, labels = '']) => labels.match(/\b(?:[IVX]+|[A-E]|\d)\b/g) ?? []);
}

export function quantifierFit(word: string, source: SourceSentence): Fit {
  // "Every State Party" is "each State Party".
  const said = /^(?:every|all)$/.test(word) ? '(?:each|every|all)' : word;
  return new RegExp(`\\b${said}\\b`, 'i').test(source.text) ? 'same' : 'unknown';
}

/** What narrows the sentence ("only", "unless") and is left out of the claim leaves the claim open. */
export function narrowed(claim: Claim, source: SourceSentence, inside: readonly Aligned[]): Fit {
  const last = Math.max(0, ...inside.map(({ at }) => source.tokens[at]?.end ?? 0));
  const limits = [...source.text.matchAll(/\b(?:only|sole|solely|unless|except)\b/gi)].filter(
    ({ index }) => index <= last + 40,
  );
  return limits.every(([word]) => new RegExp(`\\b${word}\\b`, 'i').test(claim.text)) ? 'same' : 'unknown';
}
