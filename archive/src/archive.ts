import { openDatabase } from "./database/open.js";
import type { Database } from "./database/types.js";
import type { PreparedArticle } from "./reading/input.js";
import { alreadyRead, type Settled, type Stored, settleIds, storeArticles } from "./store/store.js";

/** The record of what many articles say. */
export interface Archive {
  /** For queries that this interface does not have; the tables are in `schema/`. */
  readonly database: Database;
  /** Gives articles the ids under which the archive holds them. */
  settle(articles: readonly PreparedArticle[]): Promise<{ article: PreparedArticle; versionOf: string | null }[]>;
  /** Ids of those articles that were read by this reader (`readerOf`) already. */
  alreadyRead(articles: readonly PreparedArticle[], reader: string): Promise<Set<string>>;
  /** Stores settled articles with their readings, in one transaction; doing it again changes nothing. */
  store(articles: readonly Settled[]): Promise<Stored>;
  close(): Promise<void>;
}

/** Where the archive is when nobody says: `DATABASE_URL`, else a folder in the working directory. */
export const defaultArchive = (env: Readonly<Record<string, string | undefined>>): string => env.DATABASE_URL || "./isnad-archive";

/**
 * Opens (or makes) an archive: in a folder, embedded, or at a postgres:// address. Throws ArchiveError, with a sentence for the user, when
 * it is in use, cannot be reached, or is newer than this program.
 */
export async function openArchive(where: string): Promise<Archive> {
  const database = await openDatabase(where);
  return {
    database,
    settle: (articles) => settleIds(database, articles),
    alreadyRead: (articles, reader) => alreadyRead(database, articles, reader),
    store: (articles) => storeArticles(database, articles),
    close: () => database.close(),
  };
}
