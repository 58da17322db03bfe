import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { Counts } from "../dossier/types.js";
import type { Knowledge } from "../knowledge/types.js";
import type { NumberReading } from "../times/numbers.js";
import type { Word } from "../words/types.js";
import type { Part, Parts } from "./parts.js";
import type { Candidate, EventContext } from "./types.js";

const KINDS: Readonly<Record<string, keyof Counts>> = { dead: "dead", injured: "injured", arrested: "arrested", size: "size" };

/** Number of a participant named or described alone. */
const ONE = 1;

/**
 * Numbers of dead, injured, arrested, and of a crowd, that the phrases around a happening give. Those who suffer it together are
 * added up (`مقتل عشرين متمردا وأربعة جنود`); where one of them is not counted (`وعشرات المدنيين`) there is no sum.
 */
export function countsOf(context: EventContext, c: Candidate, parts: Parts, readNumber: (at: number) => NumberReading | null): Counts {
  const { knowledge, words } = context;
  const kindOf = (at: number): keyof Counts | undefined => KINDS[knowledge.counts.get(lemmaOf(words[at])) ?? ""];
  const sums = new Map<keyof Counts, number | null>();
  const add = (kind: keyof Counts | undefined, value: number | null): void => {
    if (kind === undefined) return;
    const before = sums.get(kind);
    sums.set(kind, before === null || value === null ? null : (before ?? 0) + value);
  };
  // `قضت المحكمة بسجنه`: only an attack's word of death counts the dead.
  const told = kindOf(c.trigger);
  const own = told === "dead" && c.predicate.type !== "ASSAULT" ? undefined : told;
  const seen = new Set<Phrase>();
  for (const part of parts.recipients) {
    if (!part.phrase || seen.has(part.phrase) || isSite(context, part)) continue;
    seen.add(part.phrase);
    const said = kindOf(part.phrase.head);
    add(said === undefined || said === "size" ? own : said, sizeOf(context, part, readNumber));
  }
  if (c.predicate.type === "PROTEST")
    for (const part of parts.actors) if (part.phrase) add("size", quantityOf(part.phrase, words, readNumber, knowledge));
  const out: Counts = {};
  for (const [kind, value] of sums) if (value !== null) out[kind] = value;
  return out;
}

/** What was hit beside people: it is not counted. */
const isSite = (context: EventContext, { phrase, entity }: Part): boolean =>
  entity.kind === "place" || entity.kind === "facility" || (phrase !== null && context.referents.classOf(phrase) === "place");

/** How many a participant is: as its phrase counts it, one person where it is named or held in an office; null where nothing tells. */
function sizeOf(context: EventContext, { phrase, entity }: Part, readNumber: (at: number) => NumberReading | null): number | null {
  if (phrase === null) return null;
  const counted = quantityOf(phrase, context.words, readNumber, context.knowledge);
  if (counted !== null || phrase.quantity !== null) return counted;
  if (entity.kind === "person") return ONE;
  const best = (context.words[phrase.head] as Word).best;
  return phrase.role?.kind === "office" && best?.features.number === "s" ? ONE : null;
}

/** The number that counts a phrase's head: digits, number words, `أحد`, a dual; null when only `عشرات`. */
export function quantityOf(
  phrase: Phrase,
  words: readonly Word[],
  readNumber: (at: number) => NumberReading | null,
  knowledge: Knowledge,
): number | null {
  // `قرابة 300`, `أكثر من خمسة`: behind a word of its own that only says about how many; `أصيب ستة`; `الجنود الثلاثة`.
  const from = phrase.quantity ?? phrase.head;
  for (const at of [...Array.from({ length: phrase.head - from + 1 }, (_, k) => from + k), ...phrase.adjectives]) {
    const reading = readNumber(at);
    if (reading && !reading.ordinal) return Number.isInteger(reading.value) ? reading.value : null;
  }
  const word = words[phrase.quantity ?? phrase.head] as Word;
  const { best } = word;
  if (best?.lexeme.kind === "quant" || phrase.quantity !== null)
    return knowledge.counts.get(lemmaOf(words[phrase.quantity ?? phrase.head])) === "one" ? ONE : null;
  const f = best?.features;
  // `المعتقلين` is written like more of them.
  if (f?.number === "d")
    return best?.article && word.analyses.some((a) => a.lexeme.key === best?.lexeme.key && a.features.number === "p") ? null : 2;
  // `خلية`, `دورية`: of how many a body is, is not told.
  return f?.number === "s" && !phrase.definite && phrase.name === null && phrase.role?.kind !== "body" ? ONE : null;
}
