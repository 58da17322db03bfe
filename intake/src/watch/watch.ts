import { hashOf } from "@isnad/engine/text/hash";
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
  /** Feeds that are read at the same time: 4 when not said. Requests of one host wait for each other nevertheless. */
  readonly parallel?: number;
  /** Poll what is due now, then end. */
  readonly once?: boolean;
  readonly clock?: Clock;
  /** Seed of the numbers that spread the polls: the same seed, the same times. */
  readonly seed?: number;
  /** Ends the watch, at the latest after the poll under way. */
  readonly signal?: AbortSignal;
  /** Called, and waited for, before a wait till `until` (milliseconds since 1970): the time for what need not be done at each poll. */
  readonly waiting?: (until: number) => void | Promise<void>;
}

/** One poll of one feed. Take the items, store them, then call `done`: only then is remembered that they were taken. */
export interface Poll {
  readonly feed: ListedFeed;
  readonly items: readonly Item[];
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
  const { store, clock = SYSTEM_CLOCK, signal, parallel = PARALLEL } = options;
  const byUrl = new Map(feeds.map((feed) => [feed.url, feed]));
  const state: Record<string, FeedState> = { ...(await store.load()) };
  const stateOf = (url: string): FeedState => state[url] ?? NEW_FEED;
  const poll = poller(options, clock);
  const start = clock.now();
  const ahead: Started[] = [];
  while (signal?.aborted !== true) {
    const free = [...byUrl.keys()].filter((url) => !ahead.some((started) => started.url === url));
    const due = ahead.length < parallel ? dueFirst(free, stateOf) : null;
    if (due !== null && due.at <= clock.now() && !(options.once && due.at > start)) {
      ahead.push(poll(due.url, stateOf(due.url)));
      continue;
    }
    const first = ahead.shift();
    if (first !== undefined) {
      let remembered = false;
      yield {
        feed: byUrl.get(first.url) as ListedFeed,
        items: await first.items,
        async done() {
          remembered = true;
          state[first.url] = first.poll.state;
          await store.save(state);
        },
      };
      // Whoever takes a poll without calling `done` is given it again, but not at once.
      if (!remembered) state[first.url] = { ...stateOf(first.url), next: clock.now() + (options.every ?? EVERY) };
      continue;
    }
    if (due === null || options.once) return;
    await options.waiting?.(due.at);
    if (due.at > clock.now()) await clock.sleep(due.at - clock.now(), signal);
  }
}

const PARALLEL = 4;

/** A poll under way. */
interface Started {
  readonly url: string;
  readonly poll: FeedPoll;
  readonly items: Promise<readonly Item[]>;
}

/** Starts polls. Each feed has its own seeded numbers, so that its times do not depend on the other feeds. */
function poller(options: WatchOptions, clock: Clock): (url: string, state: FeedState) => Started {
  const context = contextOf({ ...options, follow: true });
  const every = options.every ?? EVERY;
  const seed = options.seed ?? clock.now();
  const numbers = new Map<string, () => number>();
  const collected = async (items: AsyncIterable<Item>): Promise<readonly Item[]> => {
    const all: Item[] = [];
    for await (const item of items) all.push(item);
    return all;
  };
  return (url, state) => {
    const random = numbers.get(url) ?? randomOf(seed ^ Number.parseInt(hashOf(url).slice(0, 8), 16));
    numbers.set(url, random);
    const schedule: Schedule = { every, longest: Math.max(LONGEST, every), random };
    const poll = new FeedPoll(url, state, options.fetcher, context, schedule, () => clock.now());
    const items = collected(poll.items());
    // A fault is thrown where the poll is taken, not before.
    items.catch(() => {});
    return { url, poll, items };
  };
}
