import type { Command, Reply, Room } from '../src/command/command.ts';
import { textOption } from '../src/command/options.ts';
import { documentChoices, refuse } from '../src/command/treaty-option.ts';
import type { Document } from '../src/corpus/document.ts';
import { readCarried } from '../src/message/carry.ts';
import { button, rows } from '../src/message/components.ts';
import { encodeCustomId, wholeNumber } from '../src/message/custom-id.ts';
import { oneLine, shorten } from '../src/message/escape.ts';
import { absentMessage } from '../src/message/failure-message.ts';
import { searchMessage, searchSlot } from '../src/message/search-message.ts';

/** Enough to turn five pages; whoever needs more asks more exactly. */
const mostHits = 25;

function search(query: string, within: Document | null, page: number, { desk, words }: Room): Reply {
  const hits = desk.search(query, within === null ? { limit: mostHits + 1 } : { limit: mostHits + 1, in: within.id });
  const capped = hits.length > mostHits;
  const passages = hits.slice(0, mostHits).flatMap(({ passageId }) => desk.passage(passageId) ?? []);
  return {
    message: searchMessage({ query, within, passages, capped, page }, desk.corpus, words),
    private: passages.length === 0,
  };
}

function turn(query: string | null, documentId: string | undefined, pageArg: string | undefined, room: Room): Reply {
  const page = wholeNumber(pageArg);
  const within =
    documentId === undefined || documentId === '' ? null : (room.desk.corpus.byId.get(documentId) ?? undefined);
  if (query === null || query === '') return refuse(room.words.search.unreadable, room);
  if (page === null || within === undefined) return refuse(room.words.search.tooFar, room);
  return { ...search(query, within, page, room), update: true };
}

/** A name that several documents share: the same search in each, as buttons where the query fits into one. */
function whichDocument(name: string, query: string, shared: readonly Document[], { words }: Room): Reply {
  const buttons = shared.map(({ id, short }) => {
    const customId = encodeCustomId('search', 'page', id, 0, query);
    return customId === null ? null : button(shorten(short, 80), customId);
  });
  const sentence = words.search.shared(
    shorten(oneLine(name), 100),
    shared.map(({ short }) => short),
  );
  return { message: absentMessage(sentence, words, rows(...buttons), words.search.which), private: true };
}

export default {
  declaration: {
    name: 'search',
    description: 'Find passages by their words',
    options: [
      { type: 3, name: 'query', description: 'For example: awareness training', required: true, max_length: 500 },
      { type: 3, name: 'in', description: 'Only in this document', autocomplete: true, max_length: 200 },
    ],
  },
  run(options, room) {
    const name = textOption(options, 'in');
    const within = name === '' ? null : room.desk.find(name);
    const shared = room.desk.sharing(name);
    if (shared.length > 0) return whichDocument(name, textOption(options, 'query'), shared, room);
    if (name !== '' && within === null) return refuse(room.words.search.noDocument(shorten(oneLine(name), 100)), room);
    return search(textOption(options, 'query'), within, 0, room);
  },
  complete: (option, typed, room) => (option === 'in' ? documentChoices(typed, room) : []),
  actions: {
    page: ({ args: [documentId, page, query = ''] }, room) => turn(query, documentId, page, room),
    carried: ({ args: [documentId, page], message }, room) =>
      turn(readCarried(message, searchSlot), documentId, page, room),
  },
} satisfies Command;
