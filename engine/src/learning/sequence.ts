/** Weights by feature id, as trained or as opened from a model. */
export type Weights = Float64Array | Float32Array | Int16Array;

/**
 * A sequence in which one candidate is to be chosen at every position: a label of a fixed set, or one of several analyses that
 * differ from position to position. Candidates are numbered from 0 at each position; features are ids below the model's size.
 */
export interface Sequence {
  readonly length: number;
  /** How many candidates position `i` has: at least one. */
  width(i: number): number;
  /** Feature ids of candidate `c` at `i`; `shift` is added to each. */
  features(i: number, c: number): ArrayLike<number>;
  /** Added to the ids of `features`: labels share the features of a position and differ by their shift. Zero where they do not. */
  shift(i: number, c: number): number;
  /** Feature ids of candidate `b` at `i - 1` with candidate `c` at `i`, `i > 0`; null where the two cannot follow each other. */
  pair(i: number, b: number, c: number): ArrayLike<number> | null;
  /** What candidate `c` at `i` scores before anything is learnt; zero by default. */
  prior?(i: number, c: number): number;
  /** What `b` at `i - 1` with `c` at `i` scores before anything is learnt; zero by default. */
  priorPair?(i: number, b: number, c: number): number;
}

/** What decoding needs to know of a sequence: numbers instead of features. */
export interface Scores {
  readonly length: number;
  width(i: number): number;
  /** Score of candidate `c` at `i`, higher is better; -Infinity forbids it. */
  single(i: number, c: number): number;
  /** Score of `b` at `i - 1` followed by `c` at `i`; -Infinity forbids it. */
  pair(i: number, b: number, c: number): number;
}

/** The sum of the weights of `ids`, each moved by `shift`. */
export function sumOf(weights: Weights, ids: ArrayLike<number>, shift = 0): number {
  let sum = 0;
  for (let k = 0; k < ids.length; k++) sum += weights[(ids[k] as number) + shift] as number;
  return sum;
}

/** The scores that `weights` give a sequence. */
export function scoresOf(weights: Weights, sequence: Sequence): Scores {
  return {
    length: sequence.length,
    width: (i) => sequence.width(i),
    single: (i, c) => sumOf(weights, sequence.features(i, c), sequence.shift(i, c)) + (sequence.prior?.(i, c) ?? 0),
    pair(i, b, c) {
      const ids = sequence.pair(i, b, c);
      return ids === null ? -Infinity : sumOf(weights, ids) + (sequence.priorPair?.(i, b, c) ?? 0);
    },
  };
}

/**
 * The best path by Viterbi's algorithm: a candidate a position. `beam` keeps only so many candidates at each position (all by
 * default). Of equal paths the one with lower numbers wins. Where no path is allowed the first candidates are given.
 */
export function decode(scores: Scores, beam = Infinity): Int32Array {
  const { length } = scores;
  const path = new Int32Array(length);
  if (length === 0) return path;
  const from: Int32Array[] = [];
  let before = new Float64Array(scores.width(0));
  for (let c = 0; c < before.length; c++) before[c] = scores.single(0, c);
  cut(before, beam);
  for (let i = 1; i < length; i++) {
    const width = scores.width(i);
    const now = new Float64Array(width).fill(-Infinity);
    const back = new Int32Array(width);
    for (let c = 0; c < width; c++) {
      const single = scores.single(i, c);
      if (single === -Infinity) continue;
      for (let b = 0; b < before.length; b++) {
        if (before[b] === -Infinity) continue;
        const total = (before[b] as number) + scores.pair(i, b, c) + single;
        if (total <= (now[c] as number)) continue;
        now[c] = total;
        back[c] = b;
      }
    }
    cut(now, beam);
    from.push(back);
    before = now;
  }
  let best = 0;
  for (let c = 1; c < before.length; c++) if ((before[c] as number) > (before[best] as number)) best = c;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = best;
    if (i > 0) best = (from[i - 1] as Int32Array)[best] as number;
  }
  return path;
}

/** Drops all but the `beam` best: they can no longer be reached. */
function cut(totals: Float64Array, beam: number): void {
  if (totals.length <= beam) return;
  const least = [...totals].sort((a, b) => b - a)[beam - 1] as number;
  let kept = 0;
  for (let c = 0; c < totals.length; c++) if ((totals[c] as number) < least || ++kept > beam) totals[c] = -Infinity;
}
