import type { Sql } from "../../database/types.js";
import type { HappeningBody } from "../../happenings/update.js";
import type { ActorRow } from "../../lists/actors.js";
import type { HappeningHead } from "../../lists/stories.js";
import { articlesWhere, reportsWhere } from "../../search/filters.js";
import { loadReports, type ReportRecord } from "./reports.js";
import { isFiltered, PAGE, type Selection } from "./selection.js";

/** A happening: what the whole archive says of it, and those of its reports that were chosen. */
export interface HappeningRecord extends HappeningHead {
  readonly body: HappeningBody;
  readonly chosen: readonly ReportRecord[];
}

/** A story of the archive. */
export interface StoryRecord {
  readonly id: string;
  readonly title: string | null;
  readonly day: string | null;
  readonly last_day: string | null;
  readonly articles: number;
  readonly outlets: number;
}

const REPORTS = "from reports r join articles a on a.id = r.article_id";

/** A page of happenings that have a report of the selection. */
async function happeningRows(sql: Sql, { filters, query }: Selection, last: string) {
  const where = reportsWhere(filters, query);
  const chosen = where.sql;
  const after = where.value(last);
  const rows = await sql.query<Omit<HappeningRecord, "body" | "chosen"> & { body: string }>(
    `select o.id, o.story_id as story, o.type, o.status, o.day, o.articles, o.reports, o.independent, o.body from happenings o
     where o.id > ${after} ${chosen === "true" ? "" : `and exists (select 1 from happening_reports x join reports r on r.article_id = x.article_id and r.n = x.report join articles a on a.id = r.article_id where x.happening_id = o.id and ${chosen})`}
     order by o.id limit ${PAGE}`,
    where.parameters,
  );
  return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as HappeningBody }));
}

/** The happenings that the selection's reports tell of, by id, in pages. */
export async function* happeningPages(sql: Sql, selection: Selection): AsyncGenerator<HappeningRecord[]> {
  for (let last = ""; ; ) {
    const rows = await happeningRows(sql, selection, last);
    const where = reportsWhere(selection.filters, selection.query).add(
      "h.happening_id = any(?::text[])",
      rows.map((r) => r.id),
    );
    const chosen = new Map<string, ReportRecord[]>(rows.map((r) => [r.id, []]));
    for (const report of await loadReports(sql, where, "order by r.article_id, r.n", selection))
      (chosen.get(report.happening as string) as ReportRecord[]).push(report);
    if (rows.length > 0) yield rows.map((row) => ({ ...row, chosen: chosen.get(row.id) as ReportRecord[] }));
    if (rows.length < PAGE) return;
    last = (rows.at(-1) as { id: string }).id;
  }
}

/** Stories with an article of the selection, by id, in pages. */
export async function* storyPages(sql: Sql, { filters, query }: Selection): AsyncGenerator<StoryRecord[]> {
  for (let last = ""; ; ) {
    const where = articlesWhere(filters, query);
    const chosen = where.sql;
    const after = where.value(last);
    const rows = await sql.query<StoryRecord>(
      `select o.id, o.title, o.day, o.last_day, o.articles, o.outlets from stories o where o.id > ${after}
       ${chosen === "true" ? "" : `and o.id in (select x.story_id from story_articles x join articles a on a.id = x.article_id where ${chosen})`}
       order by o.id limit ${PAGE}`,
      where.parameters,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = (rows.at(-1) as StoryRecord).id;
  }
}

/** Actors with a part in the selection's reports: they act, receive, speak or are the place. */
const WITH_A_PART = (chosen: string): string => `o.id in (
  select k.actor_id from (
    select p.article_id, p.entity, p.report from participants p union all select l.article_id, l.entity, l.report from links l
    union all select q.article_id, q.place, q.n from reports q where q.place is not null
  ) x join entities e on e.article_id = x.article_id and e.id = x.entity join actor_keys k on k.key = e.key
  where (x.article_id, x.report) in (select r.article_id, r.n ${REPORTS} where ${chosen}))`;

/** Actors with a part in the selection's reports, or all where nothing is left out, by id, in pages. */
export async function* actorPages(sql: Sql, selection: Selection): AsyncGenerator<ActorRow[]> {
  for (let last = ""; ; ) {
    const where = reportsWhere(selection.filters, selection.query);
    const chosen = where.sql;
    const after = where.value(last);
    const rows = await sql.query<ActorRow>(
      `select o.id, o.kind, o.name, o.english, o.known, o.country, o.sectors, o.names, o.articles, o.mentions from actors o
       where o.id > ${after} ${isFiltered(selection) ? `and ${WITH_A_PART(chosen)}` : ""} order by o.id limit ${PAGE}`,
      where.parameters,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = (rows.at(-1) as ActorRow).id;
  }
}
