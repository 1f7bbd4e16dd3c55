import type { Registers } from './registers.ts';
import type { ProvedRow } from './shelf.ts';
import { type Standing, standingIn } from './standing.ts';

/** Who is on file as a party to one treaty and not to another. */
export interface Differing {
  readonly code: string;
  readonly name: string;
  /** The row of the treaty that it is a party to. */
  readonly party: ProvedRow;
  /** Where it stands in the other treaty. */
  readonly there: Exclude<Standing, 'party'>;
  /** Its row in the other treaty: the signature of a signatory; else null. */
  readonly row: ProvedRow | null;
}

/**
 * The parties to one treaty that are not on file as parties to another, by name. Of the registers of one treaty (the
 * Single Convention has two) the best standing counts.
 *
 * @param one id of a treaty that has a register
 * @param other likewise; only where all its registers are complete is who is missing `absent`
 */
export function differenceOf(registers: Registers, one: string, other: string): Differing[] {
  const there = registers.of(other);
  const found = new Map<string, Differing>();
  for (const party of registers.of(one).flatMap(({ parties }) => parties)) {
    const { code, participant } = party.row;
    const standings = there.map((register) => standingIn(register, code));
    const best = (['party', 'signatory', 'not-on-file', 'absent'] as const).find((standing) =>
      standings.some((candidate) => candidate.standing === standing),
    );
    if (best === undefined || best === 'party' || found.has(code)) continue;
    const row = standings.find(({ standing }) => standing === best)?.row ?? null;
    const name = registers.participants.byCode(code)?.name ?? participant;
    found.set(code, { code, name, party, there: best, row });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
