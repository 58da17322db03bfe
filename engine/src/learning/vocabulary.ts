/** Features that a model knows, by hash, numbered from 0: what training met too seldom has no number and no weight. */
export interface Vocabulary {
  readonly size: number;
  /** The number of a feature; -1 where it is not known. */
  find(hash: number): number;
}

/** Counts features by their hashes; gives those met at least `least` times, in order of their unsigned hashes. */
export function frequentFeatures(rows: Iterable<ArrayLike<number>>, least: number): Uint32Array {
  const counts = new Map<number, number>();
  for (const row of rows) for (let k = 0; k < row.length; k++) counts.set(row[k] as number, (counts.get(row[k] as number) ?? 0) + 1);
  return Uint32Array.from([...counts].filter(([, n]) => n >= least).map(([hash]) => hash >>> 0)).sort();
}

/** Opens a vocabulary on hashes in order: an open-addressing table, twice as large as what it holds or more. */
export function openVocabulary(hashes: Uint32Array): Vocabulary {
  let slots = 16;
  while (slots < 2 * hashes.length) slots *= 2;
  const mask = slots - 1;
  const keys = new Int32Array(slots);
  const numbers = new Int32Array(slots).fill(-1);
  for (let n = 0; n < hashes.length; n++) {
    const hash = (hashes[n] as number) | 0;
    let at = hash & mask;
    while (numbers[at] !== -1) at = (at + 1) & mask;
    keys[at] = hash;
    numbers[at] = n;
  }
  return {
    size: hashes.length,
    find(hash) {
      for (let at = hash & mask; ; at = (at + 1) & mask) {
        const number = numbers[at] as number;
        if (number === -1 || keys[at] === hash) return number;
      }
    },
  };
}
