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

/** Rows of a word's sums: what it adds to the words around it and to itself, then what it scores where the context says nothing. */
const UNRULED = SPAN * COUNT;
const UNTITLED = UNRULED + COUNT;
const UNQUOTED = UNTITLED + COUNT;
const UNLED = UNQUOTED + COUNT;
const SUMS = UNLED + COUNT;

/**
 * A word's facts, and what it adds to the scores of the labels of the words around it (two before it first) and of itself, summed
 * once. Most words stand in no name of the lists, behind no title, outside quotations: what they score for that is summed too.
 */
interface Seen {
  readonly facts: Facts;
  /** `SUMS` numbers of 16 bits, packed. */
  readonly sums: string;
}

/** What is added to a number of 16 bits to make it a code unit. */
const BIAS = 0x8000;

/**
 * Packs sums into a string: of all arrays of numbers it takes the least room, and there is one for each word remembered. Numbers that
 * need more than 16 bits are cut to the largest (the sums of real words are far smaller).
 */
function pack(sums: Int32Array): string {
  const units = new Array<number>(sums.length);
  for (let k = 0; k < sums.length; k++) units[k] = Math.max(0, Math.min(0xffff, (sums[k] as number) + BIAS));
  return String.fromCharCode.apply(null, units);
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
  const addAll = (scores: Int32Array | Float64Array, at: number, hashes: readonly number[]): void => {
    for (let k = 0; k < hashes.length; k++) add(scores, at, hashes[k] as number);
  };
  /** What features seen from each place within reach add there. */
  const addAround = (sums: Int32Array, features: (offset: number) => readonly number[]): void => {
    for (let k = -REACH; k <= REACH; k++) addAll(sums, (REACH - k) * COUNT, features(k));
  };
  const scratch = new Int32Array(SUMS);
  const see = (facts: Facts): Seen => {
    scratch.fill(0);
    addAround(scratch, (k) => ownFeatures(facts, k));
    addAll(scratch, UNRULED, ruledFeatures(facts, 0));
    addAll(scratch, UNTITLED, titledFeatures(facts, 0));
    addAll(scratch, UNQUOTED, quotedFeatures(facts, 0));
    addAll(scratch, UNLED, ledFeatures(facts, 0, WIDE));
    return { facts: { ...facts, letters: NONE }, sums: pack(scratch) };
  };
  const seeWord = (word: Word): Seen => see(factsOf(knowledge, word));
  const edge = see(EDGE);
  const rules = new Map<number, string>();
  const ruleSums = (rule: number): string => {
    let sums = rules.get(rule);
    if (sums === undefined) {
      scratch.fill(0);
      addAround(scratch, (k) => ruleFeatures(rule, k));
      if (rule === 0) add(scratch, UNRULED, ruleFeature(0, 0, 0));
      sums = pack(scratch);
      rules.set(rule, sums);
    }
    return sums;
  };
  const nothing = ruleSums(0);
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
      spread(wide, i, length, one.sums);
      spread(wide, i, length, rule === 0 ? nothing : ruleSums(rule));
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
      if ((before | rule | next) === 0) addRow(wide, at, nothing, UNRULED);
      else add(wide, at, ruleFeature(before, rule, next));
      if (rule === 0) addRow(wide, at, one.sums, UNRULED);
      else addAll(wide, at, ruledFeatures(one.facts, rule));
      if (title === 0) addRow(wide, at, one.sums, UNTITLED);
      else addAll(wide, at, titledFeatures(one.facts, title));
      if (befores[i * BEFORE + QUOTED] === 0) addRow(wide, at, one.sums, UNQUOTED);
      else addAll(wide, at, quotedFeatures(one.facts, 1));
      if (lemma === 0 && gap === WIDE) addRow(wide, at, one.sums, UNLED);
      else addAll(wide, at, ledFeatures(one.facts, lemma, gap));
      besideFeatures(facts, i, beside);
      for (let k = 0; k < BESIDE; k++) add(wide, at, beside[k] as number);
    }
    return wide.subarray(REACH * COUNT, (length + REACH) * COUNT);
  };
}

/** Adds what the word at `i` adds to those around it, as far as they are in the sentence or its margin. */
function spread(scores: Float64Array, i: number, length: number, sums: string): void {
  const from = Math.max(0, -i) * COUNT;
  const to = Math.min(SPAN, length + 2 * REACH - i) * COUNT;
  const at = i * COUNT;
  for (let k = from; k < to; k++) scores[at + k] = (scores[at + k] as number) + (sums.charCodeAt(k) - BIAS);
}

/** Adds a row of packed sums to the scores of a word. */
function addRow(scores: Float64Array, at: number, sums: string, row: number): void {
  for (let c = 0; c < COUNT; c++) scores[at + c] = (scores[at + c] as number) + (sums.charCodeAt(row + c) - BIAS);
}
