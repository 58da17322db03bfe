import type { FeedState } from "./state.js";

/** When feeds are polled. Milliseconds. */
export interface Schedule {
  /** Between two polls of a feed. */
  readonly every: number;
  /** The longest that back-off waits. */
  readonly longest: number;
  /** Gives numbers from 0 to 1: polls are spread by a tenth to either side. */
  readonly random: () => number;
}

export const MINUTE = 60_000;
export const EVERY = 30 * MINUTE;
export const LONGEST = 24 * 60 * MINUTE;

const spread = (ms: number, random: () => number): number => Math.round(ms * (0.9 + 0.2 * random()));

/** When a feed is polled again after an answer. */
export const nextAfterSuccess = (now: number, { every, random }: Schedule): number => now + spread(every, random);

/** When a feed is polled again after its `failures`-th failure in a row: twice as long each time, never before the server asks for. */
export function nextAfterFailure(now: number, failures: number, retryAfter: number | null, { every, longest, random }: Schedule): number {
  const wait = Math.min(every * 2 ** Math.min(failures, 20), longest);
  return now + Math.max(spread(wait, random), Math.min(retryAfter ?? 0, longest));
}

/** The feed that is due first: the earliest, in the order of the list where several are. Null where all are gone. */
export function dueFirst(urls: readonly string[], stateOf: (url: string) => FeedState): { url: string; at: number } | null {
  let due: { url: string; at: number } | null = null;
  for (const url of urls) {
    const { next } = stateOf(url);
    if (next !== null && (due === null || next < due.at)) due = { url, at: next };
  }
  return due;
}
