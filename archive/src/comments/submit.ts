import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Database, Sql } from "../database/types.js";
import { addressHashes, forgetAddresses } from "./address.js";
import { cleanLine, cleanText, foldText } from "./clean.js";
import { HELD, RECEIVED, REFUSED, type Told } from "./reasons.js";
import { type Circumstances, type HoldRule, holdsOf, LIMITS, LONGEST_NAME, type RefuseRule, refusalOf } from "./rules.js";
import type { Target } from "./types.js";

/** What somebody writes. */
export interface NewComment {
  readonly target: Target;
  readonly body: string;
  /** The name to be shown; may be empty. */
  readonly name?: string | null;
  /** Language of the page it was written on. */
  readonly language: "ar" | "en";
  /** Id of the account; null without one. */
  readonly writer: string | null;
  /** The address that it came from. Only a keyed hash of it is kept, for less than two days. */
  readonly address: string;
  readonly at: Date;
}

/** What the writer gets. */
export interface Receipt {
  readonly id: string;
  /** By this the writer sees the comment before others do; it is given once, and kept as a hash only. */
  readonly receipt: string;
  readonly rules: readonly HoldRule[];
  /** What to tell: that it was received, then why it is held. */
  readonly told: readonly Told[];
}

/** A comment that is not taken. */
export class CommentRefused extends Error {
  override name = "CommentRefused";

  constructor(
    readonly rule: RefuseRule | "no-target",
    readonly told: Told,
    /** Seconds after which to try again; null where that does not help. */
    readonly retryAfter: number | null,
  ) {
    super(told.en);
  }
}

const NO_TARGET: Told = { ar: "لا وجود لما يعلق عليه.", en: "There is nothing there to comment on." };

/** The hash by which a receipt is known. */
export const receiptHash = (receipt: string): string => createHash("sha256").update(receipt).digest("base64url");

/** The article and report that a comment hangs on; null where there is no such thing. A story's is its first article. */
export async function anchorOf(sql: Sql, target: Target): Promise<{ article: string; report: string | null } | null> {
  const [query, parameters] =
    target.kind === "story"
      ? [
          `select a.id from story_articles s join articles a on a.id = s.article_id where s.story_id = $1
           order by coalesce(a.day, '~'), a.id limit 1`,
          [target.story],
        ]
      : target.kind === "article"
        ? ["select id from articles where id = $1", [target.article]]
        : ["select article_id as id from reports where article_id = $1 and key = $2", [target.article, target.key]];
  const [row] = await sql.query<{ id: string }>(query as string, parameters as string[]);
  return row === undefined ? null : { article: row.id, report: target.kind === "report" ? target.key : null };
}

const before = (at: Date, minutes: number): string => new Date(at.getTime() - minutes * 60_000).toISOString();
const DAY = 24 * 60;

interface Writing {
  readonly comment: NewComment;
  readonly hashes: readonly string[];
  readonly folded: string;
}

/** A comment of the same writer: by the account, else by the address. `$1` account, `$2` hashes of the address. */
const SAME_WRITER = "(case when $1::text is null then c.writer is null and c.address = any($2) else c.writer = $1 end)";

async function circumstancesOf(sql: Sql, { comment, hashes, folded }: Writing): Promise<Circumstances> {
  const { at, writer } = comment;
  const [row] = await sql.query<Omit<Circumstances, "signedIn">>(
    `select
       exists (select 1 from comment_blocks b where b.lifted_at is null and (b.writer = $1 or b.address = any($2))) as blocked,
       (select count(*)::int from comments c where ${SAME_WRITER} and c.at > $3) as lately,
       (select count(*)::int from comments c where ${SAME_WRITER} and c.at > $4) as today,
       (select count(*)::int from comments c where ${SAME_WRITER} and c.status = 'held') as waiting,
       (select count(*)::int from comments c where c.writer is null and c.at > $3) as all,
       (select count(*)::int from comments c where ${SAME_WRITER} and c.folded = $6 and $6 <> '' and c.at > $4) as own,
       (select count(*)::int from comments c where c.folded = $6 and $6 <> '' and c.at > $5) as others,
       (select count(*)::int from comments c where c.folded = $6 and $6 <> '' and c.status = 'rejected') as rejected`,
    [writer, hashes, before(at, LIMITS.window), before(at, DAY), before(at, 7 * DAY), folded],
  );
  return { ...(row as Omit<Circumstances, "signedIn">), signedIn: writer !== null };
}

/** Counts what is not taken, by rule and day, for the editors. */
async function countRefusal(database: Database, rule: RefuseRule, at: Date): Promise<void> {
  await database.query(
    `insert into comment_refusals (day, rule, times) values ($1, $2, 1)
     on conflict (day, rule) do update set times = comment_refusals.times + 1`,
    [at.toISOString().slice(0, 10), rule],
  );
}

const retryOf = (rule: RefuseRule): number | null => (rule === "too-many" || rule === "flood" ? LIMITS.window * 60 : null);

async function insert(sql: Sql, { comment, hashes, folded }: Writing, body: string, rules: readonly HoldRule[]): Promise<Receipt | null> {
  const anchor = await anchorOf(sql, comment.target);
  if (anchor === null) return null;
  const [id, receipt] = [randomUUID(), randomBytes(24).toString("base64url")];
  const name = cleanLine(comment.name ?? "")
    .slice(0, LONGEST_NAME)
    .trim();
  const at = comment.at.toISOString();
  await sql.query(
    `insert into comments (id, kind, article_id, report_key, at, language, writer, name, address, receipt, body, folded, status, rules)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'held', $13)`,
    [
      id,
      comment.target.kind,
      anchor.article,
      anchor.report,
      at,
      comment.language,
      comment.writer,
      name === "" ? null : name,
      hashes[0],
      receiptHash(receipt),
      body,
      folded,
      rules,
    ],
  );
  await sql.query("insert into comment_events (comment_id, at, who, what, detail) values ($1, $2, $3, 'held', $4)", [
    id,
    at,
    comment.writer,
    rules.join(" "),
  ]);
  return { id, receipt, rules, told: [RECEIVED, ...rules.map((r) => HELD[r])] };
}

/** Number of the advisory lock under which comments are taken: a flood cannot pass the limits side by side. */
const COMMENTS = 7_236_005;

/**
 * Takes a comment: it is held until an editor has read it. `key`: the secret of the hashes of addresses. Throws CommentRefused, with what to
 * tell the writer, where it is not taken.
 */
export async function submitComment(database: Database, key: string, comment: NewComment): Promise<Receipt> {
  const { text, hidden } = cleanText(comment.body);
  const result = await database.transaction(async (sql): Promise<Receipt | RefuseRule | null> => {
    await sql.query("select pg_advisory_xact_lock($1)", [COMMENTS]);
    await forgetAddresses(sql, comment.at);
    const writing = { comment, hashes: await addressHashes(sql, key, comment.address, comment.at), folded: foldText(text) };
    const circumstances = await circumstancesOf(sql, writing);
    return refusalOf(text, circumstances) ?? insert(sql, writing, text, holdsOf(text, hidden, circumstances));
  });
  if (result === null) throw new CommentRefused("no-target", NO_TARGET, null);
  if (typeof result !== "string") return result;
  await countRefusal(database, result, comment.at);
  throw new CommentRefused(result, REFUSED[result], retryOf(result));
}
