import type { Analysis, Word } from "../words/types.js";
import type { Phrase } from "./phrases.js";

/** The case that the phrase's form shows: its number word's where it is counted; names show none. */
export function caseOf(phrase: Phrase, words: readonly Word[]): "n" | "o" | "a" | null {
  if (phrase.name?.first === phrase.head) return null;
  return (words[phrase.quantity ?? phrase.head] as Word).best?.features.case ?? null;
}

/** Whether a verb form may have this phrase as subject, standing before (`left`) or after it. */
export function agreesWith(verb: Analysis, phrase: Phrase, words: readonly Word[], left: boolean): boolean {
  const { gender, number, person } = verb.features;
  if (person !== null && person !== 3) return false;
  const head = (words[phrase.head] as Word).best;
  if (head === null) return true;
  const f = head.features;
  const kase = caseOf(phrase, words);
  // After إن and أن the subject before its verb is in the accusative.
  if (!left && (kase === "o" || kase === "a")) return false;
  const plural = f.number === "p" || phrase.quantity !== null || phrase.conjuncts.length > 0;
  const human = head.lexeme.kind === "person" || phrase.role !== null || phrase.name?.kind === "person" || f.gender === "m";
  if (!left) {
    if (number !== "s" && number !== null) return false;
    return gender === null || f.gender === null || plural || phrase.name !== null || gender === f.gender;
  }
  if (number === "p") return plural && (human || f.gender === null);
  if (number === "d") return f.number === "d" || phrase.conjuncts.length > 0;
  if (plural && phrase.conjuncts.length === 0 && phrase.quantity === null) return gender === "f";
  return phrase.name !== null || gender === null || f.gender === null || gender === f.gender || plural;
}
