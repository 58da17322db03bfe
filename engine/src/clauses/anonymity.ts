import type { Knowledge } from "../knowledge/types.js";
import { keyOf } from "../text/letters.js";
import type { Word } from "../words/types.js";
import { lemmaOf } from "./phrases.js";

/** How many words the whole formula may have. */
const REACH = 8;

/** The verb that a finite form, a participle or a verbal noun is of, as a lookup key; "" for other words. */
const verbOf = (word: Word): string => {
  const best = word.best;
  if (best === null) return "";
  return best.features.tense === null ? keyOf(best.lexeme.verb ?? "") : lemmaOf(word);
};

/**
 * The token behind a formula by which somebody who speaks is not named (`رفض الكشف عن اسمه`, `طالبا عدم ذكر هويته`) that begins at
 * `i`; null where none begins. It tells of nothing and stands between a speaker and what he says.
 */
export function anonymityEnd(knowledge: Knowledge, words: readonly Word[], i: number, last: number): number | null {
  if (knowledge.anonymity.get(verbOf(words[i] as Word)) !== "asks") return null;
  let disclosed = false;
  for (let k = i + 1; k < last && k - i < REACH; k++) {
    const word = words[k] as Word;
    if (word.kind === "punctuation") return null;
    if (disclosed && word.best?.pronoun && knowledge.anonymity.get(lemmaOf(word)) === "name") return k + 1;
    disclosed ||= knowledge.anonymity.get(verbOf(word)) === "deed";
  }
  return null;
}
