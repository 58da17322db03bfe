import { COMMENT_STATUSES, HOLD_RULES, REJECTIONS, type Rejection } from "@isnad/archive";
import { z } from "zod";
import { Person } from "./review.js";
import { Id, PageQuery, pageOf } from "./values.js";

const noNul = (text: string): boolean => !text.includes("\0");
const Text = z.string().refine(noNul, "It must hold no NUL.");

/** What a comment is on. */
export const Target = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("story"), story: Id }),
    z.object({ kind: z.literal("article"), article: Id }),
    z.object({ kind: z.literal("report"), article: Id, key: Id }),
  ])
  .meta({ id: "CommentTarget" });

/** The same in a query. */
export const TargetQuery = z
  .object({
    kind: z.enum(["story", "article", "report"]),
    story: Id.optional(),
    article: Id.optional(),
    key: Id.optional(),
    ...PageQuery.shape,
  })
  .refine((q) => (q.kind === "story" ? q.story : q.article) !== undefined && (q.kind !== "report" || q.key !== undefined), {
    message: "A story is named by `story`, an article by `article`, a report by `article` and `key`.",
  });

export const NewComment = z.object({
  target: Target,
  body: Text.max(20_000),
  name: Text.max(200).nullable().optional().describe("shown beside the comment; may be left out"),
  language: z.enum(["ar", "en"]),
});

const Told = z.object({ ar: z.string(), en: z.string() }).meta({ id: "Told" });
const Rule = z.enum(HOLD_RULES);
const Rejected = z.enum(Object.keys(REJECTIONS) as [Rejection, ...Rejection[]]);

/** What the writer gets. */
export const Receipt = z
  .object({
    id: z.string(),
    receipt: z.string().describe("shows the comment to whoever wrote it, in the header isnad-receipts"),
    rules: z.array(Rule),
    told: z.array(Told).describe("that it was received, then why it waits"),
  })
  .meta({ id: "CommentReceipt" });

export const CommentStatus = z.enum(COMMENT_STATUSES);

/** A comment as everybody may see it, or its writer. Plain text: to be escaped where it is shown. */
export const Comment = z
  .object({
    id: z.string(),
    kind: z.enum(["story", "article", "report"]),
    article: z.string(),
    report: z.string().nullable(),
    at: z.string(),
    name: z.string().nullable(),
    body: z.string(),
    status: CommentStatus,
    own: z.boolean(),
    rules: z.array(Rule).describe("to the writer: why it waits"),
    reason: Rejected.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: "Comment" });
export const CommentPage = pageOf(Comment).meta({ id: "CommentPage" });

/** A comment as an editor sees it. */
export const ModeratedComment = Comment.omit({ own: true })
  .extend({
    title: z.string().nullable(),
    trigger: z.string().nullable(),
    language: z.string(),
    writer: Person.nullable(),
    others: z.object({ held: z.int(), approved: z.int(), rejected: z.int() }),
    blocked: z.boolean(),
    decided_by: Person.nullable(),
    decided_at: z.string().nullable(),
  })
  .meta({ id: "ModeratedComment" });
export const ModerationPage = pageOf(ModeratedComment).meta({ id: "ModerationPage" });
export const ModerationQuery = PageQuery.extend({ status: CommentStatus.default("held"), rule: Rule.optional(), article: Id.optional() });

export const Verdict = z.discriminatedUnion("status", [
  z.object({ status: z.literal("approved") }),
  z.object({ status: z.literal("rejected"), reason: Rejected, note: Text.max(1_000).optional() }),
]);
export const Block = z
  .object({
    id: z.int(),
    writer: Person.nullable(),
    name: z.string().nullable(),
    holds: z.boolean(),
    at: z.string(),
    by: Person,
    because: z.string(),
    lifted_by: Person.nullable(),
    lifted_at: z.string().nullable(),
  })
  .meta({ id: "CommentBlock" });
export const NewBlock = z.object({ because: Text.max(1_000).default("") });

export const CommentEvent = z.object({ at: z.string(), by: Person.nullable(), what: z.string(), detail: z.string() });
export const Refusals = z.object({ rows: z.array(z.object({ day: z.string(), rule: z.string(), times: z.int() })) });

/** What is told of each rule and reason, in both languages. */
export const CommentReasons = z
  .object({
    received: Told,
    held: z.record(z.string(), Told),
    refused: z.record(z.string(), Told),
    rejected: z.record(z.string(), Told),
  })
  .meta({ id: "CommentReasons" });
