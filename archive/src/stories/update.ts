import { insertRows } from "../database/rows.js";
import type { Sql } from "../database/types.js";
import { copyGroups } from "./copies.js";
import { averageLink, type Pair } from "./link.js";
import { likePairs, STORY, TOPIC } from "./pairs.js";
import { type ArticleTerms, product, sharedTerms, type TermVectors, type Vector, vectorsOf } from "./vectors.js";

/** Articles that are so alike on average tell one story. */
export const THRESHOLD = 0.27;
/** And those that are so alike, some days apart, are of one topic: it may take several stories. */
export const TOPIC_THRESHOLD = 0.11;

/** Terms that explain why an article is in its story. */
const SHOWN = 6;

/** An article as the archive joins it. */
export interface JoinedArticle extends ArticleTerms {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly sketch: readonly number[];
}

/** A story: articles by number, and what holds each to it. */
export interface Story {
  readonly members: readonly { readonly item: number; readonly likeness: number; readonly because: string }[];
  /** Number of the article that is most like the others. */
  readonly centre: number;
  /** Number of the topic. */
  readonly topic: number;
}

/** Days since 1970. */
const dayNumber = (day: string | null): number | null => (day === null ? null : Date.parse(day) / 86_400_000);

async function loadArticles(sql: Sql): Promise<JoinedArticle[]> {
  const rows = await sql.query<{
    id: string;
    date: string | null;
    title: string | null;
    outlet: string | null;
    terms: string;
    sketch: string;
  }>(`select id, day as date, title, outlet, terms, array_to_string(sketch, ' ') as sketch from articles order by id`);
  const actors = new Map<string, [string, number][]>();
  const named = await sql.query<{ article: string; keys: string[]; counts: number[] }>(
    `select article_id as article, array_agg(key order by key) as keys, array_agg(cardinality(mentions) / 3 order by key) as counts
     from entities where key is not null group by article_id`,
  );
  for (const { article, keys, counts } of named)
    actors.set(
      article,
      keys.map((key, i): [string, number] => [key, counts[i] as number]),
    );
  return rows.map((r) => ({ ...r, day: dayNumber(r.date), sketch: r.sketch.split(" ").map(Number), actors: actors.get(r.id) ?? [] }));
}

/** The nearest article of the same story, and what is shared with it. */
function reason(
  item: number,
  near: { item: number; likeness: number } | undefined,
  articles: readonly JoinedArticle[],
  vectors: readonly Vector[],
  names: readonly string[],
): { likeness: number; because: string } {
  if (near === undefined) return { likeness: 1, because: "" };
  const shared = sharedTerms(vectors[item] as Vector, vectors[near.item] as Vector, names, SHOWN);
  return { likeness: Math.round(near.likeness * 1000) / 1000, because: `${articles[near.item]?.id}: ${shared.join(" ")}` };
}

/** Joins articles into stories; each is in exactly one. The articles must be in order of their ids. */
export function joinStories(articles: readonly JoinedArticle[], { vectors, names }: TermVectors): Story[] {
  const pairs = likePairs(articles, vectors, STORY);
  const groups = averageLink(articles.length, pairs, THRESHOLD);
  const topics = averageLink(articles.length, likePairs(articles, vectors, TOPIC), TOPIC_THRESHOLD, groups);
  const topicOf = new Map(topics.flatMap((members, topic) => members.map((m): [number, number] => [m, topic])));
  const storyOf = new Map(groups.flatMap((members, story) => members.map((m): [number, number] => [m, story])));
  const near = new Map<number, { item: number; likeness: number }>();
  const total = new Map<number, number>();
  const note = ({ a, b, likeness }: Pair): void => {
    if (likeness > (near.get(a)?.likeness ?? 0)) near.set(a, { item: b, likeness });
    total.set(a, (total.get(a) ?? 0) + likeness);
  };
  for (const pair of pairs)
    if (storyOf.get(pair.a) === storyOf.get(pair.b)) {
      note(pair);
      note({ a: pair.b, b: pair.a, likeness: pair.likeness });
    }
  return groups.map((members) => ({
    members: members.map((item) => ({ item, ...reason(item, near.get(item), articles, vectors, names) })),
    topic: topicOf.get(members[0] as number) as number,
    centre: members.reduce((best, m) => ((total.get(m) ?? 0) > (total.get(best) ?? 0) ? m : best), members[0] as number),
  }));
}

/** The id of a story: that of its first article (by day, then id), so that it stays when others join. */
function firstOf(story: Story, articles: readonly JoinedArticle[]): string {
  const order = story.members.map(({ item }) => articles[item] as JoinedArticle);
  const first = order.reduce((x, y) => ((y.date ?? "~") < (x.date ?? "~") ? y : x));
  return `s-${first.id}`;
}

/** How alike articles are, by their ids: worked out once a pair. */
function likenessIn(articles: readonly JoinedArticle[], vectors: readonly Vector[]): (a: string, b: string) => number {
  const numbers = new Map(articles.map(({ id }, i) => [id, i]));
  const known = new Map<number, number>();
  return (a, b) => {
    const [x, y] = [numbers.get(a) as number, numbers.get(b) as number];
    const pair = Math.min(x, y) * articles.length + Math.max(x, y);
    let found = known.get(pair);
    if (found === undefined) {
      found = product(vectors[x] as Vector, vectors[y] as Vector);
      known.set(pair, found);
    }
    return found;
  };
}

/** Stories and copies of all articles, made anew from their terms and sketches, within a transaction. Gives how alike two articles are. */
export async function updateStories(sql: Sql): Promise<(a: string, b: string) => number> {
  const articles = await loadArticles(sql);
  const terms = vectorsOf(articles);
  const stories = joinStories(articles, terms);
  const rows = stories.map((story) => {
    const own = story.members.map(({ item }) => articles[item] as JoinedArticle);
    const days = own.flatMap((a) => a.date ?? []).sort();
    return {
      id: firstOf(story, articles),
      title: articles[story.centre]?.title ?? null,
      day: days[0] ?? null,
      last_day: days.at(-1) ?? null,
      articles: own.length,
      outlets: new Set(own.map((a) => a.outlet)).size,
    };
  });
  const topics = new Map<number, string>();
  stories.forEach(({ topic }, i) => {
    if (!topics.has(topic)) topics.set(topic, `t-${rows[i]?.id.slice(2)}`);
  });
  await sql.script("delete from story_articles; delete from stories; delete from copies");
  await insertRows(sql, "stories", rows);
  const parts = stories.flatMap((story, i) =>
    story.members.map(({ item, likeness, because }) => ({
      article_id: articles[item]?.id,
      story_id: rows[i]?.id,
      topic_id: topics.get(story.topic),
      likeness,
      because,
    })),
  );
  await insertRows(sql, "story_articles", parts);
  const groups = copyGroups(articles.map((a) => a.sketch)).flatMap(({ members }) =>
    members.map(({ item, likeness }) => ({
      article_id: articles[item]?.id,
      grp: `c-${articles[(members[0] as { item: number }).item]?.id}`,
      likeness: Math.round(likeness * 1000) / 1000,
    })),
  );
  await insertRows(sql, "copies", groups);
  return likenessIn(articles, terms.vectors);
}
