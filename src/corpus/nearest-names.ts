import type { Participants } from './find-participants.ts';
import { foldWords } from './name-index.ts';
import type { Participant } from './participants.ts';

/** Less alike than this, a name is no help: "Wakanda" is not Canada. */
const leastAlike = 0.45;

/**
 * Participants with a name that is written somewhat like what was typed, the likest first: for "did you mean", not for
 * answers. Likeness is the share of pairs of letters in common (Dice 1945).
 */
export function nearestNames(participants: Participants, typed: string, limit = 3): Participant[] {
  const wanted = pairsOf(typed.slice(0, 100));
  return participants.all
    .map((participant) => ({
      participant,
      likeness: Math.max(...[participant.name, ...participant.names].map((name) => alike(wanted, pairsOf(name)))),
    }))
    .filter(({ likeness }) => likeness >= leastAlike)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, limit)
    .map(({ participant }) => participant);
}

function pairsOf(name: string): Set<string> {
  const fold = ` ${foldWords(name)} `;
  return new Set(Array.from({ length: Math.max(0, fold.length - 1) }, (_none, at) => fold.slice(at, at + 2)));
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared++;
  return (2 * shared) / (one.size + other.size);
}
