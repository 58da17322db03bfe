import type { ActorDecision } from "@isnad/archive";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { type Person, peopleOf } from "../accounts/names.js";
import { ActorDecision as ActorDecisionSchema, ActorKey, Because, DecisionId, NewMerge, NewSplit } from "../schemas/review.js";
import { Id, PageQuery, pageOf } from "../schemas/values.js";
import { pageOf as pageAsked } from "./ask.js";
import { byOf } from "./decisions.js";

const shown = ({ who, ...decision }: ActorDecision, nameOf: (id: string) => Person) => ({ ...decision, by: nameOf(who) });

/** Who is who: merges and splits of actors by people. */
export const identityRoutes: FastifyPluginAsyncZod = async (app) => {
  const { archive, audit } = app.desk;
  const { review, database } = archive;
  app.get(
    "/review/actors/:id/keys",
    {
      config: { role: "analyst" },
      schema: {
        tags: ["review"],
        summary: "The names that are taken for an actor, with the articles that have them",
        params: z.object({ id: Id }),
        response: { 200: z.object({ rows: z.array(ActorKey) }) },
      },
    },
    async ({ params }) => ({ rows: await review.keys(params.id) }) as never,
  );
  app.get(
    "/review/actors/decisions",
    {
      config: { role: "analyst" },
      schema: {
        tags: ["review"],
        summary: "What people decided on who is who, the newest first",
        querystring: PageQuery,
        response: { 200: pageOf(ActorDecisionSchema) },
      },
    },
    async ({ query }) => {
      const { rows, next } = await review.actorDecisions(pageAsked(query));
      const nameOf = await peopleOf(
        database,
        rows.map((r) => r.who),
      );
      return { rows: rows.map((r) => shown(r, nameOf)), next } as never;
    },
  );
  let joining: Promise<unknown> | null = null;
  app.addHook("onClose", async () => {
    await joining;
  });
  app.post(
    "/review/join",
    {
      config: { role: "editor" },
      schema: {
        tags: ["review"],
        summary: "Joins stories and happenings anew with what people decided; goes on after the answer, once at a time",
        response: { 202: z.object({ started: z.boolean().describe("false: it was under way already") }) },
      },
    },
    async (request, reply) => {
      const started = joining === null;
      if (started) await audit(request, { action: "archive.join", subject: "archive" });
      joining ??= archive
        .join()
        .catch((error) => app.log.error({ err: error }, "joining failed"))
        .finally(() => {
          joining = null;
        });
      return reply.code(202).send({ started });
    },
  );
  app.post(
    "/review/actors/merge",
    {
      config: { role: "editor" },
      schema: { tags: ["review"], summary: "Takes two actors for one", body: NewMerge, response: { 201: ActorDecisionSchema } },
    },
    async (request, reply) => {
      const made = await review.merge(byOf(request), request.body);
      await audit(request, { action: "actor.merge", subject: made.key, details: { kept: made.other, decision: made.id } });
      return reply.code(201).send(shown(made, () => ({ id: made.who, name: request.account!.name })) as never);
    },
  );
  app.post(
    "/review/actors/split",
    {
      config: { role: "editor" },
      schema: {
        tags: ["review"],
        summary: "Splits a name off an actor, everywhere or in some articles",
        body: NewSplit,
        response: { 201: ActorDecisionSchema },
      },
    },
    async (request, reply) => {
      const made = await review.split(byOf(request), request.body);
      await audit(request, { action: "actor.split", subject: made.key, details: { from: made.other, articles: made.articles.length } });
      return reply.code(201).send(shown(made, () => ({ id: made.who, name: request.account!.name })) as never);
    },
  );
  app.post(
    "/review/actors/decisions/:id/undo",
    {
      config: { role: "editor" },
      schema: {
        tags: ["review"],
        summary: "Takes a merge or split back",
        params: DecisionId,
        body: Because,
        response: { 201: ActorDecisionSchema },
      },
    },
    async (request, reply) => {
      const made = await review.undoActor(byOf(request), request.params.id, request.body.because);
      await audit(request, { action: "actor.undo", subject: made.key, details: { undoes: made.undoes } });
      return reply.code(201).send(shown(made, () => ({ id: made.who, name: request.account!.name })) as never);
    },
  );
};
