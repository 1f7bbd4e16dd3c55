import type { Corpus } from '../corpus/document.ts';
import type { Language } from '../language/language.ts';
import type { Timeline } from '../register/timeline.ts';
import { accent, button, linkButton, messageOf, rows, text } from './components.ts';
import { encodeCustomId } from './custom-id.ts';
import { escapeMarkdown, shorten } from './escape.ts';
import { footer } from './footer.ts';
import { limits } from './limits.ts';
import type { Message, MessageFile } from './message.ts';
import { pictureBlocks, type ShownPicture } from './picture-blocks.ts';
import { timelineLines, titleOf } from './picture-text.ts';

/** How the number of parties grew: the picture, and the same in words. */
export function timelineMessage(
  timelines: readonly Timeline[],
  picture: ShownPicture & { readonly file: MessageFile },
  corpus: Corpus,
  words: Language,
): Message {
  const titles = timelines.map(titleOf);
  const told = timelines.map(
    (timeline) =>
      `**${escapeMarkdown(titleOf(timeline))}**\n${escapeMarkdown(timelineLines(timeline, words).join(' '))}`,
  );
  const buttons = timelines.flatMap(({ register }) => {
    const customId = register.treaty === null ? null : encodeCustomId('treaty', 'show', register.treaty.id);
    const label = shorten(words.button.wholeTreaty(register.treaty?.short ?? ''), limits.label);
    // Of two treaties each source is named: two buttons of one name could not be told apart.
    const source = words.button.source(
      timelines.length === 1 ? '' : (register.treaty?.short ?? register.document.short),
    );
    return [
      customId === null ? null : button(label, customId),
      linkButton(shorten(source, limits.label), register.document.url),
    ];
  });
  return {
    ...messageOf(accent.treaty, [
      text(`## ${escapeMarkdown(words.timeline.headline(titles))}`),
      ...pictureBlocks(picture, words, { borders: false }),
      ...told.map((paragraph) => text(paragraph)),
      ...rows(...buttons),
      ...footer(corpus, words),
    ]),
    files: [picture.file],
  };
}
