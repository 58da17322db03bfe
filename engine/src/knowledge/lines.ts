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

/** Below zero where the key of the head at `at` comes before `key`, zero where it is `key`. */
function compare(text: string, at: number, heads: HeadKey, key: string): number {
  for (let k = 0; ; k++) {
    const a = heads.unit(text, at, k);
    const b = k < key.length ? key.charCodeAt(k) : -1;
    if (a !== b || a === -1) return a - b;
  }
}

/** The first line between `from` and `to` whose key is not below `key`. */
function lowerBound(text: string, heads: HeadKey, key: string, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = lineStart(text, (low + high) >> 1);
    if (compare(text, middle, heads, key) < 0) low = nextLine(text, middle);
    else high = middle;
  }
  return low;
}

const NONE: readonly Line[] = [];

/**
 * Searches lines `head TAB rest` that are sorted (by code units) by the key of their heads. Gives all lines with a key. The
 * text is searched where it stands: no index is built but the places of the first two letters, and that when they are first met.
 */
export function lineSearch(text: string, heads: HeadKey): (key: string) => readonly Line[] {
  const blocks = new Map<number, readonly [number, number]>();
  const blockOf = (key: string): readonly [number, number] => {
    const pair = key.slice(0, 2);
    const code = (pair.charCodeAt(0) << 16) | (pair.length > 1 ? pair.charCodeAt(1) : 0);
    let block = blocks.get(code);
    if (block === undefined) {
      const from = lowerBound(text, heads, pair, 0, text.length);
      // Keys of a single letter come before all others with it.
      const after = pair.slice(0, -1) + String.fromCharCode(pair.charCodeAt(pair.length - 1) + 1);
      block = [from, lowerBound(text, heads, after, from, text.length)];
      blocks.set(code, block);
    }
    return block;
  };
  return (key) => {
    if (key === "") return NONE;
    const [from, to] = blockOf(key);
    let at = lowerBound(text, heads, key, from, to);
    if (at >= to || compare(text, at, heads, key) !== 0) return NONE;
    const out: Line[] = [];
    for (; at < to && compare(text, at, heads, key) === 0; at = nextLine(text, at)) {
      const tab = text.indexOf("\t", at);
      const end = text.indexOf("\n", at);
      out.push({ head: text.slice(at, tab), rest: text.slice(tab + 1, end < 0 ? text.length : end) });
    }
    return out;
  };
}

/**
 * Remembers what a function gave, about `most` answers at a time, in two generations: when the young one is full it grows old
 * and the old one is forgotten, so that what is asked for often stays.
 */
export function remember<T>(give: (key: string) => T, most: number): (key: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
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
