import { answerWords } from '../language/answer-words.ts';
import { answerByCount } from './by-count.ts';
import { answerByKeyFact } from './by-key-fact.ts';
import { read } from './follow-up.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import type { ReadingRoom } from './reading-room.ts';

const claim = /\b(\d{1,4}) ((?:states? )?parties|signatories|articles|chapters|annexes)\b/i;

const whether = /^(?:(?:so|and|but|then),? )?(?:is it true|does|do|did|has|have|are there)\b/i;

/** Answers "does the Trafficking Protocol have 30 articles?" by the number that is on file, with the correction where it is another. */
export function answerByClaimedCount(room: ReadingRoom, question: Question): Outcome | null {
  const [treaty, another] = question.treaties;
  const [, claimed = '', noun = ''] = claim.exec(question.text) ?? [];
  if (!treaty || another || noun === '' || !whether.test(question.text)) return null;
  const counted = room.index.analyser.tokens(`${claimed} ${noun}`).map(({ term }) => term);
  if (question.query.terms.some(({ named, term }) => !named && !counted.includes(term))) return null;
  const howMany = read(room, `How many ${noun} does ${treaty.short} have?`);
  const outcome = answerByKeyFact(room, howMany) ?? answerByCount(room, howMany);
  const number = /\d+/.exec(outcome?.headline ?? '')?.[0];
  if (!outcome?.found || number === undefined) return null;
  if (number === claimed) return outcome;
  const correction = answerWords.note.notThatMany(treaty.short, noun.toLowerCase(), outcome.headline ?? '', claimed);
  return { ...outcome, note: outcome.note ? `${correction}\n${outcome.note}` : correction };
}
