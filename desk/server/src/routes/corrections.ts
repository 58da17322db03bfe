import { Readable } from "node:stream";
import { proposalsTsv, type Review } from "@isnad/archive";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { GoldQuery, Proposals } from "../schemas/review.js";

async function* linesOf(review: Review, part: "articles" | "gold", partial: boolean): AsyncGenerator<string> {
  for await (const made of review.gold({ partial })) yield `${JSON.stringify(part === "gold" ? made.gold : made.article)}\n`;
}

/** What people corrected, handed on: gold for the scorers, proposals for the knowledge base. */
export const correctionRoutes: FastifyPluginAsyncZod = async (app) => {
  const { review } = app.desk.archive;
  app.get(
    "/review/gold",
    {
      config: { role: "analyst" },
      schema: {
        tags: ["review"],
        summary: "Reviewed articles as gold, an object a line",
        produces: ["application/x-ndjson"],
        querystring: GoldQuery,
        response: { 200: z.string() },
      },
    },
    async ({ query }, reply) => {
      reply.type("application/x-ndjson").header("content-disposition", `attachment; filename="reviewed.${query.part}.jsonl"`);
      return reply.send(Readable.from(linesOf(review, query.part, query.partial === true)) as never);
    },
  );
  app.get(
    "/review/proposals",
    {
      config: { role: "analyst" },
      schema: { tags: ["review"], summary: "Rows that corrections propose for the knowledge base", response: { 200: Proposals } },
    },
    async () => ({ rows: await review.proposals() }) as never,
  );
  app.get(
    "/review/proposals.tsv",
    {
      config: { role: "analyst" },
      schema: {
        tags: ["review"],
        summary: "The same as a table, tabs between",
        produces: ["text/tab-separated-values"],
        response: { 200: z.string() },
      },
    },
    async (_request, reply) => {
      reply
        .type("text/tab-separated-values; charset=utf-8")
        .header("content-disposition", 'attachment; filename="proposals.tsv"')
        .serializer((text: string) => text);
      return proposalsTsv(await review.proposals());
    },
  );
};
