import { keyOf, latinDigits, lemmaKey, nameKey } from "@isnad/engine/text/letters";
import type { Word } from "@isnad/engine/words/types";

/** Last position that a tsvector can hold. */
const LAST_POSITION = 16_383;
/** Positions a lexeme can hold. */
const MOST_POSITIONS = 255;

/** Longest lexeme taken, in code units: longer strings are no words. */
const LONGEST = 60;

/** What a word is found by: the form as written (`=` before it) and the lemma. */
export interface IndexedWord {
  readonly form: string;
  readonly lemma: string | null;
}

/** Form of a word under which all spellings of it meet: hamza seats, final ى and ة, digits of any script. */
export const formKey = (key: string): string => nameKey(latinDigits(keyOf(key))).toLowerCase();

/** The lemma a word is found by, without vowel signs. */
export const lemmaOf = (lemma: string): string => nameKey(lemmaKey(lemma));

const CONTENT = new Set(["NOUN", "VERB", "ADJ", "PROPN", "NUM", "X"]);

/** The words that a text is searched by; signs stand in nobody's way. */
export const indexedWords = (words: readonly Word[]): IndexedWord[] =>
  words
    .filter((w) => w.kind !== "punctuation" && w.key.length <= LONGEST)
    .map((w) => ({ form: formKey(w.key), lemma: w.best === null ? null : lemmaOf(w.best.lexeme.lemma) }));

/** A lexeme as it is written in a tsvector or tsquery. */
export const quote = (lexeme: string): string => `'${lexeme.replace(/\\/g, "\\\\").replace(/'/g, "''")}'`;

/**
 * A tsvector, in PostgreSQL's way of writing it: title (weight A), a gap, text (weight D), and Latin keys of the names without position.
 * Forms are marked with `=`, Latin keys with `~`, so that neither is taken for a lemma.
 */
export function tsvectorOf(title: readonly IndexedWord[], text: readonly IndexedWord[], latin: readonly string[]): string {
  const at = new Map<string, string[]>();
  const add = (lexeme: string, position: string): void => {
    const list = at.get(lexeme);
    if (list === undefined) at.set(lexeme, [position]);
    else if (list.length < MOST_POSITIONS && list.at(-1) !== position) list.push(position);
  };
  let position = 1;
  const put = (words: readonly IndexedWord[], weight: string): void => {
    for (const word of words) {
      const p = `${Math.min(position++, LAST_POSITION)}${weight}`;
      add(`=${word.form}`, p);
      if (word.lemma !== null) add(word.lemma, p);
    }
    position += 10;
  };
  put(title, "A");
  put(text, "");
  const parts = [...at].map(([lexeme, positions]) => `${quote(lexeme)}:${positions.join(",")}`);
  return [...parts, ...latin.map((key) => quote(`~${key}`))].join(" ");
}

/** Lemmas of content words with how often each stands there, most frequent first: `قصف 3`, as `قصف:3`, parted by blanks. */
export function countedTerms(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const w of words) {
    const upos = w.best?.lexeme.upos ?? (w.kind === "number" || w.kind === "latin" ? "X" : "PUNCT");
    if (!CONTENT.has(upos) || w.key.length > LONGEST) continue;
    const term = (w.best === null ? formKey(w.key) : lemmaOf(w.best.lexeme.lemma)).replace(/[\s:]/g, "");
    if (term.length > 1) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** Terms as stored: `term:count`, sorted, parted by blanks; those of the title marked with `^`. */
export function termsText(title: ReadonlyMap<string, number>, text: ReadonlyMap<string, number>): string {
  const rows = [...[...title].map(([t, n]) => `^${t}:${n}`), ...[...text].map(([t, n]) => `${t}:${n}`)];
  return rows.sort().join(" ");
}
