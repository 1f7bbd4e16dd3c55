import type { Span } from '../corpus/document.ts';

/** A day, month or year in a text; `untilDay` closes a range of days ("12 to 14 June 2017"). */
export interface StatedDate extends Span {
  readonly kind: 'date';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly untilDay: number | null;
  /** What it is the day of: an act on it, or the first or last day, or before or after it. */
  readonly role: 'on' | 'from' | 'until' | 'before' | 'after';
}

/** A number with what it counts. */
export interface StatedNumber extends Span {
  readonly kind: 'number';
  readonly value: number;
  readonly ordinal: boolean;
  /** `hundreds`, `millions`: no exact number. */
  readonly vague: boolean;
  readonly bound: 'exact' | 'at-least' | 'more' | 'at-most' | 'less' | 'about';
  /** Length of time in days, where it is one. */
  readonly days: number | null;
}

export type Quantity = StatedDate | StatedNumber;

/** How a stated quantity stands to another of its kind: the same, another, or it cannot be said. */
export type Fit = 'same' | 'other' | 'unknown';

const months = 'january february march april may june july august september october november december'.split(' ');
const month = '(January|February|March|April|May|June|July|August|September|October|November|December)';
const datePatterns: readonly [RegExp, (match: readonly string[]) => Partial<StatedDate>][] = [
  [
    new RegExp(
      String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: (?:to|and|until) |\s?[–-]\s?)(\d{1,2})(?:st|nd|rd|th)? ${month},? (\d{4})\b`,
      'gi',
    ),
    ([, day, until, name, year]) => ({
      day: Number(day),
      untilDay: Number(until),
      month: monthOf(name),
      year: Number(year),
    }),
  ],
  [
    new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}(?:,? (\d{4}))?\b`, 'gi'),
    ([, day, name, year]) => ({ day: Number(day), month: monthOf(name), year: year ? Number(year) : null }),
  ],
  [
    new RegExp(String.raw`\b${month} (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?\b(?! \d)`, 'gi'),
    ([, name, day, year]) => ({ day: Number(day), month: monthOf(name), year: year ? Number(year) : null }),
  ],
  [
    /\b(\d{4})-(\d{2})-(\d{2})\b/g,
    ([, year, name, day]) => ({ day: Number(day), month: Number(name), year: Number(year) }),
  ],
  [
    new RegExp(String.raw`\b${month},? (\d{4})\b`, 'gi'),
    ([, name, year]) => ({ month: monthOf(name), year: Number(year) }),
  ],
  [
    /\b((?:19|20)\d{2})\b(?![-–]\d|[\d%,]\d| (?:articles|parties|states|signatories|countries))/gi,
    ([, year]) => ({ year: Number(year) }),
  ],
];

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').toLowerCase()) + 1;
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const smallOrdinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tenOrdinals = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');
const scale: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({ dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 }),
);

const word = [...small.slice(1), ...tens].join('|');
const ordinalWord = [...smallOrdinals.slice(1), ...tenOrdinals, 'hundredth'].join('|');
const numberPattern = new RegExp(
  String.raw`\b(tens of thousands|hundreds of thousands|tens|dozens|hundreds|thousands|millions|billions)\b|\b(\d{1,3}(?:,\d{3})+|\d+)(st|nd|rd|th)?(?:\.(\d+))?\b(?: (dozen|hundred|thousand|million|billion)\b)?|\b(?:(${tens.join('|')})-(${small.slice(1, 10).join('|')}|${smallOrdinals.slice(1, 10).join('|')})|(${word})|(${ordinalWord})|(a|an)(?= (?:dozen|hundred|thousand|million)\b))\b(?: (dozen|hundred|thousand|million|billion)\b)?|\b(two|three|one)[- ](thirds?|quarters?|half)\b`,
  'gi',
);
const vague: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    tens: 30,
    dozens: 40,
    hundreds: 300,
    thousands: 3e3,
    'tens of thousands': 3e4,
    'hundreds of thousands': 3e5,
    millions: 3e6,
    billions: 3e9,
  }),
);

const before: readonly [RegExp, StatedNumber['bound']][] = [
  [
    /\b(?:at least|not less than|no less than|not fewer than|no fewer than|minimum of|a minimum)(?: of)? $/i,
    'at-least',
  ],
  [
    /\b(?:at most|not more than|no more than|up to|maximum of|not exceeding|not longer than|within)(?: of)? $/i,
    'at-most',
  ],
  [/\b(?:just under|almost|nearly|about|around|approximately|roughly|some|just over|close to) $/i, 'about'],
  [/\b(?:more than|over|exceeding|above|longer than|greater than) $/i, 'more'],
  [
    /\b(?:less than|under|below|fewer than|younger than|not attained the age of|below the age of|under the age of) $/i,
    'less',
  ],
];
/** "at least", "not less than" before a number: words of its bound, no words or denial of their own. Empty where it has none. */
export function boundSpan(text: string, { start }: Span): Span {
  const lead = text.slice(Math.max(0, start - 24), start);
  const found = before.flatMap(([pattern]) => pattern.exec(lead)?.[0] ?? []);
  const length = Math.max(0, ...found.map((words) => words.length));
  return { start: start - length, end: start };
}

const time: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({ hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 }),
);

/** Every date and number of a text, in order. Spans that are understood already (names, article numbers) are left out. */
export function quantitiesIn(text: string, skip: readonly Span[] = []): Quantity[] {
  const found: Quantity[] = [];
  const free = (start: number, end: number): boolean =>
    ![...skip, ...found].some((span) => start < span.end && span.start < end);
  for (const [pattern, read] of datePatterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!free(start, end)) continue;
      found.push({
        kind: 'date',
        year: null,
        month: null,
        day: null,
        untilDay: null,
        ...read(match),
        role: roleAt(text, start),
        start,
        end,
      });
    }
  }
  for (const match of text.matchAll(numberPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!free(start, end)) continue;
    const number = readNumber(match, text, start, end);
    if (number) found.push(number);
  }
  return found.sort((one, other) => one.start - other.start);
}

function roleAt(text: string, start: number): StatedDate['role'] {
  const lead = text.slice(Math.max(0, start - 24), start);
  if (/\b(?:until|till|to|through|ended on|by) (?:the )?$/i.test(lead)) return 'until';
  if (/\bbefore (?:the )?$/i.test(lead)) return 'before';
  if (/\bafter (?:the )?$/i.test(lead)) return 'after';
  return /\b(?:from|since|starting|as of) (?:the )?$/i.test(lead) ? 'from' : 'on';
}

function readNumber(match: RegExpMatchArray, text: string, start: number, end: number): StatedNumber | null {
  const [all, vagueWord, digits, ending] = match;
  const [decimals, unit, ordinal] = [match[4], match[7], match[9]];
  const lead = text.slice(Math.max(0, start - 24), start);
  const tail = text.slice(end, end + 24);
  // "one of them", "one another", "(1)", "16.4", "No. 5": no count.
  if (
    /^one$/i.test(all) &&
    (/^ (?:of|another|or (?!more|both)|that|which|who|whose|punishable|carrying)/i.test(tail) ||
      /\b(?:any|each|every|no|this|that) $/i.test(lead))
  )
    return null;
  if (/^second$/i.test(all) && /^,|^ly\b/.test(tail)) return null;
  const factor = scale.get((match[5] ?? match[11] ?? '').toLowerCase()) ?? 1;
  const value =
    vagueWord !== undefined
      ? (vague.get(vagueWord.toLowerCase()) ?? 0)
      : digits !== undefined
        ? Number(`${digits.replaceAll(',', '')}.${decimals ?? 0}`) * factor
        : wordValue(all.toLowerCase(), factor);
  const length = /^[ -](?:or more |consecutive |calendar |full )?(hour|day|week|month|year)s?\b/i.exec(tail);
  const unitDays = time.get((length?.[1] ?? '').toLowerCase()) ?? null;
  return {
    kind: 'number',
    start,
    end: end + (length?.[0].length ?? 0),
    value,
    ordinal: ending !== undefined || ordinal !== undefined || /(?:st|nd|rd|th)$/i.test(unit ?? ''),
    vague: vagueWord !== undefined,
    bound: boundAt(lead, tail),
    days: unitDays === null ? null : unitDays * value,
  };
}

/** `twenty-one`, `tenth`, `two-thirds`, `a` (hundred). */
function wordValue(words: string, factor: number): number {
  const fraction = /^(one|two|three)[- ](third|quarter|half)/.exec(words);
  if (fraction)
    return small.indexOf(fraction[1] ?? '') / (fraction[2] === 'third' ? 3 : fraction[2] === 'quarter' ? 4 : 2);
  const [first = '', rest] = words.split(' ')[0]?.split('-') ?? [];
  if (first === 'a' || first === 'an') return factor;
  if (first === 'hundredth') return 100;
  const below = (word: string): number => Math.max(small.indexOf(word), smallOrdinals.indexOf(word));
  const round = Math.max(tens.indexOf(first), tenOrdinals.indexOf(first));
  if (round < 0) return below(first) * factor;
  return ((round + 2) * 10 + (rest === undefined ? 0 : below(rest))) * factor;
}

function boundAt(lead: string, tail: string): StatedNumber['bound'] {
  const ahead = before.find(([pattern]) => pattern.test(lead))?.[1];
  if (ahead) return ahead;
  if (/^ (?:or more|or over|or older|or above|and over)\b/i.test(tail)) return 'at-least';
  return /^ (?:or less|or fewer|or under|at most)\b/i.test(tail) ? 'at-most' : 'exact';
}

/** Whether a claimed date is the one of the source; a claim may be coarser ("2023" of 20 February 2023), never finer. */
export function dateFit(claimed: StatedDate, source: StatedDate): Fit {
  const parts = ['year', 'month', 'day'] as const;
  const differs = parts.some(
    (part) => claimed[part] !== null && source[part] !== null && claimed[part] !== source[part],
  );
  if (differs) return claimed.day !== null && inRange(claimed, source) ? 'unknown' : 'other';
  if (parts.some((part) => claimed[part] !== null && source[part] === null)) return 'unknown';
  if (claimed.untilDay !== null && claimed.untilDay !== source.untilDay) return 'other';
  const loose = (role: StatedDate['role']): string => (role === 'from' ? 'on' : role);
  return loose(claimed.role) === loose(source.role) ? 'same' : 'unknown';
}

function inRange(claimed: StatedDate, source: StatedDate): boolean {
  return (
    claimed.year === source.year &&
    claimed.month === source.month &&
    source.untilDay !== null &&
    (claimed.day ?? 0) > (source.day ?? 99) &&
    (claimed.day ?? 99) <= source.untilDay
  );
}

/** Whether a claimed number says what the source's number says. */
export function numberFit(claimed: StatedNumber, source: StatedNumber): Fit {
  const [mine, theirs] =
    claimed.days !== null && source.days !== null ? [claimed.days, source.days] : [claimed.value, source.value];
  if (claimed.ordinal !== source.ordinal) return 'unknown';
  if (claimed.vague || source.vague)
    return claimed.vague && source.vague ? (mine === theirs ? 'same' : 'other') : 'unknown';
  if (claimed.bound === source.bound) return mine === theirs ? 'same' : 'other';
  if (source.bound === 'exact') {
    if (claimed.bound === 'at-least') return theirs >= mine ? 'same' : 'other';
    if (claimed.bound === 'more') return theirs > mine ? 'same' : 'other';
    if (claimed.bound === 'at-most') return theirs <= mine ? 'same' : 'other';
    if (claimed.bound === 'less') return theirs < mine ? 'same' : 'other';
    return 'unknown';
  }
  const opposed = /at-least|more/.test(source.bound) ? /at-most|less/ : /at-least|more/;
  if (source.bound !== 'about' && opposed.test(claimed.bound)) return 'other';
  // "ten years" where the source says "at least ten": not the same, and not refuted; another number is.
  return mine === theirs || source.bound === 'about' || claimed.bound === 'about' ? 'unknown' : 'other';
}
