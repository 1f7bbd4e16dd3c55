import { CorpusError, type CorpusProblem } from './corpus-error.ts';
import { csvRows } from './csv.ts';
import { isDay } from './dates.ts';
import { type ConsentKind, consentKinds, type Passage, type RegisterFacts, type RegisterRow } from './document.ts';
import type { RegisterFrontMatter } from './schema.ts';

/** The columns of a register file, in order. */
export const registerColumns = ['participant', 'iso3', 'signature', 'consent_kind', 'consent_date', 'source'] as const;

/** ISO 3166-1 alpha-3, or `EUR-EU`. */
const participantCode = /^[A-Z]{3}(-[A-Z]{2})?$/;

/** Longest row that can be quoted. */
const longestRow = 500;

/**
 * Reads a treaty's register: one passage per row, whose span is exactly the row's line.
 *
 * @param file the CSV file, as named in problems
 * @param text its content
 * @throws CorpusError with file, line and column of every cell that does not fit
 */
export function readRegister(
  documentId: string,
  front: RegisterFrontMatter,
  file: string,
  text: string,
): { register: RegisterFacts; passages: Passage[] } {
  const problems: CorpusProblem[] = [];
  const rows: RegisterRow[] = [];
  const passages: Passage[] = [];
  const lineOf = new Map<string, number>();
  for (const { cells, line, start, end } of csvRows(file, text, registerColumns)) {
    const [participant = '', code = '', signature = '', kind = '', consented = '', source = ''] = cells;
    const refuse = (field: (typeof registerColumns)[number], what: string): void =>
      void problems.push({ file, line, field, what });
    if (participant.trim() === '') refuse('participant', 'is missing.');
    if (!participantCode.test(code))
      refuse('iso3', `must be an ISO 3166-1 alpha-3 code, or EUR-EU for the European Union (it is "${code}").`);
    const first = lineOf.get(code);
    if (first !== undefined) refuse('iso3', `"${code}" stands on line ${first} too; a participant has one row.`);
    lineOf.set(code, line);
    if (signature !== '' && !isDay(signature))
      refuse('signature', `must be a day of the calendar, written YYYY-MM-DD, or empty (it is "${signature}").`);
    if (kind !== '' && !isConsentKind(kind))
      refuse('consent_kind', `must be ${consentKinds.join(', ')}, or empty (it is "${kind}").`);
    if (consented !== '' && !isDay(consented))
      refuse('consent_date', `must be a day of the calendar, written YYYY-MM-DD, or empty (it is "${consented}").`);
    if (kind !== '' && consented === '') refuse('consent_date', `is missing: ${kind} needs its date.`);
    if (kind === '' && consented !== '') refuse('consent_kind', `is missing: ${consented} needs its kind.`);
    if (kind === '' && consented === '' && signature === '')
      refuse('signature', 'is missing: the row has neither signature nor consent.');
    if (end - start > longestRow)
      refuse('source', `The row has ${end - start} characters; at most ${longestRow} can be quoted.`);
    const passageId = `${documentId}/${code}`;
    rows.push({
      participant,
      code,
      signature: signature || null,
      consentKind: isConsentKind(kind) ? kind : null,
      consentDate: consented || null,
      source,
      sourceKind: sourceKind(source),
      asOf: later(later(front.asOf, signature), consented),
      passageId,
    });
    passages.push({
      id: passageId,
      documentId,
      locator: `row ${participant}`,
      heading: '',
      place: null,
      start,
      end,
      sentences: [{ start, end }],
      refs: [],
      applies: [],
      sources: [],
      date: null,
    });
  }
  if (rows.length === 0 && problems.length === 0)
    problems.push({ file, line: null, field: null, what: 'The register has no row.' });
  if (problems.length > 0) throw new CorpusError(problems);
  return { register: facts(front, rows), passages };
}

function facts(front: RegisterFrontMatter, rows: readonly RegisterRow[]): RegisterFacts {
  const { treaty, untc, asOf, complete, coverage, published, inForce, entryIntoForce, organizations } = front;
  return {
    treaty,
    untc,
    asOf,
    complete,
    coverage,
    published,
    inForce,
    entryIntoForce,
    organizations,
    statesInForce: front.statesInForce === 'computed',
    predecessorsMissing: front.predecessors === 'missing',
    rows,
  };
}

/** What kind of source a row names: see `RowSource`. */
export function sourceKind(source: string): RegisterRow['sourceKind'] {
  if (/^(UNTC|UN Statement of Treaties)\b/.test(source)) return 'depositary';
  if (/\bpress\b/i.test(source)) return 'press';
  if (/\bsecondary\b/i.test(source)) return 'secondary';
  if (/\b(national|treaty database|treaty series|treaty register)\b/i.test(source)) return 'government';
  return 'unnamed';
}

function later(one: string, other: string): string {
  if (one > other) return one;
  return other;
}

function isConsentKind(kind: string): kind is ConsentKind {
  return consentKinds.some((known) => known === kind);
}
