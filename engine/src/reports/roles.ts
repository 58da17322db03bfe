import { type Clause, nounClause } from "../clauses/arguments.js";
import { pronounFits } from "../clauses/fitting.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf, mayBeNoun } from "../clauses/phrases.js";
import type { Word } from "../words/types.js";
import { onBehalf } from "./behalf.js";
import { ownPronoun, type PartsAt, subjectOf } from "./control.js";
import { armed, blamed, isCompanion, isExposure, nearby, striker, threatened } from "./exposed.js";
import { isManner, phrasesIn } from "./fit.js";
import { withBackers, withLeaders } from "./leaders.js";
import { governsObject, hasAgent, hostSubject, isAsked, nounSubject, objectBehindLi, ownerBehindLi } from "./noun-subject.js";
import { hostileTo, opponents } from "./opponents.js";
import {
  bothParts,
  distinct,
  fillerParts,
  genitiveParts,
  holdersOf,
  isDoer,
  isOwnLand,
  itemAt,
  type Part,
  type Parts,
  partsOf,
  speakerParts,
  spokenBefore,
} from "./parts.js";
import { isPurpose, purposeSubject } from "./purpose.js";
import { receiving } from "./receivers.js";
import { BARE, recipientSlots } from "./slots.js";
import { askers, attackers, insideOf, maySuffer, sufferers, THINGS_SUFFER } from "./sufferers.js";
import type { Candidate, EventContext } from "./types.js";

/** Who fills a slot of the candidate. */
function slotParts(context: EventContext, c: Candidate, slot: string, things: boolean, partsAt: PartsAt): Part[] {
  const { clause } = c;
  if (slot === "subj") return subjectParts(context, c, things, partsAt);
  if (slot === "obj") return objectParts(context, c, things, partsAt);
  if (slot === "gen" && c.trigger !== clause.at) return companionGenitive(context, c, things);
  if (slot === "gen" && clause.kind === "verb") {
    const held = phrasesIn(clause, "obj.gen", c.passive).slice(0, 1);
    // `ثمن الجهود التي تبذلها اللجنة`: without a genitive whoever the words behind it say has the thing.
    const thing = phrasesIn(clause, "obj", c.passive).filter((p) => p.genitive === null && context.referents.classOf(p) === "thing");
    return [...held, ...thing.slice(0, 1)].flatMap((p) => partsOf(context, p, things));
  }
  if (slot === "obj2") return fillerParts(context, clause.objects[1] ?? null, things);
  const carried = c.governors?.light && c.host ? phrasesIn(c.host, slot, false) : [];
  const owner = slot === "li" ? ownerBehindLi(context, c) : null;
  const kept = BARE.has(slot) ? [] : ofCompanion(context, c, slot);
  const phrases = [...phrasesIn(clause, slot, c.passive), ...carried, ...kept].filter(
    (p) =>
      !isCompanion(c, p) && p !== owner && !isText(context, p) && !isManner(context, p) && !(slot === "min" && isOwnThing(context, c, p)),
  );
  return phrases.slice(0, 1).flatMap((p) => othersOf(context, c, p, things));
}

/** Prepositions that bring whom a deed is against: nobody acts against himself. */
const AGAINST = new Set(["ala", "didda"]);

/** `شن مسلحون هجوما عليهم`: the pronoun behind such a preposition means another than the subject of its clause. */
function othersOf(context: EventContext, c: Candidate, phrase: Phrase, things: boolean): Part[] {
  const parts = partsOf(context, phrase, things);
  const best = (context.words[phrase.head] as Word).best;
  const actor = c.host?.actor?.entity;
  const against = c.predicate.type === "ASSAULT" && AGAINST.has(phrase.prep ?? "") && c.governors?.light != null;
  if (!against || !best?.pronoun || best.lexeme.upos !== "ADP" || !actor || parts[0]?.entity !== actor) return parts;
  return fillerParts(context, { kind: "pronoun", at: phrase.head, feats: best.pronoun.feats }, things, null, actor);
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

/** `مساعدات … في أول رحلة من نوعها`: a thing of the deed's own, where a deed comes from somebody. */
const isOwnThing = ({ words, referents }: EventContext, { predicate }: Candidate, phrase: Phrase): boolean =>
  predicate.actor.includes("min") && (words[phrase.head] as Word).best?.pronoun != null && referents.classOf(phrase) === "thing";

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
    const behalf = onBehalf(context, c);
    if (behalf.length > 0) return behalf;
    const subject = c.clause.subject;
    // `اتهمتها بأنها قصفت`: whom the pronoun of `أن` means was found with its clause.
    const own = c.host?.at === c.clause.at ? c.host.actor : null;
    if (subject?.kind === "pronoun" && own) return [{ entity: own.entity, span: own.span, phrase: null }];
    if (subject && !(subject.kind === "phrase" && isDeedNoun(context, c, subject.phrase))) return fillerParts(context, subject, true);
    const traveller = subject === null ? null : beginner(context, c);
    if (traveller) return partsOf(context, traveller, false);
    // `حضر اللقاء وزيران`: what is attended comes first.
    if (subject) {
      const other = fillerParts(context, c.clause.objects[0] ?? null, false);
      const deed = subject.kind === "phrase" && isCompanion(c, subject.phrase) && context.referents.classOf(subject.phrase) === "thing";
      return other.length > 0 || deed ? other : fillerParts(context, subject, true);
    }
    const asked = subject === null ? askedTo(context, c, partsAt) : [];
    if (asked.length > 0) return asked;
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
    if (spoken.length > 0) return spoken;
    // `أشاد الوزير بما يقوم به الجنود، داعيا الجميع إلى الحذر`: over the relative clause to whoever speaks.
    const outer =
      VOICED.has(c.predicate.type) && c.host?.relative ? context.clauses.findLast((x) => x.at < c.clause.at && !x.relative) : null;
    return outer ? subjectOf(context, outer) : hostSubject(context, c);
  }
  return nounSubject(context, c, things, partsAt);
}

/** `بدأت زيارة المفتشين إلى إيران`: whose visit it is that begins, where the visit itself is the verb's subject. */
function beginner({ referents }: EventContext, c: Candidate): Phrase | null {
  const subject = c.clause.subject?.kind === "phrase" ? c.clause.subject.phrase : null;
  if (subject === null || !isCompanion(c, subject) || !c.predicate.modes.includes("visit")) return null;
  const { genitive } = subject;
  return genitive !== null && ["person", "actor", "force"].includes(referents.classOf(genitive)) ? genitive : null;
}

/** `طلب من الجيش أن ينسحب`, `طالب الحكومة بأن تفرج`: the dropped subject of what is asked is whoever is asked, where the verb agrees. */
function askedTo(context: EventContext, { clause, host }: Candidate, partsAt: PartsAt): Part[] {
  const features = (context.words[clause.at] as Word).best?.features;
  if (host === null || features?.person !== 3) return [];
  const above = context.clauses.findLast((x) => x.at < clause.at && x.complement !== null && x.complement < host.item);
  // The first verb of what is asked.
  if (above === undefined || context.clauses.some((x) => x.item > (above.complement ?? 0) && x.item < host.item)) return [];
  const request = partsAt(above.at);
  if (request?.type !== "REQUEST") return [];
  const feats = `3${features.number === "p" ? "m" : features.gender}${features.number}`;
  return request.parts.recipients.filter((p) => isDoer(p) && pronounFits(feats, p.entity));
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
    if (phrases.length === 0 && c.trigger !== clause.at) return beginner(context, c) ? [] : companionGenitive(context, c, things);
    return phrases.slice(0, 1).flatMap((p) => partsOf(context, p, things));
  }
  if (clause.kind === "participle") {
    const first = clause.objects[0] ?? null;
    return first ? fillerParts(context, first, things) : clause.genitive ? genitiveParts(context, c, things) : [];
  }
  const word = context.words[clause.at] as Word;
  if (isExposure(context, c) && striker(context, c) !== null) return [];
  const doer = word.best?.pronoun != null || (clause.genitive !== null && !["thing", "place"].includes(referents.classOf(clause.genitive)));
  // `تم اعتقاله للتحقيق`: what took place was done to whom its pronoun means.
  if (word.best?.pronoun && c.governors?.light?.word.noun === "subj" && predicate.gen !== "subj" && !ofPlace(c, word.best.pronoun))
    return ownPronoun(context, c, things, partsAt);
  const li = objectBehindLi(context, c);
  const [object] = clause.objects;
  // `استهداف الجيش للمدنيين جريمة`: what stands behind the object with لـ is said of the deed.
  const aimed = li !== null && referents.classOf(li) !== "thing" && predicate.recipient.includes("obj");
  const said = aimed && object?.kind === "phrase" && li.first < object.phrase.first;
  if (object && doer && !said && !isVerbs(context, c)) return fillerParts(context, object, things);
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
    if (to && to !== ownerBehindLi(context, c) && governsObject(c) && referents.classOf(to) !== "thing")
      return partsOf(context, to, things);
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
  // `أكد الوزير دعم بلاده للاجئين`: whom his land supports stands behind لـ.
  if (phrase?.genitive && isOwnLand(context, phrase.genitive))
    return phrasesIn(c.clause, "li", c.passive).flatMap((p) => partsOf(context, p, things));
  if (phrase?.genitive) return partsOf(context, phrase.genitive, things);
  const pronoun = (context.words[c.trigger] as Word).best?.pronoun;
  // `قدم شكره`, `أبدى استعداده`: the subject's own.
  if (pronoun && c.clause.kind === "verb" && c.host?.actor && pronounFits(pronoun.feats, c.host.actor.entity)) return [];
  return pronoun ? fillerParts(context, { kind: "pronoun", at: c.trigger, feats: pronoun.feats }, things) : [];
}

/** Types of deeds that forces do together. */
const FOUGHT = new Set(["ASSAULT", "COERCE", "MOBILIZE"]);

/** Actors and recipients of a candidate by its pattern's slots; `partsAt` gives those of the others in the sentence. */
export function findParts(context: EventContext, c: Candidate, partsAt: PartsAt): Parts {
  const { predicate } = c;
  const received = receiving(context, c, partsAt);
  if (received) return received;
  const things = THINGS_SUFFER.has(predicate.type);
  let actors = predicate.actor.flatMap((slot) => slotParts(context, c, slot, false, partsAt)).filter(isDoer);
  if (actors.length === 0) actors = [...armed(context, c), ...blamed(context, c)].filter(isDoer);
  // `مسيرة ضمت آلاف المتظاهرين`
  if (actors.length === 0 && predicate.type === "PROTEST") actors = holding(context, c).filter(isDoer);
  let recipients: Part[] = predicate.type === "PROTEST" ? hostileTo(context, c) : [];
  const hostile = recipients;
  if (hostile.length > 0) actors = actors.filter((a) => !hostile.some((h) => h.entity === a.entity));
  for (const slot of hostile.length > 0 ? [] : recipientSlots(c)) {
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
  if (recipients.length === 0 && predicate.type === "ASSAULT") recipients = attackers(context, c);
  if (predicate.type === "ASSAULT") recipients.push(...insideOf(context, recipients));
  if (recipients.length === 0 && predicate.type === "PROTEST") recipients = opponents(context, c, partsAt);
  if (recipients.length === 0 && predicate.type === "THREATEN") recipients = threatened(context, c, partsAt);
  if (predicate.mutual) return { actors: meeting(context, c, actors, recipients, partsAt), recipients: [] };
  if (recipients.length === 0 && predicate.modes.includes("visit")) recipients = seated(context, c);
  if (recipients.length === 0 && predicate.modes.includes("visit")) recipients = hosts(context, c);
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

/** `زار مقر الأمم المتحدة`: whose seat is visited. */
function seated(context: EventContext, c: Candidate): Part[] {
  const { clause, predicate, passive } = c;
  const all = predicate.recipient.flatMap((slot) => [...phrasesIn(clause, slot, passive), ...ofCompanion(context, c, slot)]);
  const { sites, areas } = context.knowledge;
  const isSeat = (lemma: string): boolean => sites.has(lemma) && !areas.has(lemma);
  const seat = all.find((p) => p.name === null && p.genitive !== null && isSeat(lemmaOf(context.words[p.head])));
  return seat?.genitive ? partsOf(context, seat.genitive, false).filter((p) => p.entity.kind !== "country") : [];
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
  if (part.phrase === null) return false;
  // `مديرية حزم العدين`: a district, though its word may be for a body too.
  if (part.phrase.role !== null && part.phrase.role.kind !== "body") return false;
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

const holding = (context: EventContext, c: Candidate): Part[] =>
  holders(context, c).flatMap((x) => x.objects.flatMap((o) => fillerParts(context, o, false)));

/** All who meet or agree: subject, object, `مع`, `بين`; a noun with one side only, or a purpose (`للقاء الوزير`), is its clause's subject's too. */
function meeting(context: EventContext, c: Candidate, actors: readonly Part[], recipients: readonly Part[], partsAt: PartsAt): Part[] {
  const { predicate } = c;
  const shared = holding(context, c);
  const sided = ["maa", "bayn", "led"]
    .filter((s) => !predicate.recipient.includes(s))
    .flatMap((s) => slotParts(context, c, s, false, partsAt));
  // `اشتباكات بين مواطنين ونقطة تابعة للحوثيين`: whose the site is that fights.
  const sites = predicate.type === "ASSAULT" ? phrasesIn(c.clause, "bayn", false).flatMap((p) => holdersOf(context, p)) : [];
  const others = [...sided, ...sites, ...present(context, c)];
  // `لقاء ضم الوزير مع نظيره`, `الاتفاق الذي أبرم أمس بين الدولتين`: with whom, by the relative clause.
  const own = context.sentence.byHead.get(c.clause.at);
  const about = context.clauses.filter((x) => own !== undefined && x.antecedent === own && c.clause.kind === "noun");
  const beside = about.flatMap((x) => ["maa", "bayn"].flatMap((s) => phrasesIn(x, s, false)).flatMap((p) => partsOf(context, p, false)));
  // `شارك الوزير في اجتماع وزراء الصحة`: those whose meeting it is meet too.
  // `جرت مناقشة الأزمة السورية`: a matter is nobody.
  const matter = context.sentence.byHead.get(c.trigger)?.genitive ?? null;
  const topic = matter !== null && context.referents.classOf(matter) === "thing";
  const held = predicate.gen === "subj" && c.trigger !== c.clause.at && !topic ? companionGenitive(context, c, false) : [];
  const all = withLeaders(context, fighting(context, c, [...actors, ...recipients, ...shared, ...beside, ...others, ...held]));
  const met = distinct(FOUGHT.has(predicate.type) ? withBackers(context, all) : all).filter(isDoer);
  const during = met.length === 1 && c.clause.kind === "noun" && actors.length <= 1 && others.length > 0 ? meanwhile(context, c) : [];
  if (during.length > 0) return distinct([...during, ...met]);
  const alone = met.length === 1 && c.clause.kind === "noun" && (actors.length === 0 || isPurpose(context, c));
  return alone ? distinct([...purposeSubject(context, c, partsAt).filter((p) => p.entity.animate), ...met]) : met;
}

/** `اشتباكات بين الطرفين`: the two forces told of last, where the words only refer. */
function fighting({ referents }: EventContext, { predicate }: Candidate, parts: readonly Part[]): readonly Part[] {
  const isSide = ({ phrase }: Part): boolean => phrase?.role?.id.startsWith("ref.sides") === true;
  const side = predicate.type === "ASSAULT" ? parts.find(isSide) : undefined;
  if (!side?.phrase) return parts;
  const forces = referents.fighters(side.phrase.head).map((entity) => ({ ...side, entity }));
  return [...forces, ...parts.filter((p) => !isSide(p))];
}

/** `اجتمع الأمير مع الوزير بحضور السفير`: who else is there, by a preposition made of a noun. */
function present(context: EventContext, { clause, host, governors }: Candidate): Part[] {
  const { words, referents } = context;
  const preps = [...clause.preps, ...(governors?.light && host ? host.preps : [])];
  return preps
    .filter(({ code, phrase }) => code === "maa" && phrase.prepAt !== null && words[phrase.prepAt]?.best?.lexeme.upos === "NOUN")
    .filter(({ phrase }) => !["thing", "place"].includes(referents.classOf(phrase)))
    .flatMap(({ phrase }) => partsOf(context, phrase, false));
}

/** `وخلال لقاء مع الصحفيين، قال الوزير`, `قال الوزير بعد لقاء مع نظيره`: who does something while he meets somebody. */
function meanwhile(context: EventContext, c: Candidate): Part[] {
  const item = itemAt(context, c.clause.at);
  if (item.kind !== "phrase" || item.phrase.head !== c.clause.at || !MEANWHILE.has(item.phrase.prep ?? "")) return [];
  const host = c.host ?? context.clauses.find((x) => !x.relative && x.at > c.clause.at) ?? null;
  return host?.subject?.kind === "phrase" ? subjectOf(context, host).filter((p) => p.entity.kind === "person" && isDoer(p)) : [];
}

const MEANWHILE = new Set(["khilal", "time"]);

/** `زار مقر الحزب`, `وصل إلى مقر المنظمة`: whose the site is that is visited. */
const hosts = (context: EventContext, c: Candidate): Part[] =>
  ["obj", "ila"].flatMap((slot) => phrasesIn(c.clause, slot, c.passive)).flatMap((p) => holdersOf(context, p));
