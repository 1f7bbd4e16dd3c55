import type { Command, LaterReply, Reply, Room } from '../src/command/command.ts';
import { textOption } from '../src/command/options.ts';
import { drawnPart, partOf } from '../src/command/picture-part.ts';
import { documentChoices, findTreaty, refuse, unknownTreaty } from '../src/command/treaty-option.ts';
import type { Document } from '../src/corpus/document.ts';
import { articleMessage } from '../src/message/article-message.ts';
import { text } from '../src/message/components.ts';
import { wholeNumber } from '../src/message/custom-id.ts';
import { escapeMarkdown } from '../src/message/escape.ts';
import type { PicturePart } from '../src/message/picture-blocks.ts';
import { coverageLine } from '../src/message/register-fields.ts';
import { type TreatySection, treatyMessage, treatySectionMessage } from '../src/message/treaty-message.ts';
import { keptTreatyMap, treatyMap } from '../src/picture/register-pictures.ts';

const sections: readonly TreatySection[] = ['overview', 'key-facts', 'articles'];
const isSection = (name: string): name is TreatySection => sections.some((section) => section === name);

function show(id: string | undefined, section: string, page: number, room: Room): Reply | LaterReply {
  const { desk, words } = room;
  const document = desk.corpus.byId.get(id ?? '');
  if (document?.kind !== 'treaty') return refuse(words.error.oldButton, room);
  if (section === '') return card(document, room);
  if (!isSection(section)) return refuse(words.error.oldButton, room);
  return { message: treatySectionMessage(document, section, page, desk.corpus, words) };
}

/**
 * The card of a treaty with a small map: at once where that map was drawn lately, else when it is drawn (about a tenth of a
 * second; four tenths for the first map of all).
 */
function card(document: Document, { desk, words, pictures }: Room): Reply | LaterReply {
  const { corpus, registers } = desk;
  const place = { pictures, registers, words };
  const [register] = registers.of(document.id);
  // The register may stand for another day than the counts of the Key facts above it.
  const dated = (map: PicturePart): PicturePart =>
    register && map.files.length > 0
      ? { ...map, blocks: [text(`-# ${escapeMarkdown(coverageLine(register, words))}`), ...map.blocks] }
      : map;
  const kept = keptTreatyMap(place, document.id);
  if (kept !== undefined) return { message: treatyMessage(document, corpus, words, dated(partOf(kept, words))) };
  return {
    async later() {
      const map = await drawnPart(treatyMap(place, document.id), words);
      return treatyMessage(document, corpus, words, dated(map));
    },
  };
}

export default {
  declaration: {
    name: 'treaty',
    description: 'A treaty at a glance: what it is for, key facts, its articles',
    options: [
      { type: 3, name: 'name', description: 'For example: UNTOC', required: true, autocomplete: true, max_length: 200 },
      {
        type: 3,
        name: 'section',
        description: 'Only this part',
        choices: [
          { name: 'overview', value: 'overview' },
          { name: 'key facts', value: 'key-facts' },
          { name: 'articles', value: 'articles' },
        ],
      },
    ],
  },
  run(options, room) {
    const name = textOption(options, 'name');
    const document = findTreaty(name, room);
    if (document === null) return unknownTreaty(name, room);
    return show(document.id, textOption(options, 'section'), 0, room);
  },
  complete: (option, typed, room) => (option === 'name' ? documentChoices(typed, room, ['treaty']) : []),
  actions: {
    show: ({ args: [id] }, room) => ({ ...show(id, '', 0, room), private: true }),
    section: ({ args: [id, section = 'unknown'] }, room) => ({ ...show(id, section, 0, room), private: true }),
    page: ({ args: [id, section = 'unknown', page] }, room) => ({
      ...show(id, section, wholeNumber(page) ?? 0, room),
      private: true,
      update: true,
    }),
    article({ args: [id = ''], values: [number] }, room) {
      const document = room.desk.corpus.byId.get(id);
      const article = document?.articles.find((candidate) => candidate.number === number);
      if (document === undefined || article === undefined) return refuse(room.words.error.oldButton, room);
      return { message: articleMessage({ document, article }, room.desk.corpus, room.words), private: true };
    },
  },
} satisfies Command;
