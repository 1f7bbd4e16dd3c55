/** Kinds of short span that a question can ask for, and the forms they take in a text. */

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** Number words as a pattern. */
export const numberWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ordinal =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|fifteenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|ninetieth|hundredth|\\d+(?:st|nd|rd|th)';
const count = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|(?:${numberWords})(?:-(?:${numberWords}))?)`;
const about = `(?:(?:over|nearly|about|around|approximately|just over|not less than|not more than|no more than|at least|at most|more than|less than|up to|just under|under) )?`;
const unit = '(?:years?|months?|weeks?|days?|hours?|minutes?)';
const upper = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
const whole = (source: string, flags = 'giu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\d/-])(?:${source})(?![\\p{L}\\d])`, flags);

/** A date, as exact as it is given. */
const dates = whole(
  String.raw`\d{1,2}(?: (?:to|and|or) \d{1,2})? ${month}(?: \d{4})?|${month} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|${month}(?: (?:to|and) ${month})? \d{4}|(?:early |late |mid-)?(?:1[0-9]|20)\d{2}(?:s|[–-]\d{2,4})?|(?:\d{1,2}(?:st|nd|rd|th)|\p{L}+(?:th|st|nd|rd)) century`,
  'gu',
);
const yearRanges = whole(String.raw`(?:1[0-9]|20)\d{2}(?:[–-]| to )(?:(?:1[0-9]|20)\d{2}|\d{2})`, 'gu');
const ordinals = whole(`(?:${ordinal})(?: (?:day|instrument))?`);
const counts = whole(
  `(?:a )?two-thirds(?: majority)?|${about}(?:[$€£] ?)?(?:${count}|hundreds|tens of thousands|thousands)(?: (?:hundred|thousand|million|billion|or more))?(?: ?%| per ?cent| (?:consecutive |calendar )?(?:${unit}|persons|members))?`,
);
const shares = whole(`${about}${count}(?: ?%| per ?cent)`);
const sums = whole(
  `${about}[$€£] ?${count}(?: (?:thousand|million|billion))?|${about}${count} (?:million |billion )?(?:dollars|euros|pounds)`,
);
const periods = whole(
  `${about}${count}(?: (?:to|or) ${count})?(?: or more)? (?:consecutive |calendar |working )?${unit}`,
);
const ages = whole(`(?:under|over|below|above) (?:the age of )?${count}(?: years)?(?: of age)?|${count} years of age`);
const ordinalDays = whole(`(?:${ordinal}) (?:consecutive |calendar )?day`);
const instruments = whole(
  `(?:${ordinal}) instrument|(?:${ordinal})(?= (?:such )?(?:ratification|accession|State|Party))|${numberWords}(?= (?:States|Parties|instruments|ratifications))`,
);
const majorities = whole('(?:a )?(?:two-thirds|three-fourths|three-quarters|simple|absolute) majority(?: vote)?');
/** One name, or names in a row: `Secretary-General of the United Nations`, `Finland and the Netherlands`. */
const names = new RegExp(
  `(?<![\\p{L}\\d-])${upper}(?:(?: (?:of|for|on|in|and|against)(?: the)?| the)? ${upper})*`,
  'gu',
);
/** `Merida, Mexico`. */
const places = new RegExp(`(?<![\\p{L}\\d-])${upper}(?: ${upper})*(?:, ${upper}(?: ${upper})*)?`, 'gu');

/** Forms of the span that a question asks for. */
export interface SpanRule {
  readonly kind: 'date' | 'count' | 'period' | 'label' | 'name' | 'place';
  readonly pattern: RegExp;
}

/** Nouns that things are numbered by: "which session" is answered by "55th session". */
const numbered = 'session|section|resolution|volume|chapter|phase|edition|meeting|page|decision|anniversary';

/**
 * The rules for a question, the most fitting first; none for a question that asks for nothing so short. The first rule that
 * fits anything in the quote decides.
 */
export function spanRules(question: string, asked: string): readonly SpanRule[] {
  const text = question.toLowerCase().replaceAll('’', "'");
  const rules: SpanRule[] = [];
  const rule = (kind: SpanRule['kind'], pattern: RegExp): void => void rules.push({ kind, pattern });
  const label = new RegExp(
    `\\b(?:which|what)\\s+(?:[\\p{L}-]+\\s+){0,2}(${numbered})\\b|\\b(${numbered})\\s+(?:number|no)\\b`,
    'u',
  ).exec(text);
  const noun = label?.[1] ?? label?.[2];
  if (noun !== undefined) rule('label', whole(String.raw`${noun} (?:no\. )?\d[\d/.–-]*(?<=\d)|(?:${ordinal}) ${noun}`));
  if (/\bmajorit/.test(text)) rule('count', majorities);
  if (/\b(which|what) (years|period)\b/.test(text)) rule('date', yearRanges);
  if (/\bper ?cent|\bpercentage|\bproportion|\b(by )?how much\b/.test(text)) rule('count', shares);
  if (
    /\bhow (long|soon|many (years|months|weeks|days|hours))\b|\bwithin (what|how)\b|\bdeadline\b|\btime limit\b/.test(
      text,
    )
  ) {
    rule('period', periods);
    rule('period', ordinalDays);
  }
  if (/\b(penalty|punishment|imprisonment|prison)\b/.test(text) || /\b(minimum|maximum) (sentence|years)\b/.test(text))
    rule('period', periods);
  if (
    /\bhow many\b.{0,40}\b(ratif|instrument|accession|states|countries|parties)/.test(text) &&
    /\bforce\b|\bneed|\brequire|\bnecessary/.test(text)
  )
    rule('count', instruments);
  // "How many voted yes when it was passed" asks for no date.
  if (asked === 'date' || (asked !== 'number' && /\bin force since\b|\bdate of\b|\bwhen\b|\buntil when\b/.test(text))) {
    rule('date', dates);
    rule('period', ordinalDays);
    rule('period', periods);
  }
  if (/\bage\b|\bhow old\b/.test(text)) rule('period', ages);
  const howMuch = /\bhow much\b/.test(text);
  // A length of time is answered by one: "fifteen" of "fifteen terms" is none.
  const howLong = /\bhow long\b(?! (?:is|are) the (?:text|list|document|preamble)\b)/.test(text);
  // Nor is a share answered by a number of things.
  const share = /\bper ?cent\b|\bpercentage\b/.test(text);
  if (howMuch) rule('count', sums);
  else if (!share && !howLong && (asked === 'number' || /\bquorum\b/.test(text))) {
    rule('count', counts);
    // "How many" is never answered by "the first".
    if (!/\bhow many\b/.test(text)) rule('count', ordinals);
  }
  if (
    asked === 'person' ||
    /\b(which|what) (agency|office|organi[sz]ation|body|ministry|department|countries|states|government)\b/.test(text)
  )
    rule('name', names);
  if (asked === 'place') rule('place', places);
  return rules;
}

/** True for a number that belongs to a reference or to a date, and counts nothing. */
export function isNoCount(quote: string, start: number, end: number): boolean {
  const before = quote.slice(Math.max(0, start - 14), start);
  const lead = quote.slice(Math.max(0, start - 60), start);
  const after = quote.slice(end, end + 12);
  if (
    /\b(articles?|paragraphs?|art\.|resolution|volume|page|no\.|number|section)\s$/i.test(before) ||
    /\($/.test(before) ||
    // "articles 5, 6, 8 and 23": every number of the list names an article.
    /\b(?:articles|paragraphs) (?:[\d().a-z]+, )*[\d().a-z]+(?:,| and| or| to) $/.test(lead)
  )
    return true;
  if (/^\(/.test(after)) return true;
  return new RegExp(`^ (?:${month})`).test(after) || new RegExp(`${month} $`).test(before);
}
