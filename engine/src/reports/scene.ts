import type { Phrase } from "../clauses/phrase.js";
import { lemmaOf } from "../clauses/phrases.js";
import type { Parts } from "./parts.js";
import type { Candidate, EventContext } from "./types.js";

/** Types whose nouns are named after where they happened. */
const SCENIC = new Set(["ASSAULT", "PROTEST"]);

/** Phrases behind which a town does the deed: `هجمات موسكو على حلب`. */
const AIMED = new Set(["ala", "didda", "tijah", "nahw", "ila", "maa", "bayn"]);

/** Whether a phrase is the name of a town or site. */
const isTown = ({ name }: Phrase): boolean => name?.kind === "place" || name?.kind === "facility";

/**
 * `اعتداءات باريس`, `تفجيرات بيروت`: the town that a noun for a violent deed or a protest is named after, where it happened. Not what is
 * shelled or stormed (`قصف حلب`), nor a capital that stands for its state (`هجمات موسكو على حلب`).
 */
export function sceneOf({ words }: EventContext, c: Candidate): Phrase | null {
  const { clause, predicate } = c;
  const { genitive } = clause;
  if (clause.kind !== "noun" || c.trigger !== clause.at || genitive === null || !SCENIC.has(predicate.type) || !isTown(genitive))
    return null;
  if (clause.objects.length > 0 || clause.preps.some((p) => AIMED.has(p.code))) return null;
  const word = words[clause.at]?.best;
  return predicate.gen === "obj" && word?.features.number !== "p" ? null : genitive;
}

/** Leaves out the town that a happening is named after: nobody does it nor suffers it. */
export function withoutScene(context: EventContext, c: Candidate, parts: Parts): Parts {
  const scene = sceneOf(context, c);
  if (scene === null) return parts;
  const towns = new Set([scene, ...scene.conjuncts]);
  const stays = ({ phrase }: Parts["actors"][number]): boolean => phrase === null || !towns.has(phrase) || !isTown(phrase);
  return { ...parts, actors: parts.actors.filter(stays), recipients: parts.recipients.filter(stays) };
}

/** What a visit is of, though it is no state: `زيارة محافظة عدن`, `زار مدينة حلب`. */
export function visited({ knowledge, words }: EventContext, { clause }: Candidate): Phrase | null {
  const object = clause.objects[0];
  const phrase = clause.kind === "noun" ? clause.genitive : object?.kind === "phrase" ? object.phrase : null;
  if (phrase === null) return null;
  return isTown(phrase) || (phrase.genitive && isTown(phrase.genitive) && knowledge.placeWords.has(lemmaOf(words[phrase.head])))
    ? phrase
    : null;
}
