const months = 'january february march april may june july august september october november december'.split(' ');

/**
 * Reads a day as people type it, or the last day of a month or a year, never later than today; null for anything else.
 * A number date is taken only where day and month cannot be confused.
 *
 * @param today ISO day
 * @returns an ISO day; `'future'` for one that is still to come
 * @example `2010-06-01`, `1 June 2010`, `1st of June, 2010`, `June 1, 2010`, `31.12.2010`, `end of 2010`, `June 2010`, `2010`, `today`
 */
export function readDay(typed: string, today: string): string | 'future' | null {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .toLowerCase()
    .replace(/[,\s]+/g, ' ')
    .trim()
    .replace(/^(?:on|in|by|as of|at)? ?(?:the )?(?:end of )?(?=\S)/, '');
  if (text === 'today' || text === 'now') return today;
  const read = fullDay(text) ?? lastDay(text);
  if (read === null) return null;
  const [from, to] = read;
  return from > today ? 'future' : to > today ? today : to;
}

/** First and last day that a text names. */
type Period = readonly [string, string];

function fullDay(text: string): Period | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const written = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.? (\d{4})$/.exec(text);
  if (written) return day(written[3], monthOf(written[2]), written[1]);
  const american = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(text);
  if (american) return day(american[3], monthOf(american[1]), american[2]);
  const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (!numbers) return null;
  const [, first = '', second = '', year] = numbers;
  if (text.includes('.') || Number(first) > 12 || first === second) return day(year, second, first);
  return Number(second) > 12 ? day(year, first, second) : null;
}

function lastDay(text: string): Period | null {
  const [, iso, month] = /^(\d{4})-(\d{1,2})$/.exec(text) ?? [];
  const [, word, year] = /^(?:([a-z]{3,9})\.? )?(?:of )?(\d{4})$/.exec(text) ?? [];
  if (word === undefined && month === undefined) return year === undefined ? null : wholeYear(year);
  const first = day(iso ?? year, month ?? monthOf(word), '1')?.[0];
  if (first === undefined) return null;
  return [
    first,
    new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 0)).toISOString().slice(0, 10),
  ];
}

function wholeYear(year: string): Period | null {
  const [from, to] = [day(year, '1', '1')?.[0], day(year, '12', '31')?.[0]];
  return from === undefined || to === undefined ? null : [from, to];
}

/** The number of a month by its name or the beginning of it (`june`, `jun`, `sept`); empty, which is no month, for another word. */
function monthOf(word = ''): string {
  const at = months.findIndex((month) => month.startsWith(word));
  return at < 0 ? '' : String(at + 1);
}

function day(year = '', month = '', date = ''): Period | null {
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (!/^(?:1[89]|20|21)\d\d-\d\d-\d\d$/.test(iso) || Number.isNaN(time)) return null;
  return new Date(time).toISOString().slice(0, 10) === iso ? [iso, iso] : null;
}
