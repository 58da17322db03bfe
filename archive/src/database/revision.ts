import type { Sql } from "./types.js";

/** Rows after which those of old transactions are cleared away. */
const MANY = 2_000;

/**
 * A word that is another one when anything changed in the archive that lists are made of, by whatever process. Two changes that are done
 * in another order than they began are told apart too: the number of transactions counts, and not the last alone.
 */
export async function revisionOf(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ n: number; last: string }>("select count(*)::int as n, coalesce(max(xid), 0)::text as last from changes");
  const { n, last } = row as { n: number; last: string };
  if (n > MANY) await sql.query("delete from changes where xid < $1::bigint", [last]);
  return `${n}.${last}`;
}
