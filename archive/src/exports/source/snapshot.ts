import type { Database, Sql } from "../../database/types.js";

/** The archive as it is at one moment. */
export interface Snapshot {
  readonly sql: Sql;
  /** Must be called when it is no more needed. */
  end(): Promise<void>;
}

/**
 * Holds the archive still while it is read page by page: on PostgreSQL in a read-only transaction, so that others may write meanwhile. An
 * embedded archive has one connection only, which a transaction would take from everybody else: there it is read as it stands.
 */
export async function snapshotOf(database: Database): Promise<Snapshot> {
  if (database.kind === "pglite") return { sql: database, end: async () => {} };
  return new Promise((resolve, reject) => {
    const done = database.transaction(
      (sql) =>
        new Promise<void>((release, fail) => {
          sql.script("set transaction isolation level repeatable read, read only").then(
            () =>
              resolve({
                sql,
                end: async () => {
                  release();
                  await done;
                },
              }),
            fail,
          );
        }),
    );
    done.catch(reject);
  });
}
