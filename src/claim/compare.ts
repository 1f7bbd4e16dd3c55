import { type Aligned, align, inOrder, isContent, leadOf } from './align.ts';
import { namesConduct } from './criminalised.ts';
import { denialFit } from './denial-fit.ts';
import { forceFits, labelFit, narrowed, participantFit, placeFit, quantifierFit, standsThere } from './fact-fits.ts';
import { copyOf } from './near-copy.ts';
import { otherTown } from './place-claim.ts';
import type { Fit } from './quantities.ts';
import { elsewhere, mostLead, quantityFit } from './quantity-fit.ts';
import type { Claim } from './read-claim.ts';
import { lightWords } from './same-words.ts';
import type { SourceSentence } from './source-sentence.ts';

/** How a claim stands to one sentence of the corpus. */
export interface Comparison {
  readonly source: SourceSentence;
  readonly verdict: 'supported' | 'contradicted' | 'open';
  /** 0..1: share of the claim's content words, by rarity, that the sentence has. */
  readonly covered: number;
  /** 0..1: share of the sentence's content words that the claim has. */
  readonly tight: number;
  /** How many content words of the sentence stand before the first that the claim has: more than a few are another subject. */
  readonly lead: number;
  /** 0..1: how much of the two is word for word the same, in one order. */
  readonly likeness: number;
  /** Whether the claim repeats the sentence but for a change in its words. */
  readonly altered: boolean;
}

/** Compares the facts of a claim with those of a sentence: words, dates, numbers, names, force, denial, place. */
export function compare(
  claim: Claim,
  source: SourceSentence,
  same: (one: string, other: string) => boolean,
): Comparison {
  const open = { source, verdict: 'open' as const, covered: 0, tight: 0, lead: 0, likeness: 0, altered: false };
  if (!treatyFits(claim, source)) return open;
  const { aligned, missing: unsaid } = align(claim, source, same);
  const town = otherTown(claim, source, unsaid);
  const missing = unsaid.filter((word) => !town.includes(word));
  const total = claim.content.reduce((sum, { idf }) => sum + idf, 0);
  const covered = total === 0 ? 1 : 1 - missing.reduce((sum, { idf }) => sum + idf, 0) / total;
  const inside = aligned.filter(({ at }) => at >= 0);
  const counts = claim.quantities.length > 0 && claim.quantities.some(({ kind }) => kind === 'number');
  if ((inside.length === 0 && !counts) || !inOrder(inside)) return { ...open, covered };
  const said = source.tokens.filter(({ stop }) => !stop).length;
  const tight = new Set(inside.map(({ at }) => at)).size / Math.max(1, said);
  const lead = leadOf(source, inside);
  // "A group may consist of two persons", "must have two": of a definition it claims no more than that it is one.
  const isDefined = /^“[^“”]+”,? (?:\S+ ){0,8}?means?\b/u.test(source.text);
  const forces =
    isDefined && claim.forces.every(({ force }) => force === 'may' || force === 'must')
      ? []
      : forceFits(claim, source, inside);
  const denial = denialFit(claim, source, inside);
  const facts: Fit[] = [
    ...claim.quantities.map((quantity) =>
      elsewhere(quantityFit(quantity, claim, source, inside), quantity, claim, source, lead),
    ),
    ...claim.found.map((match) => participantFit(match, claim, source)),
    ...claim.question.references.map((reference) => placeFit(reference, source)),
    ...forces,
    denial,
    ...claim.quantifiers.map((word) => quantifierFit(word, source)),
    narrowed(claim, source, inside),
    labelFit(claim, source),
    town.length > 0 ? 'other' : 'same',
  ];
  const other = facts.filter((fit) => fit === 'other').length;
  const unknown = facts.includes('unknown');
  const quantified = claim.quantities.length > 0;
  // Most sentences share too little to be worth laying beside.
  const copy = covered >= 0.6 ? copyOf(claim, source, same) : { likeness: 0, near: false, changed: false };
  const { likeness } = copy;
  const weight = inside.length + claim.quantities.length + claim.treaties.length;
  if (
    missing.length === 0 &&
    other === 0 &&
    !unknown &&
    !copy.changed &&
    weight >= 2 &&
    isClose(claim, source, inside) &&
    namesConduct(claim, source, inside)
  )
    return { source, verdict: 'supported', covered, tight, lead, likeness, altered: false };
  const onlyLight = missing.every(({ word, proper, mended }) => !proper && !mended && lightWords.has(word));
  // Another force, or a denial, refutes only what the verb governs: "may be limited to … groups" says nothing of a duty.
  const ofVerb = [...forces, denial].includes('other');
  const applies = !ofVerb || copy.near || isClose(claim, source, inside);
  // Two facts that differ are more likely another event than a mistake about this one.
  if (
    other === 1 &&
    applies &&
    !unknown &&
    onlyLight &&
    covered >= 0.6 &&
    (inside.length >= 2 || quantified) &&
    weight >= 2
  )
    return { source, verdict: 'contradicted', covered, tight, lead, likeness, altered: copy.changed };
  return { ...open, covered, likeness, altered: copy.changed };
}

/**
 * Whether the words that claim and sentence share belong together there: few words between them that the claim leaves out,
 * and few between a verb of force and what it asks for.
 */
function isClose(claim: Claim, source: SourceSentence, inside: readonly Aligned[]): boolean {
  const places = new Set(inside.map(({ at }) => at));
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const between = (start: number, end: number): number =>
    source.tokens.filter((token, at) => at > start && at < end && !places.has(at) && isContent(token, source)).length;
  // "UNTOC is about corruption": one word says nothing of how the sentence uses it.
  if (inside.length < 2 && claim.quantities.length + claim.found.length === 0) return false;
  if (topical.test(claim.text) && source.passage.locator !== 'Overview') return false;
  if (between(from, to) > 2 + 1.5 * inside.length) return false;
  return claim.forces.every((force) => {
    const next = inside.find(({ word }) => word.start >= force.end);
    if (!next) return true;
    const modal = source.modals.filter(({ start }) => start < (source.tokens[next.at]?.start ?? 0)).at(-1);
    if (!modal) return standsThere(force, claim, source);
    // "must ensure that records are kept" is "records must be kept".
    if (/^ ensure (?:that )?/.test(source.text.slice(modal.end))) return true;
    const first = source.tokens.findIndex(({ start }) => start >= modal.end);
    // "must communicate a proposed amendment" is not "must propose an amendment".
    return (
      between(first - 1, next.at) <= mostLead &&
      source.tokens.slice(first, next.at).every((token, at) => {
        const skipped = !places.has(first + at) && isContent(token, source);
        return !skipped || lightWords.has(token.word) || isAside(source, first + at);
      })
    );
  });
}

/** Whether a word stands between commas, as in "must, under licence, control"; lists aside, it is not what the verb asks for. */
function isAside({ text, tokens }: SourceSentence, at: number): boolean {
  const { start = 0, end = 0 } = tokens[at] ?? {};
  return (
    /,\s[^,;]*$/.test(text.slice(0, start)) &&
    /^[^,;]*,/.test(text.slice(end)) &&
    !/^[^,;]*\b(?:and|or)\b/.test(text.slice(end, end + 1))
  );
}

/** What a treaty as a whole is about, only its overview tells. */
const topical =
  /\b(?:is|are) (?:about|on)\b|\bdeals? with\b|\b(?:covers?|concerns?|regulates?|addresses|applies to)\b/i;

/** A treaty's summary speaks of that treaty; elsewhere the sentence must speak of every treaty of the claim. */
function treatyFits(claim: Claim, source: SourceSentence): boolean {
  if (claim.question.unknownInstrument || claim.question.ambiguous) return false;
  if (source.document.kind === 'treaty' && claim.treaties.length > 0 && !claim.treaties.includes(source.document))
    return false;
  return claim.treaties.every(({ id }) => source.treaties.has(id));
}
