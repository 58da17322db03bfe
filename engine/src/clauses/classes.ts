import type { Knowledge, Role } from "../knowledge/types.js";
import type { Word } from "../words/types.js";
import type { Phrase } from "./phrase.js";
import { lemmaOf } from "./phrases.js";

/** What kind of thing fills a slot, for the conditions of the ontology. */
export type Class = "person" | "force" | "actor" | "country" | "place" | "thing";

const ARMED = new Set(["MIL", "REB", "COP", "PRM", "UAF", "SPY"]);
/** Whether any of the sectors bears arms. */
export const isArmed = (sectors: readonly string[]): boolean => sectors.some((s) => ARMED.has(s));

/** Whether a word is for people who bear arms, and tells nothing else of them (`قوة`, `مسلح`, `دورية`). */
export const isForce = (role: Role | null): boolean =>
  role !== null && !role.lemma.includes(" ") && role.sectors.length > 0 && role.sectors.every((s) => ARMED.has(s));

/** The class of a phrase for `needs` and `not`. */
export function classOf(knowledge: Knowledge, words: readonly Word[], phrase: Phrase): Class {
  if (phrase.name) {
    const { kind, actor } = phrase.name;
    if (kind === "country" || actor?.capitalOf) return "country";
    if (kind === "place" || kind === "facility") return "place";
    if (kind === "group" || (kind !== "person" && actor?.sectors.some((s) => ARMED.has(s)))) return "force";
    return kind === "person" ? "person" : "actor";
  }
  const best = (words[phrase.head] as Word).best;
  if (phrase.role) {
    if (isArmed(phrase.role.sectors)) return "force";
    return phrase.role.kind === "body" ? "actor" : "person";
  }
  if (best === null) return (words[phrase.head] as Word).kind === "number" ? "person" : "thing";
  // `دعم بلاده`
  if (best.pronoun && knowledge.adjuncts.get(lemmaOf(words[phrase.head])) === "land") return "country";
  if (knowledge.sites.has(lemmaOf(words[phrase.head]))) return "place";
  if (best.lexeme.upos === "PRON" || best.lexeme.upos === "ADP") return "actor";
  // `قتل العشرات`, `أصيب ثلاثة`: numbers that stand alone count people.
  if (best.lexeme.kind === "person" || best.lexeme.kind === "quant" || best.lexeme.upos === "NUM") return "person";
  // `إن يهوديا متشددا`: described himself, one of a people is somebody.
  const next = words[phrase.head + 1]?.best;
  const described = best.features.case === "a" && (phrase.adjectives.length > 0 || (next?.features.case === "a" && !next.conj));
  if (knowledge.nationalities.has(lemmaOf(words[phrase.head])) && (best.features.number === "p" || best.article || described))
    return "person";
  if (
    (best.lexeme.kind === "ap" || best.lexeme.kind === "pp" || best.lexeme.upos === "ADJ") &&
    best.features.number === "p" &&
    best.features.gender === "m"
  )
    return "person";
  return "thing";
}
