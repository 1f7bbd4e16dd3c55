/** What a State did with a treaty, as a question speaks of it. `join` leaves open by which act; `ending` is any act that ends being bound. */
export type Act =
  | 'signature'
  | 'ratification'
  | 'acceptance'
  | 'approval'
  | 'accession'
  | 'succession'
  | 'formal-confirmation'
  | 'definitive-signature'
  | 'entry-into-force'
  | 'join'
  | 'ending';

const patterns: readonly [Act, RegExp][] = [
  [
    'ending',
    /\b(withdr[ae]w\w*|denounc\w*|denunciation|quit|quits|pull(ed|s)? out|left|leave|leaves|exit(ed|s)?|expel\w*|expulsion|repeal\w*|terminat\w*|suspend\w*|abrogat\w*|revok\w*|(?:take|takes|took|taken|taking) (?:\w+ ){0,2}back|kicked out|dropped out|opted out)\b/,
  ],
  [
    'entry-into-force',
    /\b(in|into) force\b|\b(start|starts|started|begin|begins|began) (to apply|applying|to bind|binding)\b|\b(take|takes|took) effect\b|\b(legally )?(bound|binding) (by|on|for|since)\b|\b(?:did|does|do|to) (?:\w+ )?bind\b|\b(?:effective|operative|operational)\b|\bkick(?:s|ed)? in\b/,
  ],
  ['ratification', /\bratif\w*/],
  ['accession', /\b(?:re-?)?acce(d|ss)\w*/],
  ['acceptance', /\baccept(s|ed|ance)?\b/],
  ['approval', /\bapprov(e|es|ed|al)\b/],
  ['succession', /\bsucce(ed|eded|ssion)\b/],
  ['definitive-signature', /\bdefinitive(ly)? sign\w*/],
  ['signature', /\bsign(s|ed|ing|ers?|atures?|atory|atories)?\b|\bput (?:its|their|his|her) (?:name|hand) /],
  // Behind the others: a State "formally confirmed its accession".
  ['formal-confirmation', /\bformal(ly)? confirm\w*/],
  [
    'join',
    /\b(re-?)?join\w*|\bbelong(s|ed|ing)?\b|\b(become|became|becoming)\b|\bpart(y|ies)\b|\bmembers?\b|\bparticipants?\b|\bbound\b|\bon board\b|\bin on\b|\b(?:come|came|comes|coming|get|got|went|go) (?:back )?(?:in|into|under|aboard)\b|\badher\w+|\bconsent(?:ed|s)?\b|\b(?:is|are|isn['’]?t|aren['’]?t|was|were) (?:not )?(?:\w+ )?in (?:the|un|it)|\b(?:take|takes|took|taken) part\b|\bdeposit(?:s|ed|ing)?\b|\blodg(?:e|es|ed|ing)\b|\b(?:put|puts|handed|hands) in\b|\bin or out\b|\bappl(?:y|ies) (?:to|in|for)\b|\bremain(?:s|ed)?\b|\bb(?:ind|inds|ound) (?:itself|themselves)\b/,
  ],
];

/** Words of a question about an act that say nothing else; what is left beside them is about something else. */
export const actWords = new Set(
  'withdraw withdrew withdrawal withdrawn denounce denounced denunciation quit pull pulled leave left exit exited expel expelled repeal repealed terminate terminated suspend suspended sign signed signs signature signatory signatories ratify ratified ratifies ratification accede acceded accedes accession accept accepted acceptance approve approved approval succeed succeeded succession confirm confirmed confirms confirmation definitive definitively join joined joins joining become became party parties member members participant participants bound binding force enter entered enters entry effect effective take took date dates day year years month status state states country countries nation nations treaty treaties convention conventions protocol protocols instrument instruments deposit deposited deposits register registered file officially already actually ever yet currently today now still since formally formal act list many number count full agreement did has un united of end start beginning first second third fourth fifth sixth seventh eighth ninth tenth latest newest last recent latest belong belongs belonged rejoin rejoined re reaccede reacceded reaccession adhere adhered adherence bind binds operative operational consent consents consented'.split(
    ' ',
  ),
);

/** The act that a question speaks of, the first kind that fits, endings before all, and where it does; null if it speaks of none. */
export function findAct(question: string): { readonly act: Act; readonly start: number; readonly end: number } | null {
  const text = question.toLowerCase();
  for (const [act, pattern] of patterns) {
    const found = pattern.exec(text);
    if (found) return { act, start: found.index, end: found.index + found[0].length };
  }
  return null;
}

/** The act alone. */
export function readAct(question: string): Act | null {
  return findAct(question)?.act ?? null;
}

/** Whether a question asks if or when an act happened, rather than how or with what effect it can be done. */
export function asksWhetherItHappened(question: string): boolean {
  const text = question.toLowerCase();
  return !/\b(can|may|could|must|shall|how does|how do|how can|does a|do states|procedure|notice|provision|article|takes? effect|effective|what happens|possible|allowed)\b/.test(
    text,
  );
}
