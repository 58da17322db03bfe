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

/** What goes before a word in its sentence. */
export interface Before {
  /** The last word for an office, rank or body, if its reach has not ended: its kind, its lemma, how far back it is. */
  readonly title: number;
  readonly lemma: number;
  readonly gap: number;
  readonly quoted: number;
}

/** What goes before each of the words. */
export function beforeEach(facts: readonly Facts[]): Before[] {
  let [title, lemma, gap, quoted] = [0, 0, 0, 0];
  return facts.map((f) => {
    if (f.sign !== 0) title = lemma = 0;
    if (f.sign === 3) quoted = 1 - quoted;
    else if (f.sign > 0) quoted = f.sign === 1 ? 1 : 0;
    const before = { title: title === 0 ? 0 : mix(title, Math.min(gap, 4)), lemma, gap: Math.min(gap, 4), quoted };
    gap++;
    if (f.role !== 0 && f.role !== 1) [title, lemma, gap] = [f.role, f.lemma, 0];
    else if (f.barrier) title = lemma = 0;
    return before;
  });
}

/** How many joint features a word has. */
export const JOINT = 22;

/** Features of the word at `i` together with its neighbours, written into `out`. */
export function jointFeatures(facts: readonly Facts[], rules: Int32Array, b: Before, i: number, out: Int32Array): void {
  const f = facts[i] as Facts;
  const p = facts[i - 1] ?? EDGE;
  const n = facts[i + 1] ?? EDGE;
  const rule = rules[i] as number;
  const beforeRule = i > 0 ? (rules[i - 1] as number) : 0;
  const nextRule = i + 1 < rules.length ? (rules[i + 1] as number) : 0;
  out[0] = mix(mix(p.word, f.word), 200);
  out[1] = mix(mix(f.word, n.word), 201);
  out[2] = mix(mix(p.lemma, f.upos), 202);
  out[3] = mix(mix(mix(p.upos, f.upos), n.upos), 203);
  out[4] = mix(mix(mix(beforeRule, rule), nextRule), 204);
  out[5] = mix(mix(rule, mix(f.upos, f.clitics)), 205);
  out[6] = mix(mix(rule, f.word), 206);
  out[7] = mix(mix(b.title, f.upos), 207);
  out[8] = mix(mix(b.title, mix(f.given, f.kind)), 208);
  out[9] = mix(mix(mix(p.role, f.given), f.kind), 209);
  out[10] = mix(mix(b.quoted, f.upos), 210);
  out[11] = mix(mix(p.lemma, n.lemma), 211);
  out[12] = mix(mix((facts[i - 2] ?? EDGE).lemma, p.lemma), 212);
  out[13] = mix(mix(n.lemma, (facts[i + 2] ?? EDGE).lemma), 213);
  out[14] = mix(mix(mix(p.kind, f.kind), p.clitics * 32 + f.clitics), 214);
  out[15] = mix(mix(mix(f.kind, n.kind), f.clitics * 32 + n.clitics), 215);
  out[16] = mix(mix(p.parts, f.parts), 216);
  out[17] = mix(mix(f.parts, n.parts), 217);
  out[18] = mix(mix(p.readings, f.readings), 218);
  out[19] = mix(mix(f.parts, b.title), 219);
  out[20] = mix(mix(b.lemma, b.gap), 220);
  out[21] = mix(mix(mix(b.lemma, b.gap), mix(f.clitics, f.upos)), 221);
}

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
  const befores = beforeEach(facts);
  const joint = new Int32Array(JOINT);
  return facts.map((_, i) => {
    jointFeatures(facts, rules, befores[i] as Before, i, joint);
    const row = [...joint];
    for (let k = -REACH; k <= REACH; k++) {
      row.push(...ownFeatures(facts[i + k] ?? EDGE, k), ...ruleFeatures(rules[i + k] ?? 0, k));
    }
    return Int32Array.from(row);
  });
}
