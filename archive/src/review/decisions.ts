import type { Sql } from "../database/types.js";
import { DECISION, type DecisionRow, decisionOf, loadDecisions } from "../decisions/load.js";
import { activeOf } from "../decisions/standing.js";
import type { Decision } from "../decisions/types.js";
import { keyOfCursor, limitOf, type Page, type PageRequest, pageOf } from "../lists/page.js";
import { Where } from "../search/filters.js";

/** Which decisions are asked for: on an article, of a person. */
export interface DecisionFilters {
  readonly article?: string;
  readonly who?: string;
}

/** A decision, and whether it was not taken back. */
export type ListedDecision = Decision & { readonly holds: boolean };

/** What people decided on reports, the newest first. */
export async function listDecisions(sql: Sql, filters: DecisionFilters, page: PageRequest = {}): Promise<Page<ListedDecision>> {
  const limit = limitOf(page);
  const where = new Where();
  if (filters.article !== undefined) where.add("d.article_id = ?", filters.article);
  if (filters.who !== undefined) where.add("d.who = ?", filters.who);
  const key = keyOfCursor(page.after, 1);
  if (key !== null) where.add("d.id < ?::int", key[0]);
  const rows = await sql.query<DecisionRow>(
    `select ${DECISION} from decisions d where ${where.sql} order by d.id desc limit ${limit + 1}`,
    where.parameters,
  );
  const found = pageOf(rows, limit, (row) => [row.id]);
  const all = await loadDecisions(sql, [...new Set(found.rows.map((row) => row.article))]);
  const holds = new Set([...all.values()].flatMap((decisions) => activeOf(decisions).map((d) => d.id)));
  return { next: found.next, rows: found.rows.map((row) => ({ ...decisionOf(row), holds: holds.has(row.id) })) };
}
