import type { Plan } from "./roots.js";
import type { FormName } from "./types.js";

/** The patterns of a form. Digits are the letters of the root, `1^` the first letter with the n of
 * Form VII before it or the t of Form VIII after it. */
export interface Patterns {
  readonly perfect: string;
  /** "" where the form has no passive. */
  readonly perfectPassive: string;
  /** The imperfect without prefix; `prefix` is the vowel of its active prefix (always u in the passive). */
  readonly imperfect: string;
  readonly imperfectPassive: string;
  readonly prefix: "a" | "u";
  readonly active: string;
  readonly passive: string;
  /** The regular verbal noun; "" for Form I. */
  readonly noun: string;
}

function row(line: string): Patterns {
  const [perfect, perfectPassive, imperfect, imperfectPassive, prefix, active, passive, noun] = line
    .trim()
    .split(/\s+/)
    .map((cell) => (cell === "-" ? "" : cell)) as [string, string, string, string, "a" | "u", string, string, string];
  return { perfect, perfectPassive, imperfect, imperfectPassive, prefix, active, passive, noun };
}

/** Forms II to X and the quadriliterals (Wright, Grammar I, tables I–VI). */
const DERIVED: Readonly<Record<Exclude<FormName, "1">, Patterns>> = {
  "2": row(" 1a22a3     1u22i3     1a22i3   1a22a3   u mu1a22i3   mu1a22a3   ta12I3"),
  "3": row(" 1A2a3      1U2i3      1A2i3    1A2a3    u mu1A2i3    mu1A2a3    mu1A2a3ap"),
  "4": row(" 'a12a3     'u12i3     12i3     12a3     u mu12i3     mu12a3     'i12A3"),
  "5": row(" ta1a22a3   tu1u22i3   ta1a22a3 ta1a22a3 a muta1a22i3 muta1a22a3 ta1a22u3"),
  "6": row(" ta1A2a3    tu1U2i3    ta1A2a3  ta1A2a3  a muta1A2i3  muta1A2a3  ta1A2u3"),
  "7": row(" {i1^a2a3   -          1^a2i3   -        a mu1^a2i3   mu1^a2a3   {i1^i2A3"),
  "8": row(" {i1^a2a3   {u1^u2i3   1^a2i3   1^a2a3   a mu1^a2i3   mu1^a2a3   {i1^i2A3"),
  "9": row(" {i12a3a3   -          12a3i3   -        a mu12a3i3   -          {i12i3A3"),
  "10": row("{ista12a3  {ustu12i3  sta12i3  sta12a3  a musta12i3  musta12a3  {isti12A3"),
  q1: row("  1a23a4     1u23i4     1a23i4   1a23a4   u mu1a23i4   mu1a23a4   1a23a4ap"),
  q2: row("  ta1a23a4   tu1u23i4   ta1a23a4 ta1a23a4 a muta1a23i4 muta1a23a4 ta1a23u4"),
  q4: row("  {i12a34a4  {u12u34i4  12a34i4  12a34a4  a mu12a34i4  mu12a34a4  {i12i34A4"),
};

/** The patterns a plan fills. Form I takes its vowels from the plan. */
export function patternsOf(plan: Plan): Patterns {
  if (plan.form !== "1") return DERIVED[plan.form];
  const { perfectVowel: p, imperfectVowel: i } = plan;
  return row(`1a2${p}3 1u2i3 12${i}3 12a3 a 1A2i3 ma12U3 -`);
}
