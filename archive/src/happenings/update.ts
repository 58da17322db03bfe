import { hashOf } from "@isnad/engine/text/hash";
import { putRows } from "../database/rows.js";
import type { Sql } from "../database/types.js";
import { digestOf, type Remembered } from "../memory/changes.js";
import type { Points } from "../stories/points.js";
import { blockOf, type Reference } from "../stories/rarity.js";
import type { Stories } from "../stories/update.js";
import { independentSources, type Source } from "./chains.js";
import { type Comparison, compare } from "./compare.js";
import { type Group, groupTellings } from "./group.js";
import { loadTellings } from "./load.js";
import type { Telling } from "./told.js";

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

/** How alike two articles are, worked out once a pair. */
function likenessIn(points: Points): (a: string, b: string) => number {
  const known = new Map<string, Map<string, number>>();
  return (a, b) => {
    if (a === b) return 1;
    const [x, y] = a < b ? [a, b] : [b, a];
    const row = known.get(x) ?? new Map<string, number>();
    if (row.size === 0) known.set(x, row);
    let found = row.get(y);
    if (found === undefined) {
      found = points.likeness(x, y);
      row.set(y, found);
    }
    return found;
  };
}

/** The id of a happening: that of its first telling. */
const idOf = (group: Group): string => {
  const [first] = group.tellings as [Telling];
  return `h-${hashOf(`${first.article} ${first.report}`)}`;
};

interface Rows {
  readonly happenings: { readonly id: string }[];
  readonly reports: { readonly article_id: string; readonly report: number }[];
}

function rowsOf(groups: readonly Group[]): Rows {
  const { happenings, reports }: Rows = { happenings: [], reports: [] };
  for (const group of groups) {
    const id = idOf(group);
    const { tellings } = group;
    const body = bodyOf(tellings);
    const row = {
      id,
      story_id: most(tellings.map((t) => t.story)),
      type: tellings[0]?.type,
      status: most(tellings.map((t) => t.status)),
      day: most(tellings.map((t) => t.day)),
      articles: new Set(tellings.map((t) => t.article)).size,
      reports: tellings.length,
      independent: body.sources.length,
      body: JSON.stringify(body),
    };
    happenings.push(row);
    tellings.forEach((t, i) => {
      const told = { article_id: t.article, report: t.report, happening_id: id, because: group.because[i] ?? "" };
      reports.push(told);
    });
  }
  return { happenings, reports };
}

/** A topic with all that its happenings are made of, in short: where that is as before they are as before. */
function hashOfTopic(members: readonly Remembered[], reference: Reference, { storyOf, copiesOf }: Stories): string {
  const parts = members.map((m) => [m.id, m.changed, m.renamed, m.point, storyOf.get(m.id), copiesOf.get(m.id) ?? ""].join(" "));
  return digestOf([reference.id, ...parts].join("\n"));
}

interface Topic {
  readonly id: string;
  readonly hash: string;
  readonly articles: readonly string[];
  readonly reference: Reference;
}

/** The topics, the words of each weighed as by its first day. */
function topicsOf(stories: Stories): Topic[] {
  return [...stories.topics].map(([id, members]) => {
    const first = Math.min(...members.map(({ day }) => blockOf(day)));
    const reference = stories.references.get(first) as Reference;
    return { id, hash: hashOfTopic(members, reference, stories), articles: members.map((m) => m.id), reference };
  });
}

/** Topics put together to be looked at in one go. */
function batches(topics: readonly Topic[]): Topic[][] {
  const out: Topic[][] = [];
  let size = BATCH;
  for (const topic of topics) {
    if (size + topic.articles.length > BATCH) {
      out.push([]);
      size = 0;
    }
    (out.at(-1) as Topic[]).push(topic);
    size += topic.articles.length;
  }
  return out;
}

/** Puts happenings in the place of those that have reports of these articles; what is as before is not touched. */
async function write(sql: Sql, articles: readonly string[], { happenings, reports }: Rows): Promise<void> {
  await sql.query(
    `delete from happening_reports r where article_id = any($1) and not exists (
       select from json_to_recordset($2::json) as n(article_id text, report int) where n.article_id = r.article_id and n.report = r.report)`,
    [articles, JSON.stringify(reports.map(({ article_id, report }) => ({ article_id, report })))],
  );
  await putRows(sql, "happenings", ["id"], happenings);
  await putRows(sql, "happening_reports", ["article_id", "report"], reports);
}

/** The topics that are others than when their happenings were made; those that are gone are forgotten. */
async function changedTopics(sql: Sql, topics: readonly Topic[]): Promise<Topic[]> {
  const known = await sql.query<{ id: string; hash: string }>("select id, hash from memory_topics");
  const hashes = new Map(known.map(({ id, hash }) => [id, hash]));
  const there = new Set(topics.map(({ id }) => id));
  await sql.query("delete from memory_topics where id = any($1)", [known.filter(({ id }) => !there.has(id)).map(({ id }) => id)]);
  return topics.filter(({ id, hash }) => hashes.get(id) !== hash);
}

/** Makes the happenings of some topics anew. */
async function makeHappenings(sql: Sql, topics: readonly Topic[], { points, spreads }: Stories): Promise<void> {
  const articles = topics.flatMap((topic) => topic.articles);
  await points.load(topics.flatMap((topic) => (topic.articles.length > 1 ? topic.articles : [])));
  const loaded = await loadTellings(sql, articles);
  const rows: Rows = { happenings: [], reports: [] };
  for (const { id, reference } of topics) {
    const rarity = await spreads.of(reference, "leads");
    const groups = groupTellings(loaded.topics.get(id) ?? [], { rarity, articles: loaded.articles, likeness: likenessIn(points) });
    const made = rowsOf(groups);
    rows.happenings.push(...made.happenings);
    rows.reports.push(...made.reports);
  }
  await write(sql, articles, rows);
  await putRows(
    sql,
    "memory_topics",
    ["id"],
    topics.map(({ id, hash }) => ({ id, hash })),
  );
}

/**
 * The happenings of all topics, brought up to date within a transaction; actors and stories must be. Topics of which nothing changed
 * that their happenings are made of are left as they are.
 */
export async function updateHappenings(sql: Sql, stories: Stories): Promise<void> {
  const changed = await changedTopics(sql, topicsOf(stories));
  const old = await sql.query<{ id: string }>("select distinct happening_id as id from happening_reports where article_id = any($1)", [
    changed.flatMap((topic) => topic.articles),
  ]);
  const gone = await sql.query<{ id: string }>(
    `delete from happening_reports h where not exists (select from memory_articles a where a.article_id = h.article_id)
     returning happening_id as id`,
  );
  for (const batch of batches(changed)) await makeHappenings(sql, batch, stories);
  await sql.query(
    "delete from happenings h where id = any($1) and not exists (select from happening_reports r where r.happening_id = h.id)",
    [[...old, ...gone].map(({ id }) => id)],
  );
  await stories.spreads.forget(stories.references.values());
}
