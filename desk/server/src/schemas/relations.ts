import { z } from "zod";
import { EventType, Named } from "./values.js";

/** One side: a country with all who act for it (`country:IRQ`), or one actor (`actor:` and its id). */
export const SideWord = z
  .string()
  .max(610)
  .regex(/^(country:[A-Z]{3}|actor:[^\0]+)$/, "It must be country: with an alpha-3 code, or actor: with an id.");

const Side = z.union([z.object({ country: z.string() }), z.object({ actor: z.string() })]);

/** What passed between two, over time. */
export const Relation = z
  .object({
    a: Side,
    b: Side,
    names: z.object({ a: Named.nullable(), b: Named.nullable() }),
    happenings: z.int(),
    cooperation: z.int(),
    conflict: z.int(),
    balance: z.number().nullable().describe("(cooperation - conflict) / both"),
    score: z.number().nullable(),
    types: z.record(z.string(), z.int()),
    series: z.array(z.object({ time: z.string(), happenings: z.int(), cooperation: z.int(), conflict: z.int(), score: z.number() })),
  })
  .meta({ id: "Relation" });

/** Something that passed between two, to click on. */
export const RelationEvent = z
  .object({
    happening: z.string().nullable(),
    article: z.string(),
    n: z.int(),
    story: z.string().nullable(),
    type: EventType,
    day: z.string(),
    score: z.number(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    sentence: z.string(),
    articles: z.int().describe("articles that tell of it"),
  })
  .meta({ id: "RelationEvent" });

export const Network = z
  .object({
    nodes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        english: z.string().nullable(),
        weight: z.number(),
        community: z.int(),
        centrality: z.number(),
      }),
    ),
    edges: z.array(z.object({ source: z.string(), target: z.string(), happenings: z.int(), weight: z.number(), score: z.number() })),
    days: z.array(z.string()).describe("the days on which anything counted happened, whatever the period"),
  })
  .meta({ id: "Network" });

/** Happenings of one place. */
export const PlaceCount = z
  .object({
    actor: z.string().nullable().describe("what reports are filtered by: `place`"),
    known: z.string(),
    name: z.string(),
    english: z.string().nullable(),
    kind: z.string().nullable(),
    country: z.string().nullable(),
    lat: z.number(),
    lon: z.number(),
    happenings: z.int(),
    reports: z.int(),
    types: z.array(z.object({ type: EventType, count: z.int() })),
  })
  .meta({ id: "PlaceCount" });

export const PlaceMap = z
  .object({
    places: z.array(PlaceCount).describe("those of the most happenings first"),
    unplaced: z.int().describe("reports with a place that has no coordinates"),
  })
  .meta({ id: "PlaceMap" });
