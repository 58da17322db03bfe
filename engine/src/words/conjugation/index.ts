import { activeParticiple, passiveParticiple, regularNoun } from "./deverbal.js";
import { isLaysa } from "./irregular.js";
import { citation, laysa, paradigm } from "./paradigm.js";
import { type Plan, possiblePlans } from "./roots.js";
import { canonical, spell } from "./spelling.js";
import type { DeverbalForm, VerbEntry, VerbForm } from "./types.js";

export { type RootClass, rootClasses } from "./roots.js";
export { beforePronoun, canonical } from "./spelling.js";
export type { DeverbalForm, FormName, VerbEntry, VerbForm } from "./types.js";

/** The spellings of the citation form under a plan. */
const citationsOf = (plan: Plan): string[] => spell(citation(plan), plan.maqsura);

/** The plan whose citation form is the given verb; the usual one for the class where none is. */
function planFor(entry: VerbEntry, vowels: string): Plan {
  const plans = possiblePlans(entry.root, entry.form, vowels);
  const wanted = canonical(entry.verb);
  return plans.find((plan) => citationsOf(plan).some((c) => canonical(c) === wanted)) ?? (plans[0] as Plan);
}

/** One plan for each pair of vowels the entry allows. */
const plansFor = (entry: VerbEntry): Plan[] => entry.vowels.split("|").map((vowels) => planFor(entry, vowels.trim()));

/**
 * The third person masculine singular perfect that the conjugator makes of root, form and vowels, vocalised with sukun.
 * Differs from `entry.verb` (compare with `canonical`) only where the entry contradicts itself.
 */
export function lemmaOf(entry: VerbEntry): string {
  if (isLaysa(entry.root, entry.form)) return laysa()[0]?.form as string;
  const citations = citationsOf(plansFor(entry)[0] as Plan);
  return citations.find((c) => canonical(c) === canonical(entry.verb)) ?? (citations[0] as string);
}

/** The items whose key is new, in order. */
function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const before = seen.size;
    return seen.add(key(item)).size > before;
  });
}

/**
 * All forms of a verb: perfect, imperfect (indicative, subjunctive, jussive), active and passive, and imperative.
 * Forms with two accepted spellings or shapes (`يَمُدَّ`/`يَمْدُدْ`, `قَرَؤُوا`/`قَرَأُوا`) come one after the other, the standard
 * one first. Pure; never throws on a root of three or four letters.
 */
export function conjugate(entry: VerbEntry): VerbForm[] {
  if (isLaysa(entry.root, entry.form)) return laysa();
  const plans = plansFor(entry);
  if (plans.length === 1) return paradigm(plans[0] as Plan);
  const key = (f: VerbForm) => [f.form, f.tense, f.mood, f.voice, f.person, f.gender, f.number].join();
  return distinct(plans.flatMap(paradigm), key);
}

/**
 * Participles and verbal nouns of a verb: the active and the passive participle, the nouns given in the entry, and the
 * regular verbal noun of a derived form. Participles are formed for every verb, whether or not it is transitive.
 */
export function deverbals(entry: VerbEntry): DeverbalForm[] {
  if (isLaysa(entry.root, entry.form)) return [];
  const plan = plansFor(entry)[0] as Plan;
  const all: DeverbalForm[] = [
    { lemma: activeParticiple(plan), kind: "active-participle" },
    { lemma: passiveParticiple(plan), kind: "passive-participle" },
    ...[...entry.nouns, regularNoun(plan)].map((lemma): DeverbalForm => ({ lemma, kind: "verbal-noun" })),
  ];
  return distinct(
    all.filter((d) => d.lemma !== ""),
    (d) => `${d.kind} ${canonical(d.lemma)}`,
  );
}
