import { insertRows } from "../database/rows.js";
import type { Database, Sql } from "../database/types.js";
import { dayOf, idOfContent, type PreparedArticle } from "../reading/input.js";
import type { ReadArticle } from "../reading/read.js";
import { insertEffective, lockArticles, removeRows } from "./effective.js";
import { markStale } from "./marks.js";
import { readerOf } from "./rows.js";

/** What became of the articles of a batch. */
export interface Stored {
  /** Articles that are new. */
  added: number;
  /** Articles that were there, read anew by another version of the reader. */
  reread: number;
  /** Articles that were there with the same reading. */
  same: number;
}

interface Known {
  readonly hash: string;
  readonly outlet: string | null;
  readonly readers: readonly string[];
  readonly current: string | null;
}

/** What the archive knows of these ids. */
async function knownArticles(sql: Sql, ids: readonly string[]): Promise<Map<string, Known>> {
  const rows = await sql.query<{ id: string } & Known>(
    `select a.id, a.hash, a.outlet, array_remove(array_agg(d.reader order by d.reader), null) as readers,
       max(case when d.current then d.reader end) as current
     from articles a left join dossiers d on d.article_id = a.id where a.id = any($1) group by a.id`,
    [ids],
  );
  return new Map(rows.map((r) => [r.id, r]));
}

/** The id of another text under an id that is taken. */
const otherId = (article: PreparedArticle): string => `${article.id}~${article.hash.slice(0, 8)}`;

/** Archives filled by version 0.7.0 and before gave an article without an id that of its text alone: where it is there so, it keeps that. */
function underOldId(article: PreparedArticle, known: ReadonlyMap<string, Known>): PreparedArticle {
  const old = known.get(article.hash);
  const isOld =
    article.id === idOfContent(article) && !known.has(article.id) && old?.hash === article.hash && old.outlet === article.outlet;
  return isOld ? { ...article, id: article.hash } : article;
}

/**
 * Gives each article the id it has in the archive: its own, or, where another text has that already (a page that was changed, or a
 * source that numbers anew), its own with the beginning of the text's hash. Both texts are kept. The first of a batch comes first.
 */
export async function settleIds(
  sql: Sql,
  articles: readonly PreparedArticle[],
): Promise<{ article: PreparedArticle; versionOf: string | null }[]> {
  const known = await knownArticles(sql, [...new Set(articles.flatMap((a) => [a.id, a.hash]))]);
  const hashes = new Map([...known].map(([id, k]) => [id, k.hash]));
  return articles.map((given) => {
    const article = underOldId(given, known);
    const taken = hashes.get(article.id);
    if (taken === undefined) hashes.set(article.id, article.hash);
    if (taken === undefined || taken === article.hash) return { article, versionOf: null };
    return { article: { ...article, id: otherId(article) }, versionOf: article.id };
  });
}

/** Ids of those articles that have been read by this reader already. */
export async function alreadyRead(sql: Sql, articles: readonly PreparedArticle[], reader: string): Promise<Set<string>> {
  const known = await knownArticles(sql, [...new Set(articles.map((a) => a.id))]);
  return new Set(articles.filter((a) => known.get(a.id)?.readers.includes(reader)).map((a) => a.id));
}

/** Everything that a settled article becomes in the tables. */
function articleRow(read: ReadArticle, hash: string, versionOf: string | null): object {
  const { article } = read.dossier;
  const { id, title, url, outlet, published, language, text } = article;
  return {
    id,
    hash,
    title,
    url,
    outlet,
    published,
    day: dayOf(published),
    language,
    text,
    version_of: versionOf,
    terms: read.terms,
    sketch: read.sketch,
    search: read.search,
  };
}

/** An article with its reading, under the id that it has in the archive. */
export interface Settled {
  readonly read: ReadArticle;
  readonly hash: string;
  readonly versionOf: string | null;
}

/** The rows of the current reading go; the dossier that they came from stays. */
async function retire(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await lockArticles(sql, ids);
  await removeRows(sql, ids);
  await sql.query("update dossiers set current = false where article_id = any($1) and current", [ids]);
}

async function refresh(sql: Sql, articles: readonly Settled[]): Promise<void> {
  for (const { read } of articles)
    await sql.query("update articles set terms = $2, sketch = $3, search = $4::tsvector where id = $1", [
      read.dossier.article.id,
      read.terms,
      read.sketch,
      read.search,
    ]);
}

/** Keeps the readings as the machine made them, and puts what counts of them, by people's decisions, into rows. */
async function insertReadings(sql: Sql, articles: readonly Settled[]): Promise<void> {
  const dossiers = articles.map(({ read }) => read.dossier);
  await insertRows(
    sql,
    "dossiers",
    dossiers.map((dossier) => {
      const { article, ...body } = dossier;
      return { article_id: article.id, reader: readerOf(dossier), current: true, body: JSON.stringify(body) };
    }),
  );
  await insertEffective(sql, dossiers);
}

/**
 * Stores read articles in one transaction: all of the batch or nothing of it. Storing what is there already changes nothing, so a run
 * that was killed may begin again from its start. Another reader's dossier of the same text becomes the current one; the older stays.
 */
export async function storeArticles(database: Database, articles: readonly Settled[]): Promise<Stored> {
  return database.transaction(async (sql) => {
    const byId = new Map(articles.map((a) => [a.read.dossier.article.id, a]));
    const known = await knownArticles(sql, [...byId.keys()]);
    const fresh: Settled[] = [];
    const again: Settled[] = [];
    for (const [id, article] of byId) {
      const there = known.get(id);
      if (there === undefined) fresh.push(article);
      else if (there.hash === article.hash && !there.readers.includes(readerOf(article.read.dossier))) again.push(article);
    }
    await insertRows(
      sql,
      "articles",
      fresh.map((a) => articleRow(a.read, a.hash, a.versionOf)),
    );
    await retire(
      sql,
      again.map((a) => a.read.dossier.article.id),
    );
    await refresh(sql, again);
    await insertReadings(sql, [...fresh, ...again]);
    const changed = [...fresh, ...again].map((a) => a.read.dossier.article.id);
    if (changed.length > 0) await markStale(sql, changed);
    return { added: fresh.length, reread: again.length, same: articles.length - fresh.length - again.length };
  });
}
