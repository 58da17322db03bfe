import type { Word } from "../words/types.js";
import { type Item, isBracket } from "./items.js";

/** Whether reading on to the right must end before item `k`. Commas end it unless an argument plainly follows. */
export function isBoundary(items: readonly Item[], k: number, words: readonly Word[], wantsSubject: boolean, wantsObject = false): boolean {
  const item = items[k] as Item;
  if (item.kind === "verb") return true;
  if (item.kind === "particle") return /^(sub|rel|cond|conj:but|conj:then|neg|fut|asp|aux|topic)/.test(item.role);
  if (item.kind === "mark") {
    if (item.opens) return true;
    if (isBracket(item.sign) || item.sign === "-" || item.sign === "–") return false;
    return (item.sign !== "،" && item.sign !== ",") || !goesOn(items, k, words, wantsSubject, wantsObject);
  }
  return false;
}

/** Whether the clause goes on behind the comma at `k`: with its `أن`, an adverb, a prepositional phrase, or an argument it lacks. */
function goesOn(items: readonly Item[], k: number, words: readonly Word[], wantsSubject: boolean, wantsObject: boolean): boolean {
  const next = items[k + 1];
  if (next?.kind === "particle")
    return /^(sub:an|sub:anna|adv)/.test(next.role) || (next.role.startsWith("prep:") && !(words[next.at] as Word).best?.conj);
  if (next?.kind !== "phrase") return false;
  if (next.phrase.prep !== null) return true;
  if (next.phrase.conj) return false;
  // `هاجم مسلحون في وقت متأخر من المساء، نقطة أمنية`: what stood between the commas was no argument.
  const before = items[k - 1];
  const parted = before?.kind === "particle" || (before?.kind === "phrase" && before.phrase.prep !== null);
  return wantsSubject || (wantsObject && parted);
}

/** Where a parenthesis that opens at item `k` closes, within a few items; null where none opens. */
export function parenthesisEnd(items: readonly Item[], k: number): number | null {
  const open = items[k];
  if (open?.kind !== "mark" || (open.sign !== "(" && open.sign !== "[")) return null;
  for (let j = k + 1; j < items.length && j - k < 10; j++) {
    const item = items[j] as Item;
    if (item.kind === "mark" && (item.sign === ")" || item.sign === "]")) return j;
  }
  return null;
}

/** A comma after a person's name with his office behind it: `عز الدين الأصبحي، وزير حقوق الإنسان،`. */
export function startsApposition(items: readonly Item[], k: number): boolean {
  const comma = items[k] as Item;
  const before = items[k - 1];
  const office = items[k + 1];
  if (comma.kind !== "mark" || (comma.sign !== "،" && comma.sign !== ",")) return false;
  if (before?.kind !== "phrase" || before.phrase.name?.kind !== "person") return false;
  return (
    office?.kind === "phrase" &&
    office.phrase.prep === null &&
    !office.phrase.conj &&
    office.phrase.role !== null &&
    office.phrase.name === null &&
    ["office", "rank"].includes(office.phrase.role.kind)
  );
}
