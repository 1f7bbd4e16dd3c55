import { describe, expect, it } from 'vitest';
import { fallen } from '../../bench/eval/ratchet.ts';
import { auroc, calibrationError, reliability } from '../../bench/eval/reliability.ts';

describe('the ratchet', () => {
  it.each([
    [{ a: 0.8 }, { a: 0.8 }, []],
    [{ a: 0.8 }, { a: 0.796 }, []],
    [{ a: 0.8 }, { a: 0.794 }, ['a fell from 80.0 to 79.4']],
    [{ a: 0.8 }, { a: 0.9 }, []],
    [{ a: 0.8, 'not measured today': 0.7 }, { a: 0.8 }, []],
  ])('%j, then %j: %j', (kept, now, sentences) => {
    expect(fallen(kept, now)).toEqual(sentences);
  });
});

describe('figures of confidence', () => {
  it.each([
    [[0.9, 0.8], [0.2, 0.1], 1],
    [[0.1], [0.9], 0],
    [[0.5, 0.5], [0.5], 0.5],
    [[0.9, 0.3], [0.5], 0.5],
  ])('answerable %j against unanswerable %j: AUROC %d', (positives, negatives, area) => {
    expect(auroc(positives, negatives)).toBe(area);
  });

  it('sorts answers into tenths, and measures how far confidence and truth lie apart', () => {
    const bins = reliability([
      { confidence: 0.95, right: true },
      { confidence: 1, right: true },
      { confidence: 0.05, right: true },
    ]);
    expect(bins.map(({ from, count, right }) => [from, count, right])).toEqual([
      [0, 1, 1],
      [0.9, 2, 1],
    ]);
    expect(calibrationError(bins)).toBeCloseTo((0.95 + 0.05) / 3, 9);
  });
});
