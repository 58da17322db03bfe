import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import { isHarm } from "./toll.js";
import type { Candidate, EventContext } from "./types.js";

/** Prepositions that bring what people died or were hurt of. */
const CAUSES = new Set(["sabab", "fi", "time", "bi", "min", "khilal"]);

/**
 * `لقوا مصرعهم إثر اصطدام حافلة`, `أسفر الزلزال عن مقتل 20`: deaths and injuries of an accident, a disaster, an illness are no
 * happening (guidelines, section 2).
 */
export function isAccident(context: EventContext, c: Candidate): boolean {
  if (c.predicate.type !== "ASSAULT" || !(isHarm(context, c.trigger) || isHarm(context, c.clause.at))) return false;
  const own = c.clause.preps.filter((p) => CAUSES.has(p.code)).map((p) => p.phrase);
  const around = c.host === null || c.host.at === c.clause.at ? [] : causesOf(context, c.host);
  return [...own, ...around].some((p) => tellsAccident(context, p)) || isWhenWrecked(context, c);
}

/** `قتل طيار عندما تحطمت طائرته`: a clause of time right behind the death, with no other happening in it, tells of an accident. */
function isWhenWrecked({ sentence, words, clauses, knowledge }: EventContext, { clause }: Candidate): boolean {
  const next = clauses.find((v) => v.at > clause.at && knowledge.accidents.has(lemmaOf(words[v.at])));
  if (next === undefined || clauses.some((v) => v.at > clause.at && v.at < next.at && !isHarm({ knowledge, words }, v.at))) return false;
  const of = knowledge.accidents.get(lemmaOf(words[next.at])) ?? [];
  const subject = next.subject?.kind === "phrase" ? lemmaOf(words[next.subject.phrase.head]) : "";
  const before = [1, 2].map((k) => sentence.items[next.item - k]);
  const opened = before.some((i) => i?.kind === "particle" && /^(sub:time|prep:time)/.test(i.role));
  return opened && (of.length === 0 || of.includes(subject));
}

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
