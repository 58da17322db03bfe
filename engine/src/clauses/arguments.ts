import { ReadingNote } from "../words/reading-note.js";
import type { Analysis, Word } from "../words/types.js";
import { agreesWith, caseOf } from "./agreement.js";
import { examplesEnd, isBoundary, parenthesisEnd, startsApposition } from "./boundaries.js";
import { holderOf } from "./coordination.js";
import type { Item, SentenceItems } from "./item.js";
import { isVerbalNoun } from "./operators.js";
import type { Phrase } from "./phrase.js";
import { lemmaOf, verbReadings } from "./phrases.js";
import { type Before, findBefore } from "./subjects.js";

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
  /** What the clause is a relative clause of, null where it is none. */
  antecedent: Phrase | null;
  /** Item index of a clause complement (`أن`), null when none. */
  complement: number | null;
  /** Item index after the last item read as an argument. */
  end: number;
}

/** Reads the arguments of the finite verb at item `v`. */
export function verbClause(sentence: SentenceItems, words: readonly Word[], v: number): Clause {
  const item = sentence.items[v] as Item & { kind: "verb" };
  const best = (words[item.at] as Word).best as Analysis;
  const clause: Clause = {
    at: item.at,
    kind: "verb",
    lemma: best.lexeme.key,
    subject: null,
    subjectFrom: "none",
    objects: [],
    preps: [],
    genitive: null,
    antecedent: null,
    complement: null,
    end: v + 1,
  };
  const before = findBefore(sentence, words, v, best);
  if (before?.kind === "relative") clause.antecedent = before.phrase;
  if (best.pronoun && !before?.resumed) clause.objects.push({ kind: "pronoun", at: item.at, feats: best.pronoun.feats });
  const bare = readRight(sentence, words, v, clause, before);
  assign(clause, before, bare, best, words);
  splitTitles(sentence, words, clause);
  return clause;
}

/** `استقبل المحافظ اللواء خالد الفهد`: where the verb wants an object and has none, the second title and the name are somebody else's. */
function splitTitles(sentence: SentenceItems, words: readonly Word[], clause: Clause): void {
  if (clause.subjectFrom !== "right" || clause.subject?.kind !== "phrase") return;
  if (clause.objects.length > 0 || clause.complement !== null) return;
  const { phrase } = clause.subject;
  if (phrase.name?.kind !== "person" || phrase.role?.kind !== "office" || phrase.conjuncts.length > 0) return;
  const other = sentence.byHead.get(phrase.head + 1);
  if (other?.name !== phrase.name || (other.role?.kind !== "rank" && other.role?.kind !== "office")) return;
  if (transitivity(words[clause.at] as Word) !== "always") return;
  phrase.name = null;
  phrase.last = other.first;
  clause.objects.push({ kind: "phrase", phrase: other });
}

type Transitivity = "always" | "may" | "never";

const TRANSITIVITY = new ReadingNote<Transitivity>();

const TAKES_OBJECT = /(^|\+)obj(\+|$)/;

/** Whether the written verb takes an object: always, in some of its uses or readings, or never. */
export const transitivity = (word: Word): Transitivity =>
  TRANSITIVITY.of(word.form, word.best) ?? TRANSITIVITY.keep(word.form, word.best, transitivityOf(word));

function transitivityOf(word: Word): Transitivity {
  const uses = verbReadings(word).flatMap((a) => a.lexeme.government);
  const taking = uses.filter((u) => TAKES_OBJECT.test(u)).length;
  return taking === 0 ? (uses.length === 0 ? "may" : "never") : taking === uses.length ? "always" : "may";
}

/** Reads on to the right: prepositional phrases and the clause complement go into the clause; gives the bare phrases, in order. */
function readRight(sentence: SentenceItems, words: readonly Word[], v: number, clause: Clause, before: Before | null): Phrase[] {
  const { items } = sentence;
  const bare: Phrase[] = [];
  const takes = transitivity(words[clause.at] as Word) !== "never";
  let listed = false;
  let told = -1;
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
    const examples = examplesEnd(items, k);
    if (examples !== null) {
      k = examples;
      listed = true;
      continue;
    }
    const wantsSubject = before === null && bare.length === 0;
    const wantsObject = takes && clause.objects.length === 0 && bare.length < (before === null ? 2 : 1);
    if (isBoundary(items, k, words, wantsSubject, wantsObject)) break;
    if (item.kind !== "phrase") continue;
    const { phrase } = item;
    if (phrase.prep !== null) {
      if (phrase.prep === "hasab" && phrase.name === null) told = phrase.last;
      if (!ownedInside(sentence, k)) clause.preps.push({ code: phrase.prep, phrase });
      continue;
    }
    if (isJoined(items, k, phrase)) continue;
    // `أيد الوزير الاتفاق بعد تولي حزبه رئاسة الحكومة`: what a verbal noun behind a preposition takes is not the verb's.
    if ((bare.length > 0 || before !== null) && isObjectOfNoun(items[k - 1], words)) continue;
    // `طبقا للمتحدث باسم الجيش العقيد خالد`: a name right behind the office of who tells is his.
    if (phrase.first === told) {
      told = phrase.last;
      continue;
    }
    // Behind a list of examples only circumstances follow.
    if (listed || (phrase.conj && (bare.length > 0 || before !== null || clause.objects.length > 0))) break;
    bare.push(phrase);
  }
  clause.end = k;
  return bare;
}

/** Whether what follows the item, a time told by a verbal noun with its subject, is the noun's object. */
function isObjectOfNoun(item: Item | undefined, words: readonly Word[]): boolean {
  if (item?.kind !== "phrase" || item.phrase.prep !== "time" || !isVerbalNoun(words[item.phrase.head])) return false;
  const { head, genitive } = item.phrase;
  return (words[head] as Word).best?.pronoun != null || (genitive !== null && (genitive.name !== null || genitive.role !== null));
}

const isJoined = (items: readonly Item[], k: number, phrase: Phrase): boolean => {
  for (let j = k - 1; j >= 0 && k - j < 12; j--) {
    const item = items[j] as Item;
    if (item.kind === "phrase" && holderOf(item.phrase, phrase) !== null) return true;
  }
  return false;
};

/** Whether the phrase at item `k` belongs to an event noun that is itself behind a preposition: no part of the verb's clause. */
function ownedInside(sentence: SentenceItems, k: number): boolean {
  const owner = sentence.owners[k] as number;
  const own = sentence.items[k] as Item;
  // `تبذل مساعي للتقريب بين`: those between whom stay with the verb too.
  if (owner < 0 || (own.kind === "phrase" && own.phrase.prep === "bayn")) return false;
  const item = sentence.items[sentence.itemOf[owner - sentence.first] as number] as Item;
  return item.kind === "phrase" && item.phrase.prep !== null;
}

/** Whether a token stands in the genitive of a phrase (`توقيع اتفاق مع`: what belongs to the agreement belongs to its signing). */
const inGenitive = (phrase: Phrase | undefined, token: number): boolean =>
  phrase?.genitive != null && phrase.genitive.first <= token && token < phrase.genitive.last;

/** Gives the phrases without preposition their slots: subject, then objects. */
function assign(clause: Clause, before: Before | null, bare: readonly Phrase[], best: Analysis, words: readonly Word[]): void {
  const passive = best.features.passive && !best.features.active;
  const takes = transitivity(words[clause.at] as Word) !== "never";
  const finite = best.features.person === 3 || best.features.person === null;
  const fits = (p: Phrase): boolean => finite && !passive && agreesWith(best, p, words, false);
  const objects = (phrases: readonly Phrase[]): void => {
    for (const phrase of phrases)
      if (
        !(clause.preps.some((p) => p.phrase.first < phrase.first) && isAdverb(phrase, words)) &&
        (takes || passive || caseOf(phrase, words) === "a") &&
        clause.objects.length < (passive ? 1 : 2) &&
        !isCircumstance(phrase, words)
      )
        clause.objects.push({ kind: "phrase", phrase });
  };
  const pointer = bare[0];
  // `أعلن ذلك الوزير محمد`: what is pointed at is no subject where one stands behind it.
  if (pointer?.demonstrative && isPointer(pointer, words) && bare[1] !== undefined && fits(bare[1])) {
    clause.objects.push({ kind: "phrase", phrase: pointer });
    assign(clause, before, bare.slice(1), best, words);
    return;
  }
  const first = bare[0];
  const back =
    before?.kind === "relative"
      ? before.resumed || (first !== undefined && (resumes(clause, first, words) || tells(clause, best)))
      : before?.resumed === true;
  if (before !== null && before.kind !== "pronoun" && first !== undefined && fits(first) && back) {
    // `التي شنتها الطائرات`, `الذي فاز فيلمه`: the antecedent comes back as a pronoun; the subject follows the verb.
    clause.subject = { kind: "phrase", phrase: first };
    clause.subjectFrom = "right";
    if (before.resumed) clause.objects.push({ kind: "phrase", phrase: before.phrase });
    objects(bare.slice(1));
    return;
  }
  // `خطابا هاجم فيه المعارضة`: who speaks in it was named before.
  if (before?.kind === "relative" && finite && goesInside(clause, before.phrase, words)) {
    objects(bare);
    return;
  }
  if (before !== null && before.kind !== "pronoun" && finite) {
    // `قال الوزير إن الحزب رفضه`: with nobody behind the verb, somebody before it does it, and its pronoun means another.
    const acts = before.kind === "topic" && before.resumed && best.pronoun != null && isSomebody(before.phrase);
    if (acts && best.pronoun) clause.objects.push({ kind: "pronoun", at: clause.at, feats: best.pronoun.feats });
    if (before.resumed && !acts) clause.objects.push({ kind: "phrase", phrase: before.phrase });
    else {
      clause.subject = { kind: "phrase", phrase: before.phrase };
      clause.subjectFrom = before.kind === "topic" ? "left" : "relative";
    }
    objects(bare);
    return;
  }
  // `إنه سيتم توقيع`: the pronoun only announces, the subject follows.
  const standsAlone = !takes && (best.lexeme.government.length === 0 || best.lexeme.government.includes("intr"));
  const announces = before?.kind === "pronoun" && standsAlone && first !== undefined && fits(first) && mayStandFirst(first, words);
  if (before?.kind === "pronoun" && !announces) {
    clause.subject = { kind: "pronoun", at: before.at, feats: before.feats };
    clause.subjectFrom = "left";
    objects(bare);
    return;
  }
  const subject = first !== undefined && (fits(first) || (!takes && finite && !passive && mayStandFirst(first, words))) ? first : undefined;
  if (subject) {
    clause.subject = { kind: "phrase", phrase: subject };
    clause.subjectFrom = "right";
  }
  objects(subject ? bare.slice(1) : bare);
}

/** Whether the relative clause of a thing comes back to it by the pronoun of `في` or `خلال`: it happens in it, and is not done by it. */
const goesInside = ({ preps, complement }: Clause, antecedent: Phrase, words: readonly Word[]): boolean =>
  !isSomebody(antecedent) &&
  !antecedent.people &&
  complement === null &&
  preps.some(({ code, phrase }) => {
    const best = (words[phrase.head] as Word).best;
    return WITHIN.has(code) && best?.lexeme.upos === "ADP" && best.pronoun?.feats[0] === "3";
  });

/** Prepositions whose pronoun goes back to a call, text or talk: `أعرب فيه`, `أكد خلاله`. */
export const WITHIN: ReadonlySet<string> = new Set(["fi", "khilal"]);

/** Whether a clause comes back to something by a pronoun behind one of these prepositions. */
export const comesBackBehind = ({ preps }: Pick<Clause, "preps">, codes: ReadonlySet<string>, words: readonly Word[]): boolean =>
  preps.some((p) => codes.has(p.code) && (words[p.phrase.head] as Word).best?.pronoun?.feats.startsWith("3"));

/** Named as a person or body, or by a word for people. */
const isSomebody = ({ name, role }: Phrase): boolean =>
  role !== null || (name !== null && name.kind !== "place" && name.kind !== "facility");

/** `ذلك` by itself. */
const isPointer = (phrase: Phrase, words: readonly Word[]): boolean =>
  phrase.last === phrase.first + 1 && (words[phrase.first] as Word).best?.lexeme.kind === "dem";

/** Not marked as oblique or accusative. */
const mayStandFirst = (phrase: Phrase, words: readonly Word[]): boolean => {
  const kase = caseOf(phrase, words);
  return kase !== "a" && kase !== "o";
};

/** Whether a pronoun behind the verb goes back to the antecedent: on a preposition (`شارك فيها الجيش`) or on the phrase itself. */
function resumes(clause: Clause, first: Phrase, words: readonly Word[]): boolean {
  if ((words[first.head] as Word).best?.pronoun) return true;
  return clause.preps.some(({ phrase }) => phrase.first < first.first && (words[phrase.head] as Word).best?.lexeme.upos === "ADP");
}

/** `البوابة التي قالت الشرطة إن محتجين فتحوها`: with `أن` a verb that takes nobody beside it has its subject behind it. */
const tells = ({ complement }: Clause, { lexeme }: Analysis): boolean =>
  complement !== null && lexeme.government.some((u) => u === "anna") && !lexeme.government.includes("obj+anna");

/** A bare adjective behind a noun tells how it is (`إصاباتهم بالغة`): no object. */
function isQuality(phrase: Phrase, words: readonly Word[]): boolean {
  const adjective = (words[phrase.head] as Word).best?.lexeme.upos === "ADJ";
  const someone = phrase.name !== null || phrase.role !== null || phrase.quantity !== null || phrase.people;
  return isCircumstance(phrase, words) || (adjective && !someone);
}

/** `إنقاذ البلاد سياسيا وعسكريا`: in what respect, though the word may be for somebody too. */
function isAdverb({ first, last, head, quantity, conjuncts }: Phrase, words: readonly Word[]): boolean {
  const { best, analyses } = words[head] as Word;
  if (best?.features.case !== "a" || last !== first + 1 || quantity !== null) return false;
  const nisba = analyses.some((a) => a.lexeme.kind === "nisba" && a.features.case === "a");
  return nisba && conjuncts.every((p) => isAdverb(p, words));
}

/** An adjective or participle in the accusative tells how, not whom (`عاد منتصرا`, `بكى كثيرا`). */
function isCircumstance(phrase: Phrase, words: readonly Word[]): boolean {
  const word = words[phrase.head] as Word;
  const best = word.best;
  if (best === null || phrase.name !== null || phrase.role !== null || phrase.quantity !== null || phrase.people) return false;
  // `قتلوا مشيرة إلى`: the feminine shows no case, but its preposition follows.
  const next = words[phrase.head + 1]?.best?.lexeme.upos;
  const doing = best.lexeme.verb !== null && (best.lexeme.kind === "ap" || best.lexeme.kind === "person");
  const shown = doing && best.features.gender === "f" && phrase.last === phrase.head + 1 && !phrase.definite;
  if (shown && (next === "ADP" || next === "SCONJ")) return true;
  if (word.analyses.some((a) => a.lexeme.upos === "NOUN" && a.features.case === "a")) return false;
  return best.features.case === "a" && (best.lexeme.upos === "ADJ" || best.lexeme.kind === "ap");
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
    antecedent: null,
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
  let listed = false;
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
    const examples = examplesEnd(sentence.items, k);
    if (examples !== null) {
      k = examples;
      listed = true;
      continue;
    }
    // `خلال لقائه، أمس في الرياض، المبعوث`: the object may follow an aside.
    const wantsObject = clause.objects.length === 0 && best.pronoun !== null;
    if (isBoundary(sentence.items, k, words, false, wantsObject)) break;
    if (item.kind !== "phrase") continue;
    if (container.kind === "phrase" && holderOf(container.phrase, item.phrase) !== null) continue;
    if (item.phrase.prep !== null) {
      const owner = sentence.owners[k] as number;
      // `هجوم بقذيفة على نقطة`: what stands behind the means is the deed's.
      const means = clause.preps.some((p) => p.code === "bi" && p.phrase.head === owner);
      if (owner <= at || means || inGenitive(phrase, owner)) clause.preps.push({ code: item.phrase.prep, phrase: item.phrase });
    } else if (listed || item.phrase.conj || isJoined(sentence.items, k, item.phrase)) break;
    else if (participle || clause.genitive !== null || best.pronoun) {
      if (isQuality(item.phrase, words) || isAdverb(item.phrase, words)) break;
      if (clause.objects.length === 0) clause.objects.push({ kind: "phrase", phrase: item.phrase });
      else break;
    } else break;
  }
  clause.end = k;
  return clause;
}
