import type { Command, LaterReply, Reply, Room } from '../src/command/command.ts';
import { textOption } from '../src/command/options.ts';
import { participantButtons, participantChoices, readParticipant } from '../src/command/participant-option.ts';
import { drawnPart } from '../src/command/picture-part.ts';
import { refuse } from '../src/command/treaty-option.ts';
import type { Corpus, Document } from '../src/corpus/document.ts';
import { betweenMessage } from '../src/message/between-message.ts';
import { encodeCustomId, wholeNumber } from '../src/message/custom-id.ts';
import { noPicture } from '../src/message/picture-blocks.ts';
import { betweenMap } from '../src/picture/register-pictures.ts';
import { bondsBetween } from '../src/register/bonds.ts';

/** What binds two States, by any name of each. The map is drawn for the first page only. */
function show([first, second]: readonly [string, string], page: number, room: Room): Reply | LaterReply {
  const { desk, words, pictures, now } = room;
  const { registers, corpus } = desk;
  const one = readParticipant(first, room, ({ code }) => encodeCustomId('between', 'open', code, second));
  if ('message' in one) return one;
  const other = readParticipant(second, room, ({ code }) => encodeCustomId('between', 'open', first, code));
  if ('message' in other) return other;
  const [state, and] = [one.participant, other.participant];
  if (state === and) return refuse(words.between.twice, room);
  const bonds = bondsBetween(registers, byCooperation(corpus), state.code, and.code);
  const others = [
    ...participantButtons(one.others, ({ code }) => encodeCustomId('between', 'open', code, and.code)),
    ...participantButtons(other.others, ({ code }) => encodeCustomId('between', 'open', state.code, code)),
  ];
  const today = now().toISOString().slice(0, 10);
  const told = { one: state, other: and, bonds, today, others };
  if (page > 0) return { message: betweenMessage({ ...told, map: noPicture }, page, corpus, words) };
  const binding = bonds.flatMap(({ kind, treaty }) => (kind === 'both' ? [treaty.short] : []));
  return {
    async later() {
      const map = await drawnPart(betweenMap({ pictures, registers, words }, state, and, binding), words);
      return betweenMessage({ ...told, map }, 0, corpus, words);
    },
  };
}

/** The treaties of the shelf, those with articles on most topics of cooperation first. */
function byCooperation({ documents }: Corpus): Document[] {
  const topics = ({ treaty }: Document): number =>
    Object.values(treaty?.cooperation ?? {}).filter((places) => places.length > 0).length;
  return documents.filter(({ kind }) => kind === 'treaty').sort((one, other) => topics(other) - topics(one));
}

export default {
  declaration: {
    name: 'between',
    description: 'Which treaties bind two States, since when, and their articles on cooperation',
    options: [
      {
        type: 3,
        name: 'state',
        description: 'For example: Bhutan',
        required: true,
        autocomplete: true,
        max_length: 200,
      },
      { type: 3, name: 'and', description: 'For example: India', required: true, autocomplete: true, max_length: 200 },
    ],
  },
  run: (options, room) => show([textOption(options, 'state'), textOption(options, 'and')], 0, room),
  complete: (option, typed, room) => (option === 'state' || option === 'and' ? participantChoices(typed, room) : []),
  actions: {
    open: ({ args: [one = '', other = ''] }, room) => show([one, other], 0, room),
    page: ({ args: [one = '', other = '', page] }, room) => ({
      ...show([one, other], wholeNumber(page) ?? 0, room),
      update: true,
    }),
  },
} satisfies Command;
