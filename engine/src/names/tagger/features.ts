import { hashText, mix } from "../../learning/hash.js";
import type { NameMention } from "../types.js";
import {
  BACK,
  BARRIER,
  CLITICS,
  COST,
  EDGE,
  FACTS,
  FRONT,
  GIVEN,
  KIND,
  LEMMA,
  PARTS,
  READINGS,
  ROLE,
  SHAPE,
  SIGN,
  STEM,
  UPOS,
  WORD,
} from "./facts.js";

/** How far a word is seen: two before and two after. */
export const REACH = 2;

/** Most features that `ownFeatures` gives but for those of letters. */
export const OWN = 15;

/**
 * Features that the word with the row `f` of facts gives the word `-offset` places from it, by itself: what it is, where it stands seen
 * from there. Writes them into `out` and gives how many there are.
 */
export function ownFeatures(facts: Int32Array, f: number, offset: number, out: Int32Array): number {
  const seen = offset + REACH;
  out[0] = mix(facts[f + WORD] as number, 8 + seen);
  out[1] = mix(facts[f + UPOS] as number, 16 + seen);
  out[2] = mix(mix(facts[f + KIND] as number, facts[f + CLITICS] as number), 24 + seen);
  out[3] = mix(facts[f + LEMMA] as number, 32 + seen);
  out[4] = mix(mix(facts[f + ROLE] as number, facts[f + GIVEN] as number), 40 + seen);
  if (offset > 1 || offset < -1) return 5;
  out[5] = mix(facts[f + STEM] as number, 48 + seen);
  out[6] = mix(facts[f + FRONT] as number, 56 + seen);
  out[7] = mix(facts[f + BACK] as number, 64 + seen);
  out[8] = mix(mix(facts[f + COST] as number, facts[f + SHAPE] as number), 72 + seen);
  out[9] = mix(facts[f + PARTS] as number, 80 + seen);
  if (offset !== 0) return 10;
  out[10] = mix(0, 88 + seen);
  out[11] = mix(mix(facts[f + PARTS] as number, facts[f + UPOS] as number), 96 + seen);
  out[12] = mix(facts[f + READINGS] as number, 104 + seen);
  out[13] = mix(facts[f + COST] as number, 112 + seen);
  out[14] = mix(facts[f + CLITICS] as number, 120 + seen);
  return 15;
}

/** Feature of a hash of a word's letters (`lettersOf`). */
export const letterFeature = (hash: number): number => mix(hash, 128 + REACH);

/** Feature of what the lists and rules say of the word `offset` places away. */
export const ruleAround = (rule: number, offset: number): number => mix(rule, 160 + offset);

/** How many numbers tell what goes before a word, and which is which. */
export const BEFORE = 4;
export const TITLE = 0;
export const TITLE_LEMMA = 1;
export const GAP = 2;
export const QUOTED = 3;
/** A gap of so many words or more is as good as any longer one. */
export const WIDE = 4;

/**
 * What goes before each of the words in its sentence, `BEFORE` numbers a word: the last word for an office, rank or body, if its
 * reach has not ended (its kind with how far back it is, or 0; its lemma, or 0; how far back), and 1 inside a quotation. `rows` are
 * where the facts of the words begin, `length` of them. Writes them into `out`.
 */
export function beforeEach(facts: Int32Array, rows: Int32Array, length: number, out: Int32Array): void {
  let title = 0;
  let lemma = 0;
  let gap = 0;
  let quoted = 0;
  for (let i = 0; i < length; i++) {
    const f = rows[i] as number;
    const sign = facts[f + SIGN] as number;
    const role = facts[f + ROLE] as number;
    if (sign !== 0) title = lemma = 0;
    if (sign === 3) quoted = 1 - quoted;
    else if (sign > 0) quoted = sign === 1 ? 1 : 0;
    const near = Math.min(gap, WIDE);
    out[i * BEFORE + TITLE] = title === 0 ? 0 : mix(title, near);
    out[i * BEFORE + TITLE_LEMMA] = lemma;
    out[i * BEFORE + GAP] = near;
    out[i * BEFORE + QUOTED] = quoted;
    gap++;
    if (role !== 0 && role !== 1) {
      title = role;
      lemma = facts[f + LEMMA] as number;
      gap = 0;
    } else if (facts[f + BARRIER] === 1) title = lemma = 0;
  }
}

/** How many features a word has with its neighbours. */
export const BESIDE = 13;

/** Features of the word with the row `f` together with its neighbours, two before and two after; writes them into `out`. */
export function besideFeatures(facts: Int32Array, pp: number, p: number, f: number, n: number, nn: number, out: Int32Array): void {
  const word = facts[f + WORD] as number;
  const upos = facts[f + UPOS] as number;
  const kind = facts[f + KIND] as number;
  const clitics = facts[f + CLITICS] as number;
  const parts = facts[f + PARTS] as number;
  const lemmaBefore = facts[p + LEMMA] as number;
  const lemmaAfter = facts[n + LEMMA] as number;
  out[0] = mix(mix(facts[p + WORD] as number, word), 200);
  out[1] = mix(mix(word, facts[n + WORD] as number), 201);
  out[2] = mix(mix(lemmaBefore, upos), 202);
  out[3] = mix(mix(mix(facts[p + UPOS] as number, upos), facts[n + UPOS] as number), 203);
  out[4] = mix(mix(mix(facts[p + ROLE] as number, facts[f + GIVEN] as number), kind), 209);
  out[5] = mix(mix(lemmaBefore, lemmaAfter), 211);
  out[6] = mix(mix(facts[pp + LEMMA] as number, lemmaBefore), 212);
  out[7] = mix(mix(lemmaAfter, facts[nn + LEMMA] as number), 213);
  out[8] = mix(mix(mix(facts[p + KIND] as number, kind), (facts[p + CLITICS] as number) * 32 + clitics), 214);
  out[9] = mix(mix(mix(kind, facts[n + KIND] as number), clitics * 32 + (facts[n + CLITICS] as number)), 215);
  out[10] = mix(mix(facts[p + PARTS] as number, parts), 216);
  out[11] = mix(mix(parts, facts[n + PARTS] as number), 217);
  out[12] = mix(mix(facts[p + READINGS] as number, facts[f + READINGS] as number), 218);
}

/** Feature of what the lists and rules say of a word and its neighbours. */
export const ruleFeature = (before: number, rule: number, next: number): number => mix(mix(mix(before, rule), next), 204);

/** Features of a word together with what the lists and rules say of it. */
export const ruledFeatures = (facts: Int32Array, f: number, rule: number): number[] => [
  mix(mix(rule, mix(facts[f + UPOS] as number, facts[f + CLITICS] as number)), 205),
  mix(mix(rule, facts[f + WORD] as number), 206),
];

/** Features of a word together with the title before it. */
export const titledFeatures = (facts: Int32Array, f: number, title: number): number[] => [
  mix(mix(title, facts[f + UPOS] as number), 207),
  mix(mix(title, mix(facts[f + GIVEN] as number, facts[f + KIND] as number)), 208),
  mix(mix(facts[f + PARTS] as number, title), 219),
];

/** Features of a word within a quotation or without. */
export const quotedFeatures = (facts: Int32Array, f: number, quoted: number): number[] => [
  mix(mix(quoted, facts[f + UPOS] as number), 210),
];

/** Features of a word together with the lemma of the title before it, and how far back that is. */
export const ledFeatures = (facts: Int32Array, f: number, lemma: number, gap: number): number[] => [
  mix(mix(lemma, gap), 220),
  mix(mix(mix(lemma, gap), mix(facts[f + CLITICS] as number, facts[f + UPOS] as number)), 221),
];

const KIND_HASH: Readonly<Record<string, number>> = Object.fromEntries(
  ["person", "organisation", "group", "country", "place", "facility", "described"].map((kind) => [kind, hashText(kind, 150)]),
);

/** What the lists and rules say of each word from `first` to `last`, as beginning or inside by kind: 0 for nothing. */
export function ruleTags(names: readonly NameMention[], first: number, last: number): Int32Array {
  const out = new Int32Array(last - first);
  for (const name of names)
    for (let i = name.first; i < name.last; i++)
      out[i - first] = mix(KIND_HASH[name.kind] ?? 0, (i === name.first ? 1 : 2) + (name.actor ? 4 : 0) + (name.actor?.outlet ? 8 : 0));
  return out;
}

/** All features of words, for training: of their facts, one row behind the other, and the hashes of their letters. */
export function allFeatures(facts: Int32Array, letters: readonly (readonly number[])[], rules: Int32Array): Int32Array[] {
  const { length } = letters;
  const rows = Int32Array.from(letters, (_, i) => i * FACTS);
  const befores = new Int32Array(length * BEFORE);
  beforeEach(facts, rows, length, befores);
  // The row of the edge stands behind the others.
  const edged = new Int32Array((length + 1) * FACTS);
  edged.set(facts);
  edged.set(EDGE, length * FACTS);
  const rowAt = (i: number): number => (i < 0 || i >= length ? length : i) * FACTS;
  const beside = new Int32Array(BESIDE);
  const own = new Int32Array(OWN);
  return letters.map((hashes, i) => {
    const f = i * FACTS;
    const rule = rules[i] as number;
    const [title, lemma, gap, quoted] = befores.subarray(i * BEFORE) as unknown as [number, number, number, number];
    besideFeatures(edged, rowAt(i - 2), rowAt(i - 1), f, rowAt(i + 1), rowAt(i + 2), beside);
    const row = [
      ...beside,
      ruleFeature(rules[i - 1] ?? 0, rule, rules[i + 1] ?? 0),
      ...ruledFeatures(facts, f, rule),
      ...titledFeatures(facts, f, title),
      ...quotedFeatures(facts, f, quoted),
      ...ledFeatures(facts, f, lemma, gap),
    ];
    for (let k = -REACH; k <= REACH; k++) {
      const count = ownFeatures(edged, rowAt(i + k), k, own);
      row.push(...own.subarray(0, count));
      if (k === 0) row.push(...hashes.map(letterFeature));
      row.push(ruleAround(rules[i + k] ?? 0, k));
    }
    return Int32Array.from(row);
  });
}
