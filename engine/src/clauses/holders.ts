import type { Knowledge } from "../knowledge/types.js";
import type { Word } from "../words/types.js";
import type { Item } from "./item.js";
import { lemmaOf } from "./lemmas.js";
import type { Phrase } from "./phrase.js";

type PhraseItem = Item & { readonly kind: "phrase" };

/** Kinds of verbs of saying that have no person as object: a name behind the office in front is that of its holder. */
const TOLD_TO_NOBODY = new Set(["plain", "add", "announce", "verb", "express"]);

/** Prepositions of what an office is over and where it is held. */
const REMIT = new Set(["bi", "fi", "ala", "li", "ila", "lada"]);

/** How many items may stand between an office and the name of its holder. */
const REACH = 5;

/**
 * `أوضح المشرف العام على المستشفى الدكتور طاهر`, `قال مدير الإدارة بالبريد حسن الشهري`: the item of the office right behind a verb of
 * saying that the last item names the holder of, over all that the office is said to be of; null where there is none.
 */
export function officeBehindSaying(items: readonly Item[], knowledge: Knowledge, words: readonly Word[]): number | null {
  const name = items.at(-1) as PhraseItem;
  if (name.phrase.name?.kind !== "person" || name.phrase.prep !== null) return null;
  const tells = wordsFollow(words, name.last, knowledge);
  if (name.phrase.conj) return secondOffice(items, knowledge, words, tells);
  for (let k = items.length - 2; k >= 0 && items.length - 1 - k <= REACH; k--) {
    const item = items[k] as Item;
    if (items[k + 1]?.first !== item.last) return null;
    if (isBySource(item) || saysBefore(items, k, knowledge, words)) {
      const near = k === items.length - 2;
      return (isUnheld(item, tells) && (tells || !near)) || (tells && near && isSomeone(item, words)) ? k : null;
    }
    if (!isOfOffice(item, knowledge, words, tells)) return null;
  }
  return null;
}

/** `…، أن`, `… إلى أن`, `…:`, `… في تصريح`: behind a name the words begin that are said, so that nobody but who speaks is named. */
function wordsFollow(words: readonly Word[], at: number, { speechVerbs }: Knowledge): boolean {
  let t = at;
  if (/^[،,]$/.test(words[t]?.text ?? "")) t++;
  const [word, next] = [words[t], words[t + 1]];
  const prep = word?.best?.lexeme.kind ?? "";
  if (prep === "prep:an" || word?.text === ":") return true;
  if (prep === "prep:fi") return speechVerbs.get(lemmaOf(next))?.some((w) => w.kind === "document" || w.kind === "noun") === true;
  return /^sub:(an|anna)$/.test((/^prep:(ila|min|ala)$/.test(prep) ? next : word)?.best?.lexeme.kind ?? "");
}

/** `بحسب المتحدث`, `وفقا للمتحدث`. */
const isBySource = (item: Item): boolean => item.kind === "phrase" && item.phrase.prep === "hasab";

/** `قال مساعد المدير والمتحدث الرسمي باسم الشركة عبدالرحمن`: who holds both, the second office named behind. */
function secondOffice(items: readonly Item[], knowledge: Knowledge, words: readonly Word[], tells: boolean): number | null {
  const second = items.at(-1) as PhraseItem;
  let k = items.length - 2;
  // `أوضح المشرف على البرنامج وعضو اللجنة سالم أن`
  while (tells && k > 1 && isOfOffice(items[k] as Item, knowledge, words, tells) && items[k - 1]?.last === items[k]?.first) k--;
  const first = items[k] as Item;
  if (k < 1 || first.last !== items[k + 1]?.first || !saysBefore(items, k, knowledge, words) || !isUnheld(first, tells)) return null;
  const { role } = second.phrase;
  if (role?.kind !== "office" || role.id.startsWith("ref.")) return null;
  // `قال الرئيس ووزير الدفاع محمد`: who is called by the office alone is somebody else.
  const { genitive, complement, adjectives } = (first as PhraseItem).phrase;
  return genitive !== null || complement !== null || adjectives.length > 0 || k < items.length - 2 ? k : null;
}

function saysBefore(items: readonly Item[], k: number, knowledge: Knowledge, words: readonly Word[]): boolean {
  let at = k - 1;
  while (at > 0 && k - at <= REACH && isBetween(items[at] as Item)) at--;
  const verb = items[at];
  return (
    verb?.kind === "verb" &&
    (words[verb.at] as Word).analyses.some(
      (a) => a.features.tense !== null && knowledge.speechVerbs.get(a.lexeme.key)?.some((w) => TOLD_TO_NOBODY.has(w.kind)),
    )
  );
}

/** `أوضح ذلك أمس مدير الإدارة`, `قال لرويترز المتحدث`: what, when and to whom may stand before who speaks. */
const isBetween = (item: Item): boolean =>
  item.kind === "phrase"
    ? (item.phrase.demonstrative && item.phrase.last === item.phrase.first + 1) || item.phrase.prep === "li"
    : item.kind === "particle"
      ? item.role.startsWith("adv")
      : item.kind === "mark" && /["«»“”]/.test(item.sign);

/** A definite office or rank of one person who is not named; where what he says follows his name, also another word for him (`الناقد الرياضي`). */
const isUnheld = (item: Item, tells: boolean): boolean =>
  item.kind === "phrase" &&
  item.phrase.role !== null &&
  (tells ? item.phrase.role.kind !== "body" : item.phrase.role.kind === "office" || item.phrase.role.kind === "rank") &&
  !item.phrase.role.id.startsWith("ref.") &&
  item.phrase.name === null &&
  (item.phrase.prep === null || isBySource(item)) &&
  item.phrase.definite &&
  item.phrase.quantity === null;

/** `المنتج السعودي`: a noun of one, with the article, that no list knows as a word for people. */
function isSomeone(item: Item, words: readonly Word[]): boolean {
  if (item.kind !== "phrase" || item.phrase.name !== null || item.phrase.role !== null || item.phrase.genitive !== null) return false;
  const best = (words[item.phrase.head] as Word).best;
  return item.phrase.prep === null && best?.article === true && best.features.number === "s" && !item.phrase.demonstrative;
}

/** A preposition or phrase that may tell what an office is of: no deed (`في لقائه السفير`), nobody who is told (`لرويترز`). */
function isOfOffice(item: Item, knowledge: Knowledge, words: readonly Word[], tells: boolean): boolean {
  // `مدير الشرطة بمنطقة تبوك، العقيد سالم، أن`, `رئيس النادي في "ويتشيتا" خالد أن`
  if (item.kind === "mark") return tells && /^[،,"«»“”]$/.test(item.sign);
  if (item.kind === "particle") return /^prep:(fi|ala|ila|lada)$/.test(item.role);
  if (item.kind !== "phrase") return false;
  const { head, name, role, prep, conj, people, genitive } = item.phrase;
  // `العلاقات العامة والإعلام`
  if (prep === null) return conj && name === null && !people && (role === null || (role.kind === "body" && genitive === null));
  if (!REMIT.has(prep)) return false;
  // `بمنطقة تبوك`
  if (name?.kind === "place") return true;
  if (name?.kind === "person" || (name?.actor?.sectors ?? role?.sectors ?? []).includes("JRN")) return false;
  const lemma = lemmaOf(words[head]);
  const told = knowledge.speechVerbs.get(lemma)?.some((w) => w.kind === "document" || w.kind === "medium");
  // `المشرف على تنفيذ المشروع`
  const deed = knowledge.nounPredicates.has(lemma) && !(tells && prep === "ala");
  return !told && !deed && !(words[head] as Word).best?.pronoun;
}

/** Gives an office the name of its holder, and all items between. */
export function giveHolder(items: Item[], k: number, holder: Phrase): void {
  const office = items[k] as PhraseItem;
  const site = items.slice(k + 1, -1).find((i): i is PhraseItem => i.kind === "phrase");
  Object.assign(office.phrase, {
    complement: office.phrase.complement ?? site?.phrase ?? null,
    name: holder.name,
    last: holder.last,
    definite: true,
  });
  items.length = k + 1;
  items[k] = { ...office, last: holder.last };
}
