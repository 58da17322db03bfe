import type { Analysis, Word } from "../words/types.js";

/**
 * Reads a verb of the first person as the elative that is written like it where it goes on with a noun before a definite noun
 * (`أصدق التهاني وأطيب التمنيات`, `بأشد العبارات وأقسى الكلمات`): news seldom speaks of itself. Sets `best` of the word.
 */
export function rereadElatives(words: readonly Word[], first: number, last: number): void {
  for (let i = first + 1; i < last - 1; i++) {
    const word = words[i] as Word;
    const { best } = word;
    if (best?.features.tense !== "imperfect" || best.features.person !== 1 || best.features.number !== "s" || best.pronoun) continue;
    const [before, next] = [words[i - 1]?.best, words[i + 1]?.best];
    if (!next?.article || next.prep || next.conj || next.lexeme.upos !== "NOUN" || !isNoun(before)) continue;
    const elative = word.analyses.find((a) => a.lexeme.kind === "elative" && a.conj === best.conj && !a.prep);
    if (elative) word.best = elative;
  }
}

const isNoun = (a: Analysis | null | undefined): boolean => a?.lexeme.upos === "NOUN" && a.features.number === "p";
