import type { CorpusProblem } from './corpus-error.ts';
import type { CorpusFile } from './corpus-file.ts';
import type { Corpus, Document, EntryIntoForceClause, RegisterRow } from './document.ts';

/** Whether a participant is an organization, whose instrument is not counted beside those of its member States. */
export function isOrganization(code: string): boolean {
  return code === 'EUR-EU';
}

/** An ISO day some days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The day on which a treaty enters into force by its own clause: `days` after the instrument number `instruments`.
 *
 * @returns an ISO day; null if there are fewer instruments, or the clause names no number
 */
export function computedEntryIntoForce(
  rows: readonly Pick<RegisterRow, 'code' | 'consentDate'>[],
  clause: EntryIntoForceClause,
): string | null {
  const dates = rows
    .filter((row) => row.consentDate !== null && !isOrganization(row.code))
    .map((row) => row.consentDate ?? '')
    .sort();
  const deciding = clause.instruments === undefined ? undefined : dates[clause.instruments - 1];
  return deciding === undefined ? null : addDays(deciding, clause.days);
}

/**
 * Proves registers against the law: the treaty's own entry into force, recomputed from the rows by the treaty's
 * clause, must be the day that the treaty's front matter gives (or the register's own, where it is of another text).
 * Not asked of a register in which predecessor States are missing.
 */
export function registerProofProblems(corpus: Pick<Corpus, 'documents' | 'byId'>): CorpusProblem[] {
  return corpus.documents.flatMap((document): CorpusProblem[] => {
    const { register } = document;
    if (!register || register.predecessorsMissing) return [];
    const dates = register.inForce === null ? corpus.byId.get(register.treaty)?.treaty : register;
    if (!dates?.entryIntoForce) return [];
    const { article, days, instruments } = dates.entryIntoForce;
    if (instruments === undefined) return [];
    const computed = computedEntryIntoForce(register.rows, dates.entryIntoForce);
    if (computed === dates.inForce) return [];
    const what =
      `The rows give ${computed ?? 'no entry into force'} (${days} days after instrument number ${instruments}, ` +
      `Article ${article}), but the treaty ${dates.inForce === null ? 'is not in force' : `entered into force on ${dates.inForce}`} by its front matter.`;
    return [{ file: tableOf(document), line: null, field: 'consent_date', what }];
  });
}

/** What `corpus check` verifies of registers beyond that: that treaty and totals fit, and that no CSV file lies about unread. */
export function registerCheckProblems(corpus: Corpus, files: readonly CorpusFile[]): CorpusProblem[] {
  const read = new Set(corpus.documents.filter(({ register }) => register).map(tableOf));
  const unread = files
    .map(({ path }) => path)
    .filter((path) => /(^|\/)status\/.*\.csv$/i.test(path) && !read.has(path))
    .map((file) => ({
      file,
      line: null,
      field: null,
      what: 'The register has no Markdown file of its name beside it.',
    }));
  return [...unread, ...corpus.documents.flatMap((document) => totalProblems(corpus, document))];
}

function totalProblems(corpus: Corpus, document: Document): CorpusProblem[] {
  const { register } = document;
  if (!register) return [];
  const problems: CorpusProblem[] = [];
  const { rows, published } = register;
  const problem = (field: string, what: string): void =>
    void problems.push({ file: document.file, line: null, field, what });
  if (!corpus.byId.get(register.treaty)?.treaty) problem('treaty', `"${register.treaty}" is not on the shelf.`);
  const parties = rows.filter((row) => row.consentDate !== null).length;
  const signed = rows.filter((row) => row.signature !== null).length;
  if (published.parties !== null && parties > published.parties)
    problem('published', `${parties} rows have a consent, more than the ${published.parties} parties published.`);
  if (
    published.signatories !== null &&
    (register.complete ? signed !== published.signatories : signed > published.signatories)
  )
    problem('published', `${signed} rows have a signature; ${published.signatories} signatories are published.`);
  return problems;
}

function tableOf(document: Document): string {
  return document.file.replace(/\.md$/i, '.csv');
}
