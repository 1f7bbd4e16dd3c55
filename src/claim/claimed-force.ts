import { type Force, modalsIn } from '../answer/force.ts';
import type { Span } from '../corpus/document.ts';
import type { Fit } from './quantities.ts';

/** A force that a claim ascribes, in its own or in everyday words. `loose`: a word that says less than the treaty's ("can"). */
export interface ClaimedForce extends Span {
  readonly force: Force;
  readonly loose: boolean;
  /** Denied twice ("no Party may not"), which can be meant either way. */
  readonly doubled: boolean;
  /** In a condition or a clause that hangs from a noun ("premises in which drugs may be made"). */
  readonly aside: boolean;
}

const deniedBefore = /\b(?:no|nothing|nobody|none|neither|never|not)\b[^.;:]{0,90}$/i;

const weaker = String.raw`(?: (?:\w+ ){0,5}?to (consider|endeavour|try|strive)\b)?`;
const everyday: readonly [RegExp, Force][] = [
  [
    /\b(?:lets?|leaves? it to|allows?|permits?) .{1,60}?\b(?:choose|decide|whether)(?: (?:whether|if))?(?: or not)?(?: to| they)?\b|\b(?:is|are) (?:optional|voluntary|discretionary)\b/gi,
    'may',
  ],
  [/\b(?:do|does|did)(?:n't| not) (?:have|need) to\b/gi, 'need not'],
  [/\b(?:is|are)(?:n't| not) (?:required|obliged|obligated|bound|compelled)(?: to)?\b/gi, 'need not'],
  [/\b(?:do|does)(?:n't| not) (?:require|oblige|compel|force)\b/gi, 'need not'],
  [/\b(?:no|without) (?:obligation|duty) to\b/gi, 'need not'],
  [
    /\b(?:is|are)(?:n't| not) (?:allowed|permitted|free|entitled)(?: to)?\b|\b(?:do|does)(?:n't| not) (?:allow|permit)\b/gi,
    'may not',
  ],
  [/\b(?:prohibits?|forbids?|bans?)\b|\b(?:is|are) (?:prohibited|forbidden|barred|banned)(?: from)?\b/gi, 'must not'],
  [new RegExp(String.raw`\b(?:is|are) (?:required|obliged|obligated|bound|compelled)\b${weaker}`, 'gi'), 'must'],
  [new RegExp(String.raw`\b(?:have|has|need|needs)(?= to\b)${weaker}`, 'gi'), 'must'],
  [new RegExp(String.raw`\b(?:requires?|obliges?|obligates?|compels?)\b${weaker}`, 'gi'), 'must'],
  [/\b(?:is|are) (?:allowed|permitted|free|entitled)(?: to)?\b|\b(?:allows?|permits?|lets?)\b/gi, 'may'],
];

/** The forces that a claim ascribes; the everyday ways ("requires States to", "have to") only where it has no verb of force. */
export function forcesClaimed(text: string): ClaimedForce[] {
  const formal = modalsIn(text).map(({ start, end, force, aside }) => ({
    start,
    end: Math.min(end, text.length),
    force,
    loose: false,
    doubled: / not$|^cannot$/.test(text.slice(start, end)) && deniedBefore.test(text.slice(0, start)),
    aside,
  }));
  const can = [...text.matchAll(/\bcan(?:not|'t|’t| not)?\b/g)]
    .filter(({ index }) => !formal.some(({ start, end }) => index >= start && index < end))
    .map((match): ClaimedForce => {
      const denied = match[0] !== 'can';
      return {
        start: match.index,
        end: match.index + match[0].length,
        force: denied ? 'may not' : 'may',
        loose: !denied,
        doubled: false,
        aside: false,
      };
    });
  const found: ClaimedForce[] = [...formal, ...can];
  if (found.length > 0) return found.sort((one, other) => one.start - other.start);
  for (const [pattern, force] of everyday) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const weak = match[1]?.toLowerCase();
      found.push({
        start,
        end,
        force: weak === 'consider' ? 'must consider' : weak ? 'must endeavour to' : force,
        loose: false,
        doubled: false,
        aside: false,
      });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

const denials: readonly (Force | null)[] = ['must not', 'may not'];

/**
 * Whether a claim ascribes the force that its source has; null for none. A claim without one ("the Board has thirteen
 * members") fits a plain "must".
 */
export function forceFit(claimed: ClaimedForce | null, source: Force | null): Fit {
  if (claimed === null) return source === null || source === 'must' ? 'same' : 'unknown';
  const { force, loose, doubled } = claimed;
  if (doubled) return 'unknown';
  if (force === source || (denials.includes(force) && denials.includes(source))) return 'same';
  if (source === null) return 'unknown';
  if (loose) return denials.includes(source) ? 'other' : 'unknown';
  if (force === 'should') return denials.includes(source) ? 'other' : 'unknown';
  if (force === 'need not') return source === 'must' ? 'other' : 'unknown';
  return 'other';
}
