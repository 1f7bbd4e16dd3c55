/** The days that a question is about: ISO, both included. `open` where it names only one end ("after 2016", "before 2010"). */
export interface DaysAsked {
  readonly from: string;
  readonly to: string;
  /** `from`: from a day on; `to`: up to a day; null where the question names a day, a year or both ends. */
  readonly open: 'from' | 'to' | null;
}

const months = 'january february march april may june july august september october november december'.split(' ');
/** 1 to 12 of a month's name or its first letters ("Sept"); 0 for another word. */
const monthOf = (name: string): number =>
  name.length < 3 ? 0 : months.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
const first = '0000-01-01';
const last = '9999-12-31';

/**
 * The days that a question means, null if it names none: "in 2010" and "at the end of 2010" reach to 31 December 2010, "in
 * April 2010" to 30 April, "after 2010" and "since 2011" begin on 1 January 2011.
 *
 * @example daysAsked('Who joined after 2016?') // { from: '2017-01-01', to: '9999-12-31', open: 'from' }
 */
export function daysAsked(text: string): DaysAsked | null {
  const span = /\b(?:between|from)\s+((?:19|20)\d{2})\s+(?:and|to|until|till|-|–)\s+((?:19|20)\d{2})\b/i.exec(text);
  if (span?.[1] && span[2]) return { from: `${span[1]}-01-01`, to: `${span[2]}-12-31`, open: null };
  const day = dayNamed(text);
  if (day) return withEnd(text, day.at, { from: day.iso, to: day.iso });
  const month = monthNamed(text);
  if (month) return withEnd(text, month.at, month);
  const year =
    /\b(?:in|of|by|during|since|at|until|for|end|close|after|before|from|throughout|parties|joiners|members|accessions|ratifications)\s+(?:the\s+)?(?:year\s+|end\s+of\s+|close\s+of\s+|course\s+of\s+|of\s+|early\s+|late\s+|spring\s+|summer\s+|autumn\s+|winter\s+|mid[-\s])?((?:19|20)\d{2})\b/i.exec(
      text,
    );
  if (!year?.[1]) return null;
  return withEnd(text, year.index + year[0].length - 4, { from: `${year[1]}-01-01`, to: `${year[1]}-12-31` });
}

/** Which end the word before a day leaves open. "Since" a day counts that day, "after" and "before" it do not. */
function withEnd(text: string, at: number, { from, to }: { from: string; to: string }): DaysAsked {
  const before = /\b(after|since|before|from)\s+(?:the\s+)?(?:year\s+|end\s+of\s+)?$/i.exec(text.slice(0, at))?.[1];
  if (before === undefined) return { from, to, open: null };
  const word = before.toLowerCase();
  if (word === 'before') return { from: first, to: shifted(from, -1), open: 'to' };
  return { from: word === 'after' ? shifted(to, 1) : from, to: last, open: 'from' };
}

function dayNamed(text: string): { iso: string; at: number } | null {
  const written = /\b(\d{1,2})(?:st|nd|rd|th)? (\p{L}+)\.?,? (\d{4})\b/u.exec(text);
  const month = monthOf(written?.[2] ?? '');
  if (written && month > 0) {
    const [, day = '', , year = ''] = written;
    return { iso: `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`, at: written.index };
  }
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(text);
  return iso ? { iso: iso[0], at: iso.index } : null;
}

/** "in April 2024": that month, from its first to its last day. */
function monthNamed(text: string): { from: string; to: string; at: number } | null {
  for (const written of text.matchAll(/\b(\p{L}{3,9}),? ((?:19|20)\d{2})\b/gu)) {
    const [, name = '', year = ''] = written;
    const month = monthOf(name);
    if (month === 0) continue;
    const next = month === 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
    return { from: `${year}-${String(month).padStart(2, '0')}-01`, to: shifted(next, -1), at: written.index };
  }
  return null;
}

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
