import type { Plan } from "./roots.js";

// The few verbs that break their class (Wright, Grammar I §§ 137, 140, 142, 176, 182).

const rootOf = (plan: Plan): string => plan.radicals.join("");

/** i-a verbs with w at the head that drop it all the same: يَسَعُ, يَطَأُ, يَذَرُ. */
const DROPS_W: ReadonlySet<string> = new Set(["wsE", "wT'", "w*r"]);

/** True when the imperfect of Form I loses the w at its head: `وَصَلَ يَصِلُ`, `وَضَعَ يَضَعُ`, but `وَجِلَ يَوْجَلُ`. */
export function dropsFirst(plan: Plan): boolean {
  if (plan.form !== "1" || plan.radicals[0] !== "w" || plan.doubled) return false;
  const { perfectVowel: p, imperfectVowel: i } = plan;
  return i === "i" || (p === "a" && i === "a") || DROPS_W.has(rootOf(plan));
}

/** True for the root of seeing, whose hamza falls out in the imperfect of Form I and in all of Form IV (`يَرَى`, `أَرَى`). */
export const losesHamza = (plan: Plan): boolean => rootOf(plan) === "r'y" && (plan.form === "1" || plan.form === "4");

/** The plan with the letter at `index` fallen out. */
export const without = (plan: Plan, index: number): Plan => ({
  ...plan,
  radicals: plan.radicals.map((r, i) => (i === index ? "" : r)),
});

/** Imperatives of Form I without their first hamza; `also` is true when the regular one is in use beside them. */
const SHORT_IMPERATIVES: Readonly<Record<string, { stem: string; also: boolean }>> = {
  "'kl": { stem: "kul", also: false },
  "'x*": { stem: "xu*", also: false },
  "'mr": { stem: "mur", also: true },
  "s'l": { stem: "sal", also: true },
};

/** The short imperative stem of a Form I verb, where it has one. */
export const shortImperative = (plan: Plan): { stem: string; also: boolean } | undefined =>
  plan.form === "1" ? SHORT_IMPERATIVES[rootOf(plan)] : undefined;

/** The jussive of كانَ without its n (`لَمْ يَكُ`), as a stem; "" for other verbs. */
export const shortJussive = (plan: Plan): string => (plan.form === "1" && rootOf(plan) === "kwn" ? "ku" : "");

/** True for لَيْسَ, which has a perfect only. */
export const isLaysa = (root: string, form: string): boolean => root === "ليس" && form === "1";
