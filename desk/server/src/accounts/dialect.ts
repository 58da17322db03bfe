import type { Database, Sql } from "@isnad/archive";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";

/** Statements that change rows give back how many, as rows: the archive's drivers tell rows alone. */
const counted = (sql: string): boolean => /^(update|delete)\b/i.test(sql) && !/\breturning\b/i.test(sql);

class ArchiveConnection implements DatabaseConnection {
  constructor(private readonly sql: Sql) {}
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (!counted(sql)) return { rows: await this.sql.query<R>(sql, parameters) };
    const changed = await this.sql.query(`${sql} returning 1`, parameters);
    return { rows: [], numAffectedRows: BigInt(changed.length) };
  }
  // biome-ignore lint/correctness/useYield: nothing here streams
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("Rows of accounts are not streamed.");
  }
}

const noTransactions = async (): Promise<void> => {
  throw new Error("Accounts are changed by single statements.");
};

const driverOf = (database: Database): Driver => ({
  init: async () => {},
  acquireConnection: async () => new ArchiveConnection(database),
  beginTransaction: noTransactions,
  commitTransaction: noTransactions,
  rollbackTransaction: noTransactions,
  releaseConnection: async () => {},
  destroy: async () => {},
});

/**
 * The archive's database for better-auth, through Kysely: one path for PGlite and PostgreSQL. Without transactions, for PGlite has one
 * connection, which an open transaction would hold while others wait in it.
 */
export const archiveDialect = (database: Database): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driverOf(database),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});
