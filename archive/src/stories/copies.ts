import { putRows } from "../database/rows.js";
import type { Sql } from "../database/types.js";
import { chunks } from "../memory/parts.js";
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

/** Smallest hashes of a sketch by which copies are looked for: two that are alike by a third share a third of them. */
const HEAD = 40;
/** So many of them are shared at least, or this part where there are fewer. */
const SHARED = 3;
const SHARED_PART = 0.3;

/** Pairs of sketches whose heads share enough hashes that are of no set phrase. */
function candidates(heads: readonly (readonly number[])[]): [number, number][] {
  const by = new Map<number, number[]>();
  heads.forEach((head, i) => {
    for (const hash of head) {
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
          const pair = (list[x] as number) * heads.length + (list[y] as number);
          shared.set(pair, (shared.get(pair) ?? 0) + 1);
        }
  return [...shared].flatMap(([pair, count]): [number, number][] => {
    const [a, b] = [Math.floor(pair / heads.length), pair % heads.length];
    const smaller = Math.min((heads[a] as readonly number[]).length, (heads[b] as readonly number[]).length);
    return count >= Math.min(SHARED, SHARED_PART * smaller) ? [[a, b]] : [];
  });
}

/** How alike two texts are that carry mostly the same; 0 for others. */
function copied(a: readonly number[], b: readonly number[]): number {
  const { contained, jaccard } = likeness(a, b);
  return contained < CONTAINED ? 0 : jaccard;
}

/** Groups whose members are mostly the same on average, so that no chain of small changes joins two texts that are not. */
function groupsOf(count: number, pairs: readonly Pair[]): CopyGroup[] {
  const nearest = new Map<number, number>();
  for (const { a, b, likeness } of pairs) for (const i of [a, b]) nearest.set(i, Math.max(nearest.get(i) ?? 0, likeness));
  return averageLink(
    count,
    [...pairs].sort((x, y) => x.a - y.a || x.b - y.b),
    TOGETHER,
  )
    .filter((members) => members.length > 1)
    .map((members) => ({ members: members.map((item) => ({ item, likeness: nearest.get(item) as number })) }));
}

const headOf = (sketch: readonly number[]): readonly number[] => sketch.slice(0, Math.min(HEAD, sketch.length - 1));

/**
 * Texts that were printed from one another or from one agency, by their MinHash sketches. Items must come in order of their ids.
 */
export function copyGroups(sketches: readonly (readonly number[])[]): CopyGroup[] {
  const pairs = candidates(sketches.map(headOf)).map(([a, b]) => ({
    a,
    b,
    likeness: copied(sketches[a] as readonly number[], sketches[b] as readonly number[]),
  }));
  return groupsOf(
    sketches.length,
    pairs.filter((p) => p.likeness > 0),
  );
}

interface Sketched {
  readonly id: string;
  readonly sketch: string;
}

const numbersOf = (text: string): number[] => (text === "" ? [] : text.split(" ").map(Number));

/** How alike the candidates are, as remembered; pairs of which one is `fresh` are held against each other, and remembered. */
async function weighCandidates(
  sql: Sql,
  ids: readonly string[],
  pairs: readonly [number, number][],
  fresh: ReadonlySet<string>,
): Promise<Pair[]> {
  const idOf = (i: number): string => ids[i] as string;
  const known = new Map<string, Map<string, number>>();
  for (const { id, body } of await sql.query<{ id: string; body: string }>("select article_id as id, body from memory_copies"))
    known.set(id, new Map(fresh.has(id) ? [] : (JSON.parse(body) as [string, number][]).filter(([other]) => !fresh.has(other))));
  const open = pairs.filter(([a, b]) => !known.get(idOf(a))?.has(idOf(b)));
  const sketches = new Map<string, number[]>();
  for (const part of chunks([...new Set(open.flat())]))
    for (const { id, sketch } of await sql.query<Sketched>(
      "select id, array_to_string(sketch, ' ') as sketch from articles where id = any($1)",
      [part.map(idOf)],
    ))
      sketches.set(id, numbersOf(sketch));
  const touched = new Set<string>();
  for (const [a, b] of open) {
    const [x, y] = [idOf(a), idOf(b)];
    touched.add(x);
    known.set(x, (known.get(x) ?? new Map<string, number>()).set(y, copied(sketches.get(x) ?? [], sketches.get(y) ?? [])));
  }
  const rows = [...touched].map((id) => ({ article_id: id, body: JSON.stringify([...(known.get(id) ?? [])]) }));
  await putRows(sql, "memory_copies", ["article_id"], rows);
  await sql.query("delete from memory_copies c where not exists (select from memory_articles a where a.article_id = c.article_id)");
  return pairs.flatMap(([a, b]) => {
    const found = known.get(idOf(a))?.get(idOf(b)) ?? 0;
    return found > 0 ? [{ a, b, likeness: found }] : [];
  });
}

/** Finds the copies among all articles and writes those that are others than before; gives the group of each. `fresh`: changed articles. */
export async function updateCopies(sql: Sql, fresh: ReadonlySet<string>): Promise<Map<string, string>> {
  const rows = await sql.query<Sketched>(
    `select id, array_to_string(sketch[1:least(${HEAD}, cardinality(sketch) - 1)], ' ') as sketch from articles order by id`,
  );
  const ids = rows.map((r) => r.id);
  const pairs = await weighCandidates(sql, ids, candidates(rows.map((r) => numbersOf(r.sketch))), fresh);
  const groups = groupsOf(rows.length, pairs).flatMap(({ members }) =>
    members.map(({ item, likeness }) => ({
      article_id: ids[item] as string,
      grp: `c-${ids[(members[0] as { item: number }).item]}`,
      likeness: Math.round(likeness * 1000) / 1000,
    })),
  );
  await sql.query("delete from copies where article_id <> all($1)", [groups.map((g) => g.article_id)]);
  await putRows(sql, "copies", ["article_id"], groups);
  return new Map(groups.map((g) => [g.article_id, g.grp]));
}
