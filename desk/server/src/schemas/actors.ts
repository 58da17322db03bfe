import { z } from "zod";
import { Count, EventType, Named, pageOf } from "./values.js";

/** An actor in a list. */
export const ActorRow = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    english: z.string().nullable(),
    known: z.string().nullable(),
    country: z.string().nullable(),
    sectors: z.array(z.string()),
    names: z.array(z.string()).describe("every way of writing the name that was met"),
    articles: z.int(),
    mentions: z.int(),
  })
  .meta({ id: "ActorRow" });

export const ActorPage = pageOf(ActorRow).meta({ id: "ActorPage" });

/** An office, from the knowledge base. Dates may be years or months; null where not known or still held. */
export const Office = z
  .object({
    id: z.string(),
    name: z.string(),
    english: z.string().nullable(),
    country: z.string().nullable(),
    from: z.string().nullable(),
    until: z.string().nullable(),
    sure: z.boolean(),
  })
  .meta({ id: "Office" });

/** What an actor has to do with another: happenings that both take part in. */
export const Partner = Named.extend({ happenings: z.int(), score: z.number().nullable() }).meta({ id: "Partner" });

/** An actor with what is known of it. */
export const Actor = ActorRow.extend({
  offices: z.array(Office).describe("the earliest first"),
  activity: z
    .array(
      z.object({
        month: z.string(),
        articles: z.int(),
        does: z.int().describe("reports in which it acts"),
        undergoes: z.int().describe("reports in which it is acted on"),
        says: z.int().describe("reports that it is a source of"),
      }),
    )
    .describe("by month of publication, the earliest first"),
  types: z.array(z.object({ type: EventType, count: z.int() })).describe("types of the reports it takes part in"),
  partners: z.array(Partner).describe("with whom it has most to do"),
  outlets: z.array(Count).describe("who writes of it most"),
  merges: z.array(z.object({ id: z.string(), merged: z.string(), kept: z.string(), because: z.string(), undone: z.boolean() })),
}).meta({ id: "Actor" });

/** Which reports of an actor: what it does, what is done to it, what it says, what others say of it. */
export const ActorRole = z.enum(["actor", "recipient", "source", "about"]);
