import { decode, type Sequence, scoresOf, type Weights } from "../../learning/sequence.js";
import type { Vocabulary } from "../../learning/vocabulary.js";
import { LABELS, mayFollow } from "./labels.js";

const COUNT = LABELS.length;

/** How many weights a model with so many features has: those of features by label, then those of one label after another. */
export const sizeOf = (features: number): number => (features + COUNT) * COUNT;

/** The ids of a position's known features for the first label. */
export function idsOf(vocabulary: Vocabulary, hashes: Int32Array): Int32Array {
  const out = new Int32Array(hashes.length);
  let kept = 0;
  for (let k = 0; k < hashes.length; k++) {
    const number = vocabulary.find(hashes[k] as number);
    if (number >= 0) out[kept++] = (number + COUNT) * COUNT;
  }
  return out.subarray(0, kept);
}

/** For each pair of labels its id, or null. */
const PAIRS: readonly (readonly number[] | null)[] = LABELS.flatMap((_, b) =>
  LABELS.map((__, c) => (mayFollow(b, c) ? [b * COUNT + c] : null)),
);

/** A sentence's features as a sequence whose candidates are the labels. */
export function taggerSequence(rows: readonly Int32Array[]): Sequence {
  return {
    length: rows.length,
    width: () => COUNT,
    features: (i) => rows[i] as Int32Array,
    shift: (_, c) => c,
    pair: (_, b, c) => PAIRS[b * COUNT + c] as readonly number[] | null,
  };
}

/** The best labels for a sentence. */
export function tag(weights: Weights, rows: readonly Int32Array[]): Int32Array {
  const scores = scoresOf(weights, taggerSequence(rows));
  return decode({ ...scores, single: (i, c) => (i === 0 && !mayFollow(null, c) ? -Infinity : scores.single(i, c)) });
}
