import { hashOf } from "@isnad/engine/text/hash";
import { insertRows } from "../database/rows.js";
import type { Sql } from "../database/types.js";
import { independentSources, type Source } from "./chains.js";
import { type Comparison, compare } from "./compare.js";
import { type Group, groupTellings } from "./group.js";
import { loadTellings } from "./load.js";
import type { Telling } from "./told.js";
import { type WordSpread, wordSpread } from "./words.js";

/** Articles that are looked at together, where topics are not larger: no topic is ever cut. */
const BATCH = 400;

/** One who tells of a happening. */
export interface Teller {
  readonly article: string;
  readonly report: number;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly status: string;
  /** According to whom, outermost first. */
  readonly chain: readonly { readonly name: string; readonly stance: string; readonly kind: string }[];
}

/** What is stored of a happening beside its columns. */
export interface HappeningBody extends Comparison {
  readonly tellers: readonly Teller[];
  readonly sources: readonly Source[];
}

/** The value most told; of equals the first in order. */
function most(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const v of values) if (v !== null) counts.set(v, (counts.get(v) ?? 0) + 1);
  return [...counts].sort(([v, n], [w, m]) => m - n || (v < w ? -1 : 1))[0]?.[0] ?? null;
}

const bodyOf = (tellings: readonly Telling[]): HappeningBody => ({
  ...compare(tellings),
  tellers: tellings.map((t) => ({
    article: t.article,
    report: t.report,
    outlet: t.outlet,
    published: t.published,
    status: t.status,
    chain: t.chain.map(({ name, stance, kind }) => ({ name, stance, kind })),
  })),
  sources: independentSources(tellings),
});

/** The id of a happening: that of its first telling. */
const idOf = (group: Group): string => {
  const [first] = group.tellings as [Telling];
  return `h-${hashOf(`${first.article} ${first.report}`)}`;
};

function rowsOf(groups: readonly Group[]): { happenings: object[]; reports: object[] } {
  const happenings: object[] = [];
  const reports: object[] = [];
  for (const group of groups) {
    const id = idOf(group);
    const { tellings } = group;
    const body = bodyOf(tellings);
    happenings.push({
      id,
      story_id: most(tellings.map((t) => t.story)),
      type: tellings[0]?.type,
      status: most(tellings.map((t) => t.status)),
      day: most(tellings.map((t) => t.day)),
      articles: new Set(tellings.map((t) => t.article)).size,
      reports: tellings.length,
      independent: body.sources.length,
      body: JSON.stringify(body),
    });
    tellings.forEach((t, i) => {
      reports.push({ article_id: t.article, report: t.report, happening_id: id, because: group.because[i] ?? "" });
    });
  }
  return { happenings, reports };
}

/** How rare words are among the leads of the articles: what makes two sentences alike. */
async function rarity(sql: Sql): Promise<WordSpread> {
  const rows = await sql.query<{ lead: string }>("select left(text, 400) as lead from articles");
  return wordSpread(rows.map((r) => r.lead));
}

/** Batches of articles of whole topics. */
async function batches(sql: Sql): Promise<string[][]> {
  const rows = await sql.query<{ articles: string[] }>(
    "select array_agg(article_id order by article_id) as articles from story_articles group by topic_id order by topic_id",
  );
  const out: string[][] = [[]];
  for (const { articles } of rows) {
    if ((out.at(-1) as string[]).length + articles.length > BATCH) out.push([]);
    (out.at(-1) as string[]).push(...articles);
  }
  return out;
}

/**
 * The happenings of all topics, made anew within a transaction; actors and stories must be up to date. `likeness`: how alike two articles
 * are, as stories are made by.
 */
export async function updateHappenings(sql: Sql, likeness: (a: string, b: string) => number): Promise<void> {
  await sql.script("delete from happening_reports; delete from happenings");
  const spread = await rarity(sql);
  for (const articles of await batches(sql)) {
    const happenings: object[] = [];
    const reports: object[] = [];
    const loaded = await loadTellings(sql, articles);
    for (const tellings of loaded.topics.values()) {
      const rows = rowsOf(groupTellings(tellings, { rarity: spread, articles: loaded.articles, likeness }));
      happenings.push(...rows.happenings);
      reports.push(...rows.reports);
    }
    await insertRows(sql, "happenings", happenings);
    await insertRows(sql, "happening_reports", reports);
  }
}
