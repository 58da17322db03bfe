import { TYPES } from "../ontology/scores.js";

/** What a type without a score weighs: a statement that no type covers matters least. */
const STATEMENT = 0.25;
/** What any deed weighs at least. */
const LEAST = 0.5;

/** How much it matters that a report of this type is right, 0.25 to 1.5: by how far its PLOVER score lies from nought. */
export function weightOfType(type: string): number {
  const score = TYPES[type]?.score;
  return score === undefined ? STATEMENT : LEAST + Math.abs(score) / 10;
}

const BY_TYPE = Object.keys(TYPES)
  .map((type) => `when '${type}' then ${weightOfType(type)}`)
  .join(" ");

/**
 * How much a report `r` of a happening `h` matters, in SQL: its type's weight, more with the logarithm of the articles that tell of the
 * happening and of the sources that do not depend on one another, since a wrong reading of what many tell misleads more readers.
 */
export const WEIGHT = `((case r.type ${BY_TYPE} else ${STATEMENT} end) * (1 + ln(coalesce(h.articles, 1)) + ln(coalesce(h.independent, 1))))`;

/** What the queue is ordered by: how likely the report is wrong, times how much it matters. Six digits, so that pages meet exactly. */
export const PRIORITY = `round(((1 - r.confidence) * ${WEIGHT})::numeric, 6)::float8`;
