import type { Command, Reply, Room } from '../src/command/command.ts';
import { textOption } from '../src/command/options.ts';
import { refuse } from '../src/command/treaty-option.ts';
import { readCarried } from '../src/message/carry.ts';
import { checkMessage, checkSlot, longestCheck } from '../src/message/check-message.ts';
import { wholeNumber } from '../src/message/custom-id.ts';
import { oneLine } from '../src/message/escape.ts';

/** What the corpus says of each statement of a text; where it settles none, only the asker sees it. */
function check(text: string, page: number, { desk, words }: Room): Reply {
  const statements = desk.check(text);
  return {
    message: checkMessage({ text, statements, page }, desk.corpus, words),
    private: statements.every(({ verdict }) => verdict === 'not-in-corpus'),
  };
}

export default {
  declaration: {
    name: 'check',
    description: 'Check what a text says: supported, contradicted or not in the corpus, with quotes',
    options: [
      {
        type: 3,
        name: 'text',
        description: 'For example: UNTOC entered into force on 29 September 2003.',
        required: true,
        max_length: longestCheck,
      },
    ],
  },
  // In one line, as a turned page will read it back.
  run: (options, room) => check(oneLine(textOption(options, 'text')), 0, room),
  actions: {
    page({ args: [page], message }, room) {
      const text = readCarried(message, checkSlot);
      const turned = wholeNumber(page);
      if (text === null || turned === null) return refuse(room.words.check.unreadable, room);
      return { ...check(text, turned, room), update: true };
    },
  },
} satisfies Command;
