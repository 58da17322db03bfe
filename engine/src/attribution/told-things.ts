import type { Item } from "../clauses/item.js";
import type { Phrase } from "../clauses/phrase.js";
import type { ReadClause } from "../clauses/read.js";
import type { SpeechWord } from "../knowledge/types.js";
import type { Analysis } from "../words/types.js";
import { type Content, isVerbalNoun } from "./content.js";
import type { Range, SpeechContext } from "./types.js";

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
    if (behindComma && head && clause.objects.length === 0 && (isVerbalNoun(head) || isMatter(item.phrase, head))) return item.phrase;
    if (item.phrase.prep && PREPS_AFTER_ASIDE.has(item.phrase.prep) && bringsContent(item.phrase.prep, word)) return item.phrase;
  }
  return null;
}

/** `أكد المدير، أهمية العمل`: a thing with its genitive, nobody's office and no name. */
const isMatter = ({ name, role, genitive, people, quantity }: Phrase, { lexeme, article }: Analysis): boolean =>
  lexeme.upos === "NOUN" && !article && genitive !== null && name === null && role === null && !people && quantity === null;

/** `كشف المتحدث الرسمي؛ عن النتائج`: some papers set a semicolon before what is told. */
const bringsBehind = (next: Item | undefined, sign: string): boolean =>
  /[;؛]/.test(sign) && next?.kind === "particle" && /^prep:(an|ila)$/.test(next.role);

/** `أضافت الشركة خدمات جديدة`: a thing is added; words that are said bring a verb of their own, or `أن`. */
export function addsThing({ sentence, words }: SpeechContext, clause: ReadClause, { item, clausal }: Content): boolean {
  const first = sentence.items[item];
  if (clausal || first?.kind !== "phrase" || first.phrase.prep !== null || first.phrase.demonstrative) return false;
  if (!clause.objects.some((o) => o.kind === "phrase" && o.phrase === first.phrase)) return false;
  const ends = (i: Item): boolean =>
    i.kind === "mark" || (i.kind === "particle" && /^(sub|rel)/.test(i.role)) || (i.kind === "verb" && !!words[i.at]?.best?.conj);
  const end = sentence.items.findIndex((i, k) => k > item && ends(i));
  return !sentence.items.slice(item, end < 0 ? undefined : end).some((i) => i.kind === "verb");
}

/** `ذلك` alone, without a noun. */
export function isOnlyPointer({ sentence }: SpeechContext, content: Content | null): boolean {
  const item = content === null || content.clausal ? undefined : sentence.items[content.item];
  return item?.kind === "phrase" && item.phrase.demonstrative && item.last === item.first + 1;
}

/** `وصفه بأنه «معركة» قصفت …`: a description ends with its quotation, else before a comma or the next verb. */
export function descriptionIn(context: SpeechContext, scope: Range): Range {
  const quotation = context.quotations.find((q) => q.first >= scope.first && q.first <= scope.first + 3);
  if (quotation) return { first: scope.first, last: Math.min(scope.last, quotation.last) };
  const end = context.sentence.items.find(
    (i) => i.first > scope.first && i.first < scope.last && (i.kind === "verb" || (i.kind === "mark" && /^[،,]$/.test(i.sign))),
  );
  return end ? { first: scope.first, last: end.first } : scope;
}

/** How far behind the word of describing it may stand what something is called. */
const CALLED_REACH = 9;

/** `وصف الوزير، الزيارة بالتاريخية`: the item with `بـ` that tells what something is called, behind what is described; null where none is. */
export function calledBehind({ sentence, words }: SpeechContext, at: number): number | null {
  const { items } = sentence;
  let what = false;
  for (let k = at + 1; k < items.length && k - at < CALLED_REACH; k++) {
    const item = items[k] as Item;
    if (item.kind === "verb" || (item.kind === "particle" && /^(sub|rel|cond|conj)/.test(item.role))) return null;
    if (item.kind !== "phrase") continue;
    what ||= item.phrase.prep === null && (items[k - 1]?.kind === "mark" || k > at + 1 || words[at]?.best?.features.tense === null);
    const quality = words[item.phrase.head]?.best?.lexeme.upos === "ADJ" || items[k + 1]?.kind === "mark";
    if (what && item.phrase.prep === "bi" && quality) return k;
  }
  return null;
}

/** `اعتبر الوزير القرار خطوة مهمة`: somebody held something to be something: two objects, the second indefinite, told in the perfect. */
export function considers({ words }: SpeechContext, { at, objects, subject, subjectFrom }: ReadClause, word: SpeechWord): boolean {
  if (!CONSIDERING.has(word.id) || words[at]?.best?.features.tense !== "perfect" || subjectFrom !== "right" || subject === null)
    return false;
  const [what, asWhat] = objects;
  return what !== undefined && asWhat?.kind === "phrase" && !asWhat.phrase.definite && asWhat.phrase.name === null;
}

/** Words of saying that take what is judged, and as what, as objects. */
const CONSIDERING = new Set(["aetbr", "ed"]);

/** `ووصف الموقع بأنه عش`: the one noun behind a verb of describing is what is described; who does so is not named. */
export function describesSubject({ sentence, words }: SpeechContext, clause: ReadClause, content: Content | null): boolean {
  if (clause.subjectFrom !== "right" || clause.subject?.kind !== "phrase" || clause.objects.length > 0 || content?.clausal !== true)
    return false;
  const { phrase } = clause.subject;
  // `ووصف خصمه بأنه`, `ووصف ترامب بأنه`: behind `و` somebody goes on, and people too are what he describes.
  const goesOn = !!words[clause.at]?.best?.conj;
  if (!goesOn && (phrase.name?.kind === "person" || (phrase.role !== null && phrase.role.kind !== "body"))) return false;
  return !sentence.items
    .slice(clause.item + 1, content.item)
    .some((i) => i.kind === "phrase" && i.phrase !== phrase && i.phrase.prep === null);
}
