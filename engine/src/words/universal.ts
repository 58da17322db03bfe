import { ARTICLE, CONJUNCTIONS } from "../text/letters.js";
import type { Analysis, Upos, Word } from "./types.js";

/** How Universal Dependencies tags a word, or its two parts where it is written as one and cut in two. */
export interface UniversalPart {
  readonly upos: Upos;
  /** Null where the reader's own lemma stands. */
  readonly lemma: string | null;
}

interface Alternative {
  readonly when: string | null;
  readonly parts: readonly UniversalPart[];
}

/** Lexeme id → alternatives in order; the first whose condition holds is taken. */
export type UniversalTable = ReadonlyMap<string, readonly Alternative[]>;

/** Reads cells such as `verb=ADP:أَن|SCONJ:أَنَّ` or `ADP:بِ+NOUN:سَبَب`. */
export function openUniversal(rows: readonly Readonly<Record<string, string>>[]): UniversalTable {
  const part = (s: string): UniversalPart => {
    const [upos, lemma] = s.split(":") as [Upos, string?];
    return { upos, lemma: lemma ?? null };
  };
  return new Map(
    rows.map((r) => [
      r.id as string,
      (r.universal as string).split("|").map((cell) => {
        const [, when, parts] = /^(?:([a-z]+)=)?(.*)$/.exec(cell) as unknown as [string, string | undefined, string];
        return { when: when ?? null, parts: parts.split("+").map(part) };
      }),
    ]),
  );
}

const isNominal = (a: Analysis): boolean => ["NOUN", "ADJ", "NUM", "PROPN", "X"].includes(a.lexeme.upos);

/** Whether a noun that tells a time stands free: with no preposition or noun before it that it hangs on. */
function isFree(word: Word, before: Word | undefined): boolean {
  if (word.best?.prep || word.best?.pronoun) return false;
  const a = before?.best;
  if (!a) return true;
  if (a.lexeme.upos === "ADP" && !a.pronoun) return false;
  return !(isNominal(a) && !a.article && !a.pronoun && a.features.case !== "a" && !word.best?.conj);
}

function holds(when: string, words: readonly Word[], i: number, first: boolean): boolean {
  const word = words[i] as Word;
  const next = words[i + 1];
  const after = next?.best ?? null;
  if (when === "start") return first;
  if (when === "verb") return !word.best?.pronoun && after !== null && after.lexeme.upos === "VERB" && after.lexeme.kind !== "neg:laysa";
  if (when === "number") return next?.kind === "number" || after?.lexeme.upos === "NUM";
  if (when === "noun") return word.best?.pronoun != null || next?.kind === "number" || (after !== null && isNominal(after) && !after.prep);
  if (when === "free") return isFree(word, words[i - 1]);
  return false;
}

/** The lemma of a name: Universal Dependencies cuts the article off (`الصين` → `صين`). */
const nameLemma = (a: Analysis): string => (a.lexeme.lemma.startsWith(ARTICLE) ? a.lexeme.lemma.slice(2) : a.lexeme.lemma);

/** Relational adjectives that no list holds: strange words in ـيّ, ـية with the article behind a noun with the article. */
function isStrangeAdjective(a: Analysis, before: Analysis | null): boolean {
  return /(ي|ية|يون|يين)$/.test(a.lexeme.bare) && a.article && !a.prep && before?.article === true && before.lexeme.upos === "NOUN";
}

/** An ordinary reading of a word that is part of a name (`المتوسط` in `البحر المتوسط`). */
function ordinary(word: Word): Analysis | null {
  const best = word.best as Analysis;
  return (
    word.analyses.find(
      (a) =>
        a.cost < 2 &&
        (a.lexeme.upos === "NOUN" || a.lexeme.upos === "ADJ") &&
        a.article &&
        !a.pronoun &&
        a.conj === best.conj &&
        a.prep === best.prep,
    ) ?? null
  );
}

/** The tags and lemmas that Universal Dependencies gives the stem of word `i`: one part, or two where the stem is cut. */
export function universalParts(table: UniversalTable, words: readonly Word[], i: number, first: boolean): readonly UniversalPart[] {
  const word = words[i] as Word;
  const a = word.best as Analysis;
  const found = table.get(a.lexeme.id)?.find((x) => x.when === null || holds(x.when, words, i, first));
  if (found) return found.parts;
  const { upos, kind } = a.lexeme;
  if (upos === "X" || upos === "PROPN") {
    const plain = a.lexeme.id === "name" && a.article ? ordinary(word) : null;
    if (plain) return [{ upos: plain.lexeme.upos, lemma: plain.lexeme.lemma }];
    if (isStrangeAdjective(a, words[i - 1]?.best ?? null)) return [{ upos: "ADJ", lemma: null }];
    return [{ upos: kind === "abbr" ? "NOUN" : "PROPN", lemma: nameLemma(a) }];
  }
  return [{ upos: upos === "VERB" && kind.startsWith("aux") ? "AUX" : upos, lemma: null }];
}

/** The tag of an attached conjunction: one that joins nothing, or opens a relative clause, is a particle. */
export const conjunctionUpos = (a: Analysis, first: boolean): Upos =>
  first || a.conj !== CONJUNCTIONS[0] || /^rel:[mf]/.test(a.lexeme.kind) ? "PART" : "CCONJ";
