import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDesk } from '../../src/desk.ts';
import { evaluateClaims } from './claims.ts';
import { askOwn } from './own-sets.ts';
import { askCrowd, readCrowdQuestions } from './qa-dev.ts';
import { readQuestions } from './questions.ts';
import { fallen, keepFigures, keptFigures } from './ratchet.ts';
import { type Figures, reportClaims, reportCrowd, reportMiss, reportOwn } from './report.ts';

//   npm run eval -- [set …] [--no-misses] [--file NAME] [--data DIR] [--crowd DIR] [--ratchet | --keep]
// --data   with the official texts and registers that an operator has added there
// --crowd  the crowd questions of that folder too (questions.jsonl and corpus/), if it is there
// --ratchet fails where a figure has fallen by more than half a point below bench/eval/ratchet.json; --keep writes that file
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean', default: true },
    file: { type: 'string' },
    data: { type: 'string' },
    crowd: { type: 'string' },
    ratchet: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
  allowNegative: true,
});
const folder = fileURLToPath(new URL('../../test/questions/', import.meta.url));
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const figures: Figures = {};
const desk = await openDesk(values.data === undefined ? {} : { data: values.data });
for (const set of readdirSync(folder).sort()) {
  if (positionals.length > 0 && !positionals.includes(set)) continue;
  const results = askOwn(desk, join(folder, set), values.file);
  if (values.misses) for (const result of results) if (result.outcome !== 'right') reportMiss(set, result);
  Object.assign(figures, reportOwn(set, results));
  const claims = evaluateClaims(desk, [...readQuestions(join(folder, set)).values()].flat());
  if (claims.claims > 0) Object.assign(figures, reportClaims(set, claims, values.misses));
}
const crowd = values.crowd === undefined ? null : readCrowdQuestions(values.crowd);
if (values.crowd !== undefined && crowd) {
  const encyclopedia = await openDesk({ corpus: join(values.crowd, 'corpus') });
  Object.assign(figures, reportCrowd(askCrowd(encyclopedia, crowd)));
} else if (values.crowd !== undefined) print(`\nNo crowd questions in ${values.crowd}: skipped.`);

const file = new URL('ratchet.json', import.meta.url);
if (values.keep) keepFigures(file, keptFigures(file), figures);
if (values.ratchet) {
  const worse = fallen(keptFigures(file), figures);
  for (const line of worse) process.stderr.write(`${line}\n`);
  if (worse.length > 0) process.exitCode = 1;
}
