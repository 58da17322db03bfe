import { CLAIM_MINUTES, type Filters, type Item, type QueueItem } from "@isnad/archive";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { type Person, peopleOf } from "../accounts/names.js";
import { notFound } from "../http/problems.js";
import { Agreement, Claimed, NewClaim, QueuePage, QueueQuery, ReviewArticle } from "../schemas/review.js";
import { Id } from "../schemas/values.js";
import { filtersOf, pageOf } from "./ask.js";
import { byOf, shownDecision } from "./decisions.js";

type NameOf = (id: string) => Person;

const itemOf = ({ decision, state, reviewers, disputed, changed }: Item, nameOf: NameOf) => ({
  decision: decision?.id ?? null,
  kind: decision?.kind ?? null,
  by: decision === null ? null : nameOf(decision.who),
  state,
  reviewers,
  disputed,
  changed,
});

/** The queue, decisions on reports, and what comes of them. */
export const reviewRoutes: FastifyPluginAsyncZod = async (app) => {
  const { archive } = app.desk;
  const { review, database } = archive;
  const withNames = async (items: readonly QueueItem[]) => {
    const nameOf = await peopleOf(
      database,
      items.flatMap((i) => i.claimed ?? []),
    );
    return items.map((i) => ({ ...i, claimed: i.claimed === null ? null : nameOf(i.claimed) }));
  };

  app.get(
    "/review/queue",
    {
      config: { role: "analyst" },
      schema: {
        tags: ["review"],
        summary: "Reports that wait for a person: of the queue `open` the most doubtful and weighty first",
        querystring: QueueQuery,
        response: { 200: QueuePage },
      },
    },
    async (request) => {
      const { query } = request;
      const { rows, next } = await review.queue(byOf(request), { queue: query.queue, filters: filtersOf(query) }, pageOf(query));
      return { rows: await withNames(rows), next } as never;
    },
  );
  app.post(
    "/review/claims",
    {
      config: { role: "analyst" },
      schema: {
        tags: ["review"],
        summary: "Takes the next reports that nobody else has before them",
        body: NewClaim,
        response: { 200: Claimed },
      },
    },
    async (request) => {
      const { queue, count, filters } = request.body;
      const items = await review.claim(byOf(request), { queue, filters: filtersOf(filters) as Filters }, count);
      return { items: await withNames(items), minutes: CLAIM_MINUTES } as never;
    },
  );
  app.delete(
    "/review/claims",
    {
      config: { role: "analyst" },
      schema: { tags: ["review"], summary: "Gives back what one has before one", response: { 204: z.null() } },
    },
    async (request, reply) => {
      await review.release(request.account!.id);
      return reply.code(204).send(null);
    },
  );
  app.get(
    "/review/articles/:id",
    {
      config: { role: "analyst" },
      schema: {
        tags: ["review"],
        summary: "An article with all its reports, as they stand and as the machine reads them, and all decisions",
        params: z.object({ id: Id }),
        response: { 200: ReviewArticle },
      },
    },
    async ({ params }) => {
      const found = await review.article(params.id);
      if (found === null) throw notFound("article");
      const nameOf = await peopleOf(
        database,
        found.decisions.map((d) => d.who),
      );
      return {
        ...found,
        reports: found.reports.map((r) => ({ ...r, item: r.item === null ? null : itemOf(r.item, nameOf) })),
        decisions: found.decisions.map((d) => shownDecision(d, nameOf)),
      } as never;
    },
  );
  app.get(
    "/review/agreement",
    {
      config: { role: "analyst" },
      schema: {
        tags: ["review"],
        summary: "How far people agree who judged the same reports: Krippendorff's alpha",
        response: { 200: Agreement },
      },
    },
    async () => review.agreement() as never,
  );
};
