import type { Dossier } from "@isnad/engine";
import type { Sql } from "../database/types.js";
import type { DecidedReport, Decision } from "./types.js";

/** A row of `decisions`, its reports still as text. */
export interface DecisionRow extends Omit<Decision, "before" | "after"> {
  readonly before: string | null;
  readonly after: string | null;
}

/** Columns of `decisions d`, by the names of `Decision`. */
export const DECISION = `d.id, d.article_id as article, d.text_hash as hash, d.key, d.kind, d.second, d.undoes, d.who, d.at, d.because, d.words,
  d.reader, d.before, d.after`;

const parsed = (text: string | null): DecidedReport | null => (text === null ? null : (JSON.parse(text) as DecidedReport));

/** A decision as a value. */
export const decisionOf = (row: DecisionRow): Decision => ({ ...row, before: parsed(row.before), after: parsed(row.after) });

/** What people decided on articles, by article. */
export async function loadDecisions(sql: Sql, articles: readonly string[]): Promise<Map<string, Decision[]>> {
  const rows = await sql.query<DecisionRow>(`select ${DECISION} from decisions d where d.article_id = any($1) order by d.id`, [articles]);
  const byArticle = new Map<string, Decision[]>();
  for (const row of rows) byArticle.set(row.article, [...(byArticle.get(row.article) ?? []), decisionOf(row)]);
  return byArticle;
}

/** The machine's current reading of an article, as it was stored; null where there is no such article. */
export async function loadReading(sql: Sql, article: string): Promise<Dossier | null> {
  const [row] = await sql.query<Dossier["article"] & { body: string }>(
    `select a.id, a.title, a.url, a.outlet, a.published, a.language, a.text, d.body from articles a
     join dossiers d on d.article_id = a.id and d.current where a.id = $1`,
    [article],
  );
  if (row === undefined) return null;
  const { body, ...rest } = row;
  return { ...(JSON.parse(body) as Omit<Dossier, "article">), article: rest };
}
