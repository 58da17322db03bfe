import { patternsOf } from "./forms.js";
import { dropsFirst, losesHamza, shortImperative, shortJussive, without } from "./irregular.js";
import type { Plan } from "./roots.js";
import { isConsonant } from "./sounds.js";
import { spell } from "./spelling.js";
import type { VerbForm } from "./types.js";
import { join, type Stem, stemOf } from "./weak.js";

type Slot = Pick<VerbForm, "person" | "gender" | "number">;
type Frame = Pick<VerbForm, "tense" | "mood" | "voice">;

const slot = (name: string): Slot => ({
  person: Number(name[0]) as 1 | 2 | 3,
  gender: name[1] as Slot["gender"],
  number: name[2] as Slot["number"],
});

/** Endings of the perfect. */
const PERFECT: readonly [Slot, string][] = (
  [
    ["3ms", "a"],
    ["3fs", "at"],
    ["3md", "A"],
    ["3fd", "atA"],
    ["3mp", "U@"],
    ["3fp", "na"],
    ["2ms", "ta"],
    ["2fs", "ti"],
    ["2cd", "tumA"],
    ["2mp", "tum"],
    ["2fp", "tunna"],
    ["1cs", "tu"],
    ["1cp", "nA"],
  ] as const
).map(([name, ending]) => [slot(name), ending]);

/** Prefix and endings of the imperfect: indicative, subjunctive, jussive. */
const IMPERFECT: readonly [Slot, string, string, string, string][] = (
  [
    ["3ms", "y", "u", "a", ""],
    ["3fs", "t", "u", "a", ""],
    ["3md", "y", "Ani", "A", "A"],
    ["3fd", "t", "Ani", "A", "A"],
    ["3mp", "y", "Una", "U@", "U@"],
    ["3fp", "y", "na", "na", "na"],
    ["2ms", "t", "u", "a", ""],
    ["2fs", "t", "Ina", "I", "I"],
    ["2cd", "t", "Ani", "A", "A"],
    ["2mp", "t", "Una", "U@", "U@"],
    ["2fp", "t", "na", "na", "na"],
    ["1cs", "'", "u", "a", ""],
    ["1cp", "n", "u", "a", ""],
  ] as const
).map(([name, prefix, ind, sub, jus]) => [slot(name), prefix, ind, sub, jus]);

const IMPERATIVE: readonly [Slot, string][] = (
  [
    ["2ms", ""],
    ["2fs", "I"],
    ["2cd", "A"],
    ["2mp", "U@"],
    ["2fp", "na"],
  ] as const
).map(([name, ending]) => [slot(name), ending]);

const MOODS = ["ind", "sub", "jus"] as const;

/** Collects the spellings of sounds under a frame and slot. */
function add(out: VerbForm[], plan: Plan, frame: Frame, where: Slot, sounds: readonly string[]): void {
  for (const word of sounds) for (const form of spell(word, plan.maqsura)) out.push({ form, ...frame, ...where });
}

/** The short vowel of a hollow perfect of Form I before consonants: u for verbs in u (`قُلْتُ`), else i (`سِرْتُ`, `خِفْتُ`). */
const closedVowel = (plan: Plan): string => (plan.form === "1" ? (plan.imperfectVowel === "u" ? "u" : "i") : "");

/** The stem of the active perfect. */
export function perfectStem(plan: Plan): Stem {
  const weak = plan.form === "1" && plan.weakLast === "w" ? "w" : "y";
  const p = plan.form === "4" && losesHamza(plan) ? without(plan, 1) : plan;
  return stemOf(patternsOf(plan).perfect, p, weak, closedVowel(plan));
}

/** The sounds of the third person masculine singular of the active perfect. */
export const citation = (plan: Plan): string => join(perfectStem(plan), "a")[0] as string;

function passivePerfectStem(plan: Plan): Stem {
  const p = plan.form === "4" && losesHamza(plan) ? without(plan, 1) : plan;
  return stemOf(patternsOf(plan).perfectPassive, p);
}

/** The stem of the imperfect, without prefix. */
function imperfectStem(plan: Plan, voice: "act" | "pass"): Stem {
  const patterns = patternsOf(plan);
  let p = plan;
  if (losesHamza(plan)) p = without(p, 1);
  if (voice === "act" && dropsFirst(plan)) p = without(p, 0);
  return stemOf(voice === "act" ? patterns.imperfect : patterns.imperfectPassive, p);
}

function addPerfect(out: VerbForm[], plan: Plan, stem: Stem, voice: "act" | "pass"): void {
  for (const [where, ending] of PERFECT) add(out, plan, { tense: "perfect", voice }, where, join(stem, ending));
}

function addImperfect(out: VerbForm[], plan: Plan, stem: Stem, voice: "act" | "pass"): void {
  const vowel = voice === "pass" ? "u" : patternsOf(plan).prefix;
  const short = voice === "act" ? shortJussive(plan) : "";
  for (const [where, prefix, ...endings] of IMPERFECT)
    MOODS.forEach((mood, i) => {
      const ending = endings[i] as string;
      const tails = mood === "jus" && ending === "" && short !== "" ? [...join(stem, ending), short] : join(stem, ending);
      add(
        out,
        plan,
        { tense: "imperfect", mood, voice },
        where,
        tails.map((tail) => prefix + vowel + tail),
      );
    });
}

/** An imperative begins with the stem; with a helping alif where that begins with two consonants, with أَ in Form IV. */
function imperativeHead(plan: Plan, word: string): string {
  if (plan.form === "4") return `'a${word}`;
  if (!isConsonant(word[0]) || !isConsonant(word[1])) return word;
  return plan.form === "1" && plan.imperfectVowel === "u" ? `{u${word}` : `{i${word}`;
}

function addImperative(out: VerbForm[], plan: Plan, regular: Stem): void {
  const short = shortImperative(plan);
  const stems = short === undefined || short.also ? [regular] : [];
  if (short !== undefined) stems.unshift({ open: short.stem, closed: short.stem, bare: [short.stem], weak: "" });
  for (const stem of stems)
    for (const [where, ending] of IMPERATIVE)
      add(
        out,
        plan,
        { tense: "imperative", voice: "act" },
        where,
        join(stem, ending).map((w) => imperativeHead(plan, w)),
      );
}

/** The forms of لَيْسَ: those of a perfect, with the sense of a present. */
export function laysa(): VerbForm[] {
  const out: VerbForm[] = [];
  const stem: Stem = { open: "lays", closed: "las", bare: ["lays"], weak: "" };
  for (const [where, ending] of PERFECT)
    for (const form of spell(join(stem, ending)[0] as string)) out.push({ form, tense: "perfect", voice: "act", ...where });
  return out;
}

/** The whole paradigm of a plan. Forms VII and IX, and Form I verbs in u-u, have no passive. */
export function paradigm(plan: Plan): VerbForm[] {
  const out: VerbForm[] = [];
  const imperfect = imperfectStem(plan, "act");
  addPerfect(out, plan, perfectStem(plan), "act");
  addImperfect(out, plan, imperfect, "act");
  addImperative(out, plan, imperfect);
  if (patternsOf(plan).perfectPassive !== "" && plan.perfectVowel !== "u") {
    addPerfect(out, plan, passivePerfectStem(plan), "pass");
    addImperfect(out, plan, imperfectStem(plan, "pass"), "pass");
  }
  return out;
}
