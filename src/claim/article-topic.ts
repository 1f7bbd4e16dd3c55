import type { ReadingRoom } from '../answer/reading-room.ts';
import type { Article } from '../corpus/document.ts';

/** A word that a claim names a topic with, and the other ways to say it, each a list of terms. */
export interface TopicWord {
  readonly term: string;
  readonly ways: readonly (readonly string[])[];
}

/** Words that speak of an article and are no part of its topic. */
export const ofSpeech = new Set(
  'deal deals covers cover concern concerns regulates regulate governs govern article articles provision title titled entitled called headed found set dealt covered regulated governed addressed addresses treated relates relate speaks clause'.split(
    ' ',
  ),
);

/** Whether a title, or any other set of terms, has a word of a topic, in one way or another. */
export function says({ term, ways }: TopicWord, terms: ReadonlySet<string>): boolean {
  return terms.has(term) || ways.some((way) => way.every((word) => terms.has(word)));
}

/** The terms of an article's title. */
export function titleTerms({ index }: ReadingRoom, { title }: Article): ReadonlySet<string> {
  return new Set(
    index.analyser
      .tokens(title)
      .filter(({ stop, word }) => !stop && !ofSpeech.has(word))
      .map(({ term }) => term),
  );
}
