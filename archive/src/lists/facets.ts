import type { Sql } from "../database/types.js";
import { type Filters, reportsWhere, type Where } from "../search/filters.js";

/** How many reports have a value. Names where the value is an id. */
export interface FacetCount {
  readonly value: string;
  readonly name: string | null;
  readonly english: string | null;
  readonly count: number;
}

/** What reports are counted by. */
export const FACETS = ["type", "mode", "status", "actor", "country", "sector", "place", "source", "outlet", "month", "reviewed"] as const;
export type Facet = (typeof FACETS)[number];

/** Counts by every facet. */
export type Facets = Readonly<Record<Facet, readonly FacetCount[]>> & { readonly reports: number; readonly articles: number };

/** Which filters a facet is; it is counted without them, so that others of its values can be chosen. */
const FILTER: Readonly<Record<Facet, readonly (keyof Filters)[]>> = {
  type: ["types"],
  mode: ["modes"],
  status: ["statuses"],
  actor: ["actors"],
  country: ["countries"],
  sector: ["sectors"],
  place: ["places"],
  source: ["sources"],
  outlet: ["outlets"],
  month: ["since", "until"],
  reviewed: ["reviewed"],
};

/** Who takes part in the matching reports, and who stands in their chains: each is joined once, whatever is counted of it. */
const PARTS = `parts as materialized (
    select m.article_id, m.n, k.actor_id, e.country, e.sectors from m
    join participants p on p.article_id = m.article_id and p.report = m.n
    join entities e on e.article_id = p.article_id and e.id = p.entity left join actor_keys k on k.key = e.key
  )`;

/** Rows of (value, report) of each facet, from the matching reports `m` and their `parts`. */
const VALUES: Readonly<Record<Facet, string>> = {
  type: "select type as value, 1 as c from m",
  mode: "select unnest(modes) as value, 1 as c from m where modes <> '{}'",
  status: "select status as value, 1 as c from m",
  actor: "select distinct actor_id as value, article_id, n from parts where actor_id is not null",
  country: "select distinct country as value, article_id, n from parts where country is not null",
  sector: "select distinct unnest(sectors) as value, article_id, n from parts where sectors <> '{}'",
  place: `select k.actor_id as value, 1 as c from m join entities e on e.article_id = m.article_id and e.id = m.place
    join actor_keys k on k.key = e.key where m.place is not null`,
  source: `select distinct k.actor_id as value, m.article_id, m.n from m join links l on l.article_id = m.article_id and l.report = m.n
    join entities e on e.article_id = l.article_id and e.id = l.entity join actor_keys k on k.key = e.key`,
  outlet: "select outlet as value, 1 as c from m where outlet is not null",
  month: "select left(day, 7) as value, 1 as c from m where day is not null",
  reviewed: "select (reviewed is not null)::text as value, 1 as c from m",
};

const NAMED: Partial<Record<Facet, string>> = {
  actor: "a.id = t.value",
  place: "a.id = t.value",
  source: "a.id = t.value",
  country: "a.id = 'k:' || t.value",
};

/** One facet as a JSON array; the months all, the others the `most` most frequent. */
function counted(facet: Facet, most: number): string {
  const names = NAMED[facet];
  const order = facet === "month" ? "value" : "count desc, value";
  return `(select coalesce(json_agg(json_build_object('value', t.value, 'name', ${names ? "a.name" : "null::text"},
      'english', ${names ? "a.english" : "null::text"}, 'count', t.count) order by ${facet === "month" ? "t.value" : "t.count desc, t.value"}), '[]'::json)
    from (select value, count(*)::int as count from (${VALUES[facet]}) v group by value order by ${order} ${facet === "month" ? "" : `limit ${most}`}) t
    ${names ? `left join actors a on ${names}` : ""}) as "${facet}"`;
}

const matching = (where: Where): string =>
  `with m as materialized (select r.article_id, r.n, r.type, r.status, r.modes, r.place, r.reviewed, a.outlet, a.day
    from reports r join articles a on a.id = r.article_id where ${where.sql}), ${PARTS}`;

const without = (filters: Filters, keys: readonly (keyof Filters)[]): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([key]) => !keys.includes(key as keyof Filters)));

const isFiltered = (filters: Filters, facet: Facet): boolean =>
  FILTER[facet].some((key) => {
    const value = filters[key];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });

/** Counts of the reports by the filters. `query`: the tsquery of `filters.text`; `most`: values a facet. */
export async function facetsOf(sql: Sql, filters: Filters, query: string | null, most: number): Promise<Facets> {
  const where = reportsWhere(filters, query);
  const together = FACETS.filter((facet) => !isFiltered(filters, facet));
  const [row] = await sql.query<Facets>(
    `${matching(where)} select (select count(*)::int from m) as reports, (select count(distinct article_id)::int from m) as articles
     ${together.map((facet) => `, ${counted(facet, most)}`).join("")}`,
    where.parameters,
  );
  const alone: Partial<Record<Facet, readonly FacetCount[]>> = {};
  for (const facet of FACETS.filter((f) => !together.includes(f))) {
    const others = reportsWhere(without(filters, FILTER[facet]), query);
    const [one] = await sql.query<Record<Facet, FacetCount[]>>(`${matching(others)} select ${counted(facet, most)}`, others.parameters);
    alone[facet] = one?.[facet] ?? [];
  }
  return { ...(row as Facets), ...alone };
}
