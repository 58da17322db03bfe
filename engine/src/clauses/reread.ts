import type { Knowledge } from "../knowledge/types.js";
import type { NameMention } from "../names/find.js";
import { isPerfect } from "../words/choose.js";
import type { Analysis, Word } from "../words/types.js";
import { lemmaOf } from "./phrases.js";

/** How much dearer than the noun the verb may be. */
const DEARER = 1;

/** How long the words for who acts may be. */
const LONGEST = 14;

/**
 * Reads a noun as the verb that is written like it where somebody definite stands before it and has no other verb:
 * `إن الجيش قصف المدينة`, `الأمير كرم الفائزين`. A noun of deeds may tell what a thing is (`إن الهدف قصف المدينة`), not what people
 * or bodies are. Looked at are the first words of the sentence and those behind `أن`. Sets `best` of the word.
 */
export function rereadVerbs(
  knowledge: Knowledge,
  words: readonly Word[],
  names: readonly NameMention[],
  first: number,
  last: number,
): void {
  const nameAt = new Map(names.map((n) => [n.first, n]));
  for (let i = first; i < last; i++) {
    const dual = i > first ? dualTwin(words, i, first) : null;
    if (dual !== null) (words[i] as Word).best = dual;
    const result = resultTwin(knowledge, words, i, last);
    if (result !== null) (words[i] as Word).best = result;
    if (!opensTopic(words, i, first)) continue;
    const at = behindActor(knowledge, words, nameAt, i, Math.min(last, i + LONGEST));
    const verb = at === null ? null : verbTwin(knowledge, words[at] as Word);
    if (at !== null && verb !== null && hasMore(words, at + 1, last)) (words[at] as Word).best = verb;
  }
}

/**
 * Reads a word for an office that is also written like `و` and another word as the office: everywhere instead of a verb in the passive
 * (`وزير`: and was visited), first in its sentence instead of anything (`وكيل الوزارة`: and a measure). Sets `best` of the word.
 */
export function rereadOffices(knowledge: Knowledge, words: readonly Word[], first: number, last: number): void {
  for (let i = first; i < last; i++) {
    const word = words[i] as Word;
    const best = word.best;
    if (!best?.conj || !(isOnlyPassive(best) || (i === first && !best.article))) continue;
    const office = word.analyses.find(
      (a) => !a.conj && !a.prep && a.lexeme.upos === "NOUN" && knowledge.roles.get(a.lexeme.bare)?.kind === "office",
    );
    if (office) word.best = office;
  }
}

const isOnlyPassive = ({ features }: Analysis): boolean => features.tense === "perfect" && features.passive && !features.active;

/** Whether a topic may begin at a token: first in its sentence, or right behind `أن`. */
function opensTopic(words: readonly Word[], i: number, first: number): boolean {
  if (i === first) return true;
  const before = (words[i - 1] as Word).best;
  return before !== null && before.lexeme.kind === "sub:anna" && before.pronoun === null;
}

/** The token right behind the definite phrase for people or a body that begins at `i`; null where there is none. */
function behindActor(
  knowledge: Knowledge,
  words: readonly Word[],
  nameAt: ReadonlyMap<number, NameMention>,
  i: number,
  end: number,
): number | null {
  const head = (words[i] as Word).best;
  const own = nameAt.get(i);
  const acts = own ? own.kind !== "place" && own.kind !== "facility" : knowledge.roles.has(lemmaOf(words[i])) && !head?.prep;
  if (!acts) return null;
  let definite = false;
  for (let t = i; t < end; ) {
    const name = nameAt.get(t);
    if (name) {
      definite = true;
      t = name.last;
      continue;
    }
    const best = (words[t] as Word).best;
    if (best === null || !["NOUN", "ADJ", "PROPN", "X"].includes(best.lexeme.upos) || best.prep || (best.conj && t > i)) return null;
    if (definite && !best.article && best.lexeme.upos === "NOUN" && !best.pronoun) return t;
    definite = best.article || best.pronoun !== null || (definite && best.lexeme.upos !== "NOUN");
    t++;
  }
  return null;
}

/** The reading of a bare noun as a verb in the third person that names a happening or tells something. */
function verbTwin(knowledge: Knowledge, word: Word): Analysis | null {
  const best = word.best as Analysis;
  if (best.conj || best.features.case === "a" || (best.lexeme.kind !== "vn" && best.lexeme.kind !== "noun.m")) return null;
  if (knowledge.roles.has(lemmaOf(word))) return null;
  const found = word.analyses.filter(
    (a) =>
      isPerfect(a) &&
      a.features.active &&
      a.cost <= best.cost + DEARER &&
      (knowledge.verbPredicates.has(a.lexeme.key) || knowledge.speechVerbs.has(a.lexeme.key) || knowledge.lightVerbs.has(a.lexeme.key)),
  );
  return found.sort((a, b) => a.cost - b.cost)[0] ?? null;
}

/** `إن جنديين قتلا وأصيب ثالث`: behind two people the verb in the dual, not the noun in the accusative that is written like it. */
function dualTwin(words: readonly Word[], i: number, first: number): Analysis | null {
  const { best, analyses } = words[i] as Word;
  const two = words[i - 1]?.best?.features;
  if (best === null || best.lexeme.upos !== "NOUN" || best.features.case !== "a" || best.conj || two === undefined) return null;
  // The oblique of dual and plural is written alike (`أن شرطيين قتلا`).
  if (two.number !== "d" && !(two.number === "p" && two.case === "o")) return null;
  let topic = i - 1;
  while (topic > first && words[topic]?.best?.lexeme.upos === "ADJ") topic--;
  if (topic > first && words[topic - 1]?.kind === "punctuation") topic--;
  if (!opensTopic(words, topic, first)) return null;
  const found = analyses.find((a) => isPerfect(a) && a.features.number === "d" && a.features.gender === two.gender);
  return found && found.cost <= best.cost + 2 * DEARER ? found : null;
}

/** `خلف الهجوم عشرات القتلى`: the preposition `خلف` read as the verb of results that is written like it, where a noun for a deed follows. */
function resultTwin(knowledge: Knowledge, words: readonly Word[], i: number, last: number): Analysis | null {
  const next = i + 1 < last ? (words[i + 1] as Word) : null;
  const word = words[i] as Word;
  if (word.best?.lexeme.kind !== "prep:loc" || !next?.best?.article || !knowledge.nounPredicates.has(next.best.lexeme.key)) return null;
  return word.analyses.find((a) => a.features.tense === "perfect" && a.features.active && knowledge.results.has(a.lexeme.bare)) ?? null;
}

/** Whether something follows that a verb may govern: no sign, and no finite verb right behind. */
function hasMore(words: readonly Word[], t: number, last: number): boolean {
  const next = t < last ? (words[t] as Word) : null;
  return next !== null && next.kind !== "punctuation" && next.best?.features.tense == null;
}
