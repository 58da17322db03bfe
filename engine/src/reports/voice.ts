import { type Clause, transitivity } from "../clauses/arguments.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { Predicate } from "../knowledge/types.js";
import { keyOf } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";
import { matches } from "./fit.js";
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
function isItsObject(context: EventContext, { at, objects, subject }: Clause, { needs, type }: Predicate): boolean {
  if (objects.length > 0 || subject?.kind !== "phrase") return false;
  // `أرسلت فرقة إلى المنطقة`: forces that are sent.
  const sent = type === "MOBILIZE" && needs.obj !== undefined && transitivity(context.words[at] as Word) === "always";
  if (sent && needs.subj === undefined && matches(context, [subject.phrase], needs.obj as readonly string[], true)) return true;
  if (context.referents.classOf(subject.phrase) !== "thing") return false;
  return needs.obj?.includes(lemmaOf(context.words[subject.phrase.head])) === true;
}

/** `قتل شخصان طعنا`, `لقوا حتفهم حرقا`: a bare noun of violence tells how, not whom. */
function isManner({ words, knowledge }: EventContext, { head, first, last, definite }: Phrase): boolean {
  const best = (words[head] as Word).best;
  if (definite || first !== head || last !== head + 1 || best?.features.case !== "a" || best.lexeme.upos !== "NOUN") return false;
  return knowledge.verbPredicates.get(keyOf(best.lexeme.verb ?? ""))?.some((o) => o.predicate.type === "ASSAULT") === true;
}

/**
 * `اتهم الوزير بالفساد`, `يحاكم المتهمون أمام محكمة`: who is charged or tried, where no object is told. In the imperfect Form III is
 * written alike in both voices.
 */
function isCharged({ objects, subject, preps }: Clause, { features, lexeme }: Analysis, { type, modes, recipient }: Predicate): boolean {
  if (type !== "ACCUSE" || !modes.includes("allege") || !recipient.includes("obj") || objects.length > 0 || subject === null) return false;
  if (lexeme.kind === "v3" && features.tense !== "imperfect") return false;
  return preps.some((p) => p.code === "bi" || p.code === "amam");
}

/** A verb without object whose pattern wants one, and which is written alike in both voices, is passive. */
export function isPassive(context: EventContext, clause: Clause, analysis: Analysis, predicate: Predicate): boolean {
  if (analysis.features.passive && !analysis.features.active) return true;
  if (!analysis.features.passive || analysis.pronoun || clause.complement !== null) return false;
  if (isCharged(clause, analysis, predicate)) return true;
  // `يقاتلون مع الجيش`, `فر المئات`: Form III is written otherwise in the passive or seldom has one; without objects there is none.
  if (analysis.lexeme.kind === "v3" || transitivity(context.words[clause.at] as Word) === "never") return false;
  if (isItsObject(context, clause, predicate)) return true;
  if (!predicate.recipient.includes("obj") && !predicate.recipient.includes("obj2")) return false;
  if (!SUFFERED.has(predicate.type) || actsByNature(context, clause, predicate)) return false;
  // `صد الجيش هجوما`: only of dying and harm is a bare noun of violence the manner.
  const told = context.knowledge.counts.has(clause.lemma);
  return clause.subject !== null && clause.objects.every((o) => told && o.kind === "phrase" && isManner(context, o.phrase));
}
