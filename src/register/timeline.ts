import type { ProvedRow, ShelvedRegister } from './shelf.ts';

/** How the number of parties grew. */
export interface Timeline {
  readonly register: ShelvedRegister;
  /** ISO days; null if not known or not yet. */
  readonly adopted: string | null;
  readonly opened: string | null;
  readonly inForce: string | null;
  /** Each day on which somebody joined, in order: who, and how many are in at its end. */
  readonly points: readonly { readonly day: string; readonly joined: readonly ProvedRow[]; readonly count: number }[];
  /** ISO day, month or year up to which every party is in it, if it is complete; later points are single rows. */
  readonly asOf: string;
  readonly complete: boolean;
  /** Whether early counts lack States that no longer exist. */
  readonly predecessorsMissing: boolean;
}

/** The parties of a treaty over time, by day of deposit. */
export function timelineOf(register: ShelvedRegister): Timeline {
  const points: { day: string; joined: ProvedRow[]; count: number }[] = [];
  for (const party of register.parties) {
    const day = party.row.consentDate ?? '';
    const last = points.at(-1);
    if (last?.day === day) {
      last.joined.push(party);
      last.count++;
    } else points.push({ day, joined: [party], count: (last?.count ?? 0) + 1 });
  }
  const { facts, treaty } = register;
  return {
    register,
    adopted: treaty?.treaty?.adopted ?? null,
    opened: treaty?.treaty?.opened ?? null,
    inForce: facts.inForce ?? treaty?.treaty?.inForce ?? null,
    points,
    asOf: facts.asOf,
    complete: facts.complete,
    predecessorsMissing: facts.predecessorsMissing,
  };
}
