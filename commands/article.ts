import { readArticle, writeArticle } from '../src/command/article-reference.ts';
import { articleChoices, articlesTitled } from '../src/command/article-titles.ts';
import type { Command, Reply, Room } from '../src/command/command.ts';
import { textOption } from '../src/command/options.ts';
import { documentChoices, findTreaty, refuse, treatyButtons, unknownTreaty } from '../src/command/treaty-option.ts';
import type { Document, Place } from '../src/corpus/document.ts';
import { articleButtons } from '../src/message/article-menus.ts';
import { articleMessage, isAtOrBelow } from '../src/message/article-message.ts';
import { wholeNumber } from '../src/message/custom-id.ts';
import { oneLine, shorten } from '../src/message/escape.ts';
import { absentMessage } from '../src/message/failure-message.ts';

function byNumber(document: Document, place: Place, page: number, room: Room): Reply {
  const { desk, words } = room;
  const article = document.articles.find(({ number }) => number === place.article);
  if (article === undefined)
    return {
      message: absentMessage(missing(document, place.article, room), words, treatyButtons([document])),
      private: true,
    };
  const held = article.passages.some((passage) => isAtOrBelow(passage, place.path));
  const view = held
    ? { document, article, path: place.path, page }
    : {
        document,
        article,
        page,
        note: words.article.noPlace(document.short, article.number, writeArticle({ article: '', path: place.path })),
      };
  return { message: articleMessage(view, desk.corpus, words) };
}

/** Why there is no such article: left out of the summary, or not in the treaty. Never rounded to a neighbour. */
function missing(document: Document, number: string, { words }: Room): string {
  if (document.treaty?.notCovered.includes(number)) return words.article.notCovered(document.short, number);
  return words.article.none(document.short, document.treaty?.articles ?? document.articles.length, number);
}

function byTitle(document: Document, typed: string, room: Room): Reply {
  const { desk, words } = room;
  const found = articlesTitled(document, typed);
  const [only] = found;
  if (only !== undefined && found.length === 1)
    return { message: articleMessage({ document, article: only }, desk.corpus, words) };
  const shown = shorten(oneLine(typed), 100);
  const message =
    found.length > 1
      ? absentMessage(
          words.article.several(document.short, shown),
          words,
          articleButtons(document, found.slice(0, 10)),
          words.article.which,
        )
      : absentMessage(
          `${words.article.noTitle(document.short, shown)} ${words.article.spelling}`,
          words,
          treatyButtons([document]),
        );
  return { message, private: true };
}

/** A button's article: `args` are the treaty's id, the reference and the page. */
function open(args: readonly string[], room: Room): Reply {
  const [id = '', reference = '', page] = args;
  const document = room.desk.corpus.byId.get(id);
  const place = readArticle(reference);
  if (document === undefined || place === null) return refuse(room.words.error.oldButton, room);
  return byNumber(document, place, wholeNumber(page) ?? 0, room);
}

export default {
  declaration: {
    name: 'article',
    description: 'An article of a treaty, paragraph by paragraph',
    options: [
      {
        type: 3,
        name: 'treaty',
        description: 'For example: UNTOC',
        required: true,
        autocomplete: true,
        max_length: 200,
      },
      {
        type: 3,
        name: 'number',
        description: 'For example: 16, 16(4), or a word of the title',
        required: true,
        autocomplete: true,
        max_length: 200,
      },
    ],
  },
  run(options, room) {
    const name = textOption(options, 'treaty');
    const typed = textOption(options, 'number');
    const document = findTreaty(name, room);
    if (document === null) return unknownTreaty(name, room);
    const place = readArticle(typed);
    return place === null ? byTitle(document, typed, room) : byNumber(document, place, 0, room);
  },
  complete(option, typed, room, options) {
    if (option === 'treaty') return documentChoices(typed, room, ['treaty']);
    const document = findTreaty(textOption(options, 'treaty'), room);
    return option === 'number' && document !== null ? articleChoices(document, typed) : [];
  },
  actions: {
    show: ({ args }, room) => ({ ...open(args, room), private: true }),
    turn: ({ args }, room) => ({ ...open(args, room), update: true }),
    page: ({ args }, room) => ({ ...open(args, room), update: true }),
  },
} satisfies Command;
