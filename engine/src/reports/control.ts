import { holderOf } from "../clauses/coordination.js";
import type { Item } from "../clauses/item.js";
import { countsAny } from "../clauses/operators.js";
import type { Phrase } from "../clauses/phrase.js";
import { isNominal, lemmaOf } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import type { EventType } from "../dossier/types.js";
import type { Knowledge } from "../knowledge/types.js";
import type { Known } from "../names/types.js";
import { keyOf } from "../text/letters.js";
import type { Word } from "../words/types.js";
import { announcer, onlySpeaks } from "./announcers.js";
import { fillerParts, isDoer, itemAt, landsAmong, type Part, type Parts } from "./parts.js";
import { invites, isPurpose, purposeSubject } from "./purpose.js";
import { isHarm } from "./toll.js";
import type { Candidate, EventContext } from "./types.js";

/** What another candidate of the sentence, whose word stands at a token, was found to be; null where there is none. */
export type PartsAt = (token: number) => { type: EventType; parts: Parts; c: Candidate } | null;

/** Types that react to what others do: who condemns a killing or welcomes a visit has no part in it. */
const REACTIONS = new Set<EventType>(["ACCUSE", "SUPPORT", "CONSULT", "STATEMENT"]);

/** Deeds that the subject of any verb may be said to do (`يقف وراء هجمات`). */
const DONE = new Set<EventType>(["ASSAULT", "COERCE", "AID", "MOBILIZE", "PROTEST", "COOPERATE"]);

const MEANS = new Set(["via", "abr"]);

/** Verbs that speak only now and then (`رد`). */
const WEAK = new Set(["weak", "none", "record", "put"]);

const harmTold = (context: EventContext, c: Candidate): boolean => isHarm(context, c.clause.at) && c.predicate.verbs.length === 0;

/** How many items may stand between a verb and an event noun that it governs. */
const NEAR = 5;

/** `تحدثت مصادر عن بدء معركة`: sources, witnesses and outlets only tell; they do nothing themselves. */
export const onlyTells = ({ sentence, words, knowledge }: EventContext, { entity, phrase, span }: Part): boolean => {
  if (entity.outlet) return true;
  const told =
    phrase ??
    (span
      ? [...sentence.byHead.values()].find((p) => (words[p.head] as Word).start >= span.start && (words[p.head] as Word).end <= span.end)
      : null);
  const role = told == null ? undefined : knowledge.roles.get(lemmaOf(words[told.head]));
  // `أعلن المتحدث قصف المواقع`: by a name or without, who speaks for others has not done it.
  return role !== undefined && (role.english === "spokesperson" || (told?.name === null && role.kind === "source"));
};

/**
 * Who does what an event noun without a subject of its own names: whoever wants, tries, plans or is asked to do it. Goes up
 * from the noun to what governs it. Nobody where the governor only speaks of it or reacts to it.
 */
export const controllers = (context: EventContext, c: Candidate, partsAt: PartsAt): Part[] =>
  controlling(context, c, partsAt).filter((p) => !onlyTells(context, p));

function controlling(context: EventContext, c: Candidate, partsAt: PartsAt): Part[] {
  const operators = c.governors?.operators ?? [];
  const told = byDoerNoun(context, c, "actor");
  if (told.length > 0) return told;
  if (isSetting(context, c) || tellsOfPeople(context, c) || comesBefore(context, c)) return [];
  for (const { operator, at } of operators) {
    if (operator.id === "status.purpose") continue;
    if (looksOn(context, at)) return [];
    const found = at === c.host?.at ? byVerb(context, c, c.host, partsAt, true) : byNoun(context, c, at, partsAt);
    if (found !== null) return found;
  }
  // `ردت عبر اغتيال`, `من خلال قصف`: the means of the clause's subject.
  if (MEANS.has(slotOf(context, c) ?? "") && c.host) return subjectOf(context, c.host).filter(isDoer);
  if (followsReaction(context, c, partsAt)) return [];
  // `قلقهم لاحتجاز صحافيين`: what somebody feels about has been done by others.
  const before = context.sentence.items[(context.sentence.itemOf[c.clause.at - context.sentence.first] as number) - 1];
  if (before?.kind === "phrase" && isPurpose(context, c) && looksOn(context, before.phrase.head)) return [];
  if (operators.some((o) => o.operator.id === "status.purpose") || isPurpose(context, c)) return purposeSubject(context, c, partsAt);
  const first = doneFirst(context, c);
  if (first.length > 0) return first;
  return c.host
    ? (byVerb(context, c, c.host, partsAt, operators.length > 0) ?? [])
    : operators.length > 0
      ? purposeSubject(context, c, partsAt)
      : [];
}

/** `توقع الوزير إزالة العقوبات`, `حذرت المنظمة من قصف المدينة`: who expects, fears or warns of a deed has no part in it. */
const looksOn = ({ words, knowledge }: EventContext, at: number): boolean =>
  knowledge.onlookers.has(lemmaOf(words[at])) || knowledge.onlookers.has(keyOf(words[at]?.best?.lexeme.verb ?? ""));

/** Prepositions of what only goes on at the same time. */
const AT_THE_TIME = new Set(["maa", "wast", "zill"]);

/** `حجبت الحكومة المواقع مع تصاعد الاحتجاجات`: what goes on around the clause is not its subject's deed. */
function isSetting(context: EventContext, c: Candidate): boolean {
  const item = itemAt(context, c.clause.at);
  return (
    item.kind === "phrase" &&
    item.phrase.head !== c.clause.at &&
    AT_THE_TIME.has(item.phrase.prep ?? "") &&
    (c.governors?.operators ?? []).every(({ operator }) => operator.status === "same" || operator.status === "ongoing")
  );
}

/**
 * `حاصر الجيش المدينة بعد وصول تعزيزات`, `قصف الطيران الموقع في أعقاب إطلاق القذيفة`: what came before, with somebody or something of its
 * own, is not the clause's subject's, unless it is the raid or arrest before (`اعتقلت الشرطة خمسة بعد دهم منازلهم`).
 */
function comesBefore(context: EventContext, c: Candidate): boolean {
  const item = itemAt(context, c.clause.at);
  if (item.kind !== "phrase" || item.phrase.prep !== "time" || item.phrase.head !== c.clause.at || c.clause.genitive === null) return false;
  return c.predicate.type !== "COERCE";
}

/**
 * `وبعد السيطرة على البلدة، هاجم الجيش المدينة`: taking or arresting that opens the sentence has the doer of its verb; attacks are what
 * others answer (`بعد الهجوم أغلقت الحكومة الحدود`).
 */
function doneFirst(context: EventContext, c: Candidate): Part[] {
  const best = (context.words[c.clause.at] as Word).best;
  const next = context.clauses.find((x) => !x.relative);
  if (slotOf(context, c) !== "time" || !best?.article || c.clause.genitive !== null || c.predicate.type !== "COERCE") return [];
  if (next === undefined || next.at < c.clause.at || next.subjectFrom !== "right" || context.knowledge.speechVerbs.has(next.lemma))
    return [];
  return subjectOf(context, next).filter(isDoer);
}

/** `أفرجت المحكمة عن متهمي تفجير`: a deed that only tells which people are meant is not the clause's subject's. */
function tellsOfPeople(context: EventContext, c: Candidate): boolean {
  const item = itemAt(context, c.clause.at);
  if (item.kind !== "phrase" || item.phrase.head === c.clause.at) return false;
  for (let p: Phrase | null = item.phrase; p !== null; p = p.genitive)
    if (p.genitive?.head === c.clause.at) return p.role?.kind === "people";
  return false;
}

/** Who does or suffers the deed by a noun that says so: `المسؤولون عن الهجوم`, `المتورطين في قتل`, `ضحايا التفجير`. */
export function byDoerNoun(context: EventContext, c: Candidate, part: "actor" | "recipient"): Part[] {
  const item = itemAt(context, c.clause.at);
  if (item.kind !== "phrase") return [];
  const holds = (p: Phrase | null): boolean => p !== null && p.first <= c.clause.at && c.clause.at < p.last;
  for (let p: Phrase | null = rootOf(context, item.phrase); p !== null; ) {
    const slot = holds(p.genitive) ? "gen" : holds(p.complement) ? (p.complement?.prep ?? "") : "";
    const found = slot ? doerOf(context, p, slot, part) : [];
    // `الرجل المتهم بقتل زوجته`: the doer's word describes him.
    const described = found.length === 0 && slot && slot !== "gen" ? doerOf(context, p, slot, part, p.adjectives.at(-1)) : [];
    if (described.length > 0) return described;
    if (found.length > 0) return found;
    p = holds(p.genitive) ? p.genitive : holds(p.complement) ? p.complement : null;
  }
  const { prep } = item.phrase;
  const before = prep === null ? null : phraseBefore(context, item.phrase);
  if (before === null || prep === null) return [];
  const found = doerOf(context, lastOf(before), prep, part);
  return found.length > 0 ? found : doerOf(context, before, prep, part, before.adjectives.at(-1));
}

/** Whom a noun for a doer means, where it takes the deed in this slot. */
function doerOf(context: EventContext, phrase: Phrase, slot: string, part: "actor" | "recipient", at = phrase.head): Part[] {
  const doers = context.knowledge.doers.get(lemmaOf(context.words[at])) ?? [];
  if (!doers.some((d) => d.slot === slot && d.part === part)) return [];
  if (context.referents.classOf(phrase) === "thing") return claimant(context, phrase);
  const found = context.referents.resolve({ kind: "phrase", phrase });
  return found ? [{ ...found, phrase }] : [];
}

/** `تبنت الحركة مسؤوليتها عن الهجوم`, `أعلن مسؤولية جماعته عنه`, `تبنى التنظيم مسؤولية الهجوم`: whose responsibility is told. */
function claimant(context: EventContext, phrase: Phrase): Part[] {
  const { knowledge, words } = context;
  const pronoun = (words[phrase.head] as Word).best?.pronoun;
  const clause = context.clauses.findLast((x) => x.at < phrase.head);
  const subject = clause?.subject?.kind === "phrase" ? clause.subject.phrase : null;
  if (clause === undefined || (subject !== null && countsAny(knowledge, words, subject))) return [];
  if (pronoun) return fillerParts(context, { kind: "pronoun", at: phrase.head, feats: pronoun.feats }, false, clause.actor?.entity ?? null);
  const claims = clause.objects.some((o) => o.kind === "phrase" && o.phrase === phrase) && takesUpon(knowledge, clause.lemma);
  return claims ? subjectOf(context, clause).filter(isDoer) : [];
}

/** `شن الجيش حملة أسفرت عن اعتقال عشرة`: whose deed it was that led to a deed. */
export function leadingUpTo(context: EventContext, { host }: Candidate): Part[] {
  const deed = host?.relative && host.subject?.kind === "phrase" ? host.subject.phrase : null;
  if (deed === null) return [];
  const carrier = context.clauses.find((x) => x !== host && x.objects.some((o) => o.kind === "phrase" && o.phrase === deed));
  return carrier && takesUpon(context.knowledge, carrier.lemma) ? subjectOf(context, carrier).filter(isDoer) : [];
}

/** Verbs that carry their subject's own deed or announce it; who lays it to somebody else's charge is not meant. */
const takesUpon = ({ lightVerbs, speechVerbs }: Knowledge, lemma: string): boolean =>
  lightVerbs.get(lemma)?.some((l) => l.noun === "obj" && l.subject === "subj") === true ||
  speechVerbs.get(lemma)?.some((w) => w.kind === "announce") === true;

/** The phrase right before another, with nothing but a preposition between them. */
function phraseBefore(context: EventContext, phrase: Phrase): Phrase | null {
  const { items, itemOf, first } = context.sentence;
  const own = itemOf[phrase.first - first] as number;
  const lead = items[own - 1];
  const before = lead?.kind === "particle" && lead.role.startsWith("prep:") ? items[own - 2] : lead;
  return before?.kind === "phrase" ? before.phrase : null;
}

/** The innermost genitive at the end of a phrase. */
const lastOf = (phrase: Phrase): Phrase => (phrase.genitive !== null && phrase.adjectives.length === 0 ? lastOf(phrase.genitive) : phrase);

/** The phrase before whose last word (`المسؤولين`) governs this one by its preposition (`عن`), else the phrase itself. */
function rootOf(context: EventContext, phrase: Phrase): Phrase {
  const before = context.sentence.items[(context.sentence.itemOf[phrase.first - context.sentence.first] as number) - 1];
  return before?.kind === "phrase" && before.phrase.last > phrase.first ? before.phrase : phrase;
}

/** `إدانته للتفجير`, `استنكارها لعملية`: what a noun of reaction is about is done by others. */
function followsReaction(context: EventContext, c: Candidate, partsAt: PartsAt): boolean {
  const { sentence } = context;
  const own = sentence.itemOf[c.clause.at - sentence.first] as number;
  for (let k = own - 1; k >= 0 && own - k <= 3; k--) {
    const item = sentence.items[k];
    if (item?.kind !== "phrase") continue;
    for (let t = item.last - 1; t >= item.first; t--) {
      const event = sentence.byHead.has(t) ? partsAt(t) : null;
      // `للاحتجاج على خفض المساعدات`: what is protested against too.
      const reacts = event !== null && (REACTIONS.has(event.type) || (event.type === "PROTEST" && slotOf(context, c) === "ala"));
      if (event && event.c !== c) return reacts && isNominal(context.words[event.c.trigger]);
    }
  }
  return false;
}

/** Slots in which a verb of accusing, arresting or punishing tells what somebody has done. */
const CHARGE = new Set(["bi", "sabab", "fi", "ala"]);

/** What a candidate's type says of who does the deed below it: null where it says nothing. */
function byEvent(found: { type: EventType; parts: Parts }, c: Candidate, slot: string | null): Part[] | null {
  // `دعا الحزب إلى احتجاجات`: who calls for a protest without naming anybody makes it.
  if (found.type === "REQUEST" && c.predicate.type === "PROTEST" && !found.parts.recipients.some(isDoer))
    return found.parts.actors.filter(isDoer);
  if (found.type === "REQUEST" || ((slot === "ila" || slot === "li") && invites(found, c))) return found.parts.recipients.filter(isDoer);
  // `منع الجيش المقاتلين من الدخول`: who is kept from it would do it.
  if (slot === "min" && (found.type === "COERCE" || found.type === "REJECT") && found.parts.recipients.some(isDoer))
    return found.parts.recipients.filter(isDoer);
  if (slot !== null && CHARGE.has(slot) && (found.type === "ACCUSE" || found.type === "COERCE" || found.type === "SANCTION"))
    // `قضت المحكمة بإعدام المتهمين`: to whom it is done are not its doers.
    return found.parts.recipients.filter((p) => isDoer(p) && (p.phrase === null || p.phrase !== c.clause.genitive));
  if (REACTIONS.has(found.type)) return [];
  const actors = found.parts.actors.filter(isDoer);
  return actors.length > 0 ? actors : null;
}

const slotOf = (context: EventContext, c: Candidate): string | null => {
  const item = itemAt(context, c.clause.at);
  return item.kind === "phrase" ? item.phrase.prep : null;
};

/** A governing noun: `محاولتهم اقتحام`, `الرغبة الأمريكية في تعزيز`, `دعوة إيران إلى وقف`. */
function byNoun(context: EventContext, c: Candidate, at: number, partsAt: PartsAt): Part[] | null {
  const event = partsAt(at);
  if (event && event.c !== c) return byEvent(event, c, slotOf(context, c));
  const { words, sentence, referents } = context;
  const pronoun = (words[at] as Word).best?.pronoun;
  if (pronoun) {
    const found = fillerParts(context, { kind: "pronoun", at, feats: pronoun.feats }, false, c.host?.actor?.entity ?? null);
    if (found.length > 0) return found;
  }
  const phrase = sentence.byHead.get(at);
  const lands = landsAmong(context, phrase?.adjectives ?? []);
  if (lands.length > 0) return lands.slice(0, 1);
  const genitive = phrase?.genitive ?? null;
  if (genitive === null || (genitive.first <= c.clause.at && c.clause.at < genitive.last)) return null;
  const kind = referents.classOf(genitive);
  if (kind === "thing" || kind === "place") return null;
  const found = fillerParts(context, { kind: "phrase", phrase: genitive }, false);
  return found.length > 0 ? found : null;
}

/** A governing verb. */
function byVerb(context: EventContext, c: Candidate, host: ReadClause, partsAt: PartsAt, operated: boolean): Part[] | null {
  const event = partsAt(host.at);
  // `قام بزيارة وتقديم التهنئة`: the verb only carries both deeds.
  const carries = operated && event !== null && event.c.trigger !== host.at;
  if (event && event.c !== c && !carries) return byEvent(event, c, slotOf(context, c));
  const announced = announcer(context, c, host);
  if (announced) return [announced];
  const subject = host.subject?.kind === "phrase" ? host.subject.phrase : null;
  if (subject && subject.first <= c.clause.at && c.clause.at < subject.last) return null;
  if (operated && onlySpeaks(context, c, host)) return [];
  if (operated || doesIt(context, c, host)) {
    const found = subjectOf(context, host).filter(isDoer);
    if (found.length > 0 || !operated) return found;
    return purposeSubject(context, c, partsAt);
  }
  return null;
}

/**
 * `يقف وراء هجمات`, `نشطت في تنظيم اعتداءات`: a noun of deeds inside the clause of a verb that is itself no event and no word
 * of saying is done by the verb's subject.
 */
function doesIt(context: EventContext, c: Candidate, host: ReadClause): boolean {
  if (
    !host.actor ||
    !isDoer({ ...host.actor, phrase: null }) ||
    !DONE.has(c.predicate.type) ||
    (context.words[c.clause.at] as Word).best?.article
  )
    return false;
  const { verbPredicates, speechVerbs } = context.knowledge;
  // `رد الجيش بقصف المواقع`: the means of a verb that is itself no event here.
  const means = slotOf(context, c) === "bi" && host.complement === null && c.predicate.type === "ASSAULT" && !harmTold(context, c);
  const says = speechVerbs.get(host.lemma)?.some((w) => !means || !WEAK.has(w.kind)) === true;
  if (says || (verbPredicates.has(host.lemma) && !means)) return false;
  const own = context.sentence.itemOf[c.clause.at - context.sentence.first] as number;
  const between = context.sentence.items.slice(host.item + 1, own);
  return (
    own > host.item &&
    between.length <= NEAR &&
    !between.some((i) => i.kind === "verb" || (i.kind === "mark" && i.sign !== '"')) &&
    itemAt(context, c.clause.at).kind === "phrase"
  );
}

/** Who a pronoun on an event noun means: the subject of the clause around it, where it agrees (`عبر عن استنكاره`). */
export function ownPronoun(context: EventContext, c: Candidate, things: boolean, partsAt: PartsAt): Part[] {
  const pronoun = (context.words[c.clause.at] as Word).best?.pronoun;
  if (!pronoun) return [];
  const harm = isHarm(context, c.clause.at);
  // `أعلنت القيادة مقتلهم`: who tells of deaths has not died.
  const teller = harm && context.knowledge.speechVerbs.has(c.host?.lemma ?? "") ? (c.host?.actor?.entity ?? null) : null;
  const binder = teller ? null : binderOf(context, c, partsAt);
  return fillerParts(context, { kind: "pronoun", at: c.clause.at, feats: pronoun.feats }, things, binder, teller, harm);
}

/** The subject of the finite clause that an event noun stands in, unless the noun is part of that subject. */
function binderOf(context: EventContext, c: Candidate, partsAt: PartsAt): Known | null {
  const beside = coordinatedBefore(context, c);
  const first = beside === null ? null : partsAt(beside);
  // `وقوف الكويت إلى جانب المملكة وتأييدها`: the deed before has the same doer.
  if (first && first.c !== c && first.parts.actors.length === 1) return first.parts.actors[0]?.entity ?? null;
  const genitive = beside === null || first ? null : (context.sentence.byHead.get(beside)?.genitive ?? null);
  if (genitive !== null && !["thing", "place"].includes(context.referents.classOf(genitive)))
    return context.referents.resolve({ kind: "phrase", phrase: genitive })?.entity ?? null;
  const host = c.host ?? context.clauses.findLast((x) => x.at < c.clause.at && !x.relative) ?? null;
  if (host === null) return subjectAhead(context, c);
  if (host.at > c.clause.at) return null;
  const subject = host.subject?.kind === "phrase" ? host.subject.phrase : null;
  if (subject && subject.first <= c.clause.at && c.clause.at < subject.last) return null;
  return host.actor?.entity ?? null;
}

/** `وخلال لقائه السفير، أكد الوزير`: a pronoun before the first verb means the subject behind that verb. */
function subjectAhead(context: EventContext, c: Candidate): Known | null {
  const next = context.clauses.find((x) => !x.relative);
  if (next === undefined || next.at < c.clause.at || next.subjectFrom !== "right") return null;
  return itemAt(context, c.clause.at).kind === "phrase" ? (next.actor?.entity ?? null) : null;
}

/** The head of the phrase that the noun's phrase is coordinated with, null where there is none. */
function coordinatedBefore(context: EventContext, c: Candidate): number | null {
  const own = itemAt(context, c.clause.at);
  if (own.kind !== "phrase" || own.phrase.head !== c.clause.at || !own.phrase.conj) return null;
  const before = context.sentence.items.findLast(
    (i): i is Item & { kind: "phrase" } => i.kind === "phrase" && i.last <= own.first && holderOf(i.phrase, own.phrase) !== null,
  );
  return before ? (holderOf(before.phrase, own.phrase)?.head ?? null) : null;
}

/** The subject of a finite clause: its words, else whom its dropped subject means. */
export function subjectOf(context: EventContext, host: ReadClause): Part[] {
  if (host.subject !== null && !(host.subject.kind === "pronoun" && host.actor)) return fillerParts(context, host.subject, true);
  return host.actor ? [{ entity: host.actor.entity, span: host.actor.span, phrase: null }] : [];
}

/** The bare lemma of the verb that a candidate hangs on, "" where it hangs on none. */
export const hostLemma = (context: EventContext, c: Candidate): string => (c.host ? lemmaOf(context.words[c.host.at]) : "");
