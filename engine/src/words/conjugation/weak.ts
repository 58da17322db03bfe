import type { Plan } from "./roots.js";
import { isVowel, lengthen, shortenLast } from "./sounds.js";

/** A stem as it is before the three kinds of endings. */
export interface Stem {
  /** Before an ending that begins with a vowel. */
  readonly open: string;
  /** Before an ending that begins with a consonant. */
  readonly closed: string;
  /** Without an ending (jussive, imperative): one, or two equally good. */
  readonly bare: readonly string[];
  /** The dissolved last letter as it shows after a; "" when the stem ends in a sound letter. */
  readonly weak: "" | "w" | "y";
}

/** Puts the root into a pattern. A dissolved last letter is left out, a dissolved middle one is `W`. */
export function fill(pattern: string, plan: Plan): string {
  const r = plan.radicals;
  const last = String(r.length);
  return pattern
    .replace("1^", plan.cluster)
    .replace(/\d/g, (d) => (d === last && plan.weakLast !== "" ? "" : d === "2" && plan.hollow ? "W" : (r[Number(d) - 1] as string)));
}

/** `qaWal` → `qAl`, `qWul` → `qUl`, `quWil` → `qIl`. */
export const dissolve = (word: string): string =>
  word.replace(/([aiu]?)W([aiu])/, (_, before: string, after: string) => (before === "a" ? "A" : lengthen(after)));

/** `madad` → `madd`, `mdud` → `mudd`, `HAjij` → `HAjj`: two like consonants at the end meet. */
export const contract = (word: string): string =>
  word.replace(/(.)(.)([aiu])\2$/, (_, before: string, c: string, v: string) =>
    isVowel(before) ? `${before}${c}${c}` : `${before}${v}${c}${c}`,
  );

/**
 * The stem of a pattern for a plan.
 * @param weak how a dissolved last letter shows after a (`دَعَوْتُ`, `رَمَيْتُ`); y everywhere but in the perfect of Form I
 * @param closedVowel the short vowel of a hollow stem where it is not that of the long one (`قُلْتُ`, `خِفْتُ`)
 */
export function stemOf(pattern: string, plan: Plan, weak: "w" | "y" = "y", closedVowel = ""): Stem {
  const s = fill(pattern, plan);
  if (plan.weakLast !== "") return { open: s, closed: s, bare: [`${s}-`], weak };
  if (plan.hollow) {
    const open = dissolve(s);
    const closed = closedVowel === "" ? shortenLast(open) : open.replace(/A(?=[^AIU]*$)/, closedVowel);
    return { open, closed, bare: [closed], weak: "" };
  }
  if (plan.doubled) {
    const open = contract(s);
    return { open, closed: s, bare: [`${open}a`, s], weak: "" };
  }
  return { open: s, closed: s, bare: [s], weak: "" };
}

/** Joins a stem that lost its last letter (it ends in a short vowel) and an ending. */
function joinWeak(base: string, weak: string, ending: string): string {
  const vowel = base[base.length - 1] as string;
  const short = base.slice(0, -1);
  const glide = vowel === "a" ? weak : vowel === "u" ? "w" : "y";
  const first = ending[0] as string;
  if (!isVowel(first)) return vowel === "a" ? base + glide + ending : short + lengthen(vowel) + ending;
  if (first === "U") return vowel === "a" ? `${base}w${ending.slice(1)}` : short + ending;
  if (first === "I") return vowel === "a" ? `${base}y${ending.slice(1)}` : short + ending;
  if (vowel !== "a") return ending === "u" ? short + lengthen(vowel) : base + glide + ending;
  if (ending.length === 1 && first !== "A") return short + (weak === "w" ? "A" : "Y");
  return first === "a" ? base + ending.slice(1) : base + glide + ending;
}

/** Joins a stem and an ending of the paradigm; the jussive without ending may have two results. */
export function join(stem: Stem, ending: string): readonly string[] {
  if (ending === "") return stem.bare;
  if (stem.weak !== "") return [joinWeak(stem.open, stem.weak, ending)];
  return [(isVowel(ending[0]) ? stem.open : stem.closed) + ending];
}
