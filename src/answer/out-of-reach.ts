import type { Span } from '../corpus/document.ts';
import type { PassageDetail } from '../search/passage-detail.ts';
import { askingPart } from './asking-part.ts';
import { saysAll } from './definitions.ts';
import { measureUnspoken } from './measure-asked.ts';
import type { Question } from './question.ts';
import type { ReadingRoom } from './reading-room.ts';
import { participantsIn } from './status-reading.ts';

/** "How many were arrested in 2015?", but not "how many ratifications were needed?". */
const pastCount =
  /\bhow (?:many|much)\b.*\b(?:were|was|have been|has been|did|got)\b(?! (?:needed|required|necessary)|.{0,12} (?:need|require|take)\b)/i;
/** "Which countries voted against it?", "which delegation proposed it?": the deed. */
const deed =
  /\b(?:which|what) (?:countries|country|states?|nations?|governments?|members|delegations?|groups?|judges?|diplomats?|ministers?|compan(?:y|ies))\s+(?:have |has |had )?(\p{L}{3,}ed|made|took|gave|brought|chose|sent|led|held|won|lost|paid|wrote|sought)\b/iu;
/** "Has any ship ever been boarded?", "what happened with the money?". */
const everHappened =
  /\b(?:has|have) (?:any|anyone|anybody|a|an) .*\b(?:ever|been|yet)\b|\bever been\b|(?:^\W*(?:and |so |but )?|, )what (?:has )?happened\b|\bso far\b|\bhow did .* (?:rule|vote|react|respond|decide)\b/i;
const contact =
  /\b(?:phone|telephone|fax|hotline|helpline|toll-free|whatsapp)\b.*\bnumber\b|\bnumber\b.*\b(?:phone|telephone|hotline|helpline|toll-free)\b|\be-?mail address\b|\b(?:postal|street) address\b/i;
const contactGiven = /\+?\d[\d ()-]{5,}\d|\S@\S/;
const opinion =
  /\b(?:which|what)(?: \p{L}+){0,3} (?:is|are) (?:the )?(?:better|best|worse|worst|nicer|more important|most important)\b|\b(?:do|would) you (?:think|recommend|prefer|agree)\b|\bin your (?:opinion|view)\b|\bwhat do you think\b/iu;

/** Whether a question asks how many of something there were, who did something or whether it was ever done: no article tells. */
export function asksWhatHappened(question: string): boolean {
  return pastCount.test(question) || deed.test(question) || everHappened.test(question);
}

/**
 * Whether a question asks for what a passage cannot give, whatever words they share: an opinion; a telephone number or
 * address that does not stand there; what happened, of an article, which says what must be and reports nothing; who did what,
 * where the deed is not spoken of; a date or number of one treaty, where only others are spoken of; the members of a list
 * that is only counted; a definition of what is defined elsewhere, or nowhere.
 *
 * @example outOfReach(room, read(room, 'how many people were arrested?'), detailOf(article5)) // true
 */
export function outOfReach(room: ReadingRoom, question: Question, detail: PassageDetail): boolean {
  const asking = askingPart(question.text);
  const text = question.text.slice(asking.start, asking.end);
  const { passage, document } = detail;
  const said = document.text.slice(passage.start, passage.end);
  return (
    opinion.test(text) ||
    (contact.test(text) && !contactGiven.test(said)) ||
    (document.kind !== 'document' && measureUnspoken(text, said)) ||
    (passage.place !== null && asksWhatHappened(text)) ||
    (document.kind !== 'document' && asksOfAState(room, question, asking, detail)) ||
    deedUnspoken(question, detail) ||
    matterUnspoken(question, detail) ||
    ofAnotherTreaty(room, question, detail, said) ||
    (passage.place === null && (onlyCounted(text, said) || namesNobody(question, detail))) ||
    definesAnother(room, question, detail, said)
  );
}

/** Verbs that tell no deed: "who is", "who must". */
const faint =
  /^(?:is|are|was|were|has|have|had|can|could|may|might|must|shall|should|will|would|does|do|did|counts?|gets?|got|else|all|exactly|actually|really|needs?|wants?)$/;

/** "Which countries voted against it?", "who chaired it?": the deed must be spoken of, in these words or others for them. */
function deedUnspoken({ text, query }: Question, { passage, document, terms }: PassageDetail): boolean {
  const who =
    passage.place === null && document.kind !== 'document'
      ? /\bwho (?:has |have |had )?(?:\p{L}+ly )?(\p{L}{3,})\b/iu.exec(text)?.[1]
      : undefined;
  const done = (deed.exec(text)?.[1] ?? who)?.toLowerCase();
  if (done === undefined || faint.test(done)) return false;
  const asked = query.terms.find(({ word }) => word === done);
  return asked !== undefined && ![asked.term, ...asked.alternatives.flat()].some((term) => terms.has(term));
}

/** "What does it say about wildlife?", "who is the prime minister?": the matter, and the office, must be spoken of. */
function matterUnspoken(
  { text, query }: Question,
  { passage, terms, headingTerms, subjectTerms }: PassageDetail,
): boolean {
  const about = /\b(?:says?|mentions?|provides?)(?: anything| something)? (?:about|on|regarding) (?=\p{L})/iu.exec(
    text,
  );
  const office =
    passage.place === null ? /\bwho(?:'s|’s| is| was) (?:the|an?) (?=(?:\p{L}+ ){1,3}of\b)/iu.exec(text) : null;
  const from = about ?? office;
  if (!from) return false;
  const start = from.index + from[0].length;
  const end = office && !about ? start + text.slice(start).search(/\bof\b/i) : text.length;
  const spoken = ({ term, alternatives }: (typeof query.terms)[number]): boolean =>
    [[term], ...alternatives].some((words) =>
      words.every((word) => terms.has(word) || headingTerms.has(word) || subjectTerms.has(word)),
    );
  const asked = query.terms.filter((term) => {
    const at = query.tokens[term.position]?.start ?? -1;
    return at >= start && at < end && !term.named;
  });
  if (asked.length === 0) return false;
  if (office && !about) return !asked.every(spoken);
  // "teachers or nurses": one of them is enough.
  if (/\bor\b/i.test(text.slice(start, end))) return !asked.some(spoken);
  const rarest = asked.reduce((one, other) => (other.idf > one.idf ? other : one));
  return !spoken(rarest);
}

/** Of a date or a number that is asked for one treaty: whether the passage speaks of other treaties only. */
function ofAnotherTreaty(
  room: ReadingRoom,
  { asked, treaties }: Question,
  { document }: PassageDetail,
  said: string,
): boolean {
  if (!/date|number/.test(asked) || treaties.length === 0) return false;
  const own = document.register?.treaty ?? document.id;
  if (document.kind === 'treaty' || document.kind === 'register')
    return !treaties.some(({ id, treaty }) => id === own || treaty?.parent === own) && document.kind === 'register';
  const spoken = room.treaties.filter(({ short, title, aliases }) =>
    [short, title, ...aliases].some((name) => name.length > 3 && said.toLowerCase().includes(name.toLowerCase())),
  );
  return spoken.length > 0 && !spoken.some((treaty) => treaties.includes(treaty));
}

const small = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const listed = new RegExp(
  `\\b(?:which|what|who|list|names? of)\\b(?: (?:is|are|was|were|all|the|these|those|of))* (${small.join('|')}|[3-9]|1[0-2]) \\p{L}`,
  'iu',
);

/** "Which eight entities are they?": a sentence that only says that there are eight does not tell. */
function onlyCounted(question: string, said: string): boolean {
  const number = listed.exec(question)?.[1]?.toLowerCase();
  if (number === undefined) return false;
  const wanted = small.includes(number) ? small.indexOf(number) + 3 : Number(number);
  return (said.match(/,|;|\band\b/g) ?? []).length < wanted - 1;
}

/** "name of the school", "what is the minister called": the noun that must stand beside a name. */
const nameOf =
  /\bnames? of (?:the |all |these |those |that |its |his |her )*((?:[\p{L}\d'’-]+ ){0,3}?[\p{L}'’-]+?)(?= (?:of|in|at|on|who|whose|whom|that|which|where|for|from|with|launched|held|hosted)\b|[?.,;:]|$)/iu;
/** Things whose names need no such noun beside them. */
const namedAlone =
  /\b(?:treat\w+|conventions?|protocols?|states?|countr\w+|nations|part(?:y|ies)|members?|agenc\w+|organi[sz]ations?|bod(?:y|ies)|campaigns?|languages|persons?|people)$/i;

/** "What is the name of the minister?": a sentence without a name that the question does not say itself does not tell. */
function namesNobody({ text, query }: Question, { sentences, passage, document }: PassageDetail): boolean {
  if (!/\bnames? of\b(?! the (?:treaty|convention|protocol))|\bby name\b/i.test(text)) return false;
  const asked = new Set(query.terms.flatMap(({ term, alternatives }) => [term, ...alternatives.flat()]));
  if (sentences.every(({ names }) => names.every((name) => asked.has(name)))) return true;
  const noun = nameOf.exec(text)?.[1]?.toLowerCase().split(' ').at(-1)?.replace(/s$/, '') ?? '';
  if (noun.length < 4 || namedAlone.test(noun)) return false;
  const said = document.text.slice(passage.start, passage.end);
  const beside = new RegExp(
    `\\p{Lu}[\\p{L}'’-]+ (?:\\p{L}+ )?${noun}|${noun}s?,? (?:“|\\p{Lu}\\p{Ll})|\\b(?:called|named)\\b`,
    'u',
  );
  return said.toLowerCase().includes(noun) && !beside.test(said);
}

/**
 * "Which central authority did Bhutan name?", "which Nepali law implements it?": what a State did stands in no article, unless
 * the article names the State; "who is the president of Kenya?" in no document that never speaks of Kenya. What a State must or
 * may do stands in an article.
 */
function asksOfAState(
  room: ReadingRoom,
  question: Question,
  asking: Span,
  { passage, document }: PassageDetail,
): boolean {
  const { asked } = question;
  const text = question.text.slice(asking.start, asking.end);
  const did =
    passage.place !== null && /\b(?:did|has|have|hasn['’]?t|didn['’]?t|was|were|implements?|implemented)\b/i.test(text);
  if (!did && !/person|date|number|place/.test(asked)) return false;
  if (/\b(?:can|could|may|might|must|shall|should|obliged|have to|has to|required|allowed|bound)\b/i.test(text))
    return false;
  const states = participantsIn(room, question)
    .filter((match) => match.start >= asking.start && match.end <= asking.end)
    .flatMap((match) => (match.kind === 'participant' ? [[match.text, match.participants[0].name]] : []));
  const deedOf = did || /\b(?:did|has|have|was|were)\b/i.test(text);
  const where = `${document.title} ${deedOf ? document.text.slice(passage.start, passage.end) : document.text}`;
  return states.length > 0 && !states.some((names) => names.some((name) => where.includes(name)));
}

/** What is to be defined: `coercion` of "definition of coercion in the TIP protocol". */
const toDefine =
  /\b(?:definitions? of|meaning of|define[sd]?|the term)(?: (?:the|an?|what|is|term|word|words))* ["“'‘]?([^?"”]+?)["”'’]?(?= (?:in|under|by|according|of the|for the|within|as|is|are)\b|[?.,;]|$)/iu;

/** "How does it define “position of vulnerability”?": not by a definition of another term that says these words, nor where nothing is defined. */
function definesAnother(
  room: ReadingRoom,
  { text, query }: Question,
  { passage }: PassageDetail,
  said: string,
): boolean {
  if (
    passage.place === null ||
    !/\bdefin(?:e|es|ed|ition|itions)\b|\bmeaning of\b/i.test(text) ||
    /\barticles?\b/i.test(text)
  )
    return false;
  const object = toDefine.exec(text);
  // One item may define several terms: “Freezing” or “seizure”.
  const defined = room.definitions.filter((definition) => definition.passage.id === passage.id);
  if (defined.length === 0) {
    // "… exploitation must include, at a minimum, forced labour" tells what exploitation is, not what forced labour is.
    const last = object?.[1]?.toLowerCase().split(' ').at(-1)?.slice(0, 6) ?? '';
    return !new RegExp(
      `${last === '' ? '' : `${escaped(last)}[^.;,]{0,30}`}\\b(?:means?|defin\\w+|refers? to|includ\\w+)\\b`,
      'i',
    ).test(said);
  }
  if (!defined.some(({ terms }) => saysAll(query, terms))) return true;
  const start = object ? object.index + object[0].length - (object[1]?.length ?? 0) : 0;
  const words = query.terms.filter(({ position }) => {
    const at = query.tokens[position]?.start ?? -1;
    return object !== null && at >= start - 2 && at < object.index + object[0].length;
  });
  // "Trafficking": a word of "trafficking in persons" is a way to say the term, a word of its explanation is another matter.
  const isOf = (terms: ReadonlySet<string>): boolean =>
    words.some(({ term, alternatives }) =>
      [[term], ...alternatives].some((others) => others.some((word) => terms.has(word))),
    );
  return words.length > 0 && !defined.some(({ terms }) => isOf(terms));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
