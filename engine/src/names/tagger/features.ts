import { hashText, mix } from "../../learning/hash.js";
import type { NameMention } from "../find.js";
import { EDGE, type Facts } from "./facts.js";

/** How far a word is seen: two before and two after. */
export const REACH = 2;

/** Features that a word gives the word `-offset` places from it, by itself: what it is, where it stands seen from there. */
export function ownFeatures(f: Facts, offset: number): number[] {
  const out: number[] = [];
  const add = (template: number, value: number): void => {
    out.push(mix(value, template * 8 + offset + REACH));
  };
  add(1, f.word);
  add(2, f.upos);
  add(3, mix(f.kind, f.clitics));
  add(4, f.lemma);
  add(5, mix(f.role, f.given));
  if (Math.abs(offset) > 1) return out;
  add(6, f.stem);
  add(7, f.front);
  add(8, f.back);
  add(9, mix(f.cost, f.shape));
  add(10, f.parts);
  if (offset !== 0) return out;
  add(11, 0);
  add(12, mix(f.parts, f.upos));
  add(13, f.readings);
  add(14, f.cost);
  add(15, f.clitics);
  for (const letters of f.letters) add(16, letters);
  return out;
}

/** Features of what the lists and rules say of the word `offset` places away. */
export const ruleFeatures = (rule: number, offset: number): number[] => [mix(rule, 160 + offset)];

/** How many numbers tell what goes before a word, and which is which. */
export const BEFORE = 4;
export const TITLE = 0;
export const LEMMA = 1;
export const GAP = 2;
export const QUOTED = 3;
/** A gap of so many words or more is as good as any longer one. */
export const WIDE = 4;

/**
 * What goes before each of the words in its sentence, `BEFORE` numbers a word: the last word for an office, rank or body, if its
 * reach has not ended (its kind with how far back it is, or 0; its lemma, or 0; how far back), and 1 inside a quotation. Writes
 * them into `out`.
 */
export function beforeEach(facts: readonly Facts[], out: Int32Array): void {
  let [title, lemma, gap, quoted] = [0, 0, 0, 0];
  for (let i = 0; i < facts.length; i++) {
    const f = facts[i] as Facts;
    if (f.sign !== 0) title = lemma = 0;
    if (f.sign === 3) quoted = 1 - quoted;
    else if (f.sign > 0) quoted = f.sign === 1 ? 1 : 0;
    const near = Math.min(gap, WIDE);
    out[i * BEFORE + TITLE] = title === 0 ? 0 : mix(title, near);
    out[i * BEFORE + LEMMA] = lemma;
    out[i * BEFORE + GAP] = near;
    out[i * BEFORE + QUOTED] = quoted;
    gap++;
    if (f.role !== 0 && f.role !== 1) {
      title = f.role;
      lemma = f.lemma;
      gap = 0;
    } else if (f.barrier) title = lemma = 0;
  }
}

/** How many features a word has with its neighbours. */
export const BESIDE = 13;

/** Features of the word at `i` together with its neighbours, written into `out`. */
export function besideFeatures(facts: readonly Facts[], i: number, out: Int32Array): void {
  const last = facts.length - 1;
  const f = facts[i] as Facts;
  const p = i > 0 ? (facts[i - 1] as Facts) : EDGE;
  const n = i < last ? (facts[i + 1] as Facts) : EDGE;
  out[0] = mix(mix(p.word, f.word), 200);
  out[1] = mix(mix(f.word, n.word), 201);
  out[2] = mix(mix(p.lemma, f.upos), 202);
  out[3] = mix(mix(mix(p.upos, f.upos), n.upos), 203);
  out[4] = mix(mix(mix(p.role, f.given), f.kind), 209);
  out[5] = mix(mix(p.lemma, n.lemma), 211);
  out[6] = mix(mix(i > 1 ? (facts[i - 2] as Facts).lemma : EDGE.lemma, p.lemma), 212);
  out[7] = mix(mix(n.lemma, i + 1 < last ? (facts[i + 2] as Facts).lemma : EDGE.lemma), 213);
  out[8] = mix(mix(mix(p.kind, f.kind), p.clitics * 32 + f.clitics), 214);
  out[9] = mix(mix(mix(f.kind, n.kind), f.clitics * 32 + n.clitics), 215);
  out[10] = mix(mix(p.parts, f.parts), 216);
  out[11] = mix(mix(f.parts, n.parts), 217);
  out[12] = mix(mix(p.readings, f.readings), 218);
}

/** Feature of what the lists and rules say of a word and its neighbours. */
export const ruleFeature = (before: number, rule: number, next: number): number => mix(mix(mix(before, rule), next), 204);

/** Features of a word together with what the lists and rules say of it. */
export const ruledFeatures = (f: Facts, rule: number): number[] => [
  mix(mix(rule, mix(f.upos, f.clitics)), 205),
  mix(mix(rule, f.word), 206),
];

/** Features of a word together with the title before it. */
export const titledFeatures = (f: Facts, title: number): number[] => [
  mix(mix(title, f.upos), 207),
  mix(mix(title, mix(f.given, f.kind)), 208),
  mix(mix(f.parts, title), 219),
];

/** Feature of a word within a quotation or without. */
export const quotedFeatures = (f: Facts, quoted: number): number[] => [mix(mix(quoted, f.upos), 210)];

/** Features of a word together with the lemma of the title before it, and how far back that is. */
export const ledFeatures = (f: Facts, lemma: number, gap: number): number[] => [
  mix(mix(lemma, gap), 220),
  mix(mix(mix(lemma, gap), mix(f.clitics, f.upos)), 221),
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

/** All features of the words whose facts these are, for training. */
export function allFeatures(facts: readonly Facts[], rules: Int32Array): Int32Array[] {
  const befores = new Int32Array(facts.length * BEFORE);
  beforeEach(facts, befores);
  const beside = new Int32Array(BESIDE);
  return facts.map((f, i) => {
    const rule = rules[i] as number;
    const [title, lemma, gap, quoted] = befores.subarray(i * BEFORE) as unknown as [number, number, number, number];
    besideFeatures(facts, i, beside);
    const row = [
      ...beside,
      ruleFeature(rules[i - 1] ?? 0, rule, rules[i + 1] ?? 0),
      ...ruledFeatures(f, rule),
      ...titledFeatures(f, title),
      ...quotedFeatures(f, quoted),
      ...ledFeatures(f, lemma, gap),
    ];
    for (let k = -REACH; k <= REACH; k++) {
      row.push(...ownFeatures(facts[i + k] ?? EDGE, k), ...ruleFeatures(rules[i + k] ?? 0, k));
    }
    return Int32Array.from(row);
  });
}
