import { z } from "zod";
import { FilterQuery } from "./filters.js";
import { Count, EventType, Part, pageOf, Reviewed, Stance, Status } from "./values.js";

/** One link of a chain, the outermost first. */
export const ChainLink = Part.extend({ link: z.string(), verb: z.string().nullable(), stance: Stance }).meta({ id: "ChainLink" });

/** A report: what an article tells, with those who take part and the chain of those who say so. */
export const Report = z
  .object({
    article: z.string(),
    n: z.int().describe("its number in the article"),
    id: z.string(),
    key: z.string().describe("what comments and decisions name it by; holds from one reading to the next"),
    reviewed: Reviewed.nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable(),
    title: z.string().nullable(),
    story: z.string().nullable(),
    happening: z.string().nullable(),
    type: EventType,
    modes: z.array(z.string()),
    contexts: z.array(z.string()),
    cameo: z.string().nullable(),
    status: Status,
    day: z.string().nullable().describe("the day of the happening"),
    time_said: z.boolean().describe("false: the day is that of the article"),
    dead: z.int().nullable(),
    injured: z.int().nullable(),
    arrested: z.int().nullable(),
    size: z.number().nullable(),
    score: z.number().nullable().describe("PLOVER, -10 to 10; null for statements"),
    confidence: z.number(),
    trigger: z.string(),
    trigger_start: z.int(),
    trigger_end: z.int(),
    sentence_start: z.int(),
    sentence_end: z.int(),
    sentence: z.string(),
    place: Part.extend({ lat: z.number().nullable(), lon: z.number().nullable() }).nullable(),
    actors: z.array(Part),
    recipients: z.array(Part),
    chain: z.array(ChainLink),
  })
  .meta({ id: "Report" });

export const ReportPage = pageOf(Report).meta({ id: "ReportPage" });

/** How many reports there are of each value; of a facet that is filtered by, as if it was not. */
export const Facets = z
  .object({
    reports: z.int(),
    articles: z.int(),
    type: z.array(Count),
    mode: z.array(Count),
    status: z.array(Count),
    actor: z.array(Count),
    country: z.array(Count),
    sector: z.array(Count),
    place: z.array(Count),
    source: z.array(Count),
    outlet: z.array(Count),
    month: z.array(Count).describe("months of publication, the earliest first"),
    reviewed: z.array(Count).describe("true: people have looked at it; false: nobody has"),
  })
  .meta({ id: "Facets" });

export const FacetQuery = FilterQuery.extend({ most: z.coerce.number().int().min(1).max(100).default(20).describe("values a facet") });
