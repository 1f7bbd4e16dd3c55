import { count, list, withArticle } from './grammar.ts';

type Noun = readonly [one: string, many: string];

/** Whom a kind of participation counts. */
const nouns: ReadonlyMap<string, Noun> = new Map(
  Object.entries<Noun>({
    party: ['party', 'parties'],
    signatory: ['signatory', 'signatories'],
    'signed-only': ['signatory that has not ratified', 'signatories that have not ratified'],
  }),
);
const openSigned: Noun = ['signatory with no ratification on file', 'signatories with no ratification on file'];

function nounOf(kind: string, conclusive: boolean): Noun {
  if (kind === 'signed-only' && !conclusive) return openSigned;
  const by = kind.replaceAll('-', ' ');
  return nouns.get(kind) ?? [`party by ${by}`, `parties by ${by}`];
}

/** What `/parties` says, in English. */
export const partiesWords = {
  headline: (title: string, kind: string, group: string | null, conclusive: boolean) =>
    `${title}: ${nounOf(kind, conclusive)[1]}${group === null ? '' : ` in ${group}`}`,
  stoodOn: (day: string) => `as it stood on ${day}`,
  /** How many, and what the number is worth. */
  counted: (number: number, bound: string, kind: string) => {
    const [one, many] = nounOf(kind, bound === 'exact');
    if (number === 0) return bound === 'exact' || bound === 'at-most' ? `no ${one}` : `no ${one} on file`;
    const lead = { exact: '', 'at-least': 'at least ', 'at-most': 'at most ', unknown: '' }[bound] ?? '';
    return `${lead}${count(number, one, many)}${bound === 'unknown' ? ' on file' : ''}`;
  },
  ofThem: (states: number, organizations: readonly string[]) =>
    `${count(states, 'State')} and ${list(organizations.map(withArticle))}`,
  ofMembers: (number: number, members: number, kind: string) =>
    `${number} of ${count(members, 'member')} on file as ${nounOf(kind, false)[number === 1 ? 0 : 1]}`,
  inGroup: (parties: number, signed: number, missing: number, conclusive: boolean) =>
    [
      `${conclusive ? '' : 'at least '}${parties} in`,
      `${signed} signed only`,
      `${missing} ${conclusive ? 'neither signed nor joined' : 'not on file'}`,
    ].join(', '),
  sections: {
    party: 'Parties',
    signatory: 'Signed only',
    absent: 'Neither signed nor joined',
    'not-on-file': 'Not on file',
  },
  shown: (first: number, last: number, total: number, bySignature: boolean) =>
    `${first === 1 && last === total ? `All ${total}` : `${first}–${last} of ${total}`}, in the order of ${bySignature ? 'signature' : 'joining'}`,
  members: (group: string, when: string, hosts: readonly string[]) =>
    `Members of ${group} ${when}${hosts.length === 0 ? '' : `, from ${list(hosts)}`}.`,
  membersOf: (when: string) => `as of ${when}`,
  openDatabase: 'Regional groups: mledoze/countries, under the Open Database License.',
  alsoMembers: (names: readonly string[]) => `${list(names)}: a member that is no participant of treaties itself.`,
  predecessors: 'States that no longer exist are not in the register, so numbers of early days are too low.',
  /** Other lists, as buttons. */
  lists: { party: 'Parties', signatory: 'Signatories', 'signed-only': 'Signed only' },
  unknownGroup: (name: string, groups: readonly string[]) =>
    `No group called “${name}” is known here. It knows ${list(groups)}.`,
  unreadableDay: (typed: string) =>
    `“${typed}” is not read as a day. Write it like 2010-06-01, 1 June 2010, June 2010 or 2010; a month or a year means its last day.`,
  future: (typed: string) => `“${typed}” is still to come; the registers tell only what has happened.`,
};
