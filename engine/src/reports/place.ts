import type { Item } from "../clauses/items.js";
import { lemmaOf, type Phrase } from "../clauses/phrases.js";
import type { Report } from "../dossier/types.js";
import type { Candidate, EventContext } from "./candidates.js";
import type { Parts } from "./parts.js";
import { clauseRange, distance } from "./time.js";

type Place = NonNullable<Report["place"]>;

/** Prepositions behind which a happening is placed, whatever it is. */
const AT = new Set(["fi", "bi", "loc", "abr", "amam"]);
/** Those that place only what goes over, into or out of a place. */
const OVER: Readonly<Record<string, ReadonlySet<string>>> = {
  ASSAULT: new Set(["ala", "tijah", "ila"]),
  COERCE: new Set(["ala", "min"]),
  RETREAT: new Set(["min"]),
  MOBILIZE: new Set(["ila", "tijah", "nahw", "ala"]),
  CONSULT: new Set(["ila", "li"]),
  AID: new Set(["ila"]),
  CONCEDE: new Set(["an"]),
};
/** Types of deeds, which happen somewhere; a word alone is placed only where its sentence says so. */
const DEEDS = new Set(["ASSAULT", "COERCE", "CONSULT", "PROTEST", "MOBILIZE", "RETREAT"]);

/** Where the article last placed something. One an article; `read.ts` keeps it up. */
export interface LastPlace {
  sentence: number;
  place: Place | null;
}

/** A place that has no name here: `المدينة`, `حي اليرموك`. Houses and posts are no places but what is struck. */
function namelessPlace(context: EventContext, phrase: Phrase): Place | null {
  if (phrase.name !== null || phrase.role !== null || !context.knowledge.placeWords.has(lemmaOf(context.words[phrase.head]))) return null;
  const found = context.referents.resolve({ kind: "phrase", phrase });
  return found && { entity: found.entity.id, span: found.span };
}

/** The place named inside a phrase: its own name, its genitive's, its complement's. */
function namedPlace(context: EventContext, phrase: Phrase): Place | null {
  const { name } = phrase;
  if (name && (name.kind === "place" || name.kind === "facility" || name.kind === "country")) {
    const entity = name.actor ? context.referents.registry.ofActor(name.actor) : null;
    return entity && { entity: entity.id, span: { start: name.start, end: name.end } };
  }
  for (const inner of [phrase.genitive, phrase.complement]) {
    const found = inner && namedPlace(context, inner);
    if (found) return found;
  }
  return null;
}

/** Whether a phrase without preposition says where: `شمال العراق`, `غربي المدينة`. */
const isDirection = (context: EventContext, phrase: Phrase): boolean =>
  phrase.prep === null && phrase.genitive !== null && context.knowledge.directions.has(lemmaOf(context.words[phrase.head]));

/** Where it happened: what was gone to, taken or struck; else a phrase of place near the trigger; else the sentence before. */
export function placeOf(context: EventContext, c: Candidate, parts: Parts, last: LastPlace, index: number): Report["place"] {
  const found = placeOfVisit(context, c, parts) ?? nearestPlace(context, c) ?? placeOfRecipient(context, c, parts);
  if (found) return found;
  return DEEDS.has(c.predicate.type) && last.place !== null && index - last.sentence === 1 ? last.place : null;
}

/** `زار طهران`: the host's town, though the host is its state. */
function placeOfVisit(context: EventContext, c: Candidate, parts: Parts): Place | null {
  if (c.predicate.type !== "CONSULT" || !c.predicate.modes.includes("visit")) return null;
  for (const { phrase } of parts.recipients) {
    const found = phrase && namedPlace(context, phrase);
    if (found) return found;
  }
  return null;
}

function placeOfRecipient(context: EventContext, c: Candidate, parts: Parts): Place | null {
  if (c.predicate.type !== "ASSAULT" && c.predicate.type !== "COERCE" && c.predicate.type !== "MOBILIZE" && c.predicate.type !== "RETREAT")
    return null;
  for (const { phrase } of parts.recipients) {
    if (!phrase) continue;
    const struck = context.referents.classOf(phrase) === "place" ? (namedPlace(context, phrase) ?? namelessPlace(context, phrase)) : null;
    if (struck) return struck;
  }
  return null;
}

function nearestPlace(context: EventContext, c: Candidate): Place | null {
  const { first, last } = clauseRange(context, c.trigger);
  const over = OVER[c.predicate.type];
  const phrases = context.sentence.items
    .filter((i): i is Item & { kind: "phrase" } => i.kind === "phrase" && i.first >= first && i.last <= last)
    .map((i) => i.phrase)
    .filter((p) => {
      if (isDirection(context, p)) return true;
      if (p.prep === null) return false;
      return AT.has(p.prep) || (p.first > c.trigger && (over?.has(p.prep) ?? false));
    })
    .sort((a, b) => distance(a.first, c.trigger) - distance(b.first, c.trigger));
  for (const find of [namedPlace, namelessPlace])
    for (const phrase of phrases) {
      const found = find(context, phrase);
      if (found) return found;
    }
  return null;
}
