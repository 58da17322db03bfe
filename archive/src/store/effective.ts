import type { Dossier } from "@isnad/engine";
import { loadApart } from "../actors/decided.js";
import { insertRows } from "../database/rows.js";
import type { Sql } from "../database/types.js";
import { type Effective, effectiveOf } from "../decisions/apply.js";
import { loadDecisions, loadReading } from "../decisions/load.js";
import type { Item } from "../decisions/types.js";
import { markStale } from "./marks.js";
import { rowsOf } from "./rows.js";

/** Holds articles for this transaction: whoever changes the rows of an article takes it first. */
export async function lockArticles(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.query("select 1 from articles where id = any($1) order by id for update", [ids]);
}

/** Takes out the rows of the current readings of articles. The readings themselves and the decisions stay. */
export async function removeRows(sql: Sql, ids: readonly string[]): Promise<void> {
  for (const table of ["links", "participants", "reports", "entities", "review_items"])
    await sql.query(`delete from ${table} where article_id = any($1)`, [ids]);
}

const itemRow = (article: string, item: Item) => ({
  article_id: article,
  key: item.key,
  first_decision: item.first,
  decision: item.decision?.id ?? null,
  kind: item.decision?.kind ?? null,
  state: item.state,
  reviewers: item.reviewers,
  disputed: item.disputed,
  changed: item.changed,
});

/** Puts into rows what counts: the machine's readings with the decisions of people applied. Rows that were there must be out. */
export async function insertEffective(sql: Sql, dossiers: readonly Dossier[]): Promise<void> {
  const ids = dossiers.map((d) => d.article.id);
  const decisions = await loadDecisions(sql, ids);
  const apart = await loadApart(sql, ids);
  const all = dossiers.map((dossier) => {
    const article = dossier.article.id;
    const effective = effectiveOf(dossier, decisions.get(article) ?? []);
    return { rows: rowsOf(effective, article, apart.get(article) ?? new Map()), items: effective.items.map((i) => itemRow(article, i)) };
  });
  for (const table of ["entities", "reports", "participants", "links"] as const)
    await insertRows(
      sql,
      table,
      all.flatMap(({ rows }) => rows[table] as object[]),
    );
  await insertRows(
    sql,
    "review_items",
    all.flatMap(({ items }) => items),
  );
}

/** Makes the rows of articles anew from their current readings, and marks what is joined as out of date. */
export async function remakeRows(sql: Sql, ids: readonly string[]): Promise<void> {
  await lockArticles(sql, ids);
  await removeRows(sql, ids);
  for (const id of ids) {
    const reading = await loadReading(sql, id);
    if (reading !== null) await insertEffective(sql, [reading]);
  }
  await markStale(sql, ids);
}

/** The reading of an article that counts, with what was decided on it; null where there is no such article. */
export async function loadEffective(sql: Sql, article: string): Promise<(Effective & { readonly machine: Dossier }) | null> {
  const machine = await loadReading(sql, article);
  if (machine === null) return null;
  const decisions = await loadDecisions(sql, [article]);
  return { ...effectiveOf(machine, decisions.get(article) ?? []), machine };
}
