import type { Sql } from "../database/types.js";
import { type WordSpread, wordsOf } from "../happenings/words.js";
import { digestOf, type Remembered } from "../memory/changes.js";
import { chunks, grouped } from "../memory/parts.js";
import { loadTerms, usesOf } from "./terms.js";

/*
 * How rare a word is, an article learns from what was written before it: from the weeks before its own, back until they hold enough
 * articles. So articles that come as time goes on change nothing of what is known of older ones. Where too little was written before, its own
 * week and those that follow count too; in an archive of few articles these are all.
 */

/** Days a block. */
const BLOCK = 7;
/** So many articles tell how rare words are. */
export const ENOUGH = 2_000;

/** The articles from which those of a block learn. */
export interface Reference {
  /** Another one when the articles, or their words, are others. */
  readonly id: string;
  readonly blocks: readonly { readonly block: number; readonly articles: readonly string[] }[];
}

/** The number of the block of a day; articles without a day come before all. */
export const blockOf = (day: number | null): number => (day === null ? -1_000_000 : Math.floor(day / BLOCK));

/** From which articles each block's learn. The articles must be in order of their ids. */
export function referencesOf(articles: readonly Pick<Remembered, "id" | "day" | "words">[], enough: number): Map<number, Reference> {
  const byBlock = grouped(articles, ({ day }) => blockOf(day));
  const blocks = [...byBlock.keys()].sort((a, b) => a - b);
  const digests = new Map([...byBlock].map(([block, own]) => [block, digestOf(own.map(({ id, words }) => `${id} ${words}`).join("\n"))]));
  const sizeOf = (block: number): number => byBlock.get(block)?.length ?? 0;
  return new Map(
    blocks.map((block, k) => {
      const chosen: number[] = [];
      let size = 0;
      for (const other of [...blocks.slice(0, k).reverse(), ...blocks.slice(k)]) {
        if (size >= enough) break;
        chosen.push(other);
        size += sizeOf(other);
      }
      return [
        block,
        {
          id: digestOf(chosen.map((b) => digests.get(b)).join(" ")),
          blocks: chosen.map((b) => ({ block: b, articles: (byBlock.get(b) ?? []).map(({ id }) => id) })),
        },
      ];
    }),
  );
}

/** What is counted: the terms of articles and who is named in them, or the words of their beginnings. */
type Counted = "terms" | "leads";

/** Code units of an article's beginning. */
const LEAD = 400;

async function countIn(sql: Sql, ids: readonly string[], counted: Counted, into: Map<string, number>): Promise<void> {
  const add = (word: string): void => void into.set(word, (into.get(word) ?? 0) + 1);
  for (const part of chunks(ids)) {
    if (counted === "terms") for (const article of await loadTerms(sql, part)) for (const term of usesOf(article).keys()) add(term);
    else {
      const rows = await sql.query<{ lead: string }>(`select left(text, ${LEAD}) as lead from articles where id = any($1)`, [part]);
      for (const { lead } of rows) for (const word of wordsOf(lead)) add(word);
    }
  }
}

/** In how many articles words stand, by reference: read from memory, or counted and kept there. */
export class Spreads {
  private readonly blocks = new Map<string, Map<string, number>>();
  private readonly known = new Map<string, WordSpread>();
  private readonly used = new Set<string>();

  constructor(private readonly sql: Sql) {}

  /** The spread of words that stand in two articles or more. */
  async of(reference: Reference, counted: Counted): Promise<WordSpread> {
    const id = `${counted} ${reference.id}`;
    this.used.add(id);
    const known = this.known.get(id) ?? (await this.recall(id)) ?? (await this.count(id, reference, counted));
    this.known.set(id, known);
    return known;
  }

  private async recall(id: string): Promise<WordSpread | undefined> {
    const [row] = await this.sql.query<{ body: string }>("select body from memory_spreads where id = $1", [id]);
    if (row === undefined) return undefined;
    const [texts, spread] = JSON.parse(row.body) as [number, [string, number][]];
    return { texts, spread: new Map(spread) };
  }

  private async count(id: string, { blocks }: Reference, counted: Counted): Promise<WordSpread> {
    const wanted = new Set(blocks.map(({ block }) => `${counted} ${block}`));
    for (const key of this.blocks.keys()) if (key.startsWith(counted) && !wanted.has(key)) this.blocks.delete(key);
    const sum = new Map<string, number>();
    for (const { block, articles } of blocks) {
      const key = `${counted} ${block}`;
      let counts = this.blocks.get(key);
      if (counts === undefined) {
        counts = new Map();
        await countIn(this.sql, articles, counted, counts);
        this.blocks.set(key, counts);
      }
      for (const [word, n] of counts) sum.set(word, (sum.get(word) ?? 0) + n);
    }
    const spread = [...sum].filter(([, n]) => n > 1);
    const texts = blocks.reduce((n, b) => n + b.articles.length, 0);
    await this.sql.query("insert into memory_spreads values ($1, $2) on conflict do nothing", [id, JSON.stringify([texts, spread])]);
    return { texts, spread: new Map(spread) };
  }

  /** Forgets those that no article learns from any more. */
  async forget(references: Iterable<Reference>): Promise<void> {
    const ids = [...references].flatMap(({ id }) => [`terms ${id}`, `leads ${id}`]);
    await this.sql.query("delete from memory_spreads where id <> all($1)", [ids]);
  }
}
