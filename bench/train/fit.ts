/** One example: its features, and what a model should say of it, 0..1. */
export interface Example {
  readonly features: readonly number[];
  readonly target: number;
}

/** A logistic model on raw features. */
export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

/**
 * Logistic regression with a ridge penalty on standardised features, by Newton's method. Deterministic.
 *
 * @param ridge 0 or more; the greater, the smaller the weights
 */
export function fitLogistic(examples: readonly Example[], ridge: number): Logistic {
  const width = examples[0]?.features.length ?? 0;
  const { mean, spread } = standardise(examples.map(({ features }) => features));
  const rows = examples.map(({ features }) => [1, ...features.map((x, j) => (x - at(mean, j)) / at(spread, j))]);
  let weights = new Array<number>(width + 1).fill(0);
  for (let round = 0; round < 25; round++) {
    const gradient = weights.map((weight, j) => (j === 0 ? 0 : ridge * weight));
    const hessian = weights.map((_, i) => weights.map((_, j) => (i === j ? (i === 0 ? 1e-6 : ridge + 1e-6) : 0)));
    rows.forEach((row, n) => {
      const example = examples[n];
      if (!example) return;
      const p = sigmoid(dot(row, weights));
      const error = p - example.target;
      const slope = p * (1 - p);
      row.forEach((x, i) => {
        gradient[i] = at(gradient, i) + error * x;
        const line = hessian[i];
        if (line) for (let j = 0; j <= i; j++) line[j] = at(line, j) + slope * x * at(row, j);
      });
    });
    hessian.forEach((line, i) => {
      for (let j = i + 1; j <= width; j++) line[j] = at(hessian[j] ?? [], i);
    });
    const step = solve(hessian, gradient);
    weights = weights.map((weight, j) => weight - at(step, j));
    if (Math.max(...step.map(Math.abs)) < 1e-7) break;
  }
  const raw = weights.slice(1).map((weight, j) => weight / at(spread, j));
  return { bias: at(weights, 0) - dot(raw, mean), weights: raw };
}

/** The candidates of one question; `offset` is added to a candidate's score as it is. */
export type Choice = readonly {
  readonly features: readonly number[];
  readonly offset: number;
  readonly right: boolean;
}[];

/**
 * Weights under which right candidates win: maximises the summed log probability, by softmax, of the right ones of each
 * choice, with a ridge penalty; gradient descent with momentum, a fixed number of rounds. Deterministic.
 */
export function fitChoices(choices: readonly Choice[], ridge: number, rounds = 200): number[] {
  const rows = choices.flat();
  const width = rows[0]?.features.length ?? 0;
  const { spread } = standardise(rows.map(({ features }) => features));
  // One flat array: the same sums over arrays of arrays take twenty times as long.
  const flat = Float64Array.from(rows.flatMap(({ features }) => features.map((x, j) => x / at(spread, j))));
  const mass = new Float64Array(rows.length);
  const weights = new Float64Array(width);
  const speed = new Float64Array(width);
  const gradient = new Float64Array(width);
  for (let round = 0; round < rounds; round++) {
    weights.forEach((weight, j) => {
      gradient[j] = ridge * weight;
    });
    let from = 0;
    for (const choice of choices) {
      choice.forEach(({ offset }, n) => {
        let score = offset;
        const row = (from + n) * width;
        for (let j = 0; j < width; j++) score += (flat[row + j] as number) * (weights[j] as number);
        mass[n] = score;
      });
      const most = choice.reduce((top, _, n) => Math.max(top, mass[n] as number), Number.NEGATIVE_INFINITY);
      let all = 0;
      let right = 0;
      choice.forEach((one, n) => {
        const share = Math.exp((mass[n] as number) - most);
        mass[n] = share;
        all += share;
        if (one.right) right += share;
      });
      choice.forEach((one, n) => {
        const pull = (mass[n] as number) * (1 / all - (one.right ? 1 / right : 0));
        const row = (from + n) * width;
        for (let j = 0; j < width; j++) gradient[j] = (gradient[j] as number) + pull * (flat[row + j] as number);
      });
      from += choice.length;
    }
    for (let j = 0; j < width; j++) {
      speed[j] = 0.9 * (speed[j] as number) - (0.3 / choices.length) * (gradient[j] as number);
      weights[j] = (weights[j] as number) + (speed[j] as number);
    }
  }
  return [...weights].map((weight, j) => weight / at(spread, j));
}

export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

export function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let j = 0; j < one.length; j++) sum += at(one, j) * at(other, j);
  return sum;
}

function at(row: readonly number[], j: number): number {
  return row[j] ?? 0;
}

function standardise(rows: readonly (readonly number[])[]): { mean: number[]; spread: number[] } {
  const width = rows[0]?.length ?? 0;
  const average = (of: (row: readonly number[], j: number) => number): number[] =>
    Array.from({ length: width }, (_, j) => rows.reduce((sum, row) => sum + of(row, j), 0) / rows.length);
  const mean = average((row, j) => at(row, j));
  const spread = average((row, j) => (at(row, j) - at(mean, j)) ** 2);
  // A feature that never changes keeps its scale, so that nothing is divided by nothing.
  return { mean, spread: spread.map((square) => (square < 1e-12 ? 1 : Math.sqrt(square))) };
}

/** Solves a system of linear equations by elimination with row exchange. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((line, i) => [...line, at(values, i)]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(at(rows[row] ?? [], column)) > Math.abs(at(rows[pivot] ?? [], column))) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    const top = rows[column] ?? [];
    for (let row = 0; row < size; row++) {
      const line = rows[row];
      const factor = row === column || !line ? 0 : at(line, column) / at(top, column);
      if (line && factor !== 0) for (let j = column; j <= size; j++) line[j] = at(line, j) - factor * at(top, j);
    }
  }
  return rows.map((line, i) => at(line, size) / at(line, i));
}
