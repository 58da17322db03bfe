import type { Knowledge } from "../knowledge/types.js";
import type { NameMention } from "../names/types.js";
import type { Word } from "../words/types.js";

/**
 * `التقى رئيسا روسيا وتركيا`, `وزيرا خارجية مصر والسعودية`: an office in the accusative with tanween read as the two of them that it is
 * written like, where what they are over stands right behind: a noun with tanween has no genitive. Sets `best` of the word.
 */
export function rereadDuals(
  knowledge: Knowledge,
  words: readonly Word[],
  names: readonly NameMention[],
  first: number,
  last: number,
): void {
  const lands = new Set(names.flatMap((n) => (n.kind === "country" ? [n.first] : [])));
  const isBody = (t: number): boolean =>
    (words[t] as Word).analyses.some(
      (a) => a.lexeme.upos === "NOUN" && !a.conj && !a.prep && knowledge.roles.get(a.lexeme.key)?.kind === "body",
    );
  for (let i = first; i < last - 2; i++) {
    const word = words[i] as Word;
    const { best } = word;
    if (best?.lexeme.upos !== "NOUN" || best.features.case !== "a" || best.conj || knowledge.roles.get(best.lexeme.key)?.kind !== "office")
      continue;
    const next = (words[i + 1] as Word).best;
    const over = next?.article === true && !next.prep && !next.conj && next.lexeme.upos === "NOUN";
    if (!lands.has(i + 1) && !over && !(lands.has(i + 2) && isBody(i + 1))) continue;
    const two = word.analyses.find(
      (a) => a.lexeme.key === best.lexeme.key && a.features.number === "d" && !a.conj && !a.prep && !a.article,
    );
    if (two) word.best = two;
  }
}
