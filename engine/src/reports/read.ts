import { actsAround, assertsHimself, chainOf } from "../attribution/chain.js";
import type { Phrase } from "../clauses/phrase.js";
import { isNominal, lemmaOf } from "../clauses/phrases.js";
import type { Counts, Participant, Report, Span, Status } from "../dossier/types.js";
import type { Quotation } from "../sentences/quotations.js";
import { keyOf } from "../text/letters.js";
import type { TimeMention } from "../times/expressions.js";
import type { NumberReading } from "../times/numbers.js";
import type { Word } from "../words/types.js";
import { isAccident } from "./accidents.js";
import { type Dated, dateAgain, noteDate } from "./again.js";
import { isOthers } from "./behalf.js";
import { findCandidates, SAID } from "./candidates.js";
import { carriesAgain } from "./carriers.js";
import { type Unsure, withConfidence } from "./confidence.js";
import type { PartsAt } from "./control.js";
import { countsOf } from "./details.js";
import { learnLands } from "./lands.js";
import { type LastMeeting, noteMeeting, whoMet } from "./meetings.js";
import { modesOf } from "./modes.js";
import { isCarried, isNoNews } from "./nobody.js";
import { gathersTo, saidByProtest } from "./opponents.js";
import type { Part, Parts } from "./parts.js";
import { type LastPlace, notePlaces, placeOf } from "./place.js";
import { findParts } from "./roles.js";
import { withoutScene } from "./scene.js";
import { besideSpeaker, goesOn, speakersGoingOn, VERBAL } from "./speakers.js";
import { statusByDate, statusOf } from "./status.js";
import { timeOf } from "./time.js";
import { pairTolls } from "./toll.js";
import { classifies, isAny, isBodyOfLand, isLacking, isParticular, isWay, namesTopic } from "./topics.js";
import type { Candidate, EventContext } from "./types.js";
import { addVictims } from "./victims.js";

/** What the reports stage gets beside the sentence. */
export interface ReportContext extends EventContext {
  readonly index: number;
  readonly times: readonly TimeMention[];
  readonly quotations: readonly Quotation[];
  readonly published: string | null;
  /** The article is of sport. */
  readonly sport: boolean;
  readonly readNumber: (at: number) => NumberReading | null;
  /** Types told before in the article, by type and trigger lemma: a bare noun that only refers back is no report. */
  readonly told: Set<string>;
  /** Where the article last placed something. */
  readonly lastPlace: LastPlace;
  /** Who last met. */
  readonly lastMeeting: LastMeeting;
  /** Happenings told before with their dates. */
  readonly dated: Dated[];
}

/** A report before it is numbered. Spans are in normalised text. */
export type Draft = Omit<Report, "id"> & {
  readonly at: number;
  /** It is what its clause says, not told in passing (in a relative clause, a genitive, an adjunct). */
  readonly main: boolean;
  /** What its confidence was told from. */
  readonly clues: readonly string[];
};

const participant = (p: Part): Participant => ({ entity: p.entity.id, span: p.span });

/** A noun that only names or refers back: no participant, or definite and told before. */
function isReference(context: ReportContext, c: Candidate, parts: Parts): boolean {
  if (c.clause.kind !== "noun") return false;
  const word = context.words[c.clause.at] as Word;
  const phrase = context.sentence.byHead.get(c.clause.at);
  // `شارك في هذا الاحتجاج عشرات المعلمين`: who takes part is told anew.
  const joinedIn = c.governors?.light?.word.subject === "subj" && parts.actors.length > 0;
  if ((isPointedAt(context, c) && !joinedIn) || namesPlace(context, c) || isBodyOfLand(context, c)) return true;
  const held = c.clause.genitive !== null || !!word.best?.pronoun;
  // `السيطرة على الجبل`: where the pattern is about a place, that place is its matter.
  const someone = parts.actors.length + parts.recipients.length > 0 || parts.territory != null;
  const governed =
    (c.governors?.light ?? null) !== null ||
    (c.governors?.operators.length ?? 0) > 0 ||
    insideLightNoun(context, c.clause.at) ||
    hasResult(context, c);
  if (c.predicate.type === "AGREE" && c.pattern.noun === null && word.best?.article && !isCarried(context, c)) return true;
  if (held && isBackground(context, c) && context.told.has(c.predicate.id)) return !MATERIAL.has(c.predicate.type);
  if (isAny(context, c) || isWay(context, c) || isLacking(context, c, parts)) return true;
  if (comesBack(context, c)) return true;
  if (MATERIAL.has(c.predicate.type) && !someone && !governed) return namesTopic(context, c);
  if (someone || governed || held) {
    const bare = word.best?.article === true && phrase?.adjectives.length === 0 && !governed;
    return bare && !someone && context.told.has(c.predicate.type);
  }
  return true;
}

/** What an event noun has of its own behind it: against whom, by whom, between whom. */
const OWN = new Set(["ala", "didda", "qabl", "bayn", "maa", "li", "ila", "min", "bi"]);

/** `أدى الهجوم إلى …`, `حضر اللقاء`: the bare definite noun of a happening of that type that was told before, with nothing of its own. */
function comesBack(context: ReportContext, c: Candidate): boolean {
  const best = (context.words[c.clause.at] as Word).best;
  if (!best?.article || c.clause.genitive !== null || !context.told.has(c.predicate.type)) return false;
  if ((context.sentence.byHead.get(c.clause.at)?.adjectives.length ?? 0) > 0 || (c.governors?.light ?? null) !== null) return false;
  // `دعاه للقيام بالزيارة`, `العودة للاستثمار`: what is wanted is another one.
  const item = context.sentence.items[context.sentence.itemOf[c.clause.at - context.sentence.first] as number];
  const aim = item?.kind === "phrase" && (item.phrase.prep === "li" || (item.phrase.prep === "bi" && !MATERIAL.has(c.predicate.type)));
  if (aim) return false;
  return !c.clause.preps.some((p) => OWN.has(p.code)) && !insideLightNoun(context, c.clause.at);
}

/** `هذه الهجمات`: a noun with a demonstrative only refers back. */
const isPointedAt = ({ sentence }: EventContext, { clause }: Candidate): boolean =>
  clause.kind === "noun" && sentence.byHead.get(clause.at)?.demonstrative === true;

/** `خلف التفجير عشرات الضحايا`: the subject of a verb of results did happen. */
const hasResult = (context: ReportContext, c: Candidate): boolean =>
  context.clauses.some(
    (v) =>
      v.subject?.kind === "phrase" &&
      v.subject.phrase.head === c.clause.at &&
      context.knowledge.results.has(v.lemma) &&
      v.objects.length > 0,
  );

/** `مركز الاعتقال`, `لجنة التحقيق`: a noun of deeds that only tells what a place or body is for. */
function namesPlace(context: ReportContext, c: Candidate): boolean {
  const { sentence, words, knowledge } = context;
  const item = sentence.items[sentence.itemOf[c.clause.at - sentence.first] as number];
  if (item?.kind !== "phrase") return false;
  // `رئيس تحريرها`: what an office is of is no happening.
  const before = sentence.byHead.get(c.clause.at - 1);
  if (before?.role?.kind === "office" && before.genitive?.head === c.clause.at && c.predicate.type !== "ASSAULT") return true;
  if (c.clause.genitive !== null || (words[c.clause.at] as Word).best?.pronoun) return false;
  for (let p: Phrase | null = item.phrase; p?.genitive; p = p.genitive)
    // `موقع التفجير الذي استهدف المسجد`: where a particular deed was done.
    if (p.genitive.head === c.clause.at && MATERIAL.has(c.predicate.type) && isParticular(context, c)) return false;
    else if (p.genitive.head === c.clause.at)
      return p.name === null && (p.role?.kind === "body" || knowledge.sites.has(lemmaOf(words[p.head])));
  return false;
}

/** `إجراء تحقيق`, `شن غارات`: the genitive of a light verb's verbal noun. */
function insideLightNoun(context: ReportContext, at: number): boolean {
  const before = (context.words[at - 1] as Word | undefined)?.best;
  return (
    before?.lexeme.verb != null &&
    context.knowledge.lightVerbs.has(keyOf(before.lexeme.verb)) &&
    context.sentence.byHead.get(at - 1)?.genitive?.head === at
  );
}

/** A written word as a span. */
export const wordSpan = (word: Word): Span => ({ start: word.start, end: word.end });

/** `بعد تفجير خان بني سعد`, `خلال زيارة`: presupposed, not asserted by the speaker (guidelines, section 9). */
function isBackground(context: ReportContext, c: Candidate): boolean {
  const item = context.sentence.items[context.sentence.itemOf[c.clause.at - context.sentence.first] as number];
  return c.clause.kind === "noun" && item?.kind === "phrase" && (item.phrase.prep === "time" || item.phrase.prep === "khilal");
}

/** `نفى أن تكون وافقت، في إطار اتفاقها مع الشركة، على البيع`: the deed of one's own in whose frame something is denied is not denied. */
function isSetting({ sentence, words }: ReportContext, { clause }: Candidate): boolean {
  const item = sentence.items[sentence.itemOf[clause.at - sentence.first] as number];
  if (clause.kind !== "noun" || item?.kind !== "phrase" || item.phrase.prep !== "hawl" || item.phrase.prepAt === null) return false;
  const within = words[item.phrase.prepAt]?.best?.lexeme.kind === "prep:fi";
  return within && item.phrase.head === clause.at && words[clause.at]?.best?.pronoun != null;
}

/** `بعد اشتباكات عنيفة`, `خلال مواجهات` is news even there, `بعد تحرير المدينة`, `خلال زيارة` is not. */
function isGiven(context: ReportContext, c: Candidate): boolean {
  const item = context.sentence.items[context.sentence.itemOf[c.clause.at - context.sentence.first] as number];
  if (item?.kind !== "phrase" || item.phrase.definite) return true;
  return item.phrase.prep !== "time" && !MATERIAL.has(c.predicate.type);
}

/** Types of deeds: a noun for one tells of it even where nobody is named (`تفجير وقع أمس`). */
const MATERIAL = new Set(["ASSAULT", "PROTEST"]);

function draftOf(context: ReportContext, c: Candidate, parts: Parts, events: ReadonlySet<number>): Unsure {
  const read = statusOf(context, c);
  const time = timeOf(context, c, read.status, events);
  const told = statusByDate(context, c, read, time);
  const refused = told.status === "negated" && (c.predicate.negated !== null || c.predicate.onlyNegated);
  // What somebody denies is told as not having happened (guidelines, section 2).
  const granted = SAID.has(c.predicate.type) && isNominal(context.words[c.trigger]);
  const denied =
    !granted &&
    !isBackground(context, c) &&
    !isSetting(context, c) &&
    (told.status === "actual" || told.status === "ongoing") &&
    actsAround(context.acts, c.trigger, context.knowledge).some((a) => a.word.stance === "denies");
  const status: Status = refused ? "actual" : denied ? "negated" : told.status;
  const because = refused ? [...told.because, "negation.refusal"] : told.because;
  const speakers = new Set<string>();
  for (const act of actsAround(context.acts, c.trigger, context.knowledge))
    if (act.at === c.clause.at && act.speaker && !isOthers(c, parts, act.speaker.entity.id)) speakers.add(act.speaker.entity.id);
  // Who supports, asks, accuses, refuses with his own words is the actor of it, not a link (guidelines, section 9).
  if (VERBAL.has(c.predicate.type))
    for (const actor of parts.actors)
      if (
        goesOn(context, c, parts) ||
        besideSpeaker(context, c) ||
        !assertsHimself(context.acts, c.trigger, actor.entity.id, context.knowledge)
      )
        speakers.add(actor.entity.id);
  const isnad = isBackground(context, c) && isGiven(context, c) ? [] : chainOf(context.acts, c.trigger, context.knowledge, speakers);
  const quotation = context.quotations.find((q) => q.first <= c.trigger && c.trigger < q.last);
  const spans = [...parts.actors, ...parts.recipients].flatMap((p) => (p.span ? [p.span] : []));
  const trigger = triggerSpan(context, c);
  return {
    at: c.trigger,
    main: isMain(context, c),
    sentence: context.index,
    trigger,
    type: refused ? (c.predicate.negated ?? c.predicate.type) : c.predicate.type,
    modes: modesOf(context, c, parts),
    contexts: [...c.predicate.contexts],
    cameo: c.predicate.cameo,
    status,
    actors: parts.actors.map(participant),
    recipients: parts.recipients.map(participant),
    place: territoryOf(parts) ?? placeOf(context, c, parts, context.lastPlace, context.index),
    time,
    counts: {},
    isnad,
    quote:
      quotation && isnad.length > 0
        ? { start: (context.words[quotation.first] as Word).start, end: (context.words[quotation.last - 1] as Word).end }
        : null,
    evidence: mergeSpans([
      trigger,
      ...(c.trigger === c.clause.at ? [] : [wordSpan(context.words[c.clause.at] as Word)]),
      ...spans,
      ...isnad.map((l) => l.span),
    ]),
    because: [c.predicate.id, ...because],
  };
}

const territoryOf = ({ territory }: Parts): Report["place"] =>
  territory?.span ? { entity: territory.entity.id, span: territory.span } : null;

/** Whether the happening is what a clause says: its finite verb, the noun that its verb carries or tells of. */
function isMain(context: ReportContext, c: Candidate): boolean {
  if (c.clause.kind === "participle") return true;
  if (c.clause.kind === "verb") {
    const before = context.sentence.items[(c.host?.item ?? 0) - 1];
    return c.clause.subjectFrom !== "relative" && !(before?.kind === "particle" && before.role.startsWith("rel"));
  }
  if (c.governors?.light) return true;
  const item = context.sentence.itemOf[c.clause.at - context.sentence.first] as number;
  const phrase = context.sentence.items[item];
  if (phrase?.kind !== "phrase" || (phrase.phrase.head !== c.clause.at && phrase.phrase.genitive?.head !== c.clause.at)) return false;
  return context.acts.some(
    (a) => a.sentence === context.index && a.scope.some((s) => s.first <= c.clause.at && c.clause.at <= s.first + 4),
  );
}

/** The word that names the happening; with the word it leans on where the two stand side by side (`إطلاق النار`, `فرض عقوبات`). */
function triggerSpan(context: ReportContext, c: Candidate): Span {
  const first = Math.min(c.trigger, c.clause.at);
  const last = Math.max(c.trigger, c.clause.at);
  const near = last - first === 1 && c.clause.kind !== "participle";
  return near
    ? { start: (context.words[first] as Word).start, end: (context.words[last] as Word).end }
    : wordSpan(context.words[c.trigger] as Word);
}

/** Sorted, overlapping ones joined. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const s of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (last && s.start <= last.end) last.end = Math.max(last.end, s.end);
    else out.push({ ...s });
  }
  return out;
}

/** `عبر عن تعازيه`: a verb of voicing read as a deed by its letters alone. */
const voicesFeeling = (context: ReportContext, c: Candidate): boolean =>
  c.clause.kind === "verb" && c.pattern.noun === null && context.acts.some((a) => a.at === c.clause.at && a.word.kind === "express");

/** Whether a pattern that holds only in some status, or for no standing state, holds here. */
function isIn(context: ReportContext, c: Candidate): boolean {
  if (c.predicate.onlyNegated) return statusOf(context, c).status === "negated";
  if (!c.predicate.onlyDone || c.clause.kind !== "verb") return true;
  return (context.words[c.clause.at] as Word).best?.features.tense !== "imperfect" || statusOf(context, c).status !== "ongoing";
}

/** Reads the typed happenings of one sentence. */
export function readReports(context: ReportContext): Draft[] {
  const candidates = findCandidates(context).filter((c) => !voicesFeeling(context, c) && isIn(context, c));
  notePlaces(context, context.lastPlace);
  const parts = allParts(context, candidates);
  const tolls = pairTolls(context, candidates);
  // Counted before a toll's people join those of its attack: each number goes with its own word.
  const counts = candidates.map((c, i) => {
    const own = countsOf(context, c, parts[i] as Parts, context.readNumber);
    return { ...addVictims(context, c, parts[i] as Parts, context.readNumber), ...own };
  });
  // `قتل خمسة في هذا الهجوم`: the attack was told before, its toll is the news.
  for (const [toll, attack] of [...tolls]) if (isPointedAt(context, candidates[attack] as Candidate)) tolls.delete(toll);
  for (const [toll, attack] of tolls) absorb(parts[attack] as Parts, parts[toll] as Parts);
  const told = candidates.map(
    (c, i) =>
      !isDoublet(context, candidates, parts, i) &&
      !gathersTo(candidates[i - 1], c, context) &&
      !carriesAgain(c, candidates) &&
      !tolls.has(i) &&
      !isAccident(context, c, candidates) &&
      !isNoNews(context, c, parts[i] as Parts) &&
      !(isReference(context, c, parts[i] as Parts) && ![...tolls.values()].includes(i)) &&
      !classifies(context, c, candidates.slice(0, i)) &&
      !saidByProtest(c, candidates),
  );
  const events = new Set(candidates.flatMap((c, i) => (told[i] ? [c.trigger, c.clause.at] : [])));
  const out: Draft[] = [];
  candidates.forEach((c, i) => {
    if (!told[i]) return;
    const draft = draftOf(context, c, parts[i] as Parts, events);
    draft.counts = draft.status === "failed" ? {} : (counts[i] as Counts);
    for (const [toll, attack] of tolls) {
      if (attack !== i) continue;
      const other = candidates[toll] as Candidate;
      draft.time ??= timeOf(context, other, draft.status, events);
      draft.counts = { ...counts[toll], ...draft.counts };
      draft.evidence = mergeSpans([...draft.evidence, wordSpan(context.words[other.trigger] as Word)]);
      draft.because.push(other.predicate.id, "toll");
      // `تحدث المصدر عن مقتل عشرة أثناء اشتباكات`: who tells of the toll tells of the attack.
      if (draft.isnad.length === 0) draft.isnad = chainOf(context.acts, other.trigger, context.knowledge);
    }
    noteDate(context, context.dated, c, draft);
    dateAgain(context, context.dated, c, draft);
    if (draft.place !== null) Object.assign(context.lastPlace, { sentence: context.index, place: draft.place });
    learnLands(context, c, parts[i] as Parts, draft.place, context.lastPlace, context.index);
    out.push(withConfidence(context, c, draft));
  });
  for (const d of out) context.told.add(d.type).add(d.because[0] as string);
  return out;
}

/** The participants of every candidate. One may ask for those of another that governs it; a circle gives nobody. */
function allParts(context: ReportContext, candidates: readonly Candidate[]): Parts[] {
  const found = new Map<Candidate, Parts | null>();
  const partsAt: PartsAt = (token) => {
    const c = candidates.find((x) => x.clause.at === token || x.trigger === token);
    const parts = c ? of(c) : null;
    return c && parts ? { type: c.predicate.type, parts, c } : null;
  };
  const of = (c: Candidate): Parts | null => {
    const known = found.get(c);
    if (known !== undefined) return known;
    found.set(c, null);
    const parts = withoutScene(context, c, findParts(context, c, partsAt));
    parts.actors = speakersGoingOn(context, c, parts) ?? parts.actors;
    found.set(c, parts);
    return parts;
  };
  const all = candidates.map((c) => of(c) as Parts);
  candidates.forEach((c, i) => {
    const parts = all[i] as Parts;
    parts.actors = whoMet(context, c, parts, context.index, context.lastMeeting) ?? parts.actors;
    noteMeeting(c, parts, context.index, context.lastMeeting);
  });
  return all;
}

/** How many words the second of two nouns for one deed may stand behind the first. */
const DOUBLET = 4;

/** `خالص التعازي وصادق المواساة`, `تعازي الدولة ومواساتها`: a `و` between two nouns, and no verb or sign. */
function isJoinedTo({ words, sentence }: ReportContext, first: number, second: number): boolean {
  let joined = false;
  for (let t = first + 1; t <= second; t++) {
    const item = sentence.items[sentence.itemOf[t - sentence.first] as number];
    if (item?.kind !== "phrase") return false;
    joined ||= (words[t] as Word).best?.conj === "و";
  }
  return joined;
}

/** `إدانتها واستنكارها`, `تعازيه ومواساته`: two nouns for one deed of words, told once. */
function isDoublet(context: ReportContext, candidates: readonly Candidate[], parts: readonly Parts[], i: number): boolean {
  const c = candidates[i] as Candidate;
  const before = candidates[i - 1];
  if (
    !before ||
    !isNominal(context.words[c.trigger]) ||
    !isNominal(context.words[before.trigger]) ||
    c.predicate.type !== before.predicate.type ||
    !VERBAL.has(c.predicate.type)
  )
    return false;
  const joined = c.trigger - before.trigger <= DOUBLET && isJoinedTo(context, before.trigger, c.trigger);
  const [first, second] = [parts[i - 1] as Parts, parts[i] as Parts];
  const others = second.recipients.filter((r) => !first.actors.some((a) => a.entity === r.entity));
  if (joined && first.recipients.length === 0) first.recipients.push(...others);
  return joined;
}

/** The victims of the toll are recipients of the attack. */
function absorb(attack: Parts, toll: Parts): void {
  for (const part of toll.recipients)
    if (!attack.recipients.some((r) => r.entity === part.entity) && !attack.actors.some((r) => r.entity === part.entity))
      attack.recipients.push(part);
  if (attack.actors.length === 0) attack.actors.push(...toll.actors);
}
