import { putRows } from "../database/rows.js";
import type { Sql } from "../database/types.js";
import { digestOf, type Remembered, remembered } from "../memory/changes.js";
import { grouped } from "../memory/parts.js";
import { updateCopies } from "./copies.js";
import { averageLink, type Pair } from "./link.js";
import { type NearPair, nearPairs } from "./near.js";
import { ALIKE, Points, pointInput } from "./points.js";
import { type Reference, referencesOf, Spreads } from "./rarity.js";

/** Articles that are so alike on average tell one story. */
const THRESHOLD = 0.27;
/** And those that are so alike, some days apart, are of one topic: it may take several stories. */
const TOPIC_THRESHOLD = 0.11;
/** What each day between two takes off their likeness for one story, in parts of `WHOLE`; days between them at most; likenesses below are none. */
const STORY = { decay: 1, days: 3, floor: 0.1 };
const WHOLE = 25;

/** Terms that explain why an article is in its story. */
const SHOWN = 6;

/** Stories and topics as they are now, and what they were made of. */
export interface Stories {
  /** All articles, in the order of their ids. */
  readonly articles: readonly Remembered[];
  /** Story and group of copies of each article; no group where it is no copy. */
  readonly storyOf: ReadonlyMap<string, string>;
  readonly copiesOf: ReadonlyMap<string, string>;
  /** The articles of each topic, in the order of their ids. */
  readonly topics: ReadonlyMap<string, readonly Remembered[]>;
  readonly points: Points;
  readonly spreads: Spreads;
  readonly references: ReadonlyMap<number, Reference>;
}

/** Pairs as they count for one story: whole numbers, up to `WHOLE` times `ALIKE`. */
const storyPairs = (pairs: readonly NearPair[]): Pair[] =>
  pairs.flatMap(({ a, b, likeness, apart }) => {
    const left = likeness * (WHOLE - STORY.decay * apart);
    return apart > STORY.days || left < STORY.floor * WHOLE * ALIKE ? [] : [{ a, b, likeness: left }];
  });

/** The nearest article of the same story to each, and how alike each is to all others of its story. */
function bonds(pairs: readonly Pair[], groupOf: readonly number[]) {
  const near = new Map<number, { item: number; likeness: number }>();
  const total = new Map<number, number>();
  const note = (a: number, b: number, likeness: number): void => {
    const found = near.get(a);
    if (found === undefined || likeness > found.likeness || (likeness === found.likeness && b < found.item))
      near.set(a, { item: b, likeness });
    total.set(a, (total.get(a) ?? 0) + likeness);
  };
  for (const { a, b, likeness } of pairs)
    if (groupOf[a] === groupOf[b]) {
      note(a, b, likeness);
      note(b, a, likeness);
    }
  return { near, total };
}

/** The id of a story: that of its first article (by day, then id), so that it stays when others join. */
function idOf(members: readonly Remembered[]): string {
  const first = members.reduce((x, y) => ((y.date ?? "~") < (x.date ?? "~") ? y : x));
  return `s-${first.id}`;
}

/** Numbers of the group of each item. */
function groupNumbers(groups: readonly (readonly number[])[], count: number): number[] {
  const out = new Array<number>(count);
  groups.forEach((members, g) => {
    for (const m of members) out[m] = g;
  });
  return out;
}

interface Part {
  readonly story: string;
  readonly topic: string;
}

interface Made {
  readonly id: string;
  readonly items: readonly number[];
  readonly members: readonly Remembered[];
}

/** Writes the stories that are new or made of other articles, or of articles that changed. */
async function writeStories(
  sql: Sql,
  stories: readonly Made[],
  articles: readonly Remembered[],
  points: Points,
  { near, total }: ReturnType<typeof bonds>,
): Promise<Map<string, { likeness: number; because: string }>> {
  const known = new Map(
    (await sql.query<{ id: string; hash: string }>("select id, hash from memory_stories")).map(({ id, hash }) => [id, hash]),
  );
  const hashes = new Map(stories.map((s) => [s.id, digestOf(s.members.map((m) => `${m.id} ${m.changed} ${m.point}`).join("\n"))]));
  const fresh = stories.filter((s) => known.get(s.id) !== hashes.get(s.id));
  const ids = fresh.flatMap((s) => s.members.map((m) => m.id));
  await points.load(fresh.flatMap((s) => (s.items.length > 1 ? s.members.map((m) => m.id) : [])));
  const heads = new Map(
    (
      await sql.query<{ id: string; title: string | null; outlet: string | null }>(
        "select id, title, outlet from articles where id = any($1)",
        [ids],
      )
    ).map((h) => [h.id, h]),
  );
  const rows = fresh.map(({ id, items, members }) => {
    const days = members.flatMap((m) => m.date ?? []).sort();
    const centre = items.reduce((best, m) => ((total.get(m) ?? 0) > (total.get(best) ?? 0) ? m : best), items[0] as number);
    return {
      id,
      title: heads.get((articles[centre] as Remembered).id)?.title ?? null,
      day: days[0] ?? null,
      last_day: days.at(-1) ?? null,
      articles: members.length,
      outlets: new Set(members.map((m) => heads.get(m.id)?.outlet)).size,
    };
  });
  await sql.query("delete from stories where id <> all($1)", [stories.map((s) => s.id)]);
  await sql.query("delete from memory_stories where id <> all($1)", [stories.map((s) => s.id)]);
  await putRows(sql, "stories", ["id"], rows);
  await putRows(
    sql,
    "memory_stories",
    ["id"],
    fresh.map(({ id }) => ({ id, hash: hashes.get(id) })),
  );
  const reason = (item: number): { likeness: number; because: string } => {
    const found = near.get(item);
    if (found === undefined) return { likeness: 1, because: "" };
    const [own, other] = [articles[item], articles[found.item]] as [Remembered, Remembered];
    return {
      likeness: Math.round((found.likeness / (WHOLE * ALIKE)) * 1000) / 1000,
      because: `${other.id}: ${points.shared(own.id, other.id, SHOWN).join(" ")}`,
    };
  };
  return new Map(fresh.flatMap(({ items }) => items.map((item) => [(articles[item] as Remembered).id, reason(item)])));
}

/** Writes to which story and topic each article belongs, where that is another than before or its story was written anew. */
async function writeParts(
  sql: Sql,
  parts: ReadonlyMap<string, Part>,
  reasons: ReadonlyMap<string, { likeness: number; because: string }>,
): Promise<void> {
  await sql.query("delete from story_articles s where not exists (select from memory_articles a where a.article_id = s.article_id)");
  await putRows(
    sql,
    "story_articles",
    ["article_id"],
    [...reasons].map(([id, reason]) => ({ article_id: id, story_id: parts.get(id)?.story, topic_id: parts.get(id)?.topic, ...reason })),
  );
  const known = await sql.query<{ id: string; topic: string }>("select article_id as id, topic_id as topic from story_articles");
  const moved = known.filter(({ id, topic }) => parts.get(id)?.topic !== topic);
  await sql.query(
    "update story_articles s set topic_id = n.topic from json_to_recordset($1::json) as n(id text, topic text) where s.article_id = n.id",
    [JSON.stringify(moved.map(({ id }) => ({ id, topic: parts.get(id)?.topic })))],
  );
}

/** Story and topic of each article, made anew and written. */
async function linkArticles(
  sql: Sql,
  articles: readonly Remembered[],
  fresh: ReadonlySet<string>,
  points: Points,
): Promise<Map<string, Part>> {
  const pairs = await nearPairs(sql, articles, fresh, points);
  const ofStory = storyPairs(pairs);
  const groups = averageLink(articles.length, ofStory, THRESHOLD * WHOLE * ALIKE);
  const topics = averageLink(articles.length, pairs, TOPIC_THRESHOLD * ALIKE, groups);
  const stories = groups.map((items): Made => {
    const members = items.map((i) => articles[i] as Remembered);
    return { id: idOf(members), items, members };
  });
  const [storyNumber, topicNumber] = [groupNumbers(groups, articles.length), groupNumbers(topics, articles.length)];
  const topicIds = new Map<number, string>();
  for (const { id, items } of stories) {
    const topic = topicNumber[items[0] as number] as number;
    if (!topicIds.has(topic)) topicIds.set(topic, `t-${id.slice(2)}`);
  }
  const parts = new Map(
    articles.map(({ id }, i) => [
      id,
      { story: stories[storyNumber[i] as number]?.id as string, topic: topicIds.get(topicNumber[i] as number) as string },
    ]),
  );
  await writeParts(sql, parts, await writeStories(sql, stories, articles, points, bonds(ofStory, storyNumber)));
  return parts;
}

/** Story and topic of each article, and the groups of copies, as they were written. */
async function writtenParts(sql: Sql): Promise<{ parts: Map<string, Part>; copiesOf: Map<string, string> }> {
  const rows = await sql.query<Part & { id: string }>("select article_id as id, story_id as story, topic_id as topic from story_articles");
  const copies = await sql.query<{ id: string; grp: string }>("select article_id as id, grp from copies");
  return { parts: new Map(rows.map((r) => [r.id, r])), copiesOf: new Map(copies.map(({ id, grp }) => [id, grp])) };
}

/**
 * Stories, topics and copies, brought up to date within a transaction. Which pairs of articles are alike is worked out for new and changed
 * ones; linking them is quick and done for all, so that it depends on nothing but which articles there are. Where the words of all are
 * as they were (people decided on reports) nothing is done. `gone`: whether articles are gone.
 */
export async function updateStories(sql: Sql, enough: number, gone: boolean): Promise<Stories> {
  const before = await remembered(sql);
  const references = referencesOf(before, enough);
  const [points, spreads] = [new Points(sql), new Spreads(sql)];
  const fresh = await points.update(before, references, spreads);
  const articles = before.map((a) => ({ ...a, point: pointInput(a, references) }));
  const { parts, copiesOf } =
    fresh.size === 0 && !gone
      ? await writtenParts(sql)
      : { parts: await linkArticles(sql, articles, fresh, points), copiesOf: await updateCopies(sql, fresh) };
  return {
    articles,
    storyOf: new Map([...parts].map(([id, { story }]) => [id, story])),
    copiesOf,
    topics: grouped(articles, ({ id }) => parts.get(id)?.topic as string),
    points,
    spreads,
    references,
  };
}
