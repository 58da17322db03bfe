import type { Status } from "../dossier/types.js";
import type { Knowledge } from "../knowledge/types.js";
import { PREPOSITIONS } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { type Item, isBracket, type SentenceItems } from "./item.js";
import { compose, type Governor, isIrrealis, operatorAt } from "./operators.js";
import type { Phrase } from "./phrase.js";

/** A status with the ids of what set it. */
export interface StatusReading {
  readonly status: Status;
  readonly because: readonly string[];
}

type VerbItem = Item & { kind: "verb" };

/** How many verbs a mood may be handed on over. */
const CHAIN = 4;

/** Status of the finite verb at item `v`, by its tense, its particles and what its clause hangs on. */
export function verbStatus(sentence: SentenceItems, words: readonly Word[], v: number, knowledge: Knowledge, depth = 0): StatusReading {
  const { items } = sentence;
  const best = (words[(items[v] as VerbItem).at] as Word).best as Analysis;
  const before = particlesBefore(items, v);
  const plain = byParticles(items, v, best, before);
  if (plain !== null) return conditional(sentence, words, v, plain, knowledge);
  const governed = byGovernor(sentence, words, v, best, before, knowledge, depth);
  if (governed !== null) return governed;
  const handed = best.conj && depth < CHAIN ? coordinated(sentence, words, v, knowledge, depth) : null;
  if (handed !== null) return handed;
  return best.features.tense === "imperfect"
    ? { status: "ongoing", because: ["status.imperfect"] }
    : { status: "actual", because: ["status.perfect"] };
}

/** What tense prefixes and particles alone tell. */
function byParticles(items: readonly Item[], v: number, best: Analysis, before: readonly Particle[]): StatusReading | null {
  const imperfect = best.features.tense === "imperfect";
  const has = (role: string): boolean => before.some((p) => p.role === role);
  const condition = inCondition(items, v);
  if (condition && (best.future || has("fut:sawfa") || has("neg:lam") || has("neg:la")))
    return { status: "possible", because: ["status.condition"] };
  if (best.future || has("fut:sawfa")) return { status: "planned", because: ["status.future"] };
  // `حتى لا يتعرضوا`, `كي لا تندلع`: feared.
  const goal = has("prep:hatta") || before.some((p) => p.role.startsWith("sub:goal"));
  if (has("neg:la") && imperfect && goal) return { status: "possible", because: ["status.feared"] };
  // `ما لم تسحب قواتها`: unless.
  if (has("neg:lam") && items[v - 2]?.kind === "particle" && (items[v - 2] as Item & { kind: "particle" }).role === "rel:ma")
    return { status: "possible", because: ["status.unless"] };
  if (has("neg:lan")) return { status: "negated", because: ["status.lan"] };
  if (has("neg:lam") || has("neg:laysa") || (has("neg:la") && imperfect) || has("neg:alla"))
    return { status: "negated", because: ["status.negation"] };
  if (has("rel:ma") && !imperfect && negatingMa(items, v)) return { status: "negated", because: ["status.ma"] };
  if (has("asp:qad") && imperfect) return { status: "possible", because: ["status.qad"] };
  if (before.some((p) => p.role.startsWith("poss"))) return { status: "possible", because: ["status.perhaps"] };
  return condition ? { status: "possible", because: ["status.condition"] } : null;
}

/** `ستنسحب إذا`: what will happen on a condition may happen. */
function conditional(
  sentence: SentenceItems,
  words: readonly Word[],
  v: number,
  reading: StatusReading,
  knowledge: Knowledge,
): StatusReading {
  if (reading.status !== "planned") return reading;
  const { items } = sentence;
  for (let k = v + 1; k < items.length; k++) {
    const item = items[k] as Item;
    if (item.kind === "particle" && item.role === "cond") return { status: "possible", because: ["status.condition"] };
    // `ستنسحب في حال توقيع الاتفاق`
    const phrase = item.kind === "phrase" && item.phrase.prep === "fi" ? item.phrase : null;
    const on = phrase === null ? null : operatorAt(words[phrase.head], VERB_SLOT, knowledge);
    if (on?.status === "possible") return { status: "possible", because: [on.id, "status.condition"] };
    if (item.kind === "verb" || (item.kind === "particle" && /^(sub|rel)/.test(item.role))) break;
    if (item.kind === "mark" && !isBracket(item.sign) && !COMMA.test(item.sign)) break;
  }
  return reading;
}

const COMMA = /^[،,]$/;

/** Imperfect verbs in clauses of purpose, time and content, by what these hang on. */
function byGovernor(
  sentence: SentenceItems,
  words: readonly Word[],
  v: number,
  best: Analysis,
  before: readonly Particle[],
  knowledge: Knowledge,
  depth: number,
): StatusReading | null {
  const { items } = sentence;
  const imperfect = best.features.tense === "imperfect";
  const lead = items[v - 1];
  const opened = lead?.kind === "phrase" ? operatorAt(words[lead.last - 1], VERB_SLOT, knowledge) : null;
  if (opened) return { status: compose(opened.status, "actual"), because: [opened.id] };
  // `لو انسحب الجيش لاقتحموا المدينة`: what would have been.
  if (isCounterfactual(items, v, best)) return { status: "possible", because: ["status.counterfactual"] };
  if (!imperfect) return supposed(sentence, words, before, knowledge);
  if (best.prep === "ل") return { status: "wanted", because: ["status.purpose"] };
  if (lead?.kind === "particle" && lead.role === "prep:hatta") return { status: "wanted", because: ["status.purpose"] };
  const opener = before.find((p) => p.role === "sub:an" || p.role.startsWith("sub:goal"));
  if (opener) {
    const read = openedBy(sentence, words, v, opener, knowledge, depth);
    if (read) return read;
  }
  const helped = best.conj ? null : withHelper(sentence, words, v, knowledge, depth);
  if (helped) return helped;
  const described = lead?.kind === "phrase" ? antecedentStatus(words, lead, knowledge) : null;
  if (described) return described;
  if (before.some((p) => p.role === "sub:time") && mainStatus(sentence, words, v, knowledge, depth) === "planned")
    return { status: "planned", because: ["status.time-clause"] };
  if (before.some((p) => p.role === "aux:kana" || p.role === "aux:yakun")) return { status: "actual", because: ["status.past-continuous"] };
  return null;
}

/** `يشتبه في أن الرجل قتل`, `يرجح أنهم انسحبوا`: what is only supposed to have happened; null where it is told as a fact. */
function supposed(
  sentence: SentenceItems,
  words: readonly Word[],
  before: readonly Particle[],
  knowledge: Knowledge,
): StatusReading | null {
  const opener = before.find((p) => p.role === "sub:an" || p.role === "sub:anna");
  const governed = opener ? operatorOfClause(sentence, words, opener.index, knowledge) : null;
  return governed?.operator.status === "possible" ? { status: "possible", because: [governed.operator.id] } : null;
}

/** Whether `ل` opens what would have been: the perfect, or behind `لو` the first person of the imperfect, which is written like it. */
const isCounterfactual = (items: readonly Item[], v: number, { prep, features }: Analysis): boolean =>
  prep === PREPOSITIONS[1] &&
  (features.tense === "perfect" ||
    (features.person === 1 && items.slice(0, v).some((i) => i.kind === "particle" && i.role.startsWith("cond"))));

/** `كادت القوات تنسحب`, `لم تعد القوات تقصف`: the verb before, maybe with its subject, says how far it came. */
function withHelper(sentence: SentenceItems, words: readonly Word[], v: number, knowledge: Knowledge, depth: number): StatusReading | null {
  const { items } = sentence;
  const subject = items[v - 1]?.kind === "phrase" ? 1 : 0;
  const helper = items[v - 1 - subject];
  if (helper?.kind !== "verb" || depth >= CHAIN) return null;
  const operator = operatorAt(words[helper.at], VERB_SLOT, knowledge);
  if (operator === null) return null;
  const above = verbStatus(sentence, words, v - 1 - subject, knowledge, depth + 1);
  return { status: compose(operator.status, above.status), because: [operator.id, ...above.because] };
}

/** `خطة تتضمن انسحاب القوات`, `مشروع قانون يحظر`: what a plan or a draft says is planned. */
function antecedentStatus(words: readonly Word[], lead: Item & { kind: "phrase" }, knowledge: Knowledge): StatusReading | null {
  if (lead.phrase.definite) return null;
  for (let p: Phrase | null = lead.phrase; p !== null; p = p.genitive) {
    const operator = operatorAt(words[p.head], GENITIVE, knowledge);
    const status = operator?.status;
    if (operator && (status === "planned" || status === "possible")) return { status, because: [operator.id] };
  }
  return null;
}

const GENITIVE: ReadonlySet<string> = new Set(["gen"]);
const VERB_SLOT: ReadonlySet<string> = new Set(["verb"]);

/** The status of a verb behind أن or كي: its operator's, or for `قبل أن` the main clause's, else it is wanted. */
function openedBy(
  sentence: SentenceItems,
  words: readonly Word[],
  v: number,
  opener: Particle,
  knowledge: Knowledge,
  depth: number,
): StatusReading | null {
  const { items } = sentence;
  const lead = items[opener.index - 1];
  if (lead?.kind === "particle" && lead.role === "prep:dun") return { status: "negated", because: ["status.without"] };
  if (lead?.kind === "particle" && lead.role === "prep:time") {
    const main = mainStatus(sentence, words, opener.index, knowledge, depth);
    const done = main === "actual" || main === "ongoing" || main === "negated";
    return { status: done ? "actual" : "planned", because: ["status.time-clause"] };
  }
  const governed = operatorOfClause(sentence, words, opener.index, knowledge);
  if (governed) {
    const item = items[governed.item];
    const denied = item?.kind === "phrase" && particlesBefore(items, governed.item).some((p) => p.role.startsWith("neg:l"));
    const above =
      item?.kind === "verb" && depth < CHAIN
        ? verbStatus(sentence, words, governed.item, knowledge, depth + 1).status
        : denied
          ? "negated"
          : "actual";
    return { status: compose(governed.operator.status, above), because: [governed.operator.id] };
  }
  const an = words[(items[opener.index] as Item & { kind: "particle" }).at] as Word;
  if (opener.role.startsWith("sub:goal") || (!an.best?.pronoun && opener.index === v - 1))
    return { status: "wanted", because: ["status.subjunctive"] };
  return null;
}

/** Status of the nearest verb before item `k` that is in no relative clause. */
function mainStatus(sentence: SentenceItems, words: readonly Word[], k: number, knowledge: Knowledge, depth: number): Status | null {
  if (depth >= CHAIN) return null;
  for (let j = k - 1; j >= 0; j--) {
    if (sentence.items[j]?.kind !== "verb" || isRelative(sentence.items, j)) continue;
    return verbStatus(sentence, words, j, knowledge, depth + 1).status;
  }
  return null;
}

/** Whether the verb at item `j` stands right after a relative pronoun. */
export function isRelative(items: readonly Item[], j: number): boolean {
  for (let k = j - 1; k >= 0 && j - k < 4; k--) {
    const item = items[k] as Item;
    if (item.kind === "particle" && item.role.startsWith("rel")) return true;
    if (item.kind !== "particle") return false;
  }
  return false;
}

/** `كان يساند ويوفر`, `سيزور القاهرة ويلتقي`, `أن ينسحب ويعتذر`: an imperfect verb shares the mood of the one it is joined to. */
function coordinated(
  sentence: SentenceItems,
  words: readonly Word[],
  v: number,
  knowledge: Knowledge,
  depth: number,
): StatusReading | null {
  const { items } = sentence;
  const best = (words[(items[v] as VerbItem).at] as Word).best as Analysis;
  if (best.features.tense !== "imperfect") return null;
  for (let k = v - 1; k >= 0 && v - k < 14; k--) {
    const item = items[k] as Item;
    if (item.kind === "mark" && (item.opens || (!isBracket(item.sign) && !COMMA.test(item.sign)))) return null;
    if (item.kind === "particle" && /^(sub|conj)/.test(item.role)) return null;
    if (item.kind !== "verb") continue;
    if (isRelative(items, k) && !sharesForm(best, words[item.at] as Word)) continue;
    if ((words[item.at] as Word).best?.features.tense !== "imperfect" || !sharesForm(best, words[item.at] as Word)) return null;
    const read = verbStatus(sentence, words, k, knowledge, depth + 1);
    const past = read.because.includes("status.past-continuous");
    return isIrrealis(read.status) || past ? { status: read.status, because: [...read.because, "status.coordinated"] } : null;
  }
  return null;
}

/** Verbs of one subject agree alike; a verb before its subject is in the singular. */
function sharesForm(a: Analysis, other: Word): boolean {
  const [x, y] = [a.features, other.best?.features];
  return y !== undefined && x.person === y.person && (x.gender === y.gender || x.number === "p" || y.number === "p");
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

/** `ما` right before a perfect verb at the start of what is said denies; after a noun, a preposition or a comma (`، ما أدى إلى`) it is relative. */
const negatingMa = (items: readonly Item[], v: number): boolean => {
  const ma = items[v - 1];
  const before = items[v - 2];
  return ma?.kind === "particle" && ma.role === "rel:ma" && (before === undefined || (before.kind === "mark" && !COMMA.test(before.sign)));
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
function operatorOfClause(sentence: SentenceItems, words: readonly Word[], k: number, knowledge: Knowledge): Governor | null {
  const { items } = sentence;
  const lead = items[k - 1];
  const prep = lead?.kind === "particle" && lead.role.startsWith("prep:") ? lead.role.slice(5) : null;
  const opener = words[(items[k] as Item & { kind: "particle" }).at] as Word;
  const clitic = opener.best?.prep === "ب" ? "bi" : opener.best?.prep === "ل" ? "li" : "";
  const slots = new Set(["an_", prep ?? "", clitic]);
  for (let j = k - 1; j >= 0 && k - j < 8; j--) {
    const item = items[j] as Item;
    if (item.kind === "verb") {
      const operator = operatorAt(words[item.at], slots, knowledge);
      return operator && { operator, at: item.at, item: j };
    }
    if (item.kind === "phrase")
      for (let t = item.last - 1; t >= item.first; t--) {
        const operator = operatorAt(words[t], slots, knowledge);
        if (operator) return { operator, at: t, item: j };
      }
    if (item.kind === "mark" && !isBracket(item.sign)) return null;
  }
  return null;
}
