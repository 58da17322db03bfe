import type { Clause } from "../clauses/arguments.js";
import type { Candidate } from "./types.js";

/** Types whose other side may always come with ضد. */
const CONFLICT = new Set(["ASSAULT", "COERCE", "THREATEN", "PROTEST", "SANCTION", "ACCUSE", "MOBILIZE"]);

/** By type, or type and kind of clause, what else may bring the other side; `against_cause` is `احتجاجا على`. */
const MORE_SLOTS: Readonly<Record<string, readonly string[]>> = { "ASSAULT noun": ["didda", "ala"], PROTEST: ["didda", "against_cause"] };

/** The recipient's slots in the order they are tried: object and genitive first, then prepositions, the nearest first. */
export function recipientSlots(c: Candidate): string[] {
  const { predicate, clause } = c;
  const more = CONFLICT.has(predicate.type)
    ? (MORE_SLOTS[`${predicate.type} ${clause.kind}`] ?? MORE_SLOTS[predicate.type] ?? ["didda"])
    : [];
  // `قصف شنه الحوثيون على أحياء سكنية`: also what the light verb of its relative clause brings.
  const aimed = (s: string): boolean => isNear(clause, s) || (c.governors?.light != null && c.host !== null && isNear(c.host, s));
  const own = predicate.recipient.includes("tijah") ? [...predicate.recipient, "nahw"] : predicate.recipient;
  const all = [...own, ...more.filter((s) => !predicate.recipient.includes(s) && (s !== "ala" || aimed(s)))];
  // `حاربوا مع العشائر ضد الجيش`: against whom is told, so that they are with the others.
  const slots = clause.preps.some((p) => p.code === "didda") && all.includes("didda") ? all.filter((s) => s !== "maa") : all;
  const place = (slot: string): number => clause.preps.find((p) => p.code === slot)?.phrase.first ?? Number.MAX_SAFE_INTEGER;
  const bare = slots.filter((s) => BARE.has(s));
  return [...bare, ...slots.filter((s) => !BARE.has(s)).sort((a, b) => place(a) - place(b))];
}

/** Among the first two prepositional phrases, with no purpose before it. */
const isNear = (clause: Clause, slot: string): boolean => {
  const at = clause.preps.findIndex((p) => p.code === slot);
  return at >= 0 && at < 2 && !clause.preps.slice(0, at).some((p) => p.code === "li" || p.code === "goal");
};

/** Slots without a preposition. */
export const BARE = new Set(["obj", "gen", "subj", "obj2"]);
