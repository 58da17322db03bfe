import { type Command, InvalidArgumentError } from "commander";

/** Minutes, from one to a week. */
const minutes = (value: string): number => {
  const parts = /^(\d+(?:\.\d+)?)(m|h|d)?$/.exec(value.trim());
  const n = parts ? Number(parts[1]) * { m: 1, h: 60, d: 1440 }[(parts[2] ?? "m") as "m" | "h" | "d"] : Number.NaN;
  if (!(n >= 1 && n <= 10_080)) throw new InvalidArgumentError("It must be a time from 1m to 7d, such as 30m or 2h.");
  return n;
};

const seed = (value: string): number => {
  const n = Number(value);
  if (!Number.isSafeInteger(n)) throw new InvalidArgumentError("It must be a whole number.");
  return n;
};

/** Adds `watch`. `done` takes the exit code. */
export function addWatchCommand(isnad: Command, done: (code: number) => void): void {
  isnad
    .command("watch")
    .description("poll feeds, politely and for ever, and read what is new into the archive")
    .argument("[FEEDS...]", "OPML files, or addresses of feeds")
    .option("--archive <where>", "a folder or a postgres:// address (else DATABASE_URL, else ./isnad-archive)")
    .option("--every <time>", "between two polls of a feed: 30m when not said", minutes)
    .option("--once", "poll the feeds that are due, then end")
    .option("--state <file>", "where to remember what was taken (beside the archive when not said)")
    .option("--allow-private", "allow feeds and pages in private networks and on this machine")
    .option("--seed <n>", "spread the polls by the same times at every run", seed)
    .option("--json", "print the counts of each poll, an object a line")
    .addHelpText(
      "after",
      `
Examples:
  isnad watch feeds.opml
  isnad watch feeds.opml --every 2h --archive postgres://me@localhost/news
  isnad watch https://example.org/feed.xml --once

robots.txt is kept to, and requests of one host keep a second's distance. Feeds that fail are polled less and less often.
Ended at any moment and started again, it goes on where it was; Ctrl-C ends it after the feed under way.`,
    )
    .action(async (given: string[], flags) => {
      const { watch } = await import("../commands/watch.js");
      done(await watch(given, flags));
    });
}
