import type { Database, Sql } from "../database/types.js";
import type { DecidedReport, DecisionKind, ItemState } from "../decisions/types.js";
import { keyOfCursor, limitOf, type Page, type PageRequest, pageOf } from "../lists/page.js";
import { type Filters, reportsWhere, Where } from "../search/filters.js";
import type { By } from "./errors.js";
import { PRIORITY } from "./weight.js";

/**
 * Which reports wait: `open` nobody has looked at, `second` one person has (for another), `disputed` two came to different results,
 * `changed` the machine reads them otherwise by now, `vanished` it reads them no more, `done` all that were decided on.
 */
export const QUEUES = ["open", "second", "disputed", "changed", "vanished", "done"] as const;
export type Queue = (typeof QUEUES)[number];

/** One report that waits for a person. */
export interface QueueItem {
  readonly article: string;
  readonly key: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly type: string;
  readonly status: string;
  /** The trigger's words, and its sentence. */
  readonly trigger: string;
  readonly sentence: string;
  /** The machine's, 0 to 1; null where a person has decided. */
  readonly confidence: number | null;
  /** Doubt times weight; null outside the queue `open`. */
  readonly priority: number | null;
  /** Articles that tell of the same happening, and independent sources among them. */
  readonly articles: number;
  readonly independent: number;
  readonly kind: DecisionKind | null;
  readonly state: ItemState | null;
  readonly reviewers: number;
  readonly disputed: boolean;
  readonly changed: boolean;
  /** Somebody else who has it before them now. */
  readonly claimed: string | null;
}

/** What is wanted of the queue. `filters`: as for reports; outside `open` only article, outlets, since and until count. */
export interface QueueRequest {
  readonly queue: Queue;
  readonly filters?: Filters;
  /** Leaves out what others have before them. */
  readonly free?: boolean;
}

const ABOUT = "a.title, a.outlet, a.published, a.text";

interface OpenRow extends Omit<QueueItem, "sentence" | "kind" | "state" | "reviewers" | "disputed" | "changed"> {
  n: number;
  text: string;
  sentence_start: number;
  sentence_end: number;
}

/** Whether somebody else has it before them. `?` twice: who asks, and now. */
const claimedBy = (row: string): string =>
  `(select min(c.who) from claims c where c.article_id = ${row}.article_id and c.key = ${row}.key and c.who <> ? and c.until > ?)`;

/** That nobody else has it before them, as a set that is made once. `?` twice, as above. */
const isFree = (row: string): string =>
  `(${row}.article_id, ${row}.key) not in (select c.article_id, c.key from claims c where c.who <> ? and c.until > ?)`;

async function openQueue(sql: Sql, by: By, { filters = {}, free }: QueueRequest, page: PageRequest): Promise<Page<QueueItem>> {
  const limit = limitOf(page);
  const where = reportsWhere({ ...filters, reviewed: false }, null);
  const now = by.at.toISOString();
  const key = keyOfCursor(page.after, 3);
  if (key !== null) where.add(`${PRIORITY} < ?::float8 or (${PRIORITY} = ?::float8 and (r.article_id, r.n) > (?, ?::int))`, key[0], ...key);
  if (free) where.add(isFree("r"), by.who, now);
  const [who, at] = [where.value(by.who), where.value(now)];
  // The page is cut before the rest of its columns is fetched.
  const rows = await sql.query<OpenRow>(
    `select r.article_id as article, r.n, r.key, r.type, r.status, r.trigger, r.confidence, r.sentence_start, r.sentence_end, ${ABOUT},
       page.articles, page.independent, page.priority,
       ${claimedBy("r")
         .replace("?", () => who)
         .replace("?", () => at)} as claimed
     from (
       select r.article_id, r.n, coalesce(h.articles, 1) as articles, coalesce(h.independent, 1) as independent, ${PRIORITY} as priority
       from reports r join articles a on a.id = r.article_id
       left join happening_reports hr on hr.article_id = r.article_id and hr.report = r.n left join happenings h on h.id = hr.happening_id
       where ${where.sql} order by priority desc, r.article_id, r.n limit ${limit + 1}
     ) page join reports r on r.article_id = page.article_id and r.n = page.n join articles a on a.id = r.article_id
     order by page.priority desc, r.article_id, r.n`,
    where.parameters,
  );
  const found = pageOf(rows, limit, (r) => [r.priority as number, r.article, r.n]);
  return {
    next: found.next,
    rows: found.rows.map(({ text, n: _, sentence_start, sentence_end, ...row }) => ({
      ...row,
      sentence: text.slice(sentence_start, sentence_end),
      kind: null,
      state: null,
      reviewers: 0,
      disputed: false,
      changed: false,
    })),
  };
}

const WHICH: Readonly<Record<Exclude<Queue, "open">, string>> = {
  second: "i.decision is not null and i.reviewers = 1 and i.state in ('found', 'moved', 'vanished')",
  disputed: "i.disputed",
  changed: "i.changed",
  vanished: "i.state in ('vanished', 'other-text') and d.kind <> 'add'",
  done: "i.decision is not null",
};

interface DecidedRow extends Omit<QueueItem, "type" | "status" | "trigger" | "sentence" | "confidence" | "priority"> {
  first: number;
  text: string;
  words: string;
  value: string | null;
}

/** As much of the text around a place as its line. */
function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at) + 1;
  const end = text.indexOf("\n", at);
  return text.slice(Math.max(start, at - 200), Math.min(end < 0 ? text.length : end, at + 300)).trim();
}

function decidedItem({ first: _, text, words, value, ...row }: DecidedRow): QueueItem {
  const report = value === null ? null : (JSON.parse(value) as DecidedReport);
  return {
    ...row,
    type: report?.type ?? row.key.split(":")[1] ?? "",
    status: report?.status ?? "",
    trigger: report === null ? words : text.slice(report.trigger.start, report.trigger.end),
    sentence: lineAt(text, report?.trigger.start ?? 0),
    confidence: null,
    priority: null,
  };
}

async function decidedQueue(sql: Sql, by: By, request: QueueRequest, page: PageRequest): Promise<Page<QueueItem>> {
  const limit = limitOf(page);
  const { queue, filters = {}, free } = request;
  const now = by.at.toISOString();
  const where = new Where().add(WHICH[queue as Exclude<Queue, "open">]);
  if (queue === "second")
    where.add("not exists (select 1 from decisions o where o.article_id = i.article_id and o.key = i.key and o.who = ?)", by.who);
  if (filters.article !== undefined) where.add("i.article_id = ?", filters.article);
  if (filters.outlets !== undefined && filters.outlets.length > 0) where.add("a.outlet = any(?)", filters.outlets);
  if (filters.since !== undefined) where.add("a.day >= ?", filters.since);
  if (filters.until !== undefined) where.add("a.day <= ?", filters.until);
  const key = keyOfCursor(page.after, 1);
  if (key !== null) where.add("i.first_decision > ?::int", key[0]);
  if (free) where.add(isFree("i"), by.who, now);
  const [who, at] = [where.value(by.who), where.value(now)];
  const rows = await sql.query<DecidedRow>(
    `select i.article_id as article, i.key, i.first_decision as first, ${ABOUT}, i.kind, i.state, i.reviewers, i.disputed, i.changed,
       coalesce(h.articles, 1) as articles, coalesce(h.independent, 1) as independent, d.words, coalesce(d.after, d.before) as value,
       ${claimedBy("i")
         .replace("?", () => who)
         .replace("?", () => at)} as claimed
     from review_items i join articles a on a.id = i.article_id left join decisions d on d.id = i.decision
     left join reports r on r.article_id = i.article_id and r.key = i.key
     left join happening_reports hr on hr.article_id = r.article_id and hr.report = r.n left join happenings h on h.id = hr.happening_id
     where ${where.sql} order by i.first_decision limit ${limit + 1}`,
    where.parameters,
  );
  const found = pageOf(rows, limit, (r) => [r.first]);
  return { next: found.next, rows: found.rows.map(decidedItem) };
}

/** The reports that wait: of `open` the most doubtful and weighty first, else in the order in which they were first decided on; page by page. */
export const listQueue = (sql: Sql, by: By, request: QueueRequest, page: PageRequest = {}): Promise<Page<QueueItem>> =>
  request.queue === "open" ? openQueue(sql, by, request, page) : decidedQueue(sql, by, request, page);

/** Number of the advisory lock under which claims are made. */
const CLAIMS = 7_236_004;
/** Minutes for which a claim holds. */
export const CLAIM_MINUTES = 20;

/**
 * Gives a person the next reports that nobody else has before them, and holds them for `CLAIM_MINUTES`: two people at the same time are
 * given different ones. Asked for a second look, those that others have decided on.
 */
export async function claimNext(database: Database, by: By, request: QueueRequest, count = 1): Promise<QueueItem[]> {
  return database.transaction(async (sql) => {
    await sql.query("select pg_advisory_xact_lock($1)", [CLAIMS]);
    await sql.query("delete from claims where until <= $1", [by.at.toISOString()]);
    const { rows } = await listQueue(sql, by, { ...request, free: true }, { limit: count });
    const until = new Date(by.at.getTime() + CLAIM_MINUTES * 60_000).toISOString();
    for (const { article, key } of rows)
      await sql.query(
        `insert into claims (article_id, key, who, until) values ($1, $2, $3, $4)
         on conflict (article_id, key, who) do update set until = excluded.until`,
        [article, key, by.who, until],
      );
    return rows as QueueItem[];
  });
}

/** Gives back what a person has before them. */
export async function release(sql: Sql, who: string): Promise<void> {
  await sql.query("delete from claims where who = $1", [who]);
}
