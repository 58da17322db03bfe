import { putRows } from "../database/rows.js";
import type { Sql } from "../database/types.js";
import type { WordSpread } from "../happenings/words.js";
import { digestOf, type Remembered } from "../memory/changes.js";
import { chunks, grouped } from "../memory/parts.js";
import { blockOf, type Reference, type Spreads } from "./rarity.js";
import { type ArticleTerms, loadTerms, usesOf } from "./terms.js";

/** An article as a point: numbers of terms, rising, with weights. Weights are whole numbers, so that sums are the same in any order. */
export interface Point {
  readonly terms: Int32Array;
  readonly weights: Int32Array;
}

/** Length of a point. */
const LENGTH = 10_000;
/** What likeness 1 is in whole numbers. */
export const ALIKE = LENGTH * LENGTH;
/** How much more a word weighs that stands in the title. */
const TITLE = 2;
/** Terms in more than this part of the articles tell nothing. */
const COMMON = 0.2;
/** Terms in so few articles always tell something: one story alone may have as many. */
const FEW = 20;
/** In so many articles stand terms of which no more is known than that they are rare. */
const RARE = 0.5;

/**
 * The weights of an article's terms (tf-idf), in the order of the terms. `own`: the article is one of those in which the terms were
 * counted; then a term of which no more is known is of this article alone, and ties it to none.
 */
function weightsOf(article: ArticleTerms, { texts, spread }: WordSpread, own: boolean): [string, number][] {
  const most = Math.max(FEW, COMMON * texts);
  const rows: [string, number][] = [];
  for (const [term, { text, title }] of usesOf(article)) {
    const df = spread.get(term) ?? RARE;
    if (df > most || (own && df === RARE)) continue;
    const tf = (text > 0 ? 1 + Math.log(text) : 0) + (title > 0 ? TITLE : 0);
    // In a small archive even a rare term is in a good part of the articles: it must not weigh next to nothing.
    rows.push([term, tf * Math.log((texts + 30) / df)]);
  }
  rows.sort(([a], [b]) => (a < b ? -1 : 1));
  const length = Math.sqrt(rows.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
  return rows.map(([term, w]) => [term, Math.round((LENGTH * w) / length)]);
}

/** Digest of all that a point is made of: what is remembered of it when it was made of the same. */
export const pointInput = ({ words, day }: Pick<Remembered, "words" | "day">, references: ReadonlyMap<number, Reference>): string =>
  digestOf(`${words} ${references.get(blockOf(day))?.id}`);

/** Points as they are asked for, from memory. */
export class Points {
  private readonly points = new Map<string, Point>();
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];

  constructor(private readonly sql: Sql) {}

  /** Makes the points of these articles at hand. */
  async load(ids: Iterable<string>): Promise<void> {
    const missing = [...ids].filter((id) => !this.points.has(id));
    for (const part of chunks(missing)) {
      const rows = await this.sql.query<{ id: string; body: string }>(
        "select article_id as id, body from memory_points where article_id = any($1)",
        [part],
      );
      for (const { id, body } of rows) this.put(id, JSON.parse(body) as [string[], number[]]);
    }
  }

  private put(id: string, [terms, weights]: readonly [readonly string[], readonly number[]]): void {
    const rows = terms.map((term, i): [number, number] => [this.numberOf(term), weights[i] as number]).sort(([a], [b]) => a - b);
    this.points.set(id, { terms: Int32Array.from(rows, ([n]) => n), weights: Int32Array.from(rows, ([, w]) => w) });
  }

  private numberOf(term: string): number {
    let number = this.numbers.get(term);
    if (number === undefined) {
      number = this.names.push(term) - 1;
      this.numbers.set(term, number);
    }
    return number;
  }

  /** The point of an article that is at hand. */
  of(id: string): Point {
    const point = this.points.get(id);
    if (point === undefined) throw new Error(`The point of ${id} was not loaded.`);
    return point;
  }

  /**
   * Makes the points anew of those articles whose words, or what they learn from, are others than when they were made; in memory too.
   * Gives the ids of these.
   */
  async update(articles: readonly Remembered[], references: ReadonlyMap<number, Reference>, spreads: Spreads): Promise<Set<string>> {
    const stale = articles.filter((a) => a.point !== pointInput(a, references));
    const byBlock = grouped(stale, (a) => blockOf(a.day));
    for (const block of [...byBlock.keys()].sort((a, b) => a - b)) {
      const reference = references.get(block) as Reference;
      const spread = await spreads.of(reference, "terms");
      const own = reference.blocks.some((b) => b.block === block);
      for (const part of chunks(byBlock.get(block) as Remembered[])) {
        const terms = await loadTerms(
          this.sql,
          part.map((a) => a.id),
        );
        const rows = terms.map((article) => {
          const weights = weightsOf(article, spread, own);
          const point: [string[], number[]] = [weights.map(([t]) => t), weights.map(([, w]) => w)];
          this.put(article.id, point);
          return { article_id: article.id, body: JSON.stringify(point) };
        });
        await putRows(this.sql, "memory_points", ["article_id"], rows);
        await this.sql.query(
          "update memory_articles m set point = n.point from json_to_recordset($1::json) as n(id text, point text) where m.article_id = n.id",
          [JSON.stringify(part.map((a) => ({ id: a.id, point: pointInput(a, references) })))],
        );
      }
    }
    return new Set(stale.map((a) => a.id));
  }

  /** How alike two articles are that are at hand, 0 to 1. */
  likeness(x: string, y: string): number {
    return product(this.of(x), this.of(y)) / ALIKE;
  }

  /** The terms that bring two articles together, the weightiest first. */
  shared(x: string, y: string, most: number): string[] {
    const found: [string, number][] = [];
    each(this.of(x), this.of(y), (term, weight) => found.push([this.names[term] as string, weight]));
    return found
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, most)
      .map(([name]) => name);
  }
}

/** Walks through the terms that both have, with the product of their weights. */
function each(a: Point, b: Point, take: (term: number, weight: number) => void): void {
  for (let i = 0, k = 0; i < a.terms.length && k < b.terms.length; ) {
    const [x, y] = [a.terms[i] as number, b.terms[k] as number];
    if (x === y) take(x, (a.weights[i++] as number) * (b.weights[k++] as number));
    else if (x < y) i++;
    else k++;
  }
}

function product(a: Point, b: Point): number {
  let sum = 0;
  each(a, b, (_, weight) => {
    sum += weight;
  });
  return sum;
}
