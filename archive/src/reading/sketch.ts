import { createHash } from "node:crypto";

/** Words a shingle. */
const SHINGLE = 4;
/** A sketch keeps hashes below this part of all hashes: about one shingle in four. */
const KEPT = 2 ** 30;
/** But at least so many, so that short texts can be compared too. */
const FEWEST = 160;
/** And at most so many. */
const MOST = 600;

const hash = (text: string): number => createHash("md5").update(text).digest().readUInt32LE(0);

/**
 * A sketch of a text by its word shingles: the smallest of their hashes, in order (MinHash). Its last number is the limit below which
 * the sketch is whole: two sketches are compared below the lower of their limits.
 */
export function sketchOf(forms: readonly string[]): number[] {
  const all = new Set<number>();
  for (let i = 0; i + SHINGLE <= forms.length; i++) all.add(hash(forms.slice(i, i + SHINGLE).join(" ")));
  const sorted = [...all].sort((a, b) => a - b);
  const low = sorted.findIndex((h) => h >= KEPT);
  const size = Math.min(Math.max(low < 0 ? sorted.length : low, FEWEST), MOST, sorted.length);
  const limit = size === sorted.length ? 2 ** 32 : Math.max(size === low ? KEPT : 0, (sorted[size - 1] as number) + 1);
  return [...sorted.slice(0, size), limit];
}

/** How alike two texts are by their sketches, 0 to 1: the shared part of the shorter and of both together. */
export function likeness(a: readonly number[], b: readonly number[]): { contained: number; jaccard: number } {
  const limit = Math.min(a.at(-1) as number, b.at(-1) as number);
  let shared = 0;
  let i = 0;
  let k = 0;
  while (i < a.length - 1 && k < b.length - 1 && (a[i] as number) < limit && (b[k] as number) < limit) {
    if (a[i] === b[k]) {
      shared++;
      i++;
      k++;
    } else if ((a[i] as number) < (b[k] as number)) i++;
    else k++;
  }
  const size = (s: readonly number[]): number => {
    let n = 0;
    while (n < s.length - 1 && (s[n] as number) < limit) n++;
    return n;
  };
  const [m, n] = [size(a), size(b)];
  return { contained: shared / Math.max(1, Math.min(m, n)), jaccard: shared / Math.max(1, m + n - shared) };
}
