import type { Language } from '../language/language.ts';
import { brokenPicture, noPicture, type PicturePart, picturePart } from '../message/picture-blocks.ts';
import type { Picture } from '../picture/register-pictures.ts';

/** A picture that is being drawn, as a part of a message: an answer is not lost because its picture breaks. */
export async function drawnPart(drawing: Promise<Picture | null>, words: Language): Promise<PicturePart> {
  try {
    return partOf(await drawing, words);
  } catch {
    // The router notes why.
    return brokenPicture(words);
  }
}

/** A picture that is there, or null for none to be had. */
export function partOf(picture: Picture | null, words: Language): PicturePart {
  return picture === null ? noPicture : picturePart(picture, words);
}
