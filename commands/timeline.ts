import type { Command, LaterReply, Reply, Room } from '../src/command/command.ts';
import { textOption } from '../src/command/options.ts';
import { documentChoices, findTreaty, refuse, treatyButtons, unknownTreaty } from '../src/command/treaty-option.ts';
import { absentMessage } from '../src/message/failure-message.ts';
import { timelineMessage } from '../src/message/timeline-message.ts';
import { timelinePicture } from '../src/picture/register-pictures.ts';
import type { Timeline } from '../src/register/timeline.ts';

/** The timeline of a treaty by any name, or the reply that says why there is none. */
function timelineOf(name: string, room: Room): Timeline | Reply {
  const { desk, words } = room;
  const treaty = findTreaty(name, room);
  if (treaty === null) return unknownTreaty(name, room);
  const timeline = desk.timeline({ treaty: treaty.id });
  if (timeline !== null && timeline.points.length > 0) return timeline;
  const { noRegister, noParties } = words.timeline;
  const sentence = (timeline === null ? noRegister : noParties)(treaty.short);
  return { message: absentMessage(sentence, words, treatyButtons([treaty])), private: true };
}

function draw(timelines: readonly Timeline[], { desk, words, pictures, now }: Room): LaterReply {
  return {
    async later() {
      const picture = await timelinePicture({ pictures, words }, timelines, now().getUTCFullYear());
      return timelineMessage(timelines, picture, desk.corpus, words);
    },
  };
}

export default {
  declaration: {
    name: 'timeline',
    description: 'How the number of parties to a treaty, or to two, grew over time',
    options: [
      {
        type: 3,
        name: 'treaty',
        description: 'For example: UNTOC',
        required: true,
        autocomplete: true,
        max_length: 200,
      },
      { type: 3, name: 'and', description: 'A second treaty beside it', autocomplete: true, max_length: 200 },
    ],
  },
  run(options, room) {
    const first = timelineOf(textOption(options, 'treaty'), room);
    if ('message' in first) return first;
    const name = textOption(options, 'and');
    if (name === '') return draw([first], room);
    const second = timelineOf(name, room);
    if ('message' in second) return second;
    if (second.register === first.register) return refuse(room.words.timeline.twice, room);
    return draw([first, second], room);
  },
  complete: (option, typed, room) =>
    option === 'treaty' || option === 'and' ? documentChoices(typed, room, ['treaty']) : [],
} satisfies Command;
