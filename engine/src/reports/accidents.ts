import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import { isHarm } from "./toll.js";
import type { Candidate, EventContext } from "./types.js";

/** Slots that the cause of a death stands in. */
const CAUSE = new Set(["sabab", "fi", "bi", "time", "khilal", "min", "an"]);

/**
 * Whether a death or injury comes of an accident (`لقوا مصرعهم إثر اصطدام حافلتين`, `قتل طيار عندما تحطمت طائرته`, `أدى انهيار منجم إلى
 * مقتل عمال`): nobody did it, so it is no report (guidelines, section 2). Only where the sentence tells of no attack.
 */
export function isAccident(context: EventContext, c: Candidate, all: readonly Candidate[]): boolean {
  if (c.predicate.type !== "ASSAULT" || !isHarm(context, c.trigger)) return false;
  if (all.some((o) => o.predicate.type === "ASSAULT" && !isHarm(context, o.trigger))) return false;
  const { clause, host } = c;
  const behind = [...clause.preps, ...(host ? host.preps : [])].filter((p) => CAUSE.has(p.code)).map((p) => p.phrase);
  const beside = [...clause.objects, ...(host ? [...host.objects, ...(host.subject ? [host.subject] : [])] : [])];
  const causes = [...behind, ...beside.flatMap((f) => (f.kind === "phrase" ? [f.phrase] : []))];
  return causes.some((p) => namesAccident(context, p)) || whenCrashed(context, clause.at);
}

/** A phrase, or what it is of, names an accident. */
function namesAccident(context: EventContext, phrase: Phrase): boolean {
  for (let p: Phrase | null = phrase; p !== null; p = p.genitive) {
    const use = p.name === null ? useOf(context, p.head) : undefined;
    // `انقلاب سيارة` is one, `انقلاب الجيش` is none.
    if (use === "accident" || (use === "wreck" && p.genitive !== null && context.referents.classOf(p.genitive) === "thing")) return true;
  }
  return false;
}

const useOf = ({ knowledge, words }: EventContext, at: number): string | undefined => knowledge.adjuncts.get(lemmaOf(words[at]));

/** `عندما تحطمت الطائرة`, `بعد أن غرق مركبهم`: a clause of time behind the death tells of an accident to a thing. */
function whenCrashed(context: EventContext, at: number): boolean {
  const { sentence } = context;
  return context.clauses.some((v) => {
    if (v.at < at || !["accident", "wreck"].includes(useOf(context, v.at) ?? "")) return false;
    const before = [1, 2].map((k) => sentence.items[v.item - k]);
    const opened = before.some((i) => i?.kind === "particle" && /^(sub:time|prep:time|sub:an)/.test(i.role));
    return opened;
  });
}
