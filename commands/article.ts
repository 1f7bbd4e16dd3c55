import { readArticle, writeArticle } from '../src/command/article-reference.ts';
import { articleChoices, articlesTitled } from '../src/command/article-titles.ts';
import type { Command, Reply, Room } from '../src/command/command.ts';
import { textOption } from '../src/command/options.ts';
import { documentChoices, findTreaty, refuse, treatyButtons, unknownTreaty } from '../src/command/treaty-option.ts';
import type { Article, Document, Place } from '../src/corpus/document.ts';
import { treatyOfOfficial } from '../src/corpus/official-id.ts';
import { articleButtons } from '../src/message/article-menus.ts';
import { articleMessage, isAtOrBelow, otherText } from '../src/message/article-message.ts';
import { type Block, button, rows } from '../src/message/components.ts';
import { encodeCustomId, wholeNumber } from '../src/message/custom-id.ts';
import { oneLine, shorten } from '../src/message/escape.ts';
import { absentMessage } from '../src/message/failure-message.ts';

/** An article in the text asked for; in the other text of the treaty where only that has it. */
function byNumber(document: Document, place: Place, page: number, room: Room): Reply {
  const { desk, words } = room;
  const held = [document, otherText(document, desk.corpus)].find(
    (text) => (articleOf(text, place.article)?.passages.length ?? 0) > 0,
  );
  const article = articleOf(held ?? document, place.article);
  if (!held || !article) {
    const treaty = summaryOf(document, room);
    return {
      message: absentMessage(
        missing(treaty, place.article, room),
        words,
        treatyButtons([treaty]),
        words.article.absent,
      ),
      private: true,
    };
  }
  const known = article.passages.some((passage) => isAtOrBelow(passage, place.path));
  const path = writeArticle({ article: '', path: place.path });
  const notes = [
    ...(held !== document && document.kind === 'official'
      ? [words.article.notInOfficial(held.short, article.number)]
      : []),
    ...(known ? [] : [words.article.noPlace(held.short, article.number, path)]),
  ];
  const view = {
    document: held,
    article,
    page,
    path: known ? place.path : [],
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
  };
  return { message: articleMessage(view, desk.corpus, words) };
}

function articleOf(document: Document | null, number: string): Article | undefined {
  return document?.articles.find((article) => article.number === number);
}

/** The text that articles of a treaty are shown from: its own words where the shelf has them, else the summary. */
function preferred(treaty: Document, { desk }: Room): Document {
  return otherText(treaty, desk.corpus) ?? treaty;
}

function summaryOf(document: Document, { desk }: Room): Document {
  return (document.kind === 'official' ? otherText(document, desk.corpus) : null) ?? document;
}

/** The summary's articles in the treaty's order, and those that only the official text covers. */
function allArticles(treaty: Document, room: Room): Document {
  const more = preferred(treaty, room)
    .articles.filter(({ number }) => !articleOf(treaty, number))
    .map((article) => ({ ...article, title: article.title || room.words.answer.article(article.number) }));
  if (more.length === 0) return treaty;
  const order = ({ number }: Article): number => Number.parseInt(number, 10);
  const articles = [...treaty.articles, ...more].sort((one, other) => order(one) - order(other));
  return { ...treaty, articles };
}

/** Why there is no such article: left out of the summary, or not in the treaty. Never rounded to a neighbour. */
function missing(document: Document, number: string, { words }: Room): string {
  if (document.treaty?.notCovered.includes(number)) return words.article.notCovered(document.short, number);
  return words.article.none(document.short, document.treaty?.articles ?? document.articles.length, number);
}

function byTitle(document: Document, typed: string, room: Room): Reply {
  const { words } = room;
  const found = articlesTitled(allArticles(document, room), typed);
  const [only] = found;
  if (only !== undefined && found.length === 1)
    return byNumber(preferred(document, room), { article: only.number, path: [] }, 0, room);
  const shown = shorten(oneLine(typed), 100);
  const message =
    found.length > 1
      ? absentMessage(
          words.article.several(document.short, shown),
          words,
          articleButtons(preferred(document, room), found.slice(0, 10)),
          words.article.which,
        )
      : absentMessage(
          `${words.article.noTitle(document.short, shown)} ${words.article.spelling}`,
          words,
          treatyButtons([document]),
        );
  return { message, private: true };
}

/** One article of several treaties as buttons, of those that have it; of none that has it, the treaties. */
function sameArticle(treaties: readonly Document[], place: Place, room: Room): Block[] {
  const texts = treaties
    .map((treaty) => preferred(treaty, room))
    .filter((text) => articleOf(text, place.article) ?? articleOf(otherText(text, room.desk.corpus), place.article));
  if (texts.length === 0) return treatyButtons(treaties);
  return rows(
    ...texts.map((text) => {
      const id = encodeCustomId('article', 'show', text.id, writeArticle(place));
      const { short } = summaryOf(text, room);
      return id === null ? null : button(shorten(room.words.article.headline(short, writeArticle(place), ''), 80), id);
    }),
  );
}

/** A button's article: `args` are the document's id, the reference and the page. */
function open(args: readonly string[], room: Room): Reply {
  const [id = '', reference = '', page] = args;
  const { byId } = room.desk.corpus;
  // A button of an official text that has been taken away since opens the summary.
  const document = byId.get(id) ?? byId.get(treatyOfOfficial(id) ?? '');
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
    const place = readArticle(typed);
    if (document === null)
      return unknownTreaty(name, room, place ? (shared) => sameArticle(shared, place, room) : undefined);
    return place === null ? byTitle(document, typed, room) : byNumber(preferred(document, room), place, 0, room);
  },
  complete(option, typed, room, options) {
    if (option === 'treaty') return documentChoices(typed, room, ['treaty']);
    const document = findTreaty(textOption(options, 'treaty'), room);
    return option === 'number' && document !== null ? articleChoices(allArticles(document, room), typed) : [];
  },
  actions: {
    /** A menu's choice: `untoc/16`, in the treaty's own words where the shelf has them. */
    choose({ values: [value = ''] }, room) {
      const [id = '', reference = ''] = value.split('/');
      const treaty = room.desk.corpus.byId.get(id);
      return { ...open([treaty ? preferred(treaty, room).id : id, reference], room), private: true };
    },
    show: ({ args }, room) => ({ ...open(args, room), private: true }),
    turn: ({ args }, room) => ({ ...open(args, room), update: true }),
    page: ({ args }, room) => ({ ...open(args, room), update: true }),
  },
} satisfies Command;
