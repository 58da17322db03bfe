import { ArchiveError } from "../database/types.js";

/** Which part of a list is asked for. */
export interface PageRequest {
  /** Rows, 1 to 1,000. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** Part of a list. */
export interface Page<T> {
  readonly rows: readonly T[];
  /** What to ask for the following page with; null at the end. */
  readonly next: string | null;
}

/** Rows a page when nobody says. */
export const DEFAULT_LIMIT = 20;
export const LARGEST_LIMIT = 1_000;

export function limitOf(page: PageRequest): number {
  const limit = page.limit ?? DEFAULT_LIMIT;
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_LIMIT)
    throw new ArchiveError(`A page has 1 to ${LARGEST_LIMIT} rows, not ${limit}.`);
  return limit;
}

/** A key as an opaque word. */
export const cursorOf = (key: readonly unknown[]): string => Buffer.from(JSON.stringify(key)).toString("base64url");

/** The key in a cursor, of `length` parts; null where none is given. Throws ArchiveError where it is none of ours. */
export function keyOfCursor(after: string | undefined, length: number): (string | number)[] | null {
  if (after === undefined) return null;
  try {
    const key = JSON.parse(Buffer.from(after, "base64url").toString("utf8")) as unknown;
    if (Array.isArray(key) && key.length === length && key.every((k) => typeof k === "string" || typeof k === "number")) return key;
  } catch {}
  throw new ArchiveError("This is not the place where a page of this list ended: take it from the page before.");
}

/** A page of rows that were fetched with one more than the limit. */
export function pageOf<T>(rows: readonly T[], limit: number, key: (row: T) => readonly unknown[]): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last !== undefined ? cursorOf(key(last)) : null };
}
