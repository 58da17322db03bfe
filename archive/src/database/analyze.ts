import type { Sql } from "./types.js";

/** A table that has grown by this part since its statistics were taken gets fresh ones. */
const GROWN = 1.2;

/** Fresh statistics of tables that have grown: else the planner takes those that were just filled for empty ones. */
export async function analyzeGrown(sql: Sql, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const [row] = await sql.query<{ known: number; size: number; pages: number }>(
      `select reltuples::float8 as known, relpages::float8 as pages, (pg_relation_size(oid) / 8192)::float8 as size
       from pg_class where oid = $1::regclass`,
      [table],
    );
    if (row === undefined || row.known < 0 || row.size > row.pages * GROWN) await sql.script(`analyze ${table}`);
  }
}
