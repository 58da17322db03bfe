import type { Knowledge } from "../knowledge/types.js";
import { keyOf } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { isDefinite } from "./reread-participles.js";

/** How far behind its verb an announced deed may stand, in words. */
const REACH = 12;

/**
 * Reads a verb as the verbal noun that is written like it where it is the object of a verb of announcing, showing or
 * deciding before it: `أكد الوزير رفضه التدخل`, `قرر الحزب رفض الاتفاق`, `إعلان الحكومة وقف القتال`. Two finite verbs do not follow each other without a word
 * between their clauses, unless the second describes an indefinite noun (`أعلن اتفاقا رفضه المجلس`). Sets `best` of the word.
 */
export function rereadDeeds(knowledge: Knowledge, words: readonly Word[], first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    const word = words[i] as Word;
    const best = word.best;
    if (best === null || best.features.tense === null || best.conj || best.future) continue;
    // `واصل الجيش تقدمه`: in the present only where a pronoun follows, so that `قرر تنفيذ` and `يريد تنفيذ` are left alone.
    if (best.features.tense !== "perfect" && best.pronoun === null) continue;
    const deed = deedTwin(knowledge, word, best);
    if (deed !== null && isClosed((words[i - 1] as Word).best) && announces(knowledge, words, i, first)) word.best = deed;
  }
}

/** The reading as a verbal noun, or another noun that names or carries a happening, with a pronoun where the verb has one. */
function deedTwin({ nounPredicates, lightVerbs }: Knowledge, word: Word, verb: Analysis): Analysis | null {
  const bears = verb.pronoun !== null;
  const carries = (of: string | null): boolean => of !== null && lightVerbs.has(keyOf(of));
  const names = ({ lexeme }: Analysis): boolean =>
    lexeme.kind === "vn" || (lexeme.upos === "NOUN" && (nounPredicates.has(lexeme.key) || carries(lexeme.verb)));
  return word.analyses.find((a) => names(a) && !a.conj && !a.prep && !a.article && (a.pronoun !== null) === bears) ?? null;
}

/** A noun that nothing joins to the words before it. */
const isBare = (next: Analysis | null): boolean => next !== null && next.lexeme.upos === "NOUN" && !next.prep && !next.conj;

/** The verb itself, or the end of a definite phrase, which no bare clause describes. */
const isClosed = (before: Analysis | null): boolean => before !== null && (before.features.tense !== null || isDefinite(before));

/** Whether the nearest verb before, in the same clause, takes a deed as its object. */
function announces(knowledge: Knowledge, words: readonly Word[], i: number, first: number): boolean {
  for (let k = i - 1; k >= first && i - k <= REACH; k--) {
    const { best, kind } = words[k] as Word;
    if (kind === "punctuation" || best === null) return false;
    if (best.features.tense !== null) return takesDeed(knowledge, best.lexeme.key);
    // `إعلان التحالف وقف القتال`: the noun of such a verb, where an object of the deed follows.
    if (best.lexeme.upos === "NOUN" && best.lexeme.verb !== null && takesDeed(knowledge, keyOf(best.lexeme.verb)))
      return isBare((words[i + 1] as Word | undefined)?.best ?? null);
    if (best.conj || /^(sub|rel|cond|neg|aux|ask)/.test(best.lexeme.kind)) return false;
  }
  return false;
}

const takesDeed = ({ speechVerbs, lightVerbs, operators }: Knowledge, key: string): boolean =>
  speechVerbs.has(key) ||
  lightVerbs.get(key)?.some((l) => l.noun === "obj") === true ||
  operators.get(key)?.some((o) => o.slot.includes("obj")) === true;
