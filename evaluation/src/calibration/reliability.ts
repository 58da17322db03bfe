/** A guess with what turned out. */
export interface Outcome {
  /** The confidence, 0 to 1. */
  readonly p: number;
  readonly right: boolean;
}

/** Outcomes whose confidence lies between two bounds. */
export interface Bin {
  readonly from: number;
  readonly until: number;
  readonly n: number;
  /** The mean confidence. */
  readonly said: number;
  /** The share that was right. */
  readonly right: number;
}

/** How well confidences mean what they say. */
export interface Reliability {
  readonly n: number;
  /** Expected calibration error: how far the share that was right is from the confidence, weighed by the bins' sizes. */
  readonly error: number;
  /** Mean squared distance of confidence from outcome. */
  readonly brier: number;
  /** The same if every report had the mean as its confidence. */
  readonly brierOfMean: number;
  readonly bins: readonly Bin[];
}

const mean = (list: readonly number[]): number => (list.length === 0 ? 0 : list.reduce((a, b) => a + b, 0) / list.length);

/** Reliability over bins of equal width. */
export function reliability(outcomes: readonly Outcome[], width = 10): Reliability {
  const bins = [...Array(width).keys()].map((k): Bin => {
    const own = outcomes.filter((o) => Math.min(width - 1, Math.floor(o.p * width + 1e-9)) === k);
    const said = mean(own.map((o) => o.p));
    return { from: k / width, until: (k + 1) / width, n: own.length, said, right: mean(own.map((o) => (o.right ? 1 : 0))) };
  });
  const base = mean(outcomes.map((o) => (o.right ? 1 : 0)));
  const squares = (p: (o: Outcome) => number): number => mean(outcomes.map((o) => (p(o) - (o.right ? 1 : 0)) ** 2));
  return {
    n: outcomes.length,
    error: bins.reduce((sum, b) => sum + (b.n / Math.max(1, outcomes.length)) * Math.abs(b.said - b.right), 0),
    brier: squares((o) => o.p),
    brierOfMean: squares(() => base),
    bins,
  };
}
