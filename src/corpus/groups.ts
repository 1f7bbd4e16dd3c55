import { CorpusError, type CorpusProblem } from './corpus-error.ts';
import { csvRows } from './csv.ts';
import { isDayMonthOrYear } from './dates.ts';
import type { GroupMember } from './document.ts';

/** The columns of `groups.csv`, in order. */
export const groupColumns = ['participant', 'iso3', 'group', 'since', 'as_of', 'source', 'note'] as const;

/**
 * Reads who is a member of what.
 *
 * @throws CorpusError with file, line and column of every cell that does not fit
 */
export function readGroups(file: string, text: string): GroupMember[] {
  const problems: CorpusProblem[] = [];
  const seen = new Set<string>();
  const members = csvRows(file, text, groupColumns).map(({ cells, line }): GroupMember => {
    const [participant = '', code = '', group = '', since = '', asOf = '', source = '', note = ''] = cells;
    const refuse = (field: (typeof groupColumns)[number], what: string): void =>
      void problems.push({ file, line, field, what });
    if (participant.trim() === '') refuse('participant', 'is missing.');
    if (code !== '' && !/^[A-Z]{3}(-[A-Z]{2})?$/.test(code))
      refuse('iso3', `must be an ISO 3166-1 alpha-3 code, EUR-EU or empty (it is "${code}").`);
    if (!/^[A-Za-z0-9-]+$/.test(group)) refuse('group', `must be letters, digits and "-" (it is "${group}").`);
    if (since !== '' && !isDayMonthOrYear(since))
      refuse(
        'since',
        `must be a day, month or year, written YYYY-MM-DD, YYYY-MM or YYYY, or empty (it is "${since}").`,
      );
    if (!isDayMonthOrYear(asOf.replace(/ or later$/, '')))
      refuse('as_of', `must be a day, month or year, written YYYY-MM-DD, YYYY-MM or YYYY (it is "${asOf}").`);
    if (source === '') refuse('source', 'is missing.');
    const member = `${group}/${participant}`;
    if (seen.has(member)) refuse('participant', `"${participant}" is listed in ${group} twice.`);
    seen.add(member);
    return { participant, code: code || null, group, since: since || null, asOf, source, note: note || null };
  });
  if (problems.length > 0) throw new CorpusError(problems);
  return members;
}
