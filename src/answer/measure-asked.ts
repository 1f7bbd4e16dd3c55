/** Things that are counted or weighed: whoever asks for so many of them is not answered by a number of something else. */
const measure =
  /\bhow (?:many|much) (?:\p{L}+ )?(grams?|g|kilos?|kilograms?|kg|milligrams?|tonnes?|pills?|tablets?|doses?|joints?|dollars?|euros?|usd|rupees?|ngultrums?|francs?|pounds?|miles?|kilomet(?:re|er)s?|km|met(?:re|er)s?|lit(?:re|er)s?|pages?|words?|copies|rounds|bullets)\b/iu;

/** An amount of money, by the noun or the currency; not who bears it, nor whether it must be paid. */
const money =
  /\b(?:salar(?:y|ies)|wages?|prices?|fees?|in (?:us )?dollars|in usd|usd|us\$|dollars?|euros?)\b|\b(?:how much|what) (?:did|does|do|would|will|has|have) [^?]{0,60}\bcosts?\b|\b(?:what|how high|how large|how big|which)(?:'s|’s| is| are| was| were)? (?:the )?(?:\p{L}+ ){0,2}(?:fines?|costs?|budgets?)\b|\b(?:max(?:imum)?|min(?:imum)?|highest|lowest) (?:\p{L}+ ){0,2}(?:fines?|value|price|cost|reward|compensation)\b|\bthreshold\b|\bvalue of a\b/iu;
const bears = /\bwho\b|^(?:must|may|can|could|shall|should|do|does|is|are)\b/i;
const sum = /[$€£]|\b\d[\d,.]* (?:million |billion )?(?:us )?(?:dollars|euros|pounds|francs|usd|ngultrum)\b/i;

/** Votes against, and abstentions, where only those in favour are told. */
const against = /\bvot\w* (?:no|against)\b|\babst(?:ain|ention)\w*|\b(?:no|nay) votes\b/i;
const toldAgainst = /\bagainst\b|\babst(?:ain|ention)\w*|\bopposed?\b|\bnays?\b/i;

/** How many of a group were women, girls, children. */
const share =
  /\b(?:how many|what (?:share|percentage|proportion|part)|per ?cent(?:age)?)\b.*\b(women|men|girls?|boys?|females?|males?|children|minors|adults)\b/i;
const kinds: ReadonlyMap<string, RegExp> = new Map(
  Object.entries<RegExp>({
    women: /\b(?:women|woman|female)/i,
    female: /\b(?:women|woman|female|girls?)/i,
    girl: /\bgirls?\b/i,
    men: /\b(?:men|male)\b/i,
    male: /\b(?:men|male|boys?)\b/i,
    boy: /\bboys?\b/i,
    children: /\b(?:child(?:ren)?|minors?|girls?|boys?|under)\b/i,
    minors: /\b(?:child(?:ren)?|minors?|under)\b/i,
    adults: /\badults?\b/i,
  }),
);

/**
 * Whether a question asks for a measure, a sum of money, votes against or a part of a group of which a text says nothing,
 * whatever other numbers stand in it.
 *
 * @example measureUnspoken('how many grams count as personal use?', 'Each Party must make possession a crime …') // true
 */
export function measureUnspoken(question: string, said: string): boolean {
  const unit = measure.exec(question)?.[1]?.toLowerCase();
  if (unit !== undefined && !said.toLowerCase().includes(unit.replace(/s$/, '').slice(0, 5))) return true;
  if (money.test(question) && !bears.test(question) && !sum.test(said)) return true;
  if (against.test(question) && !toldAgainst.test(said)) return true;
  const kind = share
    .exec(question)?.[1]
    ?.toLowerCase()
    .replace(/(?<=girl|boy|male)s$/, '');
  const told = kind === undefined ? undefined : kinds.get(kind);
  return told !== undefined && !told.test(said);
}
