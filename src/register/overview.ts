import type { Participant } from '../corpus/participants.ts';
import type { Registers } from './registers.ts';
import type { ShelvedRegister } from './shelf.ts';
import { type Standing, standingIn } from './standing.ts';

/** Where everybody stands in a treaty: what a map shows, and what is told of it. */
export interface Overview {
  readonly register: ShelvedRegister;
  /** The ISO day asked for; null for all that is on file. */
  readonly on: string | null;
  /** ISO day, month or year at which this is known: the day asked for, or the register's own if that is earlier. */
  readonly asOf: string;
  /** Whether who is not in the register is known not to be in the treaty on that day. */
  readonly conclusive: boolean;
  /** Every participant in view, in the order of the participants' names on file. */
  readonly standings: readonly { readonly participant: Participant; readonly standing: Standing }[];
  /** Regional groups of the United Nations, as far as members are in view. */
  readonly regions: readonly { readonly group: string; readonly parties: number; readonly members: number }[];
  /** The years in which most joined, at most three, the busiest first; of years that are even the earlier. */
  readonly busiest: readonly { readonly year: number; readonly joined: number }[];
}

/** The regional groups of the United Nations in `groups.csv`. */
export const regionalGroups = ['UN-African', 'UN-Asia-Pacific', 'UN-Eastern-European', 'UN-GRULAC', 'UN-WEOG'] as const;

/**
 * Where all participants, or the members of a group, stand in a treaty.
 *
 * @param query.treaty id of the treaty or of a register
 * @param query.on ISO day
 * @param query.group key or any name of a group
 * @returns null if there is no register, or no such group
 */
export function overviewOf(
  registers: Registers,
  { treaty, on, group }: { treaty: string; on?: string; group?: string },
): Overview | null {
  const [register] = registers.of(treaty);
  if (!register) return null;
  const members = group === undefined ? null : codesOf(registers, group);
  if (members !== null && members.size === 0) return null;
  const standings = registers.participants.all
    .filter(({ code }) => (members === null ? isEverywhere(code, register) : members.has(code)))
    .map((participant) => ({ participant, standing: standingIn(register, participant.code, on).standing }));
  const standingOf = new Map(standings.map(({ participant, standing }) => [participant.code, standing]));
  const { facts } = register;
  const regions = regionalGroups.flatMap((region) => {
    const inView = [...codesOf(registers, region)].filter((code) => standingOf.has(code));
    const parties = inView.filter((code) => standingOf.get(code) === 'party').length;
    return inView.length === 0 ? [] : [{ group: region, parties, members: inView.length }];
  });
  return {
    register,
    on: on ?? null,
    asOf: on !== undefined && on < facts.asOf ? on : facts.asOf,
    conclusive: facts.complete && (on === undefined || on <= facts.asOf),
    standings,
    regions,
    busiest: busiestYears(
      register.parties
        .filter(({ row }) => standingOf.get(row.code) === 'party')
        .map(({ row }) => row.consentDate ?? ''),
    ),
  };
}

/** The years that most of some ISO days lie in, at most three; none where there are more and no year has two. */
export function busiestYears(days: readonly string[]): { year: number; joined: number }[] {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(Number(day.slice(0, 4)), (counts.get(Number(day.slice(0, 4))) ?? 0) + 1);
  const years = [...counts]
    .map(([year, joined]) => ({ year, joined }))
    .sort((one, other) => other.joined - one.joined || one.year - other.year);
  return years.length > 3 && years[0]?.joined === 1 ? [] : years.slice(0, 3);
}

function codesOf(registers: Registers, group: string): Set<string> {
  return new Set(registers.members(group).flatMap(({ code }) => (code === null ? [] : [code])));
}

/** Whoever is on file; and of those who are not, the States. The Sahrawi Republic is one for the African Union only. */
function isEverywhere(code: string, register: ShelvedRegister): boolean {
  return register.byCode.has(code) || (code !== 'EUR-EU' && code !== 'ESH');
}
