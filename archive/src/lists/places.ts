import type { Sql } from "../database/types.js";
import { type Filters, reportsWhere } from "../search/filters.js";
import type { TypeCount } from "./story.js";

/** Happenings of one place. */
export interface PlaceCount {
  /** The id of the actor that the place is. */
  readonly actor: string | null;
  readonly known: string;
  readonly name: string;
  readonly english: string | null;
  readonly kind: string | null;
  readonly country: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly happenings: number;
  readonly reports: number;
  readonly types: readonly TypeCount[];
}

/** Happenings by place, and how many reports have a place without coordinates. */
export interface PlaceMap {
  readonly places: readonly PlaceCount[];
  readonly unplaced: number;
}

/** Where the reports by the filters happened: at most `most` places, those of the most happenings first. */
export async function placesOfReports(sql: Sql, filters: Filters, query: string | null, most: number): Promise<PlaceMap> {
  const where = reportsWhere(filters, query);
  const [row] = await sql.query<{ places: PlaceCount[]; unplaced: number }>(
    `with m as materialized (
       select r.article_id, r.n, r.type, e.known, e.key, p.known is not null and p.lat is not null as placed,
         coalesce(h.happening_id, r.article_id || ' ' || r.n) as happening
       from reports r join articles a on a.id = r.article_id join entities e on e.article_id = r.article_id and e.id = r.place
       left join places p on p.known = e.known left join happening_reports h on h.article_id = r.article_id and h.report = r.n
       where ${where.sql}
     ), types as (
       select known, json_agg(json_build_object('type', type, 'count', n) order by n desc, type) as types from (
         select known, type, count(distinct happening)::int as n from m where placed group by known, type
       ) t group by known
     ), counted as (
       select known, min(key) as key, count(distinct happening)::int as happenings, count(*)::int as reports from m where placed
       group by known order by 3 desc, 1 limit ${most}
     )
     select (select count(*)::int from m where not placed) as unplaced,
       (select coalesce(json_agg(json_build_object('actor', k.actor_id, 'known', c.known, 'name', p.name, 'english', p.english, 'kind', p.kind,
          'country', p.country, 'lat', p.lat, 'lon', p.lon, 'happenings', c.happenings, 'reports', c.reports,
          'types', t.types) order by c.happenings desc, c.known), '[]'::json)
        from counted c join types t on t.known = c.known join places p on p.known = c.known left join actor_keys k on k.key = c.key) as places`,
    where.parameters,
  );
  return row as PlaceMap;
}
