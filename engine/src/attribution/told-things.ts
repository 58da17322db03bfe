import type { Item } from "../clauses/item.js";
import type { Phrase } from "../clauses/phrase.js";
import type { ReadClause } from "../clauses/read.js";
import type { SpeechWord } from "../knowledge/types.js";
import { type Content, isVerbalNoun } from "./content.js";
import type { SpeechContext } from "./types.js";

/** The preposition of the source with verbs that pass on. */
export const SOURCE: Readonly<Record<string, string>> = { relay: "an", learn: "min", bear: "fi", ascribe: "ila", issue: "an" };

const PREPS_OF_SAYING = new Set(["an", "ila", "ala", "bi", "min"]);
/** Those that bring what is said even behind an aside (`أعلنت الشركة عبر حسابها، عن …`). */
const PREPS_AFTER_ASIDE = new Set(["an", "ila"]);

export const bringsContent = (code: string, word: SpeechWord): boolean =>
  PREPS_OF_SAYING.has(code) && code !== SOURCE[word.kind] && (code !== "min" || word.stance === "warns");

/** The prepositional phrase of what is said behind commas. */
export function afterAside(context: SpeechContext, clause: ReadClause, word: SpeechWord): Phrase | null {
  const { items } = context.sentence;
  let relative = false;
  for (let k = clause.end; k < items.length; k++) {
    const item = items[k] as Item;
    if (item.kind === "particle" && /^(sub|cond|conj)/.test(item.role)) return null;
    relative ||= item.kind === "particle" && item.role.startsWith("rel");
    if (item.kind === "verb") {
      // `أشار تقرير أصدرته المنظمة إلى تورط`, `الذي صدر أمس`: over relative clauses.
      if (!relative && !context.clauses.some((c) => c.item === k && c.relative)) return null;
      relative = false;
    }
    if (item.kind === "mark" && /[.;؛!؟?]/.test(item.sign) && !bringsBehind(items[k + 1], item.sign)) return null;
    if (item.kind !== "phrase") continue;
    if (item.phrase.conj) return null;
    const behindComma = items[k - 1]?.kind === "mark" && item.phrase.prep === null;
    const head = context.words[item.phrase.head]?.best ?? null;
    // `أعلن رئيس الوزراء، قيام السلطات …`
    if (behindComma && head && isVerbalNoun(head) && clause.objects.length === 0) return item.phrase;
    if (item.phrase.prep && PREPS_AFTER_ASIDE.has(item.phrase.prep) && bringsContent(item.phrase.prep, word)) return item.phrase;
  }
  return null;
}

/** `كشف المتحدث الرسمي؛ عن النتائج`: some papers set a semicolon before what is told. */
const bringsBehind = (next: Item | undefined, sign: string): boolean =>
  /[;؛]/.test(sign) && next?.kind === "particle" && /^prep:(an|ila)$/.test(next.role);

/** `أضافت الشركة خدمات جديدة`: a thing is added; words that are said bring a verb of their own, or `أن`. */
export function addsThing({ sentence }: SpeechContext, clause: ReadClause, { item, clausal }: Content): boolean {
  const first = sentence.items[item];
  if (clausal || first?.kind !== "phrase" || first.phrase.prep !== null || first.phrase.demonstrative) return false;
  if (!clause.objects.some((o) => o.kind === "phrase" && o.phrase === first.phrase)) return false;
  const end = sentence.items.findIndex((i, k) => k > item && (i.kind === "mark" || (i.kind === "particle" && /^(sub|rel)/.test(i.role))));
  return !sentence.items.slice(item, end < 0 ? undefined : end).some((i) => i.kind === "verb");
}
