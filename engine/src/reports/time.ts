import type { SpeechAct } from "../attribution/types.js";
import { holderOf } from "../clauses/coordination.js";
import { type Item, isBracket } from "../clauses/item.js";
import { isRelative } from "../clauses/moods.js";
import { isVerbalNoun } from "../clauses/operators.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf, verbLemmas } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import type { Report, Status } from "../dossier/types.js";
import { CONJUNCTIONS } from "../text/letters.js";
import { calendarDate, resolveWeekday, type TimeMention } from "../times/expressions.js";
import type { Word } from "../words/types.js";
import type { Dated } from "./again.js";
import { isHarm } from "./toll.js";
import type { Candidate, EventContext } from "./types.js";

/** The token range of the clause a trigger stands in: between strong signs and conjunctions that open a new verb. */
export function clauseRange(context: EventContext, trigger: number): { first: number; last: number } {
  const { sentence, words } = context;
  const own = sentence.itemOf[trigger - sentence.first] as number;
  let from = own;
  for (let k = own - 1; k >= 0; k--) {
    const item = sentence.items[k] as Item;
    if (item.kind === "verb" && (words[item.at] as Word).best?.conj && k < own - 1 && from !== own) break;
    if (item.kind === "particle" && /^sub:(an|anna|while)/.test(item.role)) break;
    if (item.kind === "mark" && (item.sign === ";" || item.sign === "؛" || item.sign === ":")) break;
    from = k;
  }
  let to = own;
  for (let k = own + 1; k < sentence.items.length; k++) {
    const item = sentence.items[k] as Item;
    if (item.kind === "verb" && (words[item.at] as Word).best?.conj) break;
    if (item.kind === "particle" && /^sub:/.test(item.role)) break;
    if (item.kind === "mark" && (item.sign === ";" || item.sign === "؛" || item.sign === ":")) break;
    to = k;
  }
  return { first: (sentence.items[from] as Item).first, last: (sentence.items[to] as Item).last };
}

/** Distance in tokens; what follows is nearer than what goes before. */
export const distance = (at: number, trigger: number): number => (at >= trigger ? at - trigger : (trigger - at) * 1.5 + 4);

/**
 * When it happened, as far as words tell: the date that belongs to it, with a bare weekday turned as the status tells. `events`: the
 * tokens that name happenings; a date that belongs to another of them, or to a word of saying, is not its own.
 */
export function timeOf(context: TimedContext, c: Candidate, status: Status, events: ReadonlySet<number>): Report["time"] {
  const clues = cluesIn(context);
  if (clues.length === 0) return null;
  const own = new Set([c.trigger, c.clause.at]);
  const carrier = carrierOf(context, c);
  // `أعلنت الوزارة أمس اعتقال خمسة`: the announcement is dated, not the deed.
  if (carrier !== null && (SAYABLE.has(c.predicate.type) || !tells(context, carrier))) own.add(carrier);
  for (const clause of context.clauses) if (describes(clause, c)) own.add(clause.at);
  const near =
    nearest(clues, own, c.trigger) ??
    nearest(clues, new Set([...occasions(context, c), ...coordinates(context, c)]), c.trigger) ??
    nearest(clues, new Set(joinedVerbs(context, c)), c.trigger) ??
    nearest(clues, new Set(argumentsOf(c)), c.trigger) ??
    (status === "wanted" || status === "possible" ? null : nearest(clues, bystanders(context, c, clues, events), c.trigger));
  return near === null ? null : dateOf(context, near, status);
}

/** Types of deeds that are done by saying: who announces them does them. */
const SAYABLE: ReadonlySet<string> = new Set(["AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE", "SANCTION"]);

/** Whether the word at a token is a verb of saying. */
const tells = (context: TimedContext, at: number): boolean =>
  verbLemmas(context.words[at] as Word).some((l) => context.knowledge.speechVerbs.has(l));

/** `دعا خلال لقائه الوفد أمس`, `قصفت أمس … في غارات`: what a deed happened in the course of happened on the same day. */
function occasions(context: TimedContext, c: Candidate): number[] {
  if (c.clause.kind === "verb") return c.clause.preps.filter((p) => IN_COURSE.has(p.code)).map((p) => p.phrase.head);
  const item = context.sentence.items[context.sentence.itemOf[c.clause.at - context.sentence.first] as number];
  return item?.kind === "phrase" && IN_COURSE.has(item.phrase.prep ?? "") && c.host && !tells(context, c.host.at) ? [c.host.at] : [];
}

const IN_COURSE: ReadonlySet<string> = new Set(["khilal", "fi"]);

/** `شارك في المظاهرة أمس`, `زار موقع الانفجار أمس`: a date behind a verb's argument may be the verb's own. */
function argumentsOf(c: Candidate): number[] {
  if (c.clause.kind !== "verb") return [];
  const objects = c.clause.objects.flatMap((o) => (o.kind === "phrase" ? headsIn(o.phrase) : []));
  return [...objects, ...c.clause.preps.filter((p) => OF_VERB.has(p.code)).flatMap((p) => headsIn(p.phrase))];
}

const OF_VERB: ReadonlySet<string> = new Set(["fi", "ala", "khilal", "min", "didda"]);

/** `مقتل خمسة وإصابة ثلاثة أمس`: the nouns coordinated with the candidate's. */
function coordinates(context: TimedContext, c: Candidate): number[] {
  const item = context.sentence.items[context.sentence.itemOf[c.clause.at - context.sentence.first] as number];
  if (c.clause.kind !== "noun" || item?.kind !== "phrase") return [];
  const root = context.sentence.items.find((i) => i.kind === "phrase" && holderOf(i.phrase, item.phrase) !== null);
  const top = root?.kind === "phrase" ? root.phrase : item.phrase;
  return headsIn(top);
}

/** The heads of a phrase, of what is coordinated with it, and of the genitives inside. */
const headsIn = (phrase: Phrase): number[] => [
  phrase.head,
  ...(phrase.genitive ? headsIn(phrase.genitive) : []),
  ...phrase.conjuncts.flatMap((c) => headsIn(c)),
];

/** Words of the same clause that are dated and name no happening themselves: `شهدت المدينة أمس احتجاجات`. */
function bystanders(context: TimedContext, c: Candidate, clues: readonly Clue[], events: ReadonlySet<number>): Set<number> {
  const { first, last } = clauseRange(context, c.trigger);
  const out = new Set<number>();
  for (const { mention, host } of clues) {
    if (mention.first < first || mention.last > last || events.has(host)) continue;
    if ((host === NOBODY || !tells(context, host)) && !isPointOfTime(context, host) && !isParted(context, c.trigger, mention, host))
      out.add(host);
  }
  return out;
}

/** `منذ توقيع الاتفاق الشهر الماضي`: a deed that only tells since when or after what. */
function isPointOfTime(context: TimedContext, host: number): boolean {
  const item = host === NOBODY ? undefined : context.sentence.items[context.sentence.itemOf[host - context.sentence.first] as number];
  return item?.kind === "phrase" && item.phrase.prep === "time" && isVerbalNoun(context.words[host]);
}

/** Whether the time stands in a relative clause that the happening does not stand in. */
function isParted(context: TimedContext, at: number, mention: TimeMention, host: number): boolean {
  const { items, itemOf, first } = context.sentence;
  const from = itemOf[at - first] as number;
  const to = itemOf[mention.first - first] as number;
  for (let k = Math.min(from, to) + 1; k < Math.max(from, to); k++) {
    const item = items[k] as Item;
    if (item.kind === "particle" && item.role.startsWith("rel")) return true;
  }
  if (host === NOBODY) return false;
  const verb = itemOf[host - first] as number;
  const before = items[verb - 1];
  // `في خطاب ألقاه أمس`: a relative clause without a pronoun in front.
  const bare = before?.kind === "phrase" && !before.phrase.definite && !!context.words[host]?.best?.pronoun;
  return items[verb]?.kind === "verb" && (bare || isRelative(items, verb)) && host < at !== at < mention.first;
}

/** When something was said: the date that belongs to the word of saying. */
export function timeOfSaying(context: TimedContext, { at, kind }: SpeechAct, status: Status): Report["time"] {
  // `نقلت الوكالة أمس عن الوزير قوله`: the verb that a noun of saying stands with.
  const noun = kind !== "participle" && !context.words[at]?.best?.features.tense;
  const verb = noun ? context.clauses.findLast((c) => c.at < at && !c.relative) : undefined;
  const clues = cluesIn(context);
  const near =
    nearest(clues, new Set(verb ? [at, verb.at] : [at]), at) ??
    nearest(clues, new Set(context.clauses.filter((c) => c.at === at).flatMap(occasionsOfSaying)), at);
  return near === null ? null : dateOf(context, near, status);
}

/** `قال خلال لقائه الوفد أمس`, `في اليوم الأول من زيارته السبت`: what something was said in the course of was on the same day. */
const occasionsOfSaying = (clause: ReadClause): number[] =>
  clause.preps
    .filter((p) => IN_COURSE.has(p.code))
    .flatMap(({ phrase }) => [...headsIn(phrase), ...(phrase.complement ? headsIn(phrase.complement) : [])]);

/** The date of the last statement, where its speaker goes on (`وأضاف`); null where nobody said anything dated just before. */
export function timeOfGoingOn(context: TimedContext & { dated: readonly Dated[]; index: number }, speaker: string): Report["time"] {
  const last = context.dated.findLast((d) => d.type === "STATEMENT");
  return last && context.index - last.sentence <= GOING_ON && last.entities.has(speaker) ? last.time : null;
}

/** How many sentences somebody may go on. */
const GOING_ON = 3;

/** One sentence with its times. */
export interface TimedContext extends EventContext {
  readonly times: readonly TimeMention[];
  readonly published: string | null;
}

/** A time with the token of the word that it dates, or `NOBODY`. */
interface Clue {
  readonly mention: TimeMention;
  readonly host: number;
}

const NOBODY = -1;

const cluesIn = (context: TimedContext): Clue[] =>
  context.times.filter((t) => plainDate(t) !== null).map((mention) => ({ mention, host: datedBy(context, mention) ?? NOBODY }));

/** The plain date of a time; a stretch of days beside the day of publication counts as its month. */
const plainDate = (t: TimeMention): string | null =>
  t.kind === "date" || t.kind === "time" ? calendarDate(t.value) : t.kind === "duration" ? (t.month ?? null) : null;

function nearest(clues: readonly Clue[], hosts: ReadonlySet<number>, at: number): Clue | null {
  const fitting = clues.filter((c) => hosts.has(c.host));
  return fitting.sort((a, b) => distance(a.mention.first, at) - distance(b.mention.first, at))[0] ?? null;
}

/** A planned, wanted or possible happening lies ahead. */
const AHEAD: ReadonlySet<Status> = new Set(["planned", "wanted", "possible"]);

function dateOf(context: TimedContext, { mention, host }: Clue, status: Status): Report["time"] {
  const days = listed(context, mention).map((m) => dayOf(context, m, host, status));
  const day = days.reduce((one, other) => (one === null || other === null ? null : commonDate(one, other)));
  return day === null ? null : { value: day, span: { start: mention.start, end: mention.end } };
}

/** `يومي أمس وأمس الأول`, `في 2003 و2012`: the dates joined to one by `و`, itself among them. */
function listed({ times, words }: TimedContext, mention: TimeMention): TimeMention[] {
  const dates = times.filter((t) => t.kind === "date" && plainDate(t) !== null);
  const isAnd = (t: number): boolean => words[t]?.key === CONJUNCTIONS[0];
  const joins = (a: TimeMention, b: TimeMention | undefined): boolean =>
    b !== undefined && ((b.first === a.last && !!words[b.first]?.best?.conj) || (b.first === a.last + 1 && isAnd(a.last)));
  const at = dates.indexOf(mention);
  if (at < 0) return [mention];
  let [from, to] = [at, at];
  while (from > 0 && joins(dates[from - 1] as TimeMention, dates[from])) from--;
  while (joins(dates[to] as TimeMention, dates[to + 1])) to++;
  return dates.slice(from, to + 1);
}

/** What two dates have in common: their month, else their year; null where they have neither. */
function commonDate(one: string, other: string): string | null {
  if (one === other) return one;
  if (one.slice(0, 7) === other.slice(0, 7)) return one.slice(0, 7);
  return one.slice(0, 4) === other.slice(0, 4) ? one.slice(0, 4) : null;
}

function dayOf(context: TimedContext, mention: TimeMention, host: number, status: Status): string | null {
  const { published, words } = context;
  // `تفجير وقع الثلاثاء`, whatever is suspected of whom; `يلتقي الثلاثاء نظيره`.
  const tense = words[host]?.best?.features.tense;
  const present = status === "ongoing" && !isSince(context, mention);
  const ahead = tense === "imperfect" ? AHEAD.has(status) || present : AHEAD.has(status) && tense !== "perfect";
  const direction = ahead ? "future" : "past";
  const value =
    mention.weekday !== undefined && published ? resolveWeekday(mention.weekday, published, direction) : turned(mention, published, ahead);
  return mention.kind === "duration" ? value : calendarDate(value);
}

/** The date of a month named without a year lies ahead where the happening does (`سيزور في سبتمبر`). */
function turned(mention: TimeMention, published: string | null, ahead: boolean): string | null {
  const value = plainDate(mention);
  const year = Number(value?.slice(0, 4));
  const inferred = ahead && !mention.certain && mention.kind === "date" && /^\d{4}-\d\d/.test(value ?? "");
  return inferred && published && year === Number(published.slice(0, 4)) - 1 ? `${year + 1}${value?.slice(4)}` : value;
}

/** `منذ الثلاثاء`: the time begins with, or stands behind, a preposition of time. */
export const isSince = (context: TimedContext, mention: TimeMention): boolean =>
  [mention.first - 1, mention.first].some((t) => context.words[t]?.best?.lexeme.kind === "prep:time");

const isStrong = (item: Item): boolean => item.kind === "mark" && !isBracket(item.sign) && !/^[،,\-–]$/.test(item.sign);

/** The token of the verb or event noun that a time dates: the nearest before it in its clause, else the first verb after it. */
function datedBy(context: TimedContext, t: TimeMention): number | null {
  const { items, itemOf, first } = context.sentence;
  const own = itemOf[t.first - first] as number;
  for (let k = own - 1; k >= 0; k--) {
    const item = items[k] as Item;
    if (isStrong(item) || (item.kind === "particle" && /^(sub|rel|conj:but)/.test(item.role))) break;
    if (item.kind === "verb") return item.at;
    const noun = item.kind === "phrase" ? eventIn(context, item.phrase) : null;
    if (noun !== null) return noun;
    // `منذ وفاة زعيمها الأسبوع الماضي`: of what something else happened after.
    if (item.kind === "phrase" && item.phrase.prep === "time") return item.phrase.head;
  }
  for (let k = own + 1; k < items.length; k++) {
    const item = items[k] as Item;
    if (isStrong(item) || (item.kind === "particle" && item.role.startsWith("sub"))) break;
    if (item.kind === "verb" && !isRelative(items, k)) return item.at;
    const noun = item.kind === "phrase" && item.phrase.prep === null ? eventIn(context, item.phrase) : null;
    if (noun !== null) return noun;
  }
  return null;
}

/** The last event noun in a phrase that may be dated: not an aim, nor what bodies, documents of speech and names are made of. */
function eventIn(context: TimedContext, phrase: Phrase): number | null {
  if (phrase.prep === "li" || phrase.prep === "goal" || phrase.name !== null || phrase.role !== null) return null;
  const inner = phrase.genitive && eventIn(context, phrase.genitive);
  if (inner !== null) return inner;
  const { knowledge, words } = context;
  const lemma = lemmaOf(words[phrase.head]);
  if (knowledge.speechVerbs.has(lemma) && !knowledge.nounPredicates.has(lemma)) return null;
  return knowledge.nounPredicates.has(lemma) || (words[phrase.head] as Word).best?.lexeme.kind === "vn" ? phrase.head : null;
}

/** Whether the relative clause is about the candidate's noun (`التفجير الذي استهدف مسجدا أمس`), or a verb before which it stands as subject. */
function describes(clause: ReadClause, c: Candidate): boolean {
  if (c.clause.kind !== "noun") return false;
  // `كانت مواجهات نشبت أمس`
  const ahead = clause.subjectFrom === "left" && clause.subject?.kind === "phrase" && clause.subject.phrase.head === c.clause.at;
  if (ahead || !clause.relative) return ahead;
  return [clause.subject, clause.objects[0]].some((f) => {
    for (let p = f?.kind === "phrase" ? f.phrase : null; p !== null; p = p.genitive)
      if (p.head === c.trigger || p.head === c.clause.at) return true;
    return false;
  });
}

/** The verb that carries the candidate: itself, or its light verb. */
function carrierOf(context: TimedContext, c: Candidate): number | null {
  if (c.clause.kind === "verb") return c.clause.at;
  const light = c.governors?.light;
  return light ? (context.sentence.items[light.verbItem] as Item).first : null;
}

/** `حلقت أمس قبل أن تلقي`, `التقى الوفد أمس حيث جرت مناقشة`: a clause that tells of the same occasion. */
function isSameOccasion(context: TimedContext, verb: number): boolean {
  const { items, itemOf, first } = context.sentence;
  const at = itemOf[verb - first] as number;
  const [lead, prep] = [items[at - 1], items[at - 2]];
  // `…، في وقت شن الطيران غارات`
  if (
    lead?.kind === "phrase" &&
    lead.phrase.prep === "fi" &&
    context.knowledge.adjuncts.get(lemmaOf(context.words[lead.phrase.head])) === "then"
  )
    return true;
  if (lead?.kind !== "particle") return false;
  return (
    lead.role === "sub:where" ||
    lead.role === "sub:while" ||
    (lead.role === "sub:an" && prep?.kind === "particle" && prep.role === "prep:time")
  );
}

/** Deeds that happen at a place and time; what is said of them may be said on another day. */
const DEEDS: ReadonlySet<string> = new Set(["ASSAULT", "PROTEST", "COERCE", "RETREAT", "MOBILIZE"]);

/** Whether a deed is told with another doer right behind `و`, in the perfect like the verb before and in the same clause chain. */
function isBesideDeed(context: TimedContext, c: Candidate, before: ReadClause, { at, subjectFrom }: ReadClause): boolean {
  const { words, sentence } = context;
  const [own, other] = [words[at]?.best, words[before.at]?.best];
  if (!DEEDS.has(c.predicate.type) || subjectFrom !== "right" || own?.conj !== "و" || before.relative || tells(context, before.at))
    return false;
  const from = sentence.itemOf[before.at - sentence.first] as number;
  const between = sentence.items.slice(from + 1, sentence.itemOf[at - sentence.first]);
  return own.features.tense === "perfect" && other?.features.tense === "perfect" && !between.some((i) => isStrong(i));
}

/**
 * `هاجم مسلحون القرية أمس وقتلوا ثلاثة`: the verb before that shares its subject with a coordinated one, or that a clause of time or
 * circumstance hangs on.
 */
function joinedVerbs(context: TimedContext, c: Candidate): number[] {
  const at = carrierOf(context, c);
  if (at === null) return [];
  const index = context.clauses.findIndex((x) => x.at === at);
  const clause = context.clauses[index];
  const before = context.clauses[index - 1];
  if (!clause) return [];
  if (before && isSameOccasion(context, at)) return [before.at];
  const [own, other] = [context.words[at]?.best, before && context.words[before.at]?.best];
  const after = context.clauses[index + 1];
  const harmed = (x: ReadClause | undefined): boolean => x !== undefined && isHarm(context, x.at);
  // `قتل شخصان وأصيب ثالث ظهر الاثنين`
  if (harmed(clause) && harmed(after) && after && context.words[after.at]?.best?.conj) return [after.at];
  // `تظاهر المئات أمس وانتشرت قوات الأمن`: what others did beside it.
  if (before && isBesideDeed(context, c, before, clause))
    return [before.at, ...before.preps.filter((p) => OF_VERB.has(p.code)).flatMap((p) => headsIn(p.phrase))];
  if (!before || clause.subjectFrom !== "dropped" || !own?.conj || before.relative || own.features.tense !== other?.features.tense)
    return [];
  return before.actor && before.actor.entity === clause.actor?.entity ? [before.at] : [];
}
