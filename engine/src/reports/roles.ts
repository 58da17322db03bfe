import { type Clause, type Filler, nounClause } from "../clauses/arguments.js";
import { pronounFits } from "../clauses/fitting.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf, mayBeNoun } from "../clauses/phrases.js";
import type { Word } from "../words/types.js";
import { isPurpose, ownPronoun, type PartsAt, purposeSubject, subjectOf } from "./control.js";
import { armed, blamed, isCompanion, isExposure, nearby, striker, threatened } from "./exposed.js";
import { isManner, phrasesIn } from "./fit.js";
import { withBackers, withLeaders } from "./leaders.js";
import { hasAgent, hostSubject, isAsked, nounSubject, objectBehindLi, ownerBehindLi } from "./noun-subject.js";
import { opponents } from "./opponents.js";
import {
  bothParts,
  distinct,
  fillerParts,
  genitiveParts,
  isDoer,
  itemAt,
  type Part,
  type Parts,
  partsOf,
  speakerParts,
  spokenBefore,
} from "./parts.js";
import { askers, insideOf, maySuffer, sufferers, THINGS_SUFFER } from "./sufferers.js";
import type { Candidate, EventContext } from "./types.js";

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
  if (clause.objects.length > 0 && doer && !isVerbs(context, c)) return fillerParts(context, clause.objects[0] as Filler, things);
  const li = objectBehindLi(context, c);
  if (li && (clause.genitive || word.best?.pronoun)) return partsOf(context, li, things);
  if (c.trigger !== clause.at) {
    const inner = companionGenitive(context, c, things);
    if (inner.length > 0) return inner;
  }
  if (predicate.gen === "obj" || predicate.gen === "either" || hasAgent(c) || isAsked(context, c)) {
    const own = word.best?.pronoun;
    if (own) return ofPlace(c, own) ? [] : ownPronoun(context, c, things, partsAt);
    if (clause.genitive && !isCompanion(c, clause.genitive)) return genitiveParts(context, c, things);
    // `الاحتجاز دون محاكمة لمواطنين`: the object of a noun without genitive stands behind لـ.
    const to = clause.preps.find((p) => p.code === "li")?.phrase;
    if (to && predicate.recipient.includes("obj") && referents.classOf(to) !== "thing") return partsOf(context, to, things);
  }
  return c.governors?.light?.word.subject === "obj" ? hostSubject(context, c) : [];
}

/** `أثار مقتل الشاب غضبا`: what stands behind the noun is the object of the verb that the noun is the subject of. */
const isVerbs = ({ clauses }: EventContext, { clause }: Candidate): boolean =>
  clauses.some(
    ({ subject, objects }) =>
      subject?.kind === "phrase" &&
      subject.phrase.head === clause.at &&
      objects.some((o) => o.kind === "phrase" && clause.objects.some((own) => own.kind === "phrase" && own.phrase === o.phrase)),
  );

/** `سيطروا عليها`, `غادرها المسلحون`, `بعد تحريرها`: what is taken or left is a place. */
const ofPlace = ({ predicate }: Candidate, { feats }: { feats?: string }): boolean =>
  feats !== undefined &&
  feats[2] !== "p" &&
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

/** Types of deeds that forces do together. */
const FOUGHT = new Set(["ASSAULT", "COERCE", "MOBILIZE"]);

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
  if (actors.length === 0) actors = [...armed(context, c), ...blamed(context, c)].filter(isDoer);
  // `مسيرة ضمت آلاف المتظاهرين`
  if (actors.length === 0 && predicate.type === "PROTEST") actors = held(context, c).filter(isDoer);
  let recipients: Part[] = [];
  for (const slot of recipientSlots(c)) {
    // `انتزعها من أيدي المتمردين`: from whom, not from what.
    recipients = slotParts(context, c, slot, things && slot !== "min", partsAt).filter((p) => maySuffer(context, c, slot, p));
    // `استأنف الجيش قصفه على المواقع`: the doer's pronoun; whom it is done to stands elsewhere.
    if (!predicate.mutual) recipients = recipients.filter((p) => !actors.some((a) => a.entity === p.entity));
    if (recipients.length === 0) continue;
    recipients.push(...joinedBehind(context, c, slot));
    break;
  }
  if (recipients.length === 0 && c.clause.kind === "noun") recipients = sufferers(context, c);
  if (recipients.length === 0 && predicate.type === "ASSAULT") recipients = nearby(context, c);
  if (predicate.type === "ASSAULT") recipients.push(...insideOf(context, recipients));
  if (recipients.length === 0 && predicate.type === "PROTEST") recipients = opponents(context, c, partsAt);
  if (recipients.length === 0 && predicate.type === "THREATEN") recipients = threatened(context, c, partsAt);
  if (predicate.mutual) return { actors: meeting(context, c, actors, recipients, partsAt), recipients: [] };
  if (recipients.length === 0 && (predicate.type === "AID" || predicate.modes.includes("visit"))) recipients = askers(c, partsAt);
  const led = predicate.type === "CONSULT" ? withLeaders(context, actors) : actors;
  const who = distinct(FOUGHT.has(predicate.type) ? withBackers(context, led) : led);
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

/** A place that is taken is no party: it is where it happened (guidelines, section 9). */
function isTerritory(context: EventContext, part: Part): boolean {
  if (part.entity.kind === "place" || part.entity.kind === "country") return true;
  if (part.phrase === null || part.phrase.role !== null) return false;
  return context.referents.classOf(part.phrase) === "place" || context.knowledge.placeWords.has(lemmaOf(context.words[part.phrase.head]));
}

/** `استعاد المدينة من المتمردين`: from whom it is taken. */
const losersOf = (context: EventContext, c: Candidate, partsAt: PartsAt): Part[] =>
  slotParts(context, c, "min", false, partsAt).filter((p) => p.entity.animate && !isTerritory(context, p));

/** The clauses that tell who takes part: `ضم اللقاء الوزير`, `لقاء ضم الوزير`. */
function holders({ clauses, knowledge, sentence }: EventContext, c: Candidate): readonly Clause[] {
  if (c.governors?.light?.word.noun === "subj" && c.host && c.host.objects.length > 0) return [c.host];
  const phrase = sentence.byHead.get(c.clause.at);
  const holds = ({ noun, subject }: { noun: string; subject: string }): boolean => noun === "subj" && subject === "none";
  return clauses.filter((x) => phrase !== undefined && x.antecedent === phrase && knowledge.lightVerbs.get(x.lemma)?.some(holds));
}

const held = (context: EventContext, c: Candidate): Part[] =>
  holders(context, c).flatMap((x) => x.objects.flatMap((o) => fillerParts(context, o, false)));

/** All who meet or agree: subject, object, `مع`, `بين`; a noun with one side only, or a purpose (`للقاء الوزير`), is its clause's subject's too. */
function meeting(context: EventContext, c: Candidate, actors: readonly Part[], recipients: readonly Part[], partsAt: PartsAt): Part[] {
  const { predicate } = c;
  const shared = held(context, c);
  const others = ["maa", "bayn", "led"]
    .filter((s) => !predicate.recipient.includes(s))
    .flatMap((s) => slotParts(context, c, s, false, partsAt));
  const beside = holders(context, c).flatMap((x) => phrasesIn(x, "maa", false).flatMap((p) => partsOf(context, p, false)));
  // `شارك الوزير في اجتماع وزراء الصحة`: those whose meeting it is meet too.
  const own = predicate.gen === "subj" && c.trigger !== c.clause.at ? companionGenitive(context, c, false) : [];
  const all = withLeaders(context, [...actors, ...recipients, ...shared, ...beside, ...others, ...own]);
  const met = distinct(FOUGHT.has(predicate.type) ? withBackers(context, all) : all).filter(isDoer);
  const during = met.length === 1 && c.clause.kind === "noun" && actors.length <= 1 && others.length > 0 ? meanwhile(context, c) : [];
  if (during.length > 0) return distinct([...during, ...met]);
  const alone = met.length === 1 && c.clause.kind === "noun" && (actors.length === 0 || isPurpose(context, c));
  return alone ? distinct([...purposeSubject(context, c, partsAt).filter((p) => p.entity.animate), ...met]) : met;
}

/** `وخلال لقاء مع الصحفيين، قال الوزير`, `قال الوزير بعد لقاء مع نظيره`: who does something while he meets somebody. */
function meanwhile(context: EventContext, c: Candidate): Part[] {
  const item = itemAt(context, c.clause.at);
  if (item.kind !== "phrase" || item.phrase.head !== c.clause.at || !MEANWHILE.has(item.phrase.prep ?? "")) return [];
  const host = c.host ?? context.clauses.find((x) => !x.relative && x.at > c.clause.at) ?? null;
  return host?.subject?.kind === "phrase" ? subjectOf(context, host).filter((p) => p.entity.kind === "person" && isDoer(p)) : [];
}

const MEANWHILE = new Set(["khilal", "time"]);
