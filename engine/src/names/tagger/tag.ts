import type { Knowledge } from "../../knowledge/types.js";
import type { Model } from "../../learning/model.js";
import type { Vocabulary } from "../../learning/vocabulary.js";
import type { Word } from "../../words/types.js";
import type { NameMention } from "../types.js";
import { ruleTags } from "./features.js";
import { LABELS, mayFollow, namesIn, type Tagged } from "./labels.js";
import { createScorer } from "./scores.js";

const COUNT = LABELS.length;

/** How many weights a model with so many features has: those of one label after another, then those of features by label. */
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

/** Finds names in words `first` to `last`, given what the lists and rules found there. */
export type Tagger = (words: readonly Word[], first: number, last: number, listed: readonly NameMention[]) => Tagged[];

/** Opens the tagger. */
export function openTagger(knowledge: Knowledge, model: Model): Tagger {
  const score = createScorer(knowledge, model);
  const follow = Float64Array.from(PAIRS, (ids) => (ids ? (model.weights[ids[0] as number] as number) : -Infinity));
  return (words, first, last, listed) =>
    namesIn(bestLabels(score(words, first, last, ruleTags(listed, first, last)), follow, last - first));
}

/** The labels that may stand before each label. */
const BEFORE: readonly Int8Array[] = LABELS.map((_, c) => Int8Array.from([...LABELS.keys()].filter((b) => mayFollow(b, c))));

/** The label before each label on the best way to it, and what that way scores; used again by the next call. */
let from = new Int8Array(0);
let totals = new Float64Array(0);

/** Viterbi's algorithm for labels: `scores` (of `length` words) and `follow` are rows of one number a label. */
export function bestLabels(scores: Int32Array, follow: Float64Array, length = scores.length / COUNT): Int32Array {
  if (from.length < length * COUNT) {
    from = new Int8Array(2 * length * COUNT);
    totals = new Float64Array(2 * length * COUNT);
  }
  for (let c = 0; c < COUNT && length > 0; c++) totals[c] = mayFollow(null, c) ? (scores[c] as number) : -Infinity;
  for (let i = 1; i < length; i++) {
    const here = i * COUNT;
    const before = here - COUNT;
    for (let c = 0; c < COUNT; c++) {
      const row = BEFORE[c] as Int8Array;
      let most = -Infinity;
      let link = 0;
      for (let k = 0; k < row.length; k++) {
        const b = row[k] as number;
        const total = (totals[before + b] as number) + (follow[b * COUNT + c] as number);
        if (total > most) {
          most = total;
          link = b;
        }
      }
      from[here + c] = link;
      totals[here + c] = (scores[here + c] as number) + most;
    }
  }
  const path = new Int32Array(length);
  let best = 0;
  for (let c = 1; c < COUNT; c++)
    if ((totals[(length - 1) * COUNT + c] as number) > (totals[(length - 1) * COUNT + best] as number)) best = c;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = best;
    best = from[i * COUNT + best] as number;
  }
  return path;
}
