import type { Filler } from "../clauses/arguments.js";
import type { Item } from "../clauses/items.js";
import { lemmaOf, type Phrase } from "../clauses/phrases.js";
import type { Span } from "../dossier/types.js";
import type { Known } from "../names/registry.js";
import type { Word } from "../words/types.js";
import { type Candidate, type EventContext, phrasesIn } from "./candidates.js";

/** A participant found: who, and the words. */
export interface Part {
  readonly entity: Known;
  readonly span: Span | null;
  readonly phrase: Phrase | null;
}

export interface Parts {
  actors: Part[];
  recipients: Part[];
}

/** Types whose recipient may be a thing: what was attacked, taken, blocked. */
const THINGS_SUFFER = new Set(["ASSAULT", "COERCE", "MOBILIZE", "PROTEST"]);

/** Resolves a phrase and those coordinated with it. Things stand for their owner, or drop out, unless `things` may take part. */
function partsOf(context: EventContext, phrase: Phrase, things: boolean): Part[] {
  return [phrase, ...phrase.conjuncts].flatMap((p) => partOf(context, p, things) ?? []);
}

function partOf(context: EventContext, phrase: Phrase, things: boolean): Part | null {
  const { referents } = context;
  const kind = referents.classOf(phrase);
  if (isTimeOrPlain(context, phrase)) return null;
  if (kind === "thing" && !things) return owner(context, phrase);
  if (kind === "place" && !things) return null;
  const found = referents.resolve({ kind: "phrase", phrase });
  return found && { entity: found.entity, span: found.span, phrase };
}

/** Event nouns, times and abstract heads are nobody. */
function isTimeOrPlain(context: EventContext, phrase: Phrase): boolean {
  const lemma = lemmaOf(context.words[phrase.head]);
  return phrase.name === null && phrase.role === null && context.knowledge.nounPredicates.has(lemma);
}

/** Whose thing it is: `سياسة إسرائيل`, `القرار الأميركي`, `تصريحات الوزير`. */
function owner(context: EventContext, phrase: Phrase): Part | null {
  const { referents, words } = context;
  for (const at of phrase.adjectives) {
    const found = referents.nationality(at)?.country ? referents.resolve({ kind: "nisba", at }) : null;
    if (found) return { ...found, phrase: null };
  }
  for (let p = phrase.genitive; p !== null; p = p.genitive) {
    const kind = referents.classOf(p);
    if (kind !== "thing" && kind !== "place") {
      const found = referents.resolve({ kind: "phrase", phrase: p });
      if (found) return { entity: found.entity, span: found.span, phrase: p };
    }
  }
  const pronoun = (words[phrase.head] as Word).best?.pronoun;
  if (!pronoun) return null;
  const found = referents.resolve({ kind: "pronoun", at: phrase.head, feats: pronoun.feats });
  return found && { ...found, phrase: null };
}

/** Who stands in the genitive of an event noun, with those coordinated behind it (`حرق المساجد والكنائس`). */
function genitiveParts(context: EventContext, c: Candidate, things: boolean): Part[] {
  const { genitive } = c.clause;
  if (genitive === null) return [];
  const parts = partsOf(context, genitive, things);
  const item = itemAt(context, c.clause.at);
  if (item.kind !== "phrase" || parts.length === 0) return parts;
  for (const sibling of item.phrase.conjuncts) {
    const word = context.words[sibling.head] as Word;
    // Another event noun, or one of other definiteness, is coordinated with the event, not with its genitive.
    if (isTimeOrPlain(context, sibling) || word.best?.lexeme.kind === "vn" || sibling.definite !== genitive.definite) break;
    parts.push(...(partOf(context, sibling, things) ? [partOf(context, sibling, things) as Part] : []));
  }
  return parts;
}

function fillerParts(context: EventContext, filler: Filler | null, things: boolean): Part[] {
  if (filler === null) return [];
  if (filler.kind === "phrase") return partsOf(context, filler.phrase, things);
  const found = context.referents.resolve(filler);
  return found ? [{ ...found, phrase: null }] : [];
}

/** Who fills a slot of the candidate. */
function slotParts(context: EventContext, c: Candidate, slot: string, things: boolean): Part[] {
  const { clause } = c;
  if (slot === "subj") return subjectParts(context, c, things);
  if (slot === "obj") return objectParts(context, c, things);
  if (slot === "gen" && c.trigger !== clause.at) return companionGenitive(context, c, things);
  if (slot === "obj2") return fillerParts(context, clause.objects[1] ?? null, things);
  const carried = c.governors?.light && c.host ? phrasesIn(c.host, slot, false) : [];
  const phrases = [...phrasesIn(clause, slot, c.passive), ...carried].filter((p) => !isCompanion(c, p));
  return phrases.slice(0, 1).flatMap((p) => partsOf(context, p, things));
}

/** The companion noun of a pattern takes no part itself. */
const isCompanion = (c: Candidate, phrase: Phrase): boolean => c.trigger !== c.clause.at && phrase.head === c.trigger;

function subjectParts(context: EventContext, c: Candidate, things: boolean): Part[] {
  const agent = c.clause.preps.find((p) => p.code === "qabl");
  if (agent) return partsOf(context, agent.phrase, things);
  if (c.clause.kind === "verb") {
    if (c.passive) return [];
    const subject = c.clause.subject;
    if (subject && !(subject.kind === "phrase" && isCompanion(c, subject.phrase))) return fillerParts(context, subject, true);
    const actor = c.host?.actor;
    return subject === null && actor ? [{ entity: actor.entity, span: actor.span, phrase: null }] : [];
  }
  if (c.clause.kind === "participle") return hostSubject(context, c);
  return nounSubject(context, c, things);
}

/** The subject of the finite clause before: who does something in order to. */
function hostSubjectBefore(context: EventContext, c: Candidate): Part[] {
  const own = c.host && !c.host.relative ? c.host : null;
  const host = own ?? context.clauses.findLast((x) => x.at < c.clause.at && !x.relative) ?? null;
  return hostSubject(context, { ...c, host });
}

function hostSubject(context: EventContext, c: Candidate): Part[] {
  const host = c.host;
  if (!host) return [];
  const parts = fillerParts(context, host.subject, true);
  if (parts.length > 0) return parts;
  return host.actor ? [{ entity: host.actor.entity, span: host.actor.span, phrase: null }] : [];
}

/** Subject of an event noun: genitive or pronoun where the pattern says so, nationality adjective, light verb, controlling verb. */
function nounSubject(context: EventContext, c: Candidate, things: boolean): Part[] {
  const { words, sentence, referents } = context;
  const { clause, predicate } = c;
  const word = words[clause.at] as Word;
  const light = c.governors?.light?.word;
  const pronoun = word.best?.pronoun;
  const governs = predicate.recipient.includes("obj");
  const held = clause.genitive !== null || pronoun !== undefined;
  const objectFollows =
    clause.objects.length > 0 ||
    (governs && held && (clause.preps[0]?.code === "li" || clause.preps.slice(0, 2).some((p) => predicate.recipient.includes(p.code))));
  const someone = clause.genitive !== null && referents.classOf(clause.genitive) !== "thing";
  const genIsSubject =
    predicate.gen === "subj" || objectFollows || (predicate.gen === "obj" && !governs && (someone || clause.genitive === null));
  if (pronoun && light?.subject === "subj" && light.noun !== "subj") return hostSubject(context, c);
  if (genIsSubject && pronoun) return fillerParts(context, { kind: "pronoun", at: clause.at, feats: pronoun.feats }, things);
  if (genIsSubject && clause.genitive && !isCompanion(c, clause.genitive)) {
    const parts = genitiveParts(context, c, things);
    if (parts.length > 0) return parts;
  }
  const phrase = sentence.byHead.get(clause.at);
  for (const at of phrase?.adjectives ?? []) {
    const nationality = referents.nationality(at);
    const found = nationality?.country ? referents.resolve({ kind: "nisba", at }) : null;
    if (found) return [{ ...found, phrase: null }];
  }
  if (light?.subject === "subj") return hostSubject(context, c);
  // `هجوم لمتشددين على منزل`: an indefinite attack noun has its doer behind لـ.
  const by = clause.preps[0]?.code === "li" && !clause.genitive && !pronoun && !governs ? clause.preps[0].phrase : null;
  if (by && predicate.recipient.length > 0 && !predicate.recipient.includes("li") && referents.classOf(by) !== "thing")
    return partsOf(context, by, things);
  if (light?.subject === "obj" || light?.subject === "none") return [];
  if (c.governors?.operators.some((o) => o.operator.id === "status.purpose")) return hostSubjectBefore(context, c);
  const controller = c.governors?.operators.find((o) => controls(context, o.at));
  if (
    !controller &&
    (predicate.type === "CONSULT" || predicate.type === "COERCE") &&
    !clause.genitive &&
    !pronoun &&
    !word.best?.article &&
    !clause.preps.some((p) => p.code === "bayn")
  )
    return hostSubject(context, c);
  if (controller) return controllerParts(context, controller, things);
  const announced = announcer(context, c);
  if (announced) return [announced];
  const demanded = c.governors?.operators.length ?? 0;
  if (demanded === 0 && c.host && predicate.type !== "ASSAULT" && nounIsPurpose(context, c)) return hostSubject(context, c);
  return doesIt(context, c) ? hostSubject(context, c) : [];
}

/** How many items may stand between a verb and an event noun that it governs. */
const NEAR = 5;

/**
 * `يقف وراء هجمات`, `نشطت في تنظيم اعتداءات`: a noun of deeds inside the clause of a verb that is itself no event and no word
 * of saying is done by the verb's subject.
 */
function doesIt(context: EventContext, c: Candidate): boolean {
  const { host } = c;
  if (!host?.actor?.entity.animate || !DONE.has(c.predicate.type) || (context.words[c.clause.at] as Word).best?.article) return false;
  const { verbPredicates, speechVerbs } = context.knowledge;
  if (verbPredicates.has(host.lemma) || speechVerbs.has(host.lemma)) return false;
  const own = context.sentence.itemOf[c.clause.at - context.sentence.first] as number;
  const between = context.sentence.items.slice(host.item + 1, own);
  return (
    own > host.item &&
    between.length <= NEAR &&
    !between.some((i) => i.kind === "verb" || (i.kind === "mark" && i.sign !== '"')) &&
    itemAt(context, c.clause.at).kind === "phrase"
  );
}

const DONE = new Set(["ASSAULT", "COERCE", "AID", "MOBILIZE", "PROTEST", "COOPERATE"]);

/** `أعلنت الشرطة اعتقال خمسة`: who announces the deeds of a state or force has done them. */
function announcer(context: EventContext, c: Candidate): Part | null {
  const host = c.host;
  if (!host?.actor || !DEEDS.has(c.predicate.type)) return null;
  const announces = (context.knowledge.speechVerbs.get(host.lemma) ?? []).some((w) => w.kind === "announce");
  const { entity, span } = host.actor;
  return announces && entity.kind !== "person" && entity.sectors.some((s) => POWERS.has(s)) ? { entity, span, phrase: null } : null;
}

const DEEDS = new Set(["COERCE", "MOBILIZE", "AID", "RETREAT", "SANCTION"]);
const POWERS = new Set(["GOV", "MIL", "COP", "REB", "SPY", "PRM", "JUD"]);

/** `لمحاكمة المسؤولين`: a verbal noun behind لـ tells what the clause's subject is out to do. */
function nounIsPurpose(context: EventContext, c: Candidate): boolean {
  const item = itemAt(context, c.clause.at);
  return item.kind === "phrase" && item.phrase.head === c.clause.at && (item.phrase.prep === "li" || item.phrase.prep === "goal");
}

/** Whose wish or attempt an operator tells is also who acts, but not after demands. */
function controls(context: EventContext, at: number): boolean {
  const lemma = lemmaOf(context.words[at]);
  const options = [...(context.knowledge.verbPredicates.get(lemma) ?? []), ...(context.knowledge.nounPredicates.get(lemma) ?? [])];
  return !options.some((o) => ["REQUEST", "ACCUSE", "REJECT", "SUPPORT"].includes(o.predicate.type));
}

function controllerParts(context: EventContext, controller: { at: number; item: number }, things: boolean): Part[] {
  const verb = context.clauses.find((c) => c.item === controller.item);
  if (verb) {
    const parts = fillerParts(context, verb.subject, things);
    return parts.length > 0 ? parts : verb.actor ? [{ entity: verb.actor.entity, span: verb.actor.span, phrase: null }] : [];
  }
  const word = context.words[controller.at] as Word;
  if (word.best?.pronoun) return fillerParts(context, { kind: "pronoun", at: controller.at, feats: word.best.pronoun.feats }, things);
  const before = context.clauses.findLast((c) => c.at < controller.at);
  if (!before) return [];
  const parts = fillerParts(context, before.subject, things);
  return parts.length > 0 ? parts : before.actor ? [{ entity: before.actor.entity, span: before.actor.span, phrase: null }] : [];
}

function objectParts(context: EventContext, c: Candidate, things: boolean): Part[] {
  const { clause, predicate } = c;
  if (clause.kind === "verb") {
    const phrases = phrasesIn(clause, "obj", c.passive).filter((p) => !isCompanion(c, p));
    const pronoun = c.passive ? undefined : clause.objects.find((o) => o.kind === "pronoun");
    if (pronoun) return fillerParts(context, pronoun, things);
    if (phrases.length === 0 && c.passive && clause.subject === null && c.host?.actor)
      return [{ entity: c.host.actor.entity, span: c.host.actor.span, phrase: null }];
    // The companion is the object; who it is about follows in its genitive (`أطلق سراح السجناء`).
    if (phrases.length === 0 && c.trigger !== clause.at) return companionGenitive(context, c, things);
    return phrases.slice(0, 1).flatMap((p) => partsOf(context, p, things));
  }
  if (clause.kind === "participle") {
    const first = clause.objects[0] ?? null;
    return first ? fillerParts(context, first, things) : clause.genitive ? genitiveParts(context, c, things) : [];
  }
  const word = context.words[clause.at] as Word;
  if (clause.objects.length > 0) return fillerParts(context, clause.objects[0] as Filler, things);
  const li = clause.preps[0]?.code === "li" ? clause.preps[0].phrase : null;
  if (li && (clause.genitive || word.best?.pronoun)) return partsOf(context, li, things);
  if (c.trigger !== clause.at) {
    const inner = companionGenitive(context, c, things);
    if (inner.length > 0) return inner;
  }
  if (predicate.gen === "obj" || predicate.gen === "either") {
    if (word.best?.pronoun) return fillerParts(context, { kind: "pronoun", at: clause.at, feats: word.best.pronoun.feats }, things);
    if (clause.genitive && !isCompanion(c, clause.genitive)) return genitiveParts(context, c, things);
  }

  return c.governors?.light?.word.subject === "obj" ? hostSubject(context, c) : [];
}

function companionGenitive(context: EventContext, c: Candidate, things: boolean): Part[] {
  const phrase = context.sentence.byHead.get(c.trigger);
  if (phrase?.genitive) return partsOf(context, phrase.genitive, things);
  const pronoun = (context.words[c.trigger] as Word).best?.pronoun;
  return pronoun ? fillerParts(context, { kind: "pronoun", at: c.trigger, feats: pronoun.feats }, things) : [];
}

/** Types whose other side may always come with ضد. */
const CONFLICT = new Set(["ASSAULT", "COERCE", "THREATEN", "PROTEST", "SANCTION", "ACCUSE", "MOBILIZE"]);

const distinct = (parts: Part[]): Part[] => parts.filter((p, i) => parts.findIndex((q) => q.entity === p.entity) === i);

/** Actors and recipients of a candidate by its pattern's slots. */
export function findParts(context: EventContext, c: Candidate): Parts {
  const { predicate } = c;
  const things = THINGS_SUFFER.has(predicate.type);
  const actors = predicate.actor.flatMap((slot) => slotParts(context, c, slot, false));
  let recipients: Part[] = [];
  for (const slot of predicate.recipient) {
    recipients = slotParts(context, c, slot, things);
    if (recipients.length > 0) break;
  }
  if (recipients.length === 0 && CONFLICT.has(predicate.type)) recipients = slotParts(context, c, "didda", things);
  if (predicate.mutual && c.governors?.light?.word.noun === "subj" && c.host)
    recipients.push(...c.host.objects.flatMap((o) => fillerParts(context, o, false)));
  if (!predicate.mutual) {
    const who = distinct(actors);
    return { actors: who, recipients: distinct(recipients).filter((r) => !who.some((a) => a.entity === r.entity)) };
  }
  const others = ["maa", "bayn", "bi"]
    .filter((s) => !predicate.recipient.includes(s) && s !== "bi")
    .flatMap((s) => slotParts(context, c, s, false));
  const met = distinct([...actors, ...recipients, ...others]);
  const alone = met.length === 1 && c.clause.kind === "noun" && actors.length === 0;
  return { actors: alone ? distinct([...hostSubjectBefore(context, c).filter((p) => p.entity.animate), ...met]) : met, recipients: [] };
}

/** The item that holds a token. */
export const itemAt = (context: EventContext, token: number): Item =>
  context.sentence.items[context.sentence.itemOf[token - context.sentence.first] as number] as Item;
