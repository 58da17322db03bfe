import { migrate } from "./migrate.js";
import { openPglite } from "./pglite.js";
import { openPostgres } from "./postgres.js";
import type { Database } from "./types.js";

/** Opens the database of an archive, a folder or a postgres:// address, with its schema up to date. Throws ArchiveError. */
export async function openDatabase(where: string): Promise<Database> {
  const database = /^postgres(ql)?:\/\//.test(where) ? await openPostgres(where) : await openPglite(where);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
