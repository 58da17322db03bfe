import { type Clause, nounClause } from "../clauses/arguments.js";
import type { Item, SentenceItems } from "../clauses/item.js";
import { nounOptions, type Option, verbOptions } from "../clauses/lemmas.js";
import type { Phrase } from "../clauses/phrase.js";
import { isNominal, lemmaOf, mayBeNoun } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import { isArmed } from "../clauses/referents.js";
import { governorsOf } from "../clauses/status.js";
import { keyOf } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { asObject, relativeCarrier } from "./carriers.js";
import { best, CLASSES, companion, genitiveChain, matches, phrasesIn } from "./fit.js";
import { isHarm } from "./toll.js";
import type { Candidate, EventContext } from "./types.js";
import { isPassive } from "./voice.js";

/** All event candidates of a sentence, in order of their triggers, one a token. */
export function findCandidates(context: EventContext): Candidate[] {
  const byTrigger = new Map<number, Candidate>();
  const put = (c: Candidate | null): void => {
    const other = c ? byTrigger.get(c.trigger) : undefined;
    if (c && (other === undefined || isBetween(context, c, other))) byTrigger.set(c.trigger, c);
  };
  const spoken = new Set<number>();
  for (const clause of context.clauses) {
    const c = verbCandidate(context, clause);
    put(c);
    // `وصل في زيارة`: the verb names the visit, so the noun is not told a second time.
    const noun = c?.predicate.verbTrigger && c.pattern.noun ? companion(context, clause, c.pattern.noun) : null;
    if (noun !== null) spoken.add(noun.at);
  }
  const { sentence, words } = context;
  const named = namedTokens(sentence);
  for (let t = sentence.first; t < sentence.last; t++) {
    const word = words[t] as Word;
    if (
      named.has(t) ||
      word.best === null ||
      !isNominal(word) ||
      (sentence.items[sentence.itemOf[t - sentence.first] as number] as Item).kind !== "phrase" ||
      byTrigger.has(t) ||
      spoken.has(t)
    )
      continue;
    const c = (sentence.byHead.has(t) ? nounCandidate(context, t) : null) ?? participleCandidate(context, t);
    put(c);
    // `تعزيز التعاون`: the second noun belongs to the first.
    const inner = c?.predicate.verbTrigger && c.pattern.noun ? companion(context, c.clause, c.pattern.noun) : null;
    if (inner !== null) spoken.add(inner.at);
  }
  const all = [...byTrigger.values()].sort((a, b) => a.trigger - b.trigger);
  const taken = new Set(
    all.flatMap((c) => [
      ...undone(context, c),
      ...things(context, c, all),
      ...shells(context, c, all),
      ...sameDeed(context, c, all),
      ...means(context, c, all),
    ]),
  );
  return all.filter((c) => !taken.has(c.clause.at) && !taken.has(c.trigger));
}

/** `أعلن الوسيط توصل الطرفين إلى اتفاق`: behind a preposition the companion belongs to the noun between, not to the verb before. */
const isBetween = ({ sentence }: EventContext, c: Candidate, other: Candidate): boolean =>
  c.clause.kind === "noun" &&
  other.clause.kind === "verb" &&
  other.clause.at < c.clause.at &&
  c.clause.at < c.trigger &&
  sentence.byHead.get(c.trigger)?.prep != null;

/** Types that undo what their object names: `رفع الحظر`, `وقف إطلاق النار`. */
const UNDOING = new Set(["CONCEDE", "RETREAT"]);

/** Types of deeds that are told once, however many nouns name them. */
const MATERIAL = new Set(["COERCE", "ASSAULT", "MOBILIZE", "PROTEST", "CONSULT"]);

/** `فرض حالة الطوارئ`, `شن حملة اعتقالات`: of two nouns of one type, one the other's genitive, the second tells nothing new. */
function sameDeed({ sentence }: EventContext, c: Candidate, all: readonly Candidate[]): number[] {
  const inner = sentence.byHead.get(c.trigger)?.genitive;
  if (!inner || c.clause.kind !== "noun" || !MATERIAL.has(c.predicate.type) || c.predicate.gen === "obj") return [];
  // `معركة تحرير المدينة`: the fight is for the place.
  const same = (o: Candidate): boolean =>
    o.predicate.type === c.predicate.type || (c.predicate.type === "ASSAULT" && o.predicate.modes.includes("seize"));
  return all.some((o) => o.trigger === inner.head && same(o)) ? [inner.head] : [];
}

/**
 * Tokens of the deeds that a candidate undoes: they are no happenings of their own. Where a noun beside the verb names it
 * (`أعلن وقفا فوريا لإطلاق النار`), that noun has them.
 */
function undone({ sentence, words, knowledge }: EventContext, c: Candidate): number[] {
  // `توصلوا إلى وقف لإطلاق النار`: what was agreed is itself the stop of something.
  const stops = knowledge.nounPredicates
    .get(lemmaOf(words[c.trigger]))
    ?.some((o) => UNDOING.has(o.predicate.type) && o.pattern.noun === null && c.trigger !== c.clause.at);
  if (!UNDOING.has(c.predicate.type) && stops !== true) return [];
  const named =
    c.trigger === c.clause.at || !sentence.byHead.has(c.trigger)
      ? []
      : phrasesIn(nounClause(sentence, words, c.trigger, false), "obj", false);
  const inner = [...phrasesIn(c.clause, "obj", c.passive), ...named];
  return inner.flatMap((p) => [p.head, ...(p.genitive ? [p.genitive.head] : [])]).filter((t) => t !== c.trigger && t !== c.clause.at);
}

/**
 * `قصف الطيران المنطقة بعدد من الغارات`: an attack with which another is made is the same; of what only tells of the dead
 * (`قتل خمسة بانفجار عبوة`) it is the cause.
 */
const means = ({ sentence, knowledge, words }: EventContext, c: Candidate, all: readonly Candidate[]): number[] =>
  c.clause.kind !== "verb" || c.predicate.type !== "ASSAULT" || isHarm({ knowledge, words }, c.trigger)
    ? []
    : all
        .filter((o) => {
          const item = sentence.items[sentence.itemOf[o.clause.at - sentence.first] as number];
          const inside = item?.kind === "phrase" && item.phrase.prep === "bi" && o.clause.kind === "noun";
          return inside && o.host === c.clause && o.clause.at > c.clause.at && o.predicate.type === "ASSAULT";
        })
        .map((o) => o.trigger);

/**
 * `أسقط ثلاث مسيرات`: what an attack's pattern wants as its object (drones) is not the happening written like it (marches); nor does
 * what is signed tell another (`أبرمت الدولتان اتفاقا`).
 */
function things({ words }: EventContext, c: Candidate, all: readonly Candidate[]): number[] {
  // `قضت المحكمة بسجن المتهم`: the penalty is what the sentence says.
  if (c.predicate.modes.includes("convict"))
    return phrasesIn(c.clause, "bi", c.passive)
      .map((p) => p.head)
      .filter((at) => at !== c.trigger && all.some((o) => o.trigger === at && o.predicate.modes.some((m) => PENALTIES.has(m))));
  const signs = c.predicate.type === "SUPPORT" && c.predicate.mutual;
  // `توقيع اتفاق`, `التوقيع على مذكرة تفاهم`: the noun of signing too.
  if (signs && c.clause.kind === "noun" && c.trigger === c.clause.at)
    return [...(c.clause.genitive ? [c.clause.genitive] : []), ...phrasesIn(c.clause, "ala", false)].map((p) => p.head);
  if ((c.predicate.type !== "ASSAULT" && !signs) || c.clause.kind !== "verb") return [];
  const wanted = (c.predicate.needs.obj ?? []).filter((w) => !CLASSES.has(w));
  // `استهدفت الغارات تعزيزات عسكرية`: forces that are struck.
  const struck = (p: Phrase): boolean => all.some((o) => o.trigger === p.head && o.predicate.type === "MOBILIZE" && !signs);
  return phrasesIn(c.clause, "obj", c.passive)
    .flatMap((p) => [p, ...p.conjuncts])
    .filter((p) => p.head !== c.trigger && (wanted.some((w) => mayBeNoun(words[p.head], w)) || struck(p)))
    .map((p) => p.head);
}

/** Modes of what a court sentences somebody to: prison, death. */
const PENALTIES = new Set(["arrest", "targeted"]);

/** `سقطت قذائف أطلقها الجيش`: the shells that fall are told once. */
function shells({ words }: EventContext, c: Candidate, all: readonly Candidate[]): number[] {
  if (c.predicate.type !== "ASSAULT" || c.clause.kind !== "verb") return [];
  const wanted = (c.predicate.needs.subj ?? []).filter((w) => !CLASSES.has(w));
  const again = (at: number): boolean =>
    all.some((o) => o.trigger === at && o.predicate.type === "ASSAULT" && o.clause.kind === "verb" && o.clause.at > c.clause.at);
  return phrasesIn(c.clause, "subj", c.passive)
    .filter((p) => p.head !== c.trigger && wanted.some((w) => mayBeNoun(words[p.head], w)) && again(p.head))
    .map((p) => p.head);
}

/** Tokens inside names of people, bodies, places: a name tells of nothing (`صدام حسين`, `حركة تمرد`). */
function namedTokens(sentence: SentenceItems): Set<number> {
  const out = new Set<number>();
  const take = (phrase: Phrase): void => {
    if (phrase.name) for (let t = phrase.name.first; t < phrase.name.last; t++) out.add(t);
    for (const inner of [phrase.genitive, phrase.complement]) if (inner) take(inner);
  };
  for (const item of sentence.items) if (item.kind === "phrase") take(item.phrase);
  return out;
}

function verbCandidate(context: EventContext, clause: ReadClause): Candidate | null {
  const options = verbOptions(context.knowledge, context.words[clause.at] as Word);
  if (options.length === 0) return null;
  const analysis = (context.words[clause.at] as Word).best as Analysis;
  const passive = (o: Option): boolean => o.pattern.noun === null && isPassive(context, clause, analysis, o.predicate);
  const found = best(context, clause, options, passive);
  if (found === null || isNaming(clause, found.option, passive(found.option))) return null;
  // `اللهم انصرهم وأعنهم`: what is prayed or called for in the imperative is told of nobody.
  if (analysis.features.tense === "imperative") return null;
  return {
    trigger: found.trigger,
    predicate: found.option.predicate,
    pattern: found.option.pattern,
    clause,
    host: clause,
    governors: null,
    passive: passive(found.option),
  };
}

/** `رجل يدعى عيسى`: in the passive a verb of asking that asks nothing of anybody tells a name. */
const isNaming = (clause: Clause, { predicate, pattern }: Option, passive: boolean): boolean =>
  passive && predicate.type === "REQUEST" && pattern.noun === null && !clause.preps.some((p) => ASKED.has(p.code));

/** What a verb of asking brings what is asked behind. */
const ASKED = new Set(["ila", "li", "bi", "an"]);

/** Types that are done by saying, so that refusing or denying them grants that they were. */
export const SAID: ReadonlySet<string> = new Set(["REQUEST", "ACCUSE", "THREATEN", "REJECT"]);

function nounCandidate(context: EventContext, t: number): Candidate | null {
  const { knowledge, words, sentence } = context;
  const options = nounOptions(knowledge, words[t] as Word);
  if (options.length === 0) return null;
  const item = sentence.items[sentence.itemOf[t - sentence.first] as number] as Item;
  if (item.kind !== "phrase") return null;
  const clause = nounClause(sentence, words, t, false);
  const found = best(context, clause, options, () => false);
  if (found === null) return null;
  const direct = governorsOf(sentence, words, t, knowledge, SAID.has(found.option.predicate.type));
  const carrier = direct.light === null ? relativeCarrier(context, t) : null;
  const carried = carrier === null ? direct : { ...direct, ...carrier };
  const host = carried.verbItem === null ? null : (context.clauses.find((c) => c.item === carried.verbItem) ?? null);
  const governors = asObject(context, carried, host, item.phrase);
  if (!subjectFits(context, { clause, predicate: found.option.predicate, host, governors })) return null;
  return {
    trigger: found.trigger,
    predicate: found.option.predicate,
    pattern: found.option.pattern,
    clause,
    host,
    governors,
    passive: false,
  };
}

/**
 * Whether a noun may have the subject that its pattern needs: in its genitive, as agent or source, as a nationality or a quality
 * that tells the means (`التقدم العسكري`), or in what it hangs on; `تراجع الأسعار`, `دخول البضائع` have not.
 */
function subjectFits(context: EventContext, c: Pick<Candidate, "clause" | "predicate" | "host" | "governors">): boolean {
  const { clause, predicate } = c;
  const wanted = predicate.needs.subj;
  const { words, sentence, referents, knowledge } = context;
  if (wanted === undefined || predicate.gen !== "subj" || (words[clause.at] as Word).best?.pronoun) return true;
  if (clause.genitive) return matches(context, genitiveChain(clause), wanted, true);
  const from = clause.preps.filter((p) => p.code === "qabl" || p.code === "min" || (p.code === "li" && p === clause.preps[0]));
  if (matches(context, [...from.map((p) => p.phrase), ...above(context, c)], wanted, true)) return true;
  if (c.host?.actor && !isKeptFrom(context, c) && wanted.includes("force") && isArmed(c.host.actor.entity.sectors)) return true;
  return (sentence.byHead.get(clause.at)?.adjectives ?? []).some(
    (at) => referents.nationality(at)?.country || knowledge.means.get(lemmaOf(words[at]))?.some((m) => m.type === predicate.type),
  );
}

/** `محاولة الحوثيين التقدم`, `منع المقاتلين من الدخول`: who has part in what a noun hangs on. */
function above(context: EventContext, { clause, host, governors }: Pick<Candidate, "clause" | "host" | "governors">): Phrase[] {
  const { sentence } = context;
  const nouns = (governors?.operators ?? []).flatMap(({ at }) => sentence.byHead.get(at)?.genitive ?? []);
  const fillers = host ? [...(host.subject && !isKeptFrom(context, { clause, host }) ? [host.subject] : []), ...host.objects] : [];
  return [...nouns, ...fillers.flatMap((f) => (f.kind === "phrase" ? [f.phrase] : []))].filter((p) => p.head !== clause.at);
}

/** `منعت القوات المصلين من الدخول`: who is kept from a deed would do it, not who keeps them. */
const isKeptFrom = ({ sentence }: EventContext, { clause, host }: Pick<Candidate, "clause" | "host">): boolean =>
  host !== null && host.objects.length > 0 && sentence.byHead.get(clause.at)?.prep === "min";

/** `مطالبا بـ`, `داعيا إلى`: an indefinite active participle in the accusative, used as a verb of the sentence's subject. */
function participleCandidate(context: EventContext, t: number): Candidate | null {
  const { knowledge, words, sentence } = context;
  const analysis = (words[t] as Word).best as Analysis;
  const { lexeme, features } = analysis;
  if (lexeme.verb === null || (lexeme.upos !== "ADJ" && lexeme.kind !== "ap") || analysis.article || analysis.prep || analysis.pronoun)
    return null;
  // `مسؤولا`, `قائدا`: who holds an office; `متهما الحكومة` (accusing) is only written like `متهما` (accused).
  if ((lexeme.kind !== "ap" && knowledge.roles.has(lemmaOf(words[t]))) || lexeme.kind === "pp") return null;
  if (features.case !== "a" && !(features.number === "p" && features.case === "o") && !openedByComma(context, t, analysis)) return null;
  // `ثلاثون طالبا`: what is counted is a noun.
  if (sentence.byHead.get(t)?.prep || sentence.byHead.get(t)?.quantity != null) return null;
  const options = knowledge.verbPredicates.get(lemmaKeyOf(lexeme.verb));
  // `سجل تراجعا`: a noun of deeds in the accusative is none.
  if (options === undefined || (knowledge.nounPredicates.get(lexeme.key)?.length ?? 0) > 0) return null;
  const host = context.clauses.findLast((c) => c.at < t) ?? null;
  const clause = nounClause(sentence, words, t, true);
  const found = best(context, clause, options, () => false);
  const subject = host?.subject?.kind === "phrase" ? host.subject.phrase : null;
  // `كان الفريق متقدما`: what the clause's subject does must be his to do.
  const wanted = found?.option.predicate.needs.subj;
  if (found === null || (wanted && subject && !matches(context, [subject, ...subject.conjuncts], wanted, true))) return null;
  // `كانوا متورطين في القتل`: a participle tells of a state.
  if (found.option.predicate.onlyDone) return null;
  return {
    trigger: found.trigger,
    predicate: found.option.predicate,
    pattern: found.option.pattern,
    clause,
    host,
    governors: governorsOf(sentence, words, t, knowledge),
    passive: false,
  };
}

/** `أعلنت الوزيرة استقالتها، معتذرة من المواطنين`: the feminine shows no case, but stands right behind a comma. */
function openedByComma({ sentence }: EventContext, t: number, { features, conj }: Analysis): boolean {
  const at = sentence.itemOf[t - sentence.first] as number;
  const [before, own] = [sentence.items[at - 1], sentence.items[at]];
  // `بانفجار عبوة ناسفة`: inside a phrase it is an adjective.
  if (own?.kind !== "phrase" || own.phrase.first !== t) return false;
  return !conj && features.gender === "f" && features.number === "s" && before?.kind === "mark" && /[،,]/.test(before.sign);
}

const lemmaKeyOf = keyOf;
