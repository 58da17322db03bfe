import { nounClause } from "../clauses/arguments.js";
import { pronounFits } from "../clauses/fitting.js";
import type { Phrase } from "../clauses/phrase.js";
import { fillerParts, isDoer, isOwnLand, itemAt, type Part, type Parts, partsOf } from "./parts.js";
import type { Candidate, EventContext } from "./types.js";

/**
 * `أعرب الأمين عن وقوف دول المجلس ومساندتها للمملكة`, `أعلن الوزير إدانة بلاده للهجوم`: whose deed it is that somebody voices, where the
 * noun beside his verb says that it is not his own. Nobody where it says nothing, or names whom it is done to.
 */
export function onBehalf(context: EventContext, c: Candidate): Part[] {
  const { sentence, words } = context;
  const phrase = sentence.byHead.get(c.trigger);
  if (c.clause.kind !== "verb" || c.trigger === c.clause.at || phrase === undefined) return [];
  const { genitive } = phrase;
  if (genitive !== null) {
    const voices = context.knowledge.speechVerbs.has(c.clause.lemma);
    const aimed = voices && nounClause(sentence, words, c.trigger, false).preps[0]?.code === "li" && c.predicate.recipient.includes("li");
    return isOwnLand(context, genitive) || (aimed && isSomebody(context, genitive)) ? partsOf(context, genitive, false).filter(isDoer) : [];
  }
  const pronoun = words[c.trigger]?.best?.pronoun;
  const speaker = c.host?.actor?.entity;
  if (!pronoun?.feats.startsWith("3") || !speaker || pronounFits(pronoun.feats, speaker)) return [];
  const owner = ownerBefore(context, c.trigger);
  const binder = owner && context.referents.resolve({ kind: "phrase", phrase: owner })?.entity;
  if (!binder || !pronounFits(pronoun.feats, binder)) return [];
  return fillerParts(context, { kind: "pronoun", at: c.trigger, feats: pronoun.feats }, false, binder).filter(isDoer);
}

const isSomebody = ({ referents }: EventContext, phrase: Phrase): boolean => !["thing", "place"].includes(referents.classOf(phrase));

/** `وقوف دول المجلس ومساندتها`: whose the noun is that another is joined to. */
function ownerBefore(context: EventContext, trigger: number): Phrase | null {
  const own = context.sentence.itemOf[trigger - context.sentence.first] as number;
  const before = context.sentence.items[own - 1];
  const item = itemAt(context, trigger);
  return item.kind === "phrase" && item.phrase.conj && before?.kind === "phrase" ? before.phrase.genitive : null;
}

/** `أعلن الوزير دعم بلاده للخطة`: whoever tells of what others do is a link of it. */
export const isOthers = ({ trigger, clause }: Candidate, { actors }: Parts, speaker: string): boolean =>
  clause.kind === "verb" && trigger !== clause.at && actors.length > 0 && actors.every((a) => a.entity.id !== speaker);
