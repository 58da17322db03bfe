/** A line of a sorted text: what stands before its first tab, and after. */
export interface Line {
  readonly head: string;
  readonly rest: string;
}

const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1);

/**
 * Searches lines `head TAB rest` that are sorted (by code units) by the key of their heads. Gives all lines with a key. The
 * text is searched where it stands: no index is built but the places of the first letters.
 */
export function lineSearch(text: string, keyOf: (head: string) => string): (key: string) => Line[] {
  const headAt = (at: number): string => text.slice(at, text.indexOf("\t", at));
  const next = (at: number): number => {
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end + 1;
  };
  /** The first line from `low` on whose key is not below `key`. */
  const lowerBound = (key: string, from: number, to: number): number => {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = lineStart(text, (low + high) >> 1);
      if (keyOf(headAt(middle)) < key) low = next(middle);
      else high = middle;
    }
    return low;
  };
  const blocks = new Map<string, [number, number]>();
  for (let at = 0; at < text.length; ) {
    const letter = keyOf(headAt(at))[0] ?? "";
    const end = lowerBound(String.fromCharCode(letter.charCodeAt(0) + 1), at, text.length);
    blocks.set(letter, [at, end]);
    at = end > at ? end : next(at);
  }
  return (key) => {
    const block = blocks.get(key[0] as string);
    if (block === undefined) return [];
    const out: Line[] = [];
    for (let at = lowerBound(key, ...block); at < block[1]; at = next(at)) {
      const head = headAt(at);
      if (keyOf(head) !== key) break;
      const end = text.indexOf("\n", at);
      out.push({ head, rest: text.slice(at + head.length + 1, end < 0 ? text.length : end) });
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
