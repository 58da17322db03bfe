import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { InputError } from "../errors.js";

/** What is remembered of a feed between polls. Times are milliseconds since 1970. */
export interface FeedState {
  /** For conditional requests, as the server gave them; null until a poll was taken in whole. */
  readonly etag: string | null;
  readonly modified: string | null;
  /** When it is to be polled next; null where it is gone for good. */
  readonly next: number | null;
  /** Polls in a row that failed. */
  readonly failures: number;
  /** Keys of entries that were taken or refused for good, the oldest first. */
  readonly seen: readonly string[];
  /** How often entries failed that may yet come, by key. */
  readonly tried: Readonly<Record<string, number>>;
}

/** What `watch` remembers, by the address of the feed. */
export type WatchState = Readonly<Record<string, FeedState>>;

/** A feed of which nothing is known: due at once. */
export const NEW_FEED: FeedState = { etag: null, modified: null, next: 0, failures: 0, seen: [], tried: {} };

/** Where the state is kept. */
export interface StateStore {
  load(): Promise<WatchState>;
  /** Whole or not at all. */
  save(state: WatchState): Promise<void>;
}

const FORMAT = "isnad-watch/1";

const isFeedState = (value: unknown): value is FeedState => {
  const v = value as FeedState;
  return (
    typeof v === "object" &&
    v !== null &&
    Array.isArray(v.seen) &&
    typeof v.failures === "number" &&
    (v.next === null || typeof v.next === "number")
  );
};

async function writeState(path: string, state: WatchState): Promise<void> {
  const temporary = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
  const feeds = Object.fromEntries(Object.entries(state).sort(([a], [b]) => (a < b ? -1 : 1)));
  try {
    const file = await open(temporary, "w");
    try {
      await file.writeFile(`${JSON.stringify({ format: FORMAT, feeds })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new InputError(`${path} could not be written (${(error as NodeJS.ErrnoException).code}): check folder and disk.`);
  }
}

/** Keeps the state in a file. A file that is no such state gives an InputError; nothing is overwritten then. */
export function fileStore(path: string): StateStore {
  return {
    async load() {
      let text: string;
      try {
        text = await readFile(path, "utf8");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
        throw new InputError(`${path} could not be read (${(error as NodeJS.ErrnoException).code}): check its permissions.`);
      }
      let feeds: unknown;
      try {
        const value = JSON.parse(text) as { format?: unknown; feeds?: unknown };
        feeds = value.format === FORMAT ? value.feeds : null;
      } catch {}
      if (typeof feeds !== "object" || feeds === null || !Object.values(feeds).every(isFeedState))
        throw new InputError(
          `${path} is not what isnad watch remembers, or damaged: move it away, and all feeds are read anew; nothing is stored twice.`,
        );
      return Object.fromEntries(Object.entries(feeds as WatchState).map(([url, feed]) => [url, { ...NEW_FEED, ...feed }]));
    },
    save: (state) => writeState(path, state),
  };
}

/** Where the state lies: beside an archive in a folder, in the working folder for one in a database. */
export const statePathFor = (archive: string): string =>
  /^postgres(ql)?:\/\//i.test(archive) ? "isnad-watch.json" : `${archive.replace(/[/\\]+$/, "")}.watch.json`;
