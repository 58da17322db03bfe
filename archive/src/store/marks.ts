import type { Sql } from "../database/types.js";

/**
 * Says, within the transaction that changes what is joined, that the joined tables are out of date. `articles`: those of which anything was
 * changed that is read of them (articles that are new or gone are found without); none where people decided on who is who.
 */
export async function markStale(sql: Sql, articles: readonly string[]): Promise<void> {
  if (articles.length === 0) await sql.query("insert into marks default values");
  else await sql.query("insert into marks (article_id) select unnest($1::text[])", [articles]);
}

/** The articles that are marked. */
export async function markedArticles(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ id: string }>("select distinct article_id as id from marks where article_id is not null");
  return rows.map((r) => r.id);
}

/**
 * Takes away the marks that are there and gives the articles that they name: what they stand for is seen by all that follows. Marks written
 * meanwhile stay.
 */
export async function takeMarks(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ id: string | null }>("delete from marks returning article_id as id");
  return [...new Set(rows.flatMap((r) => r.id ?? []))];
}
