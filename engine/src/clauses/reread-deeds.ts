import type { Knowledge } from "../knowledge/types.js";
import { keyOf } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { isDefinite } from "./reread-participles.js";

/** How far behind its verb an announced deed may stand, in words. */
const REACH = 12;

/**
 * Reads a verb as the verbal noun that is written like it where it is the object of a verb of announcing, showing or
 * deciding before it: `أكد الوزير رفضه التدخل`, `قرر الحزب رفض الاتفاق`. Two finite verbs do not follow each other without a word
 * between their clauses, unless the second describes an indefinite noun (`أعلن اتفاقا رفضه المجلس`). Sets `best` of the word.
 */
export function rereadDeeds(knowledge: Knowledge, words: readonly Word[], first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    const word = words[i] as Word;
    const best = word.best;
    if (best === null || best.features.tense === null || best.conj || best.future) continue;
    // `واصل الجيش تقدمه`: in the present only where a pronoun follows, so that `قرر تنفيذ` and `يريد تنفيذ` are left alone.
    const present = best.features.tense !== "perfect" && best.pronoun === null;
    if (present && !isTold(knowledge, words, i, last)) continue;
    const deed = deedTwin(knowledge, word, best);
    const from = present ? behindAside(words, i, first) : i;
    if (deed !== null && isClosed((words[from - 1] as Word).best) && announces(knowledge, words, from, first, present)) word.best = deed;
  }
}

/**
 * `أعلن الوسيط توصل الحكومة والمعارضة إلى اتفاق`: the verbal noun of Form V or VI that names a happening and has its genitive behind
 * it, written like the feminine present of another verb.
 */
function isTold(knowledge: Knowledge, words: readonly Word[], i: number, last: number): boolean {
  const next = i + 1 < last ? (words[i + 1] as Word).best : null;
  if (!next || next.prep || next.conj || !(next.article || next.lexeme.upos === "PROPN")) return false;
  const lexeme = deedTwin(knowledge, words[i] as Word, (words[i] as Word).best as Analysis)?.lexeme;
  return lexeme?.verb?.startsWith("ت") === true && knowledge.nounPredicates.has(lexeme.key);
}

/** How many words an aside between two signs may have. */
const ASIDE = 6;

/** Where what stands before a word ends, an adverb of time or an aside left out: `أعلن الوسيط، أمس الخميس، توصل الطرفين إلى اتفاق`. */
function behindAside(words: readonly Word[], i: number, first: number): number {
  if ((words[i - 1] as Word).best?.lexeme.upos === "ADV") return i - 1;
  if ((words[i - 1] as Word).kind !== "punctuation") return i;
  for (let k = i - 2; k > first && i - k <= ASIDE + 2; k--) {
    if (words[k]?.kind === "punctuation") return k;
    if (words[k]?.best?.features.tense != null) return i;
  }
  return i;
}

/** The reading as a verbal noun, or another noun that names or carries a happening, with a pronoun where the verb has one. */
function deedTwin({ nounPredicates, lightVerbs }: Knowledge, word: Word, verb: Analysis): Analysis | null {
  const bears = verb.pronoun !== null;
  const carries = (of: string | null): boolean => of !== null && lightVerbs.has(keyOf(of));
  const names = ({ lexeme }: Analysis): boolean =>
    lexeme.kind === "vn" || (lexeme.upos === "NOUN" && (nounPredicates.has(lexeme.key) || carries(lexeme.verb)));
  return word.analyses.find((a) => names(a) && !a.conj && !a.prep && !a.article && (a.pronoun !== null) === bears) ?? null;
}

/** The verb itself, or the end of a definite phrase, which no bare clause describes. */
const isClosed = (before: Analysis | null): boolean => before !== null && (before.features.tense !== null || isDefinite(before));

/** Whether the nearest verb before, in the same clause, takes a deed as its object; `told`: whether it tells of it. */
function announces(knowledge: Knowledge, words: readonly Word[], i: number, first: number, told: boolean): boolean {
  for (let k = i - 1; k >= first && i - k <= REACH; k--) {
    const { best, kind } = words[k] as Word;
    if (kind === "punctuation" || best === null) return false;
    if (best.features.tense !== null) return told ? knowledge.speechVerbs.has(best.lexeme.key) : takesDeed(knowledge, best.lexeme.key);
    if (best.conj || /^(sub|rel|cond|neg|aux|ask)/.test(best.lexeme.kind)) return false;
  }
  return false;
}

const takesDeed = ({ speechVerbs, lightVerbs, operators }: Knowledge, key: string): boolean =>
  speechVerbs.has(key) ||
  lightVerbs.get(key)?.some((l) => l.noun === "obj") === true ||
  operators.get(key)?.some((o) => o.slot.includes("obj")) === true;
