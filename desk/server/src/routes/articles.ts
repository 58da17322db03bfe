import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { notFound } from "../http/problems.js";
import { Article, ArticlePage } from "../schemas/articles.js";
import { FilterQuery } from "../schemas/filters.js";
import { Id, PageQuery } from "../schemas/values.js";
import { filtersOf, pageOf } from "./ask.js";

/** Articles, listed and one by one. */
export const articleRoutes: FastifyPluginAsyncZod = async (app) => {
  const { archive, analyse } = app.desk;
  app.get(
    "/articles",
    {
      config: { role: "reader", shared: true },
      schema: {
        tags: ["articles"],
        summary: "Articles, the newest first",
        querystring: FilterQuery.extend(PageQuery.shape),
        response: { 200: ArticlePage },
      },
    },
    async ({ query }) => archive.articles(filtersOf(query), pageOf(query), { analyse, latin: query.latin }) as never,
  );
  app.get(
    "/articles/:id",
    {
      config: { role: "reader", shared: true },
      schema: { tags: ["articles"], summary: "An article with its reading", params: z.object({ id: Id }), response: { 200: Article } },
    },
    async ({ params }) => {
      const article = await archive.article(params.id);
      if (article === null) throw notFound("article");
      return article as never;
    },
  );
};
