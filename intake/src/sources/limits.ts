const MB = 1024 * 1024;

/** What is taken at most; sizes in bytes unless said otherwise. More is refused, and said. */
export interface Limits {
  /** A page of HTML. */
  readonly page: number;
  /** A line of JSONL, a row of CSV. */
  readonly line: number;
  /** A file read as a whole: text, JSON, feed, OPML, sitemap. */
  readonly whole: number;
  /** UTF-16 code units of an article's text, about 80,000 words. */
  readonly article: number;
  /** How many times larger than packed something may be, once it is larger than `unpackedFree`. */
  readonly ratio: number;
  /** Up to this size anything may be unpacked. */
  readonly unpackedFree: number;
  /** All members of a ZIP together, unpacked. */
  readonly zipTotal: number;
  /** Members of a ZIP. */
  readonly zipMembers: number;
  /** ZIP in ZIP, sitemap in sitemap. */
  readonly depth: number;
}

export const LIMITS: Limits = {
  page: 20 * MB,
  line: 16 * MB,
  whole: 64 * MB,
  article: 500_000,
  ratio: 200,
  unpackedFree: 16 * MB,
  zipTotal: 64 * 1024 * MB,
  zipMembers: 1_000_000,
  depth: 3,
};

/** A size for people: `20 MB`. */
export const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / MB)).toLocaleString("en")} MB`;
