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
  const own = c.clause.preps.filter((p) => CAUSES.has(p.code)).map((p) => p.phrase);
  const around = c.host === null || c.host.at === c.clause.at ? [] : causesOf(context, c.host);
  return [...own, ...around].some((p) => tellsAccident(context, p)) || whenCrashed(context, c.clause.at);
}

/** `عندما تحطمت الطائرة`, `بعد أن غرق مركبهم`: a clause of time behind the death tells of an accident. */
const whenCrashed = ({ clauses, sentence, knowledge, words }: EventContext, at: number): boolean =>
  clauses.some((v) => {
    const of = v.at < at ? undefined : knowledge.accidents.get(lemmaOf(words[v.at]));
    const subject = v.subject?.kind === "phrase" ? lemmaOf(words[v.subject.phrase.head]) : "";
    if (of === undefined || (of.length > 0 && !of.includes(subject))) return false;
    const before = [1, 2].map((k) => sentence.items[v.item - k]);
    return before.some((i) => i?.kind === "particle" && /^(sub:time|prep:time|sub:an)/.test(i.role));
  });

/** What the clause around brings as a cause: the subject of a verb of results, the subject and circumstances of any verb. */
function causesOf({ knowledge }: EventContext, host: ReadClause): Phrase[] {
  const subject = host.subject?.kind === "phrase" && knowledge.results.has(host.lemma) ? [host.subject.phrase] : [];
  return [...subject, ...host.preps.filter((p) => p.code === "sabab").map((p) => p.phrase)];
}

type Looked = Pick<EventContext, "knowledge" | "words">;

/** Whether the phrase is of an attack, or an adjective says so (`حادث إرهابي`). */
function isOfDeed({ knowledge, words }: Looked, phrase: Phrase): boolean {
  if (phrase.adjectives.some((at) => knowledge.roles.get(lemmaOf(words[at]))?.sectors.includes("REB"))) return true;
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
