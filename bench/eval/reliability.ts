/** How likely a positive's score is above a negative's; ties count half (area under the ROC curve, by ranks). */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((one, other) => one.score - other.score);
  let sum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.score === all[from]?.score) to++;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at++) if (all[at]?.positive) sum += rank;
    from = to;
  }
  const { length } = positives;
  return (sum - (length * (length + 1)) / 2) / (length * negatives.length);
}

/** One tenth of the range of confidence: how sure the desk was there on average, and how often it was right. */
export interface Bin {
  readonly from: number;
  readonly count: number;
  readonly confidence: number;
  readonly right: number;
}

/** Sorts answers into ten bins by confidence; bins without answers are left out. */
export function reliability(answers: readonly { readonly confidence: number; readonly right: boolean }[]): Bin[] {
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((tenth) => {
    const inside = answers.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
    if (inside.length === 0) return [];
    const confidence = inside.reduce((sum, one) => sum + one.confidence, 0) / inside.length;
    const right = inside.filter((one) => one.right).length / inside.length;
    return [{ from: tenth / 10, count: inside.length, confidence, right }];
  });
}

/** Mean distance between confidence and share of right answers over the bins, by their counts: 0 is perfectly calibrated. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, bin) => sum + (bin.count / Math.max(1, all)) * Math.abs(bin.confidence - bin.right), 0);
}
