/** Features that a model knows, by hash, numbered from 0: what training met too seldom has no number and no weight. */
export interface Vocabulary {
  readonly size: number;
  /** The hashes by number. */
  readonly hashes: Uint32Array;
  /** 0 for nearly all features that are not known, else 1: told without looking them up. */
  mayHold(hash: number): number;
  /** The number of a feature; -1 where it is not known. */
  find(hash: number): number;
}

/** Counts features by their hashes; gives those met at least `least` times, in order of their unsigned hashes. */
export function frequentFeatures(rows: Iterable<ArrayLike<number>>, least: number): Uint32Array {
  const counts = new Map<number, number>();
  for (const row of rows) for (let k = 0; k < row.length; k++) counts.set(row[k] as number, (counts.get(row[k] as number) ?? 0) + 1);
  return Uint32Array.from([...counts].filter(([, n]) => n >= least).map(([hash]) => hash >>> 0)).sort();
}

/** Bits of the filter for each slot of the table: about one unknown feature in twelve passes it. */
const FILTER_BITS = 4;

/** An open-addressing table, twice as large as what it holds or more, hash and number side by side. */
function tableOf(hashes: Uint32Array, slots: number): Int32Array {
  const mask = slots - 1;
  const table = new Int32Array(2 * slots).fill(-1);
  for (let n = 0; n < hashes.length; n++) {
    const hash = (hashes[n] as number) | 0;
    let at = hash & mask;
    while (table[2 * at + 1] !== -1) at = (at + 1) & mask;
    table[2 * at] = hash;
    table[2 * at + 1] = n;
  }
  return table;
}

/**
 * Opens a vocabulary on hashes in order. Most features that are asked for are unknown: a filter with a bit for each hash, small enough
 * to stay in the processor's cache, turns nearly all of them away. The table of numbers is made when first a number is asked for: a
 * reader needs none (`names/tagger/weights.ts` keeps the hashes beside their weights).
 */
export function openVocabulary(hashes: Uint32Array): Vocabulary {
  let slots = 16;
  while (slots < 2 * hashes.length) slots *= 2;
  const mask = slots - 1;
  let table: Int32Array | null = null;
  const bits = slots * FILTER_BITS;
  const shift = Math.clz32(bits) + 1;
  const filter = new Int32Array(bits >> 5);
  for (let n = 0; n < hashes.length; n++) {
    const bit = (hashes[n] as number) >>> shift;
    filter[bit >> 5] = (filter[bit >> 5] as number) | (1 << (bit & 31));
  }
  const mayHold = (hash: number): number => ((filter[hash >>> (shift + 5)] as number) >>> ((hash >>> shift) & 31)) & 1;
  return {
    size: hashes.length,
    hashes,
    mayHold,
    find(hash) {
      if (mayHold(hash) === 0) return -1;
      table ??= tableOf(hashes, slots);
      for (let at = hash & mask; ; at = (at + 1) & mask) {
        const number = table[2 * at + 1] as number;
        if (number === -1 || table[2 * at] === hash) return number;
      }
    },
  };
}
