import type { Span } from "@isnad/engine";

/// How words are compared in scoring: by the definition of the guidelines, not by the reader's own normalisation, so that a change of
/// the reader never moves its own yardstick.

const VOWEL_SIGNS = /[\u064B-\u0652\u0670\u0640\u200e\u200f\u0656-\u065F]/g;
const FOLDED: readonly [RegExp, string][] = [
  [/[\u0671\u0622\u0623\u0625]/g, "\u0627"],
  [/\u0649/g, "\u064A"],
  [/\u0629/g, "\u0647"],
  [/\u0624/g, "\u0648"],
  [/\u0626/g, "\u064A"],
];
/** The article, alone or with one clitic before it, from a word that is long enough to have one. */
const ARTICLE = /^(\u0648\u0627\u0644|\u0641\u0627\u0644|\u0628\u0627\u0644|\u0643\u0627\u0644|\u0627\u0644|\u0644\u0644)(?=.{2,})/;

/** A text without vowel signs and tatweel, with alif, ya, ta marbuta and hamza seats folded. */
export const bare = (text: string | null | undefined): string =>
  FOLDED.reduce((t, [from, to]) => t.replace(from, to), (text ?? "").normalize("NFKC").replace(VOWEL_SIGNS, "")).trim();

/** The words of a text by which two names are held against each other: bare, longer than a letter, without the article. */
export const comparableWords = (text: string): Set<string> =>
  new Set(
    bare(text)
      .replace(/[^\p{L}\p{N} ]/gu, " ")
      .split(/\s+/)
      .filter((w) => w.length > 1)
      .map((w) => w.replace(ARTICLE, "")),
  );

/** Whether two texts share a word. */
export function sharesWord(a: string, b: string): boolean {
  const words = comparableWords(b);
  for (const w of comparableWords(a)) if (words.has(w)) return true;
  return false;
}

/** Whether two half-open spans overlap. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
