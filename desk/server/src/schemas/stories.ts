import { z } from "zod";
import { StoryArticle } from "./articles.js";
import { EventType, pageOf, Status } from "./values.js";

/** A story in a list. */
export const StoryCard = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    day: z.string().nullable(),
    last_day: z.string().nullable(),
    articles: z.int(),
    outlets: z.array(z.string()),
    excerpt: z.string(),
    types: z.array(z.object({ type: EventType, count: z.int() })).describe("types of its happenings, the most first"),
  })
  .meta({ id: "StoryCard" });

export const StoryPage = pageOf(StoryCard).meta({ id: "StoryPage" });

/** One value that tellings give, and who gives it. */
export const Version = z.object({ value: z.union([z.string(), z.number()]), articles: z.array(z.string()) }).meta({ id: "Version" });

export const Difference = z
  .object({
    what: z.enum(["dead", "injured", "arrested", "size", "status", "place", "time", "actors", "recipients"]),
    versions: z.array(Version),
  })
  .meta({ id: "Difference" });

/** What one or several reports tell of. */
export const Happening = z
  .object({
    id: z.string(),
    story: z.string(),
    type: EventType,
    status: Status,
    day: z.string().nullable(),
    articles: z.int(),
    reports: z.int(),
    independent: z.int().describe("sources that do not depend on one another"),
    tellers: z.array(
      z.object({
        article: z.string(),
        report: z.int(),
        outlet: z.string().nullable(),
        published: z.string().nullable(),
        status: Status,
        chain: z.array(
          z.object({
            name: z.string(),
            english: z.string().nullable().describe("of the actor, where it is known"),
            actor: z.string().nullable().describe("id across articles; null for the unnamed"),
            stance: z.string(),
            kind: z.string(),
          }),
        ),
        sentence: z.string(),
        trigger: z.string(),
      }),
    ),
    sources: z.array(z.object({ name: z.string(), kind: z.enum(["source", "copies", "outlet"]), articles: z.array(z.string()) })),
    agree: z.record(z.string(), z.union([z.string(), z.number()])),
    english: z.record(z.string(), z.string()).describe("English names by the Arabic ones in what tellings are compared by"),
    differ: z.array(Difference),
    development: z.array(Difference),
    facing: z
      .object({ asserted: z.array(z.string()), denied: z.array(z.string()) })
      .nullable()
      .describe("ids of the articles that tell it is so, and that it is not"),
  })
  .meta({ id: "Happening" });

export const HappeningPage = pageOf(Happening).meta({ id: "HappeningPage" });

/** A story: its articles, the earliest first. Its happenings come in pages of their own. */
export const Story = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    day: z.string().nullable(),
    last_day: z.string().nullable(),
    outlets: z.array(z.string()),
    articles: z.array(StoryArticle),
    copies: z.array(z.array(z.string())).describe("groups of its articles whose text is mostly the same"),
    happenings: z.int(),
    topic: z
      .array(z.object({ id: z.string(), title: z.string().nullable(), day: z.string().nullable(), articles: z.int() }))
      .describe("other stories of the same topic"),
  })
  .meta({ id: "Story" });
