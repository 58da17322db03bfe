import { putRows } from "../database/rows.js";
import type { Sql } from "../database/types.js";
import { ALIKE, type Point, type Points } from "./points.js";

/** Days between two articles that may have to do with one another, at most. */
export const DAYS = 8;
/** Likenesses below this are taken for none. */
const FLOOR = 0.06;

/** Two articles by number that are alike and near in time. */
export interface NearPair {
  readonly a: number;
  readonly b: number;
  /** In whole numbers, up to `ALIKE`. */
  readonly likeness: number;
  /** Days between them; none where a day is not known. */
  readonly apart: number;
}

/** An article as it is looked for. */
export interface Dated {
  readonly id: string;
  /** Days since 1970; null where no day is known. */
  readonly day: number | null;
}

/** Days between two articles; an article without a date may be of any day. */
const apart = (a: number | null, b: number | null): number => (a === null || b === null ? 0 : Math.abs(a - b));

interface Postings {
  readonly items: number[];
  readonly weights: number[];
  /** Where those begin that are still within the window. */
  from: number;
}

/** Which articles have a term. Filled in the order of the days, so that only those of the last days are looked at. */
class Index {
  private readonly dated = new Map<number, Postings>();
  private readonly undated = new Map<number, Postings>();

  constructor(private readonly articles: readonly Dated[]) {}

  add(item: number, { terms, weights }: Point): void {
    const index = this.articles[item]?.day === null ? this.undated : this.dated;
    terms.forEach((term, k) => {
      let list = index.get(term);
      if (list === undefined) {
        list = { items: [], weights: [], from: 0 };
        index.set(term, list);
      }
      list.items.push(item);
      list.weights.push(weights[k] as number);
    });
  }

  /** Adds to `scores` how alike the articles are that are in here. `met`: those that get a score. */
  scan(day: number | null, { terms, weights }: Point, scores: Float64Array, met: number[]): void {
    const walk = (list: Postings | undefined, weight: number): void => {
      if (list === undefined) return;
      while (list.from < list.items.length && apart(this.articles[list.items[list.from] as number]?.day ?? null, day) > DAYS) list.from++;
      for (let k = list.from; k < list.items.length; k++) {
        const other = list.items[k] as number;
        if (scores[other] === 0) met.push(other);
        scores[other] = (scores[other] as number) + weight * (list.weights[k] as number);
      }
    };
    terms.forEach((term, k) => {
      walk(this.undated.get(term), weights[k] as number);
      walk(this.dated.get(term), weights[k] as number);
    });
  }
}

/** Whether a day is within the window of one of the changed articles. */
function windowOf(changed: readonly Dated[]): (day: number | null) => boolean {
  const days = new Set(changed.map((a) => a.day));
  if (days.has(null)) return () => true;
  return (day) => {
    if (day === null) return true;
    for (let d = day - DAYS; d <= day + DAYS; d++) if (days.has(d)) return true;
    return false;
  };
}

/**
 * Calls `take` for all pairs of which at least one is `fresh`. Walks through the articles by day with indexes of terms, of which only
 * the days of the window are looked at; an article that is not fresh is held against fresh ones only.
 */
function freshPairs(
  articles: readonly Dated[],
  order: readonly number[],
  fresh: ReadonlySet<string>,
  points: Points,
  take: (item: number, earlier: number, likeness: number) => void,
): void {
  const [young, old] = [new Index(articles), new Index(articles)];
  const scores = new Float64Array(articles.length);
  for (const i of order) {
    const { id, day } = articles[i] as Dated;
    const point = points.of(id);
    const met: number[] = [];
    young.scan(day, point, scores, met);
    if (fresh.has(id)) old.scan(day, point, scores, met);
    for (const other of met) {
      const likeness = scores[other] as number;
      scores[other] = 0;
      if (likeness >= FLOOR * ALIKE) take(i, other, likeness);
    }
    (fresh.has(id) ? young : old).add(i, point);
  }
}

/**
 * All pairs of articles that are alike and near in time. Those of articles whose points are as they were are remembered; the work is that of
 * holding the `fresh` ones against the articles of some days. The articles must be in order of their ids; the pairs come in no order.
 */
export async function nearPairs(sql: Sql, articles: readonly Dated[], fresh: ReadonlySet<string>, points: Points): Promise<NearPair[]> {
  const numbers = new Map(articles.map(({ id }, i) => [id, i]));
  const known = await sql.query<{ id: string; body: string }>("select article_id as id, body from memory_near");
  const bodies = new Map(known.map(({ id, body }) => [id, body]));
  // Of each article those that come before it by day, and how alike they are.
  const lists: [number, number][][] = articles.map(() => []);
  const touched = new Set<number>();
  for (const { id, body } of known) {
    const item = numbers.get(id);
    if (item === undefined || fresh.has(id)) continue;
    for (const [other, likeness] of JSON.parse(body) as [string, number][]) {
      const earlier = numbers.get(other);
      if (earlier === undefined || fresh.has(other)) touched.add(item);
      else lists[item]?.push([earlier, likeness]);
    }
  }
  if (fresh.size > 0) {
    const within = windowOf(articles.filter(({ id }) => fresh.has(id)));
    const order = articles.flatMap(({ day }, i) => (within(day) ? i : []));
    order.sort((x, y) => (articles[x]?.day ?? -1e9) - (articles[y]?.day ?? -1e9) || x - y);
    await points.load(order.map((i) => (articles[i] as Dated).id));
    for (const i of order) if (fresh.has((articles[i] as Dated).id)) touched.add(i);
    freshPairs(articles, order, fresh, points, (item, earlier, likeness) => {
      touched.add(item);
      lists[item]?.push([earlier, likeness]);
    });
  }
  await keep(sql, articles, lists, touched, bodies);
  return lists.flatMap((list, b) =>
    list.map(([a, likeness]) => ({
      a: Math.min(a, b),
      b: Math.max(a, b),
      likeness,
      apart: apart(articles[a]?.day ?? null, articles[b]?.day ?? null),
    })),
  );
}

/** Remembers the lists that are others than before. */
async function keep(
  sql: Sql,
  articles: readonly Dated[],
  lists: readonly (readonly [number, number])[][],
  touched: ReadonlySet<number>,
  before: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = [...touched].flatMap((item) => {
    const { id } = articles[item] as Dated;
    const list = [...(lists[item] as [number, number][])].sort(([x], [y]) => x - y);
    const body = JSON.stringify(list.map(([other, likeness]) => [articles[other]?.id, likeness]));
    return before.get(id) === body ? [] : [{ article_id: id, body }];
  });
  await putRows(sql, "memory_near", ["article_id"], rows);
  await sql.query("delete from memory_near n where not exists (select from memory_articles a where a.article_id = n.article_id)");
  await sql.query("delete from memory_points p where not exists (select from memory_articles a where a.article_id = p.article_id)");
}
