import type { Features } from "./types.js";

const NONE: Features = {
  tense: null,
  active: false,
  passive: false,
  person: null,
  gender: null,
  number: null,
  short: false,
  case: null,
  construct: false,
  pronoun: "may",
};
const TENSES = { P: "perfect", I: "imperfect", C: "imperative" } as const;
const PRONOUN = { "!": "must", "?": "may", ".": "no" } as const;

/**
 * Reads a feature code of the compiled lexicon. Verbs: V, tense P I C, voice a p b(oth), person, gender m f c, number s d p,
 * mood `-` or `s` (short), pronoun ! ? `.`. Nominals: N, gender m f b, number, case n o a `-`, construct c `-`, pronoun.
 * Particles: `X`, and `X!` for a stem that only stands before a pronoun (`علي`).
 */
export function parseFeatures(code: string): Features {
  if (code[0] === "V") {
    const [, tense, voice, person, gender, number, mood, pronoun] = code as unknown as string[];
    return {
      ...NONE,
      tense: TENSES[tense as "P"],
      active: voice !== "p",
      passive: voice !== "a",
      person: Number(person) as 1 | 2 | 3,
      gender: gender === "c" ? null : (gender as "m" | "f"),
      number: number as "s" | "d" | "p",
      short: mood === "s",
      pronoun: PRONOUN[pronoun as "!"],
    };
  }
  if (code[0] === "N") {
    const [, gender, number, kase, construct, pronoun] = code as unknown as string[];
    return {
      ...NONE,
      gender: gender === "b" ? null : (gender as "m" | "f"),
      number: number as "s" | "d" | "p",
      case: kase === "-" ? null : (kase as "n" | "o" | "a"),
      construct: construct === "c",
      pronoun: PRONOUN[pronoun as "!"],
    };
  }
  return code === "X!" ? { ...NONE, pronoun: "must" } : NONE;
}
