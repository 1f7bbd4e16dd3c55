import type { Language } from '../language/language.ts';
import { type Block, text } from './components.ts';
import { escapeMarkdown } from './escape.ts';

/** What of a picture stands in a message. */
export interface ShownPicture {
  readonly file: { readonly name: string };
  readonly altText: string;
  readonly legend: readonly string[];
}

/**
 * A picture with its alt text, and its legend as small print below: the picture itself holds no word. The message that
 * takes these blocks must carry the picture's file.
 *
 * @param borders whether the picture shows borders, whose source is then named
 */
export function pictureBlocks(picture: ShownPicture, words: Language, { borders = true } = {}): Block[] {
  const legend = `-# ${escapeMarkdown(picture.legend.join(' · '))}`;
  return [
    {
      type: 12,
      items: [{ media: { url: `attachment://${picture.file.name}` }, description: picture.altText }],
    },
    text(borders ? `${legend}\n-# ${escapeMarkdown(words.picture.borders)}` : legend),
  ];
}
