import type { Command, Reply, Room } from '../src/command/command.ts';
import { textOption } from '../src/command/options.ts';
import { documentChoices, findTreaty, refuse, unknownTreaty } from '../src/command/treaty-option.ts';
import { compareMessage } from '../src/message/compare-message.ts';
import { wholeNumber } from '../src/message/custom-id.ts';

/** A page of the comparison that a button names by the treaties' ids. */
function open(args: readonly string[], room: Room): Reply {
  const { desk, words } = room;
  const [one, other] = args.slice(0, 2).map((id) => desk.corpus.byId.get(id));
  const page = wholeNumber(args[2]);
  if (one?.kind !== 'treaty' || other?.kind !== 'treaty' || one === other || page === null)
    return refuse(words.error.oldButton, room);
  return { message: compareMessage([one, other], page, desk, words) };
}

export default {
  declaration: {
    name: 'compare',
    description: 'Two treaties side by side: key facts, and the States in one and not in the other',
    options: [
      {
        type: 3,
        name: 'treaty',
        description: 'For example: UNTOC',
        required: true,
        autocomplete: true,
        max_length: 200,
      },
      {
        type: 3,
        name: 'with',
        description: 'For example: UNCAC',
        required: true,
        autocomplete: true,
        max_length: 200,
      },
    ],
  },
  run(options, room) {
    const names = [textOption(options, 'treaty'), textOption(options, 'with')];
    const [one, other] = names.map((name) => findTreaty(name, room));
    if (!one || !other) return unknownTreaty(names[one ? 1 : 0] ?? '', room);
    if (one === other) return refuse(room.words.compare.twice, room);
    return { message: compareMessage([one, other], 0, room.desk, room.words) };
  },
  complete(option, typed, room, options) {
    if (option === 'treaty') return documentChoices(typed, room, ['treaty']);
    // Not the one that is compared already.
    const chosen = findTreaty(textOption(options, 'treaty'), room);
    return option === 'with'
      ? documentChoices(typed, room, ['treaty']).filter(({ value }) => value !== chosen?.id)
      : [];
  },
  actions: {
    page: ({ args }, room) => ({ ...open(args, room), update: true }),
    names: ({ args }, room) => ({ ...open(args, room), update: true }),
  },
} satisfies Command;
