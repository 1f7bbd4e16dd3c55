import type { Command, Reply, Room } from '../src/command/command.ts';
import { textOption } from '../src/command/options.ts';
import { documentChoices, refuse } from '../src/command/treaty-option.ts';
import type { Document } from '../src/corpus/document.ts';
import { readCarried } from '../src/message/carry.ts';
import { wholeNumber } from '../src/message/custom-id.ts';
import { oneLine, shorten } from '../src/message/escape.ts';
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
