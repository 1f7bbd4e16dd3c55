import type { ClaimFigures } from './claims.ts';
import { isRightCandidate, type OwnResult, ownFigures } from './own-sets.ts';
import type { CrowdResult } from './qa-dev.ts';
import { crowdFigures, halfOf } from './qa-dev.ts';
import { calibrationError, reliability } from './reliability.ts';

/** Figures by name ("dev first right"), 0..1; what the ratchet keeps. */
export type Figures = Record<string, number>;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–'.padStart(7) : `${((100 * part) / whole).toFixed(1)} %`.padStart(7);

/** Prints the table, the confusion and the reliability of one own set; gives its figures. */
export function reportOwn(set: string, results: readonly OwnResult[]): Figures {
  print(`\n${set}`);
  for (const file of [...new Set(results.map((result) => result.file))])
    row(
      file,
      results.filter((one) => one.file === file),
    );
  row('all', results);
  const all = ownFigures(results);
  const answered = (some: readonly OwnResult[]): number =>
    some.filter(({ answer }) => answer.status === 'answered').length;
  const answerable = results.filter(({ expected }) => expected.expect === 'answered');
  const others = results.filter(({ expected }) => expected.expect !== 'answered');
  print(
    `  confusion: answerable ${answered(answerable)} answered, ${answerable.length - answered(answerable)} not; unanswerable ${answered(others)} answered, ${others.length - answered(others)} not`,
  );
  for (const route of [...new Set(results.map((one) => one.route))].sort())
    bins(`by ${route}`, results.filter((one) => one.route === route).map(told));
  bins('all ways', results.map(told));
  return {
    [`${set} first right`]: all.firstRight / Math.max(1, all.answerable),
    [`${set} rightly silent`]: 1 - all.wronglyAnswered / Math.max(1, all.unanswerable),
    [`${set} exact headline`]: all.exact / Math.max(1, all.headlines),
  };
}

/** Prints how the claims of a set were judged, each miss first; gives the figures. */
export function reportClaims(set: string, claims: ClaimFigures, misses: boolean): Figures {
  if (misses) for (const miss of claims.misses) print(`${set}/claims: ${miss}`);
  print(
    `  claims: right verdict ${claims.right} of ${claims.claims}   false called supported ${claims.falseSupported}   true called contradicted ${claims.trueContradicted}   citation right ${claims.citedRight} of ${claims.cited}`,
  );
  return {
    [`${set} claims right`]: claims.right / claims.claims,
    [`${set} claims not falsely supported`]: 1 - claims.falseSupported / claims.claims,
  };
}

function told(result: OwnResult): { confidence: number; right: boolean } {
  return { confidence: result.answer.confidence, right: isRightCandidate(result) };
}

function row(name: string, results: readonly OwnResult[]): void {
  const { answerable, firstRight, silent, unanswerable, wronglyAnswered, headlines, exact } = ownFigures(results);
  print(
    `  ${name.padEnd(32)} first right ${percent(firstRight, answerable)} of ${String(answerable).padStart(3)}   silent ${String(silent).padStart(3)}   wrongly answered ${percent(wronglyAnswered, unanswerable)} of ${String(unanswerable).padStart(3)}   headline ${percent(exact, headlines)} of ${headlines}`,
  );
}

/** One line: each tenth of confidence as "0.8–0.9 93 % of 40", and how far confidence and truth lie apart on average. */
function bins(name: string, answers: readonly { readonly confidence: number; readonly right: boolean }[]): void {
  const found = reliability(answers);
  const text = found.map(({ from, count, right }) => `${from.toFixed(1)}: ${(100 * right).toFixed(0)} % of ${count}`);
  print(`  confidence ${name.padEnd(15)} off by ${calibrationError(found).toFixed(3)}   ${text.join('   ')}`);
}

/** Prints and gives the figures of both halves of the crowd questions. */
export function reportCrowd(results: readonly CrowdResult[]): Figures {
  const kept: Figures = {};
  for (const half of ['tuning', 'reported'] as const) {
    const part = results.filter(({ question }) => halfOf(question) === half);
    const figures = crowdFigures(part);
    print(`\ncrowd questions, ${half} half (${part.length})`);
    for (const [name, value] of Object.entries(figures)) print(`  ${name.padEnd(16)} ${value.toFixed(4)}`);
    bins(
      'all',
      part.map(({ confidence, sentenceFirst }) => ({ confidence, right: sentenceFirst })),
    );
    for (const name of ['passageFirst', 'sentenceFirst', 'amongThree', 'auroc'] as const)
      if (half === 'reported') kept[`crowd ${name}`] = figures[name] ?? 0;
  }
  return kept;
}

/** Prints a question that went wrong: why, what was wanted, what came. */
export function reportMiss(set: string, { file, expected, answer, outcome, route }: OwnResult): void {
  const wanted =
    expected.expect === 'answered'
      ? (expected.first ?? []).map(({ documentId, locator }) => `${documentId} ${locator}`).join(' | ')
      : `not-found (${expected.why})`;
  print(`${set}/${file}: ${outcome}: ${(expected.dialogue ?? [expected.question]).join(' → ')}`);
  print(
    `    wanted ${wanted}${expected.headline === undefined ? '' : ` "${expected.headline}"`}${expected.contains ? ` …${expected.contains}…` : ''}${expected.note ? ` note: ${expected.note}` : ''}`,
  );
  const [first] = answer.status === 'answered' ? answer.citations : answer.nearest;
  print(
    `    got    ${answer.status} by ${route} ${answer.confidence} ${first ? `${first.documentId} ${first.locator}: ${first.quote.slice(0, 90)}` : ''} "${answer.headline ?? ''}" ${answer.note ? `note: ${answer.note}` : ''}`,
  );
}
