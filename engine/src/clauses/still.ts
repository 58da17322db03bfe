import type { Knowledge, Operator } from "../knowledge/types.js";
import type { Word } from "../words/types.js";
import type { Item, SentenceItems } from "./item.js";
import { operatorAt } from "./operators.js";

const STILL: ReadonlySet<string> = new Set(["still"]);
const ADJECTIVE: ReadonlySet<string> = new Set(["adj"]);

/** Also `ما`, which is read as a relative. */
const isNegation = (item: Item | undefined): boolean => item?.kind === "particle" && /^(neg|rel:ma$)/.test(item.role);

/** `لا تزال تدور`: the item behind a negation and a verb that together say that it goes on; `k` where there are none. */
export function overStill({ items }: SentenceItems, words: readonly Word[], k: number, knowledge: Knowledge): number {
  const verb = items[k + 1];
  return verb?.kind === "verb" && isNegation(items[k]) && operatorAt(words[verb.at], STILL, knowledge) !== null ? k + 2 : k;
}

/** `القتال مستمر`, `المعارك لا تزال دائرة`: the adjective that a definite noun is told to be right behind it, as an operator; or null. */
export function predicateOf(sentence: SentenceItems, words: readonly Word[], at: number, knowledge: Knowledge): Operator | null {
  const own = sentence.itemOf[at - sentence.first] as number;
  const item = sentence.items[own];
  if (item?.kind !== "phrase" || item.phrase.head !== at || !item.phrase.definite) return null;
  const next = sentence.items[overStill(sentence, words, own + 1, knowledge)];
  if (next?.kind !== "phrase" || next.phrase.prep !== null || next.phrase.definite || next.phrase.conj) return null;
  return words[next.phrase.head]?.best?.lexeme.upos === "NOUN" ? null : operatorAt(words[next.phrase.head], ADJECTIVE, knowledge);
}
