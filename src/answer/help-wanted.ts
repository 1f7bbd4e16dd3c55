import { otherLanguages } from '../language/other-languages.ts';
import { fold } from '../search/analyser.ts';

/** No call for help is looked for beyond this. UTF-16 code units. */
const longest = 2_000;

// Parts of the patterns, for text in small letters, without apostrophes, with " , " for every mark.
const traffick = 'tr?a+ff?[ie]c?k?e?d|trafficing|traff?icking|traffiking';
const passport = 'pass?s?po?r+o?t?s?|passprots?|papers|documents?|id(?: cards?)?|visas?|phones?|mobiles?|cards?';
const cannot =
  'can ?not|cant|cnt|couldnt|could not|am unable to|are unable to|(?:am|are|m|im) not (?:allowed|able|free) to';
const away =
  'leave(?! out\\b)|leav|get out|get away|go home|go out|go outside|escape|run away|return home|come home|come back|go back|quit';
const treaty = '(?!(?: the| this| that)? (?:convention|treaty|protocol|untoc|uncac|un|saarc|union|eu)\\b)';
const labour =
  'work|sell|beg|have sex|marry|prostitut\\w*|sleep with|steal|scam|stay|do (?:it|this|things|stuff|sex|bad|favou?rs)|dance|carry (?:drugs|packages)|pay (?:off|back)|massage|clean|serve|strip|smuggle|traffic';
/** What was done to somebody, as a participle. */
const harmed = [
  traffick,
  `forced? (?:in ?to|to (?:${labour}))\\b`,
  'made to (?:work|beg|steal|sell|sleep)',
  'lock(?:e?d)? (?:in|up|inside|here|away|into)\\b',
  'trapped|enslaved|kidnapp?ed|kidnaped|abducted|imprisoned|held (?:against|captive|hostage|prisoner|here|in a|in this|by (?:a|my|the|some))',
  'kept (?:locked|captive|prisoner|here against|against|as a slave|inside|in a (?:room|house|basement|cellar))',
  'sold (?:to|by|into|for|as|off)',
  'being (?:sold|exploited|abused|beaten|held|threatened|blackmailed|pimped|smuggled)',
  'exploited|raped|beaten(?! by)|pimped',
  'in (?:\\w+ )?d[ae]n[gj]+e?r|not safe|unsafe',
  '(?:lured|tricked|deceived) (?:here|into (?:coming|working|this))',
  'stuck (?:in|inside|at) (?:an? |the |this |his |her |their )?(?:\\w+ )?(?:compound|house|room|brothel|bar|club|factory|farm|warehouse|basement|ship|boat|camp|(?:scam )?cent(?:er|re))',
  'a (?:slave|prisoner|captive|hostage)\\b|held as',
  '(?:a |the )?victim(?:s)?(?: of| here|$| and| ,| please| help| i )',
].join('|');
const be =
  '(?:am|m|are|re|was|were|is|s|got|get|getting|being|been|have been|ve been|has been|feel|think i am|think im|might be|may be|could be)';
const filler = '(?:being|been|still|now|also|really|literally|currently|all|both|just|maybe|probably|here)';
const bad =
  '(?:boss|bosses|employers?|agents?|recruiters?|madam|sir|owner|landlord|husband|wife|boyfriend|girlfriend|pimp|captain|manager|traffickers?|smugglers?|broker|uncle|aunt|family|man|men|woman|guys?|people|company|gang|he|she|they|someone|somebody)';

const kin =
  'friends?|best friend|sister|brother|cousin|daughter|son|wife|husband|mother|mom|mum|father|dad|aunt|uncle|niece|nephew|neighbou?rs?|classmate|colleague|co ?worker|roommate|girlfriend|boyfriend|child|kids?|family|maid|housekeeper|bf|gf|bff|little sister|little brother|teammate|student';
const stranger =
  'girls?|wom[ae]n|boy|man|men|child|children|kids?|worker|maid|neighbou?r|coworker|guy|lady|teen(?:ager)?|people|person';
/** Somebody whom the person who writes speaks of from life, not from a law book. */
const another = [
  `my (?:\\w+ )?(?:${kin})`,
  `(?:a|the|this|some|two|three) (?:\\w+ )?(?:${stranger})(?: \\w+){0,2} (?:i know|of mine|next door|here\\b|i met|in my|at my|told me|across the)`,
  `(?:i think|i believe|i know|i suspect|im worried|i am worried|i saw|i just saw|im sure|i am sure|im afraid|i am afraid|pretty sure)(?: that)? (?:she|he|they|someone|somebody|(?:a|this|that|the|my|some|there are|there is a) (?:\\w+ )?(?:${stranger}|${kin}))`,
  '(?:^|, |please |help )(?:she|he|they|this girl|this woman|this boy|this child|there (?:is|are) (?:a |an )?(?:girls?|wom[ae]n|boys?|child|children|people|man|men))',
  'help (?:her|him|them)\\b',
].join('|');

/** Looked for before all else: whoever speaks of no person speaks of no danger. */
const speaksOfSomebody =
  /\b(?:i|im|ive|me|my|we|weve|us|our|she|he|they|her|him|them|sos|help|police|someone|somebody|a|this|there)\b/;
/** Every pattern of `own` holds one of these. Compiling all of them costs the first question of a process a twentieth of a second. */
const speaksOfSelf =
  /\b(?:i|im|ive|we|weve|were|me|us|my|our|sos|help|hlep|police|cops|ambulance|911|112|999|escape|away|scared|afraid|terrified)\b/;
/** And every alternative of `another` one of these. */
const speaksOfAnother = new RegExp(
  `\\b(?:she|he|they|her|him|them|my|i|im|sure|someone|somebody|there|this|${stranger})\\b`,
);
/** Phrases that the patterns below name by one word in capitals: short patterns are compiled in no time. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\b(?:${harmed})`, 'g'), 'HARMED '],
  [new RegExp(`\\b(?:${cannot}) (?:${away})\\b${treaty}`, 'g'), 'HELD'],
  [new RegExp(`\\b(?:${passport})\\b`, 'g'), 'PAPERS'],
];
const somebody: readonly [RegExp, string] = [new RegExp(`(?:${another})`, 'g'), ' ANOTHER '];
const refusing = '(?:wont|will not|doesnt|dont|does not|do not|didnt|not|never|refuse[sd]? to|refusing to|isnt|arent)';
const let_ = `${refusing} (?:let|lets|letting|allow|allowing|allowed)`;
const took =
  '(?:took|taken|takes?|taking|stole|keeps?|kept|keeping|holds?|holding|held|hid|hides|hiding|confiscate[sd]?|burned|burnt|seized|lock(?:s|ed) (?:up|away))';
const begging = '(?:please|pls|plz|plese|someone|somebody|anyone|anybody|god|and|just|urgent)';
const soon = '(?:now|right now|right away|immediately|urgently|asap|quick(?:ly)?|fast)';

/** What somebody in danger says of themselves. */
const own: readonly RegExp[] = [
  // I am being trafficked; we are locked in; am I a victim?
  `(?:\\b(?:i|we|im|ive|weve)|(?:^|, |\\band |\\bbut )were) (?:${be} ){0,2}(?:${filler} ){0,3}HARMED`,
  `\\b(?:am i|are we) (?:${filler} ){0,2}HARMED`,
  `\\bi (?:was|am|got) (?:brought|taken|tricked|lured|lied to)\\b.{0,60}(?:HELD|PAPERS|force|\\bwork|debt|sold)`,
  // They took my passport; my documents were taken.
  `\\b${took} (?:away )?(?:all )?(?:of )?(?:my|our) (?:PAPERS|children|kids|baby|money|wages|salary)`,
  `\\b${bad} (?:still )?(?:has|have|had|got) (?:all )?(?:my|our) PAPERS`,
  '\\b(?:my|our) PAPERS(?: \\w+){0,2} (?:taken|confiscated|held|kept|locked|hidden|withheld|HARMED)',
  `\\b${refusing} (?:give|giving|return|returning) (?:me |us )?(?:back )?(?:my|our) PAPERS`,
  // I cannot leave; they do not let me go.
  '\\b(?:i|we|im) HELD',
  `\\b${let_} (?:me|us) (?:to )?(?:leave|leav|go|out|call|phone|PAPERS|sleep|eat|contact|see|speak|talk|use)\\b${treaty}`,
  '\\b(?:trying|try|want|need|have|how (?:do|can) (?:i|we)) (?:to )?(?:escape|run away|get away)(?: from)? (?:him|her|them|my|this (?:place|house|man)|here|the (?:house|man|place|boss|traffickers?))\\b',
  '\\bhow (?:do|can|could) (?:i|we) (?:escape|get out of here|get away|run away)\\b',
  '\\b(?:took|brought|lured|tricked|sent|moved|flew|drove) (?:me|us)\\b.{0,60}(?:HELD|PAPERS)',
  // They hold me here.
  '\\b(?:hold(?:s|ing)?|held|keep(?:s|ing)?|kept|detain(?:s|ed|ing)?) (?:me|us) (?:in|here|at|inside|hostage|prisoner|captive|until|against|locked|for ransom)\\b',
  '\\b(?:i|we) (?:just )?(?:ran away|escaped|got away|fled) from (?:my|our|a|the) (?:traffickers?|pimp|boss|employer|captors?|smugglers?|madam)\\b',
  '\\b(?:come|someone to) (?:and )?(?:get|rescue) (?:me|us)\\b',
  // They force me, sell me, beat me.
  '\\b(?:force[sd]?|forcing|traffick\\w*|sell(?:s|ing)?|sold|beat(?:s|ing)?|raped?s?|raping|lock(?:s|ed|ing)?|lockd|threaten(?:s|ed|ing)?|enslave[sd]?|kidnap\\w*|abus(?:e|es|ed|ing)|exploit(?:s|ed|ing)?|blackmail\\w*|pimp\\w*) (?:me|us)\\b(?! (?:up|to it|that|why|how|what|on (?:the|this)))',
  `\\b(?:make|makes|made|making) (?:me|us) (?:${labour})\\b`,
  `\\b${bad} (?:\\w+ ){0,4}(?:kill|hurt|hit|follow|find|hunt|stalk)\\w* (?:me|us|my (?:family|${kin}))\\b(?! (?:up|if i (?:dont|fail|miss)|funny|interesting))`,
  '\\b(?:dont|doesnt|wont|never|not|refuse[sd]? to|havent|hasnt) (?:pay|pays|paid|paying) (?:me|us)\\b',
  '\\b(?:say|says|said|claims?|t(?:old|ells?|elling) (?:me|us)) (?:that )?(?:i|we) (?:still )?(?:owe|have to pay|must pay|need to pay)\\b',
  '\\bmy life is (?:at risk|HARMED)|\\bfear(?:ing)? for my life|\\bscared for my life|\\b(?:scared|afraid|terrified) (?:of (?:him|her|them|my (?:boss|husband|employer|boyfriend|pimp|trafficker|agent|madam))|to (?:go home|leave|call|run))',
  // Help me.
  `(?:^|, |\\b${begging} )(?:help|hlep|halp|hepl|helpp|save|rescue) (?:me|us)(?: (?:please|pls|plz|someone|${soon}))*(?: (?:escape|get out|get away|leave|run)\\b|(?: ,)*$)`,
  `(?:^|, |\\b${begging} )(?:help|hlep|halp|hepl|helpp|save|rescue) (?:me|us)(?: (?:please|pls|plz|${soon}))* (?:, )*(?:he|she|they|someone|they|my \\w+) (?:is|are|will|has|took|wont|are going)\\b`,
  `\\b(?:i|we) (?:really |urgently |desperately )?(?:need|want) (?:some |urgent |immediate )?(?:help|hlep|rescue|to be rescued|saving)(?: (?:please|pls))? (?:${soon}|to (?:escape|get (?:out|away)|leave here)|getting (?:out|away)|escaping|leaving (?:him|her|them|my|this))\\b`,
  '^(?:i|we) (?:really |urgently )?need (?:help|hlep)(?: please| pls| now)?(?: ,)*$',
  `\\b(?:need|send|get) (?:the )?(?:police|cops|an? ambulance|help) (?:${soon}|here|to (?:my|this|our))\\b|(?:^|, |please |someone )(?:call|send|contact) (?:the )?(?:police|cops|911|112|999)\\b`,
  '^sos(?: ,)*$|\\bsos\\b.*\\b(?:help|me|i|danger)\\b',
  '\\b(?:where|who|how|whom) (?:can|do|could|should|must) (?:i|we) (?:go|get|call|turn|run|find|ask)(?: (?:to|for|some|a|safe|urgent|the))* (?:help|safety|safe|shelter|hotline|helpline|safe house|police)(?! (?:with (?:my|an?|the) |on |for (?:my|an?|the) |understand))(?: right)? ?(?:now|tonight|today|if (?:i|we|im)|from here|because|,|$)',
  '\\b(?:hotline|helpline|number)(?: \\w+){0,3} (?:i|we) (?:can|could|should) call (?:right )?(?:now|tonight|today)\\b',
  `\\bhow (?:do|can|could) (?:i|we) (?:help|save|rescue|get out) my (?:\\w+ )?(?:${kin})\\b`,
].map((pattern) => new RegExp(pattern));

const inBetween =
  '(?: (?!who\\b|which\\b|whose\\b|if\\b|when\\b|wrote\\b|writes\\b|says\\b|asks\\b|asked\\b|article\\b|writing\\b|studies\\b)\\w+){0,7}?';
/** What somebody says of a person they know or see. */
const others: readonly RegExp[] = [
  `ANOTHER${inBetween} (?:${be} )(?:${filler} ){0,2}HARMED`,
  'ANOTHER HARMED',
  `ANOTHER${inBetween} (?:HELD|(?:can(?:no|n)t) (?:${away})\\b${treaty})`,
  'ANOTHER[^?]{0,60}\\b(?:took|take|taken|keeps?|kept|holds?|holding|confiscated|has|have|hid) (?:away )?(?:her|his|their) PAPERS',
  `ANOTHER[^?]{0,60}\\b${let_} (?:her|him|them) (?:to )?(?:leave|go|out|call|contact|see)\\b`,
  'ANOTHER[^?]{0,60}\\b(?:forc(?:e|es|ed|ing)|mak(?:e|es|ing)|made|sell(?:s|ing)?|sold|beat(?:s|ing)?|lock(?:s|ed|ing)?|traffick(?:s|ed|ing)?|kidnapped|threaten(?:s|ed|ing)?) (?:her|him|them)\\b',
  // "making my brother work": the first person is the one it is done to.
  `\\b(?:forc(?:es|ed|ing)|mak(?:es|ing)|made|sell(?:s|ing)|sold|beat(?:s|ing)|lock(?:s|ed|ing)|traffick(?:s|ed|ing)|kidnapped|threaten(?:s|ed|ing)) ANOTHER`,
  '\\b(?:hold(?:s|ing)|detaining|kidnapped|abducted|took) ANOTHER[^?]{0,40}\\b(?:ransom|money|hostage|captive|prisoner)\\b',
  // What is told of them over several clauses.
  'ANOTHER.{0,120}\\b(?:she|he|they) (?:(?:is |are )?(?:says?|told me|texted|writes?|crying)(?: that)? (?:she|he|they) )?HELD',
  `(?:^|, |\\b${begging} )(?:save|rescue|free) ANOTHER`,
  'ANOTHER[^?]{0,40}\\bneeds? (?:urgent |immediate )?(?:help|to be rescued|rescue|rescuing)(?: (?:now|right now|urgently|immediately|asap)| ,|$)',
].map((pattern) => new RegExp(pattern));

/** Framed as study or as a case to be solved: then a story in it is not taken for the writer's own. */
const study =
  /\b(?:essay|homework|assignment|exam|case study|hypothetical|moot|thesis|for (?:my )?class|model un|mun|quiz|scenario|fictional|novel|role ?play|my client)\b/;
/** What nobody writes about a study. */
const urgent = /\b(?:help me|right now|please help|save me|in danger|my passport|let me|call the police)\b/;

/**
 * Whether someone says that they or a person they know are being trafficked, held or in danger, or asks for help now.
 * Rules by hand, no model: they must be looked through and extended by people; test/answer/help-wanted.test.ts lists what they
 * take and what they leave.
 */
export function wantsHelp(text: string): boolean {
  const head = text.slice(0, longest).toLowerCase();
  if (head.trim() === '') return false;
  const folded = fold(head);
  if (Object.values(otherLanguages).some(({ callsForHelp }) => callsForHelp.test(head) || callsForHelp.test(folded)))
    return true;
  const plain = folded
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}\s]+/gu, ' , ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!speaksOfSomebody.test(plain) || (study.test(plain) && !urgent.test(plain))) return false;
  const ofSelf = speaksOfSelf.test(plain);
  const ofAnother = speaksOfAnother.test(plain);
  if (!ofSelf && !ofAnother) return false;
  let tagged = plain;
  for (const [phrase, tag] of phrases) tagged = tagged.replace(phrase, tag);
  if (ofSelf && own.some((pattern) => pattern.test(tagged))) return true;
  if (!ofAnother) return false;
  const told = tagged.replace(...somebody).replace(/\s+/g, ' ');
  return told !== tagged && others.some((pattern) => pattern.test(told));
}
