import type { Knowledge } from "../knowledge/types.js";
import type { Word } from "../words/types.js";

/**
 * Reads a noun of death or injury as the verb that is written like it where it stands behind an indefinite noun and comes back to that
 * noun behind في: `وقع هجوم قتل فيه ثلاثة جنود`. Sets `best` of the word.
 */
export function rereadTolls(knowledge: Knowledge, words: readonly Word[], first: number, last: number): void {
  for (let i = first + 1; i < last - 1; i++) {
    const word = words[i] as Word;
    const { best } = word;
    if (best?.lexeme.upos !== "NOUN" || best.article || best.prep || best.conj || best.pronoun) continue;
    const [before, inside] = [words[i - 1]?.best, words[i + 1]?.best];
    const plain = before !== null && before !== undefined && (before.lexeme.upos === "NOUN" || before.lexeme.upos === "ADJ");
    if (!plain || before.article || before.pronoun || inside?.lexeme.kind !== "prep:fi" || !inside.pronoun || inside.conj) continue;
    const verb = word.analyses.find(
      (a) => a.features.tense === "perfect" && !a.conj && !a.pronoun && HARM.has(knowledge.counts.get(a.lexeme.key) ?? ""),
    );
    if (verb) word.best = verb;
  }
}

const HARM: ReadonlySet<string> = new Set(["dead", "injured"]);
