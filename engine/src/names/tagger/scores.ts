import type { Knowledge } from "../../knowledge/types.js";
import type { Model } from "../../learning/model.js";
import { ReadingNote } from "../../words/reading-note.js";
import type { Word } from "../../words/types.js";
import { EDGE, type Facts, factsOf } from "./facts.js";
import {
  BEFORE,
  BESIDE,
  beforeEach,
  besideFeatures,
  GAP,
  LEMMA,
  ledFeatures,
  ownFeatures,
  QUOTED,
  quotedFeatures,
  REACH,
  ruledFeatures,
  ruleFeature,
  ruleFeatures,
  TITLE,
  titledFeatures,
  WIDE,
} from "./features.js";
import { LABELS } from "./labels.js";

const COUNT = LABELS.length;
/** Words that a word adds to: those within reach, and itself. */
const SPAN = 2 * REACH + 1;

/**
 * A word's facts, and what it adds to the scores of the labels of the words around it and of itself, summed once. Most words stand
 * in no name of the lists, behind no title, outside quotations: what they score for that is summed too.
 */
interface Seen {
  readonly facts: Facts;
  /** By place (two before it first) and label. */
  readonly own: Int32Array;
  /** By label: where the lists and rules say nothing; behind no title; outside quotations; led by no title for long. */
  readonly unruled: Int32Array;
  readonly untitled: Int32Array;
  readonly unquoted: Int32Array;
  readonly unled: Int32Array;
}

const SEEN = new ReadingNote<Seen>();

/** Letters are needed no more once they are summed. */
const NONE: readonly number[] = [];

/** Scores of all labels for the words of a sentence, given what the lists and rules say of each: one row a word. */
export type Scorer = (words: readonly Word[], first: number, last: number, rules: Int32Array) => Float64Array;

/** Makes the scorer of a model of names. Scores are whole numbers (steps of the model): in what order they are summed does not matter. */
export function createScorer(knowledge: Knowledge, { weights, vocabulary }: Model): Scorer {
  if (vocabulary === null) throw new Error("The model of names has no vocabulary: train it again.");
  const add = (scores: Int32Array | Float64Array, at: number, hash: number): void => {
    const number = vocabulary.find(hash);
    if (number < 0) return;
    const id = (number + COUNT) * COUNT;
    for (let c = 0; c < COUNT; c++) scores[at + c] = (scores[at + c] as number) + (weights[id + c] as number);
  };
  const sumOf = (hashes: readonly number[]): Int32Array => {
    const sums = new Int32Array(COUNT);
    for (const hash of hashes) add(sums, 0, hash);
    return sums;
  };
  /** What features seen from each place within reach add there. */
  const around = (features: (offset: number) => readonly number[]): Int32Array => {
    const sums = new Int32Array(SPAN * COUNT);
    for (let k = -REACH; k <= REACH; k++) for (const hash of features(k)) add(sums, (REACH - k) * COUNT, hash);
    return sums;
  };
  const see = (facts: Facts): Seen => ({
    facts: { ...facts, letters: NONE },
    own: around((k) => ownFeatures(facts, k)),
    unruled: sumOf(ruledFeatures(facts, 0)),
    untitled: sumOf(titledFeatures(facts, 0)),
    unquoted: sumOf(quotedFeatures(facts, 0)),
    unled: sumOf(ledFeatures(facts, 0, WIDE)),
  });
  const seeWord = (word: Word): Seen => see(factsOf(knowledge, word));
  const edge = see(EDGE);
  const rules = new Map<number, Int32Array>();
  const ruleSums = (rule: number): Int32Array => {
    let sums = rules.get(rule);
    if (sums === undefined) {
      sums = around((k) => ruleFeatures(rule, k));
      rules.set(rule, sums);
    }
    return sums;
  };
  const nothing = ruleSums(0);
  const noRules = sumOf([ruleFeature(0, 0, 0)]);
  const beside = new Int32Array(BESIDE);

  return (words, first, last, tags) => {
    const length = last - first;
    const seen: Seen[] = [];
    const facts: Facts[] = [];
    for (let i = first; i < last; i++) {
      const word = words[i] as Word;
      const one = SEEN.of(word.form, word.best) ?? SEEN.keep(word.form, word.best, seeWord(word));
      seen.push(one);
      facts.push(one.facts);
    }
    const befores = new Int32Array(length * BEFORE);
    beforeEach(facts, befores);
    // With room at both ends, for what words add beyond the edges and what the edges add.
    const wide = new Float64Array((length + 2 * REACH) * COUNT);
    for (let i = -REACH; i < length + REACH; i++) {
      const one = i < 0 || i >= length ? edge : (seen[i] as Seen);
      const rule = i < 0 || i >= length ? 0 : (tags[i] as number);
      addAround(wide, i, length, one.own);
      addAround(wide, i, length, rule === 0 ? nothing : ruleSums(rule));
    }
    for (let i = 0; i < length; i++) {
      const at = (i + REACH) * COUNT;
      const one = seen[i] as Seen;
      const rule = tags[i] as number;
      const before = i > 0 ? (tags[i - 1] as number) : 0;
      const next = i + 1 < length ? (tags[i + 1] as number) : 0;
      const title = befores[i * BEFORE + TITLE] as number;
      const lemma = befores[i * BEFORE + LEMMA] as number;
      const gap = befores[i * BEFORE + GAP] as number;
      if ((before | rule | next) === 0) addRow(wide, at, noRules);
      else add(wide, at, ruleFeature(before, rule, next));
      if (rule === 0) addRow(wide, at, one.unruled);
      else for (const hash of ruledFeatures(one.facts, rule)) add(wide, at, hash);
      if (title === 0) addRow(wide, at, one.untitled);
      else for (const hash of titledFeatures(one.facts, title)) add(wide, at, hash);
      if (befores[i * BEFORE + QUOTED] === 0) addRow(wide, at, one.unquoted);
      else for (const hash of quotedFeatures(one.facts, 1)) add(wide, at, hash);
      if (lemma === 0 && gap === WIDE) addRow(wide, at, one.unled);
      else for (const hash of ledFeatures(one.facts, lemma, gap)) add(wide, at, hash);
      besideFeatures(facts, i, beside);
      for (let k = 0; k < BESIDE; k++) add(wide, at, beside[k] as number);
    }
    return wide.subarray(REACH * COUNT, (length + REACH) * COUNT);
  };
}

/** Adds what the word at `i` adds to those around it, as far as they are in the sentence or its margin. */
function addAround(scores: Float64Array, i: number, length: number, sums: Int32Array): void {
  const from = Math.max(0, -i) * COUNT;
  const to = Math.min(SPAN, length + 2 * REACH - i) * COUNT;
  const at = i * COUNT;
  for (let k = from; k < to; k++) scores[at + k] = (scores[at + k] as number) + (sums[k] as number);
}

function addRow(scores: Float64Array, at: number, sums: Int32Array): void {
  for (let c = 0; c < COUNT; c++) scores[at + c] = (scores[at + c] as number) + (sums[c] as number);
}
