import pg from "pg";
import { ArchiveError, type Database, type Sql } from "./types.js";

const sqlOf = (client: pg.Pool | pg.PoolClient): Sql => ({
  query: async <Row>(text: string, parameters: readonly unknown[] = []) =>
    (await client.query(text, parameters as unknown[])).rows as Row[],
  script: async (text) => {
    await client.query(text);
  },
});

const withoutPassword = (address: string): string => address.replace(/(:\/\/[^:@/]*):[^@]*@/, "$1@");

async function transaction<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const result = await work(sqlOf(client));
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is not given back to the pool.
    await client.query("rollback").then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}

/** Opens a PostgreSQL database by its address. Throws ArchiveError when the server does not answer or refuses. */
export async function openPostgres(address: string): Promise<Database> {
  const where = withoutPassword(address);
  const pool = new pg.Pool({ connectionString: address, max: 4, connectionTimeoutMillis: 10_000 });
  // A connection lost while idle is opened anew by the pool.
  pool.on("error", () => {});
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ArchiveError(`The database ${where} could not be opened (${code ?? message}): check the address and that the server runs.`);
  }
  return { kind: "postgres", where, ...sqlOf(pool), transaction: (work) => transaction(pool, work), close: () => pool.end() };
}
