import type { Phrase } from "../clauses/phrase.js";
import { verbLemmas } from "../clauses/phrases.js";
import type { ReadClause } from "../clauses/read.js";
import type { Governors } from "../clauses/status.js";
import type { Word } from "../words/types.js";
import type { Candidate, EventContext } from "./types.js";

/** `الطائرات بدأت قصف المواقع`: a verb that carries nouns as subject and as object, with another subject, carries this one as object. */
export function asObject({ knowledge, words }: EventContext, governors: Governors, host: ReadClause | null, own: Phrase): Governors {
  const { light } = governors;
  const subject = host?.subject?.kind === "phrase" ? host.subject.phrase : null;
  if (light?.word.noun !== "subj" || own.prep !== null || host === null || subject === null || subject === own) return governors;
  if (subject.conjuncts.includes(own) || own.first < host.at) return governors;
  const word = verbLemmas(words[host.at] as Word)
    .flatMap((lemma) => knowledge.lightVerbs.get(lemma) ?? [])
    .find((l) => l.noun === "obj");
  return word ? { ...governors, light: { ...light, word } } : governors;
}

/** Whether a phrase is of the deed at `t`: `هجوم`, `أول هجوم`, `سلسلة هجمات`. */
const names = (phrase: Phrase, t: number): boolean =>
  phrase.head === t || (phrase.genitive !== null && phrase.name === null && phrase.role === null && names(phrase.genitive, t));

/** A light verb and its item. */
type Carrier = Pick<Governors, "light" | "verbItem">;

/** `الهجمات التي شنوها`, `الاتفاق الذي توصلت إليه`, `معارك دارت بين`: the light verb of a relative clause carries its antecedent. */
export function relativeCarrier(context: EventContext, t: number): Carrier | null {
  const { words } = context;
  for (const clause of context.clauses) {
    const topic = resumedTopic(clause);
    if (topic !== null && names(topic, t)) return lightOf(context, clause, new Set(["obj"]));
    if (clause.antecedent === null || !names(clause.antecedent, t)) continue;
    const resumed = new Set<string>();
    if (clause.subject?.kind === "phrase" && clause.subject.phrase === clause.antecedent) resumed.add("subj");
    if (clause.objects.some((o) => o.kind === "pronoun" || (o.kind === "phrase" && o.phrase === clause.antecedent))) resumed.add("obj");
    for (const { code, phrase } of clause.preps) if ((words[phrase.head] as Word).best?.lexeme.upos === "ADP") resumed.add(code);
    const found = lightOf(context, clause, resumed);
    if (found) return found;
  }
  return null;
}

/** The clause's verb as the light verb of what stands in one of the slots. */
function lightOf({ knowledge, words }: EventContext, clause: ReadClause, slots: ReadonlySet<string>): Carrier | null {
  const light = verbLemmas(words[clause.at] as Word)
    .flatMap((lemma) => knowledge.lightVerbs.get(lemma) ?? [])
    .find((l) => slots.has(l.noun));
  return light ? { light: { word: light, verbItem: clause.item }, verbItem: clause.item } : null;
}

/** `الهجوم نفذه انتحاري`: what stands before a verb whose pronoun goes back to it. */
function resumedTopic(clause: ReadClause): Phrase | null {
  const [object] = clause.objects;
  return clause.antecedent === null && object?.kind === "phrase" && object.phrase.first < clause.at ? object.phrase : null;
}

/** `الزيارة التي قام بها الوزير`: the verb only carries the deed that its antecedent has told of. */
export const carriesAgain = ({ clause, pattern, predicate, trigger }: Candidate, candidates: readonly Candidate[]): boolean =>
  pattern.noun !== null &&
  trigger === clause.at &&
  clause.antecedent !== null &&
  candidates.some((o) => o.clause.kind === "noun" && o.trigger === clause.antecedent?.head && o.predicate.type === predicate.type);
