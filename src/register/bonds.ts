import type { Document } from '../corpus/document.ts';
import type { NotComputed } from './in-force.ts';
import type { Registers } from './registers.ts';
import type { ProvedRow, ShelvedRegister } from './shelf.ts';
import { standingIn, type TreatyStanding } from './standing.ts';

/** What the registers tell of one treaty between two participants. */
export type Bond =
  | {
      /** Both are on file as parties, in one register. */
      readonly kind: 'both';
      readonly treaty: Document;
      readonly register: ShelvedRegister;
      readonly standings: readonly [TreatyStanding, TreatyStanding];
      readonly since: Since;
    }
  | {
      /**
       * Not both are on file as parties; or both are, but to different texts (the Single Convention as amended, and not).
       * Each with its best standing.
       */
      readonly kind: 'not-both';
      readonly treaty: Document;
      readonly standings: readonly [TreatyStanding, TreatyStanding];
    }
  /** The treaty has no register here. */
  | { readonly kind: 'no-register'; readonly treaty: Document };

/** Since when a treaty is in force between two: the later of their computed days, or why one of these is not computed. */
export type Since =
  | { readonly computed: true /** ISO day. */; readonly day: string }
  | { readonly computed: false; readonly reasons: readonly NotComputed[] };

/**
 * What every treaty of a shelf is between two participants, in the order given.
 *
 * @param one ISO 3166-1 alpha-3, `EUR-EU`
 * @param other likewise, another one
 */
export function bondsBetween(registers: Registers, treaties: readonly Document[], one: string, other: string): Bond[] {
  return treaties.map((treaty): Bond => {
    const held = registers.of(treaty.id);
    if (held.length === 0) return { kind: 'no-register', treaty };
    for (const register of held) {
      const [first, second] = [register.byCode.get(one), register.byCode.get(other)];
      if (first?.row.consentDate == null || second?.row.consentDate == null) continue;
      const standings = [standingIn(register, one), standingIn(register, other)] as const;
      return { kind: 'both', treaty, register, standings, since: sinceOf(first, second) };
    }
    return { kind: 'not-both', treaty, standings: [bestIn(held, one), bestIn(held, other)] };
  });
}

function sinceOf(one: ProvedRow, other: ProvedRow): Since {
  const [first, second] = [one.inForce, other.inForce];
  if (first.computed && second.computed)
    return { computed: true, day: first.day > second.day ? first.day : second.day };
  const reasons = [first, second].flatMap((each) => (each.computed ? [] : [each.reason]));
  return { computed: false, reasons: [...new Set(reasons)] };
}

const order = { party: 0, signatory: 1, 'not-on-file': 2, absent: 3 } as const;

/** The best standing in any of the registers of a treaty; "not on file" in one of them is not made good by the other. */
function bestIn(registers: readonly ShelvedRegister[], code: string): TreatyStanding {
  const standings = registers.map((register) => standingIn(register, code));
  return standings.reduce((best, each) => (order[each.standing] < order[best.standing] ? each : best));
}
