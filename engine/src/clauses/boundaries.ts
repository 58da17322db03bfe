import type { Word } from "../words/types.js";
import { type Item, isBracket } from "./item.js";

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
    return (
      /^(sub:an|sub:anna|adv)/.test(next.role) ||
      (next.role.startsWith("prep:") && (!(words[next.at] as Word).best?.conj || isBeside(next, words)))
    );
  if (next?.kind !== "phrase") return false;
  if (next.phrase.prep !== null) return true;
  if (next.phrase.conj) return false;
  // `هاجم مسلحون في وقت متأخر من المساء، نقطة أمنية`: what stood between the commas was no argument.
  const before = items[k - 1];
  const parted = before?.kind === "particle" || (before?.kind === "phrase" && before.phrase.prep !== null);
  return wantsSubject || (wantsObject && parted);
}

/** `عقد اجتماعا برئاسة الوزير، وبحضور السفير`: who else was there, by a preposition made of a noun. */
const isBeside = ({ role, at }: Item & { kind: "particle" }, words: readonly Word[]): boolean =>
  (role === "prep:maa" || role === "prep:led") && words[at]?.best?.lexeme.upos === "NOUN";

const DASH = /^[-–—]$/;

/** Whether the item closes an aside that `open` began: a bracket of its kind, or the second dash. */
const closes = (open: string, item: Item): boolean =>
  item.kind === "mark" && (DASH.test(open) ? DASH.test(item.sign) : item.sign === ")" || item.sign === "]");

/** Where a parenthesis or an aside in dashes that opens at item `k` closes, within a few items; null where none opens. */
export function parenthesisEnd(items: readonly Item[], k: number): number | null {
  const open = items[k];
  if (open?.kind !== "mark" || (open.sign !== "(" && open.sign !== "[" && !DASH.test(open.sign))) return null;
  for (let j = k + 1; j < items.length && j - k < 10; j++) if (closes(open.sign, items[j] as Item)) return j;
  return null;
}

/** `قتل سبعة، بينهم امرأة وطفلان، في غارة`: the last item of the examples that a particle at item `k` brings; null where it brings none. */
export function examplesEnd(items: readonly Item[], k: number): number | null {
  const among = (items[k]?.kind === "mark" ? k + 1 : k) as number;
  const lead = items[among];
  if (lead?.kind !== "particle" || lead.role !== "list:among") return null;
  let end = among;
  while (items[end + 1]?.kind === "phrase" && isExample(items, end + 1, among)) end++;
  return end === among ? null : end;
}

/** The first phrase behind the particle, and what is coordinated with it. */
function isExample(items: readonly Item[], k: number, among: number): boolean {
  const item = items[k];
  return item?.kind === "phrase" && item.phrase.prep === null && (k === among + 1 || item.phrase.conj);
}

/** Where the aside in dashes or parentheses (`في سوروتش (جنوب)`) that ends at item `k` begins; null where none ends there. */
export function asideStart(items: readonly Item[], k: number): number | null {
  const end = items[k];
  if (end?.kind !== "mark" || !(end.sign === ")" || DASH.test(end.sign))) return null;
  for (let j = k - 1; j >= 0 && k - j < 10; j--) {
    const item = items[j] as Item;
    if (item.kind === "mark" && (end.sign === ")" ? item.sign === "(" : DASH.test(item.sign))) return j;
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
