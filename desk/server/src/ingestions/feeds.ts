import type { Database, Sql } from "@isnad/archive";
import type { ListedFeed, StateStore, WatchState } from "@isnad/intake/watch";

/** A feed and how it is doing. Times are ISO 8601. */
export interface FeedRow {
  readonly url: string;
  readonly title: string | null;
  readonly paused: boolean;
  readonly added_at: string;
  readonly polled_at: string | null;
  /** When it is polled next; null where it is gone for good, or was never polled. */
  readonly next_at: string | null;
  /** Polls in a row that failed. */
  readonly failures: number;
  /** Articles that it brought. */
  readonly added: number;
  /** What was refused last, in English, and of what kind it is; null where nothing was. */
  readonly error: string | null;
  readonly refused: string | null;
}

type FeedState = WatchState[string];
type Stored = Omit<FeedRow, "next_at" | "failures"> & { state: string | null };

function rowOf({ state, ...row }: Stored): FeedRow {
  const known = state === null ? null : (JSON.parse(state) as FeedState);
  const next = known?.next ?? null;
  return { ...row, next_at: next === null ? null : new Date(next).toISOString(), failures: known?.failures ?? 0 };
}

/** Feeds by their addresses, after the one given. */
export async function listFeeds(sql: Sql, after: string | null, limit: number): Promise<FeedRow[]> {
  const rows = await sql.query<Stored>(
    "select url, title, paused, added_at, polled_at, added, error, refused, state from feeds where url > $1 order by url limit $2::int",
    [after ?? "", limit],
  );
  return rows.map(rowOf);
}

/** One feed by its address; null where it is not there. */
export async function feedOf(sql: Sql, url: string): Promise<FeedRow | null> {
  const [row] = await sql.query<Stored>(
    "select url, title, paused, added_at, polled_at, added, error, refused, state from feeds where url = $1",
    [url],
  );
  return row === undefined ? null : rowOf(row);
}

/** Adds a feed; false where it is there already. */
export async function addFeed(sql: Sql, feed: { url: string; title: string | null; by: string | null }): Promise<boolean> {
  const added = await sql.query(
    "insert into feeds (url, title, paused, added_by, added_at) values ($1, $2, false, $3, $4) on conflict do nothing returning 1",
    [feed.url, feed.title, feed.by, new Date().toISOString()],
  );
  return added.length > 0;
}

/** Stops or goes on polling a feed; false where it is not there. */
export const pauseFeed = async (sql: Sql, url: string, paused: boolean): Promise<boolean> =>
  (await sql.query("update feeds set paused = $2 where url = $1 returning 1", [url, paused])).length > 0;

/** Takes a feed away with what is remembered of it; false where it is not there. */
export const removeFeed = async (sql: Sql, url: string): Promise<boolean> =>
  (await sql.query("delete from feeds where url = $1 returning 1", [url])).length > 0;

/** Writes down what a poll brought. */
export async function tellPoll(
  sql: Sql,
  url: string,
  { added, error, refused }: Pick<FeedRow, "added" | "error" | "refused">,
): Promise<void> {
  await sql.query("update feeds set polled_at = $2, added = added + $3::int, error = $4, refused = $5 where url = $1", [
    url,
    new Date().toISOString(),
    added,
    error,
    refused,
  ]);
}

/** The feeds that are to be polled. */
export const feedsToWatch = (sql: Sql): Promise<ListedFeed[]> =>
  sql.query<ListedFeed>("select url, title from feeds where not paused order by url");

/** What `watch` remembers, kept with the feeds: whole or not at all. */
export const feedStore = (database: Database): StateStore => ({
  load: async () => {
    const rows = await database.query<{ url: string; state: string }>("select url, state from feeds where state is not null");
    return Object.fromEntries(rows.map((row) => [row.url, JSON.parse(row.state) as FeedState]));
  },
  save: async (state) => {
    const rows = Object.entries(state).map(([url, feed]) => ({ url, state: JSON.stringify(feed) }));
    await database.query(
      "update feeds f set state = t.state from json_to_recordset($1::json) as t(url text, state text) where f.url = t.url and f.state is distinct from t.state",
      [JSON.stringify(rows)],
    );
  },
});
