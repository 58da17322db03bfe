import { type IngestItem, ingest, openArchive, placesOf, type Tally } from "@isnad/archive";
import { createFetcher } from "@isnad/intake/sources";
import { feedsOf, fileStore, type ListedFeed, statePathFor, watch as watchFeeds } from "@isnad/intake/watch";
import { archiveAt } from "../archive/open.js";
import { readersHere } from "../archive/readers.js";
import { UsageError } from "../input.js";
import { theKnowledge } from "../reader.js";
import { tell, write } from "../streams/output.js";

/** Options of `isnad watch`. */
export interface WatchFlags {
  archive?: string;
  /** Minutes between two polls of a feed. */
  every?: number;
  once?: boolean;
  allowPrivate?: boolean;
  /** File of what was taken; beside the archive when not said. */
  state?: string;
  seed?: number;
  json?: boolean;
}

const MINUTE = 60_000;

/** A signal that the first Ctrl-C gives; the second ends the process at once, and nothing is lost by that either. */
function interrupted(): AbortSignal {
  const stop = new AbortController();
  const onSignal = (): void => {
    tell("ending after the feed under way …");
    stop.abort();
  };
  process.once("SIGINT", onSignal);
  process.once("SIGTERM", onSignal);
  return stop.signal;
}

async function* each(items: readonly IngestItem[]): AsyncGenerator<IngestItem> {
  yield* items;
}

const count = (tally: Tally): number => Object.values(tally.refused).reduce((sum, n) => sum + n, 0);

/** What a poll brought, for people; empty where it brought nothing. */
function line(feed: ListedFeed, tally: Tally): string {
  const parts = [
    tally.added > 0 && `${tally.added} added`,
    tally.same > 0 && `${tally.same} there already`,
    count(tally) > 0 && `${count(tally)} refused`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? "" : `${feed.url}: ${parts.join(", ")}\n`;
}

/** `isnad watch`: gives the exit code; 1 where `--once` refused something. */
export async function watch(given: readonly string[], flags: WatchFlags): Promise<number> {
  if (given.length === 0) throw new UsageError("Name the feeds: isnad watch feeds.opml");
  const feeds = await feedsOf(given);
  const where = archiveAt(flags.archive);
  const archive = await openArchive(where);
  const fetcher = createFetcher({ allowPrivate: flags.allowPrivate });
  const { read, reader } = readersHere();
  let refused = false;
  const join = async (): Promise<boolean> => {
    await archive.setPlaces(placesOf(theKnowledge().table("places")));
    return archive.join();
  };
  try {
    for await (const poll of watchFeeds(feeds, {
      fetcher,
      store: fileStore(flags.state ?? statePathFor(where)),
      table: (name) => theKnowledge().table(name),
      every: flags.every === undefined ? undefined : flags.every * MINUTE,
      once: flags.once,
      seed: flags.seed,
      signal: interrupted(),
      waiting: async () => void (await join()),
    })) {
      const tally = await ingest(archive, each(poll.items as readonly IngestItem[]), {
        read,
        reader,
        parallel: 1,
        tell: (item) => tell(`${item.where}: ${item.why}`),
      });
      await poll.done();
      refused ||= count(tally) > 0;
      const { articles, added, same, refused: kinds } = tally;
      await write(
        flags.json ? `${JSON.stringify({ feed: poll.feed.url, articles, added, same, refused: kinds })}\n` : line(poll.feed, tally),
      );
    }
    await join();
    return flags.once && refused ? 1 : 0;
  } finally {
    await fetcher.close();
    await archive.close();
  }
}
