import type { Aligned } from './align.ts';
import { dateFit, type Fit, numberFit, type Quantity, type StatedDate, type StatedNumber } from './quantities.ts';
import type { Claim } from './read-claim.ts';
import type { SourceSentence } from './source-sentence.ts';

export function quantityFit(quantity: Quantity, claim: Claim, source: SourceSentence, inside: readonly Aligned[]): Fit {
  if (quantity.kind === 'date') {
    const dates = source.quantities.filter((other): other is StatedDate => other.kind === 'date');
    return settle(
      dates.map((date) => ({ quantity: date, fit: dateFit(quantity, date) })),
      source,
      inside,
    );
  }
  const unit = unitOf(quantity, claim.text);
  const numbers = source.quantities.filter(
    (other): other is StatedNumber =>
      other.kind === 'number' &&
      other.ordinal === quantity.ordinal &&
      ((quantity.days !== null && other.days !== null) ||
        sharesUnit(unit, unitOf(other, source.text)) ||
        countsAligned(quantity, other, claim, source, inside)),
  );
  return settle(
    numbers.map((number) => ({ quantity: number, fit: numberFit(quantity, number) })),
    source,
    inside,
  );
}

/** Another date or number refutes only where the sentence speaks of the same: not of one State alone, nor of another subject. */
export function elsewhere(fit: Fit, quantity: Quantity, claim: Claim, source: SourceSentence, lead: number): Fit {
  if (fit !== 'other') return fit;
  const ofOneState = quantity.kind === 'date' && claim.participants.length === 0 && source.namesState;
  return ofOneState || lead > mostLead ? 'unknown' : fit;
}

export const mostLead = 3;

/** The same counts only if no other quantity of the kind stands nearer to the words that the claim shares with the sentence. */
function settle(
  fits: readonly { quantity: Quantity; fit: Fit }[],
  source: SourceSentence,
  inside: readonly Aligned[],
): Fit {
  if (fits.length === 0) return 'unknown';
  const ranked = [...fits].sort(
    (one, other) => distance(one.quantity, source, inside) - distance(other.quantity, source, inside),
  );
  const nearest = distance(ranked[0]?.quantity ?? { start: 0 }, source, inside);
  const match = fits.find(
    ({ fit, quantity }) => fit === 'same' && distance(quantity, source, inside) <= nearest * 1.6 + 12,
  );
  if (match) return 'same';
  return fits.every(({ fit }) => fit === 'other') ? 'other' : 'unknown';
}

function distance({ start }: { start: number }, source: SourceSentence, inside: readonly Aligned[]): number {
  const places = inside.map(({ at }) => Math.abs((source.tokens[at]?.start ?? 0) - start));
  return places.reduce((sum, place) => sum + Math.min(place, 150), 0) / Math.max(1, places.length);
}

/** The words that a number counts: up to three behind it, in its own phrase; where none follow, the one before it ("volume 2349"). */
function unitOf({ start, end }: StatedNumber, text: string): string[] {
  const behind = text.slice(end, end + 80).replace(/^ (?:or (?:more|less|fewer|older|over)|of the|of)\b/i, '');
  const phrase =
    /^.*?(?=[.,;:()\d]| (?:and|or|on|in|at|for|from|by|under|with|to|who|which|that)\b|$)/is.exec(behind)?.[0] ?? '';
  const words = wordsOf(phrase).slice(0, 3);
  return words.length > 0 ? words : wordsOf(text.slice(Math.max(0, start - 30), start)).slice(-1);
}

/** Whether a word right behind the claim's number is, by another name, one right behind the source's. */
function countsAligned(
  { end, ordinal }: StatedNumber,
  other: StatedNumber,
  claim: Claim,
  { tokens }: SourceSentence,
  inside: readonly Aligned[],
): boolean {
  if (ordinal !== other.ordinal) return false;
  return inside.some(({ word, at }) => {
    const start = tokens[at]?.start ?? 0;
    return (
      word.start >= end &&
      word.start - end <= 30 &&
      start >= other.end &&
      start - other.end <= 30 &&
      !/[,.;]/.test(claim.text.slice(end, word.start))
    );
  });
}

const noUnit = new Set(
  'the and for with under from that which more less of or on at in to was were are is been had has have a an its their by as after before'.split(
    ' ',
  ),
);

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{2,}/gu) ?? [])
    .filter((word) => !noUnit.has(word))
    .map((word) => word.replace(/(ies|s|y)$/, '').slice(0, 7));
}

function sharesUnit(one: readonly string[], other: readonly string[]): boolean {
  return one.some((word) => other.includes(word));
}
