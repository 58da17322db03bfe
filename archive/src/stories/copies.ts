import { likeness } from "../reading/sketch.js";

/** Copies carry mostly the same text: so much of the shorter, and of both together. */
const CONTAINED = 0.55;
const TOGETHER = 0.35;
/** A shingle in more texts than this is a set phrase of many (a programme's title, a closing line). */
const SET_PHRASE = 60;

/** Articles printed from one text, by number, with how alike each is to its nearest. */
export interface CopyGroup {
  readonly members: readonly { readonly item: number; readonly likeness: number }[];
}

/** Pairs of sketches that share at least one shingle that is no set phrase. */
function candidates(sketches: readonly (readonly number[])[]): Set<number> {
  const by = new Map<number, number[]>();
  sketches.forEach((sketch, i) => {
    for (let k = 0; k < sketch.length - 1; k++) {
      const hash = sketch[k] as number;
      const list = by.get(hash);
      if (list === undefined) by.set(hash, [i]);
      else list.push(i);
    }
  });
  const pairs = new Set<number>();
  for (const list of by.values())
    if (list.length > 1 && list.length <= SET_PHRASE)
      for (let x = 0; x < list.length; x++)
        for (let y = x + 1; y < list.length; y++) pairs.add((list[x] as number) * sketches.length + (list[y] as number));
  return pairs;
}

/** Texts that were printed from one another or from one agency, by their MinHash sketches. Items must come in order of their ids. */
export function copyGroups(sketches: readonly (readonly number[])[]): CopyGroup[] {
  const n = sketches.length;
  const root = Array.from({ length: n }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) {
      root[at] = root[root[at] as number] as number;
      at = root[at] as number;
    }
    return at;
  };
  const nearest = new Map<number, number>();
  for (const pair of candidates(sketches)) {
    const [a, b] = [Math.floor(pair / n), pair % n];
    const { contained, jaccard } = likeness(sketches[a] as number[], sketches[b] as number[]);
    if (contained < CONTAINED || jaccard < TOGETHER) continue;
    for (const i of [a, b]) nearest.set(i, Math.max(nearest.get(i) ?? 0, jaccard));
    const [x, y] = [find(a), find(b)];
    root[Math.max(x, y)] = Math.min(x, y);
  }
  const groups = new Map<number, number[]>();
  for (const i of [...nearest.keys()].sort((x, y) => x - y)) groups.set(find(i), [...(groups.get(find(i)) ?? []), i]);
  return [...groups.values()].map((members) => ({ members: members.map((item) => ({ item, likeness: nearest.get(item) as number })) }));
}
