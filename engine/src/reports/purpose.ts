import type { Phrase } from "../clauses/phrase.js";
import type { ReadClause } from "../clauses/read.js";
import type { EventType } from "../dossier/types.js";
import type { Word } from "../words/types.js";
import { type PartsAt, subjectOf } from "./control.js";
import { fillerParts, isDoer, itemAt, type Part, type Parts, partsOf } from "./parts.js";
import type { Candidate, EventContext } from "./types.js";

/** Whether the noun stands behind لـ or `بهدف`: what its clause's subject is out to do. */
export function isPurpose(context: EventContext, c: Candidate): boolean {
  const item = itemAt(context, c.clause.at);
  return item.kind === "phrase" && item.phrase.head === c.clause.at && (item.phrase.prep === "li" || item.phrase.prep === "goal");
}

/** `دعا الملك الرئيس إلى زيارة عمان`: who is invited comes. */
export const invites = ({ type, parts }: { type: EventType; parts: Parts }, c: Candidate): boolean =>
  type === "AGREE" && c.predicate.type === "CONSULT" && parts.recipients.some(isDoer);

/** `شكلت المحكمة هيئة للتحقيق`, `أرسل وفدا للتفاوض`: a body that is the object, with what it is for right behind it. */
function formedFor(context: EventContext, c: Candidate, host: ReadClause): Part[] {
  const own = itemAt(context, c.clause.at);
  const object = host.objects.at(-1);
  if (own.kind !== "phrase" || own.phrase.prep !== "li" || own.phrase.head !== c.clause.at || object?.kind !== "phrase") return [];
  const { phrase } = object;
  return phrase.last === own.first && phrase.role?.kind === "body" && !phrase.definite ? fillerParts(context, object, false) : [];
}

/** `إن الجامعة العربية مستعدة لإرسال مراقبين`: whom a sentence without a verb says to be for it, by a quality right before it. */
function readyFor({ sentence, words }: EventContext, c: Candidate): Phrase | null {
  const { items, itemOf, first } = sentence;
  const own = itemOf[c.clause.at - first] as number;
  const item = items[own];
  const last = item?.kind === "phrase" && item.phrase.complement?.head === c.clause.at ? own : own - 1;
  const [that, topic, quality] = [items[last - 2], items[last - 1], items[last]];
  if (that?.kind !== "particle" || !/^sub:(an|anna)$/.test(that.role) || topic?.kind !== "phrase" || quality?.kind !== "phrase")
    return null;
  const best = (words[quality.phrase.head] as Word).best;
  const isQuality = quality.phrase.prep === null && !quality.phrase.definite && quality.phrase.role === null;
  return isQuality && (best?.lexeme.upos === "ADJ" || best?.lexeme.kind === "ap") ? topic.phrase : null;
}

/** Who is out to do it: the nearest clause before whose subject can do something; whoever is asked, where it asks. */
export function purposeSubject(context: EventContext, c: Candidate, partsAt: PartsAt): Part[] {
  const ready = readyFor(context, c);
  if (ready !== null) return partsOf(context, ready, false).filter(isDoer);
  const before = context.clauses.filter((x) => x.at < c.clause.at && !(x === c.host && x.relative && !x.actor?.entity.animate));
  for (const host of [...(c.host && c.host.at < c.clause.at ? [c.host] : []), ...before.reverse()]) {
    // `تشهد البلاد نزاعا تسبب بمقتل الآلاف`: what only takes place there is not its doing.
    if (context.knowledge.lightVerbs.get(host.lemma)?.some((l) => l.noun === "obj" && l.subject === "none")) continue;
    const event = partsAt(host.at);
    const formed = event === null ? formedFor(context, c, host) : [];
    if (formed.length > 0) return formed;
    if (event && event.c !== c && (event.type === "REQUEST" || invites(event, c))) return event.parts.recipients.filter(isDoer);
    const subject = host.subject?.kind === "phrase" ? host.subject.phrase : null;
    if (subject && subject.first <= c.clause.at && c.clause.at < subject.last) continue;
    const found = subjectOf(context, host).filter(isDoer);
    if (found.length > 0) return found;
  }
  return [];
}
