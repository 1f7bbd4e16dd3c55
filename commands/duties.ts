import { readArticle } from '../src/command/article-reference.ts';
import { articleChoices, articlesTitled } from '../src/command/article-titles.ts';
import type { Command, Reply, Room } from '../src/command/command.ts';
import { textOption } from '../src/command/options.ts';
import { documentChoices, findTreaty, refuse, treatyButtons, unknownTreaty } from '../src/command/treaty-option.ts';
import type { Document } from '../src/corpus/document.ts';
import { wholeNumber } from '../src/message/custom-id.ts';
import { articleDutiesMessage, dutiesMessage } from '../src/message/duties-message.ts';
import { oneLine, shorten } from '../src/message/escape.ts';
import { absentMessage } from '../src/message/failure-message.ts';

/** The duties of an article by its number; of the whole treaty where none is given. */
function duties(document: Document, number: string | null, page: number, { desk, words }: Room): Reply {
  const found = desk.duties(document.id, number ?? undefined);
  const [article] = found?.articles ?? [];
  if (found && article && number !== null)
    return { message: articleDutiesMessage(found, article, page, desk.corpus, words) };
  if (found && article) return { message: dutiesMessage(found, page, desk.corpus, words) };
  const total = document.treaty?.articles ?? document.articles.length;
  const sentence = document.treaty?.notCovered.includes(number ?? '')
    ? words.article.notCovered(document.short, number ?? '')
    : words.article.none(document.short, total, number ?? '');
  return { message: absentMessage(sentence, words, treatyButtons([document])), private: true };
}

function byTitle(document: Document, typed: string, room: Room): Reply {
  const { words } = room;
  const [only, ...others] = articlesTitled(document, typed);
  if (only && others.length === 0) return duties(document, only.number, 0, room);
  const shown = shorten(oneLine(typed), 100);
  const sentence = only ? words.article.several(document.short, shown) : words.article.noTitle(document.short, shown);
  return {
    message: absentMessage(`${sentence} ${words.article.spelling}`, words, treatyButtons([document])),
    private: true,
  };
}

function open(id: string | undefined, number: string | null, page: string | undefined, room: Room): Reply {
  const document = room.desk.corpus.byId.get(id ?? '');
  const turned = wholeNumber(page ?? '0');
  if (!document || turned === null) return refuse(room.words.error.oldButton, room);
  return duties(document, number, turned, room);
}

export default {
  declaration: {
    name: 'duties',
    description: 'What a treaty makes States do: must, must consider, may, need not',
    options: [
      {
        type: 3,
        name: 'treaty',
        description: 'For example: UNCAC',
        required: true,
        autocomplete: true,
        max_length: 200,
      },
      {
        type: 3,
        name: 'article',
        description: 'For example: 20, or a word of the title; the whole treaty if left out',
        autocomplete: true,
        max_length: 200,
      },
    ],
  },
  run(options, room) {
    const name = textOption(options, 'treaty');
    const typed = textOption(options, 'article');
    const document = findTreaty(name, room);
    if (document === null) return unknownTreaty(name, room);
    if (typed === '') return duties(document, null, 0, room);
    const place = readArticle(typed);
    return place === null ? byTitle(document, typed, room) : duties(document, place.article, 0, room);
  },
  complete(option, typed, room, options) {
    if (option === 'treaty') return documentChoices(typed, room, ['treaty']);
    const document = findTreaty(textOption(options, 'treaty'), room);
    return option === 'article' && document !== null ? articleChoices(document, typed) : [];
  },
  actions: {
    show: ({ args: [id, number] }, room) => ({ ...open(id, number ?? '', undefined, room), private: true }),
    page: ({ args: [id, number, page] }, room) => ({ ...open(id, number ?? '', page, room), update: true }),
    all: ({ args: [id] }, room) => ({ ...open(id, null, undefined, room), private: true }),
    turn: ({ args: [id, page] }, room) => ({ ...open(id, null, page, room), update: true }),
  },
} satisfies Command;
