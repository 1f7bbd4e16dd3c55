import type { Document } from '../corpus/document.ts';
import type { Participant } from '../corpus/participants.ts';
import { answerWords } from '../language/answer-words.ts';
import type { Citation } from './answer.ts';
import { cite } from './cite.ts';
import type { ReadingRoom } from './reading-room.ts';

/**
 * The sentence of a press release that tells of a State's act: it names State, day and treaty. Where there is one it is
 * cited before the register, since it is the source's own account.
 *
 * @param day ISO day of the act
 */
export function pressOn(room: ReadingRoom, participant: Participant, day: string, treaty: Document): Citation[] {
  const date = answerWords.status.date(day);
  for (const document of room.corpus.documents) {
    if (document.kind !== 'press-release') continue;
    for (const passage of document.passages) {
      for (const span of passage.sentences) {
        const text = document.text.slice(span.start, span.end);
        if (text.includes(date) && text.includes(participant.name) && namesTreaty(room, text, treaty))
          return [cite(document, passage, span)];
      }
    }
  }
  return [];
}

/** By its short name or by its distinguishing words ("trafficking in persons"), whatever the exact form of the title. */
function namesTreaty(room: ReadingRoom, text: string, treaty: Document): boolean {
  const { analyser } = room.index;
  const said = new Set(analyser.tokens(text).map((token) => token.term));
  const names = [treaty.short, treaty.title].map((name) =>
    analyser
      .tokens(name)
      .filter((token) => !token.stop)
      .map((token) => token.term),
  );
  return names.some((terms) => terms.length > 0 && terms.every((term) => said.has(term)));
}
