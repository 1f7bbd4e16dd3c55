import type { Language } from '../language/language.ts';
import { type Block, text } from './components.ts';
import { escapeMarkdown } from './escape.ts';
import type { MessageFile } from './message.ts';

/** What a picture adds to a message: blocks, and the files that they show. */
export interface PicturePart {
  readonly blocks: readonly Block[];
  readonly files: readonly MessageFile[];
}

/** Where there is no picture to be had, as for an organization. */
export const noPicture: PicturePart = { blocks: [], files: [] };

/** Where drawing broke: the answer stands without its picture, and says so. */
export function brokenPicture(words: Language): PicturePart {
  return { blocks: [text(`-# ${escapeMarkdown(words.picture.broken)}`)], files: [] };
}

/** A picture of a register as a part of a message. */
export function picturePart(picture: ShownPicture & { readonly file: MessageFile }, words: Language): PicturePart {
  return { blocks: pictureBlocks(picture, words), files: [picture.file] };
}

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
