/** A pair of items that are alike; `a` < `b` are their numbers. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

interface Candidate extends Pair {
  /** How large both groups were when this was found: else it is out of date. */
  readonly sizes: number;
}

/** The likeliest first; of equals the one with the lower numbers, so that the outcome depends on nothing but the items. */
const before = (x: Candidate, y: Candidate): boolean =>
  x.likeness !== y.likeness ? x.likeness > y.likeness : x.a !== y.a ? x.a < y.a : x.b < y.b;

/** A heap of candidates. */
class Heap {
  private readonly items: Candidate[] = [];

  push(item: Candidate): void {
    const { items } = this;
    let at = items.push(item) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!before(item, items[up] as Candidate)) break;
      items[at] = items[up] as Candidate;
      at = up;
    }
    items[at] = item;
  }

  pop(): Candidate | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return top;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= items.length) break;
      if (down + 1 < items.length && before(items[down + 1] as Candidate, items[down] as Candidate)) down++;
      if (!before(items[down] as Candidate, last)) break;
      items[at] = items[down] as Candidate;
      at = down;
    }
    items[at] = last;
    return top;
  }
}

/**
 * Groups items by average link: again and again the two groups whose members are most alike on average are joined, until no two reach
 * the threshold. Pairs that are not given count as unlike. Items must come in an order of their own (by id): then the groups are the same
 * whatever the order in which they arrived. `begin`: groups that stand already. Gives the groups as sorted numbers, in the order of their first member.
 */
export function averageLink(
  count: number,
  pairs: readonly Pair[],
  threshold: number,
  begin: readonly (readonly number[])[] = [],
): number[][] {
  const groups: (number[] | null)[] = Array.from({ length: count }, (_, i) => [i]);
  const sums: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  const heap = new Heap();
  for (const { a, b, likeness } of pairs) {
    (sums[a] as Map<number, number>).set(b, likeness);
    (sums[b] as Map<number, number>).set(a, likeness);
    if (likeness >= threshold) heap.push({ a, b, likeness, sizes: 2 });
  }
  const join = (a: number, b: number): void => {
    const merged = [...(groups[a] as number[]), ...(groups[b] as number[])].sort((x, y) => x - y);
    groups[a] = merged;
    groups[b] = null;
    const mine = sums[a] as Map<number, number>;
    for (const [k, sum] of sums[b] as Map<number, number>) {
      const theirs = sums[k] as Map<number, number>;
      theirs.delete(b);
      if (k === a) continue;
      mine.set(k, (mine.get(k) ?? 0) + sum);
      theirs.set(a, mine.get(k) as number);
    }
    mine.delete(b);
    for (const [k, sum] of mine) {
      const other = groups[k] as number[];
      const likeness = sum / (merged.length * other.length);
      if (likeness >= threshold) heap.push({ a: Math.min(a, k), b: Math.max(a, k), likeness, sizes: merged.length + other.length });
    }
  };
  for (const [first, ...rest] of begin) for (const other of rest) join(first as number, other);
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const [a, b] = [groups[next.a], groups[next.b]];
    if (a && b && a.length + b.length === next.sizes) join(next.a, next.b);
  }
  return groups.filter((g): g is number[] => g !== null).sort((x, y) => (x[0] as number) - (y[0] as number));
}
