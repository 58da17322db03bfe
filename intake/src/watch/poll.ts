import { hashOf } from "@isnad/engine/text/hash";
import { decode } from "../decode.js";
import { xmlCharset } from "../sources/charset.js";
import type { Context } from "../sources/context.js";
import { type FeedContent, type FeedEntry, readFeed } from "../sources/feed-entries.js";
import { entryItem } from "../sources/feeds.js";
import { type Item, Refusal, type RefusalKind, refusalOf } from "../sources/item.js";
import type { Answer } from "../web/client.js";
import { type Fetcher, StatusRefusal } from "../web/fetcher.js";
import { nextAfterFailure, nextAfterSuccess, type Schedule } from "./schedule.js";
import type { FeedState } from "./state.js";

/** Refusals that may pass: the entry is tried again. */
const PASSING: ReadonlySet<RefusalKind> = new Set(["network"]);
const TRIES = 3;
/** Entries remembered beyond those that the feed holds: some feeds drop entries and bring them back. */
const REMEMBERED = 500;

const keyOf = (entry: FeedEntry): string => hashOf(entry.id ?? entry.url ?? entry.title ?? "");

/** Poll of one feed: gives its new items; `state` is what is to be remembered when all of them were taken. */
export class FeedPoll {
  state: FeedState;

  constructor(
    private readonly url: string,
    before: FeedState,
    private readonly fetcher: Fetcher,
    private readonly context: Context,
    private readonly schedule: Schedule,
    private readonly now: () => number,
  ) {
    this.state = before;
  }

  /** The items that are new since the last poll, and what was refused. */
  async *items(): AsyncGenerator<Item> {
    let answer: Answer;
    let feed: FeedContent;
    try {
      answer = await this.fetcher.get(this.url, { etag: this.state.etag, modified: this.state.modified });
      if (answer.status === 304) {
        this.state = { ...this.state, failures: 0, next: nextAfterSuccess(this.now(), this.schedule) };
        return;
      }
      feed = readFeed(decode(answer.bytes, "It", answer.charset ?? xmlCharset(answer.bytes)).text);
    } catch (error) {
      yield this.failed(error);
      return;
    }
    yield* this.entries(feed, answer);
  }

  private failed(error: unknown): Item {
    const refused = refusalOf(error, this.url);
    const failures = this.state.failures + 1;
    const gone = error instanceof StatusRefusal && error.status === 410;
    const retryAfter = error instanceof StatusRefusal ? error.retryAfter : null;
    this.state = { ...this.state, failures, next: gone ? null : nextAfterFailure(this.now(), failures, retryAfter, this.schedule) };
    return gone ? { ...refused, why: "It is gone for good (410): it is not polled any more." } : refused;
  }

  private async *entries(feed: FeedContent, answer: Answer): AsyncGenerator<Item> {
    const before = new Set(this.state.seen);
    const here = new Map(feed.entries.map((entry) => [keyOf(entry), entry]));
    const done = new Set<string>();
    const tried: Record<string, number> = {};
    let rest = 0;
    // The oldest first, as they were published: feeds begin with the newest.
    for (const [key, entry] of [...here].reverse()) {
      if (before.has(key)) continue;
      const item = await entryItem(entry, this.url, true, feed.language, this.context);
      // A site that asks for a pause is no page that fails: it is tried after the pause, and that does not count.
      const resting = this.fetcher.rests(entry.url ?? "");
      rest = Math.max(rest, resting);
      const times = (this.state.tried[key] ?? 0) + (resting > 0 ? 0 : 1);
      if ("refused" in item && PASSING.has(item.refused) && times < TRIES) tried[key] = times;
      else done.add(key);
      yield item;
    }
    if (feed.broken !== null) yield refusalOf(new Refusal("damaged", feed.broken), this.url);
    const gone = this.state.seen.filter((key) => !here.has(key)).slice(-REMEMBERED);
    // Without the validators the feed is sent whole next time, and what failed is tried again.
    const whole = Object.keys(tried).length === 0 && feed.broken === null;
    this.state = {
      etag: whole ? answer.etag : null,
      modified: whole ? answer.modified : null,
      next: Math.max(nextAfterSuccess(this.now(), this.schedule), this.now() + rest),
      failures: 0,
      seen: [...gone, ...this.state.seen.filter((key) => here.has(key)), ...done],
      tried,
    };
  }
}
