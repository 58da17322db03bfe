import { soundsOf } from "./sounds.js";
import type { FormName } from "./types.js";

/** The classes of roots that conjugate differently; a root may be of several (`وقي`: assimilated and defective). */
export type RootClass = "strong" | "hamzated" | "doubled" | "assimilated" | "hollow" | "defective" | "quadriliteral";

const isWeak = (c: string | undefined): boolean => c === "w" || c === "y";

/** The classes of a root written with ء و ي; `["strong"]` when none applies. Hollow only where the last letter is sound. */
export function rootClasses(root: string): RootClass[] {
  const r = soundsOf(root);
  const out: RootClass[] = [];
  const last = r[r.length - 1];
  if (r.length === 4) out.push("quadriliteral");
  if (r.includes("'")) out.push("hamzated");
  if (r.length === 3 && r[1] === r[2] && !isWeak(r[1])) out.push("doubled");
  if (isWeak(r[0])) out.push("assimilated");
  if (r.length === 3 && isWeak(r[1]) && !isWeak(last)) out.push("hollow");
  if (isWeak(last)) out.push("defective");
  return out.length > 0 ? out : ["strong"];
}

/** How a root is treated in one verb: all that the patterns need to know. */
export interface Plan {
  readonly form: FormName;
  /** The sounds of the root, three or four. */
  readonly radicals: readonly string[];
  /** Form I: middle vowel of the perfect and of the imperfect; "" elsewhere. */
  readonly perfectVowel: string;
  readonly imperfectVowel: string;
  /** The middle letter dissolves into a long vowel (`قالَ`). */
  readonly hollow: boolean;
  /** The last two letters contract (`مَدَّ`). */
  readonly doubled: boolean;
  /** The last letter dissolves: what it is, w or y; "" when it is sound. */
  readonly weakLast: "" | "w" | "y";
  /** Forms VII and VIII: the first letter with the added n or t, as they assimilate (`zd`); "" elsewhere. */
  readonly cluster: string;
  /** Final long a is written ى even after ي. */
  readonly maqsura: boolean;
}

const HOLLOW_FORMS: readonly FormName[] = ["1", "4", "7", "8", "10"];
const DOUBLED_FORMS: readonly FormName[] = ["1", "3", "4", "6", "7", "8", "10"];

/** Form VIII: what the first letter and the infix may become, the usual one first (Wright, Grammar I §§ 54–57, 148). */
const CLUSTERS: Readonly<Record<string, readonly string[]>> = {
  S: ["ST", "SS"],
  D: ["DT", "DD", "TT"],
  T: ["TT"],
  Z: ["ZT", "ZZ", "TT"],
  d: ["dd"],
  "*": ["dd", "**", "*d"],
  z: ["zd", "zz"],
  v: ["vt", "vv", "tt"],
  w: ["tt", "wt"],
  y: ["tt", "yt"],
  "'": ["'t", "tt"],
};

function clustersOf(form: FormName, first: string): readonly string[] {
  if (form === "7") return first === "m" ? ["nm", "mm"] : [`n${first}`];
  return form === "8" ? (CLUSTERS[first] ?? [`${first}t`]) : [""];
}

/** The ways a root may be treated in a form, the usual one first. Which one holds is told by the lemma. */
export function possiblePlans(root: string, form: FormName, vowels: string): Plan[] {
  const radicals = soundsOf(root);
  const classes = rootClasses(root);
  const [perfectVowel = "a", imperfectVowel = "u"] = form === "1" ? vowels.split("-") : ["", ""];
  const last = radicals[radicals.length - 1] as string;
  const contracts = form === "9" || form === "q4";
  const both = (usual: boolean, applies: boolean): boolean[] => (applies ? [usual, !usual] : [false]);
  const hollows = both(true, classes.includes("hollow") && HOLLOW_FORMS.includes(form));
  const doubles = contracts ? [true] : both(true, classes.includes("doubled") && DOUBLED_FORMS.includes(form));
  const lasts =
    classes.includes("defective") && !contracts ? [last as "w" | "y", last === "w" ? ("y" as const) : ("w" as const)] : ["" as const];
  const plans: Plan[] = [];
  for (const cluster of clustersOf(form, radicals[0] as string))
    for (const hollow of hollows)
      for (const doubled of doubles)
        for (const weakLast of lasts)
          for (const maqsura of radicals.at(-2) === "y" && weakLast !== "" ? [false, true] : [false])
            plans.push({ form, radicals, perfectVowel, imperfectVowel, hollow, doubled, weakLast, cluster, maqsura });
  return plans;
}
