import type { Statement } from '../../src/claim/check.ts';
import type { Verdict } from '../../src/claim/finding.ts';
import type { Desk } from '../../src/desk.ts';
import { standsAt } from './judge.ts';
import type { Expectation } from './questions.ts';

/** How the claims of a set were judged. */
export interface ClaimFigures {
  claims: number;
  right: number;
  /** Contradicted or not in the corpus by the set, supported by the desk: must be 0. */
  falseSupported: number;
  trueContradicted: number;
  cited: number;
  citedRight: number;
  misses: string[];
}

/** The verdict on a text as a whole: one statement refuted refutes it, and all must hold for it to hold. */
export function verdictOf(statements: readonly Statement[]): Verdict {
  if (statements.some(({ verdict }) => verdict === 'contradicted')) return 'contradicted';
  return statements.length > 0 && statements.every(({ verdict }) => verdict === 'supported')
    ? 'supported'
    : 'not-in-corpus';
}

/** Checks the claims of a set. */
export function evaluateClaims(desk: Desk, expectations: readonly Expectation[]): ClaimFigures {
  const figures: ClaimFigures = {
    claims: 0,
    right: 0,
    falseSupported: 0,
    trueContradicted: 0,
    cited: 0,
    citedRight: 0,
    misses: [],
  };
  for (const { claim, verdict, documentId, locator } of expectations) {
    if (claim === undefined || verdict === undefined) continue;
    const statements = desk.check(claim);
    const got = verdictOf(statements);
    figures.claims++;
    if (got === verdict) figures.right++;
    if (got === 'supported' && verdict !== 'supported') figures.falseSupported++;
    if (got === 'contradicted' && verdict === 'supported') figures.trueContradicted++;
    const citations = statements.flatMap((statement) => statement.citations.slice(0, 1));
    const place = documentId !== undefined && locator !== undefined ? { documentId, locator } : null;
    const right = place !== null && citations.some((citation) => standsAt(citation, place));
    if (got === verdict && place) {
      figures.cited++;
      if (right) figures.citedRight++;
    }
    if (got !== verdict || (place && !right)) {
      const [first] = citations;
      figures.misses.push(
        `${got === verdict ? 'other citation' : `${got}, not ${verdict}`}: ${claim}\n    wanted ${documentId ?? '–'} ${locator ?? ''}   got ${first ? `${first.documentId} ${first.locator}: ${first.quote.slice(0, 100)}` : '–'}`,
      );
    }
  }
  return figures;
}
