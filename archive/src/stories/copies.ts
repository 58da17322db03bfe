import { putRows } from "../database/rows.js";
import type { Sql } from "../database/types.js";
import { likeness } from "../reading/sketch.js";
import { averageLink, type Pair } from "./link.js";

/** Copies carry mostly the same text: so much of the shorter, and of both together. */
const CONTAINED = 0.58;
const TOGETHER = 0.36;
/** A shingle in more texts than this is a set phrase of many (a programme's title, a closing line). */
const SET_PHRASE = 60;

/** Articles printed from one text, by number, with how alike each is to its nearest. */
export interface CopyGroup {
  readonly members: readonly { readonly item: number; readonly likeness: number }[];
}

/** Hashes that two sketches share at least, where they are not smaller. */
const SHARED = 8;

/** Pairs of sketches that share enough hashes that are of no set phrase. */
function candidates(sketches: readonly (readonly number[])[]): number[] {
  const by = new Map<number, number[]>();
  sketches.forEach((sketch, i) => {
    for (let k = 0; k < sketch.length - 1; k++) {
      const hash = sketch[k] as number;
      const list = by.get(hash);
      if (list === undefined) by.set(hash, [i]);
      else list.push(i);
    }
  });
  const shared = new Map<number, number>();
  for (const list of by.values())
    if (list.length > 1 && list.length <= SET_PHRASE)
      for (let x = 0; x < list.length; x++)
        for (let y = x + 1; y < list.length; y++) {
          const pair = (list[x] as number) * sketches.length + (list[y] as number);
          shared.set(pair, (shared.get(pair) ?? 0) + 1);
        }
  const sizeOf = (i: number): number => (sketches[i] as readonly number[]).length - 1;
  return [...shared].flatMap(([pair, count]) => {
    const smaller = Math.min(sizeOf(Math.floor(pair / sketches.length)), sizeOf(pair % sketches.length));
    return count >= Math.min(SHARED, 0.3 * smaller) ? pair : [];
  });
}

/**
 * Texts that were printed from one another or from one agency, by their MinHash sketches: groups whose members are mostly the same on
 * average, so that no chain of small changes joins two texts that are not. Items must come in order of their ids.
 */
export function copyGroups(sketches: readonly (readonly number[])[]): CopyGroup[] {
  const n = sketches.length;
  const nearest = new Map<number, number>();
  const pairs: Pair[] = [];
  for (const pair of candidates(sketches)) {
    const [a, b] = [Math.floor(pair / n), pair % n];
    const { contained, jaccard } = likeness(sketches[a] as number[], sketches[b] as number[]);
    if (contained < CONTAINED) continue;
    pairs.push({ a, b, likeness: jaccard });
    for (const i of [a, b]) nearest.set(i, Math.max(nearest.get(i) ?? 0, jaccard));
  }
  pairs.sort((x, y) => x.a - y.a || x.b - y.b);
  return averageLink(n, pairs, TOGETHER)
    .filter((members) => members.length > 1)
    .map((members) => ({ members: members.map((item) => ({ item, likeness: nearest.get(item) as number })) }));
}

/** Finds the copies among all articles and writes those that are others than before; gives the group of each. */
export async function updateCopies(sql: Sql): Promise<Map<string, string>> {
  const rows = await sql.query<{ id: string; sketch: string }>(
    "select id, array_to_string(sketch, ' ') as sketch from articles order by id",
  );
  const groups = copyGroups(rows.map((r) => r.sketch.split(" ").map(Number))).flatMap(({ members }) =>
    members.map(({ item, likeness }) => ({
      article_id: rows[item]?.id as string,
      grp: `c-${rows[(members[0] as { item: number }).item]?.id}`,
      likeness: Math.round(likeness * 1000) / 1000,
    })),
  );
  await sql.query("delete from copies where article_id <> all($1)", [groups.map((g) => g.article_id)]);
  await putRows(sql, "copies", ["article_id"], groups);
  return new Map(groups.map((g) => [g.article_id, g.grp]));
}
