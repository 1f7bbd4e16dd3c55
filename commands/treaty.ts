import type { Command, Reply, Room } from '../src/command/command.ts';
import { textOption } from '../src/command/options.ts';
import { documentChoices, findTreaty, refuse, unknownTreaty } from '../src/command/treaty-option.ts';
import { articleMessage } from '../src/message/article-message.ts';
import { wholeNumber } from '../src/message/custom-id.ts';
import { type TreatySection, treatyMessage, treatySectionMessage } from '../src/message/treaty-message.ts';

const sections: readonly TreatySection[] = ['overview', 'key-facts', 'articles'];
const isSection = (name: string): name is TreatySection => sections.some((section) => section === name);

function show(id: string | undefined, section: string, page: number, room: Room): Reply {
  const { desk, words } = room;
  const document = desk.corpus.byId.get(id ?? '');
  if (document?.kind !== 'treaty') return refuse(words.error.oldButton, room);
  if (section === '') return { message: treatyMessage(document, desk.corpus, words), private: true };
  if (!isSection(section)) return refuse(words.error.oldButton, room);
  return { message: treatySectionMessage(document, section, page, desk.corpus, words), private: true };
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
    return { message: show(document.id, textOption(options, 'section'), 0, room).message };
  },
  complete: (option, typed, room) => (option === 'name' ? documentChoices(typed, room, ['treaty']) : []),
  actions: {
    show: ({ args: [id] }, room) => show(id, '', 0, room),
    section: ({ args: [id, section = 'unknown'] }, room) => show(id, section, 0, room),
    page: ({ args: [id, section = 'unknown', page] }, room) => ({
      ...show(id, section, wholeNumber(page) ?? 0, room),
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
