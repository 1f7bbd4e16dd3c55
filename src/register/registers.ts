import type { ConsentKind, Corpus, GroupMember } from '../corpus/document.ts';
import { createParticipants, type Participants } from '../corpus/find-participants.ts';
import type { Group } from '../corpus/participant-index.ts';
import type { Participant } from '../corpus/participants.ts';
import { type Bound, joinedBetween, type Parties, type PartyKind, partiesOf } from './parties.ts';
import { type Ranked, rankedParty, rankOf } from './rank.ts';
import { type ProvedRow, registersOf, type ShelvedRegister, shelveRegisters } from './shelf.ts';
import { standingIn, type TreatyStanding } from './standing.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** Where a participant stands; or why that cannot be said before a choice is made. */
export type StatusResult =
  | {
      readonly kind: 'status';
      readonly participant: Participant;
      /** Others whom the name may mean; offered beside the answer ("Congo" and the Democratic Republic of the Congo). */
      readonly others: readonly Participant[];
      /** One per register asked for, in the order of the shelf. */
      readonly standings: readonly TreatyStanding[];
    }
  | { readonly kind: 'choose'; readonly candidates: readonly Participant[] }
  | { readonly kind: 'unknown-participant'; readonly asked: string }
  | { readonly kind: 'no-register'; readonly treaty: string };

/** The members of a group in one treaty. */
export interface GroupStanding {
  readonly group: Group;
  readonly register: ShelvedRegister;
  /** Members that are parties, signatories only, not on file, or absent; each in the order of `groups.csv`. */
  readonly standings: readonly (TreatyStanding & { readonly participant: Participant; readonly member: GroupMember })[];
  /** Members that cannot be parties themselves (the African Union in the G20). */
  readonly others: readonly GroupMember[];
}

/** What the registers on the shelf tell. Synchronous, from memory; a treaty is named by its id or by a register's. */
export interface Registers {
  readonly participants: Participants;
  /** The registers of a treaty, the one of the text on the shelf first; empty if there is none (SAARC). */
  of(treaty: string): readonly ShelvedRegister[];
  /** @example status({ participant: 'BTN', treaty: 'untoc' }).standings[0].row.row.consentDate // '2023-02-20' */
  status(query: { participant: string; treaty?: string }): StatusResult;
  /** Null if the treaty has no register. `on` is an ISO day. */
  parties(query: { treaty: string; on?: string; kind?: PartyKind }): Parties | null;
  /** Who joined from one ISO day to another, both included; null if the treaty has no register. */
  joined(query: {
    treaty: string;
    from: string;
    to: string;
    kind?: ConsentKind;
  }): { rows: ProvedRow[]; bound: Bound } | null;
  /** The party number `rank`, from 1; -1 is the latest on file; null if there is none. */
  ranked(query: { treaty: string; rank: number; kind?: ConsentKind }): Ranked | null;
  /** The place of a participant (ISO code) in the order of joining. */
  rankOf(query: { treaty: string; participant: string }): Ranked | null;
  timeline(query: { treaty: string }): Timeline | null;
  /** The members of a group, by its key or any of its names; null if group or register is not there. */
  group(query: { group: string; treaty: string; on?: string }): GroupStanding | null;
  /** Who is in a group; empty if it is not known. */
  members(group: string): readonly GroupMember[];
}

/** Opens the registers of a corpus. Pass the participants where they are made already: reading the names takes a moment. */
export function createRegisters(
  corpus: Corpus,
  participants: Participants = createParticipants(corpus.names),
): Registers {
  // Many questions ask for no register.
  let shelved: ReturnType<typeof shelveRegisters> | null = null;
  const shelf = (): NonNullable<typeof shelved> => {
    shelved ??= shelveRegisters(corpus);
    return shelved;
  };
  const mainOf = (treaty: string): ShelvedRegister | null => registersOf(shelf(), treaty)[0] ?? null;
  const membersOf = (name: string): readonly GroupMember[] => {
    const key = participants.lookupGroup(name)?.key;
    return corpus.groups.filter(({ group }) => group === key);
  };
  return {
    participants,
    of: (treaty) => registersOf(shelf(), treaty),
    status({ participant: asked, treaty }) {
      const [participant, ...others] = participants.lookup(asked);
      if (!participant) return { kind: 'unknown-participant', asked };
      if (participants.ambiguous(asked)) return { kind: 'choose', candidates: [participant, ...others] };
      const registers = treaty === undefined ? [...shelf().values()] : registersOf(shelf(), treaty);
      if (treaty !== undefined && registers.length === 0) return { kind: 'no-register', treaty };
      const standings = registers.map((register) => standingIn(register, participant.code));
      return { kind: 'status', participant, others, standings };
    },
    parties({ treaty, on, kind }) {
      const register = mainOf(treaty);
      return register && partiesOf(register, kind, on);
    },
    joined({ treaty, from, to, kind }) {
      const register = mainOf(treaty);
      return register && joinedBetween(register, from, to, kind);
    },
    ranked({ treaty, rank, kind }) {
      const register = mainOf(treaty);
      return register && rankedParty(register, rank, kind);
    },
    rankOf({ treaty, participant }) {
      const register = mainOf(treaty);
      return register && rankOf(register, participant);
    },
    timeline({ treaty }) {
      const register = mainOf(treaty);
      return register && timelineOf(register);
    },
    group({ group: name, treaty, on }) {
      const group = participants.lookupGroup(name);
      const register = mainOf(treaty);
      const members = membersOf(name);
      if (!group || !register || members.length === 0) return null;
      const standings = members.flatMap((member) => {
        const participant = member.code === null ? null : participants.byCode(member.code);
        return participant ? [{ ...standingIn(register, participant.code, on), participant, member }] : [];
      });
      return { group, register, standings, others: members.filter(({ code }) => code === null) };
    },
    members: membersOf,
  };
}
