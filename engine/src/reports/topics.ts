import type { Item } from "../clauses/item.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import { predicateOf } from "../clauses/still.js";
import type { Word } from "../words/types.js";
import type { Parts } from "./parts.js";
import type { Candidate, EventContext } from "./types.js";

/**
 * Whether a noun of deeds in which nobody takes part only names a topic (`جرائم القتل`, `مكافحة التعذيب`, `الهجمات الإرهابية`)
 * and tells of no happening (guidelines, section 1). What a relative clause, a quality, a place or a means makes particular
 * (`هجوم انتحاري وقع`, `تظاهرة في لندن`) is told.
 */
export function namesTopic(context: EventContext, c: Candidate): boolean {
  const word = context.words[c.clause.at] as Word;
  // `مقتله`: the pronoun is somebody, even where nobody knows whom it means.
  if (mayBeVerb(word) || word.best?.pronoun) return false;
  // `القتال مستمر`: told to go on.
  if (predicateOf(context.sentence, context.words, c.clause.at, context.knowledge)?.status === "ongoing") return false;
  if (!c.predicate.alone) return true;
  const phrase = context.sentence.byHead.get(c.clause.at);
  if (phrase === undefined) return true;
  const item = context.sentence.itemOf[c.clause.at - context.sentence.first] as number;
  if (hasRelative(context, item)) return false;
  // `جميع الأعمال الإرهابية بكل صورها`: all of them are none in particular.
  if (isAll(context, phrase)) return true;
  const particular = c.clause.preps.some((p) => followsAt(p.phrase, phrase.last) && p.code !== "li" && !isAll(context, p.phrase));
  if (word.best?.article) return !particular;
  return !(particular || phrase.adjectives.length > 0 || phrase.quantity !== null || phrase.genitive !== null);
}

/** `كل`, `جميع` before a plural. */
function isAll({ knowledge, words }: EventContext, { quantity, head }: Phrase): boolean {
  const lexeme = quantity === null || quantity === head ? undefined : words[quantity]?.best?.lexeme;
  return lexeme !== undefined && words[head]?.best?.features.number === "p" && knowledge.adjuncts.get(lexeme.key) === "all";
}

/** What a relative clause behind it makes particular (`التفجير الغاشم الذي استهدف المسجد`). */
export function isParticular(context: EventContext, c: Candidate): boolean {
  return hasRelative(context, context.sentence.itemOf[c.clause.at - context.sentence.first] as number);
}

/** How much dearer than the noun the reading as a verb may be, for the noun to count as a verb in disguise. */
const VERB_TWIN = 2;

/** `تظاهر أمس عشرات`, `شخصين قتلا`: written like a verb, which may be what it is. */
const mayBeVerb = (word: Word): boolean =>
  word.best !== null &&
  !word.best.article &&
  word.best.prep === "" &&
  word.analyses.some((a) => a.features.tense === "perfect" && a.features.person === 3 && a.cost <= (word.best?.cost ?? 0) + VERB_TWIN);

/** `أي اعتداء`: any such deed there may be, unless something sets its status (`منع أي هجوم`). */
export function isAny(context: EventContext, c: Candidate): boolean {
  const phrase = context.sentence.byHead.get(c.clause.at);
  if (!phrase || phrase.quantity === null || (c.governors?.operators.length ?? 0) > 0) return false;
  const word = context.words[phrase.quantity] as Word;
  return word.best?.lexeme.upos === "DET" && lemmaOf(word) !== "";
}

/** `بحث الوزيران سبل دعم الاستقرار`: ways of doing something are a matter of talk; nobody does it, nor is said to want it. */
export const isWay = ({ words }: EventContext, c: Candidate): boolean =>
  (c.governors?.operators ?? []).some(({ operator, at }) => operator.id === WAY && words[at]?.best?.features.number === "p");

/** `احتجز دون محاكمة`, `من دون توجيه تهمة إليه`: without what somebody is held; nobody is told to have refrained from it. */
export function isLacking({ sentence }: EventContext, c: Candidate, { actors }: Parts): boolean {
  const item = sentence.items[sentence.itemOf[c.clause.at - sentence.first] as number];
  if (c.predicate.type !== "ACCUSE" || c.clause.kind !== "noun" || item?.kind !== "phrase") return false;
  return item.phrase.prep === "dun" && !item.phrase.definite && actors.length === 0;
}

/** The row of `سبيل` among the operators. */
const WAY = "operator.sbyl";

const followsAt = (phrase: Phrase, last: number): boolean => phrase.first === last || phrase.prepAt === last;

/** A verb or a relative pronoun stands right behind the item. */
function hasRelative(context: EventContext, item: number): boolean {
  const next = context.sentence.items[item + 1] as Item | undefined;
  return next?.kind === "verb" || (next?.kind === "particle" && next.role.startsWith("rel"));
}

/**
 * Whether a noun of deeds only says what something told already is: `شنت طالبان هجوما هو أول هجوم كبير` (one of its type told before
 * in the sentence), `وصفت الهجوم بأنه هجوم إرهابي`. `في أول هجوم له` with nothing told before is news.
 */
export function classifies(context: EventContext, c: Candidate, before: readonly Candidate[]): boolean {
  const { sentence, words } = context;
  if (c.clause.kind !== "noun") return false;
  const item = sentence.itemOf[c.clause.at - sentence.first] as number;
  const own = sentence.items[item] as Item;
  if (own.kind !== "phrase") return false;
  const lead = sentence.items[item - 1];
  const that = lead?.kind === "particle" && /^sub:ann?a?$/.test(lead.role) && words[lead.at]?.best?.pronoun != null;
  if (that && own.phrase.head === c.clause.at && !own.phrase.definite) return true;
  const ranked = own.phrase.genitive?.head === c.clause.at && words[own.phrase.head]?.best?.lexeme.upos === "ADJ";
  return ranked && before.some((o) => o.predicate.type === c.predicate.type);
}

/** `المعارضة السورية`: with the article and a land a word for a body is the body, whatever it is a deed of. */
export function isBodyOfLand({ sentence, words, referents }: EventContext, { clause }: Candidate): boolean {
  const phrase = clause.kind === "noun" ? sentence.byHead.get(clause.at) : undefined;
  if (phrase?.role?.kind !== "body" || !words[clause.at]?.best?.article) return false;
  return phrase.adjectives.some((at) => referents.nationality(at)?.country != null);
}
