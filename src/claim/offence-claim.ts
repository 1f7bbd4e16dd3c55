import { cite } from '../answer/cite.ts';
import { type Force, mainModal } from '../answer/force.ts';
import type { ReadingRoom } from '../answer/reading-room.ts';
import { quotableParts } from '../corpus/clauses.ts';
import type { Article, Document, Passage, Span } from '../corpus/document.ts';
import { says, type TopicWord, titleTerms } from './article-topic.ts';
import { forceFit } from './claimed-force.ts';
import { criminalises, makesCrime, ofCrime } from './criminalised.ts';
import type { Finding } from './finding.ts';
import type { Claim } from './read-claim.ts';

/** A sentence that makes conduct a crime, with the force of its own verb. */
interface Criminalisation {
  readonly article: Article;
  readonly passage: Passage;
  readonly sentence: Span;
  readonly force: Force;
}

/**
 * Judges whether a treaty makes States criminalise what an article is titled after ("UNTOC requires States to criminalise
 * obstruction of justice"): its items describe the conduct and leave the name to the title. Null for a claim of another kind,
 * and where the sentences that make it a crime are not all of one force.
 */
export function byOffence(room: ReadingRoom, claim: Claim): Finding | null {
  const [treaty, ...others] = claim.treaties;
  const [force, ...more] = claim.forces;
  if (!treaty || others.length > 0 || !force || more.length > 0 || !criminalises.test(claim.text)) return null;
  const saysMore = [claim.quantities, claim.found, claim.question.references, claim.denials, claim.quantifiers];
  if (saysMore.some((facts) => facts.length > 0) || claim.content.some(({ mended }) => mended)) return null;
  const topic = claim.content
    .filter(({ word }) => !ofCrime.test(word))
    .map(({ term, alternatives }): TopicWord => ({ term, ways: alternatives }));
  if (topic.length === 0) return null;
  const made = treaty.articles
    .flatMap((article) => criminalisations(treaty, article))
    .filter((one) => isOf(room, treaty, one, topic));
  const [first] = made;
  if (!first || made.some((one) => one.force !== first.force)) return null;
  const fit = forceFit(force, first.force);
  if (fit === 'unknown') return null;
  return {
    verdict: fit === 'same' ? 'supported' : 'contradicted',
    citations: [cite(treaty, first.passage, quotableParts(treaty.text, first.sentence)[0])],
  };
}

function criminalisations(treaty: Document, article: Article): Criminalisation[] {
  return article.passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence) => {
      const text = treaty.text.slice(sentence.start, sentence.end);
      const modal = makesCrime.test(text) ? mainModal(text) : null;
      return modal ? [{ article, passage, sentence, force: modal.force }] : [];
    }),
  );
}

/**
 * Whether the conduct is the topic: the article's whole title, or the title's first word and others of it that the sentence
 * says again ("embezzlement by a public official"; "a public official" alone is no conduct). Where the article is titled
 * "Criminalization" alone, the crime that the treaty is called after, whole.
 */
function isOf(
  room: ReadingRoom,
  treaty: Document,
  { article, sentence }: Criminalisation,
  topic: readonly TopicWord[],
): boolean {
  const terms = (text: string): string[] =>
    room.index.analyser.tokens(text).flatMap(({ term, stop }) => (stop ? [] : [term]));
  const own = [...titleTerms(room, article)];
  const named = own.filter((term) => !ofCrime.test(term));
  const isNamed = (term: string): boolean =>
    topic.some((word) => word.term === term || word.ways.some((way) => way.includes(term)));
  const isWithin = (set: readonly string[]): boolean => {
    const held = new Set(set);
    return topic.every((word) => says(word, held));
  };
  const said = terms(treaty.text.slice(sentence.start, sentence.end));
  if (named.length === 0) {
    const crime = terms(treaty.short).filter((term) => !ofInstrument.test(term));
    return crime.length > 1 && crime.every(isNamed) && isWithin(crime) && isWithin(said);
  }
  const [head] = named;
  if (!head || !isNamed(head) || !isWithin(own)) return false;
  return named.every(isNamed) || isWithin(said);
}

const ofInstrument = /^(?:protocol|convent|treati)/;
