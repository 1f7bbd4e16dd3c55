/** What kind of thing a question asks for. */
export type AskedFor =
  | 'date'
  | 'number'
  | 'person'
  | 'place'
  | 'reason'
  | 'definition'
  | 'article'
  | 'yes-no'
  | 'manner'
  | 'thing';

const patterns: readonly [AskedFor, RegExp][] = [
  ['number', /\bhow many\b|\bnumber of (articles|parties|signatories|states|countries)\b/],
  ['definition', /^(and )?(under .{3,60}, )?who (is|are|counts as) an? \p{L}+/u],
  [
    'article',
    /\b(which|what|whats|in which|under which|in what|under what|name the) (articles?|provisions?|clauses?|section|arts?)\b|\barticles? (on|about|for|that|which|covering|dealing|regarding)\b|\bwhere (in|does|do) .*\b(cover|regulate|deal|address|mention|say|find)/,
  ],
  ['article', /\barticles?\b(?!\s*(\d|[ivxl]+\b))(?!.*\b(how many|number of|articles does)\b)|\barticle number\b/],
  [
    'date',
    /\bwhen\b(?!\s+(is|are|may|must|can|should|do)\b)|\bwhen (is|are) .*\b(day|held|celebrated|launch)|\b(what|which) (year|date|day|month|century|decade|time)\b|\bsince when\b|\bdates?\b(?! of birth)|\bhow long ago\b|\bhow recently\b/,
  ],
  [
    'number',
    /\bhow (many|much|old|far|large|big|high|deep|wide|heavy|tall|fast|often|long)\b|\bper ?cent|\b(what|which) (number|percentage|proportion|share|amount|age)\b|\bnumber of\b|\b(minimum|maximum) (age|number|penalty|sentence|fine|term|amount|imprisonment)\b|\bcount of\b/,
  ],
  ['person', /\bwho(m|se)?\b|\b(what|which) (person|leader|president|minister|official)\b|\bby whom\b/],
  ['place', /\bwhere\b|\b(what|which) (country|city|place|state|river|region|nation|town|area)\b/],
  ['reason', /\bwhy\b|\b(what|which) (is the )?(reason|cause|purpose|aim)|\bwhat caused\b|\bwhat for\b/],
  [
    'definition',
    /^(please )?(define|explain)\b|\bdefin(e|ed|es|ition)\b|\bmean(s|ing|t)?\b(?! of)|\bwhat counts as\b|\bwhat('s| is| are|s| (exactly|precisely|actually) (is|are)) (an? |the )?[^?]{2,60}\??$/,
  ],
  [
    'yes-no',
    /^(and |but |so |then )?(is|are|was|were|does|do|did|must|may|can|could|should|shall|has|have|will|would)\b/,
  ],
  ['manner', /\bhow\b/],
];

/** Reads what a question asks for; `thing` where no word tells. The first pattern that fits wins. */
export function askedFor(question: string): AskedFor {
  const text = question.toLowerCase().replaceAll('’', "'").trim();
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'thing';
}
