import type { Status } from "../dossier/types.js";
import type { Knowledge, Operator } from "../knowledge/types.js";
import { keyOf } from "../text/letters.js";
import type { Analysis, Word } from "../words/types.js";

/** An operator found above a happening: the word at token `at`, in item `item`. */
export interface Governor {
  readonly operator: Operator;
  readonly at: number;
  readonly item: number;
}

/** How much dearer than the chosen reading one may be that would be an operator here. */
const DEARER = 0.5;

/** A verbal noun, one with a row of its own among the nouns included; not a noun that is a participle (`حادث`). */
const isVerbal = (a: Analysis, word: Word): boolean =>
  a.lexeme.verb !== null &&
  (a.lexeme.kind === "vn" ||
    (a.lexeme.kind.startsWith("noun") && !word.analyses.some((b) => PARTICIPLE.has(b.lexeme.kind) && b.lexeme.bare === a.lexeme.bare)));

const PARTICIPLE: ReadonlySet<string> = new Set(["ap", "pp"]);

/** The readings that may count: the chosen one, and those nearly as likely with the same clitics. */
function* likely(word: Word): Generator<Analysis> {
  const { best } = word;
  if (best === null) return;
  yield best;
  for (const a of word.analyses)
    if (a !== best && a.cost <= best.cost + DEARER && a.conj === best.conj && a.prep === best.prep && a.article === best.article) yield a;
}

/** The reading of a word as a verbal noun (`محاصرة`: besieging, though a besieger may be written so), or null. */
export function verbalReading(word: Word | undefined): Analysis | null {
  if (word?.best?.features.tense) return null;
  for (const a of word ? likely(word) : []) if (isVerbal(a, word as Word)) return a;
  return null;
}

/** Whether the word may be read as a verbal noun. */
export const isVerbalNoun = (word: Word | undefined): boolean => verbalReading(word) !== null;

/**
 * The operator that a word is for what stands in one of the slots, or null. That something stands there speaks for the reading:
 * others nearly as likely as the chosen one count too (`هدفهم`: their goal, he aimed at them).
 */
export function operatorAt(word: Word | undefined, slots: ReadonlySet<string>, knowledge: Knowledge): Operator | null {
  for (const a of word ? likely(word) : []) {
    const found = knowledge.operators.get(a.lexeme.key)?.find((o) => slots.has(o.slot)) ?? ofVerb(a, word as Word, slots, knowledge);
    if (found) return found;
  }
  return null;
}

/** Participles and verbal nouns govern as their verb does (`مهددا بـ`, `مطالبا بـ`); a verbal noun has the object in its genitive. */
function ofVerb(a: Analysis, word: Word, slots: ReadonlySet<string>, knowledge: Knowledge): Operator | null {
  const { verb, kind } = a.lexeme;
  if (verb === null || kind === "person" || a.features.tense !== null) return null;
  const noun = isVerbal(a, word);
  const found = knowledge.operators.get(keyOf(verb))?.find((o) => {
    if (o.slot === "subj" || (o.slot === "obj" && !noun && kind !== "ap")) return false;
    if (o.slot === "obj") return slots.has("gen") || (kind === "ap" && slots.has("obj"));
    return kind === "pp" ? o.slot === "an_" && slots.has("an_") : slots.has(o.slot);
  });
  return found ?? null;
}

/** Of what is neither done nor said to be done. */
const IRREALIS: ReadonlySet<Status> = new Set(["wanted", "possible", "planned"]);

/**
 * The status of what an operator governs, from the operator's own status: `حاول اقتحام` is wanted, `لم يحاول اقتحام` negated,
 * `أحبط محاولة اقتحام` failed, `نجح في اقتحام` whatever the success is.
 */
export function compose(operator: Operator["status"], above: Status): Status {
  if (operator === "same") return above;
  if (operator === "actual") return "actual";
  if (operator === "negated") return above === "negated" || above === "wanted" || above === "possible" ? "possible" : "negated";
  if (operator === "ongoing") return above === "actual" || above === "planned" ? "ongoing" : above;
  if (operator === "failed") return above === "negated" ? "actual" : isIrrealis(above) ? "possible" : "failed";
  if (above === "failed" || above === "negated") return above;
  return operator === "planned" && above === "possible" ? "possible" : operator;
}

export const isIrrealis = (status: Status): boolean => IRREALIS.has(status);

/** `أي جهة`: what the phrase's first word counts is nobody in particular, so no pronoun means it. */
export const countsAny = ({ operators }: Knowledge, words: readonly Word[], { first, head }: { first: number; head: number }): boolean =>
  first < head && (operators.get((words[first] as Word).best?.lexeme.key ?? "")?.some((o) => o.slot === "quant") ?? false);
