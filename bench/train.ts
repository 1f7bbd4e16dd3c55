import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evidenceNames } from '../src/answer/evidence-names.ts';
import { featureNames } from '../src/answer/features.ts';
import { openReadingRoom, type ReadingRoom } from '../src/answer/reading-room.ts';
import { sentenceWeights } from '../src/answer/weights.ts';
import { loadCorpus } from '../src/corpus/load.ts';
import { shippedCorpus } from '../src/corpus/shipped.ts';
import { isEnglish } from '../src/search/english-files.ts';
import { halfOf, readCrowdQuestions } from './eval/qa-dev.ts';
import { readQuestions } from './eval/questions.ts';
import { auroc } from './eval/reliability.ts';
import { earlierWeights } from './train/earlier-weights.ts';
import { crowdCases, evidenceOn, ownCases, toChoices } from './train/examples.ts';
import { type Choice, dot, fitChoices, fitLogistic, type Logistic } from './train/fit.ts';

// Fits the weights of src/answer/weights.ts and prints them:
//   npm run train -- ../shared/reference/qa-dev [check]
// `check` prints before them what weights fitted without one article, or a fifth of the own questions, do on what was left out.
// The features of confidence depend on the sentence weights in use: paste those in, and run again.
// Data: the tuning half of the crowd questions, and the own questions but test/questions/blind. That set and the reported half are never read.

const [folder, check] = process.argv.slice(2);
const crowd = folder === undefined ? null : readCrowdQuestions(folder);
if (folder === undefined || !crowd) {
  process.stderr.write('Give the folder of the crowd questions: it holds questions.jsonl and corpus/.\n');
  process.exit(2);
}
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Ridge penalties, chosen by leaving out one article, or one fifth of the own questions, at a time. */
const ridge = { choices: 5, plain: 30, shelf: 20 };
const freshShare = 0.6;

/** A case as the fits see it. */
interface Row {
  readonly group: string;
  readonly answerable: boolean;
  readonly choices: readonly Choice[];
  readonly features: readonly number[];
  readonly right: boolean;
}

function rows(room: ReadingRoom, cases: ReturnType<typeof ownCases>): Row[] {
  return cases.flatMap((one) => {
    const evidence = evidenceOn(room, one);
    return evidence ? [{ group: one.group, answerable: one.answerable, choices: toChoices([one]), ...evidence }] : [];
  });
}

const open = (path: string): ReadingRoom => openReadingRoom(loadCorpus(path), isEnglish);
const encyclopedia = open(join(folder, 'corpus'));
const shelf = open(shippedCorpus());
const ownOf = (...sets: readonly string[]): Row[] => {
  const files = sets.flatMap((set) => [
    ...readQuestions(fileURLToPath(new URL(`../test/questions/${set}/`, import.meta.url))).values(),
  ]);
  return rows(shelf, ownCases(shelf, files.flat()));
};
const data = [
  ...rows(
    encyclopedia,
    crowdCases(
      encyclopedia,
      crowd.filter((question) => halfOf(question) === 'tuning'),
    ),
  ),
  ...ownOf('dev', 'fresh', 'held-out', 'opened'),
  ...ownOf('students').map((row) => ({ ...row, group: `${row.group} students` })),
];

/**
 * The model of confidence. It learns from what is answerable as much as from what is answered rightly: a wrong sentence for
 * a question that has an answer differs from a question that has none. Then it is scaled to say how often it is right. Plain
 * documents learn from the shelf's questions too, whose traps have a column of their own; the shelf does better alone. Only
 * the shelf learns from the traps of `students`: they lie so near to what the shelf tells that plain documents lose by them.
 */
function confidenceModel(part: readonly Row[], shelfAlone: boolean): Logistic {
  const column = (row: Row): number[] => (shelfAlone ? [] : [onShelf(row) ? 1 : 0]);
  const learnt = fitLogistic(
    part
      .filter((row) => (shelfAlone ? onShelf(row) : !row.group.endsWith('students')))
      .map((row) => ({
        features: [...row.features, ...column(row)],
        target: (Number(row.right) + Number(row.answerable)) / 2,
      })),
    shelfAlone ? ridge.shelf : ridge.plain,
  );
  const model = { bias: learnt.bias, weights: learnt.weights.slice(0, evidenceNames.length) };
  const scale = fitLogistic(
    part
      .filter((row) => onShelf(row) === shelfAlone)
      .map(({ features, right }) => ({ features: [say(model, features)], target: Number(right) })),
    0,
  );
  const [slope = 1] = scale.weights;
  return { bias: scale.bias + slope * model.bias, weights: model.weights.map((weight) => slope * weight) };
}

function onShelf({ group }: Row): boolean {
  return group.startsWith('own');
}

/** The model of the sentence: a fresh fit, drawn back towards the earlier weights. */
function sentenceModel(part: readonly Row[]): number[] {
  const fresh = fitChoices(
    part.flatMap(({ choices }) => choices),
    ridge.choices,
  );
  return featureNames.map((name, j) => freshShare * (fresh[j] ?? 0) + (1 - freshShare) * earlierWeights[name]);
}

/** Log odds. */
function say({ bias, weights }: Logistic, features: readonly number[]): number {
  return bias + dot(features, weights);
}

function separation(model: Logistic, part: readonly Row[]): number {
  const scores = (answerable: boolean): number[] =>
    part.filter((row) => row.answerable === answerable).map(({ features }) => say(model, features));
  return auroc(scores(true), scores(false));
}

/** Share of the choices with a right candidate in which one wins. */
function firstRight(weights: readonly number[], part: readonly Row[]): number {
  const choices = part.flatMap((row) => row.choices);
  const won = choices.filter((choice) => {
    const scores = choice.map(({ features, offset }) => dot(features, weights) + offset);
    return choice[scores.indexOf(Math.max(...scores))]?.right;
  });
  return won.length / choices.length;
}

const kept = featureNames.map((name) => sentenceWeights[name]);
const figures = (...values: number[]): string => values.map((value) => value.toFixed(3)).join('   ');
for (const group of check === 'check' ? [...new Set(data.map((row) => row.group))].sort() : []) {
  const left = data.filter((row) => row.group === group);
  const rest = data.filter((row) => row.group !== group);
  const auc = separation(confidenceModel(rest, left.some(onShelf)), left);
  print(
    `// ${group}: first right, kept and fresh ${figures(firstRight(kept, left), firstRight(sentenceModel(rest), left))}, AUROC ${figures(auc)}`,
  );
}
print(`export const sentenceWeights = ${table(featureNames, sentenceModel(data))};`);
for (const [name, shelfAlone] of [
  ['plainEvidence', false],
  ['shelfEvidence', true],
] as const) {
  const { bias, weights } = confidenceModel(data, shelfAlone);
  print(`export const ${name} = {\n  bias: ${bias.toFixed(3)},\n  weights: ${table(evidenceNames, weights)},\n};`);
}

function table(names: readonly string[], values: readonly number[]): string {
  return `{\n${names.map((key, j) => `  ${key}: ${(values[j] ?? 0).toFixed(3)},`).join('\n')}\n}`;
}
