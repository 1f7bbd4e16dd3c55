import type { Aligned } from './align.ts';
import type { Claim } from './read-claim.ts';
import type { SourceSentence } from './source-sentence.ts';

/** "criminalise X", "make X an offence", "X must be a crime": what is said to be done about X. */
export const criminalises =
  /\bcriminali[sz]\w*\b|\boutlaw\w*\b|\b(?:ma[dk]e|making|establish\w*)\b.{0,160}\b(?:crimes?|offences?|offenses?)\b/i;
/** The sentences of the corpus that make conduct a crime; what stands between is the conduct, or "it". */
export const makesCrime = /\bmak(?:e|ing)\b([^;]*?)\b(?:a crime|a criminal offence|criminal offences)\b/;
/** Words that say that something is a crime, and not what. */
export const ofCrime = /^(?:crim|offen|outlaw|establish|mak|made)/;

/** "to promise, offer or give a public official": up to the first word of what the verbs are about. */
const verbs = / to (?:(?! (?:an?|the|any|another|its|their|one|other|in|on|by|for)\b).){0,60}/;

/**
 * Whether a claim that something is made a crime names the very conduct that the sentence makes one: a word of the act
 * ("make *illicit enrichment* a crime", "make it a crime to *promise, offer or give*"), or the first word of its article's
 * title ("*Bribery* of national public officials"). Who is bribed is in the sentence too, and is not what is made a crime.
 */
export function namesConduct(claim: Claim, source: SourceSentence, inside: readonly Aligned[]): boolean {
  const made = criminalises.test(claim.text) ? makesCrime.exec(source.text) : null;
  if (!made) return true;
  const from = made.index + made[0].length;
  const [object = ''] = made.slice(1);
  const isIt = /^ (?:it )?$/.test(object);
  const act = isIt ? verbs.exec(source.text.slice(from)) : null;
  const start = isIt ? from + (act?.index ?? 0) : made.index;
  const end = isIt ? start + (act?.[0].length ?? 0) : from;
  const content = source.tokens.filter((token) => !token.stop && token.start >= start && token.start < end);
  const conduct = new Set(content.map((token) => token.start));
  const named = inside.some(({ word, at }) => !ofCrime.test(word.word) && conduct.has(source.tokens[at]?.start ?? -1));
  return named || claim.content.some(({ term, alternatives }) => [term, ...alternatives.flat()].includes(source.head));
}
