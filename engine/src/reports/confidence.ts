import type { Word } from "../words/types.js";
import type { Draft } from "./read.js";
import type { Candidate, EventContext } from "./types.js";

/// How sure the reader is of a report: the chance that the sentence does tell of a happening of this type (who takes part, its status and
/// its sources are judged apart). A logistic model on a handful of clues, each there or not; its weights are fitted on gold by
/// `npm run train -- confidence` and kept in `knowledge/models/confidence.tsv`.

/** A report whose confidence is still to be told. */
export type Unsure = Omit<Draft, "confidence" | "clues">;

const few = (n: number): string => (n > 2 ? "2" : `${n}`);

/** What the trigger's word is like: one reading, or several of which the next is near in cost. */
function wordClue(word: Word | undefined): string {
  const best = word?.best;
  if (!word || !best) return "word.plain";
  if (best.lexeme.kind === "unknown") return "word.unknown";
  let margin = Number.POSITIVE_INFINITY;
  for (const a of word.analyses) if (a.lexeme.lemma !== best.lexeme.lemma) margin = Math.min(margin, a.cost - best.cost);
  if (margin === Number.POSITIVE_INFINITY) return "word.sure";
  return margin < 0.5 ? "word.ambiguous" : "word.likely";
}

/** How the candidate was found: its clause, its pattern, what governs it. */
function candidateClues(c: Candidate): string[] {
  const { clause, pattern, predicate } = c;
  const clues = [`clause.${clause.kind}`];
  clues.push(pattern.noun !== null ? "pattern.companion" : pattern.prep !== null ? "pattern.preposition" : "pattern.word");
  if (Object.keys(predicate.needs).length > 0) clues.push("pattern.needs");
  if (c.passive) clues.push("clause.passive");
  if (clause.kind === "verb") clues.push(`subject.${clause.subjectFrom}`);
  if (clause.kind === "noun") {
    clues.push(c.governors?.light ? "noun.carried" : (c.governors?.operators.length ?? 0) > 0 ? "noun.governed" : "noun.free");
    if (clause.genitive !== null) clues.push("noun.genitive");
  }
  return clues;
}

/** The clues of a report; `c` is null for a statement. */
export function cluesOf(context: EventContext, c: Candidate | null, draft: Unsure): string[] {
  const { actors, recipients } = draft;
  const dropped = actors.some((p) => p.span === null);
  const clues = ["base", `type.${draft.type}`, `status.${draft.status}`];
  if (c !== null) clues.push(...candidateClues(c));
  clues.push(dropped ? "actor.dropped" : `actors.${few(actors.length)}`, `recipients.${few(recipients.length)}`);
  if (actors.length + recipients.length === 0) clues.push("nobody");
  clues.push(`chain.${few(draft.isnad.length)}`, wordClue(context.words[draft.at]));
  // News tells what happened first, and what was thought, is usual or was long ago afterwards.
  clues.push(draft.sentence === 0 ? "sentence.first" : draft.sentence < 3 ? "sentence.early" : "sentence.late");
  if (draft.main) clues.push("main");
  if (draft.quote !== null) clues.push("quoted");
  if (draft.place !== null) clues.push("place");
  if (draft.time !== null) clues.push("time");
  return clues;
}

/** The chance, 0 to 1, that the weights give to a report with these clues; two digits. */
export function confidenceOf(weights: ReadonlyMap<string, number>, clues: readonly string[]): number {
  let sum = 0;
  for (const clue of clues) sum += weights.get(clue) ?? 0;
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}

/** A report with its clues and the confidence that they give. */
export function withConfidence(context: EventContext, c: Candidate | null, unsure: Unsure): Draft {
  const clues = cluesOf(context, c, unsure);
  return { ...unsure, clues, confidence: confidenceOf(context.knowledge.confidence, clues) };
}
