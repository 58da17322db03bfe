import type { Sql } from "../database/types.js";
import { keyOfCursor, limitOf, type Page, type PageRequest, pageOf } from "../lists/page.js";
import { meetings, nameOf, type RelationFilters, type Side } from "./dyad.js";
import { COUNTED } from "./told.js";

/** Something that passed between two, in the words of the first report of it. */
export interface RelationEvent {
  readonly happening: string | null;
  readonly article: string;
  readonly n: number;
  readonly story: string | null;
  readonly type: string;
  readonly day: string;
  readonly score: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly sentence: string;
  /** Articles that tell of it. */
  readonly articles: number;
}

/** What a relation's series is made of, the newest first, page by page. Happenings without any day are left out, as there. */
export async function relationEvents(
  sql: Sql,
  a: Side,
  b: Side,
  filters: RelationFilters,
  page: PageRequest,
): Promise<Page<RelationEvent>> {
  const limit = limitOf(page);
  const key = keyOfCursor(page.after, 2);
  const parameters: unknown[] = [
    nameOf(a),
    nameOf(b),
    filters.statuses ?? COUNTED,
    filters.confidence ?? 0,
    filters.since ?? "",
    filters.until ?? "9999",
  ];
  if (key !== null) parameters.push(key[0], key[1]);
  const rows = await sql.query<Omit<RelationEvent, "sentence"> & { event: string; text: string; start: number; end: number }>(
    `with ${meetings(a, b)}, told as (
       select coalesce(h.happening_id, r.article_id || ' ' || r.n) collate "C" as event, mode() within group (order by r.type) as type, min(coalesce(r.day, a.day)) as day,
         round(avg(r.score)::numeric, 4)::float8 as score, count(distinct r.article_id)::int as articles,
         (min(array[r.article_id, r.n::text] collate "C")) as first
       from met join reports r on r.article_id = met.article_id and r.n = met.n join articles a on a.id = r.article_id
       left join happening_reports h on h.article_id = r.article_id and h.report = r.n
       where r.score is not null and r.status = any($3) and r.confidence >= $4
       group by 1 having min(coalesce(r.day, a.day)) between $5 and $6
     ), page as (
       select * from told ${key === null ? "" : `where (day collate "C", event) < ($7, $8)`} order by day collate "C" desc, event desc limit ${limit + 1}
     )
     select page.event, h.happening_id as happening, r.article_id as article, r.n, s.story_id as story, page.type, page.day, page.score, a.title,
       a.outlet, page.articles, a.text, r.sentence_start as start, r.sentence_end as end
     from page join reports r on r.article_id = page.first[1] and r.n = page.first[2]::int join articles a on a.id = r.article_id
     left join story_articles s on s.article_id = a.id
     left join happening_reports h on h.article_id = r.article_id and h.report = r.n
     order by page.day collate "C" desc, page.event desc`,
    parameters,
  );
  const found = pageOf(rows, limit, (row) => [row.day, row.event]);
  return {
    next: found.next,
    rows: found.rows.map(({ text, start, end, event: _, ...row }) => ({ ...row, sentence: text.slice(start, end) })),
  };
}
