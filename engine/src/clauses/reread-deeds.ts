import type { Knowledge } from "../knowledge/types.js";
import type { NameMention } from "../names/types.js";
import { keyOf } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { isDefinite } from "./reread-participles.js";

/** How far behind its verb an announced deed may stand, in words. */
const REACH = 12;

/**
 * Reads a verb as the verbal noun that is written like it where it is the object of a verb of announcing, showing or
 * deciding before it: `أكد الوزير رفضه التدخل`, `قرر الحزب رفض الاتفاق`, `إعلان الحكومة وقف القتال`. Two finite verbs do not
 * follow each other without a word between their clauses, unless the second describes an indefinite noun (`أعلن اتفاقا رفضه المجلس`). The other way round a noun behind an
 * indefinite deed is read as the verb that holds it (`لقاء ضم الوزير`). Sets `best` of the word.
 */
export function rereadDeeds(
  knowledge: Knowledge,
  words: readonly Word[],
  names: readonly NameMention[],
  first: number,
  last: number,
): void {
  const named = new Set(names.filter((n) => n.kind !== "place" && n.kind !== "facility").map((n) => n.first));
  const isSomebody = (t: number): boolean => t < last && (named.has(t) || isPerson(knowledge, words[t] as Word));
  for (let i = first + 1; i < last; i++) {
    const word = words[i] as Word;
    const held = isSomebody(i + 1) ? holdingTwin(knowledge, words, i) : null;
    if (held !== null) word.best = held;
    const best = word.best;
    if (best === null || best.features.tense === null || best.conj || best.future) continue;
    // `واصل الجيش تقدمه`: in the present only where a pronoun follows, so that `قرر تنفيذ` and `يريد تنفيذ` are left alone; or where the
    // deed is what befalls somebody (`أكد المتحدث تعرض قافلة لهجوم`).
    const deed = deedTwin(knowledge, word, best);
    const present = best.features.tense !== "perfect" && best.pronoun === null && !befalls(knowledge, deed);
    if (present && !isTold(knowledge, words, i, last)) continue;
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

/** A word for people, who may be somebody's (`وزير`), without a preposition. */
const isPerson = ({ roles }: Knowledge, { best }: Word): boolean =>
  best !== null && !best.prep && !best.conj && ["office", "people", "rank", "honorific"].includes(roles.get(best.lexeme.key)?.kind ?? "");

/** `لقاء ضم الوزير`: behind an indefinite deed the noun, before somebody, read as the verb that tells who took part in it. */
function holdingTwin(knowledge: Knowledge, words: readonly Word[], i: number): Analysis | null {
  const { best, analyses } = words[i] as Word;
  if (best === null || best.lexeme.upos !== "NOUN" || best.pronoun || best.conj || best.prep || best.article) return null;
  let t = i - 1;
  while (t > 0 && words[t]?.best?.lexeme.upos === "ADJ" && !words[t]?.best?.article) t--;
  const deed = (words[t] as Word | undefined)?.best;
  if (!deed || deed.article || deed.pronoun || deed.lexeme.upos !== "NOUN" || !knowledge.nounPredicates.has(deed.lexeme.key)) return null;
  const holds = ({ lexeme, features, pronoun, conj }: Analysis): boolean =>
    features.tense === "perfect" &&
    features.person === 3 &&
    features.active &&
    !pronoun &&
    !conj &&
    knowledge.lightVerbs.get(lexeme.key)?.some((l) => l.noun === "subj" && l.subject === "none") === true &&
    lexeme.government.some((u) => u.startsWith("obj"));
  return analyses.find(holds) ?? null;
}

/** The reading as a verbal noun, or another noun that names or carries a happening, with a pronoun where the verb has one. */
function deedTwin({ nounPredicates, lightVerbs }: Knowledge, word: Word, verb: Analysis): Analysis | null {
  const bears = verb.pronoun !== null;
  const carries = (of: string | null): boolean => of !== null && lightVerbs.has(keyOf(of));
  const names = ({ lexeme }: Analysis): boolean =>
    lexeme.kind === "vn" || (lexeme.upos === "NOUN" && (nounPredicates.has(lexeme.key) || carries(lexeme.verb)));
  return word.analyses.find((a) => names(a) && !a.conj && !a.prep && !a.article && (a.pronoun !== null) === bears) ?? null;
}

/** A noun like `تعرض`, whose subject is whom something comes to. */
const befalls = ({ lightVerbs }: Knowledge, deed: Analysis | null): boolean =>
  deed?.lexeme.verb != null && lightVerbs.get(keyOf(deed.lexeme.verb))?.some((l) => l.noun !== "obj" && l.subject === "obj") === true;

/** A noun that nothing joins to the words before it. */
const isBare = (next: Analysis | null): boolean => next !== null && next.lexeme.upos === "NOUN" && !next.prep && !next.conj;

/** The verb itself, or the end of a definite phrase, which no bare clause describes. */
const isClosed = (before: Analysis | null): boolean => before !== null && (before.features.tense !== null || isDefinite(before));

/** Whether the nearest verb before, in the same clause, takes a deed as its object; `told`: whether it tells of it. */
function announces(knowledge: Knowledge, words: readonly Word[], i: number, first: number, told: boolean): boolean {
  for (let k = i - 1; k >= first && i - k <= REACH; k--) {
    const { best, kind } = words[k] as Word;
    if (kind === "punctuation" || best === null) return false;
    if (best.features.tense !== null) return told ? knowledge.speechVerbs.has(best.lexeme.key) : takesDeed(knowledge, best.lexeme.key);
    // `إعلان التحالف وقف القتال`: the noun of such a verb, where an object of the deed follows.
    if (!told && best.lexeme.upos === "NOUN" && best.lexeme.verb !== null && takesDeed(knowledge, keyOf(best.lexeme.verb)))
      return isBare((words[i + 1] as Word | undefined)?.best ?? null);
    if (best.conj || /^(sub|rel|cond|neg|aux|ask)/.test(best.lexeme.kind)) return false;
  }
  return false;
}

const takesDeed = ({ speechVerbs, lightVerbs, operators }: Knowledge, key: string): boolean =>
  speechVerbs.has(key) ||
  lightVerbs.get(key)?.some((l) => l.noun === "obj") === true ||
  operators.get(key)?.some((o) => o.slot.includes("obj")) === true;
