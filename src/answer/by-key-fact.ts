import { held } from './by-topic.ts';
import { cite } from './cite.ts';
import { numberWords, spanRules } from './exact-spans.ts';
import { exactAnswer } from './headline.ts';
import { keyFactFit, treatyMatter } from './key-facts.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import type { ReadingRoom } from './reading-room.ts';

/** Words beside a matter that ask for nothing more. */
const plain = new Set(
  'date year day month time treaty convention protocol un united nations total number current currently now today far official there exactly since ga general assembly'.split(
    ' ',
  ),
);

/**
 * Answers a question about a named treaty as a whole ("uncac in force since", "how many signatories does the Hanoi convention
 * have") by its Key facts; null where a word of the question is left that no Key fact of the matter speaks of.
 */
export function answerByKeyFact(room: ReadingRoom, question: Question): Outcome | null {
  const [treaty, another] = question.treaties;
  // As mended: "adoptted" asks for adoption too.
  const text = question.query.tokens.map(({ word }) => word).join(' ');
  const counted = /^how many (\p{L}+) (?:does|do|has|in|are in)\b/u.exec(text)?.[1] ?? null;
  const matter = treatyMatter(text) ?? (counted === null ? null : { words: '', gives: 'number' as const });
  if (!treaty || another || !matter || question.references.length > 0) return null;
  if (['article', 'yes-no', 'reason', 'manner', 'person'].includes(question.asked)) return null;
  const { analyser } = room.index;
  const spoken = new Set([
    ...analyser.tokens(matter.words).map(({ term }) => term),
    ...(room.treatyWords.find(({ document }) => document === treaty)?.terms ?? []),
  ]);
  const left = question.query.terms.filter(({ term, word, named }) => !named && !spoken.has(term) && !plain.has(word));
  const asked = ['thing', 'definition'].includes(question.asked) ? (matter.gives ?? question.asked) : question.asked;
  // A list of names is an answer without one of them being the headline.
  const wantsSpan = spanRules(question.text, asked).some(({ kind }) => kind !== 'name' && kind !== 'place');
  const facts = treaty.passages
    .filter(({ locator }) => locator === 'Key facts')
    .flatMap((passage) => passage.sentences.map((span) => ({ passage, span })))
    .flatMap((fact) => {
      const said = treaty.text.slice(fact.span.start, fact.span.end);
      const terms = new Set(analyser.tokens(said).map(({ term }) => term));
      const fit = keyFactFit(text, said);
      if (
        (matter.words === '' ? !counts(said, counted) : fit.asked === 0) ||
        !left.every((term) => held(term, terms) > 0)
      )
        return [];
      const headline = exactAnswer(asked, question.query, said, analyser, [treaty.short, treaty.title]);
      return wantsSpan && headline === null ? [] : [{ ...fact, headline, score: 2 * fit.asked - fit.unasked }];
    })
    .sort((one, other) => other.score - one.score);
  const [best] = facts;
  if (!best) return null;
  return {
    found: true,
    headline: best.headline,
    confidence: 0.97,
    citations: facts.slice(0, 1).map(({ passage, span }) => cite(treaty, passage, span)),
    context: { treaties: [treaty.id] },
  };
}

/** Whether a fact gives the number of something: "four Schedules", "eight chapters". */
function counts(fact: string, noun: string | null): boolean {
  return noun !== null && new RegExp(`\\b(?:\\d+|${numberWords}) (?:\\p{L}+ )?${noun}\\b`, 'iu').test(fact);
}
