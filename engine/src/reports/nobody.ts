import { actsAround } from "../attribution/chain.js";
import { keyOf } from "../text/letters.js";
import type { Word } from "../words/types.js";
import { isFigure } from "./figures.js";
import { isMeeting } from "./meetings.js";
import type { Parts } from "./parts.js";
import { isPlayed } from "./sport.js";
import { statusOf } from "./status.js";
import { BETWEEN_PEOPLE, type Candidate, type EventContext } from "./types.js";

/**
 * Whether nobody has part in a deed that is done between people, so that it only names a matter or tells how things are: a noun
 * without a light verb that nobody asks for (`دعم المشاريع`, `بعد الموافقة`), the author's own `أشكر` or his `you`, a present that goes
 * on (`تدعم الأعمدة السقف`). What a verb tells as done (`وقع الاتفاق`, `جرى بحث الأوضاع`) is told all the same.
 */
function isNobodys(context: EventContext, c: Candidate, parts: Parts): boolean {
  const people = parts.actors.length + parts.recipients.length;
  if (c.predicate.type === "COOPERATE" && people < 2 && isOneSided(c)) return true;
  if (!BETWEEN_PEOPLE.has(c.predicate.type) || people > 0 || parts.territory != null) return false;
  if (c.clause.kind === "noun") return (c.governors?.light ?? null) === null && !isAskedFor(context, c);
  const features = (context.words[c.clause.at] as Word).best?.features;
  if (c.clause.kind === "verb" && (features?.person === 1 || features?.person === 2)) return true;
  if (features?.tense !== "imperfect" || statusOf(context, c).status !== "ongoing") return false;
  const subject = c.clause.subject?.kind === "phrase" ? c.clause.subject.phrase : null;
  return (subject === null || !isMeeting(context, subject)) && actsAround(context.acts, c.trigger, context.knowledge).length === 0;
}

/** `بالشراكة مع البنك`, `الاستثمار في مصر`: work and trade with the other side unnamed are a matter of talk, unless carried out. */
const isOneSided = ({ clause, governors, pattern }: Candidate): boolean =>
  (pattern.prep === "maa" || clause.kind === "noun") && (governors?.light ?? null) === null && !clause.preps.some((p) => p.code === "bayn");

/** `حث الطرفين على توقيع الاتفاق`, `الدعوة إلى الحوار`: who is asked stands with the word of asking. */
const isAskedFor = ({ knowledge, words }: EventContext, { governors }: Candidate): boolean =>
  governors?.operators.some(({ at }) => {
    const lexeme = words[at]?.best?.lexeme;
    return knowledge.verbPredicates.get(keyOf(lexeme?.verb ?? ""))?.some((o) => o.predicate.type === "REQUEST") === true;
  }) ?? false;

/** Whether what words name is no news of the ontology: done by nobody, or among clubs and players in an article of sport. */
export const isNoNews = (context: EventContext & { readonly sport: boolean }, c: Candidate, parts: Parts): boolean =>
  isNobodys(context, c, parts) || isFigure(context, c) || (context.sport && isPlayed(context, c, parts));

/** `تم الاتفاق`, `أبرم الطرفان الاتفاق`: carried by a light verb, not the subject that does something (`يثير الاتفاق مخاوف`). */
export function isCarried({ words }: EventContext, { clause, governors, host }: Candidate): boolean {
  const light = governors?.light ?? null;
  if (light === null) return false;
  const does = host?.subject?.kind === "phrase" && host.subject.phrase.head === clause.at && host.objects.length > 0;
  return !(does && light.word.noun === "obj" && words[host.at]?.best?.features.active === true);
}
