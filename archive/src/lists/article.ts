import type { Dossier } from "@isnad/engine";
import type { Sql } from "../database/types.js";
import { effectiveOf, type Reviewed } from "../decisions/apply.js";
import { loadDecisions } from "../decisions/load.js";

/** An article with the reading that counts (the machine's with what people decided), and where it stands in the record. */
export interface ArticleDetail {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly day: string | null;
  readonly language: string;
  readonly text: string;
  readonly version_of: string | null;
  readonly story: { readonly id: string; readonly title: string | null } | null;
  /** Other articles printed from the same text. */
  readonly copies: readonly {
    readonly id: string;
    readonly outlet: string | null;
    readonly title: string | null;
    readonly published: string | null;
    readonly likeness: number;
  }[];
  readonly dossier: Omit<Dossier, "article">;
  /** Ids of actors by ids of entities. */
  readonly actors: Readonly<Record<string, string>>;
  /** Ids of happenings by ids of reports. */
  readonly happenings: Readonly<Record<string, string>>;
  /** Numbers of the reports by their ids. */
  readonly numbers: Readonly<Record<string, number>>;
  /** By ids of reports: what decisions and comments hang on, and what people said of it. */
  readonly reviews: Readonly<Record<string, { readonly key: string; readonly reviewed: Reviewed | null }>>;
}

type Row = Omit<ArticleDetail, "dossier" | "reviews"> & { body: string | null };

const QUERY = `select a.id, a.title, a.outlet, a.url, a.published, a.day, a.language, a.text, a.version_of,
  (select json_build_object('id', s.id, 'title', s.title) from story_articles x join stories s on s.id = x.story_id
    where x.article_id = a.id) as story,
  (select coalesce(json_agg(json_build_object('id', o.id, 'outlet', o.outlet, 'title', o.title, 'published', o.published,
      'likeness', other.likeness) order by other.likeness desc, o.id), '[]'::json)
    from copies mine join copies other on other.grp = mine.grp and other.article_id <> mine.article_id
    join articles o on o.id = other.article_id where mine.article_id = a.id) as copies,
  (select d.body from dossiers d where d.article_id = a.id and d.current) as body,
  (select coalesce(json_object_agg(e.id, k.actor_id), '{}'::json) from entities e join actor_keys k on k.key = e.key
    where e.article_id = a.id) as actors,
  (select coalesce(json_object_agg(r.id, h.happening_id), '{}'::json) from reports r
    join happening_reports h on h.article_id = r.article_id and h.report = r.n where r.article_id = a.id) as happenings,
  (select coalesce(json_object_agg(r.id, r.n), '{}'::json) from reports r where r.article_id = a.id) as numbers
  from articles a where a.id = $1`;

/** One article by its id; null where there is none. */
export async function articleOf(sql: Sql, id: string): Promise<ArticleDetail | null> {
  const [row] = await sql.query<Row>(QUERY, [id]);
  if (row === undefined || row.body === null) return null;
  const { body, ...rest } = row;
  const { title, outlet, url, published, language, text } = rest;
  const read = { ...(JSON.parse(body) as Omit<Dossier, "article">), article: { id, title, outlet, url, published, language, text } };
  const { dossier, marks } = effectiveOf(read, (await loadDecisions(sql, [id])).get(id) ?? []);
  const { article: _, ...reading } = dossier;
  const reviews = Object.fromEntries(dossier.reports.map((r, i) => [r.id, { key: marks[i]!.key, reviewed: marks[i]!.reviewed }]));
  return { ...rest, dossier: reading, reviews };
}
