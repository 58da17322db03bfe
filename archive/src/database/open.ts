import { migrate } from "./migrate.js";
import type { Database } from "./types.js";

/** Opens the database of an archive, a folder or a postgres:// address, with its schema up to date. Throws ArchiveError. */
export async function openDatabase(where: string): Promise<Database> {
  // Only what is needed is loaded: PGlite is large.
  const database = /^postgres(ql)?:\/\//.test(where)
    ? await (await import("./postgres.js")).openPostgres(where)
    : await (await import("./pglite.js")).openPglite(where);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
