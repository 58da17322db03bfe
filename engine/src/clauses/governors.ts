import type { Knowledge, LightVerb } from "../knowledge/types.js";
import { keyOf } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { asideStart } from "./boundaries.js";
import { holderOf } from "./coordination.js";
import { type Item, isBracket, type SentenceItems } from "./item.js";
import { isRelative } from "./moods.js";
import { type Governor, isVerbalNoun, operatorAt, verbalReading } from "./operators.js";
import type { Phrase } from "./phrase.js";
import { lemmaOf, verbLemmas } from "./phrases.js";
import { overStill } from "./still.js";

/** What governs an event noun: the light verb that carries it, and the operators above it, nearest first. */
export interface Governors {
  readonly light: { readonly word: LightVerb; readonly verbItem: number } | null;
  readonly operators: readonly Governor[];
  /** Item index of the finite verb that the noun's phrase belongs to, null when none. */
  readonly verbItem: number | null;
  /** The words above it take it for granted: the status of what stands further up is not its own. */
  readonly presupposed: boolean;
  /** Item of a verb that is no operator, of which the noun, or what hands its status on to it, is object or subject. */
  readonly argumentOf: number | null;
}

/** What the search has found so far; filled while climbing. */
interface Climb {
  readonly operators: Governor[];
  argumentOf: number | null;
  /** The happening is done by saying: who refuses or denies it (`رفض الطلب`) takes for granted that it was said. */
  readonly said: boolean;
}

/** What the search for governors needs of a sentence. */
interface Place {
  readonly sentence: SentenceItems;
  readonly words: readonly Word[];
  readonly knowledge: Knowledge;
}

/** How far a chain of governors is followed up, and how many items back one is looked for. */
const HIGHEST = 6;
const REACH = 18;

/** No governors at all. */
export const UNGOVERNED: Governors = { light: null, operators: [], verbItem: null, presupposed: false, argumentOf: null };

/** Finds what governs the event noun at token `at`; `said`: the happening is done by saying, as a demand is. */
export function governorsOf(sentence: SentenceItems, words: readonly Word[], at: number, knowledge: Knowledge, said = false): Governors {
  const place: Place = { sentence, words, knowledge };
  const own = sentence.itemOf[at - sentence.first] as number;
  const container = sentence.items[own] as Item;
  if (container.kind !== "phrase") return UNGOVERNED;
  const found: Climb = { operators: [], argumentOf: null, said };
  const presupposed = !climb(place, at, found, 0);
  const top = rootConjunct(sentence, container.phrase, own);
  return { ...carrier(place, top.phrase, top.item, at), operators: found.operators, presupposed, argumentOf: found.argumentOf };
}

/** Collects the operators above the noun at `at`, nearest first. False when something on the way takes it for granted. */
function climb(place: Place, at: number, out: Climb, height: number): boolean {
  const { sentence } = place;
  const item = sentence.itemOf[at - sentence.first] as number;
  const container = sentence.items[item];
  if (container?.kind !== "phrase" || height > HIGHEST) return true;
  const top = rootConjunct(sentence, container.phrase, item);
  const holder = holderOf(top.phrase, container.phrase);
  // `أجري كشف لمحل الحادث، وتوقيف المتهم`: a deed is not joined to a place behind a preposition.
  const loose = container.phrase.conj && !ownPreposition(place, at) && !(holder && isDeedOf(place, holder.head));
  const sibling = loose ? coordinate(place, container.phrase, at, item) : null;
  if (sibling !== null) return climb(place, sibling, out, height + 1);
  const within = climbPhrase(place, top.phrase, at, top.item, out);
  if (within.stop) return within.real;
  const slot = within.slot ?? (loose && holder ? "obj" : (top.phrase.prep ?? "obj"));
  return climbOut(place, { phrase: top.phrase, item: top.item, slot, at }, out, height);
}

/** A verbal noun, or another that names a happening (`قام بزيارة وتقديم التهنئة`). */
const isDeedOf = ({ words, knowledge }: Place, at: number): boolean =>
  isVerbalNoun(words[at]) || knowledge.nounPredicates.has(lemmaOf(words[at]));

const ownPreposition = (place: Place, at: number): boolean => !!(place.words[at] as Word).best?.prep;

interface Ascent {
  /** Nothing further up counts. */
  readonly stop: boolean;
  /** False where it is taken for granted. */
  readonly real: boolean;
  /** Where a complement may belong to what is outside the phrase: its preposition. */
  readonly slot: string | null;
}

const ON: Ascent = { stop: false, real: true, slot: null };
const GRANTED: Ascent = { stop: true, real: false, slot: null };

/** Goes up inside the noun's own phrase: genitives (`محاولة اغتيال`) and complements of participles. */
function climbPhrase(place: Place, phrase: Phrase, at: number, item: number, out: Climb): Ascent {
  if (phrase.head === at) return ON;
  const { words, knowledge } = place;
  const joined = phrase.conjuncts.find((c) => holds(c, at));
  if (joined) return climbPhrase(place, joined, at, item, out);
  const inner = phrase.genitive && holds(phrase.genitive, at) ? phrase.genitive : phrase.complement;
  if (inner === null || !holds(inner, at)) return ON;
  const below = climbPhrase(place, inner, at, item, out);
  if (below.stop || below.slot !== null) return below;
  const slot = inner === phrase.genitive ? "gen" : (inner.prep ?? "li");
  const slots = new Set([slot]);
  const quality = slot === "gen" ? undefined : phrase.adjectives.at(-1);
  const found = quality === undefined ? null : operatorAt(words[quality], slots, knowledge);
  const operator = found ?? operatorAt(words[phrase.head], slots, knowledge);
  const holder = found && quality !== undefined ? quality : phrase.head;
  if (operator) {
    if (operator.status === "actual" || grants(place, out, holder)) return GRANTED;
    out.operators.push({ operator, at: holder, item });
    return ON;
  }
  // `هجوم معد لتحرير المطار`: what a quality is for.
  if (quality !== undefined && slot === "li" && inner.genitive !== null && words[inner.head]?.best?.lexeme.kind === "vn") {
    aim({ phrase: inner, item, slot, at: inner.head }, out);
    return { stop: true, real: true, slot: null };
  }
  if (slot !== "gen") {
    // `المتورطين في قتل` are people, and the killing is theirs; `قوات صالح باحترام` only stands side by side.
    const people = phrase.adjectives.length === 0 && (phrase.definite || words[phrase.head]?.best?.features.number === "p");
    return people ? GRANTED : { ...ON, slot };
  }
  return isTransparent(words[phrase.head] as Word, knowledge) ? ON : GRANTED;
}

const holds = (phrase: Phrase, at: number): boolean =>
  phrase.head === at ||
  (phrase.genitive !== null && holds(phrase.genitive, at)) ||
  (phrase.complement !== null && holds(phrase.complement, at));

/** Whether a noun hands its own status on to its genitive: verbal nouns that name no typed happening (`تسهيل وصول المساعدات`). */
function isTransparent(word: Word, knowledge: Knowledge): boolean {
  const verbal = verbalReading(word);
  if (verbal === null) return false;
  if (knowledge.lightVerbs.has(keyOf(verbal.lexeme.verb ?? ""))) return true;
  // A noun that names a happening only together with another (`إنشاء منطقة عازلة`) may hand on the status of what else is founded.
  return !(knowledge.nounPredicates.get(verbal.lexeme.key) ?? []).some((o) => o.pattern.noun === null);
}

/** The phrase that heads the coordination. */
function rootConjunct(sentence: SentenceItems, phrase: Phrase, item: number): { phrase: Phrase; item: number } {
  for (let j = item - 1; j >= 0 && item - j < 12; j--) {
    const other = sentence.items[j] as Item;
    if (other.kind === "phrase" && holderOf(other.phrase, phrase) !== null) return { phrase: other.phrase, item: j };
  }
  return { phrase, item };
}

const isComma = (sign: string): boolean => sign === "،" || sign === ",";

/** `تعزيز العلاقة مع بغداد وطلب المنح`: the verbal noun that a verbal noun behind و is coordinated with; its token, or null. */
function coordinate(place: Place, phrase: Phrase, at: number, item: number): number | null {
  const { sentence, words } = place;
  const own = (words[at] as Word).best as Analysis;
  if (!phrase.conj || phrase.head !== at || !isVerbalNoun(words[at]) || own.prep) return null;
  const definite = phrase.definite;
  for (let j = item - 1; j >= 0 && item - j < REACH; j--) {
    const other = sentence.items[j] as Item;
    if (other.kind === "verb" && !isRelative(sentence.items, j)) return null;
    if (other.kind === "mark" && !isBracket(other.sign) && !isComma(other.sign)) return null;
    if (other.kind === "particle" && /^(sub|cond)/.test(other.role)) return null;
    if (other.kind !== "phrase") continue;
    for (let p: Phrase | null = other.phrase; p !== null; p = p.genitive) {
      const word = words[p.head] as Word;
      if (!isVerbalNoun(word) || p.definite !== definite) continue;
      // Not with the operator but with what it governs: `استمرار توقيف المتهمين والتحقيق معهم`.
      const operator = p.genitive === null ? null : operatorAt(word, GENITIVE, place.knowledge);
      if (operator === null || operator.status === "same" || operator.status === "actual") return p.head;
    }
  }
  return null;
}

const GENITIVE: ReadonlySet<string> = new Set(["gen"]);
const FROM: ReadonlySet<string> = new Set(["min"]);

interface Standing {
  readonly phrase: Phrase;
  readonly item: number;
  readonly slot: string;
  /** The noun whose governors are sought. */
  readonly at: number;
}

/** Looks left of a phrase for what governs it. */
function climbOut(place: Place, own: Standing, out: Climb, height: number): boolean {
  const { sentence, words, knowledge } = place;
  const { items } = sentence;
  const possessor = own.slot === "li" ? possessed(place, own) : null;
  if (possessor !== null) {
    // `استنكاره لاغتيال`, `رفضه لإجراء`: behind a verbal noun with its subject لـ marks the object.
    const operator = operatorAt(words[possessor.at], GENITIVE, knowledge);
    if (operator === null || operator.status === "actual" || grants(place, out, possessor.at)) return false;
    out.operators.push({ operator, ...possessor });
    return climb(place, possessor.at, out, height + 1);
  }
  const byPreposition = prepositionOperator(place, own);
  if (byPreposition) {
    out.operators.push(byPreposition);
    return true;
  }
  const prep = own.slot !== "obj";
  let crossed = false;
  for (let j = own.item - 1; j >= 0 && own.item - j < REACH; j--) {
    const item = items[j] as Item;
    if (item.kind === "mark" && !isBracket(item.sign) && !isComma(item.sign)) break;
    if (item.kind === "particle" && (prep ? /^(sub|cond)/ : /^(sub|rel|cond)/).test(item.role)) break;
    crossed ||= item.kind === "particle" && item.role.startsWith("rel");
    if (item.kind === "phrase") {
      // Beyond a relative clause only a verb still waits for its complement: `دعا الأطراف التي تقاتل إلى التهدئة`.
      if (crossed) continue;
      const found = prep ? inPhrase(place, item, j, own.slot) : (scheduled(place, own, j) ?? ofPossessed(place, own, j));
      if (found === null && (takesComplement(place, own, item) || saysHow(place, j))) return true;
      if (found === null) continue;
      if (found === "granted" || found.operator.status === "actual" || grants(place, out, found.at)) return false;
      out.operators.push(found);
      return climb(place, found.at, out, height + 1);
    }
    if (item.kind !== "verb" || (prep && exposedOver(place, j, own.slot))) continue;
    const copula = own.item - j === 2 && isPronoun(place, items[j + 1] as Item);
    const operator = operatorAt(words[item.at], copula ? GENITIVE : new Set(prep ? [own.slot] : ["obj", "subj"]), knowledge);
    if (operator?.status === "actual" || (operator && grants(place, out, item.at))) return false;
    if (operator) out.operators.push({ operator, at: item.at, item: j });
    else if (!prep || (!crossed && COMPLEMENT.has(own.slot) && !words[own.at]?.best?.article && isFuture(place, j))) out.argumentOf = j;
    crossed = true;
    if (operator || !(prep && isRelative(items, j))) return operator !== null || !isPurpose(place, own) || aim(own, out);
  }
  return !isPurpose(place, own) || aim(own, out);
}

/** Prepositions behind which a deed is part of what the verb tells, no circumstance. */
const COMPLEMENT: ReadonlySet<string> = new Set(["fi", "bi", "ila", "an"]);

/** `سيسهم في رفع العقوبات`: what a verb in the future brings lies ahead too. */
const isFuture = ({ sentence, words }: Place, j: number): boolean => {
  const verb = sentence.items[j];
  const lead = sentence.items[j - 1];
  return (verb?.kind === "verb" && words[verb.at]?.best?.future === true) || (lead?.kind === "particle" && lead.role === "fut:sawfa");
};

/** `رفض الطلب`, `نفى الاتهامات`: what is refused or denied was said, where it is done by saying. */
const grants = (place: Place, out: Climb, at: number): boolean =>
  out.said && out.operators.length === 0 && operatorAt(place.words[at], SAID, place.knowledge) !== null;

const SAID: ReadonlySet<string> = new Set(["said"]);

/** `مشددة على تأييدها`: a participle right before the preposition that its verb governs. */
function takesComplement(place: Place, own: Standing, item: Item): boolean {
  const best = place.words[item.last - 1]?.best;
  if (own.slot === "obj" || best?.lexeme.kind !== "ap" || best.article) return false;
  return item.last >= (own.phrase.prepAt ?? own.phrase.first);
}

/** `، محذرة من`, `، مؤكدا`: a participle behind a comma has a clause of its own; what stands before governs nothing in it. */
function saysHow({ sentence, words }: Place, j: number): boolean {
  const [lead, item] = [sentence.items[j - 1], sentence.items[j]];
  if (item?.kind !== "phrase" || item.phrase.prep !== null || item.phrase.conj) return false;
  const best = words[item.phrase.head]?.best;
  if (lead?.kind !== "mark" || !isComma(lead.sign) || best?.lexeme.kind !== "ap" || best.article || best.pronoun) return false;
  return best.features.case === "a" || (best.features.gender === "f" && best.features.case === null);
}

/** Adds the aim that a bare لـ tells. */
function aim(own: Standing, out: Climb): true {
  out.operators.push({ operator: { id: "status.purpose", slot: "li", status: "wanted" }, at: own.at, item: own.item });
  return true;
}

/** `بهدف`, `في ظل`, `وسط`, `دون`: a preposition that is an operator itself. */
function prepositionOperator(place: Place, own: Standing): Governor | null {
  const { phrase, item, at } = own;
  if (phrase.prepAt === null) return null;
  if (phrase.prep === "goal") return { operator: { id: "status.purpose", slot: "goal", status: "wanted" }, at, item };
  const operator = operatorAt(place.words[phrase.first - 1], GENITIVE, place.knowledge);
  if (operator) return { operator, at: phrase.first - 1, item: item - 1 };
  // `بدلا من`: of two words.
  const first = phrase.prepAt < phrase.first - 1 ? operatorAt(place.words[phrase.prepAt], FROM, place.knowledge) : null;
  return first && { operator: first, at: phrase.prepAt, item: item - 1 };
}

/** A noun in an earlier phrase that governs the slot. */
function inPhrase(place: Place, item: Item, j: number, slot: string): Governor | null {
  for (let t = item.last - 1; t >= item.first; t--) {
    const operator = operatorAt(place.words[t], new Set([slot]), place.knowledge);
    if (operator) return { operator, at: t, item: j };
  }
  return null;
}

const isPronoun = (place: Place, item: Item): boolean =>
  item.kind === "phrase" && place.words[item.phrase.head]?.best?.lexeme.upos === "PRON";

/** `من المقرر الإفراج عن خمسة`: what a deed is said to be, right before it. */
function scheduled({ words, knowledge, sentence }: Place, own: Standing, j: number): Governor | null {
  const item = sentence.items[j];
  if (j !== own.item - 1 || item?.kind !== "phrase" || item.phrase.prep !== "min" || !words[item.phrase.head]?.best?.article) return null;
  const operator = operatorAt(words[item.phrase.head], THAT, knowledge);
  return operator && { operator, at: item.phrase.head, item: j };
}

const THAT: ReadonlySet<string> = new Set(["an_"]);

/** `محاولتهم اقتحام`, `نية الإرهابيين تفجير`, `هدفهم هو تدمير`: a noun with its subject in the genitive right before its object. */
function ofPossessed(place: Place, own: Standing, j: number): Governor | "granted" | null {
  const { words, knowledge, sentence } = place;
  const between = sentence.items.slice(j + 1, own.item);
  const copula = (i: Item): boolean => isPronoun(place, i);
  const item = sentence.items[j] as Item & { kind: "phrase" };
  if (copula(item) || own.phrase.conj || !between.every((i) => copula(i) || (i.kind === "mark" && isBracket(i.sign)))) return null;
  for (let p: Phrase | null = item.phrase; p !== null; p = p.genitive) {
    const held = p.genitive !== null || !!(words[p.head] as Word).best?.pronoun;
    const operator = held ? operatorAt(words[p.head], GENITIVE, knowledge) : null;
    if (operator) return operator.status === "actual" ? "granted" : { operator, at: p.head, item: j };
  }
  return null;
}

/** `لإنقاذ الرهائن`, `للقبض على الجناة`: a verbal noun with an object behind لـ tells an aim; `لهجوم`, `للتفجير` do not. */
function isPurpose(place: Place, own: Standing): boolean {
  const { words, sentence } = place;
  if (own.slot === "goal") return true;
  if (own.slot !== "li") return false;
  const { head } = own.phrase;
  const best = (words[head] as Word).best;
  if (best === null || !isVerbalNoun(words[head])) return false;
  if (best.pronoun || own.phrase.genitive !== null) return true;
  const next = sentence.items[own.item + 1];
  const goesOn = next?.kind === "phrase" ? next.phrase.prep !== null : next?.kind === "particle" && next.role.startsWith("prep:");
  return goesOn && best.article;
}

/** The verbal noun of a happening with its subject, whose object stands right behind it after لـ. */
function possessed(place: Place, own: Standing): { at: number; item: number } | null {
  const before = place.sentence.items[own.item - 1];
  if (before?.kind !== "phrase" || before.last !== own.phrase.first) return null;
  const { head, genitive } = before.phrase;
  const word = place.words[head] as Word;
  const held = !!word.best?.pronoun || genitive?.name || genitive?.role;
  if (!isVerbalNoun(word) || !held || operatorAt(word, new Set(["li"]), place.knowledge)) return null;
  return place.knowledge.nounPredicates.has(lemmaOf(word)) ? { at: head, item: own.item - 1 } : null;
}

const lightOf = (knowledge: Knowledge, word: Word | undefined): LightVerb[] =>
  word ? verbLemmas(word).flatMap((lemma) => knowledge.lightVerbs.get(lemma) ?? []) : [];

/** Whether what is said of the phrase is said of the noun: it is its head, or the head hands everything on (`سلسلة لقاءات`). */
function carries(place: Place, phrase: Phrase, at: number): boolean {
  if (phrase.head === at) return true;
  if (phrase.genitive === null) return false;
  const word = place.words[phrase.head] as Word;
  // `سلسلة لقاءات`; also `تعرض لمحاولة اغتيال`: what is tried is tried on him.
  const status = operatorAt(word, GENITIVE, place.knowledge)?.status;
  return (status === "same" || status === "wanted") && carries(place, phrase.genitive, at);
}

/** `تعرضت قافلة تضم جنودا لهجوم`: beyond the verb at item `j`, which only describes an indefinite noun, a verb of exposure. */
function exposedOver({ sentence, words, knowledge }: Place, j: number, slot: string): Pick<Governors, "light" | "verbItem"> | null {
  const described = sentence.items[j - 1];
  if (described?.kind !== "phrase" || described.phrase.definite) return null;
  for (let k = j - 1; k >= 0 && j - k < 5; k--) {
    const item = sentence.items[k] as Item;
    if (item.kind === "phrase") continue;
    if (item.kind !== "verb") return null;
    const light = lightOf(knowledge, words[item.at]).find((l) => l.noun === slot && l.subject === "obj");
    return light ? { light: { word: light, verbItem: k }, verbItem: k } : null;
  }
  return null;
}

/** The verb that the noun's phrase belongs to, and whether it is a light verb that carries the noun. */
function carrier(place: Place, phrase: Phrase, own: number, at: number): Pick<Governors, "light" | "verbItem"> {
  const { sentence, words, knowledge } = place;
  const { items } = sentence;
  const slot = phrase.prep ?? "obj";
  const heads = carries(place, phrase, at);
  for (let j = own - 1; j >= 0 && own - j < 10; j--) {
    // `أقدم رجل -سعودي الجنسية- على قتل`: over an aside.
    const aside = asideStart(items, j);
    if (aside !== null) {
      j = aside;
      continue;
    }
    const item = items[j] as Item;
    if (item.kind === "mark" && !isBracket(item.sign) && !isComma(item.sign)) break;
    if (item.kind === "particle" && /^(sub|rel|cond)/.test(item.role)) break;
    if (item.kind !== "verb") continue;
    const light = heads
      ? lightOf(knowledge, words[item.at]).find((l) => (l.noun === "subj" ? slot === "obj" : l.noun === slot))
      : undefined;
    const over = light === undefined && heads && slot !== "obj" ? exposedOver(place, j, slot) : null;
    if (over !== null) return over;
    return { light: light ? { word: light, verbItem: j } : null, verbItem: j };
  }
  const follower = overStill(sentence, words, own + 1, knowledge);
  const next = items[follower];
  if (heads && next?.kind === "verb" && slot === "obj") {
    const light = lightOf(knowledge, words[next.at]).find((l) => l.noun === "subj");
    if (light) return { light: { word: light, verbItem: follower }, verbItem: follower };
  }
  return { light: null, verbItem: null };
}
