import { isFeminineForm } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import type { Phrase } from "./phrase.js";

/** The case that the phrase's form shows: its number word's where it is counted; names show none. */
export function caseOf(phrase: Phrase, words: readonly Word[]): "n" | "o" | "a" | null {
  if (phrase.name?.first === phrase.head) return null;
  // `تظاهر نحو خمسين معلما`: the number's case is that of the word before it, which counts nothing itself.
  if (phrase.quantity !== null && phrase.prep === null && words[phrase.first - 1]?.best?.lexeme.kind === "prep:nahw") return null;
  const head = (words[phrase.head] as Word).best;
  // `سبعة آخرين`: an adjective behind the number has its case.
  if (phrase.quantity !== null && head?.lexeme.kind === "adj" && head.features.number === "p" && head.features.case !== null)
    return head.features.case;
  const own = (words[phrase.quantity ?? phrase.head] as Word).best?.features.case ?? null;
  // What a number word counts is in the genitive whatever the case of the whole (`زار عدد من الوزراء الأوروبيين`).
  if (own !== null || phrase.genitive !== null || phrase.quantity !== null) return own;
  // Broken plurals show no case; a sound plural that goes with them does (`الزعماء الدينيين`).
  for (const at of phrase.adjectives) {
    const { case: kase, number } = (words[at] as Word).best?.features ?? { case: null, number: null };
    if (kase !== null && number === "p") return kase;
  }
  return null;
}

/**
 * `يجري خلالها مباحثات`, `شن غارات`, `طالب شركات الإنترنت`: a sound feminine plural of things or bodies goes with no masculine verb, so
 * it is the object.
 */
const isManyThings = (phrase: Phrase, head: Analysis): boolean =>
  head.features.number === "p" &&
  head.features.gender === "f" &&
  (phrase.role === null ? head.lexeme.kind === "vn" : phrase.role.kind === "body") &&
  phrase.name === null &&
  phrase.quantity === null;

/** `وأوضح سعادته`: a word of honour goes with who is meant. */
const isAddressed = (phrase: Phrase, head: Analysis, gender: "m" | "f"): boolean =>
  phrase.role?.kind === "honorific" && head.pronoun?.feats[1] === gender;

/** Whether a verb form may have this phrase as subject, standing before (`left`) or after it. */
export function agreesWith(verb: Analysis, phrase: Phrase, words: readonly Word[], left: boolean): boolean {
  const { gender, number, person } = verb.features;
  if (person !== null && person !== 3) return false;
  // A verb before its subject is in the singular: `وجرحوا أكثر من 60` has its subject in itself.
  if (!left && number !== "s" && number !== null) return false;
  const head = (words[phrase.head] as Word).best;
  if (head === null) return true;
  const f = head.features;
  const kase = caseOf(phrase, words);
  // After إن and أن the subject before its verb is in the accusative.
  if (!left && (kase === "o" || kase === "a")) return false;
  // `مسلحي المقاومة`: the oblique is written alike in dual and plural.
  const plural = f.number === "p" || (f.number === "d" && f.case === "o") || phrase.quantity !== null || phrase.conjuncts.length > 0;
  const human = head.lexeme.kind === "person" || phrase.role !== null || phrase.name?.kind === "person" || f.gender === "m";
  if (!left) {
    if (gender === "m" && isManyThings(phrase, head)) return false;
    if (gender === "m" && !plural && phrase.name && phrase.name.kind !== "person" && isFeminineForm((words[phrase.head] as Word).text))
      return false;
    return (
      gender === null || f.gender === null || plural || phrase.name !== null || gender === f.gender || isAddressed(phrase, head, gender)
    );
  }
  if (head.lexeme.kind.startsWith("dem") && f.number === null) return true;
  // `صورا قالوا إنها`: pictures say nothing.
  if (number === "p") return plural && (human || (f.gender === null && head.lexeme.kind !== "noun.f"));
  // `الانتحاريين فجرا`: the oblique is written alike in dual and plural.
  if (number === "d") return f.number === "d" || phrase.conjuncts.length > 0 || (f.number === "p" && f.case === "o");
  if (plural && phrase.conjuncts.length === 0 && phrase.quantity === null) return gender === "f";
  return phrase.name !== null || gender === null || f.gender === null || gender === f.gender || plural;
}
