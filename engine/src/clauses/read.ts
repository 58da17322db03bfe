import type { Span } from "../dossier/types.js";
import type { Known } from "../names/types.js";
import { CONJUNCTIONS } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { agreesWith } from "./agreement.js";
import { type Clause, comesBackBehind, type Filler, transitivity, verbClause, WITHIN } from "./arguments.js";
import { pronounFits } from "./fitting.js";
import type { Item, SentenceItems } from "./item.js";
import type { Phrase } from "./phrase.js";
import type { Referents } from "./referents.js";

/** A finite verb's clause with its subject found out. */
export interface ReadClause extends Clause {
  readonly item: number;
  /** Inside a relative clause. */
  relative: boolean;
  /** Who acts; null where nobody can be told. `span` null for a dropped subject. */
  actor: { entity: Known; span: Span | null } | null;
}

/** Reads all finite clauses of a sentence, left to right, resolving dropped subjects as it goes. */
export function readClauses(sentence: SentenceItems, words: readonly Word[], referents: Referents): ReadClause[] {
  const out: ReadClause[] = [];
  let lends = false;
  sentence.items.forEach((item, index) => {
    if (item.kind !== "verb") return;
    const clause: ReadClause = Object.assign(verbClause(sentence, words, index), { item: index, relative: false, actor: null });
    thingAsObject(clause, words, referents);
    metInside(clause, out.at(-1), words, referents);
    takeOver(clause, out.at(-1), words, referents);
    shareSubject(clause, out.at(-1), words);
    const suffers = clause.subject?.kind !== "phrase" && sharesNext(sentence, index, words, referents);
    if (suffers) clause.subject = null;
    if (lends) lendSufferer(out.at(-1) as ReadClause, clause);
    lends = suffers;
    // Whom it happened to stands behind the next verb.
    if (!suffers) findActor(clause, out.at(-1), sentence, words, referents);
    const lead = sentence.items[index - 1];
    const relative =
      clause.antecedent !== null || clause.subjectFrom === "relative" || (lead?.kind === "particle" && lead.role.startsWith("rel"));
    clause.relative = relative;
    if (relative) lendObject(clause, out, words);
    if (clause.actor && !relative) referents.noteSubject(clause.actor.entity, clause.at);
    if (clause.actor) referents.noteActor(clause.actor.entity, clause.at);
    if (clause.actor) keepApart(sentence, clause, clause.actor.entity, referents);
    out.push(clause);
  });
  return out;
}

/** Finds who acts: the subject that the words tell, else who was told of before; nobody where only whom it happened to is told. */
function findActor(
  clause: ReadClause,
  before: ReadClause | undefined,
  sentence: SentenceItems,
  words: readonly Word[],
  referents: Referents,
): void {
  const word = words[clause.at] as Word;
  if (clause.subject !== null) {
    const found = referents.resolve(clause.subject, pronounOfThat(clause, before, sentence, referents));
    if (found) clause.actor = found;
    if (found) learnGender(found.entity, word);
    return;
  }
  // `أصيب شاب`: nobody is told to do it; what follows goes back to whom it happened to.
  const suffered = sufferer(clause, words);
  if (suffered !== null) {
    const found = referents.resolve(suffered);
    if (found) referents.noteSubject(found.entity, clause.at);
    return;
  }
  const entity = sourceOf(clause, before, words, referents) ?? referents.discourse.dropped(word, clause.at, referents.says(clause.lemma));
  clause.subjectFrom = "dropped";
  if (entity) clause.actor = { entity, span: null };
}

/** `قتل وأصيب عشرات المدنيين`: a verb for what is suffered with nothing but another joined right behind it. */
function sharesNext({ items }: SentenceItems, index: number, words: readonly Word[], referents: Referents): boolean {
  const suffered = (item: Item | undefined): boolean => {
    const best = item?.kind === "verb" ? (words[item.at] as Word).best : null;
    return best?.features.passive === true && !best.pronoun && referents.isSuffered(best.lexeme.key);
  };
  const next = items[index + 1];
  return suffered(items[index]) && suffered(next) && (words[(next as Item).first] as Word).best?.conj === CONJUNCTIONS[0];
}

/** Gives the first of two such verbs whom the second happened to. */
function lendSufferer(first: ReadClause, { subject, subjectFrom, objects }: ReadClause): void {
  if (first.objects.length > 0 || first.subject !== null) return;
  const [object] = objects;
  if (subjectFrom === "right" && objects.length === 0) first.subject = subject;
  else if (subject === null && object) first.objects.push(object);
}

/** Whom a verb that can only be passive says that it happened to, where the words tell. */
function sufferer({ at, objects }: ReadClause, words: readonly Word[]): Filler | null {
  const features = (words[at] as Word).best?.features;
  return features?.passive && !features.active && objects[0]?.kind === "phrase" ? objects[0] : null;
}

/** `تلقى اتصالا من الرئيس`: who sent what the verb of a clause says somebody received; null where it says no such thing. */
export const senderOf = ({ lemma, preps }: ReadClause, referents: Referents): Phrase | null =>
  (referents.receives(lemma, "obj") && preps.find((p) => p.code === "min")?.phrase) || null;

/** `تلقى الملك اتصالا من الرئيس أعرب فيه عن شكره`: what is said in what is received, its sender says. */
function sourceOf(clause: ReadClause, before: ReadClause | undefined, words: readonly Word[], referents: Referents): Known | null {
  if (before === undefined || (words[clause.at] as Word).best?.conj || !comesBackBehind(clause, WITHIN, words)) return null;
  const phrase = senderOf(before, referents);
  return phrase && (referents.resolve({ kind: "phrase", phrase })?.entity ?? null);
}

/** Whom the pronoun on the `أن` that a verb brings means: its subject (`قال الوزير إنه يرفض`), or who is accused (`اتهمه بأنه قصف`). */
function pronounOfThat(clause: ReadClause, before: ReadClause | undefined, sentence: SentenceItems, referents: Referents): Known | null {
  if (clause.subject?.kind !== "pronoun" || before === undefined || before.complement === null) return null;
  const that = sentence.items[before.complement];
  if (that?.kind !== "particle" || that.at !== clause.subject.at) return null;
  if (!referents.isCharge(before.lemma)) return before.actor?.entity ?? null;
  const [accused] = before.objects;
  return accused ? (referents.resolve(accused)?.entity ?? null) : null;
}

/** Prepositions whose pronoun is never the subject's own (`أخذ حذره أمامه` is). */
const APART = new Set(["maa", "li", "bi", "min", "ila", "ala"]);

/** `استقبل الوزير السفير وبحث معه`: a pronoun behind a preposition of the clause means another than its subject. */
function keepApart({ owners, itemOf, first }: SentenceItems, { at, preps }: ReadClause, subject: Known, referents: Referents): void {
  if (!subject.animate) return;
  for (const { code, phrase } of preps) {
    const owner = owners[itemOf[phrase.head - first] as number] as number;
    if (APART.has(code) && (owner < 0 || owner === at)) referents.resolveApart(phrase, subject);
  }
}

/** A feminine verb tells that its subject is a woman: names alone do not. */
function learnGender(entity: Known, verb: Word): void {
  const f = verb.best?.features;
  if (entity.kind === "person" && f?.person === 3 && f.number === "s" && f.gender === "f") entity.gender = "f";
}

/** `واصلت عمليات الخطف`: a lone thing after a transitive verb is what is done, not who does it. */
function thingAsObject(clause: ReadClause, words: readonly Word[], referents: Referents): void {
  const word = words[clause.at] as Word;
  if (clause.subjectFrom !== "right" || clause.objects.length > 0 || clause.complement !== null || clause.subject?.kind !== "phrase")
    return;
  const kind = referents.classOf(clause.subject.phrase);
  if (transitivity(word) !== "always" && !(kind === "thing" && isTalk(clause, word, referents))) return;
  // `كما استعادت منشآت حيوية`: a place too, where the verb would be written otherwise in the passive.
  const site = kind === "place" && clause.subject.phrase.name === null && word.best?.features.passive === false;
  if (kind !== "thing" && !site && !isOwnForce(clause.subject.phrase, word, words, referents)) return;
  clause.objects.push(clause.subject);
  clause.subject = null;
  clause.subjectFrom = "none";
  // `الانتحاري الذي فجر نفسه`: then whoever the relative clause is about does it.
  const best = word.best as Analysis;
  if (clause.antecedent === null || !agreesWith(best, clause.antecedent, words, true)) return;
  clause.subject = { kind: "phrase", phrase: clause.antecedent };
  clause.subjectFrom = "relative";
}

/** `وبحث معه الأوضاع`: a verb of talks behind و, whose only noun is no meeting, has what is talked about behind it. */
const isTalk = ({ subject, lemma }: ReadClause, { best }: Word, referents: Referents): boolean =>
  !!best?.conj && subject?.kind === "phrase" && referents.isOfTalks(lemma, "verb") && !referents.isOfTalks(subject.phrase, "noun");

/** `قام الوفد بزيارة التقى خلالها الوزير`, `ألقى كلمة شكر فيها الحضور`: with one only behind the verb, to whom the subject before does it. */
function metInside(clause: ReadClause, before: ReadClause | undefined, words: readonly Word[], referents: Referents): void {
  if (before === undefined || clause.subjectFrom !== "right" || clause.subject?.kind !== "phrase" || clause.objects.length > 0) return;
  const inside = comesBackBehind(clause, WITHIN, words);
  const often = transitivity(words[clause.at] as Word) === "always" || referents.isOfTalks(clause.lemma, "verb");
  const takes = often || (referents.isDoneTo(clause.lemma) && !referents.says(clause.lemma));
  if (!inside || !takes || clause.complement !== null || before.subject?.kind !== "phrase") return;
  if (["thing", "place"].includes(referents.classOf(before.subject.phrase))) return;
  if (!agreesWith(words[clause.at]?.best as Analysis, before.subject.phrase, words, true)) return;
  clause.objects.push(clause.subject);
  clause.subject = before.subject;
  clause.subjectFrom = "dropped";
}

/**
 * `ما لم تسحب قواتها`, `واتهم خصومه`: troops or people of whoever the verb is about; with another gender they are the subject
 * (`قصفت قواته`). Behind و, or in the perfect, where somebody fits who did something before, and no verb that is often told in the
 * passive (`وقتل ابنه`).
 */
function isOwnForce(phrase: Phrase, verb: Word, words: readonly Word[], referents: Referents): boolean {
  const feats = (words[phrase.head] as Word).best?.pronoun?.feats;
  const features = verb.best?.features;
  if (!feats?.startsWith("3") || features?.gender !== feats[1] || feats[2] !== "s") return false;
  const kind = referents.classOf(phrase);
  if (features.tense === "imperfect" && !verb.best?.conj) return kind === "force";
  if (!["force", "person", "actor"].includes(kind) || referents.isSuffered(verb.best?.lexeme.key ?? "")) return false;
  return referents.discourse.lastSubject(phrase.head, (e) => e.animate && pronounFits(feats, e)) !== null;
}

/** `والتقى الرئيس`: one alone does not meet, where nobody follows whom he meets with. */
function needsAnother({ lemma, subject, preps }: ReadClause, word: Word, words: readonly Word[], referents: Referents): boolean {
  if (subject?.kind !== "phrase" || transitivity(word) === "never" || !referents.isOfTalks(lemma, "verb")) return false;
  const { phrase } = subject;
  const one = phrase.conjuncts.length === 0 && phrase.quantity === null && (words[phrase.head] as Word).best?.features.number !== "d";
  return one && !preps.some(({ code }) => code === "maa" || code === "bi");
}

/**
 * `قالت الوحدات إن الجيش قصف مواقعها وحثت أنقرة على`: a coordinated verb that always takes an object, or needs another one here, with one
 * noun behind it, goes on with the subject before where it agrees with that.
 */
function takeOver(clause: ReadClause, before: ReadClause | undefined, words: readonly Word[], referents: Referents): void {
  const word = words[clause.at] as Word;
  const best = word.best;
  if (!best?.conj || clause.subjectFrom !== "right" || clause.subject?.kind !== "phrase" || clause.objects.length > 0) return;
  if (before?.subject?.kind !== "phrase" || clause.complement !== null) return;
  if (transitivity(word) !== "always" && !needsAnother(clause, word, words, referents)) return;
  if (before.subjectFrom === "relative" || !mayShareSubject(best, before, words)) return;
  clause.objects.push(clause.subject);
  clause.subject = null;
  clause.subjectFrom = "none";
}

/** `خطف مسلحون يرتدون زي الشرطة خمسة بريطانيين`: what a relative clause cannot take is the object of the verb before it. */
function lendObject(clause: ReadClause, before: readonly ReadClause[], words: readonly Word[]): void {
  const [own, surplus] = clause.objects;
  if (own === undefined || surplus === undefined || surplus.kind !== "phrase" || clause.antecedent === null) return;
  if ((words[clause.at] as Word).best?.lexeme.government.some((u) => u.includes("obj2"))) return;
  const outer = before.findLast((x) => x.subject?.kind === "phrase" && x.subject.phrase === clause.antecedent && x.objects.length === 0);
  if (outer === undefined || transitivity(words[outer.at] as Word) === "never") return;
  outer.objects.push(surplus);
  clause.objects.pop();
}

/**
 * Whether a coordinated verb may have the subject of the one before: it agrees, and is in the plural where several people are meant
 * (`قتل خمسة جنود وجرحوا ستة`, not `وجرح ستة`).
 */
function mayShareSubject(best: Analysis, before: ReadClause, words: readonly Word[]): boolean {
  if (before.subject?.kind !== "phrase") return false;
  const { phrase } = before.subject;
  if (!agreesWith(best, phrase, words, true)) return false;
  const head = (words[phrase.head] as Word).best;
  const several = phrase.quantity !== null && (phrase.role !== null || head?.lexeme.kind === "person" || head?.features.number === "p");
  return !(several && best.features.number === "s" && best.features.gender === "m" && phrase.head !== phrase.quantity);
}

/** `هاجم مسلحون القرية وقتلوا`: a coordinated verb without a subject of its own takes over the one before. */
function shareSubject(clause: ReadClause, before: ReadClause | undefined, words: readonly Word[]): void {
  if (clause.subject !== null || before === undefined || before.subject === null) return;
  const best = (words[clause.at] as Word).best;
  if (!best?.conj || before.subject.kind !== "phrase") return;
  // `قتل جنديان وأصيب ثلاثة`: a passive has its sufferer behind it.
  if (best.features.passive && !best.features.active && clause.objects.length > 0) return;
  if (mayShareSubject(best, before, words)) {
    clause.subject = before.subject;
    clause.subjectFrom = "dropped";
  }
}
