import { randomBytes } from "node:crypto";
import { CommentRefused, HELD, RECEIVED, REFUSED, REJECTIONS, type Target as TargetValue } from "@isnad/archive";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { problemOf, sendProblem } from "../http/problems.js";
import { CommentPage, CommentReasons, NewComment, Receipt, TargetQuery } from "../schemas/comments.js";
import { pageOf } from "./ask.js";
import { moderationRoutes } from "./moderation.js";

/** Milliseconds between two looks for addresses to forget. */
const HOUR = 3_600_000;
/** Receipts that one asks with at most: those of the latest comments. */
const RECEIPTS = 50;

const targetOf = (q: z.output<typeof TargetQuery>): TargetValue =>
  q.kind === "story"
    ? { kind: "story", story: q.story as string }
    : q.kind === "article"
      ? { kind: "article", article: q.article as string }
      : { kind: "report", article: q.article as string, key: q.key as string };

/** Who asks: by the account, and by the receipts of what was written without one. */
const viewerOf = (request: FastifyRequest) => ({
  writer: request.account?.id ?? null,
  receipts: String(request.headers["isnad-receipts"] ?? "")
    .split(",")
    .map((r) => r.trim())
    .filter(Boolean)
    .slice(0, RECEIPTS),
});

const STATUS: Readonly<Record<CommentRefused["rule"], number>> = {
  empty: 422,
  "too-long": 422,
  "same-again": 409,
  "no-target": 404,
  blocked: 403,
  "too-many": 429,
  "too-many-waiting": 429,
  flood: 429,
};

/** Tells the writer, in both languages, why a comment is not taken. */
function refuse(reply: FastifyReply, { rule, told, retryAfter }: CommentRefused): FastifyReply {
  if (retryAfter !== null) reply.header("retry-after", retryAfter);
  return sendProblem(reply, { ...problemOf(STATUS[rule], `comment-${rule}`, told.en), told } as ReturnType<typeof problemOf>);
}

/** What readers write. `addressKey`: the secret with which their addresses are hashed. */
export const commentRoutes =
  (addressKey: string = randomBytes(32).toString("base64url")): FastifyPluginAsyncZod =>
  async (app) => {
    const comments = app.desk.archive.comments(addressKey);
    let forgetting: NodeJS.Timeout | undefined;
    app.addHook("onReady", async () => {
      await comments.forget(new Date());
      forgetting = setInterval(() => comments.forget(new Date()).catch((error) => app.log.error(error)), HOUR).unref();
    });
    app.addHook("onClose", async () => clearInterval(forgetting));

    app.get(
      "/comments",
      {
        config: { role: "reader" },
        schema: {
          tags: ["comments"],
          summary: "Comments on a story, article or report, the oldest first: approved ones, and one's own",
          querystring: TargetQuery,
          response: { 200: CommentPage },
        },
      },
      async (request, reply) => {
        reply.header("vary", "isnad-receipts, cookie");
        return comments.list(targetOf(request.query), viewerOf(request), pageOf(request.query)) as never;
      },
    );
    app.post(
      "/comments",
      {
        config: { role: "reader" },
        schema: {
          tags: ["comments"],
          summary: "Writes a comment: it appears when an editor has approved it",
          body: NewComment,
          response: { 202: Receipt },
        },
      },
      async (request, reply) => {
        const { target, body, name, language } = request.body;
        const writer = request.account?.id ?? null;
        try {
          const receipt = await comments.submit({ target, body, name, language, writer, address: request.ip, at: new Date() });
          return reply.code(202).send(receipt as never);
        } catch (error) {
          if (error instanceof CommentRefused) return refuse(reply, error) as never;
          throw error;
        }
      },
    );
    app.get(
      "/comments/reasons",
      {
        config: { role: "reader" },
        schema: { tags: ["comments"], summary: "What writers are told, in both languages", response: { 200: CommentReasons } },
      },
      async () => ({ received: RECEIVED, held: HELD, refused: REFUSED, rejected: REJECTIONS }),
    );
    await app.register(moderationRoutes(comments));
  };
