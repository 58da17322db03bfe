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
