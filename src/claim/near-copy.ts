import type { Claim } from './read-claim.ts';
import type { SourceSentence } from './source-sentence.ts';
import { saysSame, type Unit, unitsOfClaim, unitsOfSource } from './units.ts';

/** How nearly a claim repeats a sentence, unit by unit. */
export interface Copy {
  /** 0..1: units that both have in the same order, by the longer of the two. */
  readonly likeness: number;
  /** Whether the claim repeats the sentence, or a run of it, so nearly that each change in it counts. */
  readonly near: boolean;
  /** Whether, if so, something stands in it that the sentence does not have at that place. */
  readonly changed: boolean;
}

type Same = (one: string, other: string) => boolean;

/** Fewer shared units than this, or a lesser share of the claim, are a statement in the person's own words. */
const fewest = 8;
const nearest = 0.75;

/** Words that may be put in or taken for others of the list without saying another thing. */
const harmless = new Set(
  'a an the this these that those its their it they which is are be been was were has have had such'.split(' '),
);

/**
 * Lays a claim beside a sentence by their longest common subsequence (Hirschberg 1975 names it; here in the plain table)
 * and looks at what the claim puts in the place of the sentence's own words: "requested" for "requesting", "or" for "and",
 * "Article 12" for "Article 13" are in the sentence too, but not there.
 */
export function copyOf(claim: Claim, source: SourceSentence, same: (one: string, other: string) => boolean): Copy {
  const mine = unitsOfClaim(claim);
  const theirs = unitsOfSource(source);
  const equal = mine.map((one) => theirs.map((other) => saysSame(one, other, same)));
  const length = commonLengths(mine.length, theirs.length, equal);
  const shared = length[0]?.[0] ?? 0;
  const likeness = shared / Math.max(1, mine.length, theirs.length);
  const near = shared >= Math.min(fewest, theirs.length) && shared >= nearest * mine.length;
  return { likeness, near, changed: near && hasChange(gapsBetween(mine, theirs, equal, length), source, same) };
}

/** Length of the longest common subsequence of what is left from each pair of places on. */
function commonLengths(mine: number, theirs: number, equal: readonly (readonly boolean[])[]): Uint16Array[] {
  const length = Array.from({ length: mine + 1 }, () => new Uint16Array(theirs + 1));
  for (let at = mine - 1; at >= 0; at--) {
    const [row, below] = [length[at], length[at + 1]];
    if (!row || !below) continue;
    for (let other = theirs - 1; other >= 0; other--)
      row[other] = equal[at]?.[other] ? (below[other + 1] ?? 0) + 1 : Math.max(below[other] ?? 0, row[other + 1] ?? 0);
  }
  return length;
}

interface Gap {
  /** What the claim has between two units that both have, and what the sentence has there. */
  readonly put: Unit[];
  readonly left: Unit[];
  /** The unit of the claim behind it. */
  readonly next: Unit | undefined;
}

function gapsBetween(
  mine: readonly Unit[],
  theirs: readonly Unit[],
  equal: readonly (readonly boolean[])[],
  length: readonly Uint16Array[],
): Gap[] {
  const gaps: Gap[] = [];
  let [at, other] = [0, 0];
  let [put, left]: [Unit[], Unit[]] = [[], []];
  while (at < mine.length) {
    const [unit, there] = [mine[at], theirs[other]];
    if (!unit) break;
    if (there && equal[at]?.[other]) {
      gaps.push({ put, left, next: unit });
      [put, left] = [[], []];
      at++;
      other++;
    } else if (there && (length[at]?.[other + 1] ?? 0) >= (length[at + 1]?.[other] ?? 0)) {
      left.push(there);
      other++;
    } else {
      put.push(unit);
      at++;
    }
  }
  gaps.push({ put, left: [...left, ...theirs.slice(other)], next: undefined });
  return gaps;
}

function hasChange(gaps: readonly Gap[], source: SourceSentence, same: Same): boolean {
  const left = gaps.flatMap((gap) => gap.left);
  // "On 4 May 2024, UNTOC had …" is "UNTOC had … on 4 May 2024".
  const isMoved = (unit: Unit | undefined): boolean =>
    unit?.kind === 'quantity' && unit.quantity.kind === 'date' && left.some((other) => saysSame(unit, other, same));
  return gaps.some(({ put, left: there, next }) =>
    put.some((unit, index) => {
      const after = put[index + 1] ?? next;
      const leads = unit.kind === 'word' && /^(?:on|in)$/.test(unit.word) && isMoved(after);
      return !leads && !isMoved(unit) && !mayStand(unit, after, there, source);
    }),
  );
}

/**
 * Whether a unit may stand in a claim where the sentence does not have it: a word that says nothing, or the sentence's own
 * treaty, State, place or heading, put in where nothing of the kind is left out.
 */
function mayStand(
  unit: Unit,
  next: Unit | undefined,
  left: readonly Unit[],
  { passage, treaties, states, context }: SourceSentence,
): boolean {
  const places = next !== undefined && next.kind !== 'word' && next.kind !== 'quantity';
  if (unit.kind === 'word') {
    if (harmless.has(unit.word) || (places && /^(?:under|of|to|in|by)$/.test(unit.word))) return true;
    // What the sentence leaves to a reference ("the conduct of Article 6") the claim may name as the heading does.
    const spells = left.some(({ kind }) => kind === 'place');
    return (
      context.has(unit.term) && (spells || left.every((other) => other.kind === 'word' && harmless.has(other.word)))
    );
  }
  if (left.some(({ kind }) => kind === unit.kind)) return false;
  if (unit.kind === 'state') return states.has(unit.code);
  if (unit.kind === 'treaty') return unit.ids.some((id) => treaties.has(id));
  return (
    unit.kind === 'place' &&
    unit.place.article === passage.place?.article &&
    unit.place.path.every((step, at) => passage.place?.path[at] === step)
  );
}
