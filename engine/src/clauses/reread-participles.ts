import type { Knowledge } from "../knowledge/types.js";
import type { NameMention } from "../names/types.js";
import { CLITIC_CODES, keyOf } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";

/**
 * Reads an indefinite accusative as the active participle that is written like it, where it tells what the subject does beside the
 * verb (`أنهى الزيارة مشيدا بالجيش`: not built high; `داعيا الأحزاب إلى الحوار`: no two callers): its verb names a happening or
 * says something, and what that verb governs stands right behind. A noun in the accusative with tanween has no genitive, so a definite
 * noun behind it is an object. Sets `best` of the word.
 */
export function rereadParticiples(
  knowledge: Knowledge,
  words: readonly Word[],
  names: readonly NameMention[],
  first: number,
  last: number,
): void {
  const named = new Set(names.flatMap((n) => Array.from({ length: n.last - n.first }, (_, k) => n.first + k)));
  for (let i = first; i < last - 1; i++) {
    const word = words[i] as Word;
    if (named.has(i) || !mayStandFree(word.best) || (i > first && words[i - 1]?.best?.lexeme.upos === "ADP")) continue;
    const marked = i > first && words[i - 1]?.kind === "punctuation";
    // `داعيا جميع الأحزاب`: what is counted behind a word for how much.
    const over = overSameTime(knowledge, words, i + 1, last);
    const at = (words[over] as Word).best?.lexeme.kind === "quant" && over + 1 < last ? over + 1 : over;
    const governed = codesAt(words[at] as Word, named.has(at));
    let found: Analysis | null = null;
    for (const a of word.analyses) {
      if (a.lexeme.kind !== "ap" || a.lexeme.verb === null || !isLikeBest(a, word.best as Analysis)) continue;
      // `خرجوا مطالبين بحقوقهم`: a plural in ـين is in the accusative where no noun before can have it as genitive.
      const free = a.features.case === "o" && (marked || isDefinite(words[i - 1]?.best));
      const open = a.features.case === "a" || free || (marked && a.features.gender === "f");
      if (!open || (governed !== "obj" && hasPassive(word, a))) continue;
      if ((found === null || a.cost < found.cost) && governs(knowledge, a.lexeme.verb, governed)) found = a;
    }
    if (found) word.best = found;
  }
}

/** `مشيدين في الوقت ذاته بالجهود`: the word behind a phrase of time that goes back to what was told. */
function overSameTime({ adjuncts }: Knowledge, words: readonly Word[], at: number, last: number): number {
  const self = words[at + 2]?.best;
  const opens = words[at]?.best?.lexeme.kind === "prep:fi" && words[at + 1]?.best?.article === true;
  return opens && at + 3 < last && self?.pronoun && adjuncts.get(self.lexeme.key) === "self" ? at + 3 : at;
}

/** A noun or adjective without article, preposition or pronoun. */
const mayStandFree = (a: Analysis | null): a is Analysis =>
  a !== null && (a.lexeme.upos === "NOUN" || a.lexeme.upos === "ADJ") && !a.article && !a.prep && !a.pronoun;

/** The end of a definite phrase: a bare word behind it is not its genitive, nor a bare clause its relative. */
export const isDefinite = (best: Analysis | null | undefined): boolean =>
  best != null && (best.article || best.pronoun !== null || best.lexeme.upos === "PROPN");

const isLikeBest = (a: Analysis, best: Analysis): boolean => a.conj === best.conj && !a.article && !a.prep && !a.pronoun;

/** `متهما بالقتل`: written like the passive participle of the same verb, which needs no object. */
const hasPassive = (word: Word, active: Analysis): boolean =>
  word.analyses.some((a) => a.lexeme.kind !== "ap" && a.lexeme.verb === active.lexeme.verb && a.lexeme.lemma !== active.lexeme.lemma);

/** What a word may be to the verb before it: the code of its preposition, or `obj` for a definite noun. */
function codesAt(next: Word, named: boolean): string | null {
  const best = next.best;
  if (best === null || best.conj) return null;
  if (best.prep) return CLITIC_CODES[best.prep] ?? null;
  const { upos, kind } = best.lexeme;
  if (kind === "pron:obj") return "obj";
  // `مشيدا بما حققته`, `مثمنا ما قدمه`.
  if (kind.startsWith("rel")) return CLITIC_CODES[next.text[0] as string] ?? "obj";
  if (upos === "ADP") return kind.startsWith("prep:") ? kind.slice("prep:".length) : null;
  const nominal = upos === "NOUN" || upos === "ADJ" || upos === "PROPN";
  return named || best.article || (nominal && best.pronoun !== null) || kind.startsWith("dem") ? "obj" : null;
}

/** Whether a happening or words may be told by the verb with what stands in the slot. */
function governs(knowledge: Knowledge, verb: string, slot: string | null): boolean {
  if (slot === null) return false;
  const key = keyOf(verb);
  const light = knowledge.lightVerbs.get(key) ?? [];
  if (light.some((l) => l.noun === slot)) return true;
  return (knowledge.verbPredicates.get(key) ?? []).some(
    ({ predicate, pattern }) =>
      pattern.noun === null && (pattern.prep === slot || (pattern.prep === null && predicate.recipient.includes(slot))),
  );
}
