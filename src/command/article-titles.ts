import type { Article, Document } from '../corpus/document.ts';
import { shorten } from '../message/escape.ts';
import { readArticle } from './article-reference.ts';
import type { Choice } from './command.ts';

/** Articles whose title holds every word typed, or its beginning; those with the exact title alone if there are any. */
export function articlesTitled(document: Document, typed: string): Article[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const exact = document.articles.filter(({ title }) => wordsOf(title).join(' ') === wanted.join(' '));
  if (exact.length > 0) return exact;
  return document.articles.filter(({ title }) => {
    const held = wordsOf(title);
    return wanted.every((word) => held.some((candidate) => candidate.startsWith(word)));
  });
}

/** Suggestions for an article that is being typed, by the beginning of its number or by words of its title: at most 25. */
export function articleChoices(document: Document, typed: string): Choice[] {
  const place = readArticle(typed);
  const found =
    typed.trim() === ''
      ? document.articles
      : place === null
        ? articlesTitled(document, typed)
        : document.articles.filter(({ number }) => number.startsWith(place.article));
  return found.slice(0, 25).map(({ number, title }) => ({ name: shorten(`${number}. ${title}`, 100), value: number }));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
