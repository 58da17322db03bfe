import type { Dossier } from "@isnad/engine";
import type { Sql } from "../../database/types.js";
import { effectiveOf } from "../../decisions/apply.js";
import { loadDecisions } from "../../decisions/load.js";
import { articlesWhere } from "../../search/filters.js";
import { PAGE, type Selection } from "./selection.js";

/** An article as exported. */
export interface ArticleRecord {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly day: string | null;
  readonly language: string;
  readonly story: string | null;
  readonly copies: string | null;
  readonly version_of: string | null;
  readonly reports: number;
  readonly text: string;
}

export const ARTICLE_COLUMNS = `a.id, a.title, a.outlet, a.url, a.published, a.day, a.language, s.story_id as story, c.grp as copies,
  a.version_of, a.text, (select count(*)::int from reports r where r.article_id = a.id) as reports`;
export const ARTICLE_JOINS = "left join story_articles s on s.article_id = a.id left join copies c on c.article_id = a.id";

/** The articles of the selection, by id, in pages. */
export async function* articlePages(sql: Sql, { filters, query }: Selection): AsyncGenerator<ArticleRecord[]> {
  for (let last = ""; ; ) {
    const where = articlesWhere(filters, query).add("a.id > ?", last);
    const rows = await sql.query<ArticleRecord>(
      `select ${ARTICLE_COLUMNS} from articles a ${ARTICLE_JOINS} where ${where.sql} order by a.id limit ${PAGE}`,
      where.parameters,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = (rows.at(-1) as ArticleRecord).id;
  }
}

/** These articles. */
export async function articlesById(sql: Sql, ids: readonly string[]): Promise<Map<string, ArticleRecord>> {
  const rows = await sql.query<ArticleRecord>(`select ${ARTICLE_COLUMNS} from articles a ${ARTICLE_JOINS} where a.id = any($1::text[])`, [
    [...ids],
  ]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Their current dossiers without the article: as stored, with what people decided on their reports. */
export async function dossiersOf(sql: Sql, articles: readonly ArticleRecord[]): Promise<Map<string, string>> {
  const ids = articles.map((a) => a.id);
  const rows = await sql.query<{ id: string; body: string }>(
    "select article_id as id, body from dossiers where current and article_id = any($1::text[])",
    [ids],
  );
  const bodies = new Map(rows.map((row) => [row.id, row.body]));
  const decisions = await loadDecisions(sql, ids);
  for (const article of articles) {
    const [body, decided] = [bodies.get(article.id), decisions.get(article.id)];
    if (body === undefined || decided === undefined) continue;
    const { article: _, ...reading } = effectiveOf({ ...(JSON.parse(body) as Omit<Dossier, "article">), article }, decided).dossier;
    bodies.set(article.id, JSON.stringify(reading));
  }
  return bodies;
}
