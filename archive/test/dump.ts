import type { Archive } from "../src/index.js";

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

/** The whole content of an archive, as text: two archives with the same are the same. */
export async function dumpOf(archive: Archive): Promise<string> {
  const parts: string[] = [];
  for (const [table, order] of Object.entries(TABLES)) {
    const rows = await archive.database.query(`select * from ${table} order by ${order}`);
    parts.push(`${table} ${rows.length}`, ...rows.map((row) => JSON.stringify(row)));
  }
  return parts.join("\n");
}
