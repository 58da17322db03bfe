import type { By, Decision } from "@isnad/archive";
import type { FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { type Person, peopleOf } from "../accounts/names.js";
import { Because, DecisionId, DecisionPage, DecisionQuery, Decision as DecisionSchema, NewDecision } from "../schemas/review.js";
import { pageOf } from "./ask.js";

/** Who asks, and now. Only for routes that need an account. */
export const byOf = (request: FastifyRequest): By => ({ who: request.account!.id, at: new Date() });

/** A decision as it is answered: with the name of who decided, without inner columns. */
export const shownDecision = <D extends Decision>({ who, hash: _, reader: __, ...decision }: D, nameOf: (id: string) => Person) => ({
  ...decision,
  by: nameOf(who),
});

/** The design calls them `reviews`; `/review/decisions` stands beside the rest of the review. */
const PATHS = ["/reviews", "/review/decisions"] as const;

/** What people decide on reports: listed, made, taken back. */
export const decisionRoutes: FastifyPluginAsyncZod = async (app) => {
  const { archive, audit } = app.desk;
  const { review, database } = archive;
  const own = (request: FastifyRequest, made: Decision) =>
    shownDecision(made, () => ({ id: made.who, name: request.account!.name })) as never;
  for (const path of PATHS) {
    app.get(
      path,
      {
        config: { role: "analyst" },
        schema: {
          tags: ["review"],
          summary: "What people decided on reports, the newest first",
          querystring: DecisionQuery,
          response: { 200: DecisionPage },
        },
      },
      async ({ query }) => {
        const { rows, next } = await review.decisions({ article: query.article, who: query.who }, pageOf(query));
        const nameOf = await peopleOf(
          database,
          rows.map((d) => d.who),
        );
        return { rows: rows.map((d) => shownDecision(d, nameOf)), next } as never;
      },
    );
    app.post(
      path,
      {
        config: { role: "analyst" },
        schema: {
          tags: ["review"],
          summary: "Accepts, corrects, rejects or adds a report",
          body: NewDecision,
          response: { 201: DecisionSchema },
        },
      },
      async (request, reply) => {
        const made = await review.decide(byOf(request), request.body as never);
        const { id, second } = made;
        await audit(request, { action: `report.${made.kind}`, subject: `${made.article} ${made.key}`, details: { decision: id, second } });
        return reply.code(201).send(own(request, made));
      },
    );
    app.post(
      `${path}/:id/undo`,
      {
        config: { role: "analyst" },
        schema: {
          tags: ["review"],
          summary: "Takes a decision back",
          params: DecisionId,
          body: Because,
          response: { 201: DecisionSchema },
        },
      },
      async (request, reply) => {
        const made = await review.undo(byOf(request), request.params.id, request.body.because);
        await audit(request, {
          action: "report.undo",
          subject: `${made.article} ${made.key}`,
          details: { decision: made.id, undoes: made.undoes },
        });
        return reply.code(201).send(own(request, made));
      },
    );
  }
};
