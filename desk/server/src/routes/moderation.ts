import type { Comments } from "@isnad/archive";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { type Person, peopleOf } from "../accounts/names.js";
import { Block, CommentEvent, ModerationPage, ModerationQuery, NewBlock, Refusals, Verdict } from "../schemas/comments.js";
import { DecisionId } from "../schemas/review.js";
import { Id } from "../schemas/values.js";
import { pageOf } from "./ask.js";
import { byOf } from "./decisions.js";

const Params = z.object({ id: Id });
const or = (id: string | null, nameOf: (id: string) => Person): Person | null => (id === null ? null : nameOf(id));

/** What editors do with comments. */
export const moderationRoutes =
  (comments: Comments): FastifyPluginAsyncZod =>
  async (app) => {
    const { archive, audit } = app.desk;
    const names = (ids: (string | null)[]) => peopleOf(archive.database, ids.filter((id) => id !== null) as string[]);
    app.get(
      "/comments/moderation",
      {
        config: { role: "editor" },
        schema: {
          tags: ["comments"],
          summary: "Comments that wait, with the rules that hold them; or decided ones",
          querystring: ModerationQuery,
          response: { 200: ModerationPage },
        },
      },
      async ({ query }) => {
        const { rows, next } = await comments.moderation({ status: query.status, rule: query.rule, article: query.article }, pageOf(query));
        const nameOf = await names(rows.flatMap((r) => [r.writer, r.decided_by]));
        return { rows: rows.map((r) => ({ ...r, writer: or(r.writer, nameOf), decided_by: or(r.decided_by, nameOf) })), next } as never;
      },
    );
    app.post(
      "/comments/:id/verdict",
      {
        config: { role: "editor" },
        schema: {
          tags: ["comments"],
          summary: "Approves or rejects a comment",
          params: Params,
          body: Verdict,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { body, params } = request;
        await comments.moderate(byOf(request), params.id, body);
        const details = body.status === "rejected" ? { reason: body.reason } : {};
        await audit(request, { action: body.status === "rejected" ? "comment.reject" : "comment.approve", subject: params.id, details });
        return reply.code(204).send(null);
      },
    );
    app.post(
      "/comments/:id/block",
      {
        config: { role: "editor" },
        schema: {
          tags: ["comments"],
          summary: "Takes no more comments of whoever wrote this one, and rejects those of theirs that wait",
          params: Params,
          body: NewBlock,
          response: { 201: z.object({ id: z.int() }) },
        },
      },
      async (request, reply) => {
        const id = await comments.block(byOf(request), request.params.id, request.body.because);
        await audit(request, { action: "comment.block", subject: request.params.id, details: { block: id } });
        return reply.code(201).send({ id });
      },
    );
    app.get(
      "/comments/:id/history",
      {
        config: { role: "editor" },
        schema: {
          tags: ["comments"],
          summary: "What happened to a comment",
          params: Params,
          response: { 200: z.object({ rows: z.array(CommentEvent) }) },
        },
      },
      async ({ params }) => {
        const rows = await comments.history(params.id);
        const nameOf = await names(rows.map((r) => r.who));
        return { rows: rows.map(({ who, ...r }) => ({ ...r, by: or(who, nameOf) })) };
      },
    );
    app.get(
      "/comments/blocks",
      {
        config: { role: "editor" },
        schema: { tags: ["comments"], summary: "Blocked writers", response: { 200: z.object({ rows: z.array(Block) }) } },
      },
      async () => {
        const rows = await comments.blocks();
        const nameOf = await names(rows.flatMap((r) => [r.writer, r.who, r.lifted_by]));
        return {
          rows: rows.map(({ who, ...r }) => ({ ...r, by: nameOf(who), writer: or(r.writer, nameOf), lifted_by: or(r.lifted_by, nameOf) })),
        };
      },
    );
    app.delete(
      "/comments/blocks/:id",
      {
        config: { role: "editor" },
        schema: {
          tags: ["comments"],
          summary: "Takes comments of a blocked writer again",
          params: DecisionId,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await comments.lift(byOf(request), request.params.id);
        await audit(request, { action: "comment.unblock", subject: String(request.params.id) });
        return reply.code(204).send(null);
      },
    );
    app.get(
      "/comments/refusals",
      {
        config: { role: "editor" },
        schema: { tags: ["comments"], summary: "How many comments were not taken, by day and rule", response: { 200: Refusals } },
      },
      async () => ({ rows: await comments.refusals() }),
    );
  };
