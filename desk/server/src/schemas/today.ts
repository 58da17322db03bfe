import { z } from "zod";
import { StoryCard } from "./stories.js";
import { EventType, Named } from "./values.js";

/** Something that went on, or on which tellings part. */
export const Change = z
  .object({
    kind: z.enum(["development", "denial", "difference"]),
    happening: z.string(),
    story: z.string(),
    title: z.string().nullable(),
    type: EventType,
    day: z.string().nullable(),
    what: z.string().describe("dead, injured, arrested, size, status, place, time, actors, recipients; for a denial: status"),
    from: z.union([z.string(), z.number()]).nullable(),
    to: z.union([z.string(), z.number()]).nullable(),
    articles: z.int(),
  })
  .meta({ id: "Change" });

/** What the archive's last days hold. */
export const Today = z
  .object({
    day: z.string().nullable().describe("the last day of which there is an article; null in an empty archive"),
    since: z.string().nullable().describe("the first day that counts here"),
    totals: z.object({ articles: z.int(), reports: z.int(), stories: z.int(), happenings: z.int(), actors: z.int(), outlets: z.int() }),
    fresh: z.object({ articles: z.int(), reports: z.int() }).describe("of the days that count here"),
    stories: z.array(StoryCard).describe("the newest first"),
    changes: z.array(Change),
    actors: z.array(Named.extend({ kind: z.string(), country: z.string().nullable(), reports: z.int() })),
    pairs: z.array(z.object({ a: Named, b: Named, happenings: z.int(), score: z.number() })),
    types: z.array(z.object({ type: EventType, count: z.int() })),
  })
  .meta({ id: "Today" });
