import type { Sql } from "../../database/types.js";
import { COUNTED } from "../../relations/dyad.js";
import { reportsWhere } from "../../search/filters.js";
import { PAGE, type Selection } from "./selection.js";

/** What passes from one to another. */
export interface EdgeRecord {
  readonly source: string;
  readonly target: string;
  readonly happenings: number;
  readonly cooperation: number;
  readonly conflict: number;
  /** Mean of the PLOVER scores. */
  readonly score: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Somebody in the network. */
export interface NodeRecord {
  readonly id: string;
  readonly name: string;
  readonly english: string | null;
  readonly kind: string;
  readonly country: string | null;
  readonly sectors: readonly string[];
  /** Happenings in which they take part with others of the network. */
  readonly happenings: number;
}

/** Types whose actors, where nobody receives, do it with one another. */
const MUTUAL = "('AGREE', 'CONSULT', 'COOPERATE', 'ASSAULT')";

/**
 * What passes between each two, in the order of their ids: from actor to recipient, and both ways between those who act together where
 * nobody receives. Each happening counts once. What the chain denies does not count; what did not happen only where the filters ask for it.
 */
export async function edgesOf(sql: Sql, { filters, query }: Selection, by: "actor" | "country"): Promise<EdgeRecord[]> {
  const where = reportsWhere(filters, query);
  if (filters.statuses === undefined || filters.statuses.length === 0) where.add("r.status = any(?::text[])", COUNTED);
  const who = by === "country" ? "e.country" : "k.actor_id";
  return sql.query<EdgeRecord>(
    `with chosen as (
       select r.article_id, r.n, r.type, r.score, coalesce(r.day, a.day) as day, coalesce(h.happening_id, r.article_id || ' ' || r.n) as happening
       from reports r join articles a on a.id = r.article_id
       left join happening_reports h on h.article_id = r.article_id and h.report = r.n
       where ${where.sql} and r.score is not null
         and not exists (select 1 from links l where l.article_id = r.article_id and l.report = r.n and l.stance = 'denies')
     ), parts as materialized (
       select distinct c.article_id, c.n, c.type, c.score, c.day, c.happening, p.role, ${who} as who
       from chosen c join participants p on p.article_id = c.article_id and p.report = c.n
       join entities e on e.article_id = p.article_id and e.id = p.entity left join actor_keys k on k.key = e.key where ${who} is not null
     ), told as (
       select x.who as source, y.who as target, x.happening, avg(x.score) as score, min(x.day) as day
       from parts x join parts y on y.article_id = x.article_id and y.n = x.n and y.who <> x.who
       where x.role = 'actor' and (y.role = 'recipient' or x.type in ${MUTUAL} and not exists (
         select 1 from participants p where p.article_id = x.article_id and p.report = x.n and p.role = 'recipient'))
       group by 1, 2, 3
     )
     select source, target, count(*)::int as happenings, (count(*) filter (where score > 0))::int as cooperation,
       (count(*) filter (where score < 0))::int as conflict, round(avg(score)::numeric, 3)::float8 as score, min(day) as first, max(day) as last
     from told group by source, target order by source, target`,
    where.parameters,
  );
}

/** Those at the ends of the edges, in pages, in the order of their ids. */
export async function* nodePages(sql: Sql, edges: readonly EdgeRecord[], by: "actor" | "country"): AsyncGenerator<NodeRecord[]> {
  const happenings = new Map<string, number>();
  for (const edge of edges) for (const id of [edge.source, edge.target]) happenings.set(id, (happenings.get(id) ?? 0) + edge.happenings);
  const ids = [...happenings.keys()].sort();
  for (let i = 0; i < ids.length; i += PAGE) {
    const page = ids.slice(i, i + PAGE);
    const rows = await sql.query<Omit<NodeRecord, "happenings">>(
      "select id, name, english, kind, country, sectors from actors where id = any($1::text[])",
      [by === "country" ? page.map((id) => `k:${id}`) : page],
    );
    const found = new Map(rows.map((row) => [by === "country" ? row.id.slice(2) : row.id, row]));
    yield page.map((id) => {
      const { name = id, english = null, kind = "country", country = by === "country" ? id : null, sectors = [] } = found.get(id) ?? {};
      return { id, name, english, kind, country, sectors, happenings: happenings.get(id) as number };
    });
  }
}
