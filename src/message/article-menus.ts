import type { APISelectMenuOption } from 'discord-api-types/v10';
import type { Article, Document } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import { type Block, button, rows, select } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { shorten } from './escape.ts';
import { limits } from './limits.ts';

/** More menus than this bury the card; a treaty with more chapters gets its articles by number. */
const mostMenus = 5;

/** Menus that open an article: by chapter where chapters fit, else in runs of 25. */
export function articleMenus(document: Document, words: Language): Block[] {
  const chapters = byChapter(document.articles);
  const fit =
    chapters.length > 1 &&
    chapters.length <= mostMenus &&
    chapters.every((chapter) => chapter.length <= limits.options);
  const groups = fit ? chapters : inRuns(document.articles, limits.options);
  const menus = groups.slice(0, 8).map((group, index) => {
    const id = encodeCustomId('treaty', 'article', document.id, index);
    const [first, last] = [group[0], group.at(-1)];
    if (id === null || first === undefined || last === undefined) return null;
    const placeholder =
      fit && first.chapter !== null
        ? words.treaty.chooseIn(shorten(first.chapter, 140))
        : words.treaty.chooseArticle(first.number, last.number);
    return select(id, placeholder, group.map(option));
  });
  return rows(...menus);
}

function option({ number, title }: Article): APISelectMenuOption {
  return { label: shorten(`${number}. ${title}`, limits.optionText), value: number };
}

function byChapter(articles: readonly Article[]): Article[][] {
  const groups: Article[][] = [];
  for (const article of articles) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && last[0].chapter === article.chapter) last.push(article);
    else groups.push([article]);
  }
  return groups;
}

function inRuns(articles: readonly Article[], size: number): Article[][] {
  return Array.from({ length: Math.ceil(articles.length / size) }, (_none, run) =>
    articles.slice(run * size, (run + 1) * size),
  );
}

/** Some articles as buttons. */
export function articleButtons(document: Document, articles: readonly Article[]): Block[] {
  return rows(
    ...articles.map(({ number, title }) => {
      const id = encodeCustomId('article', 'show', document.id, number);
      return id === null ? null : button(shorten(`${number}. ${title}`, limits.label), id);
    }),
  );
}
