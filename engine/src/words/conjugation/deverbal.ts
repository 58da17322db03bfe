import { patternsOf } from "./forms.js";
import { losesHamza, without } from "./irregular.js";
import type { Plan } from "./roots.js";
import { spellNoun } from "./spelling.js";
import { contract, dissolve, fill } from "./weak.js";

/** A participle pattern filled and smoothed: `muxtaWir` → `muxtAr`, `mumtadid` → `mumtadd`, `muETi` → `muETI`. */
function settle(pattern: string, plan: Plan): string {
  const s = fill(pattern, plan);
  if (plan.weakLast !== "") return s.replace(/a$/, "Y").replace(/i$/, "I");
  if (plan.hollow) return dissolve(s);
  return plan.doubled ? contract(s) : s;
}

/** The active participle, vocalised. */
export function activeParticiple(plan: Plan): string {
  if (plan.form === "1" && plan.hollow) {
    const [first, , last] = plan.radicals;
    return spellNoun(last === "'" ? `${first}A'I` : `${first}A'i${last}`);
  }
  const p = plan.form === "4" && losesHamza(plan) ? without(plan, 1) : plan;
  return spellNoun(settle(patternsOf(plan).active, p));
}

/** The passive participle of Form I: `مَكْتُوب`, `مَقُول`, `مَبِيع`, `مَدْعُوّ`, `مَرْمِيّ`. */
function simplePassive(plan: Plan): string {
  const [first, middle, last] = plan.radicals;
  if (plan.hollow) return `ma${first}${middle === "w" ? "U" : "I"}${last}`;
  if (plan.weakLast === "") return fill("ma12U3", plan);
  return `ma${first}${middle}${plan.weakLast === "w" && plan.perfectVowel === "a" ? "uww" : "iyy"}`;
}

/** The passive participle, vocalised; "" where the form has none (IX). */
export function passiveParticiple(plan: Plan): string {
  const pattern = patternsOf(plan).passive;
  if (pattern === "") return "";
  if (plan.form === "1") return spellNoun(simplePassive(plan));
  const p = plan.form === "4" && losesHamza(plan) ? without(plan, 1) : plan;
  return spellNoun(settle(pattern, p), plan.maqsura);
}

/** Verbal nouns of Form II: `تَفْعِيل`, but `تَسْمِيَة`, `تَهْنِئَة`, `تَحِيَّة`. */
function secondNoun(plan: Plan): string {
  const [first, middle, last] = plan.radicals;
  if (plan.weakLast === "") return last === "'" ? fill("ta12i3ap", plan) : fill("ta12I3", plan);
  return middle === "y" ? `ta${first}iyyap` : `ta${first}${middle}iyap`;
}

function hollowNoun(plan: Plan): string {
  const [first, , last] = plan.radicals;
  if (plan.form === "4") return `'i${first}A${last}ap`;
  if (plan.form === "10") return `{isti${first}A${last}ap`;
  return `{i${plan.cluster}iyA${last}`;
}

/** The sounds of the regular verbal noun of a derived form. */
function nounSounds(plan: Plan): string {
  if (plan.form === "2") return secondNoun(plan);
  if (plan.hollow) return hollowNoun(plan);
  if (losesHamza(plan)) return "'irA'ap";
  const s = fill(patternsOf(plan).noun, plan);
  if (plan.weakLast !== "") return s.replace(/A$/, "A'").replace(/u$/, "I").replace(/aap$/, "Ap");
  if (!plan.doubled) return s;
  return s.endsWith("ap") ? `${contract(s.slice(0, -2))}ap` : contract(s);
}

/** The regular verbal noun, vocalised; "" for Form I, which has no rule. */
export const regularNoun = (plan: Plan): string => (plan.form === "1" ? "" : spellNoun(nounSounds(plan)));
