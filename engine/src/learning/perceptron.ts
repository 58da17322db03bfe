import { decode, type Scores, type Sequence, scoresOf } from "./sequence.js";

/** A sequence with what is right in it. */
export interface Example {
  readonly sequence: Sequence;
  /** Whether candidate `c` at `i` is right. Several may be; where none is the position teaches nothing. */
  right(i: number, c: number): boolean;
}

/** How the perceptron is trained. */
export interface PerceptronOptions {
  /** How many feature ids there are. */
  readonly size: number;
  /** How often all examples are gone through. */
  readonly epochs: number;
  /** Keeps only so many candidates a position while decoding. */
  readonly beam?: number;
  /** Told after each epoch: its number and how many sequences were read wrong in it. */
  readonly tell?: (epoch: number, wrong: number) => void;
}

/** Leaves only paths that are right, at the positions where something is. */
export function onlyRight(scores: Scores, example: Example): Scores {
  const free = Array.from({ length: scores.length }, (_, i) => {
    for (let c = 0; c < scores.width(i); c++) if (example.right(i, c)) return false;
    return true;
  });
  return { ...scores, single: (i, c) => (free[i] || example.right(i, c) ? scores.single(i, c) : -Infinity) };
}

/**
 * Trains an averaged structured perceptron (Collins 2002): the best path under the weights is held against the best right one,
 * and where they differ the features of the right one are raised, of the wrong one lowered. Examples are taken in an order that
 * changes from epoch to epoch but not from run to run: the same examples give the same weights.
 */
export function trainPerceptron(examples: readonly Example[], options: PerceptronOptions): Float64Array {
  const weights = new Float64Array(options.size);
  const late = new Float64Array(options.size);
  let step = 1;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let wrong = 0;
    for (const at of order(examples.length, epoch)) {
      const example = examples[at] as Example;
      const scores = scoresOf(weights, example.sequence);
      const guess = decode(scores, options.beam);
      if (!isRight(guess, example)) {
        const gold = decode(onlyRight(scores, example));
        update(weights, late, example.sequence, gold, guess, step);
        wrong++;
      }
      step++;
    }
    options.tell?.(epoch, wrong);
  }
  for (let f = 0; f < weights.length; f++) weights[f] = (weights[f] as number) - (late[f] as number) / step;
  return weights;
}

function isRight(path: ArrayLike<number>, example: Example): boolean {
  for (let i = 0; i < path.length; i++) {
    if (example.right(i, path[i] as number)) continue;
    for (let c = 0; c < example.sequence.width(i); c++) if (example.right(i, c)) return false;
  }
  return true;
}

/** Raises the features of `gold` and lowers those of `guess` where the two part; `late` gathers what averaging takes off. */
function update(
  weights: Float64Array,
  late: Float64Array,
  sequence: Sequence,
  gold: ArrayLike<number>,
  guess: ArrayLike<number>,
  step: number,
): void {
  const add = (ids: ArrayLike<number> | null, shift: number, by: number): void => {
    for (let k = 0; ids !== null && k < ids.length; k++) {
      const f = (ids[k] as number) + shift;
      weights[f] = (weights[f] as number) + by;
      late[f] = (late[f] as number) + by * step;
    }
  };
  for (let i = 0; i < sequence.length; i++) {
    const g = gold[i] as number;
    const s = guess[i] as number;
    if (g !== s) {
      add(sequence.features(i, g), sequence.shift(i, g), 1);
      add(sequence.features(i, s), sequence.shift(i, s), -1);
    }
    if (i > 0 && (g !== s || gold[i - 1] !== guess[i - 1])) {
      add(sequence.pair(i, gold[i - 1] as number, g), 0, 1);
      add(sequence.pair(i, guess[i - 1] as number, s), 0, -1);
    }
  }
}

/** The numbers below `length` in an order of the epoch's own: by a generator that always begins alike (Fisher and Yates). */
export function order(length: number, epoch: number): Int32Array {
  const out = Int32Array.from({ length }, (_, i) => i);
  let state = 0x2545f491 ^ Math.imul(epoch + 1, 0x9e3779b1);
  for (let i = length - 1; i > 0; i--) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const k = (state >>> 0) % (i + 1);
    const held = out[i] as number;
    out[i] = out[k] as number;
    out[k] = held;
  }
  return out;
}
