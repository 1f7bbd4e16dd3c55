import type { PartyKind } from '../register/parties.ts';
import { readAct } from './acts.ts';

export const counting = /\bhow many\b|\bnumber of\b|\bcount\b|\btotal\b/i;

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const cardinals = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const tens = 'tenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth'.split(' ');

/**
 * Whom a question counts. Who "ratified" a treaty has joined it, by whichever act, as people use the word; the other acts are
 * taken at their word.
 */
export function kindIn(text: string): PartyKind {
  if (
    /\bsign\w*\b.*\b(but|and|without)\b.*\b(not|never|n't|yet|ratif|becom)/i.test(text) ||
    /\b(not|never|n['’]t) (yet |ever )?(ratif\w*|joined|become)\b/i.test(text) ||
    /\bnothing more than sign\w*|\bstopped there\b|\bnever (?:went|got) (?:any )?(?:further|beyond)\b|\b(only|just|merely) (?:ever )?sign\w*|\bsign\w*\b.{0,30}\bonly\b|\bsignator\w*\b.*\bnot (yet )?(a )?part(y|ies)\b/i.test(
      text,
    )
  )
    return 'signed-only';
  // "by accession rather than by ratification" is about accessions.
  const act = readAct(
    text.replace(/\b(?:rather than|instead of|not)\s+(?:by\s+)?(?:ratif\w+|acced\w+|accession)/gi, ''),
  );
  if (
    act === 'accession' ||
    act === 'acceptance' ||
    act === 'approval' ||
    act === 'succession' ||
    act === 'formal-confirmation'
  )
    return act;
  return act === 'signature' && !/\bratif|\bpart(y|ies)\b/i.test(text) ? 'signatory' : 'party';
}

export function rankIn(text: string): number | null {
  if (/\b(latest|newest|last|most recent)\b/i.test(text)) return -1;
  if (/\b(?:earliest|oldest)\b/i.test(text)) return 1;
  const number = (/\b(\d{1,3})(?:st|nd|rd|th)\b/i.exec(text) ?? /\b(?:nr|no|number)\.? ?(\d{1,3})\b/i.exec(text))?.[1];
  if (number) return Number(number);
  const counted = /\bnumber (ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/i
    .exec(text)?.[1]
    ?.toLowerCase();
  if (counted !== undefined) return 10 * (cardinals.indexOf(counted) + 1);
  const word = ordinals.findIndex((ordinal) => new RegExp(`\\b${ordinal}\\b`, 'i').test(text));
  if (word >= 0) return word + 1;
  const ten = tens.findIndex((ordinal) => new RegExp(`\\b${ordinal}\\b`, 'i').test(text));
  return ten >= 0 ? 10 * (ten + 1) : null;
}
