import { z } from "zod";
import { EntityKind, EventType, pageOf, Reviewed, Span, Stance, Status } from "./values.js";

/** What every article is named by. */
const ArticleHead = z.object({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  day: z.string().nullable(),
});

/** An article among others. */
const ListedArticle = ArticleHead.extend({
  copies: z.string().nullable().describe("the group of articles printed from one text"),
  excerpt: z.string(),
  reports: z.int(),
});

/** An article in a list. */
export const ArticleRow = ListedArticle.extend({ story: z.string().nullable() }).meta({ id: "ArticleRow" });

/** An article as a story holds it. */
export const StoryArticle = ListedArticle.extend({
  likeness: z.number(),
  because: z.string().describe("the article that it is most like, and the terms that both share"),
}).meta({ id: "StoryArticle" });

export const ArticlePage = pageOf(ArticleRow).meta({ id: "ArticlePage" });

const Participant = z.object({ entity: z.string(), span: Span.nullable() });

/** What a reading found, as the engine gives it: see docs on the dossier. */
export const Dossier = z
  .object({
    format: z.literal("isnad/1"),
    chrome: z.array(Span),
    sentences: z.array(Span),
    entities: z.array(
      z.object({
        id: z.string(),
        kind: EntityKind,
        name: z.string(),
        english: z.string().nullable(),
        known: z.string().nullable(),
        country: z.string().nullable(),
        sectors: z.array(z.string()),
        office: z.string().nullable(),
      }),
    ),
    mentions: z.array(Span.extend({ entity: z.string(), form: z.enum(["name", "nominal", "pronoun"]) })),
    times: z.array(Span.extend({ kind: z.enum(["date", "time", "duration", "set"]), value: z.string().nullable(), certain: z.boolean() })),
    reports: z.array(
      z.object({
        id: z.string(),
        sentence: z.int(),
        trigger: Span,
        type: EventType,
        modes: z.array(z.string()),
        contexts: z.array(z.string()),
        cameo: z.string().nullable(),
        status: Status,
        actors: z.array(Participant),
        recipients: z.array(Participant),
        place: z.object({ entity: z.string(), span: Span }).nullable(),
        time: z.object({ value: z.string(), span: Span.nullable() }).nullable(),
        counts: z.object({
          dead: z.number().optional(),
          injured: z.number().optional(),
          arrested: z.number().optional(),
          size: z.number().optional(),
        }),
        isnad: z.array(
          z.object({
            kind: z.enum(["person", "organisation", "outlet", "anonymous", "document"]),
            entity: z.string(),
            span: Span,
            verb: z.string().nullable(),
            stance: Stance,
          }),
        ),
        quote: Span.nullable(),
        evidence: z.array(Span),
        confidence: z.number(),
        because: z.array(z.string()),
      }),
    ),
    reader: z.object({ name: z.string(), version: z.string(), lexicon: z.string() }),
  })
  .meta({ id: "Dossier" });

/** An article with its current reading. */
export const Article = ArticleHead.extend({
  language: z.string(),
  text: z.string(),
  story: z.object({ id: z.string(), title: z.string().nullable() }).nullable(),
  version_of: z.string().nullable().describe("the article that this is another text of"),
  copies: z
    .array(
      z.object({
        id: z.string(),
        outlet: z.string().nullable(),
        title: z.string().nullable(),
        published: z.string().nullable(),
        likeness: z.number(),
      }),
    )
    .describe("articles printed from the same text"),
  dossier: Dossier,
  actors: z.record(z.string(), z.string()).describe("ids of actors by the entity's id in the dossier"),
  happenings: z.record(z.string(), z.string()).describe("ids of happenings by the report's id in the dossier"),
  numbers: z.record(z.string(), z.int()).describe("`n` of a report by its id in the dossier"),
  reviews: z
    .record(z.string(), z.object({ key: z.string(), reviewed: Reviewed.nullable() }))
    .describe("by the report's id in the dossier: what comments and decisions name it by, and what people said of it"),
}).meta({ id: "Article" });
