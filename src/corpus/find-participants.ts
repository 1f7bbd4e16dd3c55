import type { Span } from './document.ts';
import { type NameHit, type NameWord, nameWords } from './name-index.ts';
import { type Group, groups, type Meaning, participantIndex, writtenAsName } from './participant-index.ts';
import { sharedNames } from './participant-names.ts';
import { type Participant, readParticipants, type Territory } from './participants.ts';

/** A State, an organization, a group or a territory that a text names. */
export type ParticipantMatch = Span & {
  /** As written. */
  readonly text: string;
} & (
    | {
        readonly kind: 'participant';
        readonly by: 'name' | 'code' | 'flag' | 'adjective' | 'typo';
        /** Whom it may mean, best first; never empty. */
        readonly participants: readonly [Participant, ...Participant[]];
        /** Whether one of several must be chosen; if not, the first is meant and the others are offered. */
        readonly choose: boolean;
      }
    | {
        readonly kind: 'group';
        readonly group: Group;
        /** False where looser words are taken for the group ("South Asian States" for SAARC): then the answer says so. */
        readonly exact: boolean;
      }
    | { readonly kind: 'territory'; readonly territory: Territory }
  );

export interface FindOptions {
  /** Parts of the text that are understood already (a treaty's name): nothing is found there. */
  readonly skip?: readonly Span[];
  /** Ordinary words, in small letters: never taken for a misspelt State. */
  readonly known?: (word: string) => boolean;
}

/** All participants by any name. Built once; it never changes. */
export interface Participants {
  readonly all: readonly Participant[];
  readonly groups: readonly Group[];
  /** By ISO code (alpha-3, `EUR-EU`), exactly. */
  byCode(code: string): Participant | null;
  /** By exactly one name, code or flag, in any case; best first; empty if it is not known. For command options and files. */
  lookup(name: string): readonly Participant[];
  /** Whether a name leaves open which of several is meant ("Korea"); "Congo" does not: it is one State's UN name. */
  ambiguous(name: string): boolean;
  /** A group by its key, title or any of its names, in any case; null if it is not known. */
  lookupGroup(name: string): Group | null;
  /**
   * Every participant, group and territory that a text names, in order, without overlaps.
   *
   * Names, former names and abbreviations count in any case, but for the few that are ordinary words ("us", "polish"),
   * which must be written as names are. Two-letter codes count only when they are the whole text, in capitals, or a
   * flag; three-letter codes in capitals, unless the whole text is in capitals or the code reads as a word (AND, CAN).
   * A word that is no name may be one misspelt: see `NameIndex.near`.
   */
  find(text: string, options?: FindOptions): ParticipantMatch[];
}

const flag = /[\u{1F1E6}-\u{1F1FF}]{2}/gu;

/** At most so many words of a text are tried as misspelt names, so that the work is bounded. */
const mostTypos = 60;

/** Ordinary words at one edit from a name. */
const notMisspelt = new Set(
  'chain genera general austral malty guilty begging grenade grenades mexican macedon franco persian brucei'.split(' '),
);

/**
 * Reads the names and builds the index; takes some milliseconds, so do it once.
 *
 * @param added further names, as an operator has settled them
 */
export function createParticipants(added: readonly { name: string; code: string }[] = []): Participants {
  const { participants: known, territories } = readParticipants();
  const participants = known.map((participant): Participant => {
    const more = added.filter(({ code }) => code === participant.code).map(({ name }) => name);
    return more.length === 0 ? participant : { ...participant, names: [...participant.names, ...more] };
  });
  const byCode = new Map(participants.map((participant) => [participant.code, participant]));
  const byAlpha2 = new Map(participants.map((participant) => [participant.alpha2, participant]));
  const index = participantIndex(participants, territories);
  const shared = new Map(
    sharedNames.map(({ name, codes, choose }) => [
      name.toLowerCase(),
      { choose, participants: codes.flatMap((code) => byCode.get(code) ?? []) },
    ]),
  );
  // Shared names must be found although no single participant is added under them.
  for (const { name, codes } of sharedNames)
    for (const participant of codes.flatMap((code) => byCode.get(code) ?? []))
      index.add(name, { kind: 'name', participant }, { typos: true });

  const matchOf = (hit: NameHit<Meaning>, text: string): ParticipantMatch | null => {
    const span = { start: hit.start, end: hit.end, text: text.slice(hit.start, hit.end) };
    const [first] = hit.values;
    if (!first || first.kind === 'nothing') return null;
    if (first.kind === 'territory') return { ...span, kind: 'territory', territory: first.territory };
    if (first.kind === 'group') return { ...span, kind: 'group', group: first.group, exact: first.form === 'exact' };
    const names = hit.values.filter((value) => value.kind === 'name');
    const meant = shared.get(span.text.toLowerCase()) ?? {
      participants: (names.length > 0 ? names : hit.values).flatMap((value) =>
        'participant' in value ? [value.participant] : [],
      ),
      choose: undefined,
    };
    const [best, ...others] = meant.participants;
    if (!best) return null;
    const by = hit.typo ? 'typo' : names.length > 0 ? 'name' : first.kind === 'code' ? 'code' : 'adjective';
    return {
      ...span,
      kind: 'participant',
      by,
      participants: [best, ...others],
      choose: meant.choose ?? others.length > 0,
    };
  };

  const single = (span: Span & { text: string }, by: 'code' | 'flag', participant: Participant): ParticipantMatch => ({
    ...span,
    kind: 'participant',
    by,
    participants: [participant],
    choose: false,
  });

  return {
    all: participants,
    groups,
    byCode: (code) => byCode.get(code) ?? null,
    lookup(name) {
      const typed = name.trim();
      const bare = typed.replace(/^the\s+/i, '');
      const code = typed.toUpperCase();
      const direct = byAlpha2.get(lettersOfFlag(typed)) ?? byCode.get(code) ?? byAlpha2.get(code);
      if (direct) return [direct];
      const known = (written: string): readonly Participant[] =>
        shared.get(written.toLowerCase())?.participants ??
        index.get(written).flatMap((value) => ('participant' in value ? [value.participant] : []));
      const found = known(typed);
      if (found.length > 0) return found;
      const short = withoutForm(bare);
      const plain = bare === typed ? found : known(bare);
      if (plain.length > 0 || short === bare) return plain;
      // "Republic of Palau", "Bahamas (The)": the long form of a State that is known by its short one.
      return known(short).filter(({ code }) => !formTells.has(code));
    },
    ambiguous(name) {
      return shared.get(name.trim().toLowerCase())?.choose ?? this.lookup(name).length > 1;
    },
    lookupGroup(name) {
      const typed = name.trim().toLowerCase();
      const direct = groups.find(({ key, title }) => key.toLowerCase() === typed || title.toLowerCase() === typed);
      const [value] = index.get(name);
      return direct ?? (value?.kind === 'group' ? value.group : null);
    },
    find(text, options = {}) {
      const trimmed = text.trim();
      const alone = /^[A-Z]{2,3}$/.test(trimmed) ? (byAlpha2.get(trimmed) ?? byCode.get(trimmed)) : undefined;
      if (alone) {
        const start = text.indexOf(trimmed);
        return [single({ start, end: start + trimmed.length, text: trimmed }, 'code', alone)];
      }
      const matches: ParticipantMatch[] = [];
      for (const { 0: emoji, index: start } of text.matchAll(flag)) {
        const participant = byAlpha2.get(lettersOfFlag(emoji));
        if (participant) matches.push(single({ start, end: start + emoji.length, text: emoji }, 'flag', participant));
      }
      const { skip = [], known = () => false } = options;
      const words = nameWords(text).filter(
        (word) => !skip.some((span) => word.start < span.end && span.start < word.end),
      );
      const shouted = !/\p{Ll}/u.test(text);
      let tries = 0;
      for (let at = 0; at < words.length; at++) {
        let hit = index.at(text, words, at);
        // "the Netherlands (Kingdom of the)": the name without the article may be the longer one.
        const bare = hit && words[at]?.fold === 'the' ? index.at(text, words, at + 1) : null;
        if (bare && hit && bare.end > hit.end) continue;
        if (hit && !writtenAsName(hit, text.slice(hit.start, hit.end), shouted)) continue;
        const fold = words[at]?.bare?.fold ?? words[at]?.fold ?? '';
        if (!hit && fold.length > 3 && tries < mostTypos && !notMisspelt.has(fold) && !known(fold)) {
          tries++;
          hit = index.near(text, words, at);
        }
        if (!hit) continue;
        const match = inGroupSense(matchOf(hit, text), hit, words, at);
        if (match) matches.push(match);
        at += hit.words - 1;
      }
      return matches.sort((one, other) => one.start - other.start);
    },
  };
}

/** States whose name before "of" tells them from another ("Republic of China"): the short name alone is not enough. */
const formTells = new Set('CHN KOR PRK COG COD VNM YEM DEU DOM DMA GIN GNQ SSD SDN IRL'.split(' '));

function withoutForm(name: string): string {
  return name
    .replace(
      /^(?:(?:Federal|Democratic|People['’]s|Islamic|Independent|Plurinational|Co-operative|Arab|Union) )*(?:Republic|Kingdom|State|Commonwealth|Sultanate|Principality|Union)(?: of the Union)? of (?:the )?/i,
      '',
    )
    .replace(/ \((?:Republic of )?the\)$/i, '');
}

const people = new Set(
  'state states country countries nation nations government governments members parties'.split(' '),
);

/**
 * "African" means the group only before "States" and the like; "EU member States" and "members of the EU" mean the
 * member States, not the Union.
 */
function inGroupSense(
  match: ParticipantMatch | null,
  hit: NameHit<Meaning>,
  words: readonly NameWord[],
  at: number,
): ParticipantMatch | null {
  const after = words[at + hit.words]?.fold ?? '';
  const peopleFollow = people.has(after) || after === 'member';
  const [first] = hit.values;
  if (first?.kind === 'group') return first.form === 'adjective' && !peopleFollow ? null : match;
  if (match?.kind !== 'participant' || !match.participants[0].organization) return match;
  const before = words[at - 1]?.fold === 'the' ? at - 2 : at - 1;
  const peoplePrecede =
    ['of', 'in', 'from'].includes(words[before]?.fold ?? '') && people.has(words[before - 1]?.fold ?? '');
  const group = groups.find(({ key }) => key === 'EU');
  if (!group || !(peopleFollow || peoplePrecede)) return match;
  return { start: match.start, end: match.end, text: match.text, kind: 'group', group, exact: true };
}

/** 🇧🇹 -> `BT`; empty for anything else. */
function lettersOfFlag(text: string): string {
  const points = [...text].map((letter) => (letter.codePointAt(0) ?? 0) - 0x1f1e6);
  const whole = points.length === 2 && points.every((point) => point >= 0 && point < 26);
  return whole ? String.fromCharCode(...points.map((point) => point + 65)) : '';
}
