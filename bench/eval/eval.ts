import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Answer, Context } from '../../src/answer/answer.ts';
import { type Desk, openDesk } from '../../src/desk.ts';
import { evaluateClaims } from './claims.ts';
import { judge, type Outcome, rightPlace } from './judge.ts';
import { type Expectation, readQuestions } from './questions.ts';

const folder = fileURLToPath(new URL('../../test/questions/', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean', default: true }, file: { type: 'string' }, data: { type: 'string' } },
  allowNegative: true,
});
const print = (line: string): void => void process.stdout.write(`${line}\n`);
// --data DIR: with the official texts and registers that an operator has added there.
const desk = await openDesk(values.data === undefined ? {} : { data: values.data });
for (const set of readdirSync(folder).sort()) {
  if (positionals.length > 0 && !positionals.includes(set)) continue;
  if (existsSync(`${folder}${set}`)) {
    evaluate(desk, set);
    evaluateClaimSet(desk, set);
  }
}

function evaluate(desk: Desk, set: string): void {
  const rows: Record<string, Record<string, number>> = {};
  let total = { answerable: 0, first: 0, silent: 0, unanswerable: 0, answered: 0, headlines: 0, exact: 0 };
  const sum = { ...total };
  for (const [name, questions] of readQuestions(`${folder}${set}`)) {
    if (values.file && !name.startsWith(values.file)) continue;
    total = { answerable: 0, first: 0, silent: 0, unanswerable: 0, answered: 0, headlines: 0, exact: 0 };
    for (const expected of questions) {
      if (expected.claim !== undefined) continue;
      const answer = askAll(desk, expected);
      const outcome = judge(expected, answer);
      if (expected.expect === 'answered') {
        total.answerable++;
        if (rightPlace(outcome)) total.first++;
        if (outcome === 'wrongly silent') total.silent++;
        if (expected.headline !== undefined) {
          total.headlines++;
          if (outcome === 'right' || outcome === 'wrong note') total.exact++;
        }
      } else {
        total.unanswerable++;
        if (outcome === 'wrongly answered') total.answered++;
      }
      if (outcome !== 'right' && values.misses) explain(set, name, expected, answer, outcome);
    }
    rows[name] = total;
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += total[key];
  }
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
  print(`\n${set}`);
  for (const [name, row] of [...Object.entries(rows), ['all', sum] as const]) {
    print(
      `  ${name.padEnd(32)} first right ${percent(row.first ?? 0, row.answerable ?? 0).padStart(7)} of ${String(row.answerable).padStart(3)}   silent ${String(row.silent).padStart(3)}   wrongly answered ${percent(row.answered ?? 0, row.unanswerable ?? 0).padStart(7)} of ${String(row.unanswerable).padStart(3)}   headline ${percent(row.exact ?? 0, row.headlines ?? 0).padStart(7)} of ${row.headlines}`,
    );
  }
}

/** The claims to check: verdicts, and whether the first quote of a statement is the right one. */
function evaluateClaimSet(desk: Desk, set: string): void {
  const expectations = [...readQuestions(`${folder}${set}`).values()].flat();
  const { claims, right, falseSupported, trueContradicted, cited, citedRight, misses } = evaluateClaims(
    desk,
    expectations,
  );
  if (claims === 0) return;
  if (values.misses) for (const miss of misses) print(`${set}/claims: ${miss}`);
  print(
    `  claims: right verdict ${right} of ${claims}   false called supported ${falseSupported}   true called contradicted ${trueContradicted}   citation right ${citedRight} of ${cited}`,
  );
}

function askAll(desk: Desk, expected: Expectation): Answer {
  const turns = expected.dialogue ?? [expected.question ?? ''];
  let context: Context | undefined;
  let answer = desk.ask(turns[0] ?? '');
  for (const turn of turns.slice(1)) {
    context = answer.context;
    answer = desk.ask(turn, { context });
  }
  return answer;
}

function explain(set: string, name: string, expected: Expectation, answer: Answer, outcome: Outcome): void {
  const wanted =
    expected.expect === 'answered'
      ? (expected.first ?? []).map(({ documentId, locator }) => `${documentId} ${locator}`).join(' | ')
      : `not-found (${expected.why})`;
  print(`${set}/${name}: ${outcome}: ${(expected.dialogue ?? [expected.question]).join(' → ')}`);
  print(
    `    wanted ${wanted}${expected.headline === undefined ? '' : ` "${expected.headline}"`}${expected.contains ? ` …${expected.contains}…` : ''}${expected.note ? ` note: ${expected.note}` : ''}`,
  );
  const [first] = answer.status === 'answered' ? answer.citations : answer.nearest;
  print(
    `    got    ${answer.status} ${answer.confidence} ${first ? `${first.documentId} ${first.locator}: ${first.quote.slice(0, 90)}` : ''} "${answer.headline ?? ''}" ${answer.note ? `note: ${answer.note}` : ''}`,
  );
}
