import type { Knowledge } from "../../knowledge/types.js";
import type { Model } from "../../learning/model.js";
import type { Sequence } from "../../learning/sequence.js";
import type { Vocabulary } from "../../learning/vocabulary.js";
import type { Word } from "../../words/types.js";
import type { NameMention } from "../find.js";
import { EDGE, type Facts, factsOf, rememberWords } from "./facts.js";
import { type Before, beforeEach, JOINT, jointFeatures, ownFeatures, REACH, ruleFeatures, ruleTags } from "./features.js";
import { LABELS, mayFollow, namesIn, type Tagged } from "./labels.js";

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

/** A sentence's features as a sequence whose candidates are the labels, for training. */
export function taggerSequence(rows: readonly Int32Array[]): Sequence {
  return {
    length: rows.length,
    width: () => COUNT,
    features: (i) => rows[i] as Int32Array,
    shift: (_, c) => c,
    pair: (_, b, c) => PAIRS[b * COUNT + c] as readonly number[] | null,
  };
}

/** Finds names in words `first` to `last`, given what the lists and rules found there. */
export type Tagger = (words: readonly Word[], first: number, last: number, listed: readonly NameMention[]) => Tagged[];

/** A word's facts, and what it adds to the scores of labels at each place within reach, once summed. */
interface Seen {
  readonly facts: Facts;
  readonly sums: Int32Array;
}

/** Letters are needed no more once they are summed. */
const NONE: readonly number[] = [];

/** Opens the tagger. What words add by themselves is summed once a word and remembered. */
export function openTagger(knowledge: Knowledge, { weights, vocabulary }: Model): Tagger {
  if (vocabulary === null) throw new Error("The model of names has no vocabulary: train it again.");
  const addTo = (sums: Int32Array | Float64Array, at: number, hash: number): void => {
    const number = vocabulary.find(hash);
    if (number < 0) return;
    const id = (number + COUNT) * COUNT;
    for (let c = 0; c < COUNT; c++) sums[at + c] = (sums[at + c] as number) + (weights[id + c] as number);
  };
  const summed = (features: (offset: number) => readonly number[]): Int32Array => {
    const sums = new Int32Array((2 * REACH + 1) * COUNT);
    for (let k = -REACH; k <= REACH; k++) for (const hash of features(k)) addTo(sums, (k + REACH) * COUNT, hash);
    return sums;
  };
  const see = (facts: Facts): Seen => ({ facts: { ...facts, letters: NONE }, sums: summed((k) => ownFeatures(facts, k)) });
  const seen = rememberWords((word) => see(factsOf(knowledge, word)));
  const edge = see(EDGE);
  const rules = new Map<number, Int32Array>();
  const ruleSums = (rule: number): Int32Array => {
    let sums = rules.get(rule);
    if (sums === undefined) {
      sums = summed((k) => ruleFeatures(rule, k));
      rules.set(rule, sums);
    }
    return sums;
  };
  const follow = Float64Array.from(PAIRS, (ids) => (ids ? (weights[ids[0] as number] as number) : -Infinity));
  const joint = new Int32Array(JOINT);

  return (words, first, last, listed) => {
    const known = words.slice(first, last).map(seen);
    const facts = known.map((s) => s.facts);
    const tags = ruleTags(listed, first, last);
    const befores = beforeEach(facts);
    const scores = new Float64Array(known.length * COUNT);
    for (let i = 0; i < known.length; i++) {
      for (let k = -REACH; k <= REACH; k++) {
        const own = (known[i + k] ?? edge).sums;
        const rule = ruleSums(tags[i + k] ?? 0);
        const from = (k + REACH) * COUNT;
        for (let c = 0; c < COUNT; c++)
          scores[i * COUNT + c] = (scores[i * COUNT + c] as number) + (own[from + c] as number) + (rule[from + c] as number);
      }
      jointFeatures(facts, tags, befores[i] as Before, i, joint);
      for (let k = 0; k < JOINT; k++) addTo(scores, i * COUNT, joint[k] as number);
    }
    return namesIn(bestLabels(scores, follow));
  };
}

/** Viterbi's algorithm for labels: `scores` and `follow` are rows of one number a label. Overwrites `scores`. */
export function bestLabels(scores: Float64Array, follow: Float64Array): Int32Array {
  const length = scores.length / COUNT;
  const from = new Int8Array(scores.length);
  for (let i = 0; i < length; i++) {
    const here = i * COUNT;
    const before = here - COUNT;
    for (let c = 0; c < COUNT; c++) {
      if (i === 0) {
        if (!mayFollow(null, c)) scores[c] = -Infinity;
        continue;
      }
      let most = -Infinity;
      for (let b = 0; b < COUNT; b++) {
        const total = (scores[before + b] as number) + (follow[b * COUNT + c] as number);
        if (total > most) {
          most = total;
          from[here + c] = b;
        }
      }
      scores[here + c] = (scores[here + c] as number) + most;
    }
  }
  const path = new Int32Array(length);
  let best = 0;
  for (let c = 1; c < COUNT; c++)
    if ((scores[(length - 1) * COUNT + c] as number) > (scores[(length - 1) * COUNT + best] as number)) best = c;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = best;
    best = from[i * COUNT + best] as number;
  }
  return path;
}
