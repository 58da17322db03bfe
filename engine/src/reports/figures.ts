import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { Analysis, Word } from "../words/types.js";
import { isDoer, partsOf } from "./parts.js";
import type { Candidate, EventContext } from "./types.js";

/**
 * Whether a verb of violence is only a figure of speech: its subject is a thing that is nobody's, no deed, no weapon and nothing that
 * is driven or fired (`الشك يقتل الفرح`, `اجتاحت الموجة العاصمة`). A shell, a raid, a bomb or a car does harm (`أصابت القذيفة المنزل`).
 */
export function isFigure(context: EventContext, c: Candidate): boolean {
  if (c.predicate.type !== "ASSAULT" || c.clause.kind !== "verb" || c.passive || c.pattern.noun !== null) return false;
  const { subject, subjectFrom, objects } = c.clause;
  // `أهداف أخرى قصفت المقاتلات`: behind the verb may stand who does it.
  const other = subjectFrom === "left" && objects[0]?.kind === "phrase" ? context.referents.classOf(objects[0].phrase) : "thing";
  const who = subject?.kind === "phrase" && other === "thing" ? subject.phrase : null;
  const { features } = (context.words[c.clause.at] as Word).best as Analysis;
  if (who === null || features.person !== 3 || c.host?.actor?.entity.animate || context.referents.classOf(who) !== "thing") return false;
  return !canHarm(context, c, who) && !partsOf(context, who, false).some(isDoer);
}

/** A deed, a weapon, what the pattern itself wants as subject; or something of one (`سلسلة غارات`, `شظايا القذيفة`). */
function canHarm({ knowledge, words }: EventContext, { predicate }: Candidate, phrase: Phrase): boolean {
  for (let p: Phrase | null = phrase; p !== null; p = p.genitive ?? p.complement) {
    if (PRONOUNS.has(words[p.head]?.best?.lexeme.kind ?? "")) return true;
    for (const at of [p.head, ...p.adjectives]) {
      const lemma = lemmaOf(words[at]);
      if (knowledge.means.has(lemma) || predicate.needs.subj?.includes(lemma) || knowledge.counts.has(lemma)) return true;
      if (knowledge.nounPredicates.get(lemma)?.some((o) => HARMFUL.has(o.predicate.type))) return true;
      if (knowledge.roles.has(lemma) || knowledge.nationalities.has(lemma)) return true;
    }
    if (p.conjuncts.some((q) => q.head !== p?.head && knowledge.means.has(lemmaOf(words[q.head])))) return true;
  }
  return false;
}

/** `هؤلاء الذين يقتلون الناس`, `من قتل`: somebody. */
const PRONOUNS = new Set(["dem", "pron"]);

const HARMFUL = new Set(["ASSAULT", "COERCE", "MOBILIZE", "PROTEST"]);
