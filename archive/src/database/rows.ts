import type { Sql } from "./types.js";

/** Rows a statement: more make it slower, not faster. */
const BATCH = 2_000;

/** Puts rows into a table, columns by name, in as few statements as may be; rows whose key is there already are left out. */
export async function insertRows(sql: Sql, table: string, rows: readonly object[]): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH)
    await sql.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1::json) on conflict do nothing`, [
      JSON.stringify(rows.slice(i, i + BATCH)),
    ]);
}

/**
 * Puts rows into a table, columns by name, in the place of those of the same key; rows that are there just so are not touched. All rows must
 * have the same columns.
 */
export async function putRows(sql: Sql, table: string, key: readonly string[], rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const others = columns.filter((c) => !key.includes(c));
  for (let i = 0; i < rows.length; i += BATCH)
    await sql.query(
      `insert into ${table} as old (${columns.join(", ")}) select ${columns.join(", ")} from json_populate_recordset(null::${table}, $1::json)
       on conflict (${key.join(", ")}) do update set ${others.map((c) => `${c} = excluded.${c}`).join(", ")}
       where (${others.map((c) => `old.${c}`).join(", ")}) is distinct from (${others.map((c) => `excluded.${c}`).join(", ")})`,
      [JSON.stringify(rows.slice(i, i + BATCH))],
    );
}
