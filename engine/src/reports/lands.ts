import { countsAny } from "../clauses/operators.js";
import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { Report } from "../dossier/types.js";
import type { Part, Parts } from "./parts.js";
import type { LastPlace } from "./place.js";
import type { Candidate, EventContext } from "./types.js";

/** Types of deeds that befall, or are done by, those who live where they happen. */
const LOCAL_DEEDS = new Set(["ASSAULT", "COERCE", "PROTEST"]);

/** Sectors of people who are of the land they are met in; those who bear arms may have come from elsewhere (`MIL`). */
const LOCALS = new Set(["CVL", "COP", "BUS", "MED", "LAB", "EDU", "AGR"]);
const FIGHTERS = new Set(["REB", "UAF"]);

/** For how many sentences a land holds that was told before. */
const HOLDS = 3;

/**
 * `قتل خمسة مدنيين في الموصل`, `تظاهر المئات في القاهرة`: described people of no told land are of the land where it happened. Keeps the
 * land last told in `last`; without a place of its own, or with one of no known land, the happening is in that.
 */
export function learnLands(
  context: EventContext,
  c: Candidate,
  parts: Parts,
  place: Report["place"],
  last: LastPlace,
  index: number,
): void {
  const own = place === null ? null : context.referents.registry.byId(place.entity)?.country;
  if (own) last.land = { country: own, sentence: index };
  if (!LOCAL_DEEDS.has(c.predicate.type)) return;
  const told = last.land !== null && index - last.land.sentence <= HOLDS ? last.land.country : null;
  const country = own ?? told;
  if (country === null) return;
  for (const [side, found] of [["actor", parts.actors] as const, ["recipient", parts.recipients] as const])
    for (const part of found) if (isLocal(context, c, part, side === "recipient", own != null)) part.entity.country = country;
}

/** Whether somebody described, of no land so far, lives where it happened. */
function isLocal(context: EventContext, c: Candidate, { entity, phrase }: Part, suffers: boolean, placed: boolean): boolean {
  if (entity.kind !== "described" || !entity.animate || entity.country !== null || phrase === null || phrase.name !== null) return false;
  if (countsAny(context.knowledge, context.words, phrase) || isFromElsewhere(context, phrase)) return false;
  const [sector] = entity.sectors;
  // `مقتل ستة`: people who are only counted.
  if (sector === undefined) return suffers && c.predicate.type === "ASSAULT" && phrase.quantity !== null && phrase.role === null;
  if (LOCALS.has(sector)) return true;
  if (c.predicate.type !== "ASSAULT" && c.predicate.type !== "COERCE") return false;
  return placed && (FIGHTERS.has(sector) ? phrase.role?.kind === "people" : sector === "MIL" && suffers && phrase.role?.kind === "people");
}

/** `يهود`, `عرب`, `أجانب`, `سياح`: a people or faith that tells more than the place, or people who are abroad. */
function isFromElsewhere(context: EventContext, phrase: Phrase): boolean {
  const { knowledge, referents, words } = context;
  if (phrase.role !== null && ABROAD.test(phrase.role.id)) return true;
  // Adjectives that tell what somebody is (`مدني`) stand among those of peoples, with their sectors.
  const ofPeople = (at: number): boolean => referents.nationality(at)?.sectors.length === 0;
  if ([phrase.head, ...phrase.adjectives].some(ofPeople)) return true;
  const inner = phrase.genitive ?? phrase.complement;
  return inner !== null && !knowledge.placeWords.has(lemmaOf(words[inner.head])) && isFromElsewhere(context, inner);
}

/** Words for people that say that they are not at home. */
const ABROAD = /^(foreigner|tourist|expatriate|traveller|pilgrim|visitor|settler|mercenary|bomber)/;
