import type { Knowledge } from "../../knowledge/types.js";
import type { Model } from "../../learning/model.js";
import { Note } from "../../sentences/forms.js";
import type { Word } from "../../words/types.js";
import { EDGE, FACTS, lettersOf, writeFacts } from "./facts.js";
import {
  BEFORE,
  BESIDE,
  beforeEach,
  besideFeatures,
  GAP,
  ledFeatures,
  letterFeature,
  OWN,
  ownFeatures,
  QUOTED,
  quotedFeatures,
  REACH,
  ruleAround,
  ruledFeatures,
  ruleFeature,
  TITLE,
  TITLE_LEMMA,
  titledFeatures,
  WIDE,
} from "./features.js";
import { LABELS } from "./labels.js";
import { WeightTable } from "./weights.js";

const COUNT = LABELS.length;
/** Words that a word adds to: those within reach, and itself. */
const SPAN = 2 * REACH + 1;

/**
 * A word's sums: what it adds to the words around it and to itself (`SPAN` rows of `COUNT`). In the row for itself is what it scores
 * where the lists say nothing, no title is before it, no quotation around it, which is most often; what each of these is worth
 * follows, to be taken off where it is otherwise.
 */
const SELF = REACH * COUNT;
const UNRULED = SPAN * COUNT;
const UNTITLED = UNRULED + COUNT;
const UNQUOTED = UNTITLED + COUNT;
const UNLED = UNQUOTED + COUNT;
const SUMS = UNLED + COUNT;

/** How many readings of words are remembered: their rows are used in turn. */
const ROWS = 1 << 16;

/** Sums are kept in 16 bits; the few that need more (those of real words are far smaller) are cut to the largest. */
const MOST = 0x7fff;

/** The serial number under which a sign or number was seen. Words in a reading bear theirs on the reading. */
const SERIAL = new Note<number>();

/** The last serial number that was given, to whatever scorer: none is given twice. */
let lastSerial = 0;

/**
 * Scores of all labels for the words of a sentence, given what the lists and rules say of each: one row a word, in an array that the
 * next call uses again.
 */
export type Scorer = (words: readonly Word[], first: number, last: number, rules: Int32Array) => Int32Array;

/** Makes the scorer of a model of names. Scores are whole numbers (steps of the model): in what order they are summed does not matter. */
export function createScorer(knowledge: Knowledge, { weights, vocabulary }: Model): Scorer {
  if (vocabulary === null) throw new Error("The model of names has no vocabulary: train it again.");
  const table = new WeightTable(weights, vocabulary);
  const addAll = (scores: Int32Array, at: number, hashes: readonly number[]): void => {
    for (let k = 0; k < hashes.length; k++) table.add(scores, at, hashes[k] as number);
  };

  // What is remembered: by row the serial number of the reading, its facts and its sums. The row behind the last is that of the edge.
  const serials = new Int32Array(ROWS);
  // By row the last sentence that had the reading: rows of the sentence that is scored are given to no other.
  const usedIn = new Int32Array(ROWS);
  let sentence = 0;
  const facts = new Int32Array((ROWS + 1) * FACTS);
  const sums = new Int16Array((ROWS + 1) * SUMS);
  const scratch = new Int32Array(SUMS);
  const own = new Int32Array(OWN);
  let spelt = new Int32Array(32);
  /** Sums up what the facts of a row score. */
  const sumUp = (row: number, letters: readonly number[]): void => {
    const f = row * FACTS;
    scratch.fill(0);
    for (let k = -REACH; k <= REACH; k++) {
      const count = ownFeatures(facts, f, k, own);
      table.addAll(scratch, (REACH - k) * COUNT, own, count);
    }
    if (spelt.length < letters.length) spelt = new Int32Array(letters.length);
    for (let n = 0; n < letters.length; n++) spelt[n] = letterFeature(letters[n] as number);
    table.addAll(scratch, SELF, spelt, letters.length);
    addAll(scratch, UNRULED, ruledFeatures(facts, f, 0));
    addAll(scratch, UNTITLED, titledFeatures(facts, f, 0));
    addAll(scratch, UNQUOTED, quotedFeatures(facts, f, 0));
    addAll(scratch, UNLED, ledFeatures(facts, f, 0, WIDE));
    for (let k = 0; k < SUMS - UNRULED; k++) {
      const to = SELF + (k % COUNT);
      scratch[to] = (scratch[to] as number) + (scratch[UNRULED + k] as number);
    }
    for (let k = 0; k < SUMS; k++) sums[row * SUMS + k] = Math.max(-MOST, Math.min(MOST, scratch[k] as number));
  };
  facts.set(EDGE, ROWS * FACTS);
  sumUp(ROWS, []);

  /** The row of a word in its reading. */
  const rowOf = (word: Word): number => {
    const { best, form } = word;
    const known = best === null ? (form.noted(SERIAL) ?? 0) : best.serial;
    if (known !== 0 && serials[known % ROWS] === known) {
      usedIn[known % ROWS] = sentence;
      return known % ROWS;
    }
    let serial = ++lastSerial;
    while (usedIn[serial % ROWS] === sentence) serial = ++lastSerial;
    if (best === null) form.keep(SERIAL, serial);
    else best.serial = serial;
    const row = serial % ROWS;
    serials[row] = serial;
    usedIn[row] = sentence;
    writeFacts(knowledge, word, facts, row * FACTS);
    sumUp(row, lettersOf(word));
    return row;
  };

  /** What words score of which the lists say nothing, nor of their neighbours; what else a rule adds around its word. */
  const unruled = new Int32Array(COUNT);
  for (let k = -REACH; k <= REACH; k++) table.add(unruled, 0, ruleAround(0, k));
  const noRule = new Int32Array(COUNT);
  table.add(noRule, 0, ruleFeature(0, 0, 0));
  const rules = new Map<number, Int32Array>();
  const ruleSums = (rule: number): Int32Array => {
    let found = rules.get(rule);
    if (found === undefined) {
      found = new Int32Array(SPAN * COUNT);
      const without = new Int32Array(SPAN * COUNT);
      for (let k = -REACH; k <= REACH; k++) {
        table.add(found, (REACH - k) * COUNT, ruleAround(rule, k));
        table.add(without, (REACH - k) * COUNT, ruleAround(0, k));
      }
      for (let k = 0; k < found.length; k++) found[k] = (found[k] as number) - (without[k] as number);
      rules.set(rule, found);
    }
    return found;
  };

  const beside = new Int32Array(BESIDE);
  let rows = new Int32Array(0);
  let befores = new Int32Array(0);
  let scores = new Int32Array(0);
  /** Takes off what a word's own row of sums has where things are as most often. */
  const takeOff = (at: number, row: number, which: number): void => {
    for (let c = 0; c < COUNT; c++) scores[at + c] = (scores[at + c] as number) - (sums[row * SUMS + which + c] as number);
  };

  return (words, first, last, tags) => {
    const length = last - first;
    sentence++;
    if (rows.length < length) {
      rows = new Int32Array(2 * length);
      befores = new Int32Array(2 * length * BEFORE);
      scores = new Int32Array(2 * length * COUNT);
    }
    for (let i = 0; i < length; i++) {
      rows[i] = rowOf(words[first + i] as Word) * FACTS;
      const at = i * COUNT;
      for (let c = 0; c < COUNT; c++) scores[at + c] = unruled[c] as number;
    }
    beforeEach(facts, rows, length, befores);
    const edge = ROWS * FACTS;
    for (let i = -REACH; i < length + REACH; i++) {
      const inside = i >= 0 && i < length;
      spread(scores, i, length, sums, inside ? ((rows[i] as number) / FACTS) * SUMS : ROWS * SUMS);
      if (inside && tags[i] !== 0) spread(scores, i, length, ruleSums(tags[i] as number), 0);
    }
    for (let i = 0; i < length; i++) {
      const at = i * COUNT;
      const f = rows[i] as number;
      const row = f / FACTS;
      const rule = tags[i] as number;
      const before = i > 0 ? (tags[i - 1] as number) : 0;
      const next = i + 1 < length ? (tags[i + 1] as number) : 0;
      const title = befores[i * BEFORE + TITLE] as number;
      const lemma = befores[i * BEFORE + TITLE_LEMMA] as number;
      const gap = befores[i * BEFORE + GAP] as number;
      if ((before | rule | next) !== 0) table.add(scores, at, ruleFeature(before, rule, next));
      else for (let c = 0; c < COUNT; c++) scores[at + c] = (scores[at + c] as number) + (noRule[c] as number);
      if (rule !== 0) {
        takeOff(at, row, UNRULED);
        addAll(scores, at, ruledFeatures(facts, f, rule));
      }
      if (title !== 0) {
        takeOff(at, row, UNTITLED);
        addAll(scores, at, titledFeatures(facts, f, title));
      }
      if (befores[i * BEFORE + QUOTED] !== 0) {
        takeOff(at, row, UNQUOTED);
        addAll(scores, at, quotedFeatures(facts, f, 1));
      }
      if (lemma !== 0 || gap !== WIDE) {
        takeOff(at, row, UNLED);
        addAll(scores, at, ledFeatures(facts, f, lemma, gap));
      }
      const pp = i > 1 ? (rows[i - 2] as number) : edge;
      const p = i > 0 ? (rows[i - 1] as number) : edge;
      const n = i + 1 < length ? (rows[i + 1] as number) : edge;
      const nn = i + 2 < length ? (rows[i + 2] as number) : edge;
      besideFeatures(facts, pp, p, f, n, nn, beside);
      table.addAll(scores, at, beside, BESIDE);
    }
    return scores;
  };
}

/** Adds what the word at `i` adds to those around it, as far as they are in the sentence. Its sums begin at `from`. */
function spread(scores: Int32Array, i: number, length: number, sums: Int16Array | Int32Array, from: number): void {
  const begin = Math.max(0, REACH - i) * COUNT;
  const end = Math.min(SPAN, length + REACH - i) * COUNT;
  const at = (i - REACH) * COUNT;
  for (let k = begin; k < end; k++) scores[at + k] = (scores[at + k] as number) + (sums[from + k] as number);
}
