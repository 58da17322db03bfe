import { z } from "zod";
import { Country, Day, EventType, Flag, Id, list, SearchText, Status } from "./values.js";

/** What reports, articles and stories are chosen by. Within a list any may hold; all parts must. */
export const FilterQuery = z.object({
  q: SearchText.optional(),
  latin: Flag.optional().describe("false: names are not looked for by their spelling in Latin letters"),
  type: list(EventType).optional(),
  mode: list(Id).optional(),
  status: list(Status).optional(),
  actor: list(Id).optional().describe("ids of actors that take part"),
  country: list(Country).optional(),
  sector: list(Id).optional(),
  place: list(Id).optional().describe("ids of the actors that are places"),
  source: list(Id).optional().describe("ids of actors that stand in the chain"),
  outlet: list(Id).optional(),
  since: Day.optional().describe("first day of publication"),
  until: Day.optional().describe("last day of publication"),
  story: Id.optional(),
  happening: Id.optional(),
  article: Id.optional(),
  confidence: z.coerce.number().min(0).max(1).optional(),
  reviewed: Flag.optional().describe("true: only what people have looked at; false: only what nobody has"),
});
export type FilterQuery = z.output<typeof FilterQuery>;

/** What relations, the network and the map are made from. Without a status: what happened or goes on. */
export const PeriodQuery = z.object({
  since: Day.optional().describe("first day of the happening"),
  until: Day.optional().describe("last day of the happening"),
  status: list(Status).optional(),
  confidence: z.coerce.number().min(0).max(1).optional(),
});
export type PeriodQuery = z.output<typeof PeriodQuery>;
