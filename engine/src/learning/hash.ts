/** A 32-bit FNV-1a hash of UTF-16 code units `start` to `end` of `text`, begun from `seed` (different kinds of features: different seeds). */
export function hashText(text: string, seed = 0, start = 0, end = text.length): number {
  return finish(hashOn(beginHash(seed), text, start, end));
}

/** The state of a hash before any text. */
export const beginHash = (seed: number): number => 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);

/** The state of a hash once the code units `start` to `end` of `text` are taken in: what is hashed in pieces need not be joined first. */
export function hashOn(state: number, text: string, start = 0, end = text.length): number {
  let h = state;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** Mixes two hashes (or small numbers) into one, in order. */
export function mix(a: number, b: number): number {
  return finish(Math.imul(a ^ 0x85ebca6b, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35));
}

/** The hash of a state: spreads the bits (the finisher of MurmurHash3). */
export function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** The bucket of a hash, `0` to `size - 1`. */
export const bucketOf = (hash: number, size: number): number => (hash >>> 0) % size;
