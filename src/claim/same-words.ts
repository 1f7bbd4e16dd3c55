/**
 * Words that say the same in a claim about a treaty, each row one meaning, by their stems' words. Only what may stand for
 * the other in any sentence of the corpus belongs here: a changed word must never pass.
 */
const rows: readonly string[] = [
  'keep kept maintain maintained maintenance retain retained',
  'refuse refused decline declined deny denied reject rejected',
  'prosecute prosecuted prosecution',
  'crime crimes offence offences criminal criminalise criminalize criminalised criminalized criminalization criminalisation',
  'illegal unlawful illicit',
  'imprisonment prison jail deprivation',
  'obtain obtaining get getting receive receiving receipt',
  'give given provide provided grant granted afford afforded',
  'youth youngsters young',
  'reason reasons ground grounds because',
  'guns firearms gun firearm weapons weapon',
  'begin begins began start starts started',
  'hold held conduct conducted',
  'organize organise organized organised',
  'campaign campaigns programme programmes',
  'supplement supplements supplementing',
  'person persons people',
  'money-laundering laundering',
  'establish established create created',
  'vessel ship ships vessels',
  'child children minor minors',
  'company companies',
  'victim victims survivor survivors',
  // Verbs whose forms no stem joins.
  'become becomes became',
  'take takes took taken',
  'make makes made',
  'send sends sent',
  'bring brings brought',
  'lead leads led',
  'come comes came',
  'build builds built',
  'find finds found',
  'bear bears bore borne',
  'pay pays paid',
  'sell sells sold',
  'buy buys bought',
  'meet meets met',
  'write writes wrote written',
  'withdraw withdraws withdrew withdrawn',
  'undertake undertakes undertook undertaken',
  'grow grows grew grown',
  'show shows shown',
  'teach taught',
  'remain remains stay stays',
];

/** Builds the check whether two stems mean the same; `stem` is the analyser's. */
export function sameWords(stem: (word: string) => string): (one: string, other: string) => boolean {
  const groups = new Map<string, number[]>();
  rows.forEach((row, at) => {
    for (const word of row.split(' ')) {
      const term = stem(word);
      const known = groups.get(term) ?? [];
      if (!known.includes(at)) groups.set(term, [...known, at]);
    }
  });
  return (one, other) => {
    if (one === other) return true;
    const mine = groups.get(one);
    return mine !== undefined && (groups.get(other) ?? []).some((at) => mine.includes(at));
  };
}

/** Words that carry little by themselves: what a claim says with them may be said otherwise. A contradiction may leave them unmatched; support never. */
export const lightWords = new Set(
  'make makes made making take takes took give given have establish established establishing provide provided ensure adopt adopted deal deals dealt set set-up do done become becomes became include includes place carry carried put record records information measure measures necessary person persons people young such obtain total maximum minimum punishable appropriate number official officially agreement arrives arrive arrived notified late own wants want'.split(
    ' ',
  ),
);
