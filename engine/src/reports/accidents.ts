import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import { isHarm } from "./toll.js";
import type { Candidate, EventContext } from "./types.js";

/** Prepositions that bring what people died or were hurt of. */
const CAUSES = new Set(["sabab", "fi", "time", "bi", "min", "khilal"]);

/**
 * `لقوا مصرعهم إثر اصطدام حافلة`, `أسفر الزلزال عن مقتل 20`, `قتل طيار عندما تحطمت طائرته`: deaths and injuries of an accident, a
 * disaster, an illness are no happening (guidelines, section 2), unless the sentence, whose candidates are `all`, tells of an attack.
 */
export function isAccident(context: EventContext, c: Candidate, all: readonly Candidate[]): boolean {
  const harms = (o: Candidate): boolean => isHarm(context, o.trigger) || isHarm(context, o.clause.at);
  if (c.predicate.type !== "ASSAULT" || !harms(c)) return false;
  if (all.some((o) => o.predicate.type === "ASSAULT" && !harms(o))) return false;
  if (isOfAccident(context, c)) return true;
  // `لقي شخص مصرعه وأصيب خمسة إثر حادث`: what is told of the others holds for all.
  const armed = c.clause.preps.some((p) => p.code === "bi" && context.knowledge.means.has(lemmaOf(context.words[p.phrase.head])));
  return !armed && all.some((o) => o.predicate.type === "ASSAULT" && isOfAccident(context, o));
}

/** Whether the clause of a death or the one around tells of an accident. */
function isOfAccident(context: EventContext, c: Candidate): boolean {
  const own = c.clause.preps.filter((p) => CAUSES.has(p.code)).map((p) => p.phrase);
  const around = c.host === null || c.host.at === c.clause.at ? [] : causesOf(context, c.host);
  if ([...own, ...around].some((p) => tellsAccident(context, p))) return true;
  return whenCrashed(context, c.clause.at) || (c.host !== null && afterCrash(context, c.host));
}

/** `خرجت الطائرة عن المدرج مما أدى إلى إصابة ثلاثة`: what results of a clause that tells of an accident. */
function afterCrash({ clauses, sentence, knowledge, words }: EventContext, host: ReadClause): boolean {
  const lead = sentence.items[host.item - 1];
  if (!knowledge.results.has(host.lemma) || lead?.kind !== "particle" || lead.role !== "rel:ma") return false;
  const before = clauses.findLast((v) => v.item < host.item);
  return before !== undefined && isCrash({ knowledge, words }, before);
}

/** A verb that tells of an accident, of a subject that may have it. */
function isCrash({ knowledge, words }: Looked, clause: ReadClause): boolean {
  const of = knowledge.accidents.get(lemmaOf(words[clause.at]));
  if (of === undefined) return false;
  const subject = clause.subject?.kind === "phrase" ? clause.subject.phrase : clause.antecedent;
  return of.length === 0 || (subject !== null && of.includes(lemmaOf(words[subject.head])));
}

/** `عندما تحطمت الطائرة`, `بعد أن غرق مركبهم`: a clause of time behind the death tells of an accident. */
const whenCrashed = ({ clauses, sentence, knowledge, words }: EventContext, at: number): boolean =>
  clauses.some((v) => {
    if (v.at < at || !isCrash({ knowledge, words }, v)) return false;
    const before = [1, 2].map((k) => sentence.items[v.item - k]);
    return before.some((i) => i?.kind === "particle" && /^(sub:time|prep:time|sub:an)/.test(i.role));
  });

/** What the clause around brings as a cause: the subject of a verb of results, the subject and circumstances of any verb. */
function causesOf({ knowledge }: EventContext, host: ReadClause): Phrase[] {
  // `حادث مروري تسبب في إصابته`
  const cause = host.subject?.kind === "phrase" ? host.subject.phrase : host.antecedent;
  const subject = cause !== null && knowledge.results.has(host.lemma) ? [cause] : [];
  return [...subject, ...host.preps.filter((p) => p.code === "sabab").map((p) => p.phrase)];
}

type Looked = Pick<EventContext, "knowledge" | "words">;

/** Whether the phrase is of an attack, or an adjective says so (`حادث إرهابي`). */
function isOfDeed({ knowledge, words }: Looked, phrase: Phrase): boolean {
  const told = phrase.adjectives.map((at) => lemmaOf(words[at]));
  // `حادث أمني` too.
  if (told.some((l) => knowledge.roles.get(l)?.sectors.includes("REB") || knowledge.nationalities.get(l)?.sectors.includes("COP")))
    return true;
  for (let p = phrase.genitive; p !== null; p = p.genitive)
    if (knowledge.nounPredicates.get(lemmaOf(words[p.head]))?.some((o) => o.predicate.type === "ASSAULT")) return true;
  return false;
}

/** `حادث سير`, `عملية انهيار`: an accident named by the phrase or inside its genitives. */
function tellsAccident({ knowledge, words }: Looked, phrase: Phrase): boolean {
  for (let p: Phrase | null = phrase; p !== null; p = p.genitive) {
    const of = p.name === null ? knowledge.accidents.get(lemmaOf(words[p.head])) : undefined;
    if (of === undefined) continue;
    // `حادث إطلاق نار`, `كارثة التفجير`: with a deed behind it the word only says that something happened.
    if (of.length === 0) return !isOfDeed({ knowledge, words }, p);
    const told = [...p.adjectives, ...(p.genitive ? [p.genitive.head] : [])];
    if (told.some((at) => of.includes(lemmaOf(words[at])))) return true;
  }
  return false;
}
