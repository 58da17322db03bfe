import { type Clause, type Filler, nounClause } from "../clauses/arguments.js";
import { pronounFits } from "../clauses/fitting.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf, mayBeNoun } from "../clauses/phrases.js";
import type { Word } from "../words/types.js";
import {
  byDoerNoun,
  controllers,
  hostLemma,
  isPurpose,
  onlyTells,
  ownPronoun,
  type PartsAt,
  purposeSubject,
  subjectOf,
} from "./control.js";
import {
  armed,
  exposedPronoun,
  exposing,
  isCompanion,
  isExposure,
  landsOf,
  lightNoun,
  nearby,
  sourceOf,
  striker,
  strikers,
  threatened,
} from "./exposed.js";
import { isManner, phrasesIn } from "./fit.js";
import { opponents } from "./opponents.js";
import {
  bothParts,
  distinct,
  fillerParts,
  genitiveParts,
  isDoer,
  type Part,
  type Parts,
  partsOf,
  speakerParts,
  spokenBefore,
} from "./parts.js";
import { isHarm } from "./toll.js";
import type { Candidate, EventContext } from "./types.js";

/** Types whose recipient may be a place or a thing: what was attacked, raided, blocked. */
const THINGS_SUFFER = new Set(["ASSAULT", "COERCE", "MOBILIZE", "PROTEST"]);

/** Who fills a slot of the candidate. */
function slotParts(context: EventContext, c: Candidate, slot: string, things: boolean, partsAt: PartsAt): Part[] {
  const { clause } = c;
  if (slot === "subj") return subjectParts(context, c, things, partsAt);
  if (slot === "obj") return objectParts(context, c, things, partsAt);
  if (slot === "gen" && c.trigger !== clause.at) return companionGenitive(context, c, things);
  if (slot === "gen" && clause.kind === "verb")
    return phrasesIn(clause, "obj.gen", c.passive)
      .slice(0, 1)
      .flatMap((p) => partsOf(context, p, things));
  if (slot === "obj2") return fillerParts(context, clause.objects[1] ?? null, things);
  const carried = c.governors?.light && c.host ? phrasesIn(c.host, slot, false) : [];
  const owner = slot === "li" ? ownerBehindLi(context, c) : null;
  const kept = BARE.has(slot) ? [] : ofCompanion(context, c, slot);
  const phrases = [...phrasesIn(clause, slot, c.passive), ...carried, ...kept].filter(
    (p) => !isCompanion(c, p) && p !== owner && !isText(context, p) && !isManner(context, p),
  );
  return phrases.slice(0, 1).flatMap((p) => partsOf(context, p, things));
}

/** `قام بزيارة لموسكو`, `قدمت مساعدات عاجلة للبنان`: what belongs to the companion noun. */
function ofCompanion({ sentence, words }: EventContext, { trigger, clause }: Candidate, slot: string): Phrase[] {
  const phrase = trigger === clause.at ? undefined : sentence.byHead.get(trigger);
  if (phrase === undefined) return [];
  // `شكره وتقديره للملك`: what the last of several says holds for all.
  for (const head of [trigger, ...phrase.conjuncts.map((p) => p.head)]) {
    const found = nounClause(sentence, words, head, false).preps.flatMap((p) => (p.code === slot ? [p.phrase] : []));
    if (found.length > 0) return found;
  }
  return [];
}

/** `تبنت الحركة في بيان هجوما`: a text that speaks has no part in what it tells. */
const isText = ({ knowledge, words }: EventContext, phrase: Phrase): boolean =>
  phrase.prep === "fi" && knowledge.speechVerbs.get(lemmaOf(words[phrase.head]))?.some((w) => w.kind === "document") === true;

/** The same where the verb is the trigger (`حضر اللقاء`): as its subject the noun is no doer. */
const isDeedNoun = ({ words }: EventContext, c: Candidate, phrase: Phrase): boolean =>
  isCompanion(c, phrase) ||
  (c.predicate.verbTrigger && c.pattern.noun !== null && phrase.role === null && mayBeNoun(words[phrase.head], c.pattern.noun));

function subjectParts(context: EventContext, c: Candidate, things: boolean, partsAt: PartsAt): Part[] {
  const agent = c.clause.preps.find((p) => p.code === "qabl");
  if (agent && (c.clause.kind !== "verb" || c.passive || c.clause.subject === null)) return partsOf(context, agent.phrase, things);
  if (c.clause.kind === "verb") {
    if (c.passive) return [];
    if ((context.words[c.clause.at] as Word).best?.features.person === 1) return speakerParts(context, c.clause.at);
    const subject = c.clause.subject;
    if (subject && !(subject.kind === "phrase" && isDeedNoun(context, c, subject.phrase))) return fillerParts(context, subject, true);
    // `حضر اللقاء وزيران`: what is attended comes first.
    if (subject) {
      const other = fillerParts(context, c.clause.objects[0] ?? null, false);
      const deed = subject.kind === "phrase" && isCompanion(c, subject.phrase) && context.referents.classOf(subject.phrase) === "thing";
      return other.length > 0 || deed ? other : fillerParts(context, subject, true);
    }
    const actor = c.host?.actor;
    const features = (context.words[c.clause.at] as Word).best?.features;
    if (features?.number === "d" && features.person === 3) {
      const two = bothParts(context, c.clause.at);
      if (two.length > 0) return two;
    }
    return subject === null && actor ? [{ entity: actor.entity, span: actor.span, phrase: null }] : [];
  }
  if (c.clause.kind === "participle") {
    const spoken = VOICED.has(c.predicate.type) ? spokenBefore(context, c.clause.at) : [];
    return spoken.length > 0 ? spoken : hostSubject(context, c);
  }
  return nounSubject(context, c, things, partsAt);
}

/** Types of what is done by speaking. */
const VOICED = new Set(["REQUEST", "ACCUSE", "SUPPORT", "REJECT", "THREATEN", "AGREE"]);

/** The subject of the clause around; `نفذ الهجوم انتحاري`: of two bare phrases whoever is not the deed itself. */
function hostSubject(context: EventContext, c: Candidate): Part[] {
  if (c.host === null) return [];
  const { subject, objects } = c.host;
  const deed = subject?.kind === "phrase" && subject.phrase.first <= c.clause.at && c.clause.at < subject.phrase.last;
  return deed ? fillerParts(context, objects[0] ?? null, false) : subjectOf(context, c.host);
}

/** `قصف المتمردين في اليمن لمناطق سكنية`: what لـ brings as the object, among the first phrases; null where it brings a purpose. */
function objectBehindLi(context: EventContext, c: Candidate): Phrase | null {
  const at = c.clause.preps.findIndex((p) => p.code === "li");
  const phrase = at < 0 || at > 2 ? null : (c.clause.preps[at]?.phrase ?? null);
  if (phrase === null || phrase === ownerBehindLi(context, c)) return null;
  if (at === 0) return phrase;
  const kind = context.referents.classOf(phrase);
  return kind === "thing" ? null : phrase;
}

/** `أول زيارة له إلى باريس`, `في خطاب لها`: a pronoun behind لـ says whose deed an indefinite noun names. */
function ownerBehindLi(context: EventContext, c: Candidate): Phrase | null {
  const best = (context.words[c.clause.at] as Word).best;
  const first = c.clause.preps[0];
  if (c.clause.kind !== "noun" || first?.code !== "li" || c.clause.genitive || best?.article || best?.pronoun) return null;
  const li = (context.words[first.phrase.head] as Word).best;
  return li?.lexeme.upos === "ADP" && li.pronoun?.feats.startsWith("3") && OWNED.has(c.predicate.type) ? first.phrase : null;
}

/** Types whose deeds are had (`لقاء له`); aid, attacks and the like go to whom لـ names. */
const OWNED = new Set(["CONSULT", "PROTEST", "MOBILIZE"]);

const hasAgent = (c: Candidate): boolean => c.clause.preps.some((p) => p.code === "qabl");

/** A verbal noun: it is done, and does nothing itself. */
function isDeed({ words }: EventContext, phrase: Phrase): boolean {
  const lexeme = (words[phrase.head] as Word).best?.lexeme;
  return phrase.name === null && phrase.role === null && lexeme?.kind === "vn";
}

/** `زيارة المبعوث الأميركي`: one who holds an office comes; of many, and of what somebody pays (`قام بزيارة الجرحى`), it is not told. */
function isTraveller({ words }: EventContext, { clause, predicate, governors }: Candidate): boolean {
  const genitive = clause.genitive;
  if (genitive === null || governors?.light || predicate.type !== "CONSULT" || !predicate.modes.includes("visit")) return false;
  if (!predicate.actor.includes("subj") || (words[genitive.head] as Word).best?.features.number === "p") return false;
  return genitive.name?.kind === "person" || (genitive.role?.kind === "office" && genitive.name === null);
}

/** `خلال زيارته`, `وصف زيارته`: a visit is of whom its pronoun means, unless somebody pays it or goes to make it (`سافر لزيارته`). */
const isOwnVisit = (context: EventContext, c: Candidate): boolean =>
  c.predicate.actor.includes("subj") && !c.governors?.light && !isPurpose(context, c);

/** Prepositions that bring a second object, which may be a thing while the first is the sufferer. */
const BEYOND = new Set(["min", "bi"]);

const isThing = ({ referents }: EventContext, phrase: Phrase): boolean => ["thing", "place"].includes(referents.classOf(phrase));

/** Whether the genitive or pronoun of an event noun is its subject. */
function genitiveIsSubject(context: EventContext, c: Candidate): boolean {
  const { clause, predicate } = c;
  const pronoun = (context.words[clause.at] as Word).best?.pronoun;
  if (isHarm(context, clause.at) && predicate.gen !== "subj") return false;
  // `اتهامه من قبل الرئيس`, `رفض تمديد الولاية`: with the agent told, or for a deed, the genitive is what it is done to.
  if (hasAgent(c) || (clause.genitive !== null && isDeed(context, clause.genitive))) return false;
  // `تم اعتقاله`: what takes place is done to whom it is said of.
  if (c.governors?.light?.word.noun === "subj" && predicate.gen !== "subj") return false;
  const governs = predicate.recipient.includes("obj");
  const held = clause.genitive !== null || pronoun !== null;
  const objectFollows =
    clause.objects.length > 0 ||
    (governs &&
      held &&
      (objectBehindLi(context, c) !== null ||
        // `إخراج المتمردين من المدينة`, `إقناعهم برفض الاتفاق`: whom it is done to is somebody.
        clause.preps.slice(0, 2).some((p) => predicate.recipient.includes(p.code) && !(BEYOND.has(p.code) && isThing(context, p.phrase)))));
  // `قصف الميليشيات على المدينة`: with the target behind على the genitive tells who attacks.
  const kind = clause.genitive ? context.referents.classOf(clause.genitive) : "thing";
  if (predicate.type === "ASSAULT" && ["force", "country", "actor"].includes(kind) && clause.preps.some((p) => p.code === "ala"))
    return true;
  if (isTraveller(context, c) || (pronoun !== null && predicate.modes.includes("visit") && isOwnVisit(context, c))) return true;
  // `مصادقة البرلمان على الاتفاق`: the object stands behind the preposition that the pattern asks for.
  if (c.pattern.prep !== null && ["force", "country", "actor", "person"].includes(kind)) return true;
  const someone = clause.genitive !== null && context.referents.classOf(clause.genitive) !== "thing";
  return predicate.gen === "subj" || objectFollows || (predicate.gen === "obj" && !governs && (someone || clause.genitive === null));
}

/** Subject of an event noun: genitive or pronoun where the pattern says so, nationality adjective, light verb, who controls it. */
function nounSubject(context: EventContext, c: Candidate, things: boolean, partsAt: PartsAt): Part[] {
  const { words, referents } = context;
  const { clause, predicate } = c;
  const word = words[clause.at] as Word;
  const owner = ownerBehindLi(context, c);
  if (owner) return partsOf(context, owner, things);
  // `تعرض الوزير لمحاولة اغتيال`: as a noun too (`بتعرض الوزير لمحاولة اغتيال`) who is exposed does nothing.
  if (isExposure(context, c)) return strikers(context, c);
  const light = c.governors?.light?.word;
  const pronoun = word.best?.pronoun ?? null;
  if (pronoun && light?.subject === "subj" && light.noun !== "subj") return hostSubject(context, c);
  // `قررت روسيا إرسال قوة`: who sends a force moves it; the force itself only where nobody is told.
  const senders = predicate.type === "MOBILIZE" && predicate.gen === "obj" && !pronoun ? controllers(context, c, partsAt) : [];
  if (senders.length > 0) return senders;
  if (genitiveIsSubject(context, c)) {
    if (pronoun) return ownPronoun(context, c, things, partsAt);
    const parts = clause.genitive && !isCompanion(c, clause.genitive) ? genitiveParts(context, c, things) : [];
    if (parts.length > 0) return parts;
  }
  const lands = landsOf(context, c);
  // `المحادثات الأميركية الروسية`: who meets are all of them.
  if (lands.length > 0) return predicate.mutual ? lands : lands.slice(0, 1);
  if (announcesToll(context, c)) return [];
  if (light?.subject === "subj") {
    const announced = context.knowledge.speechVerbs.has(c.host?.lemma ?? "");
    return hostSubject(context, c).filter((p) => !announced || !onlyTells(context, p));
  }
  const source = sourceOf(context, c);
  if (source) return partsOf(context, source, false);
  const launched = lightNoun(context, c, "subj");
  if (launched) return partsOf(context, launched, true);
  // `هجوم لمتشددين على منزل`: an indefinite attack noun has its doer behind لـ.
  const governs = predicate.recipient.includes("obj");
  const by = clause.preps[0]?.code === "li" && !clause.genitive && !pronoun && !governs ? clause.preps[0].phrase : null;
  if (by && predicate.recipient.length > 0 && !predicate.recipient.includes("li") && referents.classOf(by) !== "thing")
    return partsOf(context, by, things);
  if (light?.subject === "obj" || light?.subject === "none") return [];
  if (predicate.mutual && clause.preps.some((p) => p.code === "bayn")) return [];
  const found = controllers(context, c, partsAt);
  return found.length > 0 ? found : metBySubject(context, c) ? hostSubject(context, c) : [];
}

/** `أعلنت الوزارة مقتل خمسة`: who announces deaths has not done them; who announces killing (`قتل`) has. */
function announcesToll(context: EventContext, c: Candidate): boolean {
  if (!isHarm(context, c.clause.at) || !context.knowledge.speechVerbs.has(c.host?.lemma ?? "")) return false;
  return c.predicate.verbs.length === 0 || context.knowledge.counts.get(lemmaOf(context.words[c.clause.at])) === "injured";
}

/** `وصل في زيارة`, `غادر بعد محادثات`: a bare noun of meeting inside a clause that neither speaks nor tells another deed is its subject's. */
function metBySubject(context: EventContext, c: Candidate): boolean {
  const word = context.words[c.clause.at] as Word;
  const { verbPredicates, speechVerbs } = context.knowledge;
  if (c.predicate.type !== "CONSULT" && c.predicate.type !== "COERCE") return false;
  if (c.clause.genitive || word.best?.pronoun || word.best?.article || c.clause.preps.some((p) => p.code === "bayn")) return false;
  const lemma = hostLemma(context, c);
  return (
    !speechVerbs.has(lemma) &&
    !(verbPredicates.get(lemma) ?? []).some((o) => o.predicate.type === "REQUEST" || o.predicate.type === "ACCUSE")
  );
}

function objectParts(context: EventContext, c: Candidate, things: boolean, partsAt: PartsAt): Part[] {
  const { clause, predicate } = c;
  const { referents } = context;
  if (clause.kind === "verb") {
    const phrases = phrasesIn(clause, "obj", c.passive).filter((p) => !isCompanion(c, p));
    const pronoun = c.passive ? undefined : clause.objects.find((o) => o.kind === "pronoun");
    if (pronoun) return ofPlace(c, pronoun) ? [] : fillerParts(context, pronoun, things, null, c.host?.actor?.entity ?? null);
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
  if (isExposure(context, c) && striker(context, c) !== null) return [];
  const doer = word.best?.pronoun != null || (clause.genitive !== null && !["thing", "place"].includes(referents.classOf(clause.genitive)));
  if (clause.objects.length > 0 && doer) return fillerParts(context, clause.objects[0] as Filler, things);
  const li = objectBehindLi(context, c);
  if (li && (clause.genitive || word.best?.pronoun)) return partsOf(context, li, things);
  if (c.trigger !== clause.at) {
    const inner = companionGenitive(context, c, things);
    if (inner.length > 0) return inner;
  }
  if (predicate.gen === "obj" || predicate.gen === "either" || hasAgent(c)) {
    const own = word.best?.pronoun;
    if (own) return ofPlace(c, own) ? [] : ownPronoun(context, c, things, partsAt);
    if (clause.genitive && !isCompanion(c, clause.genitive)) return genitiveParts(context, c, things);
    // `الاحتجاز دون محاكمة لمواطنين`: the object of a noun without genitive stands behind لـ.
    const to = clause.preps.find((p) => p.code === "li")?.phrase;
    if (to && predicate.recipient.includes("obj") && referents.classOf(to) !== "thing") return partsOf(context, to, things);
  }
  return c.governors?.light?.word.subject === "obj" ? hostSubject(context, c) : [];
}

/** `سيطروا عليها`, `غادرها المسلحون`, `بعد تحريرها`: what is taken or left is a place. */
const ofPlace = ({ predicate }: Candidate, { feats }: { feats?: string }): boolean =>
  feats !== undefined &&
  feats[2] === "s" &&
  PLACES.some((mode) => predicate.modes.includes(mode)) &&
  (predicate.needs.obj ?? ["place"]).includes("place");

const PLACES = ["seize", "occupy", "withdraw"];

function companionGenitive(context: EventContext, c: Candidate, things: boolean): Part[] {
  const phrase = context.sentence.byHead.get(c.trigger);
  if (phrase?.genitive) return partsOf(context, phrase.genitive, things);
  const pronoun = (context.words[c.trigger] as Word).best?.pronoun;
  // `قدم شكره`, `أبدى استعداده`: the subject's own.
  if (pronoun && c.clause.kind === "verb" && c.host?.actor && pronounFits(pronoun.feats, c.host.actor.entity)) return [];
  return pronoun ? fillerParts(context, { kind: "pronoun", at: c.trigger, feats: pronoun.feats }, things) : [];
}

/** Types whose other side may always come with ضد. */
const CONFLICT = new Set(["ASSAULT", "COERCE", "THREATEN", "PROTEST", "SANCTION", "ACCUSE", "MOBILIZE"]);

/** By type, or type and kind of clause, what else may bring the other side; `against_cause` is `احتجاجا على`. */
const MORE_SLOTS: Readonly<Record<string, readonly string[]>> = { "ASSAULT noun": ["didda", "ala"], PROTEST: ["didda", "against_cause"] };

/** The recipient's slots in the order they are tried: object and genitive first, then prepositions, the nearest first. */
function recipientSlots(c: Candidate): string[] {
  const { predicate, clause } = c;
  const more = CONFLICT.has(predicate.type)
    ? (MORE_SLOTS[`${predicate.type} ${clause.kind}`] ?? MORE_SLOTS[predicate.type] ?? ["didda"])
    : [];
  // `قصف شنه الحوثيون على أحياء سكنية`: also what the light verb of its relative clause brings.
  const aimed = (s: string): boolean => isNear(clause, s) || (c.governors?.light != null && c.host !== null && isNear(c.host, s));
  const own = predicate.recipient.includes("tijah") ? [...predicate.recipient, "nahw"] : predicate.recipient;
  const slots = [...own, ...more.filter((s) => !predicate.recipient.includes(s) && (s !== "ala" || aimed(s)))];
  const place = (slot: string): number => clause.preps.find((p) => p.code === slot)?.phrase.first ?? Number.MAX_SAFE_INTEGER;
  const bare = slots.filter((s) => BARE.has(s));
  return [...bare, ...slots.filter((s) => !BARE.has(s)).sort((a, b) => place(a) - place(b))];
}

/** Among the first two prepositional phrases, with no purpose before it. */
const isNear = (clause: Clause, slot: string): boolean => {
  const at = clause.preps.findIndex((p) => p.code === slot);
  return at >= 0 && at < 2 && !clause.preps.slice(0, at).some((p) => p.code === "li" || p.code === "goal");
};

const BARE = new Set(["obj", "gen", "subj", "obj2"]);

/** Actors and recipients of a candidate by its pattern's slots; `partsAt` gives those of the others in the sentence. */
export function findParts(context: EventContext, c: Candidate, partsAt: PartsAt): Parts {
  const { predicate } = c;
  const things = THINGS_SUFFER.has(predicate.type);
  let actors = predicate.actor.flatMap((slot) => slotParts(context, c, slot, false, partsAt)).filter(isDoer);
  if (actors.length === 0) actors = armed(context, c).filter(isDoer);
  let recipients: Part[] = [];
  for (const slot of recipientSlots(c)) {
    // `انتزعها من أيدي المتمردين`: from whom, not from what.
    recipients = slotParts(context, c, slot, things && slot !== "min", partsAt).filter((p) => maySuffer(context, c, p));
    if (recipients.length === 0) continue;
    recipients.push(...joinedBehind(context, c, slot));
    break;
  }
  if (recipients.length === 0 && c.clause.kind === "noun") recipients = sufferers(context, c);
  if (recipients.length === 0 && predicate.type === "ASSAULT") recipients = nearby(context, c);
  if (recipients.length === 0 && predicate.type === "PROTEST") recipients = opponents(context, c, partsAt);
  if (recipients.length === 0 && predicate.type === "THREATEN") recipients = threatened(context, c, partsAt);
  if (predicate.mutual) return { actors: meeting(context, c, actors, recipients, partsAt), recipients: [] };
  if (recipients.length === 0 && (predicate.type === "AID" || predicate.modes.includes("visit"))) recipients = askers(c, partsAt);
  const who = distinct(actors);
  if (predicate.modes.includes("seize") || predicate.modes.includes("occupy")) {
    if (predicate.raids) return { actors: who, recipients: distinct(recipients).filter((r) => !who.some((a) => a.entity === r.entity)) };
    const territory = recipients.find((p) => isTerritory(context, p)) ?? null;
    const losers = distinct([...recipients.filter((p) => !isTerritory(context, p)), ...losersOf(context, c, partsAt)]);
    return { actors: who, recipients: losers.filter((r) => !who.some((a) => a.entity === r.entity)), territory };
  }
  return { actors: who, recipients: distinct(recipients).filter((r) => !who.some((a) => a.entity === r.entity)) };
}

/** `التعازي للملك وإلى أسرته`: who is joined on behind one of the recipient's prepositions. */
function joinedBehind(context: EventContext, { clause, predicate }: Candidate, slot: string): Part[] {
  if (BARE.has(slot) || THINGS_SUFFER.has(predicate.type)) return [];
  const isJoined = ({ conj, prepAt }: Phrase): boolean => conj || (prepAt !== null && !!context.words[prepAt]?.best?.conj);
  const isSomebody = (p: Phrase): boolean => context.referents.classOf(p) !== "thing" || p.genitive !== null;
  const first = clause.preps.find((p) => p.code === slot)?.phrase;
  return clause.preps
    .filter(({ code, phrase }) => phrase !== first && predicate.recipient.includes(code) && isJoined(phrase) && isSomebody(phrase))
    .flatMap(({ phrase }) => partsOf(context, phrase, false));
}

/**
 * Things are attacked, not taken or blocked: `صادرت لوحة` has no recipient, unless the words say whose it is. Deeds, feelings
 * and the bomb itself (`تفجير سيارة مفخخة`) are not attacked either.
 */
function maySuffer(context: EventContext, c: Candidate, { entity, phrase }: Part): boolean {
  if (c.predicate.type === "MOBILIZE" && (entity.kind === "place" || entity.kind === "facility")) return false;
  if (entity.kind !== "described" || entity.animate || entity.country !== null || entity.sectors.length > 0 || phrase === null) return true;
  if (c.predicate.type !== "ASSAULT") return !THINGS_SUFFER.has(c.predicate.type) || context.referents.classOf(phrase) !== "thing";
  const best = (context.words[phrase.head] as Word).best;
  return best?.lexeme.kind !== "vn" && best?.lexeme.kind !== "elative";
}

/** Who suffers what a noun names: the subject of `تعرض لـ` and the like, or a noun that says so (`ضحايا التفجير`). */
function sufferers(context: EventContext, c: Candidate): Part[] {
  if (c.governors?.light?.word.subject === "obj") return hostSubject(context, c);
  const pronoun = exposedPronoun(context, c);
  if (pronoun !== null) return pronoun;
  const exposed = lightNoun(context, c, "obj");
  const clause = exposed ? null : exposing(context, c.clause.at);
  if (clause) return subjectOf(context, clause);
  const helped = helpedSubject(context, c);
  if (helped.length > 0) return helped;
  return exposed ? partsOf(context, exposed, true) : byDoerNoun(context, c, "recipient");
}

/** `خاض الجيش معارك بإسناد من الطيران`: who does something with somebody's help is helped. */
function helpedSubject(context: EventContext, c: Candidate): Part[] {
  const item = context.sentence.items[context.sentence.itemOf[c.clause.at - context.sentence.first] as number];
  if (!HELPS.has(c.predicate.type) || c.governors?.light || c.host === null || item?.kind !== "phrase") return [];
  if (item.phrase.prep !== "bi" || item.phrase.head !== c.clause.at || item.phrase.definite) return [];
  return c.clause.preps.some((p) => p.code === "min" || p.code === "qabl") ? hostSubject(context, c).filter(isDoer) : [];
}

const HELPS = new Set(["AID", "SUPPORT"]);

/** `طلب من واشنطن زيادة المساعدات`, `دعاه إلى زيارة`: who asks for aid or a visit is to get it. */
function askers(c: Candidate, partsAt: PartsAt): Part[] {
  const above = [...(c.governors?.operators.map((o) => o.at) ?? []), ...(c.host ? [c.host.at] : [])];
  const request = above.map(partsAt).find((found) => found?.type === "REQUEST" && found.c !== c);
  return request ? request.parts.actors : [];
}

/** A place that is taken is no party: it is where it happened (guidelines, section 9). */
function isTerritory(context: EventContext, part: Part): boolean {
  if (part.entity.kind === "place" || part.entity.kind === "country") return true;
  if (part.phrase === null || part.phrase.role !== null) return false;
  return context.referents.classOf(part.phrase) === "place" || context.knowledge.placeWords.has(lemmaOf(context.words[part.phrase.head]));
}

/** `استعاد المدينة من المتمردين`: from whom it is taken. */
const losersOf = (context: EventContext, c: Candidate, partsAt: PartsAt): Part[] =>
  slotParts(context, c, "min", false, partsAt).filter((p) => p.entity.animate && !isTerritory(context, p));

/** All who meet or agree: subject, object, `مع`, `بين`; a noun with one side only, or a purpose (`للقاء الوزير`), is its clause's subject's too. */
function meeting(context: EventContext, c: Candidate, actors: readonly Part[], recipients: readonly Part[], partsAt: PartsAt): Part[] {
  const { predicate } = c;
  const shared = c.governors?.light?.word.noun === "subj" && c.host ? c.host.objects.flatMap((o) => fillerParts(context, o, false)) : [];
  const others = ["maa", "bayn", "led"]
    .filter((s) => !predicate.recipient.includes(s))
    .flatMap((s) => slotParts(context, c, s, false, partsAt));
  // `شارك الوزير في اجتماع وزراء الصحة`: those whose meeting it is meet too.
  const own = predicate.gen === "subj" && c.trigger !== c.clause.at ? companionGenitive(context, c, false) : [];
  const met = distinct([...actors, ...recipients, ...shared, ...others, ...own]).filter(isDoer);
  const alone = met.length === 1 && c.clause.kind === "noun" && (actors.length === 0 || isPurpose(context, c));
  return alone ? distinct([...purposeSubject(context, c, partsAt).filter((p) => p.entity.animate), ...met]) : met;
}
