import type { Item } from "../clauses/items.js";
import { lemmaOf, type Phrase } from "../clauses/phrases.js";
import type { Counts, Report, Span } from "../dossier/types.js";
import type { Known } from "../names/registry.js";
import type { NumberReading } from "../times/numbers.js";
import type { Word } from "../words/types.js";
import type { Candidate, EventContext } from "./candidates.js";
import type { Part } from "./parts.js";
import { clauseRange, distance } from "./time.js";

const PLACE_PREPS = new Set(["fi", "bi", "loc", "ala", "ila", "abr", "amam"]);

/** The place named inside a phrase: the phrase's own name, its genitive's, its complement's. */
function placeIn(context: EventContext, phrase: Phrase): { entity: Known; span: Span } | null {
  const name = phrase.name;
  if (name && (name.kind === "place" || name.kind === "facility" || name.kind === "country")) {
    const entity = name.actor ? context.referents.registry.ofActor(name.actor) : null;
    return entity && { entity, span: { start: name.start, end: name.end } };
  }
  for (const inner of [phrase.genitive, phrase.complement]) {
    const found = inner && placeIn(context, inner);
    if (found) return found;
  }
  return null;
}

/** Where it happened: the nearest place phrase after the trigger in its clause, else before it. */
export function placeOf(context: EventContext, c: Candidate): Report["place"] {
  const { first, last } = clauseRange(context, c.trigger);
  const phrases = context.sentence.items
    .filter(
      (i): i is Item & { kind: "phrase" } =>
        i.kind === "phrase" && i.first >= first && i.last <= last && i.phrase.prep !== null && PLACE_PREPS.has(i.phrase.prep),
    )
    .sort((a, b) => distance(a.first, c.trigger) - distance(b.first, c.trigger));
  for (const { phrase } of phrases) {
    if (phrase.prep !== "fi" && phrase.prep !== "loc" && phrase.prep !== "bi" && phrase.first < c.trigger) continue;
    const found = placeIn(context, phrase);
    if (found) return { entity: found.entity.id, span: found.span };
  }
  return null;
}

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
  if (phrase.quantity !== null) {
    const reading = readNumber(phrase.quantity);
    return reading && Number.isInteger(reading.value) ? reading.value : null;
  }
  const f = (words[phrase.head] as Word).best?.features;
  if (f?.number === "d") return 2;
  return f?.number === "s" && !phrase.definite && phrase.name === null ? 1 : null;
}
