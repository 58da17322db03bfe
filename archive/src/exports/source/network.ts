import type { Sql } from "../../database/types.js";
import { COUNTED, toldBetweenAll } from "../../relations/told.js";
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

/**
 * What passes between each two, in the order of their ids: from actor to recipient, and both ways between those who act together where
 * nobody receives. Each happening counts once. What the chain denies does not count; what did not happen only where the filters ask for it.
 */
export async function edgesOf(sql: Sql, { filters, query }: Selection, by: "actor" | "country"): Promise<EdgeRecord[]> {
  const where = reportsWhere(filters, query);
  if (filters.statuses === undefined || filters.statuses.length === 0) where.add("r.status = any(?::text[])", COUNTED);
  return sql.query<EdgeRecord>(
    `with ${toldBetweenAll(by, where.sql)}
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
