import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { EventType } from "../dossier/types.js";
import { keyOf } from "../text/letters.js";
import type { PartsAt } from "./control.js";
import { isDoer, type Part, partsOf } from "./parts.js";
import { isPurpose } from "./purpose.js";
import type { Candidate, EventContext } from "./types.js";

/** What those who protest say of whom they are against: they blame him, ask him for something, refuse what is his. */
const SAID_OF = new Set<EventType>(["ACCUSE", "REQUEST", "REJECT"]);

/** How many words behind the protest its words are looked for. */
const REACH = 30;

/**
 * Against whom a protest goes where no slot of its pattern tells: who does what it is in protest at (`احتجاجا على زيارة الرئيس`,
 * `احتجاجا على قرارات الحكومة`), else whom the demonstrators blame or ask (`مطالبين الحكومة`, `تنديدا بالغارات`, `مظاهرة تطالب الوزير`).
 */
export function opponents(context: EventContext, c: Candidate, partsAt: PartsAt): Part[] {
  const preps = [...c.clause.preps, ...(c.host && c.host !== c.clause ? c.host.preps : [])];
  const cause = preps.find((p) => p.code === "against_cause" || (p.code === "ala" && c.predicate.recipient.includes("ala")))?.phrase;
  if (cause) return behind(context, c, cause, partsAt);
  const own = c.clause.kind === "verb" ? whoseDeed(context, c, partsAt) : [];
  if (own.length > 0) return own;
  for (let t = c.clause.at + 1; t < context.sentence.last && t - c.clause.at < REACH; t++) {
    const said = partsAt(t);
    if (said === null || said.c === c || !SAID_OF.has(said.type) || !isSaidIn(c, said.c)) continue;
    const found = [...said.parts.recipients.filter(isDoer), ...whoseDeed(context, said.c, partsAt)];
    if (found.length > 0) return found.slice(0, Math.max(1, said.parts.recipients.length));
  }
  return [];
}

/** `تندد بزيارة الرئيس`, `مطالبين برحيل الحاكم`: whose deed is denounced, or who is asked to go. */
function whoseDeed(context: EventContext, said: Candidate, partsAt: PartsAt): Part[] {
  const about = said.clause.preps.find((p) => p.code === "bi")?.phrase;
  const leaves = about !== undefined && LEAVING.has(keyOf(lemmaOf(context.words[about.head])));
  if (about === undefined || (said.predicate.type !== "ACCUSE" && !leaves)) return [];
  const deed = leaves ? partsAt(about.head) : null;
  if (deed && deed.parts.actors.length === 0) return deed.parts.recipients.filter(isDoer);
  return behind(context, said, about, partsAt);
}

/** What demonstrators demand of those whom they want to be gone. */
const LEAVING = new Set(
  ["رحيل", "استقالة", "إسقاط", "تنحي", "تنحية", "إقالة", "عزل", "سقوط", "محاكمة", "محاسبة", "طرد", "إعدام"].map(keyOf),
);

/** What those who are against somebody are called, before لـ. */
const HOSTILE = new Set(["مناهض", "مناوئ", "معادي", "معارض", "رافض", "مضاد"].map(keyOf));

/** `احتجاجات مناهضة للحكومة`, `متظاهرون معارضون للحكومة`: whom the protest, its slogans or those who protest are said to be against. */
export function hostileTo(context: EventContext, c: Candidate): Part[] {
  const { sentence, words } = context;
  const subject = c.clause.subject?.kind === "phrase" ? c.clause.subject.phrase : undefined;
  const described = [sentence.byHead.get(c.trigger), sentence.byHead.get(c.clause.at), subject];
  for (const phrase of described) {
    const at = phrase?.adjectives.find((t) => HOSTILE.has(keyOf(lemmaOf(words[t]))));
    if (!phrase || at === undefined) continue;
    const item = sentence.items[(sentence.itemOf[at - sentence.first] as number) + 1];
    const to = phrase.complement ?? (item?.kind === "phrase" ? item.phrase : null);
    if (to?.prep === "li" && to.first - at <= 1) return partsOf(context, to, false).filter(isDoer);
  }
  return [];
}

/** Who does or has what a protest is at. */
function behind(context: EventContext, c: Candidate, cause: Phrase, partsAt: PartsAt): Part[] {
  const deed = partsAt(cause.head);
  // `احتجاجا على اعتقال زملائهم`: to whom it was done are not protested at.
  if (deed && deed.c !== c) return deed.parts.actors.filter(isDoer);
  for (let p: Phrase | null = cause; p !== null; p = p.genitive)
    if (!["thing", "place"].includes(context.referents.classOf(p))) return partsOf(context, p, false).filter(isDoer);
  return [];
}

/** Whether words are those of a protest: a participle or noun of its clause, or a relative clause about it. */
function isSaidIn(c: Candidate, { clause, host }: Candidate): boolean {
  const own = c.clause.kind === "verb" ? c.clause : c.host;
  if (clause.kind !== "verb") return own !== null && host === own;
  const subject = clause.subject?.kind === "phrase" ? clause.subject.phrase : null;
  return subject !== null && (subject.head === c.clause.at || subject.head === c.trigger);
}

/** `تظاهر المئات مطالبين برحيله`: what demonstrators demand or blame by demonstrating is their protest (guidelines, section 2). */
export const saidByProtest = (c: Candidate, all: readonly Candidate[]): boolean =>
  SAID_OF.has(c.predicate.type) &&
  c.clause.kind !== "noun" &&
  !c.predicate.modes.includes("allege") &&
  all.some((o) => o.predicate.type === "PROTEST" && o.trigger < c.trigger && isSaidIn(o, c));

/** `تجمع المئات للاحتجاج`: what people who gathered came for, of the same protest. */
export const gathersTo = (before: Candidate | undefined, c: Candidate, context: EventContext): boolean =>
  before?.predicate.type === "PROTEST" &&
  c.predicate.type === "PROTEST" &&
  before.clause.kind === "verb" &&
  c.host?.at === before.clause.at &&
  isPurpose(context, c);
