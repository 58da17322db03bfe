import type { Database, Sql } from "../database/types.js";
import { type By, DecisionError } from "../review/errors.js";
import { REJECTIONS, type Rejection } from "./reasons.js";

/** A writer whose comments are not taken. */
export interface Block {
  readonly id: number;
  readonly writer: string | null;
  readonly name: string | null;
  /** Whether it still holds: without an account it ends when the address is forgotten, within two days. */
  readonly holds: boolean;
  readonly at: string;
  readonly who: string;
  readonly because: string;
  readonly lifted_by: string | null;
  readonly lifted_at: string | null;
}

const LONGEST_NOTE = 1_000;

async function note(sql: Sql, by: By, comment: string, what: string, detail: string): Promise<void> {
  await sql.query("insert into comment_events (comment_id, at, who, what, detail) values ($1, $2, $3, $4, $5)", [
    comment,
    by.at.toISOString(),
    by.who,
    what,
    detail,
  ]);
}

/** What an editor decides on a comment. */
export type Verdict = { readonly status: "approved" } | { readonly status: "rejected"; readonly reason: Rejection; readonly note?: string };

/** Approves or rejects a comment, also one that was decided on before. Throws DecisionError where there is none. */
export async function moderate(database: Database, by: By, id: string, verdict: Verdict): Promise<void> {
  const rejected = verdict.status === "rejected" ? verdict : null;
  if (rejected !== null && !(rejected.reason in REJECTIONS)) throw new DecisionError("invalid", `There is no reason ${rejected.reason}.`);
  if ((rejected?.note ?? "").length > LONGEST_NOTE) throw new DecisionError("invalid", `A note has at most ${LONGEST_NOTE} letters.`);
  await database.transaction(async (sql) => {
    const rows = await sql.query(
      "update comments set status = $2, reason = $3, note = $4, decided_by = $5, decided_at = $6 where id = $1 returning id",
      [id, verdict.status, rejected?.reason ?? null, rejected?.note?.trim() || null, by.who, by.at.toISOString()],
    );
    if (rows.length === 0) throw new DecisionError("not-found", "There is no such comment.");
    await note(sql, by, id, verdict.status, rejected?.reason ?? "");
  });
}

/** Takes no more comments of whoever wrote this one, and rejects those of theirs that wait. Gives the id of the block. */
export async function blockWriter(database: Database, by: By, comment: string, because: string): Promise<number> {
  return database.transaction(async (sql) => {
    const [found] = await sql.query<{ writer: string | null; address: string | null; name: string | null }>(
      "select writer, address, name from comments where id = $1",
      [comment],
    );
    if (found === undefined) throw new DecisionError("not-found", "There is no such comment.");
    const { writer, name } = found;
    const address = writer === null ? found.address : null;
    if (writer === null && address === null)
      throw new DecisionError("conflict", "Where this comment came from has been forgotten: its writer cannot be blocked any more.");
    const [row] = await sql.query<{ id: number }>(
      "insert into comment_blocks (writer, address, name, at, who, because) values ($1, $2, $3, $4, $5, $6) returning id",
      [writer, address, name, by.at.toISOString(), by.who, because.trim()],
    );
    const waiting = await sql.query<{ id: string }>(
      `update comments set status = 'rejected', reason = 'other', decided_by = $3, decided_at = $4
       where status = 'held' and (writer = $1 or writer is null and address = $2) returning id`,
      [writer, address, by.who, by.at.toISOString()],
    );
    await note(sql, by, comment, "blocked", because.trim());
    for (const { id } of waiting) await note(sql, by, id, "rejected", "other");
    return (row as { id: number }).id;
  });
}

/** Takes comments of a blocked writer again. Throws DecisionError where there is no such block that holds. */
export async function liftBlock(database: Database, by: By, id: number): Promise<void> {
  const rows = await database.query(
    "update comment_blocks set lifted_by = $2, lifted_at = $3 where id = $1 and lifted_at is null returning id",
    [id, by.who, by.at.toISOString()],
  );
  if (rows.length === 0) throw new DecisionError("not-found", "There is no such block, or it was lifted already.");
}

/** All blocks, the newest first. */
export const listBlocks = (sql: Sql): Promise<Block[]> =>
  sql.query<Block>(
    `select id, writer, name, lifted_at is null and (writer is not null or address is not null) as holds, at, who, because, lifted_by, lifted_at
     from comment_blocks order by id desc limit 500`,
  );

/** One thing that happened to a comment. */
export interface CommentEvent {
  readonly at: string;
  readonly who: string | null;
  readonly what: string;
  readonly detail: string;
}

/** What happened to a comment, in order. */
export const commentHistory = (sql: Sql, comment: string): Promise<CommentEvent[]> =>
  sql.query<CommentEvent>("select at, who, what, detail from comment_events where comment_id = $1 order by id", [comment]);

/** How many comments were not taken, by day and rule, the newest days first. */
export const refusalCounts = (sql: Sql): Promise<{ day: string; rule: string; times: number }[]> =>
  sql.query("select day, rule, times from comment_refusals order by day desc, rule limit 200");
