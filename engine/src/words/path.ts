import type { Judge } from "./judge.js";
import { governmentScore, type Lattice } from "./lattice.js";

/**
 * Finds the best way through a lattice of readings by Viterbi's algorithm (as `learning/sequence.ts` does for any sequence), in arrays
 * that are used again for the next sentence. Of equal ways the one with lower numbers wins.
 */
export class Pathfinder {
  /** Where the candidates of a position begin in the arrays below. */
  private starts = new Int32Array(256);
  /** By candidate: its own score, the best total up to it, and the candidate before it on that way. */
  private singles = new Float64Array(1024);
  private totals = new Float64Array(1024);
  private before = new Int16Array(1024);

  constructor(private readonly judge: Judge) {}

  /** The best way: the number of a candidate for each position. */
  best(lattice: Lattice): Int32Array {
    const { candidates, groups } = lattice;
    this.room(groups);
    for (let i = 0; i < groups.length; i++) {
      const list = candidates[i];
      const start = this.starts[i] as number;
      if (!list) this.singles[start] = 0;
      else
        for (let c = 0; c < list.length; c++) {
          const a = list[c] as (typeof list)[number];
          this.singles[start + c] = a.score + governmentScore(this.judge, lattice, i, a);
        }
    }
    this.sum(groups, 0);
    return this.read(groups.length);
  }

  /** The best way through the lattice of the last call once `cost` is taken off the candidates from position `from` on. */
  again({ groups }: Lattice, from: number, cost: (i: number, c: number) => number): Int32Array {
    for (let i = from; i < groups.length; i++) {
      const start = this.starts[i] as number;
      const width = (this.starts[i + 1] as number) - start;
      for (let c = 0; c < width; c++) this.singles[start + c] = (this.singles[start + c] as number) - cost(i, c);
    }
    this.sum(groups, from);
    return this.read(groups.length);
  }

  private room(groups: Lattice["groups"]): void {
    if (this.starts.length <= groups.length) this.starts = new Int32Array(2 * groups.length);
    let end = 0;
    for (let i = 0; i < groups.length; i++) {
      this.starts[i] = end;
      end += (groups[i] as readonly number[]).length;
    }
    this.starts[groups.length] = end;
    if (this.totals.length >= end) return;
    this.singles = new Float64Array(2 * end);
    this.totals = new Float64Array(2 * end);
    this.before = new Int16Array(2 * end);
  }

  /** Sums totals from position `from` on; those before it hold already. */
  private sum(groups: Lattice["groups"], from: number): void {
    const { starts, singles, totals, before, judge } = this;
    for (let i = from; i < groups.length; i++) {
      const here = groups[i] as readonly number[];
      const start = starts[i] as number;
      if (i === 0) {
        for (let c = 0; c < here.length; c++) totals[c] = singles[c] as number;
        continue;
      }
      const there = groups[i - 1] as readonly number[];
      const back = starts[i - 1] as number;
      for (let c = 0; c < here.length; c++) {
        const group = here[c] as number;
        const single = singles[start + c] as number;
        let most = -Infinity;
        let link = 0;
        for (let b = 0; b < there.length; b++) {
          const total = (totals[back + b] as number) + judge.pair(there[b] as number, group) + single;
          if (total <= most) continue;
          most = total;
          link = b;
        }
        totals[start + c] = most;
        before[start + c] = link;
      }
    }
  }

  private read(length: number): Int32Array {
    const { starts, totals, before } = this;
    const path = new Int32Array(length);
    if (length === 0) return path;
    const last = starts[length - 1] as number;
    let best = 0;
    for (let c = 1; last + c < (starts[length] as number); c++)
      if ((totals[last + c] as number) > (totals[last + best] as number)) best = c;
    for (let i = length - 1; i >= 0; i--) {
      path[i] = best;
      best = before[(starts[i] as number) + best] as number;
    }
    return path;
  }
}
