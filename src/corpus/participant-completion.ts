import type { Participants } from './find-participants.ts';
import { foldWords } from './name-index.ts';
import type { Group } from './participant-index.ts';
import { groupNames } from './participant-names.ts';
import type { Participant } from './participants.ts';

/** What a person may mean who has typed so far. */
export type NameSuggestion =
  | {
      readonly kind: 'participant';
      readonly participant: Participant /** The name that fits: `Swaziland` for Eswatini. */;
      readonly by: string;
    }
  | { readonly kind: 'group'; readonly group: Group; readonly by: string };

export interface CompletionOptions {
  /** Which of them; default both. */
  readonly kinds?: readonly NameSuggestion['kind'][];
  /** 1..25, default 25: what Discord takes. */
  readonly limit?: number;
}

/**
 * States and groups for autocomplete, by the beginning of any of their names, best first: the whole name, its beginning,
 * the beginning of a later word, then a misspelt name. With nothing typed, the alphabet.
 *
 * @example completion('swazi')[0] // { kind: 'participant', participant: Eswatini, by: 'Swaziland' }
 */
export function participantCompletion(
  participants: Participants,
): (typed: string, options?: CompletionOptions) => NameSuggestion[] {
  // Comparing by the language's own alphabet is slow; it is done once.
  const alphabet = new Intl.Collator('en');
  const titles = [...participants.all.map(({ name }) => name), ...participants.groups.map(({ title }) => title)];
  const places = new Map(titles.sort(alphabet.compare).map((title, place) => [title, place]));
  const placeOf = (suggestion: NameSuggestion): number => places.get(titleOf(suggestion)) ?? titles.length;
  const entries: { suggestion: NameSuggestion; fold: string; own: boolean }[] = [];
  for (const participant of participants.all) {
    const names = [
      participant.name,
      participant.code,
      participant.alpha2,
      ...participant.names,
      ...participant.adjectives,
    ];
    for (const by of names)
      entries.push({
        suggestion: { kind: 'participant', participant, by },
        fold: foldWords(by),
        own: by === participant.name,
      });
  }
  for (const group of participants.groups) {
    const known = groupNames.find((each) => each.group === group.key);
    for (const by of [group.title, group.key, ...(known?.names ?? []), ...(known?.looser ?? [])])
      entries.push({ suggestion: { kind: 'group', group, by }, fold: foldWords(by), own: by === group.title });
  }
  return (typed, { kinds = ['participant', 'group'], limit = 25 } = {}) => {
    const wanted = foldWords(typed);
    const best = new Map<string, { suggestion: NameSuggestion; fit: number }>();
    const offer = (suggestion: NameSuggestion, fit: number): void => {
      const key = suggestion.kind === 'participant' ? suggestion.participant.code : suggestion.group.key;
      const before = best.get(key);
      if (kinds.includes(suggestion.kind) && fit > (before?.fit ?? 0)) best.set(key, { suggestion, fit });
    };
    // What has no letters (a flag) is the beginning of no name.
    for (const { suggestion, fold, own } of wanted === '' && typed.trim() !== '' ? [] : entries) {
      const fit = nameFit(fold, wanted);
      if (fit > 0) offer(suggestion, fit + (own ? 0.5 : 0));
    }
    const flag = participants.lookup(typed);
    for (const participant of flag) offer({ kind: 'participant', participant, by: participant.name }, 4);
    if (best.size === 0)
      for (const match of participants.find(typed.slice(0, 100))) {
        if (match.kind === 'group') offer({ kind: 'group', group: match.group, by: match.group.title }, 1);
        if (match.kind === 'participant')
          for (const participant of match.participants)
            offer({ kind: 'participant', participant, by: participant.name }, 1);
      }
    return [...best.values()]
      .sort((one, other) => other.fit - one.fit || placeOf(one.suggestion) - placeOf(other.suggestion))
      .slice(0, limit)
      .map(({ suggestion }) => suggestion);
  };
}

/** 4 the name itself, 3 its beginning, 2 the beginning of a later word, 0 none of these. */
function nameFit(fold: string, wanted: string): number {
  if (fold === wanted) return 4;
  if (fold.startsWith(wanted)) return 3;
  return fold.includes(` ${wanted}`) ? 2 : 0;
}

function titleOf(suggestion: NameSuggestion): string {
  return suggestion.kind === 'participant' ? suggestion.participant.name : suggestion.group.title;
}
