import type { Status } from "../dossier/types.js";
import type { Knowledge, LightVerb, Operator } from "../knowledge/types.js";
import type { Analysis, Word } from "../words/types.js";
import { holderOf, type Item, isBracket, type SentenceItems } from "./items.js";
import { lemmaOf, type Phrase, verbLemmas } from "./phrases.js";

/** A status with the ids of what set it. */
export interface StatusReading {
  readonly status: Status;
  readonly because: readonly string[];
}

/** What governs an event noun: the light verb that carries it, and the operators above it, nearest first. */
export interface Governors {
  readonly light: { readonly word: LightVerb; readonly verbItem: number } | null;
  readonly operators: readonly { readonly operator: Operator; readonly at: number; readonly item: number }[];
  /** Item index of the finite verb that the noun's phrase belongs to, null when none. */
  readonly verbItem: number | null;
}

/** Status of a finite verb by its tense and particles. */
export function verbStatus(sentence: SentenceItems, words: readonly Word[], v: number, knowledge: Knowledge): StatusReading {
  const { items } = sentence;
  const item = items[v] as Item & { kind: "verb" };
  const best = (words[item.at] as Word).best as Analysis;
  const imperfect = best.features.tense === "imperfect";
  const before = particlesBefore(items, v);
  const has = (role: string): boolean => before.some((p) => p.role === role);
  if (best.future || has("fut:sawfa")) return { status: "planned", because: ["status.future"] };
  if (has("neg:lan")) return { status: "negated", because: ["status.lan"] };
  if (has("neg:lam") || has("neg:laysa") || (has("neg:la") && imperfect) || has("neg:alla"))
    return { status: "negated", because: ["status.negation"] };
  if (before.some((p) => p.role === "rel:ma") && !imperfect && negatingMa(items, v)) return { status: "negated", because: ["status.ma"] };
  if (has("asp:qad") && imperfect) return { status: "possible", because: ["status.qad"] };
  if (before.some((p) => p.role.startsWith("poss"))) return { status: "possible", because: ["status.perhaps"] };
  if (inCondition(items, v)) return { status: "possible", because: ["status.condition"] };
  if (best.prep === "ل" && imperfect) return { status: "wanted", because: ["status.purpose"] };
  const opener = before.find((p) => p.role === "sub:an" || p.role.startsWith("sub:goal"));
  if (imperfect && opener) {
    const governed = operatorOfClause(sentence, words, opener.index, knowledge);
    if (governed) return { status: governed.status, because: [governed.id] };
    const an = words[(items[opener.index] as Item & { kind: "particle" }).at] as Word;
    if (opener.role.startsWith("sub:goal") || (!an.best?.pronoun && opener.index === v - 1))
      return { status: "wanted", because: ["status.subjunctive"] };
  }
  if (imperfect && (has("aux:kana") || has("aux:yakun"))) return { status: "actual", because: ["status.past-continuous"] };
  return imperfect ? { status: "ongoing", because: ["status.imperfect"] } : { status: "actual", because: ["status.perfect"] };
}

interface Particle {
  readonly role: string;
  readonly index: number;
}

/** Particles that stand before the verb, next to it or parted from it by its subject. */
function particlesBefore(items: readonly Item[], v: number): Particle[] {
  const out: Particle[] = [];
  for (let k = v - 1; k >= 0 && v - k < 6; k--) {
    const item = items[k] as Item;
    if (item.kind === "mark" && !isBracket(item.sign)) break;
    if (item.kind === "verb") break;
    if (item.kind === "phrase" && item.phrase.prep !== null && v - k > 3) break;
    if (item.kind === "particle") {
      out.push({ role: item.role, index: k });
      if (/^(sub|rel|cond)/.test(item.role)) break;
    }
  }
  return out;
}

/** `ما` right before a perfect verb at the start of its clause denies; after a preposition or noun it is relative. */
const negatingMa = (items: readonly Item[], v: number): boolean => {
  const ma = items[v - 1];
  const before = items[v - 2];
  return ma?.kind === "particle" && ma.role === "rel:ma" && (before === undefined || (before.kind === "mark" && !isBracket(before.sign)));
};

function inCondition(items: readonly Item[], v: number): boolean {
  for (let k = v - 1; k >= 0 && v - k < 7; k--) {
    const item = items[k] as Item;
    if (item.kind === "particle" && item.role === "cond") return true;
    if (
      item.kind === "verb" ||
      (item.kind === "mark" && !isBracket(item.sign)) ||
      (item.kind === "particle" && item.role.startsWith("sub"))
    )
      return false;
  }
  return false;
}

/** The operator whose complement clause opens at item `k` (`قرر أن`, `من المقرر أن`), looking back over its subject. */
function operatorOfClause(sentence: SentenceItems, words: readonly Word[], k: number, knowledge: Knowledge): Operator | null {
  const { items } = sentence;
  const lead = items[k - 1];
  const prep = lead?.kind === "particle" && lead.role.startsWith("prep:") ? lead.role.slice(5) : null;
  const opener = words[(items[k] as Item & { kind: "particle" }).at] as Word;
  const slots = new Set(["an_", prep ?? "", opener.best?.prep === "ب" ? "bi" : opener.best?.prep === "ل" ? "li" : ""]);
  for (let j = k - 1; j >= 0 && k - j < 8; j--) {
    const item = items[j] as Item;
    if (item.kind === "verb") return operatorAt(words[item.at] as Word, slots, knowledge);
    if (item.kind === "phrase")
      for (let t = item.last - 1; t >= item.first; t--) {
        const found = operatorAt(words[t] as Word, slots, knowledge);
        if (found) return found;
      }
    if (item.kind === "mark" && !isBracket(item.sign)) return null;
  }
  return null;
}

function operatorAt(word: Word, slots: ReadonlySet<string>, knowledge: Knowledge): Operator | null {
  const lemmas = word.best?.features.tense ? verbLemmas(word) : [lemmaOf(word)];
  return lemmas.flatMap((lemma) => knowledge.operators.get(lemma) ?? []).find((o) => o.prep !== null && slots.has(o.prep)) ?? null;
}

/** Slot in which the phrase with head `at` stands to what is before it: its preposition, or bare. */
const slotOf = (phrase: Phrase): string => phrase.prep ?? "obj";

/** Finds what governs the event noun at token `at`. */
export function governorsOf(sentence: SentenceItems, words: readonly Word[], at: number, knowledge: Knowledge): Governors {
  const own = sentence.itemOf[at - sentence.first] as number;
  const container = sentence.items[own] as Item;
  if (container.kind !== "phrase") return { light: null, operators: [], verbItem: null };
  const operators: { operator: Operator; at: number; item: number }[] = [];
  const top = rootConjunct(sentence, container.phrase, own);
  innerOperators(top.phrase, at, words, knowledge, top.item, operators);
  const outer = outerGovernors(sentence, words, top.phrase, top.item, at, knowledge, operators);
  return { ...outer, operators };
}

/** Operators above the noun within its own phrase: genitive chains (`محاولة اغتيال`) and complements. */
function innerOperators(
  phrase: Phrase,
  at: number,
  words: readonly Word[],
  knowledge: Knowledge,
  item: number,
  out: { operator: Operator; at: number; item: number }[],
): boolean {
  if (phrase.head === at || phrase.conjuncts.some((c) => innerOperators(c, at, words, knowledge, item, out))) return true;
  const inside = phrase.genitive && innerOperators(phrase.genitive, at, words, knowledge, item, out);
  const slot = inside
    ? "gen"
    : phrase.complement && innerOperators(phrase.complement, at, words, knowledge, item, out)
      ? (phrase.complement.prep ?? "")
      : null;
  if (slot === null) return false;
  const found = operatorAt(words[phrase.head] as Word, new Set([slot]), knowledge);
  if (found) out.push({ operator: found, at: phrase.head, item });
  return true;
}

function rootConjunct(sentence: SentenceItems, phrase: Phrase, item: number): { phrase: Phrase; item: number } {
  for (let j = item - 1; j >= 0 && item - j < 12; j--) {
    const other = sentence.items[j] as Item;
    if (other.kind === "phrase" && holderOf(other.phrase, phrase) !== null) return { phrase: other.phrase, item: j };
  }
  return { phrase, item };
}

const lightOf = (knowledge: Knowledge, word: Word | undefined): LightVerb[] =>
  word ? verbLemmas(word).flatMap((lemma) => knowledge.lightVerbs.get(lemma) ?? []) : [];

/** Looks left from the noun's phrase for the verb or noun whose slot it fills. */
function outerGovernors(
  sentence: SentenceItems,
  words: readonly Word[],
  phrase: Phrase,
  own: number,
  at: number,
  knowledge: Knowledge,
  operators: { operator: Operator; at: number; item: number }[],
): { light: Governors["light"]; verbItem: number | null } {
  const { items } = sentence;
  const slot = slotOf(phrase);
  const purpose = phrase.prep === "li" || phrase.prep === "goal";
  const heads = phrase.head === at;
  const next = items[own + 1];
  if (heads && next?.kind === "verb" && words[next.at]?.best?.pronoun) {
    // `زيارة يجريها الوزير`: a relative clause whose verb carries the noun.
    const light = lightOf(knowledge, words[next.at]).find((l) => l.noun === "obj" && l.subject === "subj");
    if (light) return { light: { word: light, verbItem: own + 1 }, verbItem: own + 1 };
  }
  for (let j = own - 1; j >= 0 && own - j < 10; j--) {
    const item = items[j] as Item;
    if (item.kind === "mark" && !isBracket(item.sign) && item.sign !== "،" && item.sign !== ",") break;
    if (item.kind === "particle" && /^(sub|rel|cond)/.test(item.role)) break;
    if (item.kind === "phrase") {
      for (let t = item.last - 1; t >= item.first; t--) {
        const found = operatorAt(words[t] as Word, new Set([slot]), knowledge);
        if (found && slot !== "obj") operators.push({ operator: found, at: t, item: j });
      }
      continue;
    }
    if (item.kind !== "verb") continue;
    const word = words[item.at] as Word;
    const found = operatorAt(word, new Set([slot, ...(slot === "obj" ? ["subj"] : [])]), knowledge);
    if (found) operators.push({ operator: found, at: item.at, item: j });
    const light = heads ? lightOf(knowledge, word).find((l) => (l.noun === "subj" ? slot === "obj" : l.noun === slot)) : undefined;
    return { light: light ? { word: light, verbItem: j } : null, verbItem: j };
  }
  if (heads && next?.kind === "verb" && slot === "obj") {
    const light = lightOf(knowledge, words[next.at]).find((l) => l.noun === "subj");
    if (light) return { light: { word: light, verbItem: own + 1 }, verbItem: own + 1 };
  }
  if (purpose && operators.length === 0)
    operators.push({ operator: { id: "status.purpose", lemma: "", prep: "li", noun: null, status: "wanted" }, at, item: own });
  return { light: null, verbItem: null };
}

const WEAK: ReadonlySet<Status> = new Set(["actual", "ongoing"]);

/** Status of an event noun, from what governs it. */
export function nounStatus(
  sentence: SentenceItems,
  words: readonly Word[],
  at: number,
  governors: Governors,
  knowledge: Knowledge,
): StatusReading {
  const because: string[] = [];
  let status: Status | null = null;
  for (const { operator, at: by } of governors.operators) {
    because.push(operator.id);
    // A denied or future operator passes that on: لن يحاول, ستواصل.
    const carrier = sentence.itemOf[by - sentence.first] as number;
    const own = sentence.items[carrier]?.kind === "verb" ? verbStatus(sentence, words, carrier, knowledge).status : null;
    const here: Status = own === "negated" && operator.status === "wanted" ? "negated" : operator.status;
    // What was foiled or failed was wanted before: `أحبط محاولة اغتيال`.
    if (status === null || WEAK.has(status) || (here === "failed" && status === "wanted")) status = here;
  }
  if (governors.light) {
    const carried = verbStatus(sentence, words, governors.light.verbItem, knowledge);
    because.push(governors.light.word.id, ...carried.because);
    if (status === null || WEAK.has(status)) status = status === "ongoing" && carried.status === "actual" ? "ongoing" : carried.status;
  } else if (status === null && governors.verbItem !== null) {
    const best = (words[(sentence.items[governors.verbItem] as Item & { kind: "verb" }).at] as Word).best as Analysis;
    const carried = verbStatus(sentence, words, governors.verbItem, knowledge);
    const own = sentence.items[sentence.itemOf[at - sentence.first] as number] as Item;
    const purpose = own.kind === "phrase" && own.phrase.prep === "li" && own.phrase.head === at && !(words[at] as Word).best?.article;
    if (purpose || (own.kind === "phrase" && own.phrase.prep === "goal")) {
      status = "wanted";
      because.push("status.purpose");
    } else if (carried.status === "planned" || carried.status === "possible") {
      const object = own.kind === "phrase" && own.phrase.prep === null && own.phrase.head === at;
      if (object || best.future) status = object ? carried.status : null;
    }
  }
  if (status === null) {
    const goal = phraseOf(sentence, at);
    if (goal === "goal") return { status: "wanted", because: ["status.purpose"] };
  }
  return { status: status ?? "actual", because };
}

const phraseOf = (sentence: SentenceItems, at: number): string | null => {
  const item = sentence.items[sentence.itemOf[at - sentence.first] as number] as Item;
  return item.kind === "phrase" && item.phrase.head === at ? item.phrase.prep : null;
};
