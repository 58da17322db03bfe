/** A line of a sorted text: what stands before its first tab, and after. */
export interface Line {
  readonly head: string;
  readonly rest: string;
}

const TAB = 9;
const NEWLINE = 10;

/** How lines are sorted: the key of a head, and its code units told where the head stands (so that searching copies nothing). */
export interface HeadKey {
  of(head: string): string;
  /** Code unit `k` of the key of the head that begins at `at`; -1 at its end. Keys are as long as the part of the head they are made of. */
  unit(text: string, at: number, k: number): number;
}

/** Heads that are their own keys up to a sign that ends them. */
export const headUntil = (sign: string): HeadKey => {
  const end = sign.charCodeAt(0);
  return {
    of(head) {
      const at = head.indexOf(sign);
      return at < 0 ? head : head.slice(0, at);
    },
    unit(text, at, k) {
      const c = text.charCodeAt(at + k);
      return c === TAB || c === end ? -1 : c;
    },
  };
};

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) !== NEWLINE) start--;
  return start;
}

function nextLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) !== NEWLINE) end++;
  return end < text.length ? end + 1 : end;
}

/** Below zero where the key of the head at `at` comes before the key `start` to `end` of `key`, zero where it is that. */
function compare(text: string, at: number, heads: HeadKey, key: string, start: number, end: number): number {
  for (let k = 0; ; k++) {
    const a = heads.unit(text, at, k);
    const b = start + k < end ? key.charCodeAt(start + k) : -1;
    if (a !== b || a === -1) return a - b;
  }
}

/** The first line whose key is not below the one asked for. */
function lowerBound(text: string, heads: HeadKey, key: string, start: number, end: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = lineStart(text, (low + high) >> 1);
    if (compare(text, middle, heads, key, start, end) < 0) low = nextLine(text, middle);
    else high = middle;
  }
  return low;
}

/** A hash of a key, given unit by unit. */
const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const HASH = 0x811c9dc5;
const spread = (hash: number): number => {
  const h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
};

/**
 * Where the first line of each key begins, by the key's hash: open addressing, at most half full. Each slot holds the place and, in
 * the bits left over, a piece of the hash, so that a key that is not there is mostly told without a look at the text.
 */
class LineIndex {
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** Bits of a slot that tell the place (one more than that: 0 is an empty slot). */
  private readonly placeBits: number;
  private readonly placeMask: number;

  constructor(
    private readonly text: string,
    private readonly heads: HeadKey,
  ) {
    const hashes: number[] = [];
    const places: number[] = [];
    for (let at = 0; at < text.length; at = nextLine(text, at)) {
      let hash = HASH;
      for (let k = 0, unit = heads.unit(text, at, 0); unit !== -1; unit = heads.unit(text, at, ++k)) hash = hashUnit(hash, unit);
      const last = places.length - 1;
      hash = spread(hash);
      if (last >= 0 && hash === hashes[last] && haveSameKey(text, heads, places[last] as number, at)) continue;
      hashes.push(hash);
      places.push(at);
    }
    let size = 16;
    while (size < 2 * places.length) size *= 2;
    this.slots = new Int32Array(size);
    this.mask = size - 1;
    this.placeBits = 32 - Math.clz32(text.length + 1);
    this.placeMask = 2 ** this.placeBits - 1;
    for (let n = 0; n < places.length; n++) {
      const hash = hashes[n] as number;
      let slot = hash & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = (this.tag(hash) << this.placeBits) | ((places[n] as number) + 1);
    }
  }

  /** The highest bits of a hash, as many as a slot has room for. */
  private tag(hash: number): number {
    return hash >>> this.placeBits;
  }

  find(key: string, start: number, end: number): number {
    let hash = HASH;
    for (let k = start; k < end; k++) hash = hashUnit(hash, key.charCodeAt(k));
    hash = spread(hash);
    const tag = this.tag(hash);
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const held = this.slots[slot] as number;
      if (held === 0) return -1;
      if (held >>> this.placeBits !== tag) continue;
      const at = (held & this.placeMask) - 1;
      if (compare(this.text, at, this.heads, key, start, end) === 0) return at;
    }
  }
}

function haveSameKey(text: string, heads: HeadKey, a: number, b: number): boolean {
  for (let k = 0; ; k++) {
    const unit = heads.unit(text, a, k);
    if (unit !== heads.unit(text, b, k)) return false;
    if (unit === -1) return true;
  }
}

/** A text of sorted lines that is searched where it stands. */
export interface LineSearch {
  /** Where the first line begins whose key is `start` to `end` of `key` (all of it by default); -1 where there is none. */
  find(key: string, start?: number, end?: number): number;
  /** The lines that have the key of the line at `at`, from there on. */
  lines(at: number): Line[];
}

/** After so many searches an index pays: short runs do without. */
const SEARCHES = 3_000;

/**
 * Opens a search of lines `head TAB rest` that are sorted (by code units) by the key of their heads. The first searches halve the
 * text, so that opening costs nothing; then an index is built.
 */
export function lineSearch(text: string, heads: HeadKey): LineSearch {
  let index: LineIndex | null = null;
  let searches = 0;
  return {
    find(key, start = 0, end = key.length) {
      if (start >= end) return -1;
      if (index === null && ++searches > SEARCHES) index = new LineIndex(text, heads);
      if (index !== null) return index.find(key, start, end);
      const at = lowerBound(text, heads, key, start, end);
      return at < text.length && compare(text, at, heads, key, start, end) === 0 ? at : -1;
    },
    lines(first) {
      const out: Line[] = [];
      for (let at = first; at < text.length && (at === first || haveSameKey(text, heads, first, at)); at = nextLine(text, at)) {
        const tab = text.indexOf("\t", at);
        const end = text.indexOf("\n", at);
        out.push({ head: text.slice(at, tab), rest: text.slice(tab + 1, end < 0 ? text.length : end) });
      }
      return out;
    },
  };
}

/**
 * Remembers what a function gave, about `most` answers at a time, in two generations: when the young one is full it grows old
 * and the old one is forgotten, so that what is asked for often stays.
 */
export function remember<K, T>(give: (key: K) => T, most: number): (key: K) => T {
  let young = new Map<K, T>();
  let old = new Map<K, T>();
  return (key) => {
    let found = young.get(key);
    if (found !== undefined) return found;
    found = old.get(key) ?? give(key);
    if (young.size >= most / 2) {
      old = young;
      young = new Map();
    }
    young.set(key, found);
    return found;
  };
}
