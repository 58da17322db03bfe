import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { ActorRow } from "../schemas/actors.js";
import { ArticlePage } from "../schemas/articles.js";
import { StoryCard } from "../schemas/stories.js";
import { Today } from "../schemas/today.js";
import { Flag, PageQuery, SearchText, whole } from "../schemas/values.js";
import { pageOf } from "./ask.js";

/** Actors and stories that a search shows beside its articles. */
const BESIDE = 6;

const SearchResult = z
  .object({ actors: z.array(ActorRow), stories: z.array(StoryCard), articles: ArticlePage })
  .meta({ id: "SearchResult" });

/** Where readers begin: the last days, and the search over everything. */
export const todayRoutes: FastifyPluginAsyncZod = async (app) => {
  const { archive, analyse } = app.desk;
  app.get(
    "/today",
    {
      config: { role: "reader", shared: true },
      schema: {
        tags: ["today"],
        summary: "What the archive's last days hold",
        querystring: z.object({ days: whole(1, 366).default(7).describe("counted back from the newest article") }),
        response: { 200: Today },
      },
    },
    async ({ query }) => archive.today(query.days) as never,
  );
  app.get(
    "/search",
    {
      config: { role: "reader", shared: true },
      schema: {
        tags: ["today"],
        summary: "Articles by words, with the actors and stories that fit",
        querystring: PageQuery.extend({ q: SearchText.min(1), latin: Flag.optional() }),
        response: { 200: SearchResult },
      },
    },
    async ({ query }) => {
      const options = { analyse, latin: query.latin };
      const filters = { text: query.q };
      // What stands beside is of the first page alone.
      const first = query.after === undefined;
      return {
        articles: await archive.articles(filters, pageOf(query), options),
        actors: first ? (await archive.actors({ name: query.q, latin: query.latin }, { limit: BESIDE })).rows : [],
        stories: first ? (await archive.storyCards(filters, { limit: BESIDE }, { ...options, order: "largest" })).rows : [],
      } as never;
    },
  );
};
