import type { PassageDetail } from '../search/passage-detail.ts';
import type { Question } from './question.ts';

/** "How many were arrested in 2015?", but not "how many ratifications were needed?". */
const pastCount =
  /\bhow (?:many|much)\b.*\b(?:were|was|have been|has been|did|got)\b(?! (?:needed|required|necessary))/i;
/** Whether a question asks how many of something there were: no article tells. */
export function countsWhatHappened(question: string): boolean {
  return pastCount.test(question);
}

/** "Which countries voted against it?": the deed. */
const deed = /\b(?:which|what) (?:countries|states|nations|governments|members)\s+(?:have |had )?(\p{L}{3,}ed)\b/iu;
const contact =
  /\b(?:phone|telephone|fax|hotline|helpline|toll-free|whatsapp)\b.*\bnumber\b|\bnumber\b.*\b(?:phone|telephone|hotline|helpline|toll-free)\b|\be-?mail address\b|\b(?:postal|street) address\b/i;
const contactGiven = /\+?\d[\d ()-]{5,}\d|\S@\S/;
const opinion =
  /\b(?:which|what)(?: \p{L}+){0,3} (?:is|are) (?:the )?(?:better|best|worse|worst|nicer|more important|most important)\b|\b(?:do|would) you (?:think|recommend|prefer|agree)\b|\bin your (?:opinion|view)\b|\bwhat do you think\b/iu;

/**
 * Whether a question asks for what a passage cannot give, whatever words they share: an opinion; a telephone number or
 * address that does not stand there; how many of something there were, of an article, which says what must be and reports
 * nothing; who did what, where the deed is not spoken of.
 *
 * @example outOfReach(read(room, 'how many people were arrested?'), detailOf(article5)) // true
 */
export function outOfReach({ text, query }: Question, { passage, document, terms }: PassageDetail): boolean {
  if (opinion.test(text)) return true;
  if (contact.test(text) && !contactGiven.test(document.text.slice(passage.start, passage.end))) return true;
  if (countsWhatHappened(text) && passage.place) return true;
  const done = deed.exec(text)?.[1]?.toLowerCase();
  const asked = query.terms.find(({ word }) => word === done);
  return asked !== undefined && ![asked.term, ...asked.alternatives.flat()].some((term) => terms.has(term));
}
