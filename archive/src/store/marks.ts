import type { Sql } from "../database/types.js";

/** Says, within the transaction that changes what is joined, that the joined tables are out of date. */
export async function markStale(sql: Sql): Promise<void> {
  await sql.query("insert into marks default values");
}

/** Takes away the marks that are there: what they stand for is seen by all that follows. Marks written meanwhile stay. */
export async function takeMarks(sql: Sql): Promise<void> {
  await sql.query("delete from marks");
}
