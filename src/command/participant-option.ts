import { nearestNames } from '../corpus/nearest-names.ts';
import type { CompletionOptions } from '../corpus/participant-completion.ts';
import type { Participant } from '../corpus/participants.ts';
import { type Block, button, rows } from '../message/components.ts';
import { oneLine, shorten } from '../message/escape.ts';
import { absentMessage } from '../message/failure-message.ts';
import { limits } from '../message/limits.ts';
import type { Choice, Reply, Room } from './command.ts';

/** A participant that an option names. */
export interface NamedParticipant {
  readonly participant: Participant;
  /** Whom the name may mean as well: offered beside the answer ("Congo" and the Democratic Republic of the Congo). */
  readonly others: readonly Participant[];
}

/**
 * The State or organization that an option names, by any name, code or flag, a small misspelling allowed; or the private
 * reply that asks which is meant ("Korea"), or says that there is none, with the nearest names as buttons.
 *
 * @param again the `custom_id` of a button that goes on with that participant; null where it cannot be written
 */
export function readParticipant(
  typed: string,
  room: Room,
  again: (participant: Participant) => string | null,
): NamedParticipant | Reply {
  const { participants } = room.desk.registers;
  const { words } = room;
  const name = typed.trim();
  const shown = shorten(oneLine(name), 100);
  const aside = (sentence: string, offered: readonly Participant[], headline?: string): Reply => ({
    message: absentMessage(sentence, words, participantButtons(offered, again), headline),
    private: true,
  });
  const [participant, ...others] = participants.lookup(name);
  if (participant !== undefined)
    return participants.ambiguous(name)
      ? aside(words.register.several, [participant, ...others], words.register.which(shown))
      : { participant, others };
  const [match, ...more] = participants.find(name.slice(0, 200));
  const whole = match !== undefined && more.length === 0 && match.text.length === name.length;
  if (whole && match.kind === 'participant') {
    const [meant, ...further] = match.participants;
    return match.choose
      ? aside(words.register.several, match.participants, words.register.which(shown))
      : { participant: meant, others: further };
  }
  if (whole && match.kind === 'group') return aside(words.register.isGroup(match.group.title), []);
  if (whole && match.kind === 'territory') return aside(words.register.isTerritory(match.territory.name), []);
  const near = nearestNames(participants, name);
  return aside(
    words.register.unknownState(
      shown,
      near.map((each) => each.name),
    ),
    near,
  );
}

/** Participants as buttons. */
export function participantButtons(
  offered: readonly Participant[],
  again: (participant: Participant) => string | null,
): Block[] {
  return rows(
    ...offered.slice(0, 10).map((participant) => {
      const customId = again(participant);
      return customId === null ? null : button(shorten(participant.name, limits.label), customId);
    }),
  );
}

/** Suggestions for an option that names States (by default) or groups: at most 25, each by the name that fits. */
export function participantChoices(
  typed: string,
  { desk }: Room,
  kinds: CompletionOptions['kinds'] = ['participant'],
): Choice[] {
  return desk.completeNames(typed, { kinds, limit: limits.options }).map((found) => {
    const [title, value] =
      found.kind === 'participant'
        ? [found.participant.name, found.participant.code]
        : [found.group.title, found.group.key];
    return { name: shorten(found.by === title ? title : `${title} (${found.by})`, limits.optionText), value };
  });
}
