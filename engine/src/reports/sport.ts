import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { Knowledge } from "../knowledge/types.js";
import type { Known } from "../names/types.js";
import type { Word } from "../words/types.js";
import type { Parts } from "./parts.js";
import { BETWEEN_PEOPLE, type Candidate, type EventContext } from "./types.js";

/** How many words of sport an article of sport has, and which part of all its words they are. */
const KINDS = 3;
const SHARE = 0.02;

/** Whether an article is of sport: by several words of it (`مباراة`, `لاعب`, `نادي`), not by one in passing. */
export function isSport({ sport }: Knowledge, words: readonly Word[]): boolean {
  const found = words.map(lemmaOf).filter((l) => sport.has(l));
  return new Set(found).size >= KINDS && found.length >= words.length * SHARE;
}

/** Types of force that clubs and players have words for as well: transfers, bans, defences. */
const ORDERED = new Set(["RETREAT", "MOBILIZE", "SANCTION", "COERCE"]);

/** Modes of deeds of courts and police, who are not always told. */
const JUDGED = ["arrest", "convict"];

/** Sectors of a state and of those who fight. */
const OF_STATE = new Set(["MIL", "COP", "JUD", "LEG", "SPY", "REB", "PRM"]);

/** Whether somebody is of a state; a chairman or a board without a country (`رئيس لجنة المسابقات`) may be of a club. */
const isOfState = ({ sectors, known, country }: Known): boolean =>
  sectors.some((s) => OF_STATE.has(s)) || (sectors.includes("GOV") && (known !== null || country !== null));

/** `إدارة النادي`: whose is the body of a club. */
function isOfClub({ knowledge, words }: EventContext, phrase: Phrase | null): boolean {
  for (let p = phrase; p !== null; p = p.genitive) if (knowledge.sport.has(lemmaOf(words[p.head]))) return true;
  return false;
}

/** `وقع النادي مع اللاعب`, `رفض المدرب العرض`: among clubs and players nothing of the ontology is done; with somebody of the state it is. */
export function isPlayed(context: EventContext, c: Candidate, parts: Parts): boolean {
  const { type, modes } = c.predicate;
  if (!BETWEEN_PEOPLE.has(type) && !(ORDERED.has(type) && !modes.some((m) => JUDGED.includes(m)))) return false;
  return ![...parts.actors, ...parts.recipients].some(
    ({ entity, phrase }) => entity.kind !== "country" && entity.kind !== "place" && isOfState(entity) && !isOfClub(context, phrase),
  );
}
