import type { Click, Command, Reply, Room } from '../src/command/command.ts';
import { textOption } from '../src/command/options.ts';
import { refuse } from '../src/command/treaty-option.ts';
import { answerMessage } from '../src/message/answer-message.ts';
import { readCarried } from '../src/message/carry.ts';
import { contextMessage } from '../src/message/context-message.ts';
import { wholeNumber } from '../src/message/custom-id.ts';

/** A question, answered with quotes; what is not found is said to the asker alone. */
function ask(question: string, { desk, words }: Room): Reply {
  const answer = desk.ask(question);
  return { message: answerMessage(question, answer, desk.corpus, words), private: answer.status === 'not-found' };
}

/** The passage of a quote with its neighbours; `args` are its id and the quote's offsets in it. */
function context({ args }: Click, room: Room, page?: number): Reply {
  const { desk, words } = room;
  const [id = '', from, to] = args;
  const passage = desk.passage(id);
  const document = passage === null ? undefined : desk.corpus.byId.get(passage.documentId);
  const [start, end] = [wholeNumber(from), wholeNumber(to)];
  if (passage === null || document === undefined || start === null || end === null)
    return refuse(words.context.gone, room);
  const quote = { start: passage.start + start, end: passage.start + end };
  if (quote.start >= quote.end || quote.end > passage.end) return refuse(words.context.gone, room);
  const view = { document, passage, quote, ...(page === undefined ? {} : { page }) };
  return { message: contextMessage(view, desk.corpus, words), private: true };
}

export default {
  declaration: {
    name: 'ask',
    description: 'Ask a question about the treaties; the answer is a quote, with where it stands',
    options: [
      {
        type: 3,
        name: 'question',
        description: 'For example: When did Bhutan accede to UNTOC?',
        required: true,
        max_length: 1000,
      },
    ],
  },
  run: (options, room) => ask(textOption(options, 'question'), room),
  actions: {
    context: (click, room) => context(click, room),
    turn(click, room) {
      const page = wholeNumber(click.args[3]);
      return page === null ? refuse(room.words.context.gone, room) : { ...context(click, room, page), update: true };
    },
    again({ args: [question = ''] }, room) {
      return question === '' ? refuse(room.words.error.oldButton, room) : ask(question, room);
    },
    carried({ args: [slot], message }, room) {
      const question = readCarried(message, wholeNumber(slot) ?? -1);
      return question === null ? refuse(room.words.error.oldButton, room) : ask(question, room);
    },
  },
} satisfies Command;
