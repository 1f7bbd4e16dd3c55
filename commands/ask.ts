import type { Click, Command, Reply, Room } from '../src/command/command.ts';
import { textOption } from '../src/command/options.ts';
import { refuse } from '../src/command/treaty-option.ts';
import { answersMessage } from '../src/message/answer-message.ts';
import { readCarried } from '../src/message/carry.ts';
import { contextMessage } from '../src/message/context-message.ts';
import { wholeNumber } from '../src/message/custom-id.ts';
import { dangerInPublic, dangerMessage, isDanger } from '../src/message/danger-message.ts';

/** Questions, answered with quotes; what is not found is said to the asker alone. Who is in danger gets no law but help. */
function ask(text: string, room: Room): Reply {
  const { desk, words, talk } = room;
  const asked = desk.askEach(text, talk === undefined ? {} : { context: talk });
  const [first] = asked;
  if (first !== undefined && isDanger(first.answer)) return danger(first.answer.note, room);
  const last = asked.at(-1)?.answer.context;
  return {
    message: answersMessage(asked, desk.corpus, words),
    private: asked.every(({ answer }) => answer.status === 'not-found'),
    ...(last === undefined ? {} : { context: last }),
  };
}

function danger(note: string | null, { words, helpContacts = [] }: Room): Reply {
  return { message: dangerMessage(note, helpContacts, words), private: true, inPublic: dangerInPublic(words) };
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
    danger: (_click, room) => danger(null, room),
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
