import type { Claim, ContentWord } from './read-claim.ts';
import type { SourceSentence } from './source-sentence.ts';

/** Wider than a town: something may have been in both. */
const regions =
  /^(?:asia|europe|africa|america|oceania|pacific|atlantic|himalayas?|south|north|east|west|central|eastern|western|southern|northern|middle)$/;
const months = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/**
 * The words of a town that a claim names where the sentence names another one ("launched in Geneva" beside "launched in
 * Vienna"); none where claim or sentence names no town, or both name the same.
 */
export function otherTown(
  claim: Claim,
  source: SourceSentence,
  missing: readonly ContentWord[],
): readonly ContentWord[] {
  const proper = missing.filter(({ proper }) => proper);
  const [first] = proper;
  const last = proper.at(-1);
  if (!first || !last || proper.length !== missing.length) return [];
  const name = claim.text.slice(first.start, last.end);
  // One name, right behind "in" or "at", with nothing between its words.
  if (!/^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2}$/u.test(name)) return [];
  if (!/\b(?:in|at) $/i.test(claim.text.slice(0, first.start)) || /^ \p{Lu}/u.test(claim.text.slice(last.end)))
    return [];
  if (proper.some(({ word }) => regions.test(word))) return [];
  const towns = [...source.text.matchAll(/\b(?:in|at) (\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2})/gu)].filter(
    ({ 1: town = '', index }) =>
      !months.test(town.split(' ')[0] ?? '') &&
      !regions.test(town.split(' ')[0]?.toLowerCase() ?? '') &&
      !claim.text.includes(town) &&
      // "in Bhutan" is a State.
      ![...source.states.values()].flat().some(({ start }) => start === index + 3),
  );
  return towns.length === 1 ? proper : [];
}
