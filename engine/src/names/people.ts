import type { Knowledge } from "../knowledge/types.js";
import { isRelationalForm, nameKey, PREPOSITIONS } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { nameFormOf } from "./forms.js";
import { PART } from "./gazetteer.js";
import type { NameMention } from "./types.js";

/** Words that are part of a name and need another after them (`بن`, `أبو`). */
const isLink = (knowledge: Knowledge, key: string): boolean => knowledge.nameLinks.has(key);

/** Whether the word at `i` may go on a person's name whose last word so far is at `before`. */
export function isNameLike(knowledge: Knowledge, words: readonly Word[], i: number, before: number): boolean {
  const word = words[i] as Word;
  if (word.kind !== "word" || i > before + 1) return false;
  const key = word.form.nameKey;
  if (isLink(knowledge, key)) return true;
  const best = word.best;
  // `عبدالله آل الشيخ`: what a link brings is of the name, whatever else it means.
  if (i === before + 1 && before > 0 && best?.article && !best.conj && isLink(knowledge, (words[before] as Word).form.nameKey)) return true;
  if (best !== null && (FUNCTION_WORDS.has(best.lexeme.upos) || isCommon(best, knowledge))) return false;
  if (key.length > 2 && nameFormOf(knowledge, word.form).given) return true;
  if (endsName(knowledge, word)) return false;
  if (best === null || best.conj || best.prep || best.pronoun) return false;
  if (best.lexeme.upos === "X" || best.lexeme.upos === "PROPN") return true;
  // Family names: الشهري, البغدادي, العبادي — a nisba, or an article'd adjective after a given name.
  return (
    best.article &&
    (best.lexeme.kind === "nisba"
      ? !knowledge.nationalities.has(best.lexeme.key)
      : best.lexeme.kind === "ap" && isRelationalForm(word.text))
  );
}

/** The flags of words in the names of people. */
export const PERSON = PART.personFirst | PART.personLater;
const STANDS_ALONE = PART.placeWhole | PART.country | PART.body;

/** `اتهم نتنياهو حماس`: a land, a capital or a group ends a person's name. */
function endsName(knowledge: Knowledge, { form }: Word): boolean {
  const { parts, given } = nameFormOf(knowledge, form);
  if ((parts & STANDS_ALONE) === 0 || given) return false;
  const actor = knowledge.gazetteer.match(form.nameKey, () => undefined)?.actor;
  return actor !== undefined && (actor.kind === "country" || actor.kind === "group" || actor.capitalOf !== null);
}

/** `زار الرئيس السيسي جدة`: the same, and any other place of whose name nobody is. */
export function isElsewhere(knowledge: Knowledge, word: Word): boolean {
  const { parts, given } = nameFormOf(knowledge, word.form);
  const place = (parts & PART.placeWhole) !== 0 && (parts & PERSON) === 0 && !given && !isRelationalForm(word.text);
  // `طالب الرئيس هادي الميليشيات`: a word for a body.
  const body = word.best?.article === true && knowledge.roles.get(word.best.lexeme.key)?.kind === "body";
  return place || body || endsName(knowledge, word);
}

const FUNCTION_WORDS = new Set(["ADP", "CCONJ", "SCONJ", "PART", "PRON", "DET", "ADV"]);

/** A verb or a title: no part of a name, though a name may be written alike (`دعا`, `وزير`). */
const isCommon = (a: Analysis, knowledge: Knowledge): boolean =>
  (a.features.tense !== null && a.cost < 1) || knowledge.roles.has(a.lexeme.key);

const isStrange = (a: Analysis): boolean => a.lexeme.upos === "X" && a.lexeme.kind === "unknown";

/** Whether the word is a title that a name follows. */
function isTitle(knowledge: Knowledge, word: Word | undefined): boolean {
  const best = word?.best;
  if (!best || best.pronoun) return false;
  const role = knowledge.roles.get(best.lexeme.key);
  return role !== undefined && (role.kind === "rank" || role.kind === "honorific" || role.kind === "office" || role.kind === "source");
}

/** A title right before, maybe with its country or adjectives between (`وزير الخارجية الأميركي جون كيري`). */
function afterTitle(knowledge: Knowledge, words: readonly Word[], i: number, from: NameMention | null): boolean {
  let k = i - 1;
  for (let steps = 0; k >= 0 && steps < 5; steps++, k--) {
    const word = words[k] as Word;
    if (from && k < from.last && from.kind === "person") return false;
    if (word.kind !== "word") return steps === 1 && false;
    if (isTitle(knowledge, word)) return true;
    const best = word.best;
    if (!best || !["NOUN", "ADJ", "PROPN", "X"].includes(best.lexeme.upos)) return false;
  }
  return false;
}

/**
 * `قوات صالح`, `موالية لهادي`: behind a word for people or a body that no masculine singular describes, or joined by ل to what
 * describes such, a word that is also a common one is the name of whose they are.
 */
export function isWhose({ roles }: Knowledge, words: readonly Word[], i: number): boolean {
  const { best, text } = words[i] as Word;
  const head = words[i - 1]?.best;
  if (!best || !head || best.article || best.pronoun || best.features.number !== "s" || best.features.gender !== "m") return false;
  if (head.features.number !== "p" && head.features.gender !== "f") return false;
  if (best.prep !== "") return text.startsWith(PREPOSITIONS[1]) && head.lexeme.upos === "ADJ" && !head.pronoun;
  const role = roles.get(head.lexeme.key)?.kind;
  return !best.conj && !head.article && !head.pronoun && (role === "body" || role === "people");
}

/** `الطفل أحمد`: behind a word for one of the people, with the article, stands who it is. */
function isCalled({ roles }: Knowledge, words: readonly Word[], i: number): boolean {
  const head = words[i - 1]?.best;
  const best = (words[i] as Word).best;
  if (!head?.article || head.features.number !== "s" || roles.get(head.lexeme.key)?.kind !== "people") return false;
  return !best?.article && !best?.conj && !best?.prep && !best?.pronoun;
}

/** Whether what stands before the word at `i` tells that it is somebody's name. */
export const isPointedAt = (knowledge: Knowledge, words: readonly Word[], i: number): boolean =>
  isWhose(knowledge, words, i) || isCalled(knowledge, words, i);

/** `وزير التعليم عزام الدخيل`: who holds an office bears more than a given name, so what goes with it is his family's. */
function isFamilyName(knowledge: Knowledge, words: readonly Word[], i: number): boolean {
  const best = words[i + 1]?.best;
  if (!best?.article || best.conj || best.prep || best.pronoun || best.features.gender === "f" || best.features.number !== "s")
    return false;
  if (best.lexeme.upos !== "ADJ" || knowledge.nationalities.has(best.lexeme.key)) return false;
  for (let k = i - 1; k >= 0 && k > i - 6; k--) {
    const role = knowledge.roles.get((words[k] as Word).best?.lexeme.key ?? "");
    if (role) return role.kind === "office" || role.kind === "rank" || role.id === "doctor";
  }
  return false;
}

/** A person's name that begins at `i`: a given name with more, or name-shaped words after a title. */
export function findPerson(
  knowledge: Knowledge,
  words: readonly Word[],
  i: number,
  to: number,
  before: NameMention | null,
): NameMention | null {
  const word = words[i] as Word;
  const best = word.best;
  const cut = nameFormOf(knowledge, word.form).person;
  const unknown = best !== null && (best.lexeme.upos === "X" || best.lexeme.upos === "PROPN");
  if (!cut && !unknown) return null;
  if (best !== null && (FUNCTION_WORDS.has(best.lexeme.upos) || isCommon(best, knowledge))) return null;
  // `الناطق باسم الحكومة`: written like a name, but a preposition.
  if (knowledge.prepositions.get(word.key)?.some((p) => p.keys.length === 1)) return null;
  const titled = afterTitle(knowledge, words, i, before) || isPointedAt(knowledge, words, i);
  // Two strange words in a row are a foreign name.
  const next = words[i + 1]?.best;
  const foreign =
    i + 1 < to &&
    best !== null &&
    isStrange(best) &&
    next != null &&
    isStrange(next) &&
    !next.conj &&
    !next.prep &&
    !next.article &&
    !best.article;
  if (!cut && !(unknown && titled) && !foreign) return null;
  let last = i + 1;
  while (last < to && last - i < 7 && isNameLike(knowledge, words, last, last - 1)) last++;
  if (last === i + 1 && last < to && titled && cut && isFamilyName(knowledge, words, i)) last++;
  // After a patronymic a nationality is a family name: عبدالله بن عبدالمحسن التركي.
  const family = words[last]?.best;
  if (
    last < to &&
    last - i > 2 &&
    family?.article &&
    family.lexeme.kind === "nisba" &&
    !family.conj &&
    !family.prep &&
    isLink(knowledge, (words[last - 2] as Word).form.nameKey)
  )
    last++;
  while (last - 1 > i && isLink(knowledge, (words[last - 1] as Word).form.nameKey)) last--;
  const startKey = cut?.key ?? word.form.nameKey;
  if (isLink(knowledge, startKey) && last - i < 2) return null;
  if (last - i < 2 && !titled) return null;
  if (foreign && !cut && last - i < 2) return null;
  // Two words of which the first is also a common word need a title or a second given name.
  if (!titled && best !== null && ["VERB", "ADP", "ADJ", "NOUN"].includes(best.lexeme.upos) && best.cost < 1.5 && last - i < 2) return null;
  const cutLength = cut?.length ?? (best ? (best.conj ? 1 : 0) + (best.prep ? 1 : 0) : 0);
  const keys = [cut?.key ?? nameKey(word.text.slice(cutLength)), ...words.slice(i + 1, last).map((w) => w.form.nameKey)];
  return { first: i, last, start: word.start + cutLength, end: (words[last - 1] as Word).end, kind: "person", actor: null, keys };
}
