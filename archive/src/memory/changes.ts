import { createHash } from "node:crypto";
import { READER_VERSION } from "@isnad/engine";
import { putRows } from "../database/rows.js";
import type { Sql } from "../database/types.js";
import { FIRST, SECOND } from "../happenings/worth.js";
import { takeMarks } from "../store/marks.js";
import { chunks } from "./parts.js";

/**
 * How articles are joined: what was worked out another way is forgotten. The number is to be raised where rules of joining change between
 * two releases.
 */
const WAY = `${READER_VERSION} 1 ${JSON.stringify([FIRST, SECOND])}`;

/** Short name of a text: two texts with one name are the same. */
export const digestOf = (text: string): string => createHash("md5").update(text).digest("base64").slice(0, 22);

/** What is remembered of an article. */
export interface Remembered {
  readonly id: string;
  /** Days since 1970; null where no day is known. */
  readonly day: number | null;
  /** As it is written. */
  readonly date: string | null;
  /** Another number when anything of it has changed, and when one of its names was taken for another actor than before. */
  readonly changed: number;
  readonly renamed: number;
  /** Digest of its day, terms, sketch and names. */
  readonly words: string;
  /** Digest of what its point was made of (`stories/points.ts`); empty where it has none yet. */
  readonly point: string;
}

/** What a join begins with. */
export interface Changes {
  /** Number of this join. */
  readonly round: number;
  /** Ids of new and changed articles, and of those that are gone. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

const MEMORIES = ["articles", "names", "candidates", "spreads", "points", "near", "copies", "stories", "topics"];

/** Forgets all where it was worked out another way; gives the number of the join that begins. */
async function beginRound(sql: Sql): Promise<number> {
  const [state] = await sql.query<{ way: string; round: number }>("select way, round from memory");
  const way = digestOf(WAY);
  if (state?.way !== way) for (const table of MEMORIES) await sql.query(`delete from memory_${table}`);
  const round = (state?.round ?? 0) + 1;
  await putRows(sql, "memory", ["id"], [{ id: 1, way, round }]);
  return round;
}

/** Takes the marks and finds what came, changed and went since the last join. Written down at once: `changed` of each is this round. */
export async function takeChanges(sql: Sql): Promise<Changes> {
  const marked = await takeMarks(sql);
  const round = await beginRound(sql);
  const rows = await sql.query<{ id: string }>(
    `select id from articles a where id = any($1) or not exists (select from memory_articles m where m.article_id = a.id) order by id`,
    [marked],
  );
  const gone = await sql.query<{ id: string }>(
    "delete from memory_articles m where not exists (select from articles a where a.id = m.article_id) returning article_id as id",
  );
  const changed = rows.map((r) => r.id);
  for (const ids of chunks(changed))
    await sql.query(
      `insert into memory_articles (article_id, changed, renamed, words, point)
       select a.id, $2, $2, md5(concat_ws(' ', a.day, a.terms, hash_array(a.sketch), (
         select string_agg(e.key || ' ' || cardinality(e.mentions), ' ' order by e.key, e.n) from entities e
         where e.article_id = a.id and e.key is not null))), ''
       from articles a where a.id = any($1)
       on conflict (article_id) do update set changed = excluded.changed, words = excluded.words`,
      [ids, round],
    );
  return { round, changed, gone: gone.map((r) => r.id) };
}

/** What is remembered of all articles, in the order of their ids. */
export async function remembered(sql: Sql): Promise<Remembered[]> {
  const rows = await sql.query<Omit<Remembered, "day">>(
    `select m.article_id as id, a.day as date, m.changed, m.renamed, m.words, m.point
     from memory_articles m join articles a on a.id = m.article_id order by m.article_id`,
  );
  return rows.map((r) => ({ ...r, day: r.date === null ? null : Date.parse(r.date) / 86_400_000 }));
}
