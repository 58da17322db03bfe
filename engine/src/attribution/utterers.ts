import { comesBackBehind, WITHIN } from "../clauses/arguments.js";
import type { Phrase } from "../clauses/phrase.js";
import { type ReadClause, senderOf } from "../clauses/read.js";
import type { Word } from "../words/types.js";
import { type SpeechContext, type Voice, wordSpan } from "./types.js";

/**
 * `خطاب السفير الذي قال فيه`, `اتصالا من الرئيس أكد خلاله`, `التصريحات التي أدلى بها الوزير والتي ادعى فيها`: of a relative clause whose
 * pronoun goes back to a text or talk, who utters that; null where the clause is no such one or nobody can be told.
 */
export function utterer(context: SpeechContext, clause: ReadClause): Voice | null {
  const subject = clause.subjectFrom === "relative" && clause.subject?.kind === "phrase" ? clause.subject.phrase : null;
  if (subject === null || !comesBackBehind(clause, WITHIN, context.words)) return null;
  const whose = subject.genitive ?? givenBy(context, subject);
  const owner = whose ? resolved(context, whose) : null;
  if (owner) return owner;
  const before = context.clauses.findLast((c) => c.item < clause.item && (c.subjectFrom === "right" || c.subjectFrom === "left"));
  if (before === undefined) return null;
  // Who receives it does not utter it.
  const sender = senderOf(before, context.referents);
  if (sender) return resolved(context, sender);
  return before.actor?.entity.animate
    ? { entity: before.actor.entity, span: before.actor.span ?? wordSpan(context.words, before.at) }
    : null;
}

/** `تصريحات للوزير التي قال فيها`: whose they are, right behind by `لـ`. */
function givenBy({ sentence }: SpeechContext, { last, complement }: Phrase): Phrase | null {
  if (complement?.prep === "li") return complement;
  const next = sentence.items[sentence.itemOf[last - sentence.first] as number];
  return next?.kind === "phrase" && next.first === last && next.phrase.prep === "li" ? next.phrase : null;
}

function resolved(context: SpeechContext, phrase: Phrase): Voice | null {
  const found = context.referents.resolve({ kind: "phrase", phrase });
  return found?.entity.animate ? { entity: found.entity, span: found.span } : null;
}

/** `وسئل الوزير عن الهجوم فقال إن`: who was asked answers. */
export function askedBefore(context: SpeechContext, clause: ReadClause): Voice | null {
  if (clause.subjectFrom !== "dropped" || !(context.words[clause.at] as Word).best?.conj) return null;
  const before = context.clauses.findLast((c) => c.item < clause.item && !c.relative);
  const best = before && (context.words[before.at] as Word).best;
  if (!before || !best?.features.passive || best.features.active) return null;
  const asks = context.knowledge.speechVerbs.get(before.lemma)?.some((w) => w.stance === "asks");
  const asked = before.subject ?? before.objects[0];
  return asks && asked?.kind === "phrase" ? resolved(context, asked.phrase) : null;
}
