import { pronounFits } from "../clauses/fitting.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { Word } from "../words/types.js";
import { spokenFor } from "./announcers.js";
import { controllers, hostLemma, leadingUpTo, onlyTells, ownPronoun, type PartsAt, subjectOf } from "./control.js";
import { isCompanion, isExposure, landsOf, lightNoun, sourceOf, strikers } from "./exposed.js";
import { fillerParts, genitiveParts, isOwnLand, itemAt, type Part, partsOf } from "./parts.js";
import { isPurpose } from "./purpose.js";
import { isHarm } from "./toll.js";
import type { Candidate, EventContext } from "./types.js";

/** The subject of the clause around; `نفذ الهجوم انتحاري`: of two bare phrases whoever is not the deed itself. */
export function hostSubject(context: EventContext, c: Candidate): Part[] {
  if (c.host === null) return [];
  const { subject, objects } = c.host;
  const deed = subject?.kind === "phrase" && subject.phrase.first <= c.clause.at && c.clause.at < subject.phrase.last;
  return deed ? fillerParts(context, objects[0] ?? null, false) : subjectOf(context, c.host);
}

/** `قصف المتمردين في اليمن لمناطق سكنية`: what لـ brings as the object, among the first phrases; null where it brings a purpose. */
export function objectBehindLi(context: EventContext, c: Candidate): Phrase | null {
  const at = c.clause.preps.findIndex((p) => p.code === "li");
  const phrase = at < 0 || at > 2 ? null : (c.clause.preps[at]?.phrase ?? null);
  if (phrase === null || phrase === ownerBehindLi(context, c)) return null;
  if (at === 0) return phrase;
  const kind = context.referents.classOf(phrase);
  return kind === "thing" ? null : phrase;
}

/** `أول زيارة له إلى باريس`, `في خطاب لها`: a pronoun behind لـ says whose deed an indefinite noun names. */
export function ownerBehindLi(context: EventContext, c: Candidate): Phrase | null {
  const best = (context.words[c.clause.at] as Word).best;
  const first = c.clause.preps[0];
  if (c.clause.kind !== "noun" || first?.code !== "li" || c.clause.genitive || best?.article || best?.pronoun) return null;
  // `هجوم للمتمردين بقذيفة على نقطة`
  const strikes = isAimed(c) && context.referents.classOf(first.phrase) === "force";
  if (strikes || isVisitor(context, c, first.phrase) || isCulprit(context, c, first.phrase)) return first.phrase;
  const li = (context.words[first.phrase.head] as Word).best;
  return li?.lexeme.upos === "ADP" && li.pronoun?.feats.startsWith("3") && OWNED.has(c.predicate.type) ? first.phrase : null;
}

/** `زيارات لمسؤولين لإيران`, `زيارة للوزير إلى بغداد`: of two behind a visit the first, somebody, comes to the second. */
function isVisitor(context: EventContext, { clause, predicate }: Candidate, first: Phrase): boolean {
  const goal = clause.preps.find((p) => p.phrase !== first && (p.code === "li" || p.code === "ila"))?.phrase;
  return predicate.modes.includes("visit") && goal !== undefined && !goal.conj && !isThing(context, first);
}

/** `قتل خمسة في كمين للمقاومة`, `أسفر كمين للجيش عن مقتل`: a force behind the attack whose victims are told by the words before or behind. */
function isCulprit(context: EventContext, { clause, predicate }: Candidate, first: Phrase): boolean {
  // `استهداف للجيش`: whom it is aimed at, but fire (`قصف للجيش`) is whose the guns are.
  const fired = predicate.modes.some((mode) => mode === "aerial" || mode === "heavy-weapons");
  if (predicate.type !== "ASSAULT" || (predicate.gen === "obj" && !fired) || context.referents.classOf(first) !== "force") return false;
  const item = itemAt(context, clause.at);
  if (item?.kind !== "phrase" || item.phrase.head !== clause.at) return false;
  if (item.phrase.prep === null)
    return context.clauses.some(
      (x) => x.subject?.kind === "phrase" && x.subject.phrase === item.phrase && context.knowledge.results.has(x.lemma),
    );
  if (!IN_WHICH.has(item.phrase.prep)) return false;
  for (let t = clause.at - 1; t >= context.sentence.first && clause.at - t <= FAR; t--) if (isHarm(context, t)) return true;
  return false;
}

/** Prepositions by which people die in an attack, and how many words before it that may be told. */
const IN_WHICH = new Set(["fi", "khilal", "bi", "sabab", "time"]);
const FAR = 12;

/** Types whose deeds are had (`لقاء له`); aid, attacks and the like go to whom لـ names. */
const OWNED = new Set(["CONSULT", "PROTEST", "MOBILIZE"]);

export const hasAgent = (c: Candidate): boolean => c.clause.preps.some((p) => p.code === "qabl");

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

/** `تظاهروا لمطالبة الحكومة بوقف الحرب`: as an aim, who stands in the genitive of a demand is asked. */
export const isAsked = (context: EventContext, c: Candidate): boolean =>
  c.predicate.type === "REQUEST" && c.predicate.recipient.includes("obj") && c.clause.genitive !== null && isPurpose(context, c);

/** `قيامه بخطف مقاتلين`, `محاولة الجيش اقتحام القرية`: who does the deed stands with the word above it. */
function isDoneAbove({ words, sentence }: EventContext, { clause, governors }: Candidate): boolean {
  return (governors?.operators ?? []).some(({ at, operator }) => {
    const holder = sentence.byHead.get(at);
    const held = holder?.genitive ?? null;
    const own =
      (words[at] as Word).best?.pronoun != null || (held !== null && (held.name !== null || held.role !== null) && held.head !== clause.at);
    return holder !== undefined && operator.slot !== "li" && own;
  });
}

/** Whether the genitive or pronoun of an event noun is its subject. */
function genitiveIsSubject(context: EventContext, c: Candidate): boolean {
  const { clause, predicate } = c;
  const pronoun = (context.words[clause.at] as Word).best?.pronoun;
  // `قتل المتمردين ستة جنود`: the killers, where the killed stand behind.
  const one = (context.words[clause.at] as Word).best?.features.number === "s";
  const kills = one && clause.objects.length > 0 && clause.genitive !== null && !isDying(context, c);
  if ((isHarm(context, clause.at) && predicate.gen !== "subj" && !kills) || isAsked(context, c)) return false;
  if (predicate.gen === "obj" && isDoneAbove(context, c)) return false;
  // `أكد الوزير دعم بلاده للاجئين`: one's own land does what one tells of it.
  const told = c.governors?.light?.word.subject === "subj" || objectBehindLi(context, c) !== null;
  if (clause.genitive !== null && told && isOwnLand(context, clause.genitive)) return true;
  if (pronoun && isThanked(context, c, pronoun.feats)) return true;
  // `اتهامه من قبل الرئيس`, `رفض تمديد الولاية`: with the agent told, or for a deed, the genitive is what it is done to.
  if (hasAgent(c) || (clause.genitive !== null && isDeed(context, clause.genitive))) return false;
  // `قصف طائرات التحالف`, `قصف المدفعية`: with what it is done tells who does it.
  if (clause.genitive !== null && isWeapon(context, c, clause.genitive)) return true;
  // `قامت القوات بمحاصرة القضاء من جميع الجهات`: whose light verb it is does it.
  const light = c.governors?.light?.word;
  if (light?.subject === "subj" && light.noun === "bi" && c.host?.subject && predicate.recipient.includes("obj")) return false;
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

/** `شكر السفير الحكومة على دعمها`: somebody is thanked for what he does; `شكر الحكومة على تكريمه` is of the one who thanks. */
function isThanked(context: EventContext, { clause, host }: Candidate, feats: string): boolean {
  const item = itemAt(context, clause.at);
  const at = host ?? context.clauses.findLast((x) => x.at < clause.at) ?? null;
  if (item?.kind !== "phrase" || item.phrase.prep !== "ala" || item.phrase.head !== clause.at || at === null) return false;
  if (at.actor !== null && pronounFits(feats, at.actor.entity)) return false;
  return (context.knowledge.verbPredicates.get(at.lemma) ?? []).some(({ predicate }) => predicate.type === "SUPPORT");
}

/** Aircraft, artillery and the like in the genitive of a noun for fire. */
const isWeapon = ({ knowledge, words }: EventContext, { predicate }: Candidate, genitive: Phrase): boolean =>
  predicate.modes.some((mode) => mode === "aerial" || mode === "heavy-weapons") &&
  genitive.definite &&
  knowledge.means.get(lemmaOf(words[genitive.head]))?.some((m) => m.type === "ASSAULT") === true;

/** Subject of an event noun: genitive or pronoun where the pattern says so, nationality adjective, light verb, who controls it. */
export function nounSubject(context: EventContext, c: Candidate, things: boolean, partsAt: PartsAt): Part[] {
  const { words, referents } = context;
  const { clause, predicate } = c;
  const word = words[clause.at] as Word;
  const owner = ownerBehindLi(context, c);
  if (owner) return partsOf(context, owner, things);
  // `تعرض الوزير لمحاولة اغتيال`: as a noun too (`بتعرض الوزير لمحاولة اغتيال`) who is exposed does nothing.
  if (isExposure(context, c)) return strikers(context, c);
  const light = c.governors?.light?.word;
  const pronoun = word.best?.pronoun ?? null;
  if (pronoun && light?.subject === "subj" && light.noun !== "subj") return announcesToll(context, c) ? [] : hostSubject(context, c);
  // `قررت روسيا إرسال قوة`: who sends a force moves it; the force itself only where nobody is told.
  const senders = predicate.type === "MOBILIZE" && predicate.gen === "obj" && !pronoun ? controllers(context, c, partsAt) : [];
  if (senders.length > 0) return senders;
  if (genitiveIsSubject(context, c)) {
    if (pronoun) return ownPronoun(context, c, things, partsAt);
    // `سقوط 78 قتيلا`: the dead themselves, who name the deed, are whom it happened to.
    const own = clause.genitive && (!isCompanion(c, clause.genitive) || isHarm(context, c.trigger));
    const parts = own ? genitiveParts(context, c, things) : [];
    if (parts.length > 0) return parts;
  }
  const lands = landsOf(context, c);
  // `المحادثات الأميركية الروسية`: who meets are all of them.
  if (lands.length > 0) return predicate.mutual ? lands : lands.slice(0, 1);
  if (announcesToll(context, c)) return [];
  if (light?.subject === "subj") {
    const announced = context.knowledge.speechVerbs.has(c.host?.lemma ?? "");
    const hosts = hostSubject(context, c).filter((p) => !announced || !onlyTells(context, p));
    if (hosts.length > 0) return hosts;
    const body = announced && c.host ? spokenFor(context, c, c.host) : null;
    if (body) return [body];
  }
  const source = sourceOf(context, c);
  if (source) return partsOf(context, source, false);
  const launched = lightNoun(context, c, "subj");
  if (launched) return partsOf(context, launched, true);
  // `هجوم لمتشددين على منزل`: an indefinite attack noun has its doer behind لـ.
  const governs = governsObject(c);
  const by = clause.preps[0]?.code === "li" && !clause.genitive && !pronoun && !governs ? clause.preps[0].phrase : null;
  if (by && predicate.recipient.length > 0 && !predicate.recipient.includes("li") && referents.classOf(by) !== "thing")
    return partsOf(context, by, things);
  if (light) {
    const refusing = refuser(c, partsAt);
    return refusing.length > 0 || isHarm(context, clause.at) ? refusing : leadingUpTo(context, c);
  }
  if (predicate.mutual && clause.preps.some((p) => p.code === "bayn")) return [];
  const found = controllers(context, c, partsAt);
  return found.length > 0 ? found : metBySubject(context, c) ? hostSubject(context, c) : [];
}

/** Whether a pattern has an object, which behind an indefinite noun stands behind لـ: of an attack that is aimed at something it is the doer. */
export const governsObject = (c: Candidate): boolean =>
  !isAimed(c) && (c.predicate.recipient.includes("obj") || c.predicate.actor.includes("obj"));

/** Deeds that are refused by whoever should do them himself; attacks, sanctions and charges are refused by others. */
const OWN_DEEDS = new Set(["RETREAT", "CONCEDE", "AGREE", "AID", "COOPERATE", "CONSULT"]);

/** `رفض المسلحون تسليم أسلحتهم`, `رفضت الحكومة الإفراج عنهم`: who refuses does not do it himself. */
function refuser({ predicate, host }: Candidate, partsAt: PartsAt): Part[] {
  const refusal = host && OWN_DEEDS.has(predicate.type) ? partsAt(host.at) : null;
  return refusal?.type === "REJECT" ? refusal.parts.actors : [];
}

/** `هجوم للمقاومة على نقطة`: an attack whose target stands behind على has its doer behind لـ. */
export const isAimed = ({ clause, predicate }: Candidate): boolean =>
  predicate.type === "ASSAULT" && clause.kind === "noun" && clause.preps[0]?.code === "li" && clause.preps.some((p) => p.code === "ala");

/** `أعلنت الوزارة مقتل خمسة`: who announces deaths has not done them; who announces killing (`قتل`) has. */
function announcesToll(context: EventContext, c: Candidate): boolean {
  if (!isHarm(context, c.clause.at) || !context.knowledge.speechVerbs.has(c.host?.lemma ?? "")) return false;
  return isDying(context, c) || context.knowledge.counts.get(lemmaOf(context.words[c.clause.at])) === "injured";
}

/** A noun of dying, also where the pattern has verbs of killing beside it (`مقتل أربعة برصاص مسلحين`). */
const isDying = ({ words, knowledge }: EventContext, { clause, predicate }: Candidate): boolean =>
  [predicate, ...(knowledge.nounPredicates.get(lemmaOf(words[clause.at])) ?? []).map((o) => o.predicate)].some((p) => p.verbs.length === 0);

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
