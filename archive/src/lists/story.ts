import type { Sql } from "../database/types.js";
import { articlesWhere, type Filters, Where } from "../search/filters.js";
import { excerptOf } from "./articles.js";
import { keyOfCursor, limitOf, type Page, type PageRequest, pageOf } from "./page.js";

/** How many there are of a type. */
export interface TypeCount {
  readonly type: string;
  readonly count: number;
}

/** A story as it is shown in a list. */
export interface StoryCard {
  readonly id: string;
  readonly title: string | null;
  readonly day: string | null;
  readonly last_day: string | null;
  readonly articles: number;
  readonly outlets: readonly string[];
  readonly excerpt: string;
  /** Types of its happenings, the most first. */
  readonly types: readonly TypeCount[];
}

const OUTLETS = `(select coalesce(json_agg(distinct a.outlet order by a.outlet), '[]'::json) from story_articles x
    join articles a on a.id = x.article_id where x.story_id = s.id and a.outlet is not null) as outlets`;

const CARD = `s.id, s.title, s.day, s.last_day, s.articles, ${OUTLETS},
  (select left(a.text, 400) from story_articles x join articles a on a.id = x.article_id where x.story_id = s.id
    order by coalesce(a.day, '~'), a.id limit 1) as text,
  (select coalesce(json_agg(json_build_object('type', t.type, 'count', t.n) order by t.n desc, t.type), '[]'::json)
    from (select type, count(*)::int as n from happenings h where h.story_id = s.id group by type) t) as types`;

/** In which order stories come. */
export type StoryOrder = "newest" | "largest";

/** Stories that have an article by the filters, page by page: by their last day or by their size. `least`: articles of a story at least. */
export async function listStoryCards(
  sql: Sql,
  filters: Filters,
  page: PageRequest,
  { query, least = 1, order = "newest" }: { query: string | null; least?: number; order?: StoryOrder },
): Promise<Page<StoryCard>> {
  const limit = limitOf(page);
  const where = new Where();
  const { story, ...others } = filters;
  const chosen = articlesWhere(others, query);
  if (chosen.sql !== "true") {
    where.parameters.push(...chosen.parameters);
    where.add(`s.id in (select x.story_id from story_articles x join articles a on a.id = x.article_id where ${chosen.sql})`);
  }
  if (story !== undefined) where.add("s.id = ?", story);
  if (least > 1) where.add("s.articles >= ?::int", least);
  const key = keyOfCursor(page.after, 2);
  const newest = order === "newest";
  if (key !== null && newest) where.add("(coalesce(s.last_day, ''), s.id) < (?, ?)", String(key[0]), key[1]);
  if (key !== null && !newest)
    where.add("s.articles < ?::int or (s.articles = ?::int and s.id > ?)", Number(key[0]), Number(key[0]), key[1]);
  const by = newest ? "coalesce(s.last_day, '') desc, s.id desc" : "s.articles desc, s.id";
  const rows = await sql.query<Omit<StoryCard, "excerpt"> & { text: string | null }>(
    `select ${CARD} from stories s where ${where.sql} order by ${by} limit ${limit + 1}`,
    where.parameters,
  );
  const found = pageOf(rows, limit, (row) => [newest ? (row.last_day ?? "") : row.articles, row.id]);
  return { next: found.next, rows: found.rows.map(({ text, ...row }) => ({ ...row, excerpt: excerptOf(text ?? "", []) })) };
}

/** An article as a story holds it. */
export interface StoryArticle {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly day: string | null;
  readonly excerpt: string;
  readonly copies: string | null;
  readonly likeness: number;
  /** The article that it is most like, and the terms that both share. */
  readonly because: string;
  readonly reports: number;
}

/** A story with its articles, the earliest first. */
export interface StoryDetail {
  readonly id: string;
  readonly title: string | null;
  readonly day: string | null;
  readonly last_day: string | null;
  readonly outlets: readonly string[];
  readonly articles: readonly StoryArticle[];
  readonly copies: readonly (readonly string[])[];
  readonly happenings: number;
  /** Other stories of the same topic, the largest first. */
  readonly topic: readonly { readonly id: string; readonly title: string | null; readonly day: string | null; readonly articles: number }[];
}

/** Stories of the topic that are named. */
const OF_TOPIC = 12;

const STORY = `select s.id, s.title, s.day, s.last_day, ${OUTLETS},
  (select count(*)::int from happenings h where h.story_id = s.id) as happenings,
  (select coalesce(json_agg(g.members order by g.grp), '[]'::json) from (
     select c.grp, json_agg(c.article_id order by c.article_id) as members from copies c join story_articles x on x.article_id = c.article_id
     where x.story_id = s.id group by c.grp having count(*) > 1) g) as copies,
  (select coalesce(json_agg(t order by t.articles desc, t.id), '[]'::json) from (
     select o.id, o.title, o.day, o.articles from stories o where o.id <> s.id and o.id in (
       select y.story_id from story_articles y where y.topic_id = (select min(z.topic_id) from story_articles z where z.story_id = s.id))
     order by o.articles desc, o.id limit ${OF_TOPIC}) t) as topic
  from stories s where s.id = $1`;

const ARTICLES = `select a.id, a.title, a.outlet, a.url, a.published, a.day, left(a.text, 600) as text, c.grp as copies, x.likeness, x.because,
  (select count(*)::int from reports r where r.article_id = a.id) as reports
  from story_articles x join articles a on a.id = x.article_id left join copies c on c.article_id = a.id
  where x.story_id = $1 order by coalesce(a.published, '~'), a.id`;

/** One story by its id; null where there is none. */
export async function storyOf(sql: Sql, id: string): Promise<StoryDetail | null> {
  const [row] = await sql.query<Omit<StoryDetail, "articles">>(STORY, [id]);
  if (row === undefined) return null;
  const articles = await sql.query<Omit<StoryArticle, "excerpt"> & { text: string }>(ARTICLES, [id]);
  return { ...row, articles: articles.map(({ text, ...article }) => ({ ...article, excerpt: excerptOf(text, []) })) };
}

/** The sentence in which a report is told. */
export interface TellingWords {
  readonly sentence: string;
  readonly trigger: string;
}

/** The words of reports, by `article report`: what a happening's tellers say. */
export async function wordsOfReports(
  sql: Sql,
  reports: readonly { readonly article: string; readonly report: number }[],
): Promise<Map<string, TellingWords>> {
  const rows = await sql.query<{ id: string; text: string; start: number; end: number; trigger: string }>(
    `select r.article_id || ' ' || r.n as id, a.text, r.sentence_start as start, r.sentence_end as end, r.trigger
     from json_to_recordset($1::json) as t(article text, report int)
     join reports r on r.article_id = t.article and r.n = t.report join articles a on a.id = r.article_id`,
    [JSON.stringify(reports.map(({ article, report }) => ({ article, report })))],
  );
  return new Map(rows.map((r) => [r.id, { sentence: r.text.slice(r.start, r.end), trigger: r.trigger }]));
}

/** Who a link of a report's chain is, across articles. */
export interface TellingSpeaker {
  /** As the article names him. */
  readonly name: string;
  /** Id across articles; null for the unnamed. */
  readonly actor: string | null;
  /** The actor's name in English; null for the unnamed. */
  readonly english: string | null;
}

/** Who stands in the chains of reports, the outermost first, by `article report`. */
export async function speakersOfReports(
  sql: Sql,
  reports: readonly { readonly article: string; readonly report: number }[],
): Promise<Map<string, TellingSpeaker[]>> {
  const rows = await sql.query<TellingSpeaker & { id: string }>(
    `select l.article_id || ' ' || l.report as id, e.name, a.id as actor, a.english
     from (select distinct article, report from json_to_recordset($1::json) as j(article text, report int)) as t
     join links l on l.article_id = t.article and l.report = t.report
     join entities e on e.article_id = l.article_id and e.id = l.entity
     left join actor_keys k on k.key = e.key left join actors a on a.id = k.actor_id
     order by l.article_id, l.report, l.n`,
    [JSON.stringify(reports.map(({ article, report }) => ({ article, report })))],
  );
  const out = new Map<string, TellingSpeaker[]>();
  for (const { id, ...speaker } of rows) out.set(id, [...(out.get(id) ?? []), speaker]);
  return out;
}

/** The English names of those who take part in reports and of their places, by the names that the articles use; those that have one. */
export async function englishInReports(
  sql: Sql,
  reports: readonly { readonly article: string; readonly report: number }[],
): Promise<Map<string, string>> {
  const rows = await sql.query<{ name: string; english: string }>(
    `with t as (select distinct article, report from json_to_recordset($1::json) as j(article text, report int)), named as (
       select p.article_id, p.entity from t join participants p on p.article_id = t.article and p.report = t.report
       union select r.article_id, r.place from t join reports r on r.article_id = t.article and r.n = t.report where r.place is not null
     )
     select e.name, min(a.english) as english from named n join entities e on e.article_id = n.article_id and e.id = n.entity
     join actor_keys k on k.key = e.key join actors a on a.id = k.actor_id where a.english is not null group by e.name`,
    [JSON.stringify(reports.map(({ article, report }) => ({ article, report })))],
  );
  return new Map(rows.map(({ name, english }) => [name, english]));
}
