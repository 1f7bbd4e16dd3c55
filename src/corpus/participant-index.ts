import { type NameHit, type NameIndex, nameIndex } from './name-index.ts';
import { groupNames, otherRegions, writtenExactly } from './participant-names.ts';
import type { Participant, Territory } from './participants.ts';

/** A group of States as it can be asked for. */
export interface Group {
  /** The key in `groups.csv`: `SAARC`, `UN-GRULAC`. */
  readonly key: string;
  /** `SAARC`, `GRULAC (UN)`. */
  readonly title: string;
}

/** What a name stands for. `nothing`: a phrase that holds another's name and means neither ("Central Asia"). */
export type Meaning =
  | { readonly kind: 'name' | 'adjective' | 'code'; readonly participant: Participant }
  | { readonly kind: 'group'; readonly group: Group; readonly form: 'exact' | 'noun' | 'adjective' }
  | { readonly kind: 'territory'; readonly territory: Territory }
  | { readonly kind: 'nothing' };

export const groups: readonly Group[] = groupNames.map(({ group, title }) => ({ key: group, title }));

/** Names, adjectives, alpha-3 codes and groups in one index. */
export function participantIndex(
  participants: readonly Participant[],
  territories: readonly Territory[],
): NameIndex<Meaning> {
  const index = nameIndex<Meaning>();
  for (const participant of participants) {
    const name = { kind: 'name', participant } as const;
    for (const each of [participant.name, ...participant.names]) index.add(each, name, { typos: true });
  }
  for (const participant of participants) {
    const adjective = { kind: 'adjective', participant } as const;
    for (const each of participant.adjectives) index.add(each, adjective);
    if (!participant.organization) index.add(participant.code, { kind: 'code', participant });
  }
  for (const territory of territories)
    for (const each of [territory.name, ...territory.names]) index.add(each, { kind: 'territory', territory });
  for (const { group: key, names, looser } of groupNames) {
    const group = groups.find((each) => each.key === key);
    if (!group) continue;
    for (const name of names) index.add(name, { kind: 'group', group, form: 'exact' });
    for (const name of looser)
      index.add(name, {
        kind: 'group',
        group,
        form: /(n|ern|Caribbean|Pacific)$/.test(name) && !/^Asia and/.test(name) ? 'adjective' : 'noun',
      });
  }
  for (const name of otherRegions) index.add(name, { kind: 'nothing' });
  return index;
}

/** Three-letter codes that are words, or abbreviations of other things, when written in capitals (MDA, DMA and STP are drugs). */
const codesThatRead = new Set(
  'AND ARE ARM BEN CAN COD COM CUB DMA DOM EST GAB GIN GUM LIE MAC MAR MDA MUS NAM NOR PAN PER SAU SOM STP SUR TON TUN'.split(
    ' ',
  ),
);
const exactly = new Map(writtenExactly.map((name) => [name.toLowerCase(), name]));

/**
 * Whether what was found is written as a name: see `Participants.find`.
 *
 * @param shouted the whole text is in capitals, so capitals tell nothing
 */
export function writtenAsName(hit: NameHit<Meaning>, written: string, shouted: boolean): boolean {
  const asIs = exactly.get(written.toLowerCase());
  if (asIs !== undefined) return asIs === written && !(shouted && asIs === asIs.toUpperCase());
  // "U.S." and "U.K." need their full stops: "u s" is nothing.
  if (/^\p{L} \p{L}(?!\p{L})/u.test(written)) return false;
  if (hit.values.every((value) => value.kind === 'code'))
    return /^[A-Z]{3}$/.test(written) && !shouted && !codesThatRead.has(written);
  return true;
}
