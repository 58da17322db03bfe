import { type IngestItem, ingest, placesOf } from "@isnad/archive";
import { watch } from "@isnad/intake/watch";
import { feedStore, feedsToWatch, tellPoll } from "./feeds.js";
import type { IngestionTools } from "./ingestions.js";

async function* each(items: readonly IngestItem[]): AsyncGenerator<IngestItem> {
  yield* items;
}

/** Polls the archive's feeds and reads what is new, until it is ended. Feeds that are added or paused count from the next poll on. */
export class Watcher {
  private stop = new AbortController();
  private ended = false;
  private work: Promise<void> | null = null;

  constructor(private readonly tools: IngestionTools) {}

  /** Begins; does nothing where it has begun. */
  start(): void {
    this.work ??= this.run();
  }

  /** Takes the list of feeds anew. */
  reload(): void {
    this.stop.abort();
  }

  /** Ends after the poll under way. */
  async end(): Promise<void> {
    this.ended = true;
    this.stop.abort();
    await this.work;
  }

  private async run(): Promise<void> {
    while (!this.ended) {
      this.stop = new AbortController();
      const { signal } = this.stop;
      try {
        await this.poll(signal);
      } catch (err) {
        this.tools.log.error({ err }, "the watch of feeds failed, and goes on");
      }
      // Without a feed, or after a failure: until the list changes, or a minute has gone.
      if (!signal.aborted) await pause(60_000, signal);
    }
  }

  private async poll(signal: AbortSignal): Promise<void> {
    const { archive, knowledge } = this.tools;
    const feeds = await feedsToWatch(archive.database);
    if (feeds.length === 0) return;
    const readers = await this.tools.readers();
    const fetcher = this.tools.fetcher();
    const join = async (): Promise<void> => {
      await archive.setPlaces(placesOf(knowledge.table("places")));
      await archive.join();
    };
    try {
      const table = (name: string) => knowledge.table(name);
      for await (const poll of watch(feeds, { fetcher, store: feedStore(archive.database), table, signal, waiting: join })) {
        let last: { error: string | null; refused: string | null } = { error: null, refused: null };
        const tally = await ingest(archive, each(poll.items as readonly IngestItem[]), {
          read: readers.read,
          reader: readers.reader,
          parallel: 1,
          tell: (item) => {
            if (item.refused !== null) last = { error: item.why, refused: item.refused };
          },
        });
        await poll.done();
        await tellPoll(archive.database, poll.feed.url, { added: tally.added, ...last });
      }
      await join();
    } finally {
      await readers.end();
      await fetcher.close();
    }
  }
}

/** Waits so many milliseconds, or until the signal. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });
  });
}
