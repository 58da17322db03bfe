import type { Archive } from "./archive.js";

/** Every table that is made from articles, and the order of its rows. */
const TABLES: Readonly<Record<string, string>> = {
  articles: "id",
  dossiers: "article_id, reader",
  entities: "article_id, n",
  reports: "article_id, n",
  participants: "article_id, report, role, n",
  links: "article_id, report, n",
  actors: "id",
  actor_keys: "key",
  merges: "id",
  copies: "article_id",
  stories: "id",
  story_articles: "article_id",
  happenings: "id",
  happening_reports: "article_id, report",
};

/** The whole content of an archive, as lines of text: two archives with the same are the same. Holds one table at a time. */
export async function* contentOf(archive: Archive): AsyncGenerator<string> {
  for (const [table, order] of Object.entries(TABLES)) {
    const rows = await archive.database.query(`select * from ${table} order by ${order}`);
    yield `${table} ${rows.length}`;
    for (const row of rows) yield JSON.stringify(row);
  }
}
