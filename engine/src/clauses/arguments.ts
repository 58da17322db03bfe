import { keyOf } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { type Item, isBracket, type SentenceItems } from "./items.js";
import { lemmaOf, type Phrase } from "./phrases.js";

/** What fills a slot: a phrase, or a pronoun or dropped subject at a token. */
export type Filler =
  | { readonly kind: "phrase"; readonly phrase: Phrase }
  | { readonly kind: "pronoun"; readonly at: number; readonly feats: string }
  /** Nationality adjective on the event noun: `غارة أمريكية`. */
  | { readonly kind: "nisba"; readonly at: number };

/** A predicate with what stands around it. */
export interface Clause {
  /** Token of the predicate. */
  readonly at: number;
  readonly kind: "verb" | "noun" | "participle";
  /** Bare lemma as a lookup key. */
  readonly lemma: string;
  subject: Filler | null;
  /** How the subject was found. */
  subjectFrom: "left" | "right" | "relative" | "dropped" | "none";
  objects: Filler[];
  preps: { code: string; phrase: Phrase }[];
  genitive: Phrase | null;
  /** Item index of a clause complement (`أن`), null when none. */
  complement: number | null;
  /** Item index after the last item read as an argument. */
  end: number;
}

/** The case that the phrase's form shows: its number word's where it is counted; names show none. */
function caseOf(phrase: Phrase, words: readonly Word[]): "n" | "o" | "a" | null {
  if (phrase.name?.first === phrase.head) return null;
  return (words[phrase.quantity ?? phrase.head] as Word).best?.features.case ?? null;
}

const SKIPPED_LEFT = /^(neg|asp|fut|aux|adv|poss|prep:|jussive)/;

/** Whether a verb form may have this phrase as subject, standing before (`left`) or after it. */
export function agreesWith(verb: Analysis, phrase: Phrase, words: readonly Word[], left: boolean): boolean {
  const { gender, number, person } = verb.features;
  if (person !== null && person !== 3) return false;
  const head = (words[phrase.head] as Word).best;
  if (head === null) return true;
  const f = head.features;
  const kase = caseOf(phrase, words);
  // After إن and أن the subject before its verb is in the accusative.
  if (!left && (kase === "o" || kase === "a")) return false;
  const plural = f.number === "p" || phrase.quantity !== null || phrase.conjuncts.length > 0;
  const human = head.lexeme.kind === "person" || phrase.role !== null || phrase.name?.kind === "person" || f.gender === "m";
  if (!left) {
    if (number !== "s" && number !== null) return false;
    if (gender === null || f.gender === null || plural || phrase.name) return gender !== "f" || phrase.name?.kind !== "person" || plural;
    return gender === f.gender;
  }
  if (number === "p") return plural && (human || f.gender === null);
  if (number === "d") return f.number === "d" || phrase.conjuncts.length > 0;
  if (plural && phrase.conjuncts.length === 0 && phrase.quantity === null) return gender === "f";
  if (phrase.name) return phrase.name.kind !== "person" || gender !== "f" || true;
  return gender === null || f.gender === null || gender === f.gender || plural;
}

/** Reads the arguments of the finite verb at item `v`. */
export function verbClause(sentence: SentenceItems, words: readonly Word[], v: number): Clause {
  const item = sentence.items[v] as Item & { kind: "verb" };
  const best = (words[item.at] as Word).best as Analysis;
  const clause: Clause = {
    at: item.at,
    kind: "verb",
    lemma: keyOf(best.lexeme.bare),
    subject: null,
    subjectFrom: "none",
    objects: [],
    preps: [],
    genitive: null,
    complement: null,
    end: v + 1,
  };
  findLeft(sentence, words, v, best, clause);
  if (best.pronoun && clause.objects.length === 0) clause.objects.push({ kind: "pronoun", at: item.at, feats: best.pronoun.feats });
  readRight(sentence, words, v, best, clause);
  return clause;
}

/** Subject before the verb: a topic at the beginning of the clause, the antecedent of a relative, an `أن` with pronoun. */
function findLeft(sentence: SentenceItems, words: readonly Word[], v: number, best: Analysis, clause: Clause): void {
  const { items } = sentence;
  if (best.conj) return;
  let k = v - 1;
  while (k >= 0 && (skippable(items[k] as Item) || closesAside(items, k))) k--;
  const near = items[k];
  if (near === undefined) return;
  const topic = distantTopic(sentence, words, v, best);
  if (near.kind === "particle") {
    const word = words[near.at] as Word;
    if (near.role.startsWith("rel")) {
      relativeSubject(sentence, words, k, best, clause);
      return;
    }
    if (word.best?.pronoun && near.role.startsWith("sub")) {
      clause.subject = { kind: "pronoun", at: near.at, feats: word.best.pronoun.feats };
      clause.subjectFrom = "left";
    }
    return;
  }
  if (near.kind !== "phrase") return;
  const found = topicBefore(items, k) ?? topic;
  if (found !== null && agreesWith(best, found, words, true)) {
    clause.subject = { kind: "phrase", phrase: found };
    clause.subjectFrom = "left";
    return;
  }
  const antecedent = near.phrase;
  if (antecedent.definite || antecedent.name !== null) return;
  if (best.pronoun) {
    // `غارات شنتها مقاتلات`: the pronoun stands for the noun before.
    const f = (words[antecedent.head] as Word).best?.features;
    if (best.pronoun.feats === "3fs" ? f?.gender === "f" || f?.number === "p" : f?.gender !== "f")
      clause.objects.push({ kind: "phrase", phrase: antecedent });
    return;
  }
  if (agreesWith(best, antecedent, words, true)) {
    clause.subject = { kind: "phrase", phrase: antecedent };
    clause.subjectFrom = "relative";
  }
}

const skippable = (item: Item): boolean =>
  (item.kind === "particle" && SKIPPED_LEFT.test(item.role)) || (item.kind === "mark" && isBracket(item.sign));

/** The second comma of an aside between subject and verb (`أن خالد مشعل، رئيس المكتب، التقى`). */
const closesAside = (items: readonly Item[], k: number): boolean => {
  const item = items[k] as Item;
  return item.kind === "mark" && (item.sign === "،" || item.sign === ",") && items[k - 1]?.kind === "phrase";
};

/** The subject announced by إن or أن whose verb is put off by relative clauses: `أن المجلس الذي يضم سفراء … سيجتمع`. */
function distantTopic(sentence: SentenceItems, words: readonly Word[], v: number, best: Analysis): Phrase | null {
  const { items } = sentence;
  for (let j = v - 1; j >= 0 && v - j < 24; j--) {
    const item = items[j] as Item;
    if (item.kind === "verb") {
      const lead = items[j - 1];
      const relative = lead?.kind === "particle" && lead.role.startsWith("rel");
      if (!relative) return null;
    }
    if (item.kind === "mark" && item.sign !== "،" && item.sign !== "," && !isBracket(item.sign)) return null;
    if (item.kind !== "particle" || !/^sub:(an|anna)$/.test(item.role)) continue;
    const topic = items[j + 1];
    const pronoun = (words[item.at] as Word).best?.pronoun;
    return !pronoun && topic?.kind === "phrase" && topic.phrase.prep === null && agreesWith(best, topic.phrase, words, true)
      ? topic.phrase
      : null;
  }
  return null;
}

/** The phrase without preposition that opens the clause, with only prepositional phrases between it and item `k`. */
function topicBefore(items: readonly Item[], k: number): Phrase | null {
  for (let j = k; j >= 0 && k - j < 9; j--) {
    const item = items[j] as Item;
    if (item.kind === "verb") return null;
    if (item.kind === "mark") {
      if (isBracket(item.sign)) continue;
      if ((item.sign === "،" || item.sign === ",") && j < k && items[j - 1]?.kind === "phrase") continue;
      return null;
    }
    if (item.kind === "particle") {
      if (item.role.startsWith("prep:") || item.role.startsWith("adv") || item.role === "conj:or") continue;
      return null;
    }
    const { phrase } = item;
    if (phrase.prep !== null) continue;
    const before = previousReal(items, j);
    const opens = before === null || before.kind === "mark" || (before.kind === "particle" && !before.role.startsWith("prep:"));
    if (opens) return phrase;
    if (phrase.conj) {
      const chain = items
        .slice(0, j)
        .findLast((x): x is Item & { kind: "phrase" } => x.kind === "phrase" && x.phrase.conjuncts.includes(phrase));
      if (chain && chain.phrase.prep === null) continue;
      return phrase;
    }
    return null;
  }
  return null;
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

function relativeSubject(sentence: SentenceItems, words: readonly Word[], k: number, best: Analysis, clause: Clause): void {
  for (let j = k - 1; j >= 0 && k - j < 4; j--) {
    const item = sentence.items[j] as Item;
    if (item.kind === "mark") continue;
    if (item.kind !== "phrase") return;
    const head = (words[item.phrase.head] as Word).best;
    const resumptive =
      best.pronoun !== null &&
      (best.pronoun.feats[1] === "c" ||
        head?.features.gender === null ||
        head?.features.gender === best.pronoun.feats[1] ||
        head?.features.number === "p");
    if (resumptive) {
      clause.objects.push({ kind: "phrase", phrase: item.phrase });
      return;
    }
    clause.subject = { kind: "phrase", phrase: item.phrase };
    clause.subjectFrom = "relative";
    return;
  }
}

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
function parenthesisEnd(items: readonly Item[], k: number): number | null {
  const open = items[k];
  if (open?.kind !== "mark" || (open.sign !== "(" && open.sign !== "[")) return null;
  for (let j = k + 1; j < items.length && j - k < 10; j++) {
    const item = items[j] as Item;
    if (item.kind === "mark" && (item.sign === ")" || item.sign === "]")) return j;
  }
  return null;
}

/** A comma after a person's name with his office behind it: `عز الدين الأصبحي، وزير حقوق الإنسان،`. */
function startsApposition(items: readonly Item[], k: number): boolean {
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

function readRight(sentence: SentenceItems, words: readonly Word[], v: number, best: Analysis, clause: Clause): void {
  const { items } = sentence;
  const passiveOnly = best.features.passive && !best.features.active;
  // `إنه سيتم توقيع`: the pronoun announces, the subject follows.
  const announced = clause.subject?.kind === "pronoun" && (best.lexeme.government[0] ?? "intr") === "intr" ? clause.subject : null;
  if (announced) clause.subject = null;
  let k = v + 1;
  for (; k < items.length; k++) {
    const item = items[k] as Item;
    if (item.kind === "particle" && (item.role === "sub:an" || item.role === "sub:anna")) {
      clause.complement = clause.complement ?? k;
      break;
    }
    const closing = parenthesisEnd(items, k);
    if (closing !== null) {
      k = closing;
      continue;
    }
    if (startsApposition(items, k)) {
      k += items[k + 2]?.kind === "mark" ? 2 : 1;
      continue;
    }
    const transitive = best.lexeme.government[0]?.startsWith("obj") ?? false;
    if (isBoundary(items, k, words, clause.subject === null, transitive && clause.objects.length === 0)) break;
    if (item.kind !== "phrase") continue;
    const { phrase } = item;
    if (phrase.prep !== null) {
      clause.preps.push({ code: phrase.prep, phrase });
      continue;
    }
    if (isJoined(items, k, phrase)) continue;
    if (phrase.conj && (clause.subject !== null || clause.objects.length > 0)) break;
    placeBare(clause, phrase, best, words, passiveOnly);
  }
  clause.end = k;
  if (announced && clause.subject === null) {
    clause.subject = announced;
    clause.subjectFrom = "left";
  }
}

const isJoined = (items: readonly Item[], k: number, phrase: Phrase): boolean => {
  for (let j = k - 1; j >= 0 && k - j < 12; j--) {
    const item = items[j] as Item;
    if (item.kind === "phrase" && item.phrase.conjuncts.includes(phrase)) return true;
  }
  return false;
};

/** Gives a phrase without preposition its slot: subject first, then objects. */
function placeBare(clause: Clause, phrase: Phrase, best: Analysis, words: readonly Word[], passiveOnly: boolean): void {
  const filler: Filler = { kind: "phrase", phrase };
  const kase = caseOf(phrase, words);
  if (passiveOnly) {
    if (clause.objects.length === 0) clause.objects.push(filler);
    return;
  }
  const finite = best.features.person === 3;
  if (clause.subject === null && finite && kase !== "a" && kase !== "o" && agreesWith(best, phrase, words, false)) {
    clause.subject = filler;
    clause.subjectFrom = "right";
    return;
  }
  if (clause.objects.length < 2) clause.objects.push(filler);
}

/** Reads the arguments of an event noun at token `at`: genitive, pronoun, nationality adjectives, what follows it. */
export function nounClause(sentence: SentenceItems, words: readonly Word[], at: number, participle: boolean): Clause {
  const word = words[at] as Word;
  const best = word.best as Analysis;
  const phrase = sentence.byHead.get(at);
  const clause: Clause = {
    at,
    kind: participle ? "participle" : "noun",
    lemma: lemmaOf(word),
    subject: null,
    subjectFrom: "none",
    objects: [],
    preps: [],
    genitive: phrase?.genitive ?? null,
    complement: null,
    end: 0,
  };
  const own = sentence.itemOf[at - sentence.first] as number;
  if (best.pronoun) clause.genitive = null;
  // `ملاحقة ومراقبة مواقع`: the genitive of the last serves all.
  else if (clause.genitive === null && !best.article && best.features.case === null)
    clause.genitive = phrase?.conjuncts.find((p) => p.genitive !== null)?.genitive ?? null;
  if (phrase?.complement) clause.preps.push({ code: phrase.complement.prep ?? "li", phrase: phrase.complement });
  let k = own + 1;
  const container = sentence.items[own] as Item;
  // Objects and prepositional phrases follow the whole phrase that the noun is in.
  for (; k < sentence.items.length; k++) {
    const item = sentence.items[k] as Item;
    if (item.kind === "particle" && (item.role === "sub:an" || item.role === "sub:anna")) {
      clause.complement = k;
      break;
    }
    const closing = parenthesisEnd(sentence.items, k);
    if (closing !== null) {
      k = closing;
      continue;
    }
    if (isBoundary(sentence.items, k, words, false)) break;
    if (item.kind !== "phrase") continue;
    if (item.phrase.prep !== null) clause.preps.push({ code: item.phrase.prep, phrase: item.phrase });
    else if (item.phrase.conj || (container.kind === "phrase" && container.phrase.conjuncts.includes(item.phrase))) {
      if (container.kind === "phrase" && container.phrase.conjuncts.includes(item.phrase)) continue;
      break;
    } else if (participle || clause.genitive !== null || best.pronoun) {
      if (clause.objects.length === 0) clause.objects.push({ kind: "phrase", phrase: item.phrase });
      else break;
    } else break;
  }
  clause.end = k;
  return clause;
}
