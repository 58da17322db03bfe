import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Registry } from "prom-client";
import { z } from "zod";
import { answeredOf } from "../http/metrics.js";
import { notFound, ProblemError } from "../http/problems.js";
import { addFeed, feedOf, listFeeds, pauseFeed, removeFeed } from "../ingestions/feeds.js";
import type { Watcher } from "../ingestions/watcher.js";
import { Address, AdminHealth, Feed, FeedChange, NewFeed, Outlet } from "../schemas/admin.js";
import { PageQuery, pageOf } from "../schemas/values.js";

const OUTLETS = `select a.outlet, count(*)::int as articles, min(a.day) as first_day, max(a.day) as last_day,
  coalesce(sum((select count(*) from reports r where r.article_id = a.id)), 0)::int as reports
  from articles a where a.outlet is not null and a.outlet > $1 group by a.outlet order by a.outlet limit $2::int`;

const TOTALS = `select pg_database_size(current_database())::float8 as bytes, (select stale from state) as stale,
  (select count(*)::int from articles) as articles, (select count(*)::int from reports) as reports,
  (select count(*)::int from users) as users, (select count(*)::int from sessions where expires_at > now()) as sessions`;

/** Feeds, outlets and how the server is doing, for administrators. `watcher`: null where this server polls no feeds; `registry`: its figures. */
export const adminRoutes =
  (watcher: Watcher | null, registry: Registry): FastifyPluginAsyncZod =>
  async (app) => {
    const { archive, audit, version } = app.desk;
    const { database } = archive;
    app.get(
      "/admin/feeds",
      {
        config: { role: "admin" },
        schema: { tags: ["admin"], summary: "Feeds and their state", querystring: PageQuery, response: { 200: pageOf(Feed) } },
      },
      async ({ query }) => {
        const rows = await listFeeds(database, query.after ?? null, query.limit + 1);
        return { rows: rows.slice(0, query.limit), next: rows.length > query.limit ? (rows[query.limit - 1]?.url ?? null) : null };
      },
    );
    const one = async (url: string) => {
      const feed = await feedOf(database, url);
      if (feed === null) throw notFound("feed");
      return feed;
    };
    app.post(
      "/admin/feeds",
      { config: { role: "admin" }, schema: { tags: ["admin"], summary: "Adds a feed", body: NewFeed, response: { 201: Feed } } },
      async (request, reply) => {
        const { url, title } = request.body;
        if (!(await addFeed(database, { url, title, by: request.account?.id ?? null })))
          throw new ProblemError(409, "feed-there", "This feed is there already.");
        await audit(request, { action: "feed.add", subject: url });
        watcher?.reload();
        return reply.code(201).send(await one(url));
      },
    );
    app.patch(
      "/admin/feeds",
      {
        config: { role: "admin" },
        schema: { tags: ["admin"], summary: "Stops polling a feed, or goes on", body: FeedChange, response: { 200: Feed } },
      },
      async (request) => {
        const { url, paused } = request.body;
        if (!(await pauseFeed(database, url, paused))) throw notFound("feed");
        await audit(request, { action: paused ? "feed.pause" : "feed.resume", subject: url });
        watcher?.reload();
        return one(url);
      },
    );
    app.delete(
      "/admin/feeds",
      {
        config: { role: "admin" },
        schema: { tags: ["admin"], summary: "Takes a feed away", querystring: z.object({ url: Address }), response: { 204: z.null() } },
      },
      async (request, reply) => {
        if (!(await removeFeed(database, request.query.url))) throw notFound("feed");
        await audit(request, { action: "feed.remove", subject: request.query.url });
        watcher?.reload();
        return reply.code(204).send(null);
      },
    );
    app.get(
      "/admin/outlets",
      {
        config: { role: "admin" },
        schema: { tags: ["admin"], summary: "Outlets of the articles", querystring: PageQuery, response: { 200: pageOf(Outlet) } },
      },
      async ({ query }) => {
        const rows = await database.query<z.output<typeof Outlet>>(OUTLETS, [query.after ?? "", query.limit + 1]);
        return { rows: rows.slice(0, query.limit), next: rows.length > query.limit ? (rows[query.limit - 1]?.outlet ?? null) : null };
      },
    );
    app.get(
      "/admin/health",
      { config: { role: "admin" }, schema: { tags: ["admin"], summary: "How the server is doing", response: { 200: AdminHealth } } },
      async () => {
        const [row] = await database.query<{ bytes: number; stale: boolean } & z.output<typeof AdminHealth>["totals"]>(TOTALS);
        const { bytes, stale, ...totals } = row as NonNullable<typeof row>;
        const readers = await database.query<{ reader: string; articles: number }>(
          "select reader, count(*)::int as articles from dossiers where current group by reader order by 2 desc, 1",
        );
        const memory = process.memoryUsage().rss;
        return {
          version,
          database: database.kind,
          bytes,
          stale,
          totals,
          readers,
          memory,
          uptime: process.uptime(),
          watching: watcher !== null,
          requests: await answeredOf(registry),
        };
      },
    );
  };
