import { z } from "zod";

/** An http(s) address without a password in it. */
export const Address = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .refine(
    (text) => URL.canParse(text) && new URL(text).username === "" && new URL(text).password === "",
    "It must hold no name or password.",
  );

const MOST = 50;

export const NewIngestion = z
  .object({
    addresses: z.array(Address).max(MOST).default([]),
    folders: z.array(z.string().max(200)).max(MOST).default([]).describe("names of folders that this server offers"),
  })
  .refine(({ addresses, folders }) => addresses.length + folders.length > 0, "An address or a folder must be named.");

/** Folders that runs of this server may read. */
export const Folders = z.object({ rows: z.array(z.object({ name: z.string() })) }).meta({ id: "Folders" });

/** A run that reads articles into the archive. */
export const Ingestion = z
  .object({
    id: z.string(),
    sources: z.array(z.string()).describe("addresses, and folders as folder:NAME"),
    started_by: z.string().nullable(),
    started_at: z.string(),
    ended_at: z.string().nullable(),
    state: z.enum(["running", "done", "failed", "stopped"]).describe("stopped: the server ended before the run did"),
    step: z.enum(["reading", "joining", "ended"]),
    tally: z.object({
      articles: z.int(),
      added: z.int(),
      reread: z.int(),
      same: z.int(),
      refused: z.record(z.string(), z.int()),
    }),
    refused: z.array(z.object({ where: z.string(), why: z.string(), kind: z.string() })).describe("the first of those refused"),
    error: z.string().nullable(),
  })
  .meta({ id: "Ingestion" });

/** A feed and how it is doing. */
export const Feed = z
  .object({
    url: z.string(),
    title: z.string().nullable(),
    paused: z.boolean(),
    added_at: z.string(),
    polled_at: z.string().nullable(),
    next_at: z.string().nullable().describe("null where it is gone for good, or never polled"),
    failures: z.int().describe("polls in a row that failed"),
    added: z.int().describe("articles that it brought"),
    error: z.string().nullable().describe("what was refused last"),
    refused: z.string().nullable().describe("of what kind that is"),
  })
  .meta({ id: "Feed" });

export const NewFeed = z.object({ url: Address, title: z.string().trim().max(200).nullable().default(null) });
export const FeedChange = z.object({ url: Address, paused: z.boolean() });

export const Outlet = z
  .object({
    outlet: z.string(),
    articles: z.int(),
    reports: z.int(),
    first_day: z.string().nullable(),
    last_day: z.string().nullable(),
  })
  .meta({ id: "Outlet" });

/** How the server is doing. */
export const AdminHealth = z
  .object({
    version: z.string(),
    database: z.enum(["pglite", "postgres"]),
    bytes: z.number().describe("of the database"),
    memory: z.number().describe("bytes that the server uses"),
    uptime: z.number().describe("seconds"),
    watching: z.boolean().describe("whether this server polls the feeds"),
    stale: z.boolean().describe("articles have come that are not joined yet"),
    readers: z.array(z.object({ reader: z.string(), articles: z.int() })).describe("which versions of the reader read the articles"),
    totals: z.object({ articles: z.int(), reports: z.int(), users: z.int(), sessions: z.int() }),
    requests: z
      .object({
        answered: z.int(),
        refused: z.int().describe("answered with 400 to 499"),
        failed: z.int().describe("answered with 500 and more"),
        seconds: z.number().nullable().describe("in which 95 of 100 were answered, at most; null before the first"),
      })
      .describe("since this server began, as /metrics tells it"),
  })
  .meta({ id: "AdminHealth" });
