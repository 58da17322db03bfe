import { type Clause, transitivity } from "../clauses/arguments.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { Predicate } from "../knowledge/types.js";
import type { Analysis, Word } from "../words/types.js";
import type { EventContext } from "./types.js";

/** Types that are often told in the passive (`قتل جنديان`, `اعتقل ناشط`). */
const SUFFERED = new Set(["ASSAULT", "COERCE", "SANCTION", "RETREAT"]);

/** Gunmen and the like abduct and attack; without an object they are still who does it, unless they are killed, hurt or arrested. */
function actsByNature(context: EventContext, clause: Clause, predicate: Predicate): boolean {
  const subject = clause.subject?.kind === "phrase" ? clause.subject.phrase : null;
  if (subject === null || predicate.type !== "ASSAULT" || context.knowledge.counts.has(clause.lemma)) return false;
  return subject.role?.kind === "people" && subject.role.sectors.some((s) => s === "UAF" || s === "CRM");
}

/** `أبرم الاتفاق`: the subject is what the pattern wants as its object, and no somebody. */
function isItsObject(context: EventContext, { objects, subject }: Clause, { needs }: Predicate): boolean {
  if (objects.length > 0 || subject?.kind !== "phrase" || context.referents.classOf(subject.phrase) !== "thing") return false;
  return needs.obj?.includes(lemmaOf(context.words[subject.phrase.head])) === true;
}

/** A verb without object whose pattern wants one, and which is written alike in both voices, is passive. */
export function isPassive(context: EventContext, clause: Clause, analysis: Analysis, predicate: Predicate): boolean {
  if (analysis.features.passive && !analysis.features.active) return true;
  if (!analysis.features.passive || analysis.pronoun || clause.complement !== null) return false;
  // `يقاتلون مع الجيش`, `فر المئات`: Form III is written otherwise in the passive or seldom has one; without objects there is none.
  if (analysis.lexeme.kind === "v3" || transitivity(context.words[clause.at] as Word) === "never") return false;
  if (isItsObject(context, clause, predicate)) return true;
  if (!predicate.recipient.includes("obj") && !predicate.recipient.includes("obj2")) return false;
  if (!SUFFERED.has(predicate.type) || actsByNature(context, clause, predicate)) return false;
  return clause.objects.length === 0 && clause.subject !== null;
}
