import type { Sql } from "../database/types.js";
import type { HappeningBody } from "../happenings/update.js";
import { articlesWhere, type Filters, reportsWhere, Where } from "../search/filters.js";
import { keyOfCursor, limitOf, type Page, type PageRequest, pageOf } from "./page.js";

/** Articles that tell one story. */
export interface StoryRow {
  readonly id: string;
  readonly title: string | null;
  readonly day: string | null;
  readonly last_day: string | null;
  readonly outlets: number;
  /** Ids of its articles. */
  readonly articles: readonly string[];
  /** Groups of its articles whose text is mostly the same. */
  readonly copies: readonly (readonly string[])[];
  /** For each article, in their order: the one it is most like, and the terms that it shares with it. */
  readonly because: readonly string[];
}

const COLUMNS = `s.id, s.title, s.day, s.last_day, s.outlets, s.articles as size,
  (select json_agg(x.article_id order by x.article_id) from story_articles x where x.story_id = s.id) as articles,
  (select json_agg(x.because order by x.article_id) from story_articles x where x.story_id = s.id) as because,
  (select coalesce(json_agg(g.members order by g.grp), '[]'::json) from (
     select c.grp, json_agg(c.article_id order by c.article_id) as members from copies c join story_articles x on x.article_id = c.article_id
     where x.story_id = s.id group by c.grp having count(*) > 1) g) as copies`;

/** Stories that have an article by the filters, the largest first, page by page. `least`: articles that a story has at least. */
export async function listStories(
  sql: Sql,
  filters: Filters,
  page: PageRequest,
  { query, least = 1 }: { query: string | null; least?: number },
): Promise<Page<StoryRow>> {
  const limit = limitOf(page);
  const where = new Where();
  const chosen = articlesWhere(filters, query);
  if (chosen.sql !== "true") {
    where.parameters.push(...chosen.parameters);
    where.add(`s.id in (select x.story_id from story_articles x join articles a on a.id = x.article_id where ${chosen.sql})`);
  }
  if (least > 1) where.add("s.articles >= ?::int", least);
  const key = keyOfCursor(page.after, 2);
  if (key !== null) where.add("s.articles < ?::int or (s.articles = ?::int and s.id > ?)", key[0], key[0], key[1]);
  const rows = await sql.query<StoryRow & { size: number }>(
    `select ${COLUMNS} from stories s where ${where.sql} order by s.articles desc, s.id limit ${limit + 1}`,
    where.parameters,
  );
  const found = pageOf(rows, limit, (row) => [row.size, row.id]);
  return { next: found.next, rows: found.rows.map(({ size: _, ...row }) => row) };
}

/** What the table of happenings says of one. */
export interface HappeningHead {
  readonly id: string;
  readonly story: string;
  readonly type: string;
  readonly status: string;
  readonly day: string | null;
  readonly articles: number;
  readonly reports: number;
  /** Sources that do not depend on one another. */
  readonly independent: number;
}

/** What one or several reports tell of. */
export type HappeningRow = HappeningHead & HappeningBody;

/** Which happenings are listed. */
export interface HappeningFilters {
  readonly id?: string;
  readonly story?: string;
  readonly types?: readonly string[];
  /** Articles that tell of it at least. */
  readonly least?: number;
  /** What one of its reports meets. */
  readonly told?: Filters;
}

/** Happenings of a story (or of all), those of the most articles first, page by page. `query`: the tsquery of the text of `told`. */
export async function listHappenings(
  sql: Sql,
  { id, story, types, least = 1, told = {} }: HappeningFilters,
  page: PageRequest,
  query: string | null,
): Promise<Page<HappeningRow>> {
  const limit = limitOf(page);
  const where = new Where();
  const chosen = reportsWhere(told, query);
  if (chosen.sql !== "true") {
    where.parameters.push(...chosen.parameters);
    where.add(`id in (select h.happening_id from happening_reports h join reports r on r.article_id = h.article_id and r.n = h.report
      join articles a on a.id = r.article_id where ${chosen.sql})`);
  }
  if (id !== undefined) where.add("id = ?", id);
  if (story !== undefined) where.add("story_id = ?", story);
  if (types !== undefined && types.length > 0) where.add("type = any(?)", types);
  if (least > 1) where.add("articles >= ?::int", least);
  const key = keyOfCursor(page.after, 3);
  if (key !== null)
    where.add(
      "articles < ?::int or (articles = ?::int and (reports < ?::int or (reports = ?::int and id > ?)))",
      key[0],
      key[0],
      key[1],
      key[1],
      key[2],
    );
  const rows = await sql.query<HappeningRow & { body: string }>(
    `select id, story_id as story, type, status, day, articles, reports, independent, body from happenings
     where ${where.sql} order by articles desc, reports desc, id limit ${limit + 1}`,
    where.parameters,
  );
  const found = pageOf(rows, limit, (row) => [row.articles, row.reports, row.id]);
  return { next: found.next, rows: found.rows.map(({ body, ...row }) => ({ ...row, ...(JSON.parse(body) as HappeningBody) })) };
}
