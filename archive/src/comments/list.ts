import type { Sql } from "../database/types.js";
import { keyOfCursor, limitOf, type Page, type PageRequest, pageOf } from "../lists/page.js";
import { Where } from "../search/filters.js";
import { receiptHash } from "./submit.js";
import type { CommentRow, CommentStatus, ModeratedComment, Target, Viewer } from "./types.js";

function onTarget(where: Where, target: Target): Where {
  if (target.kind === "story")
    return where.add("c.kind = 'story' and c.article_id in (select s.article_id from story_articles s where s.story_id = ?)", target.story);
  if (target.kind === "article") return where.add("c.kind = 'article' and c.article_id = ?", target.article);
  return where.add("c.kind = 'report' and c.article_id = ? and c.report_key = ?", target.article, target.key);
}

/** Who asks, as parameters: comments that are theirs. */
function ownOf(where: Where, viewer: Viewer): string {
  const writer = where.value(viewer.writer ?? null);
  const receipts = where.value((viewer.receipts ?? []).map(receiptHash));
  return `(c.writer = ${writer}::text or c.receipt = any(${receipts}::text[]))`;
}

const COLUMNS = `c.id, c.kind, c.article_id as article, c.report_key as report, c.at, c.name, c.body, c.status`;

/**
 * The comments on a story, article or report, oldest first, page by page: those that an editor approved, and to whoever wrote them those
 * that wait or were rejected, with the reasons.
 */
export async function listComments(sql: Sql, target: Target, viewer: Viewer = {}, page: PageRequest = {}): Promise<Page<CommentRow>> {
  const limit = limitOf(page);
  const where = onTarget(new Where(), target);
  const own = ownOf(where, viewer);
  where.add(`c.status = 'approved' or ${own}`);
  const key = keyOfCursor(page.after, 2);
  if (key !== null) where.add("(c.at, c.id) > (?, ?)", ...key);
  const rows = await sql.query<CommentRow>(
    `select ${COLUMNS}, coalesce(${own}, false) as own, case when ${own} then c.rules else '{}' end as rules,
       case when ${own} then c.reason end as reason, case when ${own} then c.note end as note
     from comments c where ${where.sql} order by c.at, c.id limit ${limit + 1}`,
    where.parameters,
  );
  return pageOf(rows, limit, (r) => [r.at, r.id]);
}

/** What an editor looks for. */
export interface ModerationFilters {
  readonly status?: CommentStatus;
  /** Held by this rule. */
  readonly rule?: string;
  readonly article?: string;
}

const SAME = "(o.id <> c.id and (o.writer = c.writer or o.writer is null and c.writer is null and o.address = c.address))";
const countOf = (status: CommentStatus): string =>
  `'${status}', (select count(*)::int from comments o where ${SAME} and o.status = '${status}')`;

/** Comments for editors, oldest first, page by page: those that wait unless another status is asked for. */
export async function listModeration(sql: Sql, filters: ModerationFilters = {}, page: PageRequest = {}): Promise<Page<ModeratedComment>> {
  const limit = limitOf(page);
  const where = new Where().add("c.status = ?", filters.status ?? "held");
  if (filters.rule !== undefined) where.add("? = any(c.rules)", filters.rule);
  if (filters.article !== undefined) where.add("c.article_id = ?", filters.article);
  const key = keyOfCursor(page.after, 2);
  if (key !== null) where.add("(c.at, c.id) > (?, ?)", ...key);
  const rows = await sql.query<ModeratedComment>(
    `select ${COLUMNS}, c.rules, c.reason, c.note, c.language, c.writer, c.decided_by, c.decided_at, a.title, r.trigger,
       json_build_object(${countOf("held")}, ${countOf("approved")}, ${countOf("rejected")}) as others,
       exists (select 1 from comment_blocks b where b.lifted_at is null and (b.writer = c.writer or b.address = c.address)) as blocked
     from comments c left join articles a on a.id = c.article_id
     left join lateral (select trigger from reports r where r.article_id = c.article_id and r.key = c.report_key limit 1) r on true
     where ${where.sql} order by c.at, c.id limit ${limit + 1}`,
    where.parameters,
  );
  return pageOf(rows, limit, (r) => [r.at, r.id]);
}
