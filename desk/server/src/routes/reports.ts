import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { FilterQuery } from "../schemas/filters.js";
import { FacetQuery, Facets, ReportPage } from "../schemas/reports.js";
import { PageQuery } from "../schemas/values.js";
import { filtersOf, pageOf } from "./ask.js";

/** Reports by any filters, and how many there are of each kind. */
export const reportRoutes: FastifyPluginAsyncZod = async (app) => {
  const { archive, analyse } = app.desk;
  app.get(
    "/reports",
    {
      config: { role: "reader", shared: true },
      schema: {
        tags: ["reports"],
        summary: "Reports, by article and place in the text",
        querystring: FilterQuery.extend(PageQuery.shape),
        response: { 200: ReportPage },
      },
    },
    async ({ query }) => archive.reports(filtersOf(query), pageOf(query), { analyse, latin: query.latin }) as never,
  );
  app.get(
    "/reports/facets",
    {
      config: { role: "reader", shared: true },
      schema: { tags: ["reports"], summary: "Counts of reports by every facet", querystring: FacetQuery, response: { 200: Facets } },
    },
    async ({ query }) => archive.facets(filtersOf(query), query.most, { analyse, latin: query.latin }) as never,
  );
};
