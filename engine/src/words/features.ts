import { intern, numberIn } from "../text/intern.js";
import type { Features } from "./types.js";

type Given = Omit<Features, "code" | "sort">;

const NONE: Given = {
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
const writeCode = (f: Given): string =>
  `${f.tense?.[0] ?? "-"}${f.tense?.[1] ?? "-"}${f.active ? "a" : ""}${f.passive ? "p" : ""}${f.person ?? "-"}${f.gender ?? "-"}${f.number ?? "-"}${f.short ? "s" : ""}${f.case ?? "-"}${f.construct ? "c" : ""}`;

const sorts = new Map<string, number>();

/** All features are made here, so that they are laid out alike in memory. */
function create({ tense, active, passive, person, gender, number, short, case: kase, construct, pronoun }: Given): Features {
  const code = intern(writeCode({ tense, active, passive, person, gender, number, short, case: kase, construct, pronoun }));
  // The code says `im` of the imperfect and of the imperative: what is alike to its neighbours is told by the whole name.
  const sort = numberIn(sorts, `${tense} ${code}`);
  return { tense, active, passive, person, gender, number, short, case: kase, construct, pronoun, code, sort };
}

const TENSES = { P: "perfect", I: "imperfect", C: "imperative" } as const;
const PRONOUN = { "!": "must", "?": "may", ".": "no" } as const;

/**
 * Reads a feature code of the compiled lexicon. Verbs: V, tense P I C, voice a p b(oth), person, gender m f c, number s d p,
 * mood `-` or `s` (short), pronoun ! ? `.`. Nominals: N, gender m f b, number, case n o a `-`, construct c `-`, pronoun.
 * Particles: `X`, and `X!` for a stem that only stands before a pronoun (`علي`).
 */
export const parseFeatures = (code: string): Features => create(parse(code));

function parse(code: string): Given {
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
