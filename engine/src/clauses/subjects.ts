import { CONJUNCTIONS } from "../text/letters.js";
import type { Analysis, Features, Word } from "../words/types.js";
import { agreesWith } from "./agreement.js";
import { asideStart } from "./boundaries.js";
import { holderOf } from "./coordination.js";
import { type Item, isBracket, type SentenceItems } from "./item.js";
import { isVerbalNoun } from "./operators.js";
import type { Phrase } from "./phrase.js";

/** What stands before a verb and plays a part in its clause. */
export type Before =
  /** `الوزير … أكد`; `resumed` where the verb's own pronoun may stand for it (`الهجوم نفذه انتحاري`). */
  | { readonly kind: "topic"; readonly phrase: Phrase; readonly resumed: boolean }
  /** Antecedent of a relative clause; `resumed` where the verb's own pronoun stands for it (`غارات شنتها مقاتلات`). */
  | { readonly kind: "relative"; readonly phrase: Phrase; readonly resumed: boolean }
  /** `أنه`, `أنها`. */
  | { readonly kind: "pronoun"; readonly at: number; readonly feats: string; readonly resumed: false };

const SKIPPED = /^(neg|asp|fut|aux|adv|poss|prep:|jussive)/;

/** Looks before the verb at item `v`: a topic at the beginning of the clause, the antecedent of a relative, an `أن` with pronoun. */
export function findBefore(sentence: SentenceItems, words: readonly Word[], v: number, best: Analysis): Before | null {
  const { items } = sentence;
  if (best.conj) return best.conj === CONJUNCTIONS[1] ? asFor(items, v, words, best) : null;
  const lead = items[v - 1];
  // `حين اقتحم مسلحون`, `منذ بدأ`: a clause of time of its own.
  if (lead?.kind === "particle" && lead.role === "prep:time") return null;
  // `اعتقلت عشرة متظاهرين، وفق ما أعلنت الوزارة`: whoever is told of outside says nothing.
  if (lead?.kind === "particle" && lead.role === "prep:hasab") return null;
  // `هذا وقد رجح مصدر`: `وقد` opens a clause of its own.
  if (lead?.kind === "particle" && lead.role.startsWith("asp") && (words[lead.at] as Word).best?.conj === CONJUNCTIONS[0]) return null;
  let k = v - 1;
  while (k >= 0 && (skippable(items[k] as Item) || closesAside(items, k) || asideStart(items, k) !== null))
    k = (asideStart(items, k) ?? k) - 1;
  const near = items[k];
  if (near === undefined) return null;
  const topic = distantTopic(sentence, words, v, best);
  if (near.kind === "particle") {
    const word = words[near.at] as Word;
    if (near.role.startsWith("rel")) return antecedentOf(sentence, words, k, best);
    const pronoun = word.best?.pronoun;
    return pronoun && near.role.startsWith("sub") ? { kind: "pronoun", at: near.at, feats: pronoun.feats, resumed: false } : null;
  }
  if (near.kind !== "phrase") return null;
  // `في وقت سابق شدد مسؤولون على أن`: who says it stands behind the verb.
  if (near.phrase.prep !== null && !best.pronoun && tellsBehind(items, v, best, words)) return null;
  // `وفي جانب آخر، أفاد مصدر`: behind a comma nothing describes what opens the sentence.
  const parted = near.phrase.prep !== null && lead?.kind === "mark" && isComma(lead);
  // `جاء في بيان "رفض المسلحون تسليم أسلحتهم"`: a sentence that is quoted describes nothing before it.
  const quoted = lead?.kind === "mark" && lead.opens;
  if (best.pronoun && !parted && !quoted) {
    const carried = bareRelative(near.phrase, words, best);
    if (carried !== null) return carried;
  }
  const found = topicBefore(items, k, words) ?? topic;
  if (found !== null && agreesWith(best, found, words, true))
    return { kind: "topic", phrase: found, resumed: standsFor(best, found, words) };
  if (quoted) return null;
  return (parted ? null : bareRelative(near.phrase, words, best)) ?? seenDoing(items, k, words, best);
}

/** A verb that may say that something is so, with people or a body right behind it. */
function tellsBehind(items: readonly Item[], v: number, best: Analysis, words: readonly Word[]): boolean {
  const next = items[v + 1];
  if (next?.kind !== "phrase" || next.phrase.prep !== null || next.phrase.conj) return false;
  const { name, role } = next.phrase;
  if (name?.kind !== "person" && role === null) return false;
  return best.lexeme.government.some((u) => u.split("+").includes("anna")) && agreesWith(best, next.phrase, words, false);
}

/** `أما الوزير، فشدد على`: whom `أما` brings, up to the verb that answers it. */
function asFor(items: readonly Item[], v: number, words: readonly Word[], best: Analysis): Before | null {
  for (let j = v - 1; j > 0; j--) {
    const item = items[j] as Item;
    if (item.kind === "verb" || (item.kind === "mark" && !isComma(item) && !isBracket(item.sign))) return null;
    const lead = items[j - 1] as Item;
    if (lead.kind !== "particle" || lead.role !== "topic") continue;
    const topic = item.kind === "phrase" && item.phrase.prep === null && agreesWith(best, item.phrase, words, true) ? item.phrase : null;
    return topic && { kind: "topic", phrase: topic, resumed: standsFor(best, topic, words) };
  }
  return null;
}

/** Whether the pronoun on the verb agrees with the phrase. */
function standsFor(best: Analysis, phrase: Phrase, words: readonly Word[]): boolean {
  const feats = best.pronoun?.feats;
  const f = (words[phrase.head] as Word).best?.features;
  if (feats === "3fs") return f?.gender === "f" || (f?.number === "p" && !actsItself(best, f));
  return feats === "3ms" ? f?.gender !== "f" && f?.number !== "p" : feats === "3mp" && f?.number === "p";
}

/** `مسؤولون أبلغوها`: men in the plural before a verb in the plural do it, and its pronoun means another. */
const actsItself = (verb: Analysis, noun: Features): boolean => verb.features.number === "p" && noun.gender === "m";

/**
 * `شاهد مسلحين من القبائل يطلقون النار`: an indefinite noun with its prepositional phrases, and what its plural is doing; in the
 * perfect the singular too, where a verb stands before (`وقع هجوم في المدينة استهدف السوق`).
 */
function seenDoing(items: readonly Item[], k: number, words: readonly Word[], best: Analysis): Before | null {
  if (best.features.number !== "p")
    return best.features.tense === "perfect" && best.features.person === 3 ? described(items, k, words, best) : null;
  for (let j = k; j >= 0 && k - j < 5; j--) {
    const item = items[j] as Item;
    if (item.kind === "particle" && item.role.startsWith("prep:")) continue;
    if (item.kind !== "phrase") return null;
    if (item.phrase.prep !== null) continue;
    return !item.phrase.definite && agreesWith(best, item.phrase, words, true)
      ? { kind: "relative", phrase: item.phrase, resumed: false }
      : null;
  }
  return null;
}

/** Prepositions behind which something that happened may stand (`إثر هجوم في المدينة استهدف`). */
const HAPPENED: ReadonlySet<string> = new Set(["fi", "sabab", "time", "ala"]);

/** The nearest indefinite noun that a verb in the perfect agrees with, where the clause has its verb already. */
function described(items: readonly Item[], k: number, words: readonly Word[], best: Analysis): Before | null {
  for (let j = k; j >= 0 && k - j < 6; j--) {
    j = asideStart(items, j) ?? j;
    const item = items[j] as Item;
    if (item.kind === "particle" ? item.role.startsWith("prep:") : item.kind === "mark" && isBracket(item.sign)) continue;
    if (item.kind !== "phrase") return null;
    if (item.phrase.definite || (item.phrase.prep !== null && !HAPPENED.has(item.phrase.prep))) continue;
    const found = bareRelative(item.phrase, words, best);
    if (found !== null) return hasVerbBefore(items, j) ? found : null;
  }
  return null;
}

/** A verb before item `k`, with nothing but phrases between. */
function hasVerbBefore(items: readonly Item[], k: number): boolean {
  for (let j = k - 1; j >= 0 && k - j < 8; j--) {
    const item = items[j] as Item;
    if (item.kind === "verb") return true;
    if (item.kind === "phrase" || (item.kind === "particle" && /^(prep:|adv)/.test(item.role))) continue;
    if (item.kind === "mark" && isBracket(item.sign)) continue;
    return false;
  }
  return false;
}

/** A relative clause without pronoun, behind an indefinite noun; where the noun does not agree, its genitive (`مقتل جنود قضوا`). */
function bareRelative(antecedent: Phrase, words: readonly Word[], best: Analysis): Before | null {
  if (antecedent.definite || antecedent.name !== null) return null;
  // `لم يعلن عنها مسبقا، وصل الوزير`: a quality in the accusative without a noun tells how.
  const own = (words[antecedent.head] as Word).best;
  if (own?.lexeme.upos === "ADJ" && own.features.case === "a" && antecedent.role === null && antecedent.quantity === null) return null;
  const resumed = best.pronoun != null;
  const agrees = resumed ? pronounAgrees(best, antecedent, words) : agreesWith(best, antecedent, words, true);
  if (agrees) return { kind: "relative", phrase: antecedent, resumed };
  // `هجوم استهدفهما`: its pronoun means others.
  if (resumed && isOfMany(best.pronoun?.feats) && agreesWith(best, antecedent, words, true))
    return { kind: "relative", phrase: antecedent, resumed: false };
  return antecedent.genitive === null ? null : bareRelative(antecedent.genitive, words, best);
}

function pronounAgrees(best: Analysis, antecedent: Phrase, words: readonly Word[]): boolean {
  const f = (words[antecedent.head] as Word).best?.features;
  if (isOfMany(best.pronoun?.feats) && isOne(antecedent, words)) return false;
  if (best.pronoun?.feats !== "3fs") return f?.gender !== "f";
  return f?.gender === "f" || (f?.number === "p" && !actsItself(best, f));
}

/** `هم`, `هما`: a pronoun that means two or more. */
const isOfMany = (feats = ""): boolean => feats.startsWith("3") && !feats.endsWith("s");

/** `هجوم`: a single thing, no number of them nor a word for people or a body. */
const isOne = ({ head, role, quantity, conjuncts }: Phrase, words: readonly Word[]): boolean =>
  role === null && quantity === null && conjuncts.length === 0 && (words[head] as Word).best?.features.number === "s";

const skippable = (item: Item): boolean =>
  (item.kind === "particle" && SKIPPED.test(item.role)) || (item.kind === "mark" && isBracket(item.sign));

/** The second comma of an aside between subject and verb (`أن خالد مشعل، رئيس المكتب، التقى`). */
const closesAside = (items: readonly Item[], k: number): boolean => {
  const [lead, item] = [items[k - 1], items[k] as Item];
  // `مسؤولا، رفض الكشف عن هويته، قال`: that he is not named is an aside too.
  const aside = lead?.kind === "phrase" || (lead?.kind === "particle" && lead.role === "adv:unnamed");
  return item.kind === "mark" && isComma(item) && aside;
};

const isComma = (item: Item): boolean => item.kind === "mark" && (item.sign === "،" || item.sign === ",");

/** The subject announced by إن, أن or كان whose verb is put off by relative clauses: `أن المجلس الذي يضم سفراء … سيجتمع`. */
function distantTopic(sentence: SentenceItems, words: readonly Word[], v: number, best: Analysis): Phrase | null {
  const { items } = sentence;
  for (let j = v - 1; j >= 0 && v - j < 24; j--) {
    const item = items[j] as Item;
    if (item.kind === "verb") {
      if (relativeBefore(items, j) === null && !describesAnnounced(items, j)) return null;
    }
    if (j === 0 && item.kind === "phrase") return opensWithRelative(items, words, best);
    if (item.kind === "mark" && !isComma(item) && !isBracket(item.sign)) return null;
    if (item.kind !== "particle" || !(isThat(item) || WAS.test(item.role))) continue;
    const next = items[j + 1];
    const topic = next?.kind === "mark" && isBracket(next.sign) ? items[j + 2] : next;
    // `إن الرجل الذي يعتقد أنه المهاجم اعتقل`: an `أن` of the relative clause's own.
    if ((words[item.at] as Word).best?.pronoun || topic?.kind === "verb") continue;
    return topic?.kind === "phrase" && topic.phrase.prep === null && agreesWith(best, topic.phrase, words, true) ? topic.phrase : null;
  }
  return null;
}

/** Index of the relative pronoun that brings the verb at `j`, over what may stand between (`الذي كان يعمل`); null where none does. */
function relativeBefore(items: readonly Item[], j: number): number | null {
  let k = j - 1;
  while (k > 0 && items[k]?.kind === "particle" && SKIPPED.test((items[k] as Item & { kind: "particle" }).role)) k--;
  const lead = items[k];
  return lead?.kind === "particle" && lead.role.startsWith("rel") ? k : null;
}

/** `الصحافي الذي اختفى أمس احتجز`: somebody definite that opens the sentence, with a relative clause of its own right behind. */
function opensWithRelative(items: readonly Item[], words: readonly Word[], best: Analysis): Phrase | null {
  const [topic, rel] = items;
  if (topic?.kind !== "phrase" || topic.phrase.prep !== null || !topic.phrase.definite || topic.phrase.role === null) return null;
  return rel?.kind === "particle" && /^rel/.test(rel.role) && agreesWith(best, topic.phrase, words, true) ? topic.phrase : null;
}

/** `إن انتحاريا يقود شاحنة فجر نفسه`: the verb right behind the indefinite noun that إن announces only describes it. */
function describesAnnounced(items: readonly Item[], verb: number): boolean {
  const topic = items[verb - 1];
  const lead = previousReal(items, verb - 1);
  return topic?.kind === "phrase" && !topic.phrase.definite && topic.phrase.prep === null && isThat(lead);
}

/** كان and its kin: what stands behind them is the subject of the verb that follows. */
const WAS = /^aux:(kana|yakun)/;

const isThat = (item: Item | null): boolean => item?.kind === "particle" && /^sub:(an|anna)$/.test(item.role);

/** The phrase without preposition that opens the clause, with only prepositional phrases between it and item `k`. */
function topicBefore(items: readonly Item[], k: number, words: readonly Word[]): Phrase | null {
  for (let j = k; j >= 0 && k - j < 9; j--) {
    const item = items[j] as Item;
    if (item.kind === "verb") return null;
    if (item.kind === "mark") {
      if (isBracket(item.sign)) continue;
      const aside = asideStart(items, j);
      if (aside !== null) {
        j = aside;
        continue;
      }
      if (isComma(item) && j < k && items[j - 1]?.kind === "phrase") continue;
      return null;
    }
    if (item.kind === "particle") {
      if (item.role.startsWith("prep:") || item.role.startsWith("adv") || item.role === "conj:or") continue;
      return null;
    }
    const { phrase } = item;
    if (phrase.prep !== null || isCircumstance(phrase, words) || isQualityAside(items, j, words)) continue;
    const before = previousReal(items, j);
    // `أصيب سبعة، بينهم خمسة من الشرطة، في هجوم استهدف`: examples are no topic.
    if (before?.kind === "particle" && before.role === "list:among") return null;
    // `وتركيا العضو في الحلف رفضت`: what a name is called right behind it.
    const named = items[j - 1];
    if (
      phrase.role !== null &&
      phrase.name === null &&
      phrase.definite &&
      named?.kind === "phrase" &&
      named.phrase.name !== null &&
      !phrase.conj
    )
      continue;
    const opens = before === null || before.kind === "mark" || (before.kind === "particle" && !before.role.startsWith("prep:"));
    if (opens) return phrase;
    if (phrase.conj) {
      const chain = items
        .slice(0, j)
        .findLast((x): x is Item & { kind: "phrase" } => x.kind === "phrase" && holderOf(x.phrase, phrase) !== null);
      if (chain && chain.phrase.prep === null) continue;
      return phrase;
    }
    return phrase.name?.kind === "person" && isCalledBefore(items, j) ? phrase : null;
  }
  return null;
}

/** `إداري المنتخب أحمد سالم أكد`, `كبير المدربين في النادي خالد ذكر`: nothing but what a person is opens the clause before his name. */
function isCalledBefore(items: readonly Item[], name: number): boolean {
  for (let k = name - 1; k >= 0; k--) {
    const item = items[k] as Item;
    const opens = k === 0 || items[k - 1]?.kind === "mark";
    if (item.kind === "phrase" && opens) return item.phrase.prep === null && item.phrase.name === null && item.phrase.genitive !== null;
    if (item.kind !== "phrase" && !(item.kind === "particle" && item.role.startsWith("prep:"))) return false;
  }
  return false;
}

/** `أن الثوار، مدعومين بالطيران، تمكنوا`, `ردا على السؤال قال`: how somebody does it, not who. */
function isCircumstance(phrase: Phrase, words: readonly Word[]): boolean {
  const best = (words[phrase.head] as Word).best;
  if (phrase.name !== null || phrase.role !== null || phrase.definite || phrase.quantity !== null || phrase.people) return false;
  if (isVerbalNoun(words[phrase.head]) && best?.features.case === "a" && phrase.genitive === null) return true;
  return (best?.lexeme.upos === "ADJ" || best?.lexeme.kind === "pp") && (best.features.case === "a" || best.features.case === "o");
}

/** `أن طائرات حربية، تابعة للحكومة، قصفت`: an indefinite quality between commas, behind a noun. */
function isQualityAside(items: readonly Item[], j: number, words: readonly Word[]): boolean {
  const [noun, comma, item] = [items[j - 2], items[j - 1], items[j]];
  if (noun?.kind !== "phrase" || comma?.kind !== "mark" || !isComma(comma) || item?.kind !== "phrase") return false;
  const { head, name, role, definite, quantity, conj } = item.phrase;
  const quality = ["ADJ", "VERB"].includes((words[head] as Word).best?.lexeme.upos ?? "");
  return quality && name === null && role === null && !definite && quantity === null && !conj;
}

function previousReal(items: readonly Item[], j: number): Item | null {
  for (let k = j - 1; k >= 0; k--) {
    const item = items[k] as Item;
    if (item.kind === "mark" && isBracket(item.sign)) continue;
    if (item.kind === "particle" && item.role.startsWith("adv")) continue;
    return item;
  }
  return null;
}

/** How many items before a relative pronoun its antecedent is looked for: an aside, a date, a bracket may stand between. */
const REACH = 5;

/** The antecedent of the relative pronoun at item `k`: the nearest phrase that agrees with it, else the nearest. */
function antecedentOf(sentence: SentenceItems, words: readonly Word[], k: number, best: Analysis): Before | null {
  const { items } = sentence;
  const role = (items[k] as Item & { kind: "particle" }).role;
  if (role === "rel:ma" || role === "rel:man") return null;
  let nearest: Phrase | null = null;
  let found: Phrase | null = null;
  for (let j = k - 1; j >= 0 && k - j < REACH && found === null; j--) {
    const item = items[j] as Item;
    if (item.kind === "verb" || (item.kind === "particle" && !/^(prep:|adv)/.test(item.role))) break;
    if (item.kind !== "phrase") continue;
    nearest = nearest ?? item.phrase;
    found = agreeing(item.phrase, role, words) ?? (/^rel:(mp|md|fd)$/.test(role) ? coordinationOf(items, j) : null);
  }
  const phrase = found ?? nearest;
  if (phrase === null) return null;
  const head = (words[phrase.head] as Word).best;
  const back = best.pronoun?.feats;
  // `الهجوم الذي استهدفهم`: its pronoun means others.
  const resumed =
    back !== undefined &&
    !(isOfMany(back) && isOne(phrase, words)) &&
    (back[1] === "c" || head?.features.gender == null || head.features.gender === back[1] || head.features.number === "p");
  return { kind: "relative", phrase, resumed };
}

/** The coordination that the phrase at item `j` is the last of (`سليماني والمهندس الذين`). */
function coordinationOf(items: readonly Item[], j: number): Phrase | null {
  const phrase = (items[j] as Item & { kind: "phrase" }).phrase;
  for (let k = j - 1; k >= 0 && j - k < 8; k--) {
    const item = items[k] as Item;
    const found = item.kind === "phrase" ? holderOf(item.phrase, phrase) : null;
    if (found) return found;
  }
  return null;
}

/** The phrase, or the innermost genitive or complement in it, that a relative pronoun of this role agrees with; outermost first. */
function agreeing(phrase: Phrase, role: string, words: readonly Word[]): Phrase | null {
  for (let p: Phrase | null = phrase; p !== null; p = p.genitive) {
    if (agreesWithRelative(p, role, words)) return p;
    const last: Phrase | undefined = p.conjuncts.at(-1);
    if (last && agreesWithRelative(last, role, words)) return last;
  }
  return phrase.complement ? agreeing(phrase.complement, role, words) : null;
}

function agreesWithRelative(phrase: Phrase, role: string, words: readonly Word[]): boolean {
  const f = (words[phrase.head] as Word).best?.features;
  if (!f) return false;
  const person = phrase.name?.kind === "person" || phrase.role?.kind === "people" || phrase.role?.kind === "office";
  switch (role) {
    case "rel:ms":
      return f.number !== "p" && f.number !== "d" && f.gender !== "f";
    case "rel:fs":
      return f.number === "d" ? false : f.gender === "f" || (f.number === "p" && !person) || (f.gender === null && !person);
    case "rel:mp":
      return f.number === "p" || (f.number === "d" && f.case === "o") || phrase.quantity !== null || phrase.conjuncts.length > 0;
    case "rel:md":
    case "rel:fd":
      return f.number === "d" || phrase.conjuncts.length > 0;
    default:
      return true;
  }
}
