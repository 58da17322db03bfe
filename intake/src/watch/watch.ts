import { contextOf, type SourceOptions } from "../sources/context.js";
import type { Item } from "../sources/item.js";
import type { ListedFeed } from "../sources/opml.js";
import { type Clock, randomOf, SYSTEM_CLOCK } from "../web/clock.js";
import type { Fetcher } from "../web/fetcher.js";
import { FeedPoll } from "./poll.js";
import { dueFirst, EVERY, LONGEST, type Schedule } from "./schedule.js";
import { type FeedState, NEW_FEED, type StateStore } from "./state.js";

/** How feeds are watched. */
export interface WatchOptions extends Omit<SourceOptions, "fetcher" | "follow" | "progress"> {
  readonly fetcher: Fetcher;
  readonly store: StateStore;
  /** Milliseconds between two polls of a feed: 30 minutes when not said. */
  readonly every?: number;
  /** Poll what is due now, then end. */
  readonly once?: boolean;
  readonly clock?: Clock;
  /** Seed of the numbers that spread the polls: the same seed, the same times. */
  readonly seed?: number;
  /** Ends the watch, at the latest after the poll under way. */
  readonly signal?: AbortSignal;
  /** Told before a wait, of its end in milliseconds since 1970. */
  readonly waiting?: (until: number) => void;
}

/** One poll of one feed. Take the items, store them, then call `done`: only then is remembered that they were taken. */
export interface Poll {
  readonly feed: ListedFeed;
  readonly items: AsyncIterable<Item>;
  /** Remembers this poll. Not called (the process was killed), the feed is polled again and the same items come. */
  done(): Promise<void>;
}

/**
 * Polls feeds for ever, each when it is due: conditional requests, robots.txt, a pause between requests of a host, longer and longer
 * waits for feeds that fail. Gives a poll at a time, also where nothing is new. Nothing is thrown for feeds that fail: the poll has a
 * refused item.
 *
 * @example for await (const poll of watch(feeds, options)) { await ingest(poll.items); await poll.done(); }
 */
export async function* watch(feeds: readonly ListedFeed[], options: WatchOptions): AsyncGenerator<Poll> {
  const { fetcher, store, clock = SYSTEM_CLOCK, signal } = options;
  const context = contextOf({ ...options, follow: true });
  const schedule: Schedule = {
    every: options.every ?? EVERY,
    longest: Math.max(LONGEST, options.every ?? 0),
    random: randomOf(options.seed ?? clock.now()),
  };
  const byUrl = new Map(feeds.map((feed) => [feed.url, feed]));
  const state: Record<string, FeedState> = { ...(await store.load()) };
  const stateOf = (url: string): FeedState => state[url] ?? NEW_FEED;
  const start = clock.now();
  while (signal?.aborted !== true) {
    const due = dueFirst([...byUrl.keys()], stateOf);
    if (due === null || (options.once && due.at > start)) return;
    if (due.at > clock.now()) {
      options.waiting?.(due.at);
      await clock.sleep(due.at - clock.now(), signal);
      continue;
    }
    const poll = new FeedPoll(due.url, stateOf(due.url), fetcher, context, schedule, () => clock.now());
    let taken = false;
    let remembered = false;
    yield {
      feed: byUrl.get(due.url) as ListedFeed,
      items: (async function* () {
        yield* poll.items();
        taken = true;
      })(),
      async done() {
        if (!taken) return;
        remembered = true;
        state[due.url] = poll.state;
        await store.save(state);
      },
    };
    // Whoever takes a poll without calling `done` is given it again, but not at once.
    if (!remembered) state[due.url] = { ...stateOf(due.url), next: clock.now() + schedule.every };
  }
}
