import { lemmaOf, type Phrase } from "../clauses/phrases.js";
import type { Counts } from "../dossier/types.js";
import type { NumberReading } from "../times/numbers.js";
import type { Word } from "../words/types.js";
import type { Candidate, EventContext } from "./candidates.js";
import type { Part } from "./parts.js";

const KINDS: Readonly<Record<string, keyof Counts>> = { dead: "dead", injured: "injured", arrested: "arrested", size: "size" };

/** Numbers of dead, injured, arrested, and of a crowd, that the phrases around a happening give. */
export function countsOf(
  context: EventContext,
  c: Candidate,
  parts: readonly Part[],
  readNumber: (at: number) => NumberReading | null,
): Counts {
  const out: Counts = {};
  const { knowledge, words } = context;
  const put = (kind: keyof Counts | undefined, value: number | null): void => {
    if (kind && value !== null && out[kind] === undefined) out[kind] = value;
  };
  const triggerKind = KINDS[countKind(knowledge, lemmaOf(words[c.trigger])) ?? ""];
  for (const part of parts) {
    if (!part.phrase) continue;
    const own = KINDS[countKind(knowledge, lemmaOf(words[part.phrase.head])) ?? ""];
    put(own ?? triggerKind, quantityOf(part.phrase, words, readNumber));
  }
  if (c.predicate.type === "PROTEST") for (const part of parts) if (part.phrase) put("size", quantityOf(part.phrase, words, readNumber));
  return out;
}

const countKind = (knowledge: EventContext["knowledge"], lemma: string): string | undefined => knowledge.counts.get(lemma);

/** The number that counts a phrase's head: digits, number words, a dual; null when only `عشرات`. */
export function quantityOf(phrase: Phrase, words: readonly Word[], readNumber: (at: number) => NumberReading | null): number | null {
  // `قرابة 300`, `أكثر من خمسة`: the number may stand behind a word of its own that only says about how many.
  if (phrase.quantity !== null) {
    for (let at = phrase.quantity; at <= phrase.head; at++) {
      const reading = readNumber(at);
      if (reading) return Number.isInteger(reading.value) ? reading.value : null;
    }
    return null;
  }
  const f = (words[phrase.head] as Word).best?.features;
  if (f?.number === "d") return 2;
  return f?.number === "s" && !phrase.definite && phrase.name === null ? 1 : null;
}
