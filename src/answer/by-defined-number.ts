import { held } from './by-topic.ts';
import { cite } from './cite.ts';
import { matchDefinitions } from './definitions.ts';
import { exactAnswer } from './headline.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import type { ReadingRoom } from './reading-room.ts';

/** Verbs of what a thing consists of. */
const consisting = new Set(
  'make makes form forms constitute constitutes need needs needed necessary require requires required take takes count counts have has must least minimum up'.split(
    ' ',
  ),
);

const persons = /^(?:persons?|people|members?|individuals?)$/;

/**
 * Answers "how many persons make an organized criminal group" by the definition that gives the number; null where the question
 * says more than the thing, what is counted and that the one consists of the other.
 */
export function answerByDefinedNumber(room: ReadingRoom, question: Question): Outcome | null {
  const word = /\bhow many (\p{L}+)\b/iu.exec(question.text)?.[1]?.toLowerCase();
  const counted = question.query.terms.find((term) => term.word === word);
  if (question.asked !== 'number' || !counted || question.references.length > 0) return null;
  const terms = question.query.terms.filter((term) => term !== counted && !consisting.has(term.word));
  const { analyser } = room.index;
  const [first] = matchDefinitions(room.definitions, { ...question.query, terms })
    .filter(({ covered }) => covered > 0.99)
    .map(({ definition }) => definition)
    .filter(
      ({ document, terms }) =>
        (question.treaties.length === 0 || question.treaties.includes(document)) && held(counted, terms) === 0,
    )
    .flatMap(({ document, passage }) => {
      const said = new Set(room.detailOf(passage, document).terms);
      const counts = held(counted, said) > 0 || (persons.test(counted.word) && said.has(analyser.term('persons')));
      const citation = cite(document, passage);
      const names = [document.short, document.title];
      const headline = counts ? exactAnswer('number', question.query, citation.quote, analyser, names) : null;
      return headline === null ? [] : [{ document, passage, headline, citation }];
    })
    .sort((one, other) => room.treaties.indexOf(one.document) - room.treaties.indexOf(other.document));
  if (!first) return null;
  const { document, passage, headline, citation } = first;
  return {
    found: true,
    headline,
    confidence: 0.93,
    citations: [citation],
    context: { treaties: [document.id], ...(passage.place ? { article: passage.place.article } : {}) },
  };
}
